//! What stands in the graph: parties (actors, states, places) and events.

use crate::record::{Kind, Status};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, sync::Arc};

/// Text that many nodes share.
pub type Text = Arc<str>;

/// A node of the graph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "class", rename_all = "lowercase")]
pub enum Node {
    /// A person, body, force, outlet or group of people.
    Actor(Party),
    /// A state.
    State(Party),
    /// A city, region, front or facility.
    Place(Party),
    /// A happening, with all its evidence.
    Event(Box<EventNode>),
}

impl Node {
    /// Puts a party into the node type that its kind asks for.
    pub fn party(party: Party) -> Self {
        match party.kind {
            Kind::State => Self::State(party),
            Kind::Place | Kind::Facility => Self::Place(party),
            _ => Self::Actor(party),
        }
    }

    /// The id, unique in a graph.
    pub fn id(&self) -> &str {
        match self {
            Self::Actor(p) | Self::State(p) | Self::Place(p) => &p.id,
            Self::Event(e) => &e.id,
        }
    }

    /// `actor`, `state`, `place` or `event`.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Actor(_) => "actor",
            Self::State(_) => "state",
            Self::Place(_) => "place",
            Self::Event(_) => "event",
        }
    }

    /// The party, unless it is an event.
    pub fn as_party(&self) -> Option<&Party> {
        match self {
            Self::Actor(p) | Self::State(p) | Self::Place(p) => Some(p),
            Self::Event(_) => None,
        }
    }

    /// The event, if it is one.
    pub fn as_event(&self) -> Option<&EventNode> {
        match self {
            Self::Event(e) => Some(e),
            _ => None,
        }
    }
}

/// One who or what takes part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Party {
    /// Stable id.
    pub id: Text,
    /// What kind of thing it is.
    pub kind: Kind,
    /// The name to show.
    pub name: Text,
    /// Every form by which the articles name it, sorted.
    pub names: Vec<Text>,
    /// Wikidata item, where known.
    pub wikidata: Option<Text>,
    /// ISO 3166-1 alpha-2 code of a state.
    pub iso: Option<Text>,
    /// Latitude and longitude in degrees.
    pub coordinates: Option<(f64, f64)>,
    /// True when the gazetteer knows it.
    pub known: bool,
    /// Id of the side it acts for, when that is not itself.
    pub side: Option<Text>,
}

/// Whether an event happened, after all that was said is weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Said to have happened, and denied by none.
    Asserted,
    /// Asserted by one, denied by another.
    Disputed,
    /// Future, intended, threatened.
    Planned,
    /// Asked for.
    Requested,
    /// Depends on something else.
    Conditional,
    /// Said not to have happened.
    Negated,
}

impl Standing {
    /// All, strongest first.
    pub const ALL: [Self; 6] =
        [Self::Asserted, Self::Disputed, Self::Planned, Self::Requested, Self::Conditional, Self::Negated];

    /// The name in every format.
    pub fn name(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Disputed => "disputed",
            Self::Planned => "planned",
            Self::Requested => "requested",
            Self::Conditional => "conditional",
            Self::Negated => "negated",
        }
    }

    /// Weighs what the evidence says: asserted and denied is disputed; else
    /// what happened outweighs what is denied, planned, asked for, supposed.
    pub fn of(statuses: impl IntoIterator<Item = Status>) -> Self {
        let mut seen = [false; 5];
        for status in statuses {
            seen[status as usize] = true;
        }
        let has = |status: Status| seen[status as usize];
        if has(Status::Asserted) && has(Status::Negated) {
            Self::Disputed
        } else if has(Status::Asserted) {
            Self::Asserted
        } else if has(Status::Negated) {
            Self::Negated
        } else if has(Status::Planned) {
            Self::Planned
        } else if has(Status::Requested) {
            Self::Requested
        } else if has(Status::Conditional) {
            Self::Conditional
        } else {
            Self::Asserted
        }
    }
}

impl From<Status> for Standing {
    fn from(status: Status) -> Self {
        Self::of([status])
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl std::str::FromStr for Standing {
    type Err = crate::Error;

    fn from_str(text: &str) -> crate::Result<Self> {
        Self::ALL.into_iter().find(|s| s.name() == text).ok_or_else(|| {
            let known = Self::ALL.map(Self::name).join(", ");
            crate::Error::message(format!("unknown status `{text}`; one of: {known}"))
        })
    }
}

/// A happening.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EventNode {
    /// Id of the first event record that told it.
    pub id: Text,
    /// Event type of the ontology.
    #[serde(rename = "type")]
    pub kind: Text,
    /// Refinement of the type.
    pub mode: Option<Text>,
    /// Whether it happened.
    pub status: Standing,
    /// The most precise date given.
    pub date: Option<Text>,
    /// PLOVER type and mode.
    pub plover: Option<Text>,
    /// CAMEO code.
    pub cameo: Option<Text>,
    /// Numbers by what they count.
    pub counts: BTreeMap<Text, Count>,
    /// Highest confidence of the evidence, where given.
    pub confidence: Option<f64>,
    /// The words that say it, by document and place in it.
    pub evidence: Vec<Evidence>,
}

impl EventNode {
    /// The documents that tell it, sorted, each once.
    pub fn documents(&self) -> Vec<&str> {
        let mut docs: Vec<&str> = self.evidence.iter().map(|e| &*e.doc).collect();
        docs.dedup();
        docs
    }

    /// First and last day that the date leaves open, as ISO dates.
    pub fn days(&self) -> Option<(String, String)> {
        super::date::days(self.date.as_deref()?)
    }
}

/// A number as told: one value, or a range where the sources differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Lowest value.
    pub min: u64,
    /// Highest value.
    pub max: u64,
    /// Who gives which value: document and number, sorted.
    pub sources: Vec<(Text, u64)>,
}

/// A number for people: `117` or `117-120`.
impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.min == self.max { write!(f, "{}", self.min) } else { write!(f, "{}-{}", self.min, self.max) }
    }
}

/// The words that say a thing, and who says them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Evidence {
    /// The document.
    pub doc: Text,
    /// First byte of the trigger in the document.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Id of the event record.
    pub event: Text,
    /// Id of the frame that found it.
    pub rule: Text,
    /// What this piece of evidence says of the happening.
    pub status: Status,
    /// Date that this piece gives.
    pub date: Option<Text>,
    /// Ids of those who say so, the inner speaker first.
    pub speaker: Vec<Text>,
    /// The words that name the event.
    pub trigger: Text,
    /// First byte of the sentence.
    pub sentence_start: usize,
    /// The sentence.
    pub sentence: Text,
}
