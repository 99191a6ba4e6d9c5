//! What the words before a word lead one to expect.

use crate::clause::phrase;
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::mention::unit::{Unit, What};
use crate::record::Status;

/// What the words before a word lead one to expect.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Expect {
    /// A noun must follow: behind a preposition, a demonstrative, a number.
    Noun,
    /// A verb must follow: behind لم, قد, سوف.
    Verb,
    /// A noun likely: behind a noun that wants a genitive.
    Genitive,
    /// A clause begins.
    Start,
    /// A clause begins behind أن, which is followed by its subject.
    Topic,
    /// Behind أنه, which has its subject: rather a verb.
    Predicate,
    /// Behind a finished noun phrase.
    AfterNoun,
    /// Behind a verb.
    AfterVerb,
}

impl Expect {
    /// In the order of their numbers.
    pub(super) const ALL: [Self; 8] = [
        Self::Noun,
        Self::Verb,
        Self::Genitive,
        Self::Start,
        Self::Topic,
        Self::Predicate,
        Self::AfterNoun,
        Self::AfterVerb,
    ];

    /// What is expected behind the unit at `at`, whose reading is settled.
    pub(super) fn after(self, gazetteer: &Gazetteer, units: &[Unit], at: usize) -> Self {
        let unit = &units[at];
        // من المقرر أيضا عقد لقاء
        let adverb = at > 0 && phrase::particle(gazetteer, unit) == Some(ParticleClass::Adverb);
        if is_outlook(gazetteer, units, at - usize::from(adverb)) {
            return Self::Noun;
        }
        match unit.what {
            What::Sign('،' | ',') if is_aside(units, at) || at > 1 && is_aside(units, at - 2) => self,
            What::Sign('"' | '«' | '“' | '”' | '»' | '(' | ')') => self,
            What::Sign(_) => Self::Start,
            // دفعت الملايين إلى النزوح: with the article it is complete.
            What::Number if unit.article => Self::AfterNoun,
            What::Number => Self::Noun,
            What::Time => self,
            What::Name(_) | What::Nisba(_) | What::Unknown | What::Head(_) => Self::AfterNoun,
            What::Word => self.after_word(gazetteer, unit),
        }
    }

    fn after_word(self, gazetteer: &Gazetteer, unit: &Unit) -> Self {
        use ParticleClass as C;
        match phrase::particle(gazetteer, unit) {
            // حسبما قال
            Some(C::According) if gazetteer.lexeme(unit.lexeme).lemma.ends_with("ما") => Self::Verb,
            Some(C::Prep | C::Circumstance | C::According | C::Without | C::Demonstrative)
                if unit.pronoun.is_none() =>
            {
                Self::Noun
            }
            // من بينهم قائد
            Some(C::Prep) if self == Self::Noun => Self::Noun,
            Some(C::Negation | C::NegatedFuture | C::Future | C::Qad | C::Relative | C::Condition) => Self::Verb,
            // عندما قصف المدينة: he did, for the noun would want a verb.
            Some(C::Subordinator) if unit.pronoun.is_none() && gazetteer.lexeme(unit.lexeme).before_verb => Self::Verb,
            // أنه طلب, لكنه طلب
            Some(C::That | C::But) if unit.pronoun.is_some() => Self::Predicate,
            Some(C::That) => Self::Topic,
            Some(C::Adverb | C::Each | C::Pronoun) if self == Self::Noun => Self::AfterNoun,
            Some(C::Adverb | C::Each | C::Pronoun) => self,
            Some(_) => Self::Start,
            None if unit.is_verb() => Self::AfterVerb,
            None if unit.article || unit.pronoun.is_some() || unit.morph.is_accusative() => Self::AfterNoun,
            // شخصان: what keeps its ن takes no genitive.
            None if phrase::keeps_its_n(unit) => Self::AfterNoun,
            None => Self::Genitive,
        }
    }
}

/// قتل، الخميس، ثلاثة جنود: a date between commas, of which one is at `at`,
/// parts nothing.
pub(super) fn is_aside(units: &[Unit], at: usize) -> bool {
    let comma = |at: usize| units.get(at).is_some_and(|unit| matches!(unit.what, What::Sign('،' | ',')));
    units.get(at + 1).is_some_and(|unit| unit.what == What::Time) && comma(at) && comma(at + 2)
}

/// من المقرر عقد لقاء, من المنتظر وصول وفد: what is foreseen follows as a noun.
fn is_outlook(gazetteer: &Gazetteer, units: &[Unit], at: usize) -> bool {
    let min = |unit: &Unit| unit.is_particle() && gazetteer.lexeme(unit.lexeme).prep == Some(gazetteer.well_known.min);
    let unit = &units[at];
    at > 0
        && min(&units[at - 1])
        && unit.article
        && unit.what == What::Word
        && gazetteer.operator(unit.lexeme).is_some_and(|o| o.status == Some(Status::Planned))
}
