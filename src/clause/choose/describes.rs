//! Nouns that rather describe the noun before them: هجوم عسكري, no soldier.

use super::cost::bare_past;
use super::{Context, Expect, Follower};
use crate::clause::phrase::{has_class, is_class};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::Tells;
use crate::lang::ar::analyse::{Analysis, Proclitics};
use crate::lang::morph::{Gender, Morph, Number, Pos, Tense};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

/// هدفا عسكريا: nor a soldier.
pub(super) fn rather_describes(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    a.morph.is_accusative()
        && indefinite_object(context).is_some()
        && all.iter().any(|b| b.morph.pos() == Pos::Adjective && b.proclitics == a.proclitics)
}

/// تحرك عسكري, خبير عسكري: no soldier, where nothing befalls him.
pub(super) fn describes_one(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let one = |morph: Morph| (morph.number(), morph.gender()) == (Number::Singular, Gender::Masculine);
    let described = |b: &Unit| {
        matches!(b.what, What::Word | What::Head(_))
            && matches!(b.morph.pos(), Pos::Noun | Pos::Masdar)
            && one(b.morph)
            && !b.article
            && b.pronoun.is_none()
            && !(b.what == What::Word
                && (gazetteer.is_marked(b.lexeme, Mark::Befalls) || has_class(gazetteer, b, &[NounClass::Measure])))
    };
    a.proclitics == Proclitics::default()
        && a.pronoun.is_none()
        && !a.morph.is_accusative()
        // تحرير أكبر قاعدة, شرقي المدينة
        && context.follower != Follower::Definite
        && ![NounClass::Title, NounClass::Measure].iter().any(|&class| is_class(gazetteer.lexeme(a.lexeme), class))
        && context.before.is_some_and(described)
        && all.iter().any(|b| b.morph.pos() == Pos::Adjective && one(b.morph) && b.proclitics == a.proclitics)
}

/// مقاتلون قبليون: of men in the same form, rather what they are.
pub(super) fn describes_men(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let men = |morph: Morph| (morph.number(), morph.gender()) == (Number::Plural, Gender::Masculine);
    // مقاتلين may be two.
    let like = |morph: Morph| {
        morph.is_oblique() == a.morph.is_oblique()
            && (men(morph) || morph.is_oblique() && morph.number() == Number::Dual)
    };
    men(a.morph)
        && a.pronoun.is_none()
        && !a.proclitics.is_and()
        && !a.proclitics.is_prep()
        && context.before.is_some_and(|b| {
            b.is_nominal()
                && !matches!(b.what, What::Name(_))
                && b.article == a.proclitics.has(Proclitics::ARTICLE)
                && b.pronoun.is_none()
                && like(b.morph)
        })
        && all.iter().any(|b| b.morph.pos() == Pos::Adjective && men(b.morph))
}

/// غير المباشرة: behind غير its adjective.
pub(super) fn is_turned_round(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    a.proclitics == Proclitics::ARTICLE
        && context.before.is_some_and(|b| b.lexeme != 0 && gazetteer.is_marked(b.lexeme, Mark::Un))
        && all.iter().any(|b| {
            matches!(b.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive) && b.proclitics == a.proclitics
        })
}

/// مناطق واقعة تحت سيطرته, بنادق آلية, نص يدين العنف: behind an indefinite
/// noun what describes it.
pub(super) fn describes_it(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let open = |b: &Unit| match b.what {
        What::Word => context.expect == Expect::Genitive,
        What::Head(_) => !matches!(context.expect, Expect::Noun | Expect::Verb),
        _ => false,
    };
    let indefinite = |b: &Unit| open(b) && b.is_nominal() && !b.article && b.pronoun.is_none();
    let Some(noun) = context.before.filter(|b| indefinite(b)) else {
        return false;
    };
    if a.morph.pos() != Pos::Noun || a.pronoun.is_some() || a.proclitics != Proclitics::default() {
        return false;
    }
    let hers = noun.morph.number() == Number::Plural || noun.morph.gender() == Gender::Feminine;
    let one = a.morph.number() == Number::Singular && a.morph.gender() == Gender::Feminine;
    all.iter().any(|b| match b.morph.pos() {
        Pos::Adjective => one && hers && b.proclitics == a.proclitics,
        // قوات مؤيدة للحكومة
        Pos::Active => {
            one && hers && b.proclitics == a.proclitics && matches!(context.follower, Follower::Prep | Follower::Doer)
        }
        Pos::Verb => {
            a.morph.number() == Number::Dual
                && b.morph.tense() == Tense::Present
                && (b.morph.person(), b.morph.number()) == (3, Number::Singular)
                && b.proclitics == a.proclitics
        }
        _ => false,
    })
}

/// جماعات معارضة: what such people are like, rather than what is done.
pub(super) fn describes_group(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    use NounClass as C;
    let hers = |morph: Morph| (morph.number(), morph.gender()) == (Number::Singular, Gender::Feminine);
    let group = |b: &Unit| {
        matches!(b.what, What::Word | What::Head(_))
            && b.morph.pos() == Pos::Noun
            && (b.morph.number() == Number::Plural || hers(b.morph))
            && !b.article
            && b.pronoun.is_none()
            && has_class(gazetteer, b, &[C::Human, C::Fighter, C::Force, C::Org])
    };
    let ends = || !matches!(context.follower, Follower::Definite | Follower::Prep) && !context.next_noun();
    matches!(a.morph.pos(), Pos::Masdar | Pos::Noun)
        && hers(a.morph)
        && a.proclitics == Proclitics::default()
        && a.pronoun.is_none()
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && hers(b.morph))
        && context.before.is_some_and(group)
        && context.follower != Follower::Doer
        && all.iter().any(|b| {
            hers(b.morph)
                && b.proclitics == a.proclitics
                && match b.morph.pos() {
                    // جماعات معارضة مدنا كثيرة
                    Pos::Adjective => context.follower != Follower::Definite,
                    Pos::Active => ends(),
                    _ => false,
                }
        })
}

/// قتل جندي آخر في هجوم: another one; but قصف آخر معاقل الحركة, the last of them.
pub(super) fn is_another(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let thing = |b: &Unit| b.what != What::Number && b.is_nominal() && !b.article && b.pronoun.is_none();
    a.morph.pos() == Pos::Noun
        && is_class(gazetteer.lexeme(a.lexeme), NounClass::Measure)
        && a.pronoun.is_none()
        && a.proclitics == Proclitics::default()
        && !context.next_noun()
        && context.before.is_some_and(thing)
        && all.iter().any(|b| {
            b.morph.pos() == Pos::Adjective
                && b.proclitics == a.proclitics
                && gazetteer.lexeme(b.lexeme).lemma == gazetteer.lexeme(a.lexeme).lemma
        })
}

/// المدينة المحاصرة, السودان المجاورة: of a place, what is done to it or what
/// it is.
pub(super) fn is_ringed(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let place = |b: &Unit| match b.what {
        What::Name(name) => matches!(gazetteer.named(name).kind, Kind::Place | Kind::State | Kind::Facility),
        What::Word => b.article && has_class(gazetteer, b, &[NounClass::Settlement]),
        _ => false,
    };
    // لا تزال المدينة محاصرة: nor what it is behind such a verb.
    let state = |b: &Unit| b.is_verb() && gazetteer.operator(b.lexeme).is_some_and(|o| o.auxiliary || o.keeps);
    let is_so = || {
        a.proclitics == Proclitics::default()
            && a.pronoun.is_none()
            && matches!(context.follower, Follower::End | Follower::Prep)
            && context.second_before().is_some_and(state)
    };
    a.morph.pos() == Pos::Masdar
        && (a.proclitics == Proclitics::ARTICLE || is_so())
        && context.before.is_some_and(place)
        && all.iter().any(|b| {
            matches!(b.morph.pos(), Pos::Active | Pos::Adjective)
                && b.morph.gender() == Gender::Feminine
                && b.proclitics == a.proclitics
        })
}

/// ريف حلب الشرقي: behind the name of a place, what it is rather than another
/// thing.
pub(super) fn describes_place(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let place = |b: &Unit| match b.what {
        What::Name(name) => matches!(context.gazetteer().named(name).kind, Kind::Place | Kind::Facility),
        _ => false,
    };
    a.proclitics == Proclitics::ARTICLE
        && a.pronoun.is_none()
        && a.morph.number() == Number::Singular
        && context.before.is_some_and(place)
        && all.iter().any(|b| {
            b.morph.pos() == Pos::Adjective
                && b.proclitics == a.proclitics
                && (b.morph.number(), b.morph.gender()) == (a.morph.number(), a.morph.gender())
        })
}

/// The word before, where it is an object without the article: هدفا.
pub(super) fn indefinite_object<'u>(context: &Context<'u>) -> Option<&'u Unit> {
    context.before.filter(|b| b.is_nominal() && b.morph.is_accusative() && !b.article)
}

/// هدنة اتهم الجيش الحركة بنقضها: of what is written alike, the verb with its subject
/// behind it, and no participle with a pronoun.
pub(super) fn is_verb_with_subject(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    a.pronoun.is_some()
        && context.follower == Follower::Definite
        && all.iter().any(|b| bare_past(b) && b.proclitics == a.proclitics)
}

/// ما إن انسحبوا حتى هاجم الجيش: behind حتى rather what was done.
pub(super) fn is_deed_behind_until(
    gazetteer: &Gazetteer,
    a: &Analysis,
    all: &[Analysis],
    context: &Context<'_>,
) -> bool {
    let until = |b: &Unit| b.pronoun.is_none() && gazetteer.lexeme(b.lexeme).tells == Some(Tells::Until);
    a.proclitics == Proclitics::default()
        && a.pronoun.is_none()
        && a.morph.number() == Number::Singular
        && context.follower == Follower::Definite
        && context.before.is_some_and(|b| b.is_particle() && until(b))
        && all.iter().any(|b| bare_past(b) && b.proclitics == a.proclitics)
}

/// رعت الصين المصالحة: of what is written alike, the deed, for no state is described so.
pub(super) fn is_deed_behind_state(
    gazetteer: &Gazetteer,
    a: &Analysis,
    all: &[Analysis],
    context: &Context<'_>,
) -> bool {
    let state = |b: &Unit| matches!(b.what, What::Name(n) if gazetteer.named(n).kind == Kind::State);
    a.morph.gender() == Gender::Feminine
        && a.morph.number() == Number::Singular
        && a.proclitics == Proclitics::ARTICLE
        && all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.proclitics == a.proclitics)
        && context.before.is_some_and(state)
}
