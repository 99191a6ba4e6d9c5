//! Readings that agree with a neighbour in gender and number, or do not.

use super::cost::bare_past;
use super::{Context, Expect, Follower};
use crate::lang::ar::analyse::{Analysis, Proclitics};
use crate::lang::morph::{Gender, Number, Pos, Tense};
use crate::mention::unit::Unit;

/// رفض الوزير المبادرة: an adjective agrees with the noun before it.
pub(super) fn unlike_its_noun(a: &Analysis, context: &Context<'_>) -> u32 {
    let of_one = |noun: &Unit| noun.morph.number() == Number::Singular && noun.morph.gender() == Gender::Masculine;
    // زار الرئيس الجرحى: nor are several people what one is like.
    let several = a.morph.number() == Number::Plural && a.proclitics.has(Proclitics::ARTICLE);
    let unlike = a.morph.gender() == Gender::Feminine || several;
    if unlike && context.alone().is_some_and(of_one) { 6 } else { 0 }
}

/// A verb that opens a clause agrees in gender with the noun behind it.
pub(super) fn disagreement(a: &Analysis, context: &Context<'_>) -> u32 {
    if a.morph.number() != Number::Singular || a.morph.person() != 3 {
        return 0;
    }
    let clashes = |gender: Gender| {
        matches!(
            (a.morph.gender(), gender),
            (Gender::Masculine, Gender::Feminine) | (Gender::Feminine, Gender::Masculine)
        )
    };
    let masculine = a.morph.gender() == Gender::Masculine;
    let relative = context.relative();
    let opened = || {
        (matches!(context.expect, Expect::Start | Expect::Topic | Expect::Verb) || a.proclitics.is_and())
            && relative == Gender::Any
            && clashes(context.gender())
            && !context.waits()
            // قرر الوزير الرد وطالب الدولة بالحوار: the same man does it.
            && !(masculine && a.proclitics.is_and() && context.done() && (context.named() || context.headed()))
    };
    // إسرائيل توافق: nor does it clash with the name of a state before it.
    let behind = || {
        masculine
            && context.expect == Expect::AfterNoun
            && !a.proclitics.is_and()
            && context.topic() == Gender::Feminine
    };
    // شاحنات تحمل السلاح: nor with the noun that it describes.
    let described = || {
        let several_or_she =
            |noun: &Unit| noun.morph.number() == Number::Plural || noun.morph.gender() == Gender::Feminine;
        masculine
            && context.expect == Expect::Genitive
            && a.pronoun.is_none()
            && context.before.is_some_and(several_or_she)
            // محادثات توسط فيها الوزير: its subject stands behind.
            && !context.resumed()
    };
    // الذي تعرض لهجوم: what follows says who is told of, unless its own
    // subject stands there.
    let of_another = || {
        a.pronoun.is_some() || (context.named() || context.headed() || context.person()) && !clashes(context.gender())
    };
    let told = || clashes(relative) && !of_another();
    if opened() || behind() || described() || told() { 3 } else { 0 }
}

/// تعهدت الدولة بدعم الحكومة وفرض عقوبات: of the subject before, which is
/// feminine, no masculine verb is told.
pub(super) fn unlike_its_subject(a: &Analysis, context: &Context<'_>) -> u32 {
    let joined = context.feminine() && a.proclitics.has(Proclitics::AND) && bare_past(a);
    let open = !matches!(context.expect, Expect::Start | Expect::Verb | Expect::Topic);
    let new_subject =
        || matches!(context.follower, Follower::Definite | Follower::Number) && context.gender() != Gender::Feminine;
    if joined && open && !new_subject() { 4 } else { 0 }
}

/// كانت الطائرات تضرب، وتحدد الموقع: of the same subject, in the present.
pub(super) fn goes_on(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let past = context.feminine() && a.proclitics.is_and() && bare_past(a);
    let present = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && b.morph.tense() == Tense::Present
            && (b.morph.person(), b.morph.number(), b.morph.gender()) == (3, Number::Singular, Gender::Feminine)
            && !b.morph.is_passive()
            && b.proclitics == a.proclitics
    };
    let new_subject = || {
        let definite = context.follower == Follower::Definite && context.gender() != Gender::Feminine;
        definite || context.named() || context.person()
    };
    if past && !new_subject() && all.iter().any(present) { 2 } else { 0 }
}

/// إن اثنين من الجنود قتلا: what two did or suffered, who wait for their verb.
pub(super) fn two_wait(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let theirs = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && (b.morph.tense(), b.morph.number()) == (Tense::Past, Number::Dual)
            && b.proclitics == Proclitics::default()
    };
    let open = a.morph.is_accusative() && a.proclitics == Proclitics::default();
    if open && all.iter().any(theirs) && context.two_before() { 10 } else { 0 }
}

/// من إقليمي النهر والجبل: two of them, with the names that follow, rather than what
/// one is like.
pub(super) fn two_of(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let two = |b: &Analysis| {
        b.morph.pos() == Pos::Noun
            && (b.morph.number(), b.morph.is_construct()) == (Number::Dual, true)
            && b.proclitics == a.proclitics
    };
    let one = !a.proclitics.has(Proclitics::ARTICLE) && a.morph.number() == Number::Singular;
    // على جانبي الحدود: no adjective stands alone before a genitive.
    let of_them = || {
        a.morph.pos() == Pos::Adjective
            && context.expect == Expect::Noun
            && context.follower == Follower::Definite
            && !context.particle_follows()
    };
    if one && all.iter().any(two) && (context.two_names_follow() || of_them()) { 8 } else { 0 }
}
