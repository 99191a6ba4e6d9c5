//! Entries of `gazetteer/<language>/frames/*.ron`: which words name an event
//! and where its roles stand.

use crate::record::{Kind, Status};
use serde::{Deserialize, Serialize};

/// One way of telling one type of event.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameEntry {
    /// `type.name`, unique.
    pub id: String,
    /// The event type, an id of `ontology.ron`.
    pub event: String,
    /// The mode, one of those the type allows.
    #[serde(default)]
    pub mode: Option<String>,
    /// CAMEO code, where it is narrower than the type's.
    #[serde(default)]
    pub cameo: Option<String>,
    /// The words that name the event; any of them.
    #[serde(default)]
    pub triggers: Vec<Trigger>,
    /// Conditions, all of which must hold.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// Where to look for the one who acts, best place first.
    #[serde(default)]
    pub source: Vec<Slot>,
    /// Where to look for the one acted upon, best place first.
    #[serde(default)]
    pub target: Vec<Slot>,
    /// Kinds that may fill the source; the type's own when empty.
    #[serde(default)]
    pub source_kinds: Vec<Kind>,
    /// Kinds that may fill the target; the type's own when empty.
    #[serde(default)]
    pub target_kinds: Vec<Kind>,
    /// Which role is filled first, when both ask for the same slot.
    #[serde(default)]
    pub first: First,
    /// Status given by the wording itself.
    #[serde(default)]
    pub status: Option<Status>,
    /// What numbers beside the trigger count: `killed`, `fighters`.
    #[serde(default)]
    pub count: Option<String>,
    /// Frames of higher priority win over others on the same words.
    #[serde(default)]
    pub priority: i8,
    /// The governor named by `Under` is part of this event and no event itself.
    #[serde(default)]
    pub absorbs: bool,
    /// Sentences that must and must not match.
    #[serde(default)]
    pub examples: Vec<Example>,
    /// How it stands to a frame with the same id in an earlier layer.
    #[serde(default)]
    pub overlay: Option<super::names::Overlay>,
}

/// Words that name an event.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Trigger {
    /// A verb of the lexicon, by lemma, in the active. Where no frame of the type
    /// names its masdar, that counts too beside its doer and whom it befalls:
    /// إغراق الجيش السفينة.
    Verb(String),
    /// The same verb in the passive only.
    PassiveVerb(String),
    /// A noun or masdar, by lemma; all numbers.
    Noun(String),
    /// The active participle of a verb, by the verb's lemma.
    Active(String),
    /// The passive participle of a verb, by the verb's lemma.
    Passive(String),
    /// A fixed sequence of words; each may carry the article.
    Phrase(String),
}

/// Where a filler stands in the clause of the trigger.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Slot {
    /// Grammatical subject; for passives, nobody.
    Subject,
    /// Direct object; subject of the passive.
    Object,
    /// The genitive behind a noun, or the pronoun attached to it.
    Of,
    /// A relation adjective on the noun: الغارات الروسية.
    Nisba,
    /// The subject of the light or aspect verb that carries the noun, or the
    /// one whom a control verb makes the doer.
    Agent,
    /// The noun that a participle or relative clause modifies.
    Head,
    /// من قبل، على يد، من جانب.
    By,
    /// The object of a preposition.
    Prep(String),
    /// Both sides of بين … و; the first for the source, the rest for the target.
    Between,
    /// Subject of the word named in `Under`.
    GovernorSubject,
    /// Object (direct or prepositional) of the word named in `Under`.
    GovernorObject,
    /// A known name inside the object or genitive phrase, though not its head:
    /// قرار الحكومة for the government.
    Inside,
    /// The doer of the happening that brought it about: قتلى في غارات X,
    /// أسفرت غارات X عن مقتل.
    Cause,
    /// Subject of its complement clause: ضرورة أن تسعى الدول.
    Complement,
    /// What the purpose of it is about: هجوما للسيطرة على X.
    Purpose,
    /// The sides of the talks, accord or truce that it hangs on:
    /// محادثات بين أ وب برعاية ج.
    Sides,
    /// The doer of the happening that the trigger speaks of, its object or
    /// what its preposition brings: أدانت الدولة هجوم الجماعة.
    Deed,
    /// Whom that happening is aimed at: هدد بفرض عقوبات على الدولة.
    Aimed,
    /// Those whom the trigger itself counts: سقط 12 قتيلا.
    Own,
    /// The forces that the doer acts with as his own: حشدت الدولة قواتها.
    Forces,
    /// At whom a participle that tells how is directed: خرجوا منددين بالدولة.
    Manner,
}

/// A condition on the trigger's clause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Need {
    /// The source must be filled.
    Source,
    /// The target must be filled.
    Target,
    /// At least one role must be filled.
    AnyRole,
    /// The trigger has this preposition.
    Prep(String),
    /// The head of the object (or genitive) is one of these lemmas.
    Object(Vec<String>),
    /// The head of the preposition's noun phrase is one of these lemmas.
    PrepNoun(String, Vec<String>),
    /// The head of the subject is one of these lemmas.
    SubjectNoun(Vec<String>),
    /// A word of one of these lemmas governs the trigger.
    Under(Vec<String>),
    /// None of these lemmas is the head of an argument or modifies the trigger.
    Without(Vec<String>),
    /// An adjective or genitive of one of these lemmas stands on the trigger.
    With(Vec<String>),
    /// A number stands on the trigger or its argument.
    Number,
    /// The trigger is negated: لن نقبل.
    Negated,
    /// The trigger is to come: سنرد.
    Future,
    /// The trigger is what something else is done for: سافر للقاء.
    Aim,
    /// A noun stands in the genitive of the trigger and nothing behind ل: دعم الحركة,
    /// not دعمها or دعم الحركة للحكومة.
    Genitive,
    /// A word of one of these lemmas stands before the trigger in its sentence: وقعا هدنة ثم خرقاها.
    Spoken(Vec<String>),
}

/// Which role takes its filler first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum First {
    /// The one who acts.
    #[default]
    Source,
    /// The one acted upon.
    Target,
}

/// A sentence that proves the frame.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Example {
    /// Must give this event.
    Event {
        /// The sentence.
        text: String,
        /// Names that the sentence uses, with their kinds.
        #[serde(default)]
        given: Vec<(String, Kind)>,
        /// Names of the source fillers.
        #[serde(default)]
        source: Vec<String>,
        /// Names of the target fillers.
        #[serde(default)]
        target: Vec<String>,
        /// Expected status.
        #[serde(default)]
        status: Status,
    },
    /// Must give no event of this frame.
    Nothing {
        /// The sentence.
        text: String,
        /// Names that the sentence uses, with their kinds.
        #[serde(default)]
        given: Vec<(String, Kind)>,
        /// Why it is none.
        because: String,
    },
}
