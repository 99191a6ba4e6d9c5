//! تواصل, تقدم, تحمل: what she does, where the masdar or the past of another
//! verb is written so.

use super::cost::bare_past;
use super::{Context, Expect, Follower, Goes};
use crate::clause::adjective::is_adjectival;
use crate::clause::phrase::begins_anew;
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Proclitics, Pronoun};
use crate::lang::morph::{Gender, Number, Pos, Tense};
use crate::mention::unit::{Unit, What};

/// True for a masdar or a past, where the words before ask for a verb in the
/// present, said of her or of things.
pub(super) fn she_does(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let open = a.pronoun.is_none()
        && a.proclitics == Proclitics::default()
        && match a.morph.pos() {
            Pos::Verb => bare_past(a),
            Pos::Masdar => !a.morph.is_accusative(),
            // تقدم, تواصل: nouns of their own.
            Pos::Noun => all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.proclitics == a.proclitics),
            _ => false,
        };
    open && may_be_her_deed(a, all)
        && (is_she(gazetteer, context)
            || was_she(gazetteer, context)
            || describes_her(context)
            || is_her_clause(gazetteer, context)
            || is_to_be(gazetteer, all, context))
}

/// True where the word may also be what she does: تواصل, تقدم.
pub(super) fn may_be_her_deed(a: &Analysis, all: &[Analysis]) -> bool {
    all.iter().any(|b| {
        b.morph.pos() == Pos::Verb
            && b.morph.tense() == Tense::Present
            && (b.morph.person(), b.morph.number(), b.morph.gender()) == (3, Number::Singular, Gender::Feminine)
            && !b.morph.is_passive()
            && b.proclitics == a.proclitics
    })
}

/// التي يستعد وزيرها للزيارة: the shortened form of استعاد stands behind لم and its
/// like, never behind what else a verb follows.
pub(super) fn is_shortened(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let shortened = |b: &Analysis| b.morph.is_accusative() && b.morph.number() == Number::Singular;
    let opens = |b: &Unit| {
        use ParticleClass::{Adverb, Future, Qad, Relative, Subordinator, That};
        b.is_particle()
            && matches!(
                gazetteer.lexeme(b.lexeme).particle,
                Some(Relative | That | Future | Subordinator | Qad | Adverb)
            )
    };
    shortened(a)
        && all.iter().any(|b| b.morph.tense() == Tense::Present && b.proclitics == a.proclitics && !shortened(b))
        && context.before.is_some_and(opens)
}

/// كان الجانبان قد توصلا إلى هدنة: without its ن the present stands behind أن and لم,
/// and what is written so here is the past.
pub(super) fn lacks_its_n(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    use ParticleClass::{Future, Qad, Relative, Subordinator};
    let opens = |b: &Unit| {
        b.is_particle() && matches!(gazetteer.lexeme(b.lexeme).particle, Some(Relative | Future | Subordinator | Qad))
    };
    a.morph.tense() == Tense::Present
        && a.morph.is_accusative()
        && a.morph.number() != Number::Singular
        && all.iter().any(|b| b.morph.tense() == Tense::Past && b.proclitics == a.proclitics)
        && context.before.is_some_and(opens)
}

/// وهي تواصل, إنها تقدم
fn is_she(gazetteer: &Gazetteer, context: &Context<'_>) -> bool {
    context.before_word().is_some_and(|b| {
        b.is_particle()
            && match gazetteer.lexeme(b.lexeme).particle {
                Some(ParticleClass::Pronoun) => gazetteer.lexeme(b.lexeme).lemma.as_ref() == "هي",
                Some(ParticleClass::That) => b.pronoun == Some(Pronoun::Her),
                _ => false,
            }
    })
}

/// كانت تحمل
fn was_she(gazetteer: &Gazetteer, context: &Context<'_>) -> bool {
    context.before.is_some_and(|b| {
        b.is_verb()
            && b.morph.gender() == Gender::Feminine
            && b.morph.number() == Number::Singular
            && gazetteer.operator(b.lexeme).is_some_and(|o| o.auxiliary)
    })
}

/// فصائل مسلحة تقاتل إلى: behind a noun and its adjective, both indefinite,
/// neither a genitive nor an object in this form.
fn describes_her(context: &Context<'_>) -> bool {
    let indefinite = |b: &Unit| !b.article && b.pronoun.is_none() && !b.morph.is_accusative();
    let hers =
        |b: &Unit| (b.morph.number(), b.morph.gender()) == (Number::Singular, Gender::Feminine) && !begins_anew(b);
    context.before.is_some_and(|b| is_adjectival(b) && indefinite(b) && hers(b))
        && context.noun_ahead().is_some_and(|b| {
            matches!(b.what, What::Word | What::Head(_))
                && matches!(b.morph.pos(), Pos::Noun | Pos::Masdar)
                && indefinite(b)
        })
        && context.follower != Follower::Adjective
}

/// أن السفينة تحمل, والمقاومة الشعبية تواصل, كانت القوات تقدم: the clause has
/// its subject and waits for its verb.
fn is_her_clause(gazetteer: &Gazetteer, context: &Context<'_>) -> bool {
    context.expect == Expect::AfterNoun
        && context.masdar() == Goes::Not
        && context.follower != Follower::Adjective
        && context.follower != Follower::End
        && context.is_subject_so_far(gazetteer)
}

/// يجب أن تكون حاضرة: behind أن what is to be.
fn is_to_be(gazetteer: &Gazetteer, all: &[Analysis], context: &Context<'_>) -> bool {
    context.expect == Expect::Topic
        && context.before_word().is_some_and(|b| b.is_particle() && gazetteer.lexeme(b.lexeme).before_verb)
        && all.iter().any(|b| b.morph.pos() == Pos::Verb && gazetteer.operator(b.lexeme).is_some_and(|o| o.auxiliary))
}
