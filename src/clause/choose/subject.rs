//! Subjects that stand before, and the verbs that wait for them.

use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::particles::{Agrees, ParticleClass};
use crate::lang::morph::{Gender, Morph, Number, Tense};
use crate::mention::unit::{Unit, What};

/// A subject that a relative clause parts from its verb.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Waits {
    Not,
    /// Named, in the masculine singular.
    Named,
    /// `، الذي ...، `
    Aside,
}

impl Waits {
    /// What it is behind the unit at `at`.
    pub(super) fn after(self, gazetteer: &Gazetteer, units: &[Unit], at: usize) -> Self {
        let unit = &units[at];
        let comma = |unit: &Unit| matches!(unit.what, What::Sign('،' | ',' | '-' | '–'));
        match self {
            _ if relative_gender(gazetteer, Some(unit)) == Gender::Masculine
                && at > 1
                && comma(&units[at - 1])
                && !units[..at].iter().any(|u| u.is_verb()) =>
            {
                Self::Named
            }
            Self::Named if comma(unit) => Self::Aside,
            Self::Aside if unit.is_verb() && at > 0 && comma(&units[at - 1]) => Self::Not,
            _ => self,
        }
    }
}

pub(super) fn bare_past_of_one(morph: Morph) -> bool {
    morph.tense() == Tense::Past
        && !morph.is_passive()
        && (morph.person(), morph.number(), morph.gender()) == (3, Number::Singular, Gender::Masculine)
}

/// ثم, كما
pub(in crate::clause) fn is_then(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    unit.is_particle() && unit.pronoun.is_none() && gazetteer.lexeme(unit.lexeme).same_subject
}

pub(super) fn is_relative(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    gazetteer.lexeme(unit.lexeme).particle == Some(ParticleClass::Relative)
}

/// الذي is said of a man, التي of a woman or of things.
pub(super) fn relative_gender(gazetteer: &Gazetteer, before: Option<&Unit>) -> Gender {
    let relative = before.filter(|b| b.is_particle() && is_relative(gazetteer, b));
    match relative.and_then(|b| gazetteer.lexeme(b.lexeme).agrees) {
        Some(Agrees::Masculine) => Gender::Masculine,
        Some(Agrees::Feminine) => Gender::Feminine,
        Some(Agrees::Several) | None => Gender::Any,
    }
}
