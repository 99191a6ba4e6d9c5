//! Readings that the words around them forbid.

use super::cost::bare_past;
use super::describes::{
    describes_group, describes_it, describes_men, describes_one, describes_place, indefinite_object, is_another,
    is_deed_behind_state, is_deed_behind_until, is_ringed, is_turned_round, is_verb_with_subject, rather_describes,
};
use super::noun_rather::{
    has_no_object, is_accusative_rather, is_answer, is_done_to_what_follows, is_duty, is_judged, is_mine, is_named_so,
    is_reason, is_still, is_subject_of_that, is_told_by_how, is_what_he_does, is_yet_to_be,
};
use super::present::{is_shortened, lacks_its_n, she_does};
use super::usual::{gives_way, is_body_rather, is_paid_by, is_plural_rather, is_seldom, is_un};
use super::verb_rather::{
    is_asked_of, is_between, is_done_by_several, is_done_to_it, is_issued, is_laid_upon, is_put_down_to,
    is_stance_at_head, is_verb_behind_that, is_verb_of_described, is_verb_of_her, is_verb_of_it, is_verb_of_joined,
    is_verb_of_killing, is_verb_of_topic, is_verb_of_what, is_verb_of_which,
};
use super::{Context, Expect, Follower, Rivals};
use crate::clause::phrase::{is_class, keeps_its_n};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Proclitics, Pronoun};
use crate::lang::morph::{Gender, Number, Pos, Tense};
use crate::mention::unit::{Unit, What};

/// What it costs that the neighbours of a reading forbid it, or that they ask
/// for another of the same word.
pub(super) fn forbidden(
    gazetteer: &Gazetteer,
    a: &Analysis,
    all: &[Analysis],
    rivals: Rivals,
    context: &Context<'_>,
) -> u32 {
    let describes = rivals.has(Rivals::DESCRIBING);
    match a.morph.pos() {
        Pos::Particle if rivals.has(Rivals::PAST) && is_verb_of_person(a, all, context) => 12,
        Pos::Particle if rivals.has(Rivals::PAST) && is_verb_with_object(a, all, context) => 12,
        Pos::Particle if rivals.has(Rivals::PAST) && is_before_noun(a, context) => 12,
        Pos::Particle if rivals.has(Rivals::NOUN) && is_measure_of(gazetteer, a, all, context) => 12,
        Pos::Particle => 6 * u32::from(rivals.has(Rivals::ADJECTIVE) && is_no_adverb(a, all, context)),
        Pos::Verb => verb(gazetteer, a, all, rivals, context),
        Pos::Noun if describes && rather_describes(a, all, context) => 3,
        Pos::Noun if describes && describes_men(a, all, context) => 3,
        Pos::Noun if describes && describes_one(gazetteer, a, all, context) => 3,
        Pos::Noun if describes && describes_place(a, all, context) => 3,
        Pos::Noun | Pos::Masdar if describes && is_turned_round(gazetteer, a, all, context) => 6,
        Pos::Noun | Pos::Masdar => noun(gazetteer, a, all, rivals, context),
        Pos::Active | Pos::Passive => participle(gazetteer, a, all, context),
        Pos::Adjective if rivals.has(Rivals::NOUN) && is_behind_men(a, context) => 5,
        Pos::Adjective if rivals.has(Rivals::NOUN) && has_its_genitive(a, all, context) => 5,
        Pos::Adjective => 0,
    }
}

fn verb(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], rivals: Rivals, context: &Context<'_>) -> u32 {
    let present = rivals.has(Rivals::PRESENT);
    let masdar = rivals.has(Rivals::MASDAR);
    let noun = masdar || rivals.has(Rivals::NOUN);
    match () {
        () if present && she_does(gazetteer, a, all, context) => 12,
        () if present && is_shortened(gazetteer, a, all, context) => 6,
        () if rivals.has(Rivals::PAST) && lacks_its_n(gazetteer, a, all, context) => 6,
        () if is_accusative_rather(a, all, context) => 4,
        () if masdar && is_subject_of_that(a, all, context) => 6,
        () if has_no_object(gazetteer, a, all) => 6,
        () if masdar && is_what_he_does(a, all, context) => 6,
        () if masdar && is_duty(a, all, context) => 6,
        () if noun && is_named_so(a, all, context) => 6,
        () if masdar && is_reason(a, all, context) => 6,
        () if is_seldom(gazetteer, a, all, context) => 2,
        () if a.morph.tense() == Tense::Past && gives_way(gazetteer, a, a.lexeme, all, context) => 5,
        () if is_answer(gazetteer, a, all, context) => 6,
        () if present && is_yet_to_be(gazetteer, a, all, context) => 6,
        () if masdar && is_done_to_what_follows(gazetteer, a, all, context) => 4,
        () if is_un(gazetteer, a, context) => 8,
        () if masdar && is_told_by_how(a, all, context) => 6,
        () if masdar && is_judged(gazetteer, a, all, context) => 6,
        () if rivals.has(Rivals::PARTICLE) && is_between(a, all, context) => 12,
        () if is_mine(a, all, context) => 6,
        () if present && is_still(gazetteer, a, all, context) => 8,
        () => 0,
    }
}

fn noun(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], rivals: Rivals, context: &Context<'_>) -> u32 {
    let past = rivals.has(Rivals::PAST);
    let present = rivals.has(Rivals::PRESENT);
    let active = rivals.has(Rivals::ACTIVE);
    let describes = rivals.has(Rivals::DESCRIBING);
    match () {
        () if present && she_does(gazetteer, a, all, context) => 12,
        () if past && is_issued(gazetteer, a, all, context) => 10,
        () if rivals.has(Rivals::VERB) && is_laid_upon(gazetteer, a, all, context) => 10,
        () if is_loose_dual(a, context) || is_verb_rather_than_two(a, all, context) => 6,
        () if a.morph.pos() == Pos::Masdar && is_dual(a) && context.before.is_some_and(is_dual_noun) => 8,
        () if present && is_verb_of_her(a, all, context) => 2,
        () if present && is_verb_behind_that(gazetteer, a, all, context) => 2,
        () if past && is_verb_of_it(gazetteer, a, all, context) => 8,
        () if past && is_verb_of_what(gazetteer, a, all, context) => 4,
        () if rivals.has(Rivals::VERB) && is_verb_of_which(gazetteer, a, all, context) => 8,
        () if past && is_deed_before_that(gazetteer, a, all, context) => 6,
        () if past && is_verb_of_killing(gazetteer, a, all, context) => 6,
        () if past && is_verb_of_described(gazetteer, a, all, context) => 12,
        () if present && is_verb_of_topic(a, all, context) => 4,
        () if present && is_verb_of_joined(gazetteer, a, all, context) => 10,
        () if past && is_asked_of(gazetteer, a, all, context) => 8,
        () if past && is_done_by_several(gazetteer, a, all, context) => 4,
        () if past && is_stance_at_head(gazetteer, a, all, context) => 8,
        () if rivals.has(Rivals::VERB) && was_done(gazetteer, a, all, context) => 8,
        () if active && (tells_how(a, all, context) || tells_whom(a, all, context)) => 6,
        () if active && says_meanwhile(gazetteer, a, all, context) => 6,
        () if describes && is_ringed(gazetteer, a, all, context) => 6,
        () if (describes || present) && describes_it(a, all, context) => 5,
        () if describes && describes_group(gazetteer, a, all, context) => 5,
        () if rivals.has(Rivals::VERB) && is_done_to_it(gazetteer, a, all, context) => 8,
        () if describes && is_another(gazetteer, a, all, context) => 5,
        () if (past || describes) && is_put_down_to(gazetteer, a, all, context) => 9,
        () if rivals.has(Rivals::MASDAR) && is_deed_joined(gazetteer, a, all, context) => 4,
        () if a.morph.pos() == Pos::Masdar
            && rivals.has(Rivals::NOUN)
            && is_body_rather(gazetteer, a, all, context) =>
        {
            1
        }
        () if rivals.has(Rivals::NOUN) && is_plural_rather(gazetteer, a, all) => 3,
        () if present
            && a.morph.pos() == Pos::Masdar
            && gives_way(gazetteer, a, gazetteer.lexeme(a.lexeme).base, all, context) =>
        {
            6
        }
        () => 0,
    }
}

fn participle(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    match () {
        () if is_loose_dual(a, context) => 6,
        () if is_paid_by(gazetteer, a, all, context) => 3,
        () if is_of_doubled(gazetteer, a) => 4 + 4 * u32::from(all.iter().any(bare_past)),
        () if is_joined_masdar(a, all, context) => 4,
        () if is_asked_of(gazetteer, a, all, context) => 8,
        () if is_behind_her(a, all, context) => 6,
        () if is_deed_behind_state(gazetteer, a, all, context) => 6,
        () if is_verb_with_subject(a, all, context) => 8,
        () if is_deed_behind_until(gazetteer, a, all, context) => 8,
        () => 0,
    }
}

/// سبق للدولة أن هاجمت, كان سبق لها أن: at the beginning, before ل and أن, what was
/// done.
fn is_deed_before_that(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let auxiliary = |b: &Unit| gazetteer.operator(b.lexeme).is_some_and(|o| o.auxiliary);
    a.morph.pos() == Pos::Masdar
        && (context.expect == Expect::Start || context.before.is_some_and(auxiliary))
        && (a.proclitics == Proclitics::AND || a.proclitics == Proclitics::default())
        && a.pronoun.is_none()
        && context.that_behind_li()
        && all.iter().any(|b| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics)
}

/// قتلت الشرطة المهاجم: a masculine in the article describes no feminine before it.
fn is_behind_her(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let one = (a.morph.number(), a.morph.gender()) == (Number::Singular, Gender::Masculine);
    let her = |b: &Unit| {
        b.article
            && matches!(b.what, What::Word | What::Head(_))
            && (b.morph.number(), b.morph.gender()) == (Number::Singular, Gender::Feminine)
    };
    one && a.proclitics == Proclitics::ARTICLE
        && context.before.is_some_and(her)
        // حزب الشعوب الديمقراطية المؤيد: nor a noun further back.
        && context.second_before().is_none_or(|b| !b.is_nominal())
        && all.iter().any(|b| b.morph.pos() == Pos::Noun && b.proclitics == a.proclitics)
}

/// محاربة القوات والقضاء عليها: of what is written alike, the deed that asks for the
/// preposition behind it.
fn is_deed_joined(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let asks = |b: &Analysis| {
        context.behind().asked_by(gazetteer, b.lexeme)
            || context.behind().asked_by(gazetteer, gazetteer.lexeme(b.lexeme).base)
    };
    let deed = |b: &Analysis| b.morph.pos() == Pos::Masdar && b.proclitics == a.proclitics && b.pronoun.is_none();
    a.morph.pos() == Pos::Noun && a.proclitics.is_and() && a.pronoun.is_none() && all.iter().any(|b| deed(b) && asks(b))
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
    // بالدعم والمساندة: nor behind such a noun with the article.
    let like = a.proclitics.has(Proclitics::AND)
        && a.proclitics.has(Proclitics::ARTICLE)
        && !a.proclitics.is_prep()
        && context.before.is_some_and(|b| b.article && b.morph.pos() == Pos::Masdar);
    (a.proclitics == Proclitics::AND && context.next_noun() || like)
        && a.morph.gender() == Gender::Feminine
        && a.morph.number() == Number::Singular
        && a.pronoun.is_none()
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.proclitics == a.proclitics)
}

pub(super) fn is_dual(a: &Analysis) -> bool {
    a.morph.number() == Number::Dual
}

fn is_dual_noun(unit: &Unit) -> bool {
    unit.is_nominal() && unit.morph.number() == Number::Dual
}

/// هدفا عسكريا, 370 عسكريا: no adverb.
fn is_no_adverb(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    matches!(a.particle, Some(ParticleClass::Adverb | ParticleClass::Each))
        && (indefinite_object(context).is_some() || context.before.is_some_and(|b| b.what == What::Number))
        && all.iter().any(|b| b.morph.pos() == Pos::Adjective)
}

/// مستودعا في المدينة: a dual without its ن has a genitive.
fn is_loose_dual(a: &Analysis, context: &Context<'_>) -> bool {
    let loose = matches!(
        context.follower,
        Follower::End | Follower::Prep | Follower::Doer | Follower::Adjective | Follower::Number
    ) || !context.next_noun();
    is_dual(a) && a.morph.is_construct() && a.pronoun.is_none() && loose
}

/// ويدين محاولة: a dual that keeps its ن has no genitive.
fn is_verb_rather_than_two(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let verb = |b: &Analysis| {
        b.morph.pos() == Pos::Verb && b.morph.person() == 3 && b.proclitics == a.proclitics && b.pronoun == a.pronoun
    };
    let kept = a.pronoun.is_none() && !a.morph.is_construct() && context.next_noun();
    is_dual(a) && !a.proclitics.has(Proclitics::ARTICLE) && kept && all.iter().any(verb)
}

/// عبوات كان زرعها التنظيم: behind كان what had been done to them.
fn was_done(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let verb = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && (b.pronoun, b.proclitics) == (a.pronoun, a.proclitics)
            && !gazetteer.lexeme(b.lexeme).intransitive
    };
    matches!(a.pronoun, Some(Pronoun::Him | Pronoun::Her))
        && context.follower == Follower::Definite
        && context.before.is_some_and(|b| gazetteer.operator(b.lexeme).is_some_and(|o| o.auxiliary))
        && all.iter().any(verb)
}

/// اتهمت الشمال، مطالبة المجلس بالتحرك: behind a comma what she does, told of
/// a subject in the feminine.
fn tells_how(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    a.morph.gender() == Gender::Feminine
        && context.expect == Expect::Start
        && context.feminine()
        && a.proclitics == Proclitics::default()
        && a.pronoun.is_none()
        && (context.follower == Follower::Definite
            || context.next().is_some_and(|n| matches!(n.what, What::Sign('«' | '"' | '“'))))
        && context.before.is_some_and(|b| matches!(b.what, What::Sign('،' | ',')))
        && all.iter().any(|b| {
            b.morph.pos() == Pos::Active && b.morph.gender() == Gender::Feminine && b.proclitics == a.proclitics
        })
}

/// أدان الهجوم، متهما «الحزب» بالكذب: behind a comma what he says meanwhile, rather than
/// one who is accused.
fn says_meanwhile(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    a.morph.is_accusative()
        && a.pronoun.is_none()
        && matches!(a.proclitics, p if p == Proclitics::default() || p == Proclitics::AND)
        && context.before.is_some_and(|b| matches!(b.what, What::Sign('،' | ',')))
        // اعتقلت الشرطة، طالبا يدرس: whom a verb describes says nothing.
        && !context.next_may_be(|b| b.morph.pos() == Pos::Verb)
        && all.iter().any(|b| {
            b.morph.pos() == Pos::Active
                && b.morph.is_accusative()
                && b.proclitics == a.proclitics
                && gazetteer.operator(b.lexeme).is_some_and(|o| o.says)
        })
}

/// داعية إياهم إلى الحذر: with such a pronoun behind it, what somebody does.
fn tells_whom(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    context.follower == Follower::Other
        && a.pronoun.is_none()
        && a.proclitics == Proclitics::default()
        && context.next_is_pronoun()
        && all.iter().any(|b| b.morph.pos() == Pos::Active && b.proclitics == a.proclitics)
}

/// تحرير كافة المناطق: all of what follows in the article; but المناطق كافة,
/// يطالب أولا الحكومة.
fn is_measure_of(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    a.particle == Some(ParticleClass::Adverb)
        && a.pronoun.is_none()
        && context.next_noun()
        && context.follower == Follower::Definite
        && all.iter().any(|b| {
            b.morph.pos() == Pos::Noun
                && !b.morph.is_accusative()
                && b.proclitics == a.proclitics
                && is_class(gazetteer.lexeme(b.lexeme), NounClass::Measure)
        })
}

/// وعبر الرئيس عن سعادته: said, rather than across.
fn is_verb_of_person(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let begins = context.before.is_none_or(|b| matches!(b.what, What::Sign(_)));
    // عبر عدد من السكان عن غضبهم: what it says it with stands further on.
    let said = |b: &Analysis| {
        b.morph.pos() == Pos::Verb && context.gazetteer().operator(b.lexeme).is_some_and(|operator| operator.says)
    };
    a.particle == Some(ParticleClass::Prep)
        && a.pronoun.is_none()
        && context.opens()
        && (context.person()
            || context.next().is_some_and(|next| next.what == What::Unknown && !next.article)
            || begins && all.iter().any(|b| said(b) && context.comes_with(b)))
        && all.iter().any(|b| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics)
}

/// فقد عشرات المدنيين حياتهم: قد stands before a verb.
fn is_before_noun(a: &Analysis, context: &Context<'_>) -> bool {
    let verbal = |b: &Analysis| matches!(b.morph.pos(), Pos::Verb | Pos::Particle);
    a.particle == Some(ParticleClass::Qad)
        && (context.follower == Follower::Number
            || context.next_noun() && context.next_may_be(|_| true) && !context.next_may_be(verbal))
}

/// وخلف قتيلا: an accusative stands behind no preposition.
fn is_verb_with_object(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    matches!(a.particle, Some(ParticleClass::Prep | ParticleClass::Circumstance))
        && a.pronoun.is_none()
        && context.next_accusative()
        && all.iter().any(|b| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics)
}

/// نيران مدفعية الجيش: of an indefinite noun, what has a genitive of its own.
fn has_its_genitive(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let noun = |b: &Unit| {
        b.what == What::Word
            && matches!(b.morph.pos(), Pos::Noun)
            && !b.article
            && b.pronoun.is_none()
            && !b.morph.is_accusative()
    };
    a.proclitics == Proclitics::default()
        && !a.morph.is_accusative()
        && context.follower == Follower::Definite
        && context.before.is_some_and(noun)
        && all.iter().any(|b| b.morph.pos() == Pos::Noun && b.proclitics == a.proclitics)
}

/// هاجم مسلحون حافلة: several men are not told of by an adjective in the feminine.
fn is_behind_men(a: &Analysis, context: &Context<'_>) -> bool {
    let men = |b: &Unit| {
        (b.morph.gender(), b.morph.number()) == (Gender::Masculine, Number::Plural) && !b.is_verb() && keeps_its_n(b)
    };
    (a.morph.gender(), a.morph.number()) == (Gender::Feminine, Number::Singular)
        && a.proclitics == Proclitics::default()
        && context.before.is_some_and(men)
}
