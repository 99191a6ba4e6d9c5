//! Which readings the clitics around a stem allow, and how likely they are.

use super::clitics::{Proclitics, Pronoun};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::Reading;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::morph::{Gender, Morph, Number, Pos, Tense};

/// Whether a reading can stand behind these proclitics.
pub(super) fn fits(gazetteer: &Gazetteer, reading: Reading, proclitics: Proclitics, has_pronoun: bool) -> bool {
    let morph = reading.morph;
    if morph.is_before_pronoun() && !has_pronoun {
        return false;
    }
    if proclitics.has(Proclitics::ARTICLE) {
        return morph.is_nominal() && !morph.is_accusative() && !morph.is_construct();
    }
    if morph.is_nominal() && morph.is_accusative() && proclitics.is_prep() {
        return false;
    }
    match morph.pos() {
        Pos::Verb => match () {
            () if proclitics.any(Proclitics(4 | 16)) => false,
            // سنرد: of رد, for no shortened form stands behind س.
            () if proclitics.has(Proclitics::FUTURE) => morph.tense() == Tense::Present && !morph.is_accusative(),
            // ليدو: nor behind ل, but for ليقتلوا.
            () if proclitics.has(Proclitics::LI) => {
                morph.tense() == Tense::Present && !(morph.is_accusative() && morph.number() == Number::Singular)
            }
            () => true,
        },
        Pos::Particle => {
            let that = gazetteer.lexeme(reading.lexeme).particle;
            !proclitics.has(Proclitics::FUTURE)
                && (!proclitics.is_prep()
                    || matches!(
                        that,
                        Some(
                            ParticleClass::That
                                | ParticleClass::Relative
                                | ParticleClass::Demonstrative
                                | ParticleClass::Without
                                | ParticleClass::Circumstance
                        )
                    ))
        }
        _ => !proclitics.has(Proclitics::FUTURE),
    }
}

/// Whether a stem can take an attached pronoun in the spelling it has.
pub(super) fn takes_pronoun(gazetteer: &Gazetteer, reading: Reading, stem: &str, suffix: &str) -> bool {
    let morph = reading.morph;
    if morph.is_before_pronoun() || (morph.is_construct() && morph.is_nominal()) {
        return true;
    }
    if stem.ends_with(['ة', 'ى']) || (morph.is_nominal() && morph.is_accusative()) {
        return false;
    }
    match morph.pos() {
        Pos::Verb => suffix != "ي" && morph.tense() != Tense::Imperative,
        Pos::Particle => match gazetteer.lexeme(reading.lexeme).particle {
            // كنا is of كان, and بني no ب.
            Some(ParticleClass::Prep) => stem != "ك" && suffix != "ني",
            Some(ParticleClass::Circumstance | ParticleClass::That | ParticleClass::But) => true,
            _ => false,
        },
        Pos::Adjective => false,
        _ => suffix != "ني",
    }
}

/// Clitics, duals, passives and persons that news seldom has.
pub(super) fn rarity(morph: Morph, proclitics: Proclitics, pronoun: Option<Pronoun>) -> u8 {
    // لهم: most pronouns are written to a preposition.
    let pronouns = if morph.pos() == Pos::Particle { 1 } else { 6 };
    let clitics = u8::from(pronoun.is_some()) * pronouns
        + u8::from(pronoun == Some(Pronoun::Me)) * 6
        + u8::from(proclitics.is_prep()) * 2
        + u8::from(proclitics.is_and())
        + u8::from(morph.is_nominal() && morph.number() == Number::Dual);
    clitics + if morph.pos() == Pos::Verb { rarity_of_verb(morph) } else { 0 }
}

fn rarity_of_verb(morph: Morph) -> u8 {
    let person = if morph.person() == 3 { 0 } else { 12 };
    let mood = if morph.tense() == Tense::Imperative { 20 } else { 0 };
    let she = morph.tense() == Tense::Present && morph.gender() == Gender::Feminine;
    // أعلن: he, not those women.
    let women = morph.gender() == Gender::Feminine && morph.number() == Number::Plural;
    3 + person + mood + u8::from(morph.is_passive()) + u8::from(she) + 4 * u8::from(women)
}
