//! Readings that the words around them forbid.

use super::cost::bare_past;
use super::{Context, Expect, Follower};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Proclitics};
use crate::lang::morph::{Gender, Number, Pos, Tense};
use crate::mention::unit::Unit;

/// What it costs that the neighbours of a reading forbid it, or that they ask
/// for another of the same word.
pub(super) fn forbidden(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    match a.morph.pos() {
        Pos::Particle => 6 * u32::from(is_no_adverb(a, all, context)),
        Pos::Verb => verb(gazetteer, a, all, context),
        Pos::Noun if rather_describes(a, all, context) => 3,
        Pos::Noun | Pos::Masdar => noun(gazetteer, a, all, context),
        Pos::Active | Pos::Passive => participle(gazetteer, a, all, context),
        Pos::Adjective => 0,
    }
}

fn verb(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    match () {
        () if is_accusative_rather(a, all, context) => 4,
        () if is_subject_of_that(a, all, context) => 6,
        () if has_no_object(gazetteer, a, all) => 6,
        () if is_seldom(gazetteer, a, all, context) => 2,
        () if bare_past(a) && context.follower != Follower::Definite && gazetteer.is_marked(a.lexeme, Mark::Un) => 8,
        () => 0,
    }
}

fn noun(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    match () {
        () if is_loose_dual(a, context) => 6,
        () if a.morph.pos() == Pos::Masdar && is_dual(a) && context.before.is_some_and(is_dual_noun) => 8,
        () if is_verb_of_her(a, all, context) => 2,
        () if is_verb_behind_that(gazetteer, a, all, context) => 2,
        () if is_verb_of_it(a, all, context) => 8,
        () => 0,
    }
}

fn participle(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    match () {
        () if is_loose_dual(a, context) => 6,
        () if is_of_doubled(gazetteer, a) => 4 + 4 * u32::from(all.iter().any(bare_past)),
        () if is_joined_masdar(a, all, context) => 4,
        () => 0,
    }
}

/// قال, عاد, الحاجة: seldom the participle of قل, عد, حج.
fn is_of_doubled(gazetteer: &Gazetteer, a: &Analysis) -> bool {
    a.morph.pos() == Pos::Active && a.morph.number() == Number::Singular && {
        let lemma = &gazetteer.lexeme(a.lexeme).lemma;
        lemma.len() == 4 || lemma.ends_with("اء")
    }
}

/// إنقاذ الرهائن ومكافحة الإرهاب: what is done, rather than who does it.
fn is_joined_masdar(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    a.proclitics == Proclitics::AND
        && a.morph.gender() == Gender::Feminine
        && a.morph.number() == Number::Singular
        && a.pronoun.is_none()
        && context.next_noun()
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.proclitics == a.proclitics)
}

fn is_dual(a: &Analysis) -> bool {
    a.morph.number() == Number::Dual
}

fn is_dual_noun(unit: &Unit) -> bool {
    unit.is_nominal() && unit.morph.number() == Number::Dual
}

/// The word before, where it is an object without the article: هدفا.
fn indefinite_object<'u>(context: &Context<'u>) -> Option<&'u Unit> {
    context.before.filter(|b| b.is_nominal() && b.morph.is_accusative() && !b.article)
}

/// هدفا عسكريا: no adverb.
fn is_no_adverb(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    matches!(a.particle, Some(ParticleClass::Adverb | ParticleClass::Each))
        && indefinite_object(context).is_some()
        && all.iter().any(|b| b.morph.pos() == Pos::Adjective)
}

/// هدفا عسكريا: nor a soldier.
fn rather_describes(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    a.morph.is_accusative()
        && indefinite_object(context).is_some()
        && all.iter().any(|b| b.morph.pos() == Pos::Adjective && b.proclitics == a.proclitics)
}

/// مستودعا في المدينة: a dual without its ن has a genitive.
fn is_loose_dual(a: &Analysis, context: &Context<'_>) -> bool {
    let loose = matches!(
        context.follower,
        Follower::End | Follower::Prep | Follower::Doer | Follower::Adjective | Follower::Number
    ) || !context.next_noun();
    is_dual(a) && a.morph.is_construct() && a.pronoun.is_none() && loose
}

/// تعارض الدولة: of a feminine name, rather the verb.
fn is_verb_of_her(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let hers = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && b.morph.tense() == Tense::Present
            && b.morph.gender() == Gender::Feminine
            && b.morph.number() == Number::Singular
    };
    context.expect == Expect::Start
        && context.named()
        && context.gender() == Gender::Feminine
        && a.pronoun.is_none()
        && all.iter().any(hers)
}

/// أن توقف القصف: behind أن rather a verb in the present.
fn is_verb_behind_that(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let present = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && b.morph.tense() == Tense::Present
            && b.morph.person() == 3
            && !b.morph.is_passive()
            && b.proclitics == a.proclitics
    };
    context.expect == Expect::Topic
        && a.proclitics == Proclitics::default()
        && a.pronoun.is_none()
        && context.before.is_some_and(|b| gazetteer.lexeme(b.lexeme).before_verb)
        && all.iter().any(present)
}

/// غارة على المدينة قتل فيها ستة: what was done in it.
fn is_verb_of_it(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let past = |b: &Analysis| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics;
    context.resumed()
        && matches!(context.expect, Expect::AfterNoun | Expect::AfterVerb)
        && a.proclitics == Proclitics::default()
        && all.iter().any(past)
}

/// نظرا للهجوم: not two who looked.
fn is_accusative_rather(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let names_two =
        |b: &Unit| b.proclitics.is_and() || b.pronoun.is_some() || b.is_name() || b.morph.number() == Number::Dual;
    a.morph.tense() == Tense::Past
        && is_dual(a)
        && a.pronoun.is_none()
        && !a.proclitics.is_and()
        && !context.before.is_some_and(names_two)
        && all.iter().any(|b| b.morph.is_nominal() && b.morph.is_accusative() && b.pronoun.is_none())
}

/// وتعهدهم التراجع: a verb that takes no object bears no pronoun.
fn has_no_object(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis]) -> bool {
    a.pronoun.is_some()
        && gazetteer.lexeme(a.lexeme).intransitive
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.pronoun == a.pronoun)
}

/// لا توجد أدلة: the passive of وجد rather than أوجد, which is seldom used.
fn is_seldom(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let usual = |b: &Analysis| {
        b.morph.is_passive()
            && (b.proclitics, b.pronoun, b.morph.person()) == (a.proclitics, a.pronoun, 3)
            && !gazetteer.lexeme(b.lexeme).seldom
    };
    gazetteer.lexeme(a.lexeme).seldom
        && !a.morph.is_passive()
        && all.iter().any(usual)
        && !context.behind().asked_by(gazetteer, a.lexeme)
}

/// قال إن قصف المدينة استمر: behind إن its subject.
fn is_subject_of_that(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    bare_past(a)
        && context.expect == Expect::Topic
        && a.proclitics == Proclitics::default()
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.proclitics == a.proclitics)
}
