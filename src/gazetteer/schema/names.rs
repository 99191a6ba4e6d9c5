//! Entries of `gazetteer/<language>/names/**.ron`: who and what can be named.

use crate::record::Kind;
use serde::{Deserialize, Serialize};

/// One known actor, state or place. A names file is a list of these.
///
/// Options are written bare (`iso: "FR"`, not `iso: Some("FR")`).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameEntry {
    /// Stable English kebab-case id. States use the common English name.
    pub id: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Names that stand for it wherever they occur; the first is the one to
    /// show. Without proclitics (و ف ب ل ك), without vowel marks.
    #[serde(default)]
    pub names: Vec<String>,
    /// Names that count only once a name above has stood in the same article,
    /// or behind a title: surnames shared by many, `الحركة` for a movement.
    #[serde(default)]
    pub short: Vec<String>,
    /// Names that others claim too, or that are ordinary words: taken only
    /// where one of `near`, its people or a town in it is mentioned in the
    /// article. An ordinary word names a place only where a place is spoken of
    /// (في كسب), and a group only in quotes or beside another (فتح وحماس).
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Relation adjectives, masculine singular without article: `فرنسي`.
    /// Feminine, dual and sound plurals are derived.
    #[serde(default)]
    pub nisba: Vec<String>,
    /// Names of its people that are not derived from the nisba: `أتراك`.
    #[serde(default)]
    pub people: Vec<String>,
    /// True for a state or group that is masculine though its name has no noun
    /// of the list `masculine-body` at its head: لبنان, داعش.
    #[serde(default)]
    pub masculine: bool,
    /// ISO 3166-1 alpha-2 code (states and territories).
    #[serde(default)]
    pub iso: Option<String>,
    /// Id of the capital, an entry of kind `Place` (states).
    #[serde(default)]
    pub capital: Option<String>,
    /// Latitude and longitude in degrees, WGS 84 (places, facilities).
    #[serde(default)]
    pub at: Option<(f64, f64)>,
    /// Standing relations to other entries.
    #[serde(default)]
    pub relations: Vec<Standing>,
    /// Wikidata item, `Q...`.
    #[serde(default)]
    pub wikidata: Option<String>,
    /// Where the facts come from, if not common knowledge.
    #[serde(default)]
    pub source: Option<String>,
    /// Why a contested name stands here.
    #[serde(default)]
    pub note: Option<String>,
    /// How it stands to an entry with the same id in an earlier layer.
    #[serde(default)]
    pub overlay: Option<Overlay>,
}

/// A name that needs company.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The name.
    pub name: String,
    /// Ids of entries; one must be mentioned in the article.
    pub near: Vec<String>,
}

/// A standing relation, dated where it began or ended.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// Which relation.
    pub is: StandingKind,
    /// Id of the entry it points to.
    pub of: String,
    /// Office held, an id of `compose.ron` (`president`, `foreign-minister`).
    #[serde(default)]
    pub office: Option<String>,
    /// ISO date from which it held.
    #[serde(default)]
    pub since: Option<String>,
    /// ISO date until which it held.
    #[serde(default)]
    pub until: Option<String>,
}

/// The standing relations of the contract, and the side in a conflict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum StandingKind {
    /// Commands or heads it.
    Leads,
    /// Holds an office of it.
    OfficeOf,
    /// Is a part, body or member of it.
    PartOf,
    /// Speaks for it.
    SpokespersonOf,
    /// Is loyal to or allied under it.
    LoyalTo,
    /// Lies in it.
    LocatedIn,
}

impl StandingKind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Leads, Self::OfficeOf, Self::PartOf, Self::SpokespersonOf, Self::LoyalTo, Self::LocatedIn];

    /// The name in extractions and gold files: `office-of`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::OfficeOf => "office-of",
            Self::PartOf => "part-of",
            Self::SpokespersonOf => "spokesperson-of",
            Self::LoyalTo => "loyal-to",
            Self::LocatedIn => "located-in",
        }
    }
}

/// What a user layer does with an entry of the same id below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Overlay {
    /// Takes its place.
    Replaces,
    /// Adds names and relations to it.
    Extends,
    /// Removes it.
    Disable,
}
