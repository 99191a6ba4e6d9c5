//! Every written form of a verb, from lemma, root and form.
//!
//! Runs when the gazetteer is compiled. Forms are built with their vowels
//! (`stems`, `endings`, `participle`, `masdar`) in a small notation and only then written
//! down without them (`write`), since the vowels decide where a hamza sits.
//!
//! Nothing attached is included: no و ف ب ك ل س before, no pronoun behind.
//! Forms that stand only before a pronoun (`رما` of `رماه`) are given as such.

mod endings;
mod masdar;
mod participle;
mod stems;
#[cfg(test)]
mod tests;
mod write;

use crate::gazetteer::schema::words::{Form, VerbEntry};

pub use masdar::masdars;
pub use participle::participles;

/// Tense of a written form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tense {
    /// فعل
    Past,
    /// يفعل
    Present,
    /// افعل
    Imperative,
}

/// Voice of a written form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Voice {
    /// The subject does it.
    Active,
    /// The subject undergoes it.
    Passive,
}

/// Grammatical person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Person {
    /// I, we.
    First,
    /// You.
    Second,
    /// He, she, they.
    Third,
}

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gender {
    /// Masculine; also where a form stands for both (first person, dual `أنتما`).
    Masculine,
    /// Feminine.
    Feminine,
}

/// Grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Number {
    /// One.
    Singular,
    /// Two.
    Dual,
    /// More.
    Plural,
}

/// What one written form of a verb says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VerbFeatures {
    /// Past, present or imperative.
    pub tense: Tense,
    /// Active or passive.
    pub voice: Voice,
    /// Person of the subject.
    pub person: Person,
    /// Gender of the subject.
    pub gender: Gender,
    /// Number of the subject.
    pub number: Number,
    /// A present that stands only after لم، لن، أن and the like (`يدعوا`, `يقل`).
    /// Moods written as the indicative are not given again.
    pub jussive_or_subj: bool,
    /// Stands only before an attached pronoun (`رما`, `كتبو`).
    pub before_pronoun: bool,
}

/// Which noun of the verb a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NounKind {
    /// Who does it: `داعم`.
    ActiveParticiple,
    /// Who undergoes it: `مدعوم`.
    PassiveParticiple,
    /// The act: `دعم`.
    Masdar,
}

/// How a form of a noun stands to what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// Anywhere.
    Free,
    /// Indefinite accusative, with its alef: `هجوما`.
    Tanween,
    /// Only before a genitive: `مسؤولو`, `زيارتي`.
    Construct,
    /// Only before an attached pronoun: `زيارت`.
    BeforePronoun,
    /// Indefinite only, the final ي dropped: `داع`, `تلق`.
    Indefinite,
}

/// Case, as far as the writing shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Case {
    /// Not shown.
    Any,
    /// Nominative: `متهمون`.
    Nominative,
    /// Accusative or genitive: `متهمين`.
    Oblique,
}

/// What one written form of a participle or verbal noun says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NounFeatures {
    /// Which noun of the verb.
    pub kind: NounKind,
    /// Its gender.
    pub gender: Gender,
    /// Its number.
    pub number: Number,
    /// Its case.
    pub case: Case,
    /// What may follow it.
    pub state: State,
}

/// Gives every finite form of `entry` to `emit`; the same letters come once
/// for each reading.
pub fn conjugate(entry: &VerbEntry, emit: &mut impl FnMut(&str, VerbFeatures)) {
    let verb = stems::Verb::new(entry);
    endings::past(&verb, Voice::Active, emit);
    if !verb.past_only() {
        endings::present(&verb, Voice::Active, emit);
        endings::imperative(&verb, emit);
    }
    if entry.passive {
        endings::past(&verb, Voice::Passive, emit);
        endings::present(&verb, Voice::Passive, emit);
    }
}

/// True where a letter of nearly all its forms is doubled: قدّم, ردّ, اتّهم.
pub fn is_double(entry: &VerbEntry) -> bool {
    let verb = stems::Verb::new(entry);
    let swallows = || entry.form == Form::VIII && matches!(verb.root[0], 'ت' | 'د' | 'ط');
    matches!(entry.form, Form::II | Form::V | Form::IX | Form::QIV) || verb.root[1] == verb.root[2] || swallows()
}

/// True for a form whose first letter has a damma: قُتل, يُقتل, يُقدم.
pub fn is_round(entry: &VerbEntry, form: &VerbFeatures) -> bool {
    let causes = matches!(entry.form, Form::II | Form::III | Form::IV | Form::QI);
    match form.tense {
        Tense::Past => form.voice == Voice::Passive,
        Tense::Present => form.voice == Voice::Passive || causes,
        Tense::Imperative => false,
    }
}

/// What is wrong with an entry, for the gazetteer's checks: a root of the
/// wrong length or letters, a lemma that the root and form do not build, a
/// form I verb without a verbal noun.
pub fn problem(entry: &VerbEntry) -> Option<String> {
    let want = if matches!(entry.form, Form::QI | Form::QII | Form::QIV) { 4 } else { 3 };
    let letters: Vec<char> = entry.root.chars().collect();
    if letters.len() != want {
        return Some(format!("form {:?} needs a root of {want} letters", entry.form));
    }
    if let Some(bad) = letters.iter().find(|&&c| !stems::is_radical(c)) {
        return Some(format!("{bad:?} cannot be a letter of a root"));
    }
    let verb = stems::Verb::new(entry);
    let built = verb.lemma();
    let cited_passive = entry.passive && verb.third_past(Voice::Passive) == entry.lemma;
    if built != entry.lemma && !cited_passive {
        return Some(format!("root and form build {built}, not {}", entry.lemma));
    }
    (entry.form == Form::I && entry.masdar.is_empty() && !verb.past_only())
        .then(|| "a form I verb lists its verbal nouns".to_owned())
}
