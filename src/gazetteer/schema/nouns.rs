//! Entries of `gazetteer/<language>/words/nouns.ron` and `adjectives.ron`:
//! what a common noun can stand for.

use serde::{Deserialize, Serialize};

/// One noun or adjective. A nouns file is a list of these, sorted by lemma.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NounEntry {
    /// The singular as written: no vowel marks, no article. Several words
    /// where only the phrase has the meaning (`عبوة ناسفة`). A word that has
    /// no singular of its own (`سكان`) stands here and in `plural`.
    pub lemma: String,
    /// Broken and irregular plurals, as written.
    #[serde(default)]
    pub plural: Vec<String>,
    /// Regular plurals it takes beside or instead of those.
    #[serde(default)]
    pub sound: Vec<SoundPlural>,
    /// Feminine singulars, where the noun has one: `مقاتلة` of `مقاتل`. The
    /// lemma itself, where it is feminine without an ending: `حرب`.
    #[serde(default)]
    pub feminine: Vec<String>,
    /// Everything it can stand for, the usual sense first.
    pub class: Vec<NounClass>,
}

/// A plural that is derived from the lemma.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SoundPlural {
    /// Adds `ون` or `ين` (without their `ن` in an idafa).
    Masculine,
    /// Adds `ات`; a final `ة` falls, a final `ى` becomes `ي`.
    Feminine,
}

/// What a noun can stand for in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum NounClass {
    /// Unnamed people by role, origin or lot: civilians, sources, the wounded.
    Human,
    /// People who fight: soldiers, gunmen, officers.
    Fighter,
    /// Head of the name of armed men or of arms that act: forces, brigade, jets.
    Force,
    /// Head of the name of a government or one of its bodies.
    Body,
    /// Head of the name of any other organization: party, mission, tribe.
    Org,
    /// Newspapers, agencies, channels, reports of them.
    Outlet,
    /// Stands before a person's name: president, general, sheikh.
    Title,
    /// Head of the name of a place where people live, or of a stretch of land.
    Settlement,
    /// A building or works: airport, base, crossing, prison.
    Facility,
    /// Arms and ammunition.
    Weapon,
    /// What carries people or goods.
    Vehicle,
    /// Currencies, sums and payments.
    Money,
    /// What is written, signed or put forward: statement, accord, plan.
    Document,
    /// Spans and points of time.
    Time,
    /// Happenings: war, raid, truce, talks.
    Eventive,
    /// Topics that never act: peace, influence, conditions.
    Abstract,
    /// Counts and shares of what follows: dozens, most, a number.
    Measure,
    /// Qualifies a noun before it: military, new, northern.
    Adjective,
}
