//! Readings that give way to a more usual one of the same word.

use super::cost::bare_past;
use super::{Context, Follower};
use crate::clause::phrase::is_class;
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::LexemeId;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::{Analysis, Proclitics};
use crate::lang::morph::{Gender, Number, Pos, Tense};

/// لا توجد أدلة: the passive of وجد rather than أوجد, which is seldom used.
pub(super) fn is_seldom(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    // نعت الحركة قائدها: she mourned him.
    let hers = |b: &Analysis| {
        (a.morph.tense(), b.morph.tense(), b.morph.pos()) == (Tense::Past, Tense::Past, Pos::Verb)
            && (a.morph.gender(), b.morph.gender()) == (Gender::Masculine, Gender::Feminine)
            && b.morph.number() == Number::Singular
    };
    let usual = |b: &Analysis| {
        (b.morph.is_passive() || hers(b))
            && (b.proclitics, b.pronoun, b.morph.person()) == (a.proclitics, a.pronoun, 3)
            && !gazetteer.lexeme(b.lexeme).seldom
    };
    gazetteer.lexeme(a.lexeme).seldom
        && !a.morph.is_passive()
        && all.iter().any(usual)
        && !context.behind().is_done_with(gazetteer, a.lexeme)
        && !context.behind().asked_by(gazetteer, a.lexeme)
}

/// هاجموا ليلا الحامية: by night, rather than two nights of hers.
pub(super) fn two_of_time(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis]) -> u32 {
    let dual = a.morph.number() == Number::Dual && a.pronoun.is_none();
    let when = |b: &Analysis| b.lexeme == a.lexeme && b.morph.is_accusative() && b.morph.number() == Number::Singular;
    if dual && is_class(gazetteer.lexeme(a.lexeme), NounClass::Time) && all.iter().any(when) { 4 } else { 0 }
}

/// شروط تكون, سيارة تحمل: of a verb that is seldom used neither the past nor
/// the masdar, where another has its present written so.
pub(super) fn gives_way(
    gazetteer: &Gazetteer,
    a: &Analysis,
    verb: LexemeId,
    all: &[Analysis],
    context: &Context<'_>,
) -> bool {
    let present = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && b.morph.tense() == Tense::Present
            && (b.morph.person(), b.morph.number()) == (3, Number::Singular)
            && (b.proclitics, b.pronoun) == (a.proclitics, a.pronoun)
            && !gazetteer.lexeme(b.lexeme).seldom
    };
    // الحق في, قسم الشرطة, الوقف التام
    let noun = |b: &Analysis| {
        a.morph.pos() == Pos::Verb
            && matches!(b.morph.pos(), Pos::Noun | Pos::Adjective)
            && b.pronoun == a.pronoun
            && (b.proclitics == a.proclitics || b.proclitics == Proclitics::ARTICLE)
    };
    let asks = |b: &Analysis| context.behind().asked_by(gazetteer, b.lexeme);
    gazetteer.lexeme(verb).seldom && all.iter().any(|b| present(b) && (asks(b) || !asks(a)) || noun(b))
}

/// `انحاء البلاد`, `انباء عن هجوم`: where the hamza is not written, things rather than the
/// deed of a verb that is seldom used.
pub(super) fn is_plural_rather(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis]) -> bool {
    let things = |b: &Analysis| {
        (b.morph.pos(), b.morph.number()) == (Pos::Noun, Number::Plural)
            && (b.proclitics, b.pronoun) == (a.proclitics, a.pronoun)
    };
    let verb = gazetteer.lexeme(a.lexeme).base;
    a.morph.pos() == Pos::Masdar
        && a.morph.number() == Number::Singular
        && verb != 0
        && gazetteer.lexeme(verb).seldom
        && gazetteer.operator(verb).is_none_or(|o| o.status.is_none())
        && all.iter().any(things)
}

/// طالب الاتحادات بالتحرك: a body rather than what it is named after, where nothing
/// follows that the deed would ask for.
pub(super) fn is_body_rather(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let body = |b: &Analysis| {
        b.morph.pos() == Pos::Noun
            && b.proclitics == a.proclitics
            && b.pronoun.is_none()
            && [NounClass::Body, NounClass::Org].iter().any(|&class| is_class(gazetteer.lexeme(b.lexeme), class))
    };
    a.proclitics.has(Proclitics::ARTICLE)
        && a.pronoun.is_none()
        && all.iter().any(body)
        && !context.behind().asked_by(gazetteer, a.lexeme)
}

/// وغيرها من الدول, القوات غير النظامية: others and not, rather than changed.
pub(super) fn is_un(gazetteer: &Gazetteer, a: &Analysis, context: &Context<'_>) -> bool {
    let bare = || {
        bare_past(a) && (context.follower != Follower::Definite || context.after_article() || context.next_adjective())
    };
    let others = || a.pronoun.is_some() && a.morph.tense() == Tense::Past && a.proclitics == Proclitics::AND;
    gazetteer.is_marked(a.lexeme, Mark::Un) && (others() || bare())
}

/// الجماعات الممولة من الخارج: of who pays they are told, not that they pay.
pub(super) fn is_paid_by(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    a.morph.pos() == Pos::Active
        && context.behind().has(gazetteer.well_known.min)
        && !context.behind().asked_by(gazetteer, a.lexeme)
        && all.iter().any(|b| {
            b.morph.pos() == Pos::Passive && b.proclitics == a.proclitics && b.morph.gender() == a.morph.gender()
        })
}
