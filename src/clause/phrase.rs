//! Noun phrases: where one ends and how its parts hang together.

mod join;

use super::adjective::{is_adjectival, pairs_nisbas};
use super::{Arg, Part};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Lexeme, LexemeId};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;
use join::Joint;
pub use join::is_one_of_a_people;

/// True when a lexeme has a noun class.
pub fn is_class(lexeme: &Lexeme, class: NounClass) -> bool {
    lexeme.classes & (1 << class as u32) != 0
}

/// `المتمردون`, `الجنود`, `مقاتلين`: several men, those of a force among them.
pub fn are_several_men(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    let several = unit.morph.number() != Number::Singular && unit.morph.gender() != Gender::Feminine;
    several
        && match unit.what {
            What::Head(rule) => {
                matches!(gazetteer.compose[rule as usize].kind, Kind::ArmedGroup | Kind::Group | Kind::Person)
            }
            What::Word => has_class(gazetteer, unit, &[NounClass::Human, NounClass::Fighter]),
            _ => false,
        }
}

/// True when a unit's word has one of these noun classes.
#[inline]
pub fn has_class(gazetteer: &Gazetteer, unit: &Unit, classes: &[NounClass]) -> bool {
    // Lexeme 0, of units without a word, has no class.
    let any = classes.iter().fold(0, |any, &class| any | 1 << class as u32);
    gazetteer.lexeme(unit.lexeme).classes & any != 0
}

/// Reads the noun phrase that begins at `first`; returns its parts in the
/// list handed in, which is empty.
pub fn read(gazetteer: &Gazetteer, units: &[Unit], first: usize, mut parts: Vec<(usize, Part)>) -> Vec<(usize, Part)> {
    let mut definite = false;
    let mut at = first;
    while at < units.len() && parts.len() < 24 {
        let unit = &units[at];
        if let What::Sign(sign) = unit.what {
            // اتفاق سعودي - أردني: one phrase with two adjectives.
            if matches!(sign, '-' | '–') && pairs_nisbas(units, at) && !parts.is_empty() {
                parts.push((at + 1, Part::Mod));
                at += 2;
                continue;
            }
            let opens = is_bracketed_name(units, at);
            let closes = sign == ')'
                && at >= 2
                && is_bracketed_name(units, at - 2)
                && parts.last().is_some_and(|p| p.0 == at - 1);
            if (opens && !parts.is_empty()) || closes {
                at += 1;
                continue;
            }
            // القوات الخاصة (الصاعقة) التابعة للجيش
            if sign == '('
                && definite
                && let Some(behind) = behind_aside(units, &parts, at)
            {
                at = behind;
                continue;
            }
            // الوزير د. سالم: a title of one letter with its stop.
            if sign == '.' && parts.last().is_some_and(|p| abbreviates(gazetteer, &units[p.0])) && goes_on(units, at) {
                at += 1;
                continue;
            }
            // Quotes inside a phrase are passed over when the phrase goes on.
            if matches!(sign, '"' | '«' | '“' | '”' | '»' | '\'') && !parts.is_empty() && goes_on(units, at) {
                at += 1;
                continue;
            }
            break;
        }
        if particle(gazetteer, unit) == Some(ParticleClass::About)
            && !parts.is_empty()
            && !begins_anew(unit)
            && units.get(at + 1).is_some_and(|u| head_or_count(gazetteer, u) == Part::Count)
        {
            at += 1;
            continue;
        }
        // استقبال كل من الوزير والسفير: the list is the genitive; كلا من is an object.
        if particle(gazetteer, unit) == Some(ParticleClass::Each)
            && !gazetteer.lexeme(unit.lexeme).lemma.starts_with("كلا")
            && parts.last().is_some_and(|&(last, part)| {
                part != Part::Mod && is_open(&units[last]) && !is_title(gazetteer, &units[last])
            })
            && units
                .get(at + 1)
                .is_some_and(|next| next.is_nominal() && !begins_anew(next) && is_definite_or_head(next))
        {
            at += 1;
            continue;
        }
        if !parts.is_empty() && holds_for_another(gazetteer, units, &parts, at) {
            at += 1;
            continue;
        }
        if let Some(&(rank, Part::Mod)) = parts.last()
            && unit.what == What::Number
            && completes_rank(gazetteer, &units[rank], unit)
        {
            parts.push((at, Part::Mod));
            at += 1;
            continue;
        }
        if !unit.is_nominal() || (!parts.is_empty() && (begins_anew(unit) || is_beside(gazetteer, unit))) {
            break;
        }
        let part = match parts.last() {
            None => head_or_count(gazetteer, unit),
            Some(_) => match (Joint { gazetteer, units, parts: &parts, at, definite }).part() {
                Some(part) => part,
                None => break,
            },
        };
        if part != Part::Count {
            definite |= is_definite(unit);
        }
        parts.push((at, part));
        at += 1;
        if unit.pronoun.is_some() {
            definite = true;
        }
    }
    parts
}

/// `اللواء الخامس والثلاثين`: the tens of a rank.
fn completes_rank(gazetteer: &Gazetteer, rank: &Unit, tens: &Unit) -> bool {
    tens.article
        && tens.proclitics.is_and()
        && rank.lexeme != 0
        && rank.article
        && gazetteer.is_marked(rank.lexeme, Mark::Ordinal)
}

/// Where the phrase goes on behind a short aside in brackets: at an adjective
/// in the article that agrees with its noun.
fn behind_aside(units: &[Unit], parts: &[(usize, Part)], open: usize) -> Option<usize> {
    let close = (open + 2..units.len().min(open + 5)).find(|&at| matches!(units[at].what, What::Sign(')')))?;
    let unit = units.get(close + 1)?;
    // قائد القوات (الصاعقة) التابعة: any noun of the phrase.
    let agrees = |noun: &Unit| {
        let hers = noun.morph.gender() == Gender::Feminine || noun.morph.number() == Number::Plural;
        matches!(noun.what, What::Word | What::Head(_)) && (unit.morph.gender() == Gender::Feminine) == hers
    };
    let describes = unit.article
        && unit.what == What::Word
        && is_adjectival(unit)
        && unit.morph.number() == Number::Singular
        && parts.iter().any(|&(u, part)| matches!(part, Part::Head | Part::Of) && agrees(&units[u]));
    (describes && !begins_anew(unit)).then_some(close + 1)
}

/// `احتلال (داعش)`, `أن (حماس)`: brackets that stand for quotes, where no
/// noun before them is complete without the name.
pub fn is_bracketed_name(units: &[Unit], at: usize) -> bool {
    let bracketed = matches!(units[at].what, What::Sign('('))
        && units.get(at + 1).is_some_and(Unit::is_name)
        && matches!(units.get(at + 2).map(|u| u.what), Some(What::Sign(')')));
    let waits = match at.checked_sub(1).map(|b| &units[b]) {
        None => true,
        Some(before) => {
            before.is_verb() || before.is_particle() || (matches!(before.what, What::Word) && is_open(before))
        }
    };
    bracketed && waits
}

/// `رئيس الوزراء بالوكالة سالم الهادي`: an office held for the time, between it and the
/// name of who holds it.
fn holds_for_another(gazetteer: &Gazetteer, units: &[Unit], parts: &[(usize, Part)], at: usize) -> bool {
    use crate::lang::ar::analyse::Proclitics;
    let unit = &units[at];
    unit.article
        && unit.proclitics.has(Proclitics::BI)
        && !unit.proclitics.is_and()
        && unit.lexeme != 0
        && gazetteer.is_marked(unit.lexeme, Mark::Acting)
        && parts.iter().any(|p| is_title(gazetteer, &units[p.0]))
        && units.get(at + 1).is_some_and(|next| next.what == What::Unknown || is_person(gazetteer, next))
}

/// د, م: a title of one letter.
pub(super) fn abbreviates(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    is_title(gazetteer, unit) && unit.what == What::Word && gazetteer.lexeme(unit.lexeme).lemma.chars().nth(1).is_none()
}

fn goes_on(units: &[Unit], at: usize) -> bool {
    units.get(at + 1).is_some_and(|next| next.is_nominal() && !begins_anew(next) && !matches!(next.what, What::Sign(_)))
}

/// A conjunction or preposition written to the word ends the phrase before it.
pub(in crate::clause) fn begins_anew(unit: &Unit) -> bool {
    unit.proclitics.is_and_or_prep()
}

fn head_or_count(gazetteer: &Gazetteer, unit: &Unit) -> Part {
    if unit.what == What::Number || has_class(gazetteer, unit, &[NounClass::Measure]) {
        Part::Count
    } else {
        Part::Head
    }
}

/// برعاية, بوساطة: what has its own preposition.
pub(crate) fn is_beside(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    unit.lexeme != 0 && unit.what == What::Word && gazetteer.is_marked(unit.lexeme, Mark::Beside)
}

fn is_definite_or_head(unit: &Unit) -> bool {
    is_definite(unit) || matches!(unit.what, What::Unknown | What::Head(_))
}

pub(in crate::clause) fn is_definite(unit: &Unit) -> bool {
    unit.article | unit.is_name() | unit.pronoun.is_some()
}

fn is_person(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    matches!(unit.what, What::Name(id) if gazetteer.named(id).kind == Kind::Person && !gazetteer.named(id).office)
}

/// Whether a verb says something, or is directed at somebody: أكد, طالب.
pub fn speaks_to(gazetteer: &Gazetteer, verb: LexemeId) -> bool {
    gazetteer.operator(verb).is_some_and(|o| o.says) || gazetteer.is_marked(verb, Mark::Addressing)
}

fn is_time(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    has_class(gazetteer, unit, &[NounClass::Time])
}

/// A title or an office: what stands before the name of its bearer.
pub fn is_title(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    has_class(gazetteer, unit, &[NounClass::Title])
        || matches!(unit.what, What::Name(id) if gazetteer.named(id).office)
        || matches!(unit.what, What::Head(rule) if {
            let entry = &gazetteer.compose[rule as usize];
            entry.office || entry.kind == Kind::Person
        })
}

/// A noun that can still take a genitive: no article, no pronoun, no case ending.
fn is_open(unit: &Unit) -> bool {
    match unit.what {
        What::Name(_) | What::Nisba(_) | What::Number => false,
        What::Unknown => false,
        // قوات خاصة: the adjective has closed it.
        What::Head(_) => {
            !unit.article
                && unit.pronoun.is_none()
                && !unit.morph.is_accusative()
                && unit.morph.pos() != Pos::Adjective
                && !keeps_its_n(unit)
        }
        _ => {
            !unit.article
                && unit.pronoun.is_none()
                && !unit.morph.is_accusative()
                && !matches!(unit.morph.pos(), Pos::Adjective)
                && !keeps_its_n(unit)
        }
    }
}

/// A dual or sound plural that keeps its ن takes no genitive: مسلحون, جنديان.
pub fn keeps_its_n(unit: &Unit) -> bool {
    use crate::lang::morph::Gender;
    let sound = unit.morph.number() == Number::Plural
        && unit.morph.gender() == Gender::Masculine
        && unit.morph.pos() != Pos::Masdar;
    (unit.morph.number() == Number::Dual || sound) && !unit.morph.is_construct()
}

/// أي, أية: whoever or whatever it is.
pub fn is_any(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    unit.lexeme != 0 && gazetteer.is_marked(unit.lexeme, Mark::Whichever)
}

/// True when a particle unit is of this class.
pub fn particle(gazetteer: &Gazetteer, unit: &Unit) -> Option<ParticleClass> {
    // Lexeme 0, of units without a word, has no class.
    gazetteer.lexeme(if unit.is_particle() { unit.lexeme } else { 0 }).particle
}

/// The whole phrase as an argument.
pub fn whole(np: usize) -> Arg {
    Arg { np, part: 0 }
}
