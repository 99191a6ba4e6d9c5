//! What speaks against a reading: the words around it, and the other readings.

use super::agreement::{disagreement, goes_on, two_of, two_wait, unlike_its_noun, unlike_its_subject};
use super::cost::bare_past;
use super::forbidden::forbidden;
use super::participle::{rather_charged, rather_she, rather_two};
use super::usual::two_of_time;
use super::{Context, Expect, Follower, Goes, Rivals, homograph};
use crate::clause::phrase::{has_class, is_class};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::{Analysis, Proclitics, Pronoun};
use crate::lang::morph::{Gender, Number, Pos, Tense};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

/// What speaks against a reading besides its own form and place.
pub(super) fn beside(a: &Analysis, all: &[Analysis], rivals: Rivals, context: &Context<'_>) -> u32 {
    let gazetteer = context.gazetteer();
    let by_kind = match a.morph.pos() {
        Pos::Verb => {
            disagreement(a, context)
                + homograph::objectless(gazetteer, a, all, context)
                + swallows_and(a, all)
                + if rivals.has(Rivals::PRESENT) { goes_on(a, all, context) } else { 0 }
                + cut_apart(a, all)
                + unlike_its_subject(a, context)
                + joined(gazetteer, a, all, context)
                + spoken(a, context)
        }
        Pos::Noun | Pos::Masdar => {
            // A definite word behind a definite noun is rather its adjective.
            // شن الجيش العديد من الغارات: but a measure begins a phrase.
            let measure = || {
                is_class(gazetteer.lexeme(a.lexeme), NounClass::Measure)
                    && context.behind().has(gazetteer.well_known.min)
            };
            // الدفعة الأولى من الجنود: which of them, no measure of what follows.
            let which = || {
                let hers = |b: &Analysis| {
                    b.morph.pos() == Pos::Adjective
                        && b.proclitics == a.proclitics
                        && (b.morph.gender(), b.morph.number()) == (Gender::Feminine, Number::Singular)
                };
                // في الساعات الأولى من: several things as well.
                let she = |b: &Unit| {
                    (b.morph.gender(), b.morph.number()) == (Gender::Feminine, Number::Singular)
                        || b.morph.number() == Number::Plural && !has_class(gazetteer, b, &[NounClass::Human])
                };
                context.before.is_some_and(she) && all.iter().any(hers)
            };
            let after = || context.after_article() && (!measure() || which()) || describes_his(a, all, context);
            let definite = a.proclitics == Proclitics::ARTICLE && !are_others(a, context);
            let adjective = if definite && after() { 3 } else { 0 };
            adjective
                + bare_behind_name(a, context)
                + lost_its_ya(gazetteer, a, context)
                + describes(gazetteer, a, context)
                + named_rather(gazetteer, a, all, rivals, context)
                + spoken(a, context)
                + half_said(gazetteer, a, context)
                + lies_there(gazetteer, a, all, context)
                + two_of_time(gazetteer, a, all)
                + rather_she(a, all, context)
                + if rivals.has(Rivals::VERB) { verb_rather(gazetteer, a, all, context) } else { 0 }
        }
        Pos::Active | Pos::Passive | Pos::Adjective => {
            unlike_its_noun(a, context)
                + lost_its_ya(gazetteer, a, context)
                + named_rather(gazetteer, a, all, rivals, context)
                + if rivals.has(Rivals::PAST) { dares(a, all, context) } else { 0 }
                + if rivals.has(Rivals::NOUN) { noun_rather(a, all, context) } else { 0 }
        }
        Pos::Particle => 0,
    };
    by_kind + forbidden(gazetteer, a, all, rivals, context)
}

/// What speaks for a verb of the same letters rather than the noun.
fn verb_rather(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    joined(gazetteer, a, all, context)
        + does(gazetteer, a, all, context)
        + done_by(gazetteer, a, all, context)
        + joins_nothing(a, all, context)
        + waited_for(a, all, context)
        + two_wait(a, all, context)
        + dares(a, all, context)
}

/// What speaks for a noun of the same letters rather than the adjective or participle.
fn noun_rather(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    two_of(a, all, context) + rather_charged(a, all, context) + rather_two(a, all, context)
}

/// فرقت الشرطة المتظاهرين: several men describe neither one body nor forces.
fn are_others(a: &Analysis, context: &Context<'_>) -> bool {
    let several = a.morph.number() == Number::Plural && a.morph.gender() == Gender::Masculine;
    let body = |b: &Unit| b.morph.number() == Number::Singular || b.morph.gender() == Gender::Feminine;
    several && context.before.is_some_and(body)
}

/// الغاز is no participle of غزا: in the article that one is الغازي.
fn lost_its_ya(gazetteer: &Gazetteer, a: &Analysis, context: &Context<'_>) -> u32 {
    let lexeme = || gazetteer.lexeme(a.lexeme);
    let weak = match a.morph.pos() {
        _ if a.morph.number() != Number::Singular => false,
        Pos::Active => {
            a.morph.gender() == Gender::Masculine && a.proclitics.has(Proclitics::ARTICLE) && lexeme().ends_in_alef
        }
        // ترد is no masdar of تردى either.
        Pos::Masdar => a.pronoun.is_none() && !a.morph.is_accusative() && lexeme().ends_in_ya,
        _ => false,
    };
    if weak && !context.ends_in_ya() { 10 } else { 0 }
}

/// ووصل, ودعا: a passive or dual gives way to و before a plain verb.
fn swallows_and(a: &Analysis, all: &[Analysis]) -> u32 {
    let rare = a.morph.pos() == Pos::Verb
        && !a.proclitics.is_and()
        && (a.morph.is_passive() || a.morph.number() == Number::Dual);
    let plain = |b: &Analysis| {
        b.proclitics.is_and() && b.morph.pos() == Pos::Verb && !b.morph.is_passive() && b.morph.person() == 3
    };
    if rare && all.iter().any(plain) { 3 } else { 0 }
}

/// فجرت, فرضت: no ف and a rarer verb, where the whole is one.
fn cut_apart(a: &Analysis, all: &[Analysis]) -> u32 {
    let whole = |b: &Analysis| {
        b.morph.pos() == Pos::Verb
            && b.proclitics == Proclitics::default()
            && b.morph.person() == 3
            && !b.morph.is_passive()
    };
    if a.proclitics.has(Proclitics::THEN) && all.iter().any(whole) { 4 } else { 0 }
}

/// وجرح خمسة: where there is no masdar before, none is joined by و.
fn joins_nothing(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let inside = matches!(context.expect, Expect::Genitive | Expect::AfterNoun);
    let counted = matches!(context.follower, Follower::Number);
    let past = |b: &Analysis| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics;
    let bare = a.proclitics == Proclitics::AND && a.pronoun.is_none() && !a.morph.is_accusative();
    let act = context.before.is_some_and(|b| b.morph.pos() == Pos::Masdar);
    if bare && inside && counted && !act && context.masdar() == Goes::Not && all.iter().any(past) { 4 } else { 0 }
}

/// الجيش، الذي يقاتل منذ عام، قصف المدينة: who was named before the relative
/// clause does it; هاجم الجيش المدينة ثم قصف القرية: and who did the other.
fn waited_for(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let past = |b: &Analysis| b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics;
    let bare = a.proclitics == Proclitics::default() && a.pronoun.is_none() && !a.morph.is_accusative();
    let follows = matches!(context.follower, Follower::Definite | Follower::Other | Follower::Number);
    if bare && follows && context.expect == Expect::Start && context.waits() && all.iter().any(past) { 6 } else { 0 }
}

/// ضابطا, مقترحا: who or what is so called, rather than who does it;
/// الأحياء, مقاتلات: quarters and planes rather than what a verb names.
fn named_rather(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], rivals: Rivals, context: &Context<'_>) -> u32 {
    use NounClass as C;
    if !rivals.has(Rivals::NOUN) {
        return 0;
    }
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
        // زيارة محافظة عدن: behind it stands how it is called.
        Pos::Adjective | Pos::Active
            if a.pronoun.is_none() && context.next_place() && noun(Number::Singular, &[C::Settlement]) =>
        {
            6
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
        // حشد من المتظاهرين
        Pos::Masdar
            if a.pronoun.is_none()
                && !a.proclitics.has(Proclitics::ARTICLE)
                && context.behind().has(gazetteer.well_known.min)
                && noun(Number::Singular, &[C::Human]) =>
        {
            3
        }
        // أتباعه
        Pos::Masdar if a.pronoun.is_some() && noun(Number::Plural, &[C::Human]) => 2,
        _ => 0,
    }
}

/// في منطقة النهر الواقعة في الشمال: where a place lies, rather than what befell.
fn lies_there(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let hers = |b: &Analysis| {
        b.proclitics == Proclitics::ARTICLE
            && (b.morph.gender(), b.morph.number()) == (Gender::Feminine, Number::Singular)
    };
    let place = |b: &Unit| match b.what {
        What::Name(id) => matches!(gazetteer.named(id).kind, Kind::Place | Kind::State | Kind::Facility),
        _ => false,
    };
    let happening = a.morph.pos() == Pos::Noun && is_class(gazetteer.lexeme(a.lexeme), NounClass::Eventive);
    let lies = happening
        && hers(a)
        && context.before.is_some_and(place)
        && all.iter().any(|b| b.morph.pos() == Pos::Active && hers(b));
    if lies { 4 } else { 0 }
}

/// أقدم مسلحون على قتل: a verb with its subject and its preposition, rather than
/// the oldest of them.
fn dares(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let named = matches!(a.morph.pos(), Pos::Noun | Pos::Adjective);
    let bare = named && a.proclitics == Proclitics::default() && a.pronoun.is_none();
    let past = |b: &Analysis| {
        b.morph.pos() == Pos::Verb && bare_past(b) && b.proclitics == a.proclitics && context.comes_with(b)
    };
    if bare && context.opens() && context.follower == Follower::Other && all.iter().any(past) { 8 } else { 0 }
}

/// رفضه القاطع للتدخل: of what he does, how he does it.
fn describes_his(a: &Analysis, all: &[Analysis], context: &Context<'_>) -> bool {
    let adjective = |gender: Gender| {
        all.iter()
            .any(|b| b.morph.pos() == Pos::Adjective && b.morph.gender() == gender && b.proclitics == a.proclitics)
    };
    context.before.is_some_and(|b| match b.pronoun {
        // القوى الوطنية المناهضة للحكومة
        None if a.morph.pos() == Pos::Masdar => {
            // قرر مجلس الوزراء الموافقة على: no adjective of what is masculine.
            let his = |b: &Unit| match b.what {
                What::Name(id) => context.gazetteer().is_masculine_name(&context.gazetteer().named(id).name),
                _ => false,
            };
            b.is_name() && !b.proclitics.is_prep() && adjective(Gender::Feminine) && !his(b)
        }
        // رفض الدولة القاطع
        None => b.is_name() && context.masdar() == Goes::On && adjective(Gender::Masculine),
        Some(_) => {
            // رفضه المقترح: what is written, rather than how.
            !is_class(context.gazetteer().lexeme(a.lexeme), NounClass::Document)
                && matches!(b.morph.pos(), Pos::Masdar | Pos::Noun)
                && b.morph.number() == Number::Singular
                && adjective(b.morph.gender())
        }
    })
}

/// اقتحم الجيش المدينة وقتل: behind و rather a verb than a noun of these
/// letters; but طالب بوقف القتال وسحب القوات goes on with a masdar.
fn joined(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
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
        Pos::Verb
            if bare_past(a) && (context.masdar() == Goes::On || context.masdar() == Goes::Own && context.thing()) =>
        {
            let speaks = gazetteer.operator(a.lexeme).is_some_and(|o| o.says && !context.thing() || o.status.is_some());
            let follows = matches!(context.follower, Follower::Definite | Follower::Other | Follower::Number);
            if follows && !context.person() && !speaks { 4 } else { 0 }
        }
        _ => 0,
    }
}

/// طلبنا السلاح: in what somebody says, `we` is rather who acts.
fn spoken(a: &Analysis, context: &Context<'_>) -> u32 {
    if !context.speech() || a.pronoun != Some(Pronoun::Us) {
        return 0;
    }
    let bare = || {
        a.morph.tense() == Tense::Past
            && (a.morph.person(), a.morph.number(), a.morph.gender()) == (3, Number::Singular, Gender::Masculine)
    };
    let ours = match a.morph.pos() {
        Pos::Verb => bare() && !context.person(),
        // قمنا بالرد وقتلنا جنودهم
        Pos::Masdar | Pos::Noun => {
            context.opens() || context.quotes() || a.proclitics == Proclitics::AND && context.ours()
        }
        _ => false,
    };
    // قال "قتلنا عشرين جنديا": inside the sentence a verb is dearer.
    if ours { 8 + 8 * u32::from(context.quotes()) } else { 0 }
}

/// اتفاقات سياسية: an adjective behind its noun, not a woman in politics.
/// اجتماعا عقد في: no genitive follows an indefinite accusative.
fn half_said(gazetteer: &Gazetteer, a: &Analysis, context: &Context<'_>) -> u32 {
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
fn describes(gazetteer: &Gazetteer, a: &Analysis, context: &Context<'_>) -> u32 {
    let Some(noun) = context.before.filter(|_| context.expect == Expect::Genitive) else { return 0 };
    let agrees = can_mean(a, noun);
    let carries = || gazetteer.operator(noun.lexeme).is_some_and(|o| o.carries);
    let named = matches!(a.morph.pos(), Pos::Masdar | Pos::Noun);
    // رسالة وجهتها أمس
    let dated = context.next().is_some_and(|next| next.what == What::Time);
    match agrees && named && !carries() {
        true if dated => 6,
        true if context.follower == Follower::Definite => 3,
        _ => 0,
    }
}

/// Whether the pronoun of a word can mean that noun: سيارة زرعها, ألغام زرعها.
pub(super) fn can_mean(a: &Analysis, noun: &Unit) -> bool {
    let several = noun.morph.number() == Number::Plural;
    match a.pronoun {
        Some(Pronoun::Him) => noun.morph.gender() == Gender::Masculine && !several,
        Some(Pronoun::Her) => noun.morph.gender() == Gender::Feminine || several,
        _ => false,
    }
}

/// شاحنات تحمل السلاح: what carries, rather than a masdar, behind those who
/// or what can do so.
fn does(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    use NounClass as C;
    // فصائل تقاتل إلى جانبه
    let complete = || context.next_noun() || context.follower == Follower::Prep;
    let Some(noun) = context.before.filter(|_| context.expect == Expect::Genitive && complete()) else {
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
fn done_by(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis], context: &Context<'_>) -> u32 {
    let Some(noun) = context.before.filter(|_| context.expect == Expect::Genitive) else { return 0 };
    let agrees = can_mean(a, noun);
    if !agrees || a.proclitics != Proclitics::default() {
        return 0;
    }
    let verb = |b: &&Analysis| b.morph.pos() == Pos::Verb && b.pronoun == a.pronoun && b.proclitics == a.proclitics;
    let light = |b: &Analysis| gazetteer.operator(b.lexeme).is_some_and(|o| o.light);
    let asks = |b: &Analysis| context.behind().asked_by(gazetteer, b.lexeme);
    // مجموعات وصفها بالإرهابية
    let calls = |b: &Analysis| gazetteer.is_marked(b.lexeme, Mark::Naming) && asks(b);
    match a.morph.pos() {
        Pos::Masdar if all.iter().filter(verb).any(light) => 8,
        Pos::Masdar if all.iter().filter(verb).any(calls) => 8,
        Pos::Noun if all.iter().filter(verb).any(asks) => 8,
        _ => 0,
    }
}

/// `تركيا تواصل القصف`: no bare masdar describes the name before it.
fn bare_behind_name(a: &Analysis, context: &Context<'_>) -> u32 {
    let bare = a.morph.pos() == Pos::Masdar && a.proclitics == Proclitics::default() && a.pronoun.is_none();
    if bare && context.expect == Expect::AfterNoun && context.topic() == Gender::Feminine { 3 } else { 0 }
}
