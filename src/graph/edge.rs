//! What joins two nodes: a role in an event, a standing relation, or (in the
//! actors view) all that one party did to another.

use super::node::{Standing, Text};
use serde::{Deserialize, Serialize};

/// An edge of the graph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "class", rename_all = "lowercase")]
pub enum Edge {
    /// A party's role in an event.
    Role(Role),
    /// A standing relation between parties.
    Relation(Relation),
    /// What one party did to another.
    Dealing(Box<Dealing>),
}

impl Edge {
    /// Role, relation or event type: what a label shows.
    pub fn name(&self) -> &str {
        match self {
            Self::Role(role) => role.role.name(),
            Self::Relation(relation) => &relation.kind,
            Self::Dealing(dealing) => &dealing.kind,
        }
    }

    /// Pieces of evidence behind it.
    pub fn weight(&self) -> usize {
        match self {
            Self::Role(role) => role.weight,
            Self::Relation(relation) => relation.evidence.len(),
            Self::Dealing(dealing) => dealing.weight,
        }
    }

    /// `role`, `relation` or `dealing`.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Role(_) => "role",
            Self::Relation(_) => "relation",
            Self::Dealing(_) => "dealing",
        }
    }
}

/// The part that a party plays in an event.
///
/// Edges follow the deed: `source` edges run from the actor to the event, all
/// others from the event to the party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RoleKind {
    /// Acts.
    Source,
    /// Is acted upon.
    Target,
    /// Is where it happens.
    Location,
    /// Says so.
    Attribution,
}

impl RoleKind {
    /// The name in every format.
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Target => "target",
            Self::Location => "location",
            Self::Attribution => "attribution",
        }
    }
}

/// A role edge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Which role.
    pub role: RoleKind,
    /// How many pieces of evidence name the party in it.
    pub weight: usize,
}

/// A standing-relation edge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// `leads`, `office-of`, `part-of` ...
    pub kind: Text,
    /// The words that say it, sorted.
    pub evidence: Vec<Saying>,
}

/// The words that say a standing relation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Saying {
    /// The document.
    pub doc: Text,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Id of the rule that found it.
    pub rule: Text,
    /// The words.
    pub text: Text,
}

/// All events of one type and one status between two parties.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dealing {
    /// Event type.
    #[serde(rename = "type")]
    pub kind: Text,
    /// Status of all its events.
    pub status: Standing,
    /// Pieces of evidence.
    pub weight: usize,
    /// Share of this status in all the evidence of this type between the two.
    pub share: f64,
    /// Ids of the events, sorted.
    pub events: Vec<Text>,
    /// Documents that tell them, sorted.
    pub documents: Vec<Text>,
    /// First day known (ISO).
    pub first: Option<Text>,
    /// Last day known (ISO).
    pub last: Option<Text>,
}
