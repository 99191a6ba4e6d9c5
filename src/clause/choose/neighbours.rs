//! What speaks against a reading: the words around it, and the other readings.

use super::cost::bare_past;
use super::{Context, Expect, Follower, Goes};
use crate::clause::phrase::{has_class, is_class};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Proclitics, Pronoun};
use crate::lang::morph::{Gender, Number, Pos, Tense};
use crate::mention::unit::What;

/// رفض الوزير المبادرة: an adjective agrees with the noun before it.
pub(super) fn unlike_its_noun(a: &Analysis, context: &Context<'_>) -> u32 {
    let adjective = matches!(a.morph.pos(), Pos::Active | Pos::Passive | Pos::Adjective);
    let clash = context.alone.is_some_and(|noun| {
        noun.morph.number() == Number::Singular
            && noun.morph.gender() == Gender::Masculine
            && a.morph.gender() == Gender::Feminine
    });
    if adjective && clash { 6 } else { 0 }
}

/// الغاز is no participle of غزا: in the article that one is الغازي.
pub(super) fn lost_its_ya(gazetteer: &Gazetteer, a: &Analysis, context: &Context<'_>) -> u32 {
    if context.ends_in_ya || a.morph.number() != Number::Singular {
        return 0;
    }
    let lemma = || &gazetteer.lexeme(a.lexeme).lemma;
    let weak = match a.morph.pos() {
        Pos::Active => {
            a.morph.gender() == Gender::Masculine
                && a.proclitics.has(Proclitics::ARTICLE)
                && lemma().ends_with(['ى', 'ا'])
        }
        // ترد is no masdar of تردى either.
        Pos::Masdar => a.pronoun.is_none() && !a.morph.is_accusative() && lemma().ends_with('ي'),
        _ => false,
    };
    if weak { 10 } else { 0 }
}

/// ووصل, ودعا: a passive or dual gives way to و before a plain verb.
pub(super) fn swallows_and(a: &Analysis, all: &[Analysis]) -> u32 {
    let rare = a.morph.pos() == Pos::Verb
        && !a.proclitics.is_and()
        && (a.morph.is_passive() || a.morph.number() == Number::Dual);
    let plain = |b: &Analysis| {
        b.proclitics.is_and() && b.morph.pos() == Pos::Verb && !b.morph.is_passive() && b.morph.person() == 3
    };
    if rare && all.iter().any(plain) { 3 } else { 0 }
}

/// فجرت, فرضت: no ف and a rarer verb, where the whole is one.
pub(super) fn cut_apart(a: &Analysis, all: &[Analysis]) -> u32 {
    let whole = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && b.proclitics == Proclitics::default()
            && b.morph.person() == 3
            && !b.morph.is_passive()
    };
    if a.proclitics.has(Proclitics::THEN) && all.iter().any(whole) { 4 } else { 0 }
}

/// وجرح خمسة: where there is no masdar before, none is joined by و.
pub(super) fn joins_nothing(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let inside = matches!(context.expect, Expect::Genitive | Expect::AfterNoun);
    let counted = matches!(context.follower, Follower::Number);
    let past = |b: &Analysis| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics;
    let bare = a.proclitics == Proclitics::AND && a.pronoun.is_none() && !a.morph.is_accusative();
    let act = context.before.is_some_and(|b| b.morph.pos() == Pos::Masdar);
    if bare && inside && counted && !act && context.masdar == Goes::Not && all.iter().any(past) { 4 } else { 0 }
}

/// الجيش، الذي يقاتل منذ عام، قصف المدينة: who was named before the relative
/// clause does it; هاجم الجيش المدينة ثم قصف القرية: and who did the other.
pub(super) fn waited_for(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let past = |b: &Analysis| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics;
    let bare = a.proclitics == Proclitics::default() && a.pronoun.is_none() && !a.morph.is_accusative();
    let follows = matches!(context.follower, Follower::Definite | Follower::Other | Follower::Number);
    if bare && follows && context.expect == Expect::Start && context.waits && all.iter().any(past) { 6 } else { 0 }
}

/// ضابطا, مقترحا: who or what is so called, rather than who does it;
/// الأحياء, مقاتلات: quarters and planes rather than what a verb names.
pub(super) fn named_rather(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    use NounClass as C;
    let noun = |number: Number, classes: &[C]| {
        all.iter().any(|b| {
            b.morph.pos() == Pos::Noun
                && b.proclitics == a.proclitics
                && (b.morph.number() == number || b.morph.number() == Number::Any)
                && classes.iter().any(|&class| is_class(gazetteer.lexeme(b.lexeme), class))
        })
    };
    match a.morph.pos() {
        Pos::Active | Pos::Passive
            if a.morph.is_accusative()
                // متهما الحكومة, مشيرا إلى: what has a complement tells how.
                && (context.follower != Follower::Definite || context.expect == Expect::Noun)
                && !(context.expect != Expect::Noun
                    && context.follower == Follower::Prep
                    && gazetteer.operator(a.lexeme).is_some_and(|o| o.says))
                && noun(
                    Number::Singular,
                    &[C::Human, C::Title, C::Fighter, C::Document, C::Facility, C::Settlement, C::Force],
                ) =>
        {
            3
        }
        // المدينة is no participle of أدان.
        Pos::Active | Pos::Passive if a.pronoun.is_none() && noun(Number::Singular, &[C::Facility, C::Settlement]) => 3,
        Pos::Masdar
            if a.pronoun.is_none()
                && a.morph.is_accusative()
                && noun(Number::Singular, &[C::Settlement, C::Facility, C::Vehicle, C::Human]) =>
        {
            2
        }
        Pos::Masdar
            if a.pronoun.is_none()
                && (a.proclitics.has(Proclitics::ARTICLE) || a.morph.number() == Number::Plural)
                && noun(Number::Plural, &[C::Settlement, C::Vehicle, C::Weapon, C::Force, C::Human]) =>
        {
            2
        }
        _ => 0,
    }
}

/// تعهدت الدولة بدعم الحكومة وفرض عقوبات: of the subject before, which is
/// feminine, no masculine verb is told.
pub(super) fn unlike_its_subject(a: &Analysis, context: &Context<'_>) -> u32 {
    let verb = a.morph.pos() == Pos::Verb && bare_past(a) && a.proclitics.has(Proclitics::AND);
    let new_subject =
        matches!(context.follower, Follower::Definite | Follower::Number) && context.gender != Gender::Feminine;
    let open = !matches!(context.expect, Expect::Start | Expect::Verb | Expect::Topic);
    if verb && open && context.feminine && !new_subject { 4 } else { 0 }
}

/// Forms that their neighbours forbid: مستودعا is no dual before a
/// preposition, هدفا عسكريا no adverb, غير مقبول no verb, شاحنتين تحملان no
/// noun; and تعارض الدولة, of a feminine name, is rather the verb.
pub(super) fn forbidden(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let indefinite = context.before.filter(|b| b.is_nominal() && b.morph.is_accusative() && !b.article);
    let loose = matches!(
        context.follower,
        Follower::End | Follower::Prep | Follower::Doer | Follower::Adjective | Follower::Number
    );
    match a.morph.pos() {
        Pos::Particle
            if indefinite.is_some()
                && a.particle == Some(ParticleClass::Adverb)
                && all.iter().any(|b| matches!(b.morph.pos(), Pos::Adjective)) =>
        {
            6
        }
        Pos::Noun
            if indefinite.is_some()
                && a.morph.is_accusative()
                && all.iter().any(|b| b.morph.pos() == Pos::Adjective && b.proclitics == a.proclitics) =>
        {
            3
        }
        Pos::Noun | Pos::Active | Pos::Passive | Pos::Masdar
            if a.morph.number() == Number::Dual && a.morph.is_construct() && a.pronoun.is_none() && loose =>
        {
            6
        }
        Pos::Masdar
            if a.morph.number() == Number::Dual
                && context.before.is_some_and(|b| b.is_nominal() && b.morph.number() == Number::Dual) =>
        {
            8
        }
        Pos::Masdar | Pos::Noun
            if context.expect == Expect::Start
                && context.named
                && context.gender == Gender::Feminine
                && a.pronoun.is_none()
                && all.iter().any(|b| {
                    b.morph.pos() == Pos::Verb
                        && b.morph.tense() == Tense::Present
                        && b.morph.gender() == Gender::Feminine
                        && b.morph.number() == Number::Singular
                }) =>
        {
            2
        }
        // نظرا للهجوم: nor two who looked.
        Pos::Verb
            if a.morph.tense() == Tense::Past
                && a.morph.number() == Number::Dual
                && a.pronoun.is_none()
                && !a.proclitics.is_and()
                && context.before.is_none_or(|b| {
                    !b.proclitics.is_and() && b.pronoun.is_none() && !b.is_name() && b.morph.number() != Number::Dual
                })
                && all.iter().any(|b| b.morph.is_nominal() && b.morph.is_accusative() && b.pronoun.is_none()) =>
        {
            4
        }
        // أن توقف القصف: behind أن rather a verb in the present.
        Pos::Masdar | Pos::Noun
            if context.expect == Expect::Topic
                && a.proclitics == Proclitics::default()
                && a.pronoun.is_none()
                && context.before.is_some_and(|b| gazetteer.lexeme(b.lexeme).before_verb)
                && all.iter().any(|b| {
                    b.morph.pos() == Pos::Verb
                        && b.morph.tense() == Tense::Present
                        && b.morph.person() == 3
                        && !b.morph.is_passive()
                        && b.proclitics == a.proclitics
                }) =>
        {
            2
        }
        // غارة على المدينة قتل فيها ستة
        Pos::Masdar | Pos::Noun
            if context.resumed
                && matches!(context.expect, Expect::AfterNoun | Expect::AfterVerb)
                && a.proclitics == Proclitics::default()
                && all.iter().any(|b| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics) =>
        {
            8
        }
        // قال إن قصف المدينة استمر
        Pos::Verb
            if bare_past(a)
                && context.expect == Expect::Topic
                && a.proclitics == Proclitics::default()
                && all.iter().any(|b| b.morph.pos() == Pos::Masdar && b.proclitics == a.proclitics) =>
        {
            6
        }
        Pos::Verb
            if bare_past(a) && context.follower != Follower::Definite && gazetteer.is_marked(a.lexeme, Mark::Un) =>
        {
            8
        }
        _ => 0,
    }
}

/// اقتحم الجيش المدينة وقتل: behind و rather a verb than a noun of these
/// letters; but طالب بوقف القتال وسحب القوات goes on with a masdar.
pub(super) fn joined(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    if !a.proclitics.has(Proclitics::AND) || a.pronoun.is_some() || context.expect == Expect::Noun {
        return 0;
    }
    match a.morph.pos() {
        Pos::Noun
            if context.expect == Expect::AfterVerb
                && a.proclitics == Proclitics::AND
                && !a.morph.is_accusative()
                && all.iter().any(|b| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics) =>
        {
            3
        }
        // انسحابه من المدينة ونقل قواته
        Pos::Verb if bare_past(a) && (context.masdar == Goes::On || context.masdar == Goes::Own && context.thing) => {
            let speaks = gazetteer.operator(a.lexeme).is_some_and(|o| o.says && !context.thing || o.status.is_some());
            let follows = matches!(context.follower, Follower::Definite | Follower::Other | Follower::Number);
            if follows && !context.person && !speaks { 4 } else { 0 }
        }
        _ => 0,
    }
}

/// طلبنا السلاح: in what somebody says, `we` is rather who acts.
pub(super) fn spoken(a: &Analysis, context: &Context<'_>) -> u32 {
    let us = a.morph.pos() == Pos::Verb && a.pronoun == Some(Pronoun::Us) && a.morph.person() == 3;
    let own = matches!(a.morph.pos(), Pos::Masdar | Pos::Noun) && a.pronoun == Some(Pronoun::Us);
    let bare =
        a.morph.tense() == Tense::Past && a.morph.gender() == Gender::Masculine && a.morph.number() == Number::Singular;
    if context.speech && (us && bare && !context.person || own && context.opens) { 8 } else { 0 }
}

/// اتفاقات سياسية: an adjective behind its noun, not a woman in politics.
/// اجتماعا عقد في: no genitive follows an indefinite accusative.
pub(super) fn half_said(gazetteer: &Gazetteer, a: &Analysis, context: &Context<'_>) -> u32 {
    let Some(before) = context.before.filter(|b| b.is_nominal() && b.what == What::Word) else { return 0 };
    match a.morph.pos() {
        Pos::Noun
            if a.morph.gender() == Gender::Feminine
                && a.morph.number() == Number::Singular
                && a.pronoun.is_none()
                && !a.proclitics.is_prep()
                && !a.proclitics.is_and()
                && is_class(gazetteer.lexeme(a.lexeme), NounClass::Human) =>
        {
            3
        }
        Pos::Masdar
            if before.morph.is_accusative()
                && before.morph.pos() != Pos::Active
                && !a.morph.is_accusative()
                && a.pronoun.is_none()
                && a.proclitics == Proclitics::default() =>
        {
            6
        }
        _ => 0,
    }
}

/// غارة شنها الجيش: behind an indefinite noun a word with a pronoun that
/// agrees with it is the verb that describes it, not its genitive.
pub(super) fn describes(gazetteer: &Gazetteer, a: &Analysis, context: &Context<'_>) -> u32 {
    let Some(noun) = context.before.filter(|_| context.expect == Expect::Genitive) else { return 0 };
    let agrees = matches!(
        (a.pronoun, noun.morph.gender()),
        (Some(Pronoun::Him), Gender::Masculine) | (Some(Pronoun::Her), Gender::Feminine)
    );
    let carries = || gazetteer.operator(noun.lexeme).is_some_and(|o| o.carries);
    let named = matches!(a.morph.pos(), Pos::Masdar | Pos::Noun);
    if agrees && named && context.follower == Follower::Definite && !carries() { 3 } else { 0 }
}

/// شاحنات تحمل السلاح: what carries, rather than a masdar, behind those who
/// or what can do so.
pub(super) fn does(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    use NounClass as C;
    let Some(noun) = context.before.filter(|_| context.expect == Expect::Genitive && context.next_noun) else {
        return 0;
    };
    let acts = [C::Vehicle, C::Weapon, C::Human, C::Fighter, C::Force, C::Body, C::Org];
    let feminine = noun.morph.number() == Number::Plural || noun.morph.gender() == Gender::Feminine;
    let verb = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && b.morph.tense() == Tense::Present
            && b.morph.gender() == Gender::Feminine
            && b.morph.person() == 3
            && !b.morph.is_passive()
            && b.proclitics == a.proclitics
    };
    let bare = a.morph.pos() == Pos::Masdar && a.pronoun.is_none() && a.proclitics == Proclitics::default();
    if bare && feminine && has_class(gazetteer, noun, &acts) && all.iter().any(verb) { 9 } else { 0 }
}

/// هجوم شنه ليلا: a light verb tells of the noun before it, whatever follows;
/// رسالة وجهها إلى, so does one that asks for the preposition that follows.
pub(super) fn done_by(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let Some(noun) = context.before.filter(|_| context.expect == Expect::Genitive) else { return 0 };
    let agrees = matches!(
        (a.pronoun, noun.morph.gender()),
        (Some(Pronoun::Him), Gender::Masculine) | (Some(Pronoun::Her), Gender::Feminine)
    );
    if !agrees || a.proclitics != Proclitics::default() {
        return 0;
    }
    let verb = |b: &&Analysis| b.morph.pos() == Pos::Verb && b.pronoun == a.pronoun && b.proclitics == a.proclitics;
    let light = |b: &Analysis| gazetteer.operator(b.lexeme).is_some_and(|o| o.light);
    let asks = |b: &Analysis| context.behind.asked_by(gazetteer, b.lexeme);
    match a.morph.pos() {
        Pos::Masdar if all.iter().filter(verb).any(light) => 8,
        Pos::Noun if all.iter().filter(verb).any(asks) => 8,
        _ => 0,
    }
}

/// A verb that opens a clause agrees in gender with the noun behind it.
pub(super) fn disagreement(a: &Analysis, context: &Context<'_>) -> u32 {
    let opens = matches!(context.expect, Expect::Start | Expect::Topic | Expect::Verb) || a.proclitics.is_and();
    let verb = a.morph.pos() == Pos::Verb && a.morph.number() == Number::Singular && a.morph.person() == 3;
    let clash = matches!(
        (a.morph.gender(), context.gender),
        (Gender::Masculine, Gender::Feminine) | (Gender::Feminine, Gender::Masculine)
    );
    // إسرائيل توافق: nor does it clash with the name of a state before it.
    let behind = context.expect == Expect::AfterNoun
        && a.morph.gender() == Gender::Masculine
        && context.topic == Gender::Feminine
        && !a.proclitics.is_and();
    // الذي تعرض لهجوم: what follows says who is told of, unless its own
    // subject stands there.
    let told = matches!(
        (a.morph.gender(), context.relative),
        (Gender::Masculine, Gender::Feminine) | (Gender::Feminine, Gender::Masculine)
    );
    let of_another = a.pronoun.is_some() || (context.named || context.headed || context.person) && !clash;
    // شاحنات تحمل السلاح: nor with the noun that it describes.
    let described = context.expect == Expect::Genitive
        && a.morph.gender() == Gender::Masculine
        && a.pronoun.is_none()
        && context
            .before
            .is_some_and(|noun| noun.morph.number() == Number::Plural || noun.morph.gender() == Gender::Feminine);
    let opened = opens && clash && context.relative == Gender::Any && !context.waits;
    if verb && (opened || behind || described || told && !of_another) { 3 } else { 0 }
}

/// كانت الطائرات تضرب، وتحدد الموقع: of the same subject, in the present.
pub(super) fn goes_on(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let past = a.morph.pos() == Pos::Verb && bare_past(a) && a.proclitics.is_and();
    let present = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && b.morph.tense() == Tense::Present
            && (b.morph.person(), b.morph.number(), b.morph.gender()) == (3, Number::Singular, Gender::Feminine)
            && !b.morph.is_passive()
            && b.proclitics == a.proclitics
    };
    let new_subject =
        context.named || context.person || context.follower == Follower::Definite && context.gender != Gender::Feminine;
    if past && context.feminine && !new_subject && all.iter().any(present) { 2 } else { 0 }
}

/// `تركيا تواصل القصف`: no bare masdar describes the name before it.
pub(super) fn bare_behind_name(a: &Analysis, context: &Context<'_>) -> u32 {
    let bare = a.morph.pos() == Pos::Masdar && a.proclitics == Proclitics::default() && a.pronoun.is_none();
    if bare && context.expect == Expect::AfterNoun && context.topic == Gender::Feminine { 3 } else { 0 }
}
