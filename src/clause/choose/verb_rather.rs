//! Nouns that give way to a verb of the same letters: what was done or said,
//! rather than the doing.

use super::cost::bare_past;
use super::neighbours::can_mean;
use super::present::may_be_her_deed;
use super::{Context, Expect, Follower, Goes};
use crate::clause::adjective::is_adjectival;
use crate::clause::phrase::{has_class, is_class, is_definite, is_one_of_a_people};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::Operator;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Proclitics, Pronoun};
use crate::lang::morph::{Gender, Number, Pos, Tense};
use crate::mention::unit::{Unit, What};
use crate::record::{Kind, Status};

/// تعارض الدولة: of a feminine name, rather the verb.
pub(super) fn is_verb_of_her(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let hers = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && b.morph.tense() == Tense::Present
            && b.morph.gender() == Gender::Feminine
            && b.morph.number() == Number::Singular
    };
    // تحكم القوات سيطرتها
    let acts = || context.headed() && context.follower == Follower::Definite && context.behind().has_object();
    context.expect == Expect::Start
        && context.gender() == Gender::Feminine
        && a.pronoun.is_none()
        && all.iter().any(hers)
        && (context.named() || acts())
}

/// أن توقف القصف: behind أن rather a verb in the present.
pub(super) fn is_verb_behind_that(
    gazetteer: &Gazetteer,
    a: &Analysis,
    all: &[Analysis],
    context: &Context<'_>,
) -> bool {
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
        && context.before_word().is_some_and(|b| gazetteer.lexeme(b.lexeme).before_verb)
        && all.iter().any(present)
}

/// نفى ما تردد عن الهجوم: behind ما and its like a verb.
pub(super) fn is_verb_of_what(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let what = |b: &Unit| {
        b.is_particle()
            && b.pronoun.is_none()
            && gazetteer.lexeme(b.lexeme).particle == Some(ParticleClass::Subordinator)
    };
    a.morph.pos() == Pos::Masdar
        && a.proclitics == Proclitics::default()
        && a.pronoun.is_none()
        && context.before.is_some_and(what)
        && all.iter().any(|b| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics)
}

/// أشاد بما تقدمه الدولة, بما قدمته وتقدمه: behind ما, and joined to a verb with such a
/// pronoun, a verb whose pronoun means it.
pub(super) fn is_verb_of_which(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let what = |b: &Unit| {
        a.proclitics == Proclitics::default()
            && b.is_particle()
            && b.pronoun.is_none()
            && gazetteer.is_marked(b.lexeme, Mark::Which)
    };
    let verb = |b: &Unit| a.proclitics == Proclitics::AND && b.is_verb() && b.pronoun == a.pronoun;
    matches!(a.pronoun, Some(Pronoun::Him | Pronoun::Her))
        && matches!(a.morph.pos(), Pos::Masdar | Pos::Noun)
        && context.before.is_some_and(|b| what(b) || verb(b))
        && all.iter().any(|b| {
            b.morph.pos() == Pos::Verb
                && (b.pronoun, b.proclitics) == (a.pronoun, a.proclitics)
                && !gazetteer.lexeme(b.lexeme).intransitive
        })
}

/// غارة على المدينة قتل فيها ستة: what was done in it.
pub(super) fn is_verb_of_it(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let past = |b: &Analysis| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics;
    // هجوم تعرض له: the verb asks for it.
    let asks = |b: &Analysis| past(b) && context.behind().asked_by(gazetteer, b.lexeme);
    // عملية وعد بها: nor is it of what it is done with; بيان دعم لها may be.
    let inside = || match context.expect {
        Expect::AfterNoun | Expect::AfterVerb => true,
        Expect::Genitive => !context.behind().has(gazetteer.well_known.li) || all.iter().any(asks),
        _ => false,
    };
    context.resumed() && inside() && a.proclitics == Proclitics::default() && all.iter().any(past)
}

/// قتل شمالي في الهجوم: somebody was killed.
pub(super) fn is_verb_of_killing(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    matches!(context.expect, Expect::Start | Expect::Verb)
        && a.pronoun.is_none()
        && context.next().is_some_and(is_one_of_a_people)
        && gazetteer.is_marked(a.lexeme, Mark::Befalls)
        && all.iter().any(|b| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics)
}

/// نعت الحركة قائدا قتل في غارة: what befell him; an accusative with its ending has no genitive.
pub(super) fn is_verb_of_described(
    gazetteer: &Gazetteer,
    a: &Analysis,
    all: &[Analysis],
    context: &Context<'_>,
) -> bool {
    let man = |b: &Unit| {
        let head = matches!(b.what, What::Head(rule) if gazetteer.compose[rule as usize].kind == Kind::Person);
        let human = head || has_class(gazetteer, b, &[NounClass::Human, NounClass::Fighter]);
        human && b.morph.is_accusative() && b.pronoun.is_none() && !b.article
    };
    matches!(a.morph.pos(), Pos::Masdar | Pos::Noun)
        && a.proclitics == Proclitics::default()
        && a.pronoun.is_none()
        && gazetteer.is_marked(a.lexeme, Mark::Befalls)
        && context.before.is_some_and(man)
        && all.iter().any(|b| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics)
}

/// صواريخ الجيش تشكل تهديدا: behind a definite noun no bare masdar, where the
/// clause still waits for its verb.
pub(super) fn is_verb_of_topic(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let present = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && b.morph.tense() == Tense::Present
            && b.morph.person() == 3
            && !b.morph.is_passive()
            && b.morph.number() == Number::Singular
            && b.proclitics == a.proclitics
    };
    a.morph.pos() == Pos::Masdar
        && context.expect == Expect::AfterNoun
        && a.proclitics == Proclitics::default()
        && a.pronoun.is_none()
        && context.masdar() == Goes::Not
        && context.before.is_some_and(|b| is_definite(b) || matches!(b.what, What::Head(_)))
        && context.next_noun()
        && all.iter().any(present)
}

/// `بعد قصف المدينة ولندن ترفع الحظر`: right behind a state or town joined by و no
/// bare masdar, but what she does.
pub(super) fn is_verb_of_joined(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let she = |b: &Unit| match b.what {
        What::Name(id) => {
            let named = gazetteer.named(id);
            matches!(named.kind, Kind::State | Kind::Place) && !gazetteer.is_masculine_name(&named.name)
        }
        _ => false,
    };
    a.morph.pos() == Pos::Masdar
        && a.proclitics == Proclitics::default()
        && a.pronoun.is_none()
        && !a.morph.is_accusative()
        && context.before.is_some_and(|b| b.proclitics.is_and() && !b.proclitics.is_prep() && she(b))
        && may_be_her_deed(a, all)
}

/// `الهجوم يهدد السلام وطالب الدولة بالانسحاب`: behind و and right before a state or body
/// rather asked, than a seeker of it.
pub(super) fn is_asked_of(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let body = |next: &Unit| {
        next.proclitics == Proclitics::default()
            && match next.what {
                What::Name(id) => !matches!(gazetteer.named(id).kind, Kind::Person | Kind::Facility),
                What::Head(_) => true,
                _ => false,
            }
    };
    let asked = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && bare_past(b)
            && b.proclitics == a.proclitics
            && gazetteer.operator(b.lexeme).is_some_and(|o| o.says && o.status == Some(Status::Requested))
    };
    a.proclitics == Proclitics::AND
        && a.pronoun.is_none()
        && !a.morph.is_accusative()
        && matches!(a.morph.pos(), Pos::Active | Pos::Noun)
        && context.next().is_some_and(body)
        && all.iter().any(asked)
}

/// هجوم نسب إلى الجنوب: a noun has its genitive, where a verb would ask for
/// the preposition that follows.
pub(super) fn is_put_down_to(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let verb = |b: &Analysis| {
        // هجوم منسوب إلى الجنوب
        let passive = b.morph.pos() == Pos::Passive && gazetteer.is_marked(b.lexeme, Mark::Ascribing);
        (b.morph.pos() == Pos::Verb && bare_past(b) || passive)
            && b.proclitics == a.proclitics
            && context.behind().asked_by(gazetteer, b.lexeme)
            // وضع خطط لاستعادة: a thing plans nothing.
            && gazetteer.operator(b.lexeme).is_none_or(|o| o.status.is_none())
    };
    // جهد كبير أسهم في التحرير: an adjective has no genitive.
    let described = |b: &Unit| b.what == What::Word && b.morph.pos() == Pos::Adjective && !b.article;
    let noun = |b: &Unit| {
        context.expect == Expect::Genitive
            && matches!(b.morph.pos(), Pos::Masdar | Pos::Noun)
            && !b.proclitics.is_prep()
    };
    a.morph.pos() == Pos::Noun
        && a.proclitics == Proclitics::default()
        && a.pronoun.is_none()
        && context.before.is_some_and(|b| noun(b) || described(b))
        && all.iter().any(verb)
}

/// بيان نشر أمس, مؤتمر عقده في, لقاء جمعهما بالوزير: of what is issued or held, that it was.
pub(super) fn is_issued(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let issued = |b: &Unit| {
        b.what == What::Word && !b.article && b.pronoun.is_none() && gazetteer.is_marked(b.lexeme, Mark::Issued)
    };
    let past = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && b.morph.tense() == Tense::Past
            && (b.pronoun, b.proclitics) == (a.pronoun, a.proclitics)
            && gazetteer.is_marked(b.lexeme, Mark::Issues)
    };
    let suits = match a.pronoun {
        None => matches!(context.follower, Follower::Prep | Follower::End | Follower::Other),
        Some(pronoun) => matches!(pronoun, Pronoun::Him | Pronoun::Her | Pronoun::Them | Pronoun::Both),
    };
    suits
        && a.proclitics == Proclitics::default()
        && !a.morph.is_accusative()
        && (context.before.is_some_and(issued)
            // بيان مشترك نشر أمس
            || context.before.is_some_and(|b| is_adjectival(b) && !b.article)
                && context.second_before().is_some_and(issued))
        && all.iter().any(past)
}

/// `قطارا خطفه مسلحون`: behind an indefinite object what was done to it.
pub(super) fn is_done_to_it(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let object = |b: &Unit| {
        b.morph.is_accusative()
            && !b.article
            && b.pronoun.is_none()
            && matches!(b.what, What::Word | What::Head(_))
            && matches!(b.morph.pos(), Pos::Noun | Pos::Masdar)
            && !has_class(gazetteer, b, &[NounClass::Time])
            && can_mean(a, b)
    };
    // قرارا جديدا رفضه الوزير
    let described = |b: &Unit| {
        b.morph.is_accusative() && b.morph.pos() == Pos::Adjective && context.second_before().is_some_and(object)
    };
    matches!(a.morph.pos(), Pos::Masdar | Pos::Noun)
        && a.proclitics == Proclitics::default()
        && context.before.is_some_and(|b| object(b) || described(b))
        && all.iter().any(|b| {
            b.morph.pos() == Pos::Verb
                && b.morph.tense() == Tense::Past
                && (b.pronoun, b.proclitics) == (a.pronoun, a.proclitics)
                && !gazetteer.lexeme(b.lexeme).intransitive
        })
}

/// `طالب نواب`: behind a noun for one man that is a verb as well, several without
/// the article are no genitive.
pub(super) fn is_done_by_several(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let open = a.pronoun.is_none() && !a.morph.is_accusative() && !a.proclitics.has(Proclitics::ARTICLE);
    open && a.morph.number() == Number::Singular
        && context.expect == Expect::Start
        && is_class(gazetteer.lexeme(a.lexeme), NounClass::Human)
        && all.iter().any(|b| bare_past(b) && b.proclitics == a.proclitics)
        && context.next_people()
}

/// `لقاء، بين الرئيس والوزير`, `بينهم وبين الوفد`: between two, rather than that somebody
/// made something plain.
pub(super) fn is_between(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let between = context.gazetteer().well_known.between;
    let prep = |b: &Analysis| context.gazetteer().lexeme(b.lexeme).prep == Some(between);
    a.pronoun.is_none()
        && a.morph.tense() == Tense::Past
        && all.iter().any(|b| b.particle == Some(ParticleClass::Prep) && prep(b) && b.proclitics == a.proclitics)
        && (context.is_behind_its_like() || context.two_follow())
}

/// `وحملها مسؤولية الهجوم`: laid it upon her, rather than her burden.
pub(super) fn is_laid_upon(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let past = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && (b.morph.tense(), b.morph.person()) == (Tense::Past, 3)
            && (b.pronoun, b.proclitics) == (a.pronoun, a.proclitics)
    };
    let blame = |b: &Analysis| gazetteer.is_marked(b.lexeme, Mark::Responsibility) && !b.proclitics.is_prep();
    a.pronoun.is_some() && all.iter().any(past) && context.next_may_be(blame)
}

/// `ورفض الاتهامات`, `وطالب الحكومة بالتحقيق`: a sentence that opens with و tells what somebody
/// said or refused, rather than that there was such a word or a student.
pub(super) fn is_stance_at_head(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let stance = |b: &Analysis| {
        let refuses = |o: &Operator| o.opens && o.status == Some(Status::Negated);
        bare_past(b)
            && !b.morph.is_passive()
            && b.proclitics == a.proclitics
            && gazetteer.operator(b.lexeme).is_some_and(|o| o.says || refuses(o))
    };
    context.heads_sentence()
        && a.proclitics == Proclitics::AND
        && a.pronoun.is_none()
        && !a.morph.is_accusative()
        && a.morph.number() == Number::Singular
        && !matches!(context.follower, Follower::End | Follower::Prep | Follower::Doer | Follower::Adjective)
        && all.iter().any(stance)
}
