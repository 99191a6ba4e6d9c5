//! Entries of `gazetteer/<language>/words/*.ron`: verbs.

use serde::{Deserialize, Serialize};

/// One verb of `words/verbs.ron`, from which every written form is built.
///
/// Several entries may share a lemma (`وقع` to sign, `وقع` to fall): they differ
/// in `form` or in `present`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerbEntry {
    /// Third person masculine singular of the past as it is written, without
    /// vowel marks: `وصل`, `أعلن`, `استقبل`.
    pub lemma: String,
    /// The three or four radicals; a weak one as `و` or `ي`, never `ا`.
    pub root: String,
    /// The verb form.
    pub form: Form,
    /// Middle vowel of the past (form I only).
    #[serde(default = "a")]
    pub past: Vowel,
    /// Middle vowel of the present (form I only).
    #[serde(default = "a")]
    pub present: Vowel,
    /// Verbal nouns, singular, without article. Form I must list them; other
    /// forms take the one of their pattern when the list is empty.
    #[serde(default)]
    pub masdar: Vec<String>,
    /// Plurals of the verbal nouns that are not built with `ات` from them.
    #[serde(default)]
    pub masdar_plural: Vec<String>,
    /// False where nobody uses the passive (`وصل`, `انسحب`).
    #[serde(default = "yes")]
    pub passive: bool,
    /// True where another verb that is written alike is meant nearly always:
    /// `أعرض` in `يعرض`.
    #[serde(default)]
    pub seldom: bool,
    /// Prepositions that the verb or its verbal noun governs. The `ل` that
    /// marks the object of any transitive verb's noun (`استهداف القوات للمدينة`)
    /// may be left out.
    #[serde(default)]
    pub prepositions: Vec<String>,
    /// What the verb does to a clause.
    #[serde(default)]
    pub tags: Vec<VerbTag>,
}

impl VerbEntry {
    /// The lemma with its form (`وقع:II`), which tells homographs apart.
    pub fn key(&self) -> String {
        format!("{}:{:?}", self.lemma, self.form)
    }
}

fn a() -> Vowel {
    Vowel::A
}

fn yes() -> bool {
    true
}

/// A short vowel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Vowel {
    /// Fatha.
    A,
    /// Kasra.
    I,
    /// Damma.
    U,
}

/// The verb forms in use; `Q…` have four radicals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(clippy::upper_case_acronyms, reason = "Roman numerals")]
pub enum Form {
    /// فعل
    I,
    /// فعّل
    II,
    /// فاعل
    III,
    /// أفعل
    IV,
    /// تفعّل
    V,
    /// تفاعل
    VI,
    /// انفعل
    VII,
    /// افتعل
    VIII,
    /// افعلّ
    IX,
    /// استفعل
    X,
    /// فعلل
    QI,
    /// تفعلل
    QII,
    /// افعللّ
    QIV,
}

/// What a verb does to a clause: how its subject, complement and truth stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum VerbTag {
    /// Reports speech: its subject is the speaker of what follows.
    Say,
    /// A phase of the event in its complement, by the same subject: بدأ، واصل.
    Begin,
    /// Empty of meaning; the noun it takes is the event: شن هجوما.
    Light,
    /// The subject means to do what follows.
    Intend,
    /// What follows is awaited or foreseen.
    Expect,
    /// What follows is said not to be so.
    Deny,
    /// What follows is asked for.
    Ask,
    /// What follows is refused.
    Refuse,
    /// The event in the complement ends.
    Stop,
    /// The event in the complement is tried.
    Try,
    /// Carries tense or aspect for another verb: كان، ظل، عاد.
    Aux,
    /// Lets what follows happen.
    Allow,
    /// Makes another do what follows.
    Force,
    /// Consents to or commits to what follows.
    Agree,
    /// What follows did not come about.
    Fail,
    /// What follows is feared or warned of.
    Fear,
    /// Keeps what follows from happening.
    Prevent,
    /// Must, can, may: يجب، يمكن، ينبغي.
    Modal,
    /// Moves from place to place.
    Motion,
    /// Holds what follows to be true: علم، اعتبر، رأى.
    Think,
}
