//! Noun phrases: where one ends and how its parts hang together.

use super::adjective::{
    agrees_in_article, agrees_in_number, is_adjectival, is_described, is_non, is_other, is_people_adjective,
    is_unknown_adjective, narrows_adjective, pairs_nisbas, suits_name,
};
use super::{Arg, Part};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::Lexeme;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::morph::{Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

/// True when a lexeme has a noun class.
pub fn is_class(lexeme: &Lexeme, class: NounClass) -> bool {
    lexeme.classes & (1 << class as u32) != 0
}

/// True when a unit's word has one of these noun classes.
#[inline]
pub fn has_class(gazetteer: &Gazetteer, unit: &Unit, classes: &[NounClass]) -> bool {
    let any = classes.iter().fold(0, |any, &class| any | 1 << class as u32);
    unit.lexeme != 0 && gazetteer.lexeme(unit.lexeme).classes & any != 0
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
            // Quotes inside a phrase are passed over when the phrase goes on.
            if matches!(sign, '"' | '«' | '“' | '”' | '»' | '\'') && !parts.is_empty() && goes_on(units, at) {
                at += 1;
                continue;
            }
            break;
        }
        if particle(gazetteer, unit) == Some(ParticleClass::About)
            && !parts.is_empty()
            && units.get(at + 1).is_some_and(|u| u.what == What::Number)
        {
            at += 1;
            continue;
        }
        // استقبال كل من الوزير والسفير: the list is the genitive.
        if particle(gazetteer, unit) == Some(ParticleClass::Each)
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
        if !unit.is_nominal() || (!parts.is_empty() && (begins_anew(unit) || is_beside(gazetteer, unit))) {
            break;
        }
        let part = match parts.last() {
            None => head_or_count(gazetteer, unit),
            Some(&(last, part)) => match join(gazetteer, units, &parts, last, part, at, definite) {
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

fn goes_on(units: &[Unit], at: usize) -> bool {
    units.get(at + 1).is_some_and(|next| next.is_nominal() && !begins_anew(next) && !matches!(next.what, What::Sign(_)))
}

/// A conjunction or preposition written to the word ends the phrase before it.
pub(in crate::clause) fn begins_anew(unit: &Unit) -> bool {
    unit.proclitics.is_and() || unit.proclitics.is_prep()
}

fn head_or_count(gazetteer: &Gazetteer, unit: &Unit) -> Part {
    if unit.what == What::Number || has_class(gazetteer, unit, &[NounClass::Measure]) {
        Part::Count
    } else {
        Part::Head
    }
}

/// برعاية, بوساطة: what has its own preposition.
pub(super) fn is_beside(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    unit.lexeme != 0 && unit.what == What::Word && gazetteer.is_marked(unit.lexeme, Mark::Beside)
}

fn is_definite_or_head(unit: &Unit) -> bool {
    is_definite(unit) || matches!(unit.what, What::Unknown | What::Head(_))
}

pub(super) fn is_definite(unit: &Unit) -> bool {
    unit.article || unit.is_name() || unit.pronoun.is_some()
}

/// How the unit at `at` continues the phrase, or `None` when it does not.
fn join(
    gazetteer: &Gazetteer,
    units: &[Unit],
    parts: &[(usize, Part)],
    last: usize,
    last_part: Part,
    at: usize,
    definite: bool,
) -> Option<Part> {
    let unit = &units[at];
    let before = &units[last];
    if last_part == Part::Count && !parts.iter().any(|p| p.1 == Part::Head) {
        // دفعة جديدة: a measure with its adjective.
        let described = before.what == What::Word && unit.what == What::Word && unit.morph.pos() == Pos::Adjective;
        return Some(if described { Part::Mod } else { head_or_count(gazetteer, unit) });
    }
    if last_part == Part::Count {
        // مقتل 5 جنود: the number stands between a noun and its genitive.
        return Some(if head_or_count(gazetteer, unit) == Part::Count {
            Part::Count
        } else if is_adjectival(unit) && (unit.article || is_other(gazetteer, unit) || is_described(units, at)) {
            Part::Mod
        } else {
            // مقتل ستة عراقيين, 13 نازحا: people, though the word is an adjective.
            Part::Of
        });
    }
    // الدول الثلاث: a number with the article is an adjective.
    if unit.what == What::Number && unit.article && is_definite(before) {
        return Some(Part::Mod);
    }
    // مقاتلات ميغ 29: the number is part of what the thing is called.
    let ends = units.get(at + 1).is_none_or(|next| !next.is_nominal() || begins_anew(next));
    if unit.what == What::Number && before.what == What::Unknown && last_part != Part::Head && ends {
        return Some(Part::App);
    }
    if unit.what == What::Number && is_open(before) {
        return Some(Part::Count);
    }
    // مقتل عشرات المدنيين: so does a measure.
    if has_class(gazetteer, unit, &[NounClass::Measure])
        && is_definite(unit) == unit.is_name()
        && !unit.morph.is_accusative()
        && is_open(before)
        && last_part != Part::Mod
        && units.get(at + 1).is_some_and(|next| next.is_nominal() && !begins_anew(next))
    {
        return Some(Part::Count);
    }
    // خسر التنظيم الكثير من: such a measure begins a phrase.
    if unit.article
        && before.article
        && has_class(gazetteer, unit, &[NounClass::Measure])
        && is_min(gazetteer, units, at)
    {
        return None;
    }
    if is_time(gazetteer, unit) && !is_time(gazetteer, before) && (is_definite(before) || definite) {
        return None;
    }
    // صواريخ بعيدة المدى: the genitive belongs to the adjective.
    if last_part == Part::Mod && !definite && narrows_adjective(gazetteer, before, unit) {
        return Some(Part::Mod);
    }
    // هجمات غير مسبوقة
    if units.get(at + 1).is_some_and(is_adjectival) && is_non(gazetteer, unit) {
        return Some(Part::Mod);
    }
    if is_adjectival(unit) && is_non(gazetteer, before) {
        return Some(Part::Mod);
    }
    // دراجة نارية ضابطا: no adjective of a feminine.
    if unit.what == What::Word
        && unit.morph.is_accusative()
        && before.what == What::Word
        && before.morph.gender() == crate::lang::morph::Gender::Feminine
        && before.morph.number() == Number::Singular
    {
        return None;
    }
    // اتهم الحوثيون السعودية: a state, for the adjective would agree.
    if matches!(unit.what, What::Nisba(_))
        && let What::Name(name) = before.what
        && !suits_name(gazetteer, name, unit)
    {
        return None;
    }
    if is_adjectival(unit) && agrees_in_article(units, parts, unit) && agrees_in_number(units, parts, before, unit) {
        return Some(Part::Mod);
    }
    if is_people_adjective(gazetteer, before, unit) || is_unknown_adjective(before, unit) {
        return Some(Part::Mod);
    }
    // هادي الملك سلمان: a whole name behind a name is the next person's.
    if is_person(gazetteer, unit)
        && unit.last - unit.first > 1
        && (before.what == What::Unknown || is_person(gazetteer, before))
    {
        return None;
    }
    // الرئيس نظيره: a title with a pronoun is the next person's.
    if unit.pronoun.is_some() && unit.what == What::Word && is_title(gazetteer, unit) && is_definite(before) {
        return None;
    }
    // A title behind a person's name is the next person's.
    if is_person(gazetteer, before) && is_title(gazetteer, unit) {
        return None;
    }
    // العقيد الركن, الفريق أول ركن X
    let ranked = before.article && (is_title(gazetteer, before) || is_rank_tail(gazetteer, before))
        || (parts.len() > 1 && is_rank_tail(gazetteer, before));
    if ranked && is_rank_tail(gazetteer, unit) {
        let goes_on = units.get(at + 1).is_some_and(|next| {
            is_person(gazetteer, next) || next.what == What::Unknown || is_rank_tail(gazetteer, next)
        });
        if unit.article || goes_on {
            return Some(Part::App);
        }
    }
    // المبعوث رئيس الحكومة: two persons; الملك in العاهل الملك X is one.
    let second = matches!(unit.what, What::Head(_))
        && is_title(gazetteer, unit)
        && !(unit.article
            && units.get(at + 1).is_some_and(|next| next.what == What::Unknown || is_person(gazetteer, next)));
    if (unit.is_name() || unit.what == What::Unknown || is_title(gazetteer, unit)) && !second {
        if wants_name(gazetteer, units, parts, before, unit) {
            return Some(Part::App);
        }
        if unit.what == What::Unknown && before.what == What::Unknown {
            return Some(Part::App);
        }
        // أردوغان المالكي: a surname alone is complete, two of them are two.
        let complete = before.last - before.first == 1 && unit.article;
        if unit.what == What::Unknown && before.is_name() && is_person(gazetteer, before) && !complete {
            return Some(Part::App);
        }
    }
    // فجر انتحاري نفسه: himself, not his.
    if unit.pronoun.is_some() && unit.lexeme != 0 && gazetteer.lexeme(unit.lexeme).lemma == "نفس" {
        return None;
    }
    // يحاول منذ سنوات السيطرة: a stretch of time has no masdar as its genitive.
    let since = parts.len() == 1 && last > 0 && units[last - 1].is_particle() && is_time(gazetteer, before);
    if since && before.morph.number() == Number::Plural && unit.morph.pos() == Pos::Masdar && unit.article {
        return None;
    }
    // عن مصدر قوله إن: a word of saying with its own speaker and what he says.
    if unit.pronoun.is_some()
        && unit.morph.pos() == Pos::Masdar
        && gazetteer.operator(unit.lexeme).is_some_and(|o| o.says)
        && units.get(at + 1).is_some_and(|next| says_what(gazetteer, next))
    {
        return None;
    }
    // ثلاثة جنود مصرعهم: what is counted takes no genitive with a pronoun.
    let counted = parts.iter().any(|&(u, part)| part == Part::Count && units[u].what == What::Number);
    if counted && last_part == Part::Head && unit.pronoun.is_some() {
        return None;
    }
    // لقي جندي مصرعه: what befell him is no genitive of his.
    let someone = has_class(gazetteer, before, &[NounClass::Human, NounClass::Fighter, NounClass::Title]);
    if someone && unit.pronoun.is_some() && has_class(gazetteer, unit, &[NounClass::Eventive]) {
        return None;
    }
    // مسؤولون غربيون: the plural behind it agrees with it.
    let agrees = unit.what == What::Word
        && unit.morph.number() == Number::Plural
        && unit.morph.gender() == crate::lang::morph::Gender::Masculine;
    if agrees && matches!(before.what, What::Head(_)) && before.morph.pos() == Pos::Adjective && !unit.article {
        return Some(Part::Of);
    }
    // فجر انتحاري سيارة, أطلق مسلح النار: one fighter is nobody else's.
    let fighter = has_class(gazetteer, before, &[NounClass::Fighter]) && before.morph.number() == Number::Singular;
    if fighter && last_part == Part::Head && !unit.is_name() && unit.what == What::Word && unit.pronoun.is_none() {
        return None;
    }
    // استهداف عدة مواقع: a measure stands like a number.
    let measures = !unit.article && unit.pronoun.is_none() && has_class(gazetteer, unit, &[NounClass::Measure]);
    if measures && is_open(before) && goes_on(units, at) && !before.morph.is_accusative() {
        return Some(Part::Count);
    }
    // A noun that is not closed takes a genitive.
    (is_open(before) && !unit.morph.is_accusative() && !definite_by_adjective(units, parts)).then_some(Part::Of)
}

/// أن, إن, a colon or the mark that opens a quotation.
fn says_what(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    match unit.what {
        What::Sign(sign) => matches!(sign, ':' | '"' | '«' | '“'),
        _ => unit.is_particle() && gazetteer.lexeme(unit.lexeme).particle == Some(ParticleClass::That),
    }
}

/// True when من stands behind the unit at `at`.
fn is_min(gazetteer: &Gazetteer, units: &[Unit], at: usize) -> bool {
    units
        .get(at + 1)
        .is_some_and(|next| next.is_particle() && gazetteer.lexeme(next.lexeme).prep == Some(gazetteer.well_known.min))
}

fn is_person(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    matches!(unit.what, What::Name(id) if gazetteer.named(id).kind == Kind::Person && !gazetteer.named(id).office)
}

fn is_time(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    has_class(gazetteer, unit, &[NounClass::Time])
}

pub(super) fn is_title(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    has_class(gazetteer, unit, &[NounClass::Title])
        || matches!(unit.what, What::Name(id) if gazetteer.named(id).office)
        || matches!(unit.what, What::Head(rule) if {
            let entry = &gazetteer.compose[rule as usize];
            entry.office || entry.kind == Kind::Person
        })
}

/// العقيد الطيار الركن: what qualifies a rank.
fn is_rank_tail(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    unit.lexeme != 0
        && matches!(
            gazetteer.lexeme(unit.lexeme).lemma.as_str(),
            "أول" | "طيار" | "ركن" | "مهندس" | "بحري" | "متقاعد" | "حقوقي"
        )
}

fn definite_by_adjective(units: &[Unit], parts: &[(usize, Part)]) -> bool {
    parts.last().is_some_and(|&(u, part)| part == Part::Mod && units[u].article)
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
pub(super) fn keeps_its_n(unit: &Unit) -> bool {
    use crate::lang::morph::Gender;
    let sound = unit.morph.number() == Number::Plural
        && unit.morph.gender() == Gender::Masculine
        && unit.morph.pos() != Pos::Masdar;
    (unit.morph.number() == Number::Dual || sound) && !unit.morph.is_construct()
}

/// Titles, offices, cities and the like are followed by the name itself.
fn wants_name(gazetteer: &Gazetteer, units: &[Unit], parts: &[(usize, Part)], before: &Unit, unit: &Unit) -> bool {
    use NounClass as C;
    if unit.what == What::Unknown && unit.article {
        return false;
    }
    let closed = !is_open(before) || is_person(gazetteer, unit) || unit.what == What::Unknown;
    let head = parts.iter().find(|p| p.1 == Part::Head).map_or(before, |p| &units[p.0]);
    let person = is_person(gazetteer, unit) || unit.what == What::Unknown || is_title(gazetteer, unit);
    // معارضون الرئيس: people have no title in common.
    let people = has_class(gazetteer, head, &[C::Human, C::Fighter]) && !is_title(gazetteer, unit);
    // زيارة الرئيس الروسي فلاديمير بوتين: the title stands behind a masdar.
    let noun = parts.iter().rev().find(|p| p.1 != Part::Mod).map_or(before, |p| &units[p.0]);
    let titled = is_title(gazetteer, head)
        || is_title(gazetteer, before)
        || people
        || (noun.article && is_title(gazetteer, noun));
    // والشمالي سالم الجبلي: the adjective stands for an office named before.
    let elliptic = matches!(before.what, What::Nisba(_)) && before.article && before.morph.number() == Number::Singular;
    if (titled || (elliptic && parts.len() == 1)) && person && closed {
        return true;
    }
    let head_is_class = |classes: &[C]| has_class(gazetteer, head, classes);
    match unit.what {
        What::Name(id) => match gazetteer.named(id).kind {
            Kind::Place | Kind::Facility => head_is_class(&[C::Settlement, C::Facility]) && before.article,
            Kind::Organization | Kind::ArmedGroup | Kind::Media => {
                // قوات النظام المعارضة: two, for the head has no article.
                head.article && before.article && head_is_class(&[C::Org, C::Outlet, C::Body])
            }
            _ => false,
        },
        What::Unknown => {
            // A name told by its shape is a person's.
            before.article
                && !unit.article
                && unit.last - unit.first == 1
                && head_is_class(&[C::Force, C::Org, C::Settlement, C::Outlet])
        }
        _ => false,
    }
}

/// True when a particle unit is of this class.
pub fn particle(gazetteer: &Gazetteer, unit: &Unit) -> Option<ParticleClass> {
    if unit.is_particle() { gazetteer.lexeme(unit.lexeme).particle } else { None }
}

/// The whole phrase as an argument.
pub fn whole(np: usize) -> Arg {
    Arg { np, part: 0 }
}
