//! `gazetteer/<language>/compose.ron`: bodies, offices and forces that are
//! named after a state, an organization or a group.

use crate::record::Kind;
use serde::{Deserialize, Serialize};

/// A way of naming something after a base: وزير الخارجية + الروسي.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComposeEntry {
    /// Suffix of the composed id: `foreign-minister` gives `russia-foreign-minister`.
    pub id: String,
    /// What the composed thing is.
    pub kind: Kind,
    /// The head words, each a fixed sequence: `وزير الخارجية`.
    pub heads: Vec<String>,
    /// Kinds the base may have.
    pub base: Vec<Kind>,
    /// Relation of the composed thing to its base.
    pub relation: super::names::StandingKind,
    /// True where the base itself is meant: `الجانب التركي`, `دولة قطر`.
    #[serde(default)]
    pub same: bool,
    /// Kinds of base that are themselves meant: `قوات الحركة` is the movement,
    /// قوات الدولة is not the state.
    #[serde(default)]
    pub same_as: Vec<Kind>,
    /// True where the head alone, with the article, points back at the last
    /// such body in the article: `الحكومة`.
    #[serde(default)]
    pub alone: bool,
    /// True for an office held by one person.
    #[serde(default)]
    pub office: bool,
}
