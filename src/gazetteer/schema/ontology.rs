//! `gazetteer/ontology.ron`: event types, modes, codes and kinds.

use crate::record::Kind;
use serde::{Deserialize, Serialize};

/// One event type.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventType {
    /// Kebab-case name: `arms-supply`.
    pub id: String,
    /// What it is, in English.
    pub label: String,
    /// Short label for pictures, in Arabic.
    pub arabic: String,
    /// PLOVER type, with its mode in parentheses.
    #[serde(default)]
    pub plover: Option<String>,
    /// CAMEO code.
    #[serde(default)]
    pub cameo: Option<String>,
    /// Modes with their own codes.
    #[serde(default)]
    pub modes: Vec<Mode>,
    /// True when the sides may be swapped.
    #[serde(default)]
    pub symmetric: bool,
    /// True when the sides do not tell which one it is, for what is asked or
    /// said counts: who asks twice may ask for two things. Two of them merge
    /// only where their sentences are alike.
    #[serde(default)]
    pub content: bool,
    /// True for a standing relation, which is no event: `loyal-to`.
    #[serde(default)]
    pub relation: bool,
    /// True for acts that are done even where they are only tried: who
    /// tried to attack has attacked.
    #[serde(default)]
    pub tried: bool,
    /// True for what is arranged beforehand: told in the present of a day, it
    /// is to come (يزور الأحد), where يقتل الأحد has been.
    #[serde(default)]
    pub arranged: bool,
    /// True for acts that are done where they are decided: who decides on
    /// sanctions imposes them.
    #[serde(default)]
    pub decided: bool,
    /// True for what its doer announces before he does it: أعلنت إرسال قوات.
    #[serde(default)]
    pub announced: bool,
    /// True for what only an article on war or unrest reports: pages on
    /// accidents, illness and markets are full of harm and struggle that is none.
    #[serde(default)]
    pub of_war: bool,
    /// True for what is between two and nothing without them: of a charge whose
    /// sides nobody knows only the word has been found.
    #[serde(default)]
    pub sided: bool,
    /// True where things change hands: aircraft that are bought are no air force.
    #[serde(default)]
    pub goods: bool,
    /// Kinds that may act.
    pub source: Vec<Kind>,
    /// Kinds that may be acted upon.
    pub target: Vec<Kind>,
}

/// One mode of an event type.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mode {
    /// Kebab-case name: `call-for`.
    pub id: String,
    /// Short label for pictures, in Arabic.
    pub arabic: String,
    /// PLOVER type, with its mode in parentheses.
    #[serde(default)]
    pub plover: Option<String>,
    /// CAMEO code.
    #[serde(default)]
    pub cameo: Option<String>,
    /// True when the sides may be swapped in this mode.
    #[serde(default)]
    pub symmetric: bool,
    /// True for what goes on between the same sides day after day: two of
    /// them merge only by place, day or the same word in one article.
    #[serde(default)]
    pub recurring: bool,
    /// True for a mode that gives way to one whose words stand in the clause.
    #[serde(default)]
    pub vague: bool,
    /// Words that tell of this mode beside a trigger of a vague one: طائرة.
    #[serde(default)]
    pub words: Vec<String>,
    /// The mode instead of this one where the trigger stands in the plural
    /// and nobody is attacked: raids here and there are no offensive.
    #[serde(default)]
    pub several: Option<String>,
    /// The mode instead of this one where both sides do it: who accept a
    /// truce together agree on it.
    #[serde(default)]
    pub joint: Option<String>,
    /// The mode instead of this vague one of a source that the article tells
    /// of in that mode: who flies raids bombs from the air.
    #[serde(default)]
    pub like: Option<String>,
}
