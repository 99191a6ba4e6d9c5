//! Participles and the nouns written like them: `رفضت الدولة المقترح مطالبة الحركة بالانسحاب`, of
//! what she says while she acts; `اعتقلت الشرطة متهما بالهجوم`, of one who is charged himself.

use super::Context;
use crate::clause::phrase::{begins_anew, is_class, speaks_to};
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::{Analysis, Proclitics};
use crate::lang::morph::{Gender, Morph, Number, Pos};
use crate::mention::unit::{Unit, What};

/// Words back to the verb that she does.
const REACH: usize = 8;

/// A noun written like the participle of one who speaks: behind a verb in the feminine that
/// has its subject and a definite object it is the latter.
pub(super) fn rather_she(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let bare = a.proclitics == Proclitics::default() && a.pronoun.is_none();
    if !matches!(a.morph.pos(), Pos::Masdar | Pos::Noun) || a.morph.gender() != Gender::Feminine || !bare {
        return 0;
    }
    let hers = |morph: Morph| (morph.number(), morph.gender()) == (Number::Singular, Gender::Feminine);
    let speaks = |b: &Analysis| {
        b.morph.pos() == Pos::Active
            && hers(b.morph)
            && b.proclitics == a.proclitics
            && speaks_to(context.gazetteer(), b.lexeme)
    };
    // مذكرة احتجاج: a note, of which there is no masdar.
    let masdar = |b: &Analysis| b.morph.pos() == Pos::Masdar && b.morph.gender() == Gender::Feminine;
    if all.iter().any(masdar) && all.iter().any(speaks) && has_all(context.so_far(), hers) { 10 } else { 0 }
}

/// متهما بالهجوم: who charges somebody has him right behind, before what he charges him with.
pub(super) fn rather_charged(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let gazetteer = context.gazetteer();
    if a.morph.pos() != Pos::Active || a.pronoun.is_some() || gazetteer.operator(a.lexeme).is_none() {
        return 0;
    }
    let charged = |b: &Analysis| {
        let man = is_class(gazetteer.lexeme(b.lexeme), NounClass::Human);
        b.morph.pos() == Pos::Noun && man && b.morph.number() == a.morph.number() && b.proclitics == a.proclitics
    };
    if all.iter().any(charged) && context.behind_bi() { 8 } else { 0 }
}

/// قتل ضابطا شرطة: how somebody does it is not told right behind the verb, before anybody is
/// named; two of them are, whose genitive follows.
pub(super) fn rather_two(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let manner = a.morph.pos() == Pos::Active && a.morph.is_accusative() && a.proclitics == Proclitics::default();
    let gazetteer = context.gazetteer();
    let two = |b: &Analysis| {
        (b.morph.pos(), b.morph.number(), b.morph.is_construct()) == (Pos::Noun, Number::Dual, true)
            && b.proclitics == a.proclitics
            && is_class(gazetteer.lexeme(b.lexeme), NounClass::Human)
    };
    let behind_verb = context.so_far().last().is_some_and(|u| u.is_verb() && u.pronoun.is_none());
    if manner && behind_verb && all.iter().any(two) { 8 } else { 0 }
}

/// Whether the last verb is hers, and two phrases that are known stand behind it.
fn has_all(units: &[Unit], hers: impl Fn(Morph) -> bool) -> bool {
    let closed = |u: &Unit| u.article || u.is_name() || u.pronoun.is_some();
    let Some(back) = units.iter().rev().take(REACH).position(Unit::is_verb) else { return false };
    let [verb, behind @ ..] = &units[units.len() - back - 1..] else { return false };
    let opens = |u: &Unit| {
        closed(u)
            && !begins_anew(u)
            && !matches!(u.what, What::Nisba(_))
            && !matches!(u.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive)
    };
    verb.morph.person() == 3
        && hers(verb.morph)
        && behind.last().is_some_and(closed)
        && behind.iter().all(Unit::is_nominal)
        && behind.windows(2).any(|two| closed(&two[0]) && opens(&two[1]))
}
