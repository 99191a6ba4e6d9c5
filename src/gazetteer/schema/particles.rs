//! Entries of `gazetteer/<language>/words/particles.ron`: the closed classes.

use serde::{Deserialize, Serialize};

/// One particle or set phrase that works like one.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParticleEntry {
    /// The word or words as written, without vowel marks.
    pub word: String,
    /// What it does.
    pub class: ParticleClass,
    /// Other spellings.
    #[serde(default)]
    pub variants: Vec<String>,
    /// The form before an attached pronoun, where it differs: `علي` of `على`.
    #[serde(default)]
    pub before_pronoun: Option<String>,
    /// For prepositions: the preposition it counts as in frames
    /// (`من قبل` counts as `BY`). For others: the one they hold (`ب` in `بما`).
    #[serde(default)]
    pub counts_as: Option<String>,
    /// For circumstances: what they tell of, where it matters who did it or
    /// whether it came about.
    #[serde(default)]
    pub tells: Option<Tells>,
    /// For relative pronouns: what they agree with.
    #[serde(default)]
    pub agrees: Option<Agrees>,
    /// True for a preposition that is rather the word of estimate written
    /// alike where a number follows: نحو عشرين.
    #[serde(default)]
    pub estimates: bool,
    /// True for what joins a clause about the same subject: ثم.
    #[serde(default)]
    pub same_subject: bool,
    /// True for a preposition whose phrase is taken by the happening right
    /// before it: محادثات مع.
    #[serde(default)]
    pub sided: bool,
    /// For what opens a complement: true where it tells what a verb of judging
    /// says of its object: وصف القرار بأنه.
    #[serde(default)]
    pub judges: bool,
    /// True for what a verb in the present can follow at once: أن, never إن; and
    /// for what opens a clause with a verb alone: عندما.
    #[serde(default)]
    pub before_verb: bool,
    /// For what opens a side clause: true where it tells of something else,
    /// which who speaks of the clause before has not said: بينما.
    #[serde(default)]
    pub contrasts: bool,
    /// For what opens a side clause: true where it tells what has to come first
    /// when the clause before denies what is to come: لن يتفاوض قبل أن ينسحبوا.
    #[serde(default)]
    pub waits: bool,
}

/// What a relative pronoun agrees with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Agrees {
    /// One, in the masculine: الذي.
    Masculine,
    /// One in the feminine, or things: التي.
    Feminine,
    /// Two, or several men, all those that are joined before it: الذين.
    Several,
}

/// What a circumstance tells of the act it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tells {
    /// What it is done for: بهدف.
    Purpose,
    /// What brought it about: جراء.
    Cause,
    /// What is done as well: فضلا عن.
    Besides,
    /// What has to be done first, or is done in return: قبل.
    Before,
    /// What a stretch of time is counted from: منذ.
    Since,
    /// What ends it, when it comes: القتال حتى تحرير المدينة.
    Until,
    /// What lays it down: بموجب الاتفاق تنسحب القوات.
    LaysDown,
    /// What happens there, or thereafter: سيزور القاهرة حيث يلتقي, قبل أن يعود.
    There,
    /// Before a happening, that it is near at hand: قرب التوصل إلى اتفاق; as an
    /// adverb, that what is told in the present is to come: يزور قريبا.
    Soon,
    /// Who is there: اجتماع بحضور الوزير.
    Attended,
    /// What it is done by: رد من خلال قصف المدينة.
    Way,
    /// By whose voice somebody says it: شددت الدولة على لسان وزيرها.
    Voice,
}

/// The closed word classes that the clause stage knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ParticleClass {
    /// Governs a noun phrase that may fill a role.
    Prep,
    /// Governs a noun phrase that tells when, why or in what circumstances.
    Circumstance,
    /// Names the speaker of the clause: بحسب.
    According,
    /// Opens a complement clause: أن، إن، بأن.
    That,
    /// Opens a relative clause: الذي، ما، من.
    Relative,
    /// Opens a side clause that has the standing of a main one: بينما، حيث.
    Subordinator,
    /// Opens a condition: إذا، لو، ما لم.
    Condition,
    /// Joins: و، أو، ثم.
    And,
    /// Opens a contrasting clause: لكن، غير أن.
    But,
    /// Negates a verb: لا، لم، ما.
    Negation,
    /// Negates a coming event: لن.
    NegatedFuture,
    /// Negates a noun: عدم، دون، بلا.
    Without,
    /// Marks the future: سوف.
    Future,
    /// Before a past verb: done; before a present one: perhaps.
    Qad,
    /// A thing pointed at: هذا، تلك.
    Demonstrative,
    /// A pronoun that stands alone: هو، هم.
    Pronoun,
    /// Says where, when or how, and is no part of a noun phrase.
    Adverb,
    /// Asks.
    Question,
    /// Leaves out: إلا، سوى.
    Except,
    /// Before a number: نحو، أكثر من.
    About,
    /// Before a list that stands for itself: كل من.
    Each,
}
