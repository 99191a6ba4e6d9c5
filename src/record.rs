//! What an article says, as plain records: the contract between extraction,
//! scoring, the graph and the outside world.
//!
//! The field names are those of the JSON Lines that `hudna extract` prints.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What kind of thing an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A named human being, or an office held by one.
    #[serde(alias = "Person")]
    Person,
    /// A state or a territory that news treats as one.
    #[serde(alias = "State")]
    State,
    /// A government or one of its bodies: presidency, ministry, parliament.
    #[serde(alias = "Government")]
    Government,
    /// An army, militia, faction or fighters.
    #[serde(alias = "ArmedGroup")]
    ArmedGroup,
    /// The UN, an NGO, a party, a company.
    #[serde(alias = "Organization")]
    Organization,
    /// A newspaper, agency, channel or site.
    #[serde(alias = "Media")]
    Media,
    /// A city, region or front.
    #[serde(alias = "Place")]
    Place,
    /// An airport, base, palace or port.
    #[serde(alias = "Facility")]
    Facility,
    /// Unnamed people: civilians, diplomats, sources.
    #[serde(alias = "Group")]
    Group,
}

/// Whether an event happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Said to have happened, to be happening, or to be generally so.
    #[default]
    #[serde(alias = "Asserted")]
    Asserted,
    /// Future, expected, intended, threatened, prepared for.
    #[serde(alias = "Planned")]
    Planned,
    /// Asked for, and not yet happened.
    #[serde(alias = "Requested")]
    Requested,
    /// Would happen if, or only if, something else does.
    #[serde(alias = "Conditional")]
    Conditional,
    /// Said not to have happened, denied, or stopped.
    #[serde(alias = "Negated")]
    Negated,
}

/// A stretch of the original text, in bytes of its UTF-8.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
pub struct Quote {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The text itself.
    pub text: String,
}

/// One who or what takes part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Entity {
    /// Stable English kebab-case id, or one made of the name in Latin letters.
    pub id: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// The name to show.
    pub name: String,
    /// Every form by which the article names it.
    #[serde(default)]
    pub names: Vec<String>,
    /// Wikidata item, where known.
    #[serde(default)]
    pub wikidata: Option<String>,
    /// ISO 3166-1 alpha-2 code of a state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
    /// Latitude and longitude in degrees (WGS 84), where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<(f64, f64)>,
    /// True when the gazetteer knows it; false when only its shape says so.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub known: bool,
    /// True when it has no name in the article, only a description:
    /// `ثلاثة جنود`, `مصدر أمني`.
    #[serde(default, skip_serializing_if = "is_false")]
    pub described: bool,
    /// Where it is named.
    #[serde(default)]
    pub mentions: Vec<Quote>,
}

/// One happening that a sentence states.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Event {
    /// `NAME#N`: the article's name without extension, and a running number;
    /// `NAME#PART.N` in an article of several parts.
    pub id: String,
    /// One of the ontology's event types, for example `visit`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Refinement of some types, for example `airstrike`.
    pub mode: Option<String>,
    /// Whether it happened.
    pub status: Status,
    /// Ids of those who act.
    pub source: Vec<String>,
    /// Ids of those acted upon.
    pub target: Vec<String>,
    /// Id of the place where it happened.
    pub location: Option<String>,
    /// Ids of those who say so, the inner speaker first.
    pub attribution: Vec<String>,
    /// ISO 8601 date, as precise as the text is: `2020`, `2020-03`, `2020-03-09`.
    pub date: Option<String>,
    /// Numbers by what they count: `killed`, `wounded`, `fighters` ...
    pub count: Option<BTreeMap<String, u64>>,
    /// The words that name the event.
    pub trigger: Quote,
    /// The sentence that states it.
    pub sentence: Quote,
    /// PLOVER type, with its mode in parentheses where it has one.
    pub plover: Option<String>,
    /// CAMEO code: a string, for leading zeros matter.
    pub cameo: Option<String>,
    /// Probability in 0..=1 that type and roles are right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// Id of the frame that found it.
    pub rule: String,
}

/// A standing fact between two entities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Relation {
    /// `leads`, `office-of`, `part-of`, `spokesperson-of`, `loyal-to`, `located-in`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Id of the one who stands in the relation.
    pub source: String,
    /// Id of the other.
    pub target: String,
    /// First byte of the words that say it.
    pub start: usize,
    /// One past their last byte.
    pub end: usize,
    /// The words.
    pub text: String,
    /// Id of the rule that found it.
    pub rule: String,
}

/// All that one article says.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Extraction {
    /// The article's name: its file name, or its `id` in a stream.
    pub doc: String,
    /// The article's own date (ISO 8601), where given.
    #[serde(default)]
    pub date: Option<String>,
    /// Outlet, where given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Headline, where given apart from the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Which part of the article this is, counted from 1, when it is so large
    /// that it is read in several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<u32>,
    /// Who and what takes part.
    #[serde(default)]
    pub entities: Vec<Entity>,
    /// What happened.
    #[serde(default)]
    pub events: Vec<Event>,
    /// What stands.
    #[serde(default)]
    pub relations: Vec<Relation>,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn is_false(value: &bool) -> bool {
    !*value
}

fn is_true(value: &bool) -> bool {
    *value
}
