//! Frames as the engine uses them: their triggers, conditions and places.

use super::{Lexemes, PrepId};
use crate::gazetteer::packed::Packed;
use crate::record::Status;
use serde::{Deserialize, Serialize};

/// The form in which a trigger must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TriggerPos {
    /// Active verb.
    Verb,
    /// Passive verb only.
    PassiveVerb,
    /// Noun, masdar or phrase.
    Noun,
    /// Active participle.
    Active,
    /// Passive participle.
    Passive,
    /// Masdar of a verb, beside who does it: `إغراق الجيش السفينة`.
    Deed,
}

impl Packed for (TriggerPos, u32) {
    const SIZE: usize = 8;

    fn put(&self, out: &mut Vec<u8>) {
        (self.0 as u32, self.1).put(out);
    }

    fn take(bytes: &[u8]) -> Self {
        use TriggerPos as T;
        let (pos, frame) = <(u32, u32)>::take(bytes);
        let forms = [T::Verb, T::PassiveVerb, T::Noun, T::Active, T::Passive, T::Deed];
        (forms[pos as usize % forms.len()], frame)
    }
}

/// A frame, compiled.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Frame {
    /// Its id.
    pub id: String,
    /// Number of the event type.
    pub event: u8,
    /// Number of the mode within the type.
    pub mode: Option<u8>,
    /// CAMEO code, where narrower than the type's.
    pub cameo: Option<String>,
    /// Conditions.
    pub needs: Vec<Need>,
    /// Places of the source.
    pub source: Vec<Slot>,
    /// Places of the target.
    pub target: Vec<Slot>,
    /// Kinds of the source, one bit each.
    pub source_kinds: u16,
    /// Kinds of the target, one bit each.
    pub target_kinds: u16,
    /// True when the target is filled first.
    pub target_first: bool,
    /// Status by wording.
    pub status: Option<Status>,
    /// What its numbers count.
    pub count: Option<String>,
    /// Higher wins.
    pub priority: i8,
    /// Swallows the governor's own event.
    pub absorbs: bool,
}

/// A place in the clause, compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Slot {
    /// Grammatical subject.
    Subject,
    /// Direct object.
    Object,
    /// Genitive.
    Of,
    /// Relation adjective.
    Nisba,
    /// Controller.
    Agent,
    /// Modified noun.
    Head,
    /// Object of a preposition.
    Prep(PrepId),
    /// Sides of بين.
    Between,
    /// Subject of the governor.
    GovernorSubject,
    /// Object of the governor.
    GovernorObject,
    /// A name inside the object.
    Inside,
    /// Doer of the cause.
    Cause,
    /// Object of the purpose.
    Purpose,
    /// Subject of the complement clause.
    Complement,
    /// Sides of the event it hangs on.
    Sides,
    /// Doer of the happening spoken of.
    Deed,
    /// Whom the happening spoken of is aimed at.
    Aimed,
    /// Those whom the trigger counts.
    Own,
    /// The doer's own forces.
    Forces,
    /// At whom a participle that tells how is directed.
    Manner,
}

/// A condition, compiled.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Need {
    /// Source filled.
    Source,
    /// Target filled.
    Target,
    /// One of them filled.
    AnyRole,
    /// Has this preposition.
    Prep(PrepId),
    /// Head of the object.
    Object(Lexemes),
    /// Head of a preposition's noun phrase.
    PrepNoun(PrepId, Lexemes),
    /// Head of the subject.
    SubjectNoun(Lexemes),
    /// Governed by.
    Under(Lexemes),
    /// Nothing of these beside it.
    Without(Lexemes),
    /// One of these on it.
    With(Lexemes),
    /// A number on it.
    Number,
    /// Negated.
    Negated,
    /// To come.
    Future,
    /// A purpose.
    Aim,
    /// A noun, no pronoun, stands in its genitive, and nothing behind ل.
    Genitive,
    /// One of these before it in the sentence.
    Spoken(Lexemes),
}
