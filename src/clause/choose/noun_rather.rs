//! A verb that gives way to a noun or another verb that is written alike.

use super::aside::{is_still_told, names_who_says};
use super::cost::bare_past;
use super::forbidden::is_dual;
use super::{Context, Expect, Follower, Goes};
use crate::clause::phrase::is_one_of_a_people;
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Proclitics, Pronoun};
use crate::lang::morph::{Gender, Number, Pos, Tense};
use crate::mention::unit::{Unit, What};
use crate::record::Status;

/// إعلان الوفد رفضه المبادرة, مجددا دعمه الكامل: behind a masdar with its doer,
/// or a participle of manner, what he does is a noun.
pub(super) fn is_what_he_does(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let how = |b: &Unit| tells_manner(context.gazetteer(), b);
    // الاجتماع المقرر عقده
    let planned = |b: &Unit| context.gazetteer().operator(b.lexeme).is_some_and(|o| o.status == Some(Status::Planned));
    let foreseen = |b: &Unit| b.article && b.what == What::Word && planned(b);
    a.morph.tense() == Tense::Past
        && matches!(a.pronoun, Some(Pronoun::Him | Pronoun::Her))
        && !a.proclitics.is_and()
        && (context.masdar() == Goes::On && context.expect == Expect::AfterVerb
            || context.before.is_some_and(|b| how(b) || foreseen(b))
            || context.told_by_somebody()
            || is_still_told(context.gazetteer(), context.ahead()))
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.pronoun == a.pronoun)
}

/// إن على الشمال وقف القتال, إعلان الشمال قطع العلاقات: what lies on somebody,
/// or what a masdar of saying tells, is a noun; أكد الرئيس، سالم الهادي، دعم بلاده.
pub(super) fn is_duty(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    bare_past(a)
        && a.proclitics == Proclitics::default()
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.proclitics == a.proclitics)
        && match context.expect {
            Expect::AfterNoun | Expect::AfterVerb => context.on_somebody() || context.told_by_somebody(),
            Expect::Start => names_who_says(context.gazetteer(), context.ahead()),
            _ => false,
        }
}

/// وردت القوات على النار: of two verbs, with و and without, the one that asks
/// for the preposition.
pub(super) fn is_answer(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let other = |b: &Analysis| {
        b.proclitics == Proclitics::AND
            && b.pronoun == a.pronoun
            && (b.morph.tense(), b.morph.gender()) == (a.morph.tense(), a.morph.gender())
            && context.behind().asked_by(gazetteer, b.lexeme)
    };
    a.proclitics == Proclitics::default()
        && gazetteer.lexeme(a.lexeme).lemma.starts_with('و')
        && all.iter().any(other)
        && !context.behind().asked_by(gazetteer, a.lexeme)
}

/// لم تصدر السلطات بيانا, ما لم تخرج القوات: behind such a particle no verb in the past.
pub(super) fn is_yet_to_be(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    use ParticleClass::{Condition, Future, NegatedFuture, Negation};
    let particle = |b: &Unit| {
        let lexeme = gazetteer.lexeme(b.lexeme);
        b.is_particle()
            && lexeme.before_verb
            && matches!(lexeme.particle, Some(Negation | NegatedFuture | Future | Condition))
    };
    a.morph.tense() == Tense::Past
        && context.before.is_some_and(particle)
        && all.iter().any(|b| b.morph.tense() == Tense::Present)
}

/// دعمها للحكومة, رفضه لأي تدخل: ل brings what the deed is done to, which a
/// verb would not.
pub(super) fn is_done_to_what_follows(
    gazetteer: &Gazetteer,
    a: &Analysis,
    all: &[Analysis],
    context: &Context<'_>,
) -> bool {
    a.morph.tense() == Tense::Past
        && matches!(a.pronoun, Some(Pronoun::Him | Pronoun::Her | Pronoun::Them))
        && context.follower == Follower::Doer
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && (b.pronoun, b.proclitics) == (a.pronoun, a.proclitics))
        && context.behind().has(gazetteer.well_known.li)
        && !context.behind().asked_by(gazetteer, a.lexeme)
}

/// وهو أمر غير مرجح: with an adjective it is a noun.
pub(super) fn is_named_so(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let noun = |b: &Analysis| {
        matches!(b.morph.pos(), Pos::Noun | Pos::Masdar) && b.proclitics == a.proclitics && b.pronoun.is_none()
    };
    bare_past(a)
        && context.follower == Follower::Adjective
        && context.before.is_some_and(|b| b.is_particle() && !b.proclitics.is_prep())
        && matches!(context.expect, Expect::Start | Expect::AfterNoun | Expect::Predicate)
        && !context.next().is_some_and(is_one_of_a_people)
        && all.iter().any(noun)
}

/// تظاهروا نصرة لهم ورفضا للقرار: nor two who refused, where nobody is named.
pub(super) fn is_reason(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    a.morph.tense() == Tense::Past
        && is_dual(a)
        && a.pronoun.is_none()
        && a.proclitics == Proclitics::AND
        && match context.follower {
            Follower::Doer => true,
            // وتنديدا بالقصف; but وتشاورا حول الأزمة, they did.
            Follower::Prep => context.behind().has(context.gazetteer().well_known.bi),
            _ => false,
        }
        && context.before.is_some_and(|b| matches!(b.what, What::Sign('،' | ',')) || b.morph.is_accusative())
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.morph.is_accusative() && b.proclitics == a.proclitics)
}

/// نظرا للهجوم: not two who looked.
pub(super) fn is_accusative_rather(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let names_two = |b: &Unit| {
        b.proclitics.is_and()
            || b.pronoun.is_some() && !b.is_particle()
            || b.is_name()
            || b.morph.number() == Number::Dual
    };
    a.morph.tense() == Tense::Past
        && is_dual(a)
        && a.pronoun.is_none()
        && !a.proclitics.is_and()
        && !context.before.is_some_and(names_two)
        && all.iter().any(|b| b.morph.is_nominal() && b.morph.is_accusative() && b.pronoun.is_none())
}

/// وتعهدهم التراجع, ما سماه: a verb that takes no object bears no pronoun.
pub(super) fn has_no_object(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis]) -> bool {
    let bears = |b: &Analysis| match b.morph.pos() {
        Pos::Masdar => true,
        Pos::Verb => !gazetteer.lexeme(b.lexeme).intransitive,
        _ => false,
    };
    a.pronoun.is_some()
        && gazetteer.lexeme(a.lexeme).intransitive
        && all.iter().any(|b| b.pronoun == a.pronoun && bears(b))
}

/// `مؤكدا`, `مؤكدة`: a participle of manner; in the feminine, where it has no mark
/// of its case, one of saying.
fn tells_manner(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    let says = || gazetteer.operator(unit.lexeme).is_some_and(|o| o.says);
    let hers = unit.morph.gender() == Gender::Feminine && unit.morph.number() == Number::Singular;
    unit.morph.pos() == Pos::Active && !unit.article && (unit.morph.is_accusative() || hers && says())
}

/// `إنني طلبت`, `لكننا رفضنا`: of me no verb in the third person.
pub(super) fn is_mine(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let mine = |b: &Unit| b.is_particle() && matches!(b.pronoun, Some(Pronoun::Me | Pronoun::Us));
    context.expect == Expect::Predicate
        && a.morph.person() != 1
        && context.before.is_some_and(mine)
        && all.iter().any(|b| b.morph.pos() == Pos::Verb && b.morph.person() == 1 && b.proclitics == a.proclitics)
}

/// لا تزال المدينة محاصرة: not that it is removed.
pub(super) fn is_still(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    a.morph.is_passive()
        && context
            .before
            .is_some_and(|b| b.is_particle() && gazetteer.lexeme(b.lexeme).particle == Some(ParticleClass::Negation))
        && all.iter().any(|b| {
            b.morph.pos() == Pos::Verb
                && (b.proclitics, b.pronoun, b.morph.tense()) == (a.proclitics, a.pronoun, a.morph.tense())
                && gazetteer.operator(b.lexeme).is_some_and(|o| o.keeps)
        })
}

/// مؤكدا دعم بلاده للحوار: right behind a participle of manner no verb.
pub(super) fn is_told_by_how(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let how = |b: &Unit| b.what == What::Word && tells_manner(context.gazetteer(), b);
    bare_past(a)
        && a.proclitics == Proclitics::default()
        && context.before.is_some_and(how)
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.proclitics == a.proclitics)
}

/// من الضروري سحب القوات: what is judged is a noun.
pub(super) fn is_judged(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    bare_past(a)
        && a.proclitics == Proclitics::default()
        && context.judged(gazetteer.well_known.min)
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.proclitics == a.proclitics)
}

/// قال إن قصف المدينة استمر: behind إن its subject.
pub(super) fn is_subject_of_that(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    bare_past(a)
        && context.expect == Expect::Topic
        && a.proclitics == Proclitics::default()
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.proclitics == a.proclitics)
}
