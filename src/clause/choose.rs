//! Settling what each word of a sentence is, by what stands around it.

use super::phrase::is_class;
use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Analyzer, FormId, Proclitics, Pronoun};
use crate::lang::morph::{Gender, Morph, Number, Pos, Tense};
use crate::mention::resolve::is_masculine_name;
use crate::mention::unit::{Unit, What};
use crate::record::{Kind, Status};

/// What the words before a word lead one to expect.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Expect {
    /// A noun must follow: behind a preposition, a demonstrative, a number.
    Noun,
    /// A verb must follow: behind لم, قد, سوف.
    Verb,
    /// A noun likely: behind a noun that wants a genitive.
    Genitive,
    /// A clause begins.
    Start,
    /// A clause begins behind أن, which is followed by its subject.
    Topic,
    /// Behind أنه, which has its subject: rather a verb.
    Predicate,
    /// Behind a finished noun phrase.
    AfterNoun,
    /// Behind a verb.
    AfterVerb,
}

/// Chooses a reading for every open unit, left to right.
pub fn choose(analyzer: &Analyzer<'_>, forms: &[FormId], units: &mut [Unit]) {
    let gazetteer = analyzer.gazetteer();
    let mut expect = Expect::Start;
    // A clause has one verb: behind it a word that could be one is a noun.
    let mut has_verb = false;
    let (mut feminine, mut speech, mut masdar) = (false, false, Goes::Not);
    for i in 0..units.len() {
        let unit = units[i];
        if unit.what == What::Word && unit.lexeme == 0 {
            let analyses = analyzer.analyses(forms[unit.first as usize]);
            let expect = if has_verb && expect == Expect::AfterNoun { Expect::AfterVerb } else { expect };
            let before = i.checked_sub(1).map(|b| &units[b]);
            let after_article = before.is_some_and(|b| b.article && b.is_nominal() && !b.is_name());
            let ends_in_ya = analyzer.text(forms[unit.first as usize]).ends_with('ي');
            let alone = before.filter(|b| b.is_nominal() && !b.is_name()).filter(|_| {
                i < 2
                    || units[i - 2].is_verb()
                    || units[i - 2].is_particle()
                    || matches!(units[i - 2].what, What::Sign(_))
            });
            let picked = match analyses {
                [only] => Some(only),
                _ => {
                    let next = units.get(i + 1);
                    let follower = Follower::of(analyzer, forms, next);
                    let opens = |at: usize| at == 0 || matches!(units[at - 1].what, What::Sign(_));
                    let named = before.filter(|b| b.is_name() && !b.proclitics.is_prep() && opens(i - 1));
                    let topic = named.map_or(Gender::Any, |name| gender_of(analyzer, forms, name));
                    let gender = next.map_or(Gender::Any, |next| gender_of(analyzer, forms, next));
                    let person = next.is_some_and(|next| match next.what {
                        What::Name(id) => gazetteer.named(id).kind == Kind::Person,
                        What::Head(_) => super::phrase::is_title(gazetteer, next),
                        _ => false,
                    });
                    let opens = matches!(expect, Expect::Start | Expect::Predicate);
                    let context = Context {
                        expect,
                        follower,
                        gender,
                        after_article,
                        topic,
                        before,
                        ends_in_ya,
                        alone,
                        feminine,
                        masdar,
                        speech,
                        opens,
                        person,
                        thing: next.is_some_and(|next| is_thing(analyzer, forms, next)),
                    };
                    pick(gazetteer, analyses, &context)
                }
            };
            if let Some(a) = picked {
                let unit = &mut units[i];
                unit.lexeme = a.lexeme;
                unit.morph = a.morph;
                unit.proclitics = a.proclitics;
                unit.pronoun = a.pronoun;
                unit.article = a.proclitics.has(crate::lang::ar::analyse::Proclitics::ARTICLE);
                unit.skip = letters(a);
            }
        }
        expect = if is_outlook(gazetteer, units, i) { Expect::Noun } else { after(gazetteer, &units[i], expect) };
        let governs = units.get(i + 1).is_some_and(|next| next.is_nominal() && !super::phrase::begins_anew(next));
        masdar = match units[i].what {
            What::Sign('"' | '«' | '“' | '”' | '»' | '(' | ')') => masdar,
            What::Sign(_) => Goes::Not,
            What::Word if units[i].is_verb() => Goes::Not,
            What::Word => {
                let this = &units[i];
                let homograph = this.morph.pos() == Pos::Noun && !gazetteer.frames_of.get(this.lexeme).is_empty();
                let phrase = homograph && this.last > this.first + 1;
                let opens = (this.morph.pos() == Pos::Masdar || homograph)
                    && !this.article
                    && !this.morph.is_accusative()
                    && (phrase || this.morph.number() == Number::Singular);
                match opens {
                    true if this.pronoun.is_some() => Goes::Own.max(masdar),
                    true if governs || phrase => Goes::On,
                    _ => masdar,
                }
            }
            _ => masdar,
        };
        match units[i].what {
            What::Sign(':' | '«' | '“' | '"') => speech = true,
            What::Sign('»' | '”') => speech = false,
            What::Word if units[i].is_particle() && units[i].pronoun == Some(Pronoun::Us) => speech = true,
            What::Word if units[i].is_verb() => {
                let morph = units[i].morph;
                feminine =
                    morph.gender() == Gender::Feminine && morph.number() == Number::Singular && morph.person() == 3;
            }
            _ => {}
        }
        has_verb = match expect {
            Expect::Start | Expect::Topic | Expect::Predicate | Expect::Verb => false,
            _ => has_verb || units[i].is_verb() && !carries_on(gazetteer, &units[i]),
        };
    }
}

/// من المقرر عقد لقاء, من المنتظر وصول وفد: what is foreseen follows as a noun.
fn is_outlook(gazetteer: &Gazetteer, units: &[Unit], at: usize) -> bool {
    let min = |unit: &Unit| unit.is_particle() && gazetteer.lexeme(unit.lexeme).prep == Some(gazetteer.well_known.min);
    let unit = &units[at];
    at > 0
        && unit.article
        && unit.what == What::Word
        && min(&units[at - 1])
        && gazetteer.operator(unit.lexeme).is_some_and(|o| o.status == Some(Status::Planned))
}

/// كان and its like are followed by a second verb: كان الوفد وصل.
fn carries_on(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    gazetteer.operator(unit.lexeme).is_some_and(|o| o.id == "auxiliary")
}

fn letters(a: &Analysis) -> u8 {
    use crate::lang::ar::analyse::Proclitics as P;
    let mut count = 0;
    for bit in [P::AND, P::THEN, P::BI, P::LI, P::KA] {
        count += u8::from(a.proclitics.has(bit));
    }
    count
}

/// What the next word looks like, before its own reading is settled.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Follower {
    End,
    Definite,
    Prep,
    /// ل or من: who did what a noun names.
    Doer,
    Adjective,
    Number,
    Other,
}

impl Follower {
    fn of(analyzer: &Analyzer<'_>, forms: &[FormId], next: Option<&Unit>) -> Self {
        let Some(unit) = next else { return Self::End };
        if unit.proclitics.is_prep() {
            return if unit.proclitics.has(Proclitics::LI) { Self::Doer } else { Self::Prep };
        }
        match unit.what {
            What::Sign('"' | '«' | '“') => Self::Other,
            What::Sign(_) | What::Time => Self::End,
            What::Number => Self::Number,
            What::Name(_) | What::Head(_) => Self::Definite,
            // قتل فلسطينيان: two who were killed.
            What::Nisba(_) if !unit.article && !names_men(unit.morph) => Self::Adjective,
            _ if unit.article => Self::Definite,
            _ => {
                let analyses = analyzer.analyses(forms[unit.first as usize]);
                match analyses.first() {
                    Some(a) if a.proclitics.is_prep() && a.morph.is_nominal() && a.proclitics.has(Proclitics::LI) => {
                        Self::Doer
                    }
                    Some(a) if a.proclitics.is_prep() => Self::Prep,
                    Some(a) if a.morph.pos() == Pos::Particle => match a.particle {
                        Some(ParticleClass::Prep) => {
                            let prep = analyzer.gazetteer().lexeme(a.lexeme).prep;
                            if prep == Some(analyzer.gazetteer().well_known.min) { Self::Doer } else { Self::Prep }
                        }
                        _ => Self::Other,
                    },
                    Some(a) if a.morph.pos() == Pos::Adjective && !names_men(a.morph) => Self::Adjective,
                    _ => Self::Other,
                }
            }
        }
    }
}

/// مدنيان, عسكريون: several, in the nominative.
fn names_men(morph: Morph) -> bool {
    let several =
        morph.number() == Number::Dual || (morph.number() == Number::Plural && morph.gender() == Gender::Masculine);
    several && !morph.is_oblique()
}

/// Whether the clause has a masdar that another could join.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Goes {
    Not,
    /// One with a pronoun: انسحابه.
    Own,
    /// One with its genitive: وقف القتال.
    On,
}

/// What stands around a word.
struct Context<'u> {
    expect: Expect,
    follower: Follower,
    /// Gender of the next word, where it is plain.
    gender: Gender,
    after_article: bool,
    /// Gender of the name right before it that opens the clause, where it is
    /// plain.
    topic: Gender,
    /// The word before.
    before: Option<&'u Unit>,
    /// True when it ends in ي.
    ends_in_ya: bool,
    /// The same, where it is a noun that begins its phrase.
    alone: Option<&'u Unit>,
    /// True behind a verb in the feminine, in the same clause.
    feminine: bool,
    /// Whether a masdar before can go on behind و.
    masdar: Goes,
    /// True in a quotation or behind a colon.
    speech: bool,
    /// True where a clause can begin.
    opens: bool,
    /// True when the next word means a person.
    person: bool,
    /// True when the next word means what can be carried or owned.
    thing: bool,
}

fn pick<'a>(gazetteer: &Gazetteer, analyses: &'a [Analysis], context: &Context<'_>) -> Option<&'a Analysis> {
    analyses.iter().min_by_key(|a| {
        // A definite word behind a definite noun is rather its adjective.
        let noun = matches!(a.morph.pos(), Pos::Noun | Pos::Masdar);
        let article = a.proclitics == Proclitics::ARTICLE;
        let adjective = if context.after_article && article && noun { 3 } else { 0 };
        cost(gazetteer, a, context.expect, context.follower)
            + adjective
            + disagreement(a, context)
            + bare_behind_name(a, context)
            + unlike_its_noun(a, context)
            + lost_its_ya(gazetteer, a, context)
            + describes(gazetteer, a, context)
            + swallows_and(a, analyses)
            + named_rather(gazetteer, a, analyses)
            + unlike_its_subject(a, context)
            + joined(gazetteer, a, analyses, context)
            + spoken(a, context)
            + half_said(gazetteer, a, context)
    })
}

/// رفض الوزير المبادرة: an adjective agrees with the noun before it.
fn unlike_its_noun(a: &Analysis, context: &Context<'_>) -> u32 {
    let adjective = matches!(a.morph.pos(), Pos::Active | Pos::Passive | Pos::Adjective);
    let clash = context.alone.is_some_and(|noun| {
        noun.morph.number() == Number::Singular
            && noun.morph.gender() == Gender::Masculine
            && a.morph.gender() == Gender::Feminine
    });
    if adjective && clash { 6 } else { 0 }
}

/// الغاز is no participle of غزا: in the article that one is الغازي.
fn lost_its_ya(gazetteer: &Gazetteer, a: &Analysis, context: &Context<'_>) -> u32 {
    // ترد is no masdar of تردى either.
    let short = a.morph.pos() == Pos::Masdar
        && a.pronoun.is_none()
        && !a.morph.is_accusative()
        && a.morph.number() == Number::Singular
        && gazetteer.lexeme(a.lexeme).lemma.ends_with('ي');
    let weak = a.morph.pos() == Pos::Active
        && a.morph.number() == Number::Singular
        && a.morph.gender() == Gender::Masculine
        && a.proclitics.has(Proclitics::ARTICLE)
        && gazetteer.lexeme(a.lexeme).lemma.ends_with(['ى', 'ا']);
    if (weak || short) && !context.ends_in_ya { 10 } else { 0 }
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

/// ضابطا, مقترحا: who or what is so called, rather than who does it;
/// الأحياء, مقاتلات: quarters and planes rather than what a verb names.
fn named_rather(gazetteer: &Gazetteer, a: &Analysis, all: &[Analysis]) -> u32 {
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
        Pos::Active
            if a.morph.is_accusative() && noun(Number::Singular, &[C::Human, C::Title, C::Fighter, C::Document]) =>
        {
            3
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
fn unlike_its_subject(a: &Analysis, context: &Context<'_>) -> u32 {
    let verb = a.morph.pos() == Pos::Verb && bare_past(a) && a.proclitics.has(Proclitics::AND);
    let new_subject =
        matches!(context.follower, Follower::Definite | Follower::Number) && context.gender != Gender::Feminine;
    let open = !matches!(context.expect, Expect::Start | Expect::Verb | Expect::Topic);
    if verb && open && context.feminine && !new_subject { 4 } else { 0 }
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
        Pos::Verb if bare_past(a) && (context.masdar == Goes::On || context.masdar == Goes::Own && context.thing) => {
            let speaks = gazetteer.operator(a.lexeme).is_some_and(|o| o.says && !context.thing || o.status.is_some());
            let follows = matches!(context.follower, Follower::Definite | Follower::Other | Follower::Number);
            if follows && !context.person && !speaks { 4 } else { 0 }
        }
        _ => 0,
    }
}

/// طلبنا السلاح: in what somebody says, `we` is rather who acts.
fn spoken(a: &Analysis, context: &Context<'_>) -> u32 {
    let us = a.morph.pos() == Pos::Verb && a.pronoun == Some(Pronoun::Us) && a.morph.person() == 3;
    let own = matches!(a.morph.pos(), Pos::Masdar | Pos::Noun) && a.pronoun == Some(Pronoun::Us);
    let bare =
        a.morph.tense() == Tense::Past && a.morph.gender() == Gender::Masculine && a.morph.number() == Number::Singular;
    if context.speech && (us && bare && !context.person || own && context.opens) { 8 } else { 0 }
}

/// اتفاقات سياسية: an adjective behind its noun, not a woman in politics.
/// اجتماعا عقد في: no genitive follows an indefinite accusative.
fn half_said(gazetteer: &Gazetteer, a: &Analysis, context: &Context<'_>) -> u32 {
    let Some(before) = context.before.filter(|b| b.is_nominal() && b.what == What::Word) else { return 0 };
    match a.morph.pos() {
        Pos::Noun
            if a.morph.gender() == Gender::Feminine
                && a.morph.number() == Number::Singular
                && is_class(gazetteer.lexeme(a.lexeme), NounClass::Human)
                && a.pronoun.is_none()
                && !a.proclitics.is_prep()
                && !a.proclitics.is_and() =>
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
    let agrees = matches!(
        (a.pronoun, noun.morph.gender()),
        (Some(Pronoun::Him), Gender::Masculine) | (Some(Pronoun::Her), Gender::Feminine)
    );
    let carries = gazetteer.operator(noun.lexeme).is_some_and(|o| o.carries);
    let noun = matches!(a.morph.pos(), Pos::Masdar | Pos::Noun);
    if agrees && !carries && context.follower == Follower::Definite && noun { 3 } else { 0 }
}

/// A verb that opens a clause agrees in gender with the noun behind it.
fn disagreement(a: &Analysis, context: &Context<'_>) -> u32 {
    let opens = matches!(context.expect, Expect::Start | Expect::Topic | Expect::Predicate) || a.proclitics.is_and();
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
    if verb && (opens && clash || behind) { 3 } else { 0 }
}

/// `تركيا تواصل القصف`: no bare masdar describes the name before it.
fn bare_behind_name(a: &Analysis, context: &Context<'_>) -> u32 {
    let bare = a.morph.pos() == Pos::Masdar && a.proclitics == Proclitics::default() && a.pronoun.is_none();
    if bare && context.expect == Expect::AfterNoun && context.topic == Gender::Feminine { 3 } else { 0 }
}

/// السلاح, قواته: nobody who speaks.
fn is_thing(analyzer: &Analyzer<'_>, forms: &[FormId], unit: &Unit) -> bool {
    use NounClass as C;
    let first = || analyzer.analyses(forms[unit.first as usize]).iter().find(|a| a.morph.pos() == Pos::Noun);
    unit.what == What::Word
        && unit.lexeme == 0
        && first().is_some_and(|a| {
            let lexeme = analyzer.gazetteer().lexeme(a.lexeme);
            a.pronoun.is_some()
                || [C::Weapon, C::Vehicle, C::Money, C::Document].iter().any(|&class| is_class(lexeme, class))
        })
}

/// Gender of a name or of a noun that has but one.
fn gender_of(analyzer: &Analyzer<'_>, forms: &[FormId], unit: &Unit) -> Gender {
    let gazetteer = analyzer.gazetteer();
    match unit.what {
        What::Name(id) => {
            let named = gazetteer.named(id);
            match named.kind {
                Kind::Person => Gender::Any,
                _ if is_masculine_name(&named.name) => Gender::Masculine,
                Kind::State | Kind::Place => Gender::Feminine,
                _ if named.name.split(' ').next().is_some_and(|w| w.ends_with('ة') || w == "قوات") => {
                    Gender::Feminine
                }
                _ => Gender::Any,
            }
        }
        What::Word if unit.lexeme == 0 => match analyzer.analyses(forms[unit.first as usize]).first() {
            Some(a) if a.morph.is_nominal() && a.morph.number() == Number::Singular => a.morph.gender(),
            _ => Gender::Any,
        },
        _ => Gender::Any,
    }
}

/// The lower the better; the order of analyses breaks ties.
fn cost(gazetteer: &Gazetteer, a: &Analysis, expect: Expect, follower: Follower) -> u32 {
    let form = match a.morph.pos() {
        Pos::Verb => 0,
        Pos::Particle => particle_cost(a, follower),
        Pos::Masdar => 2,
        // المفاوضات: talks rather than women who talk.
        Pos::Noun if a.morph.gender() == Gender::Feminine && a.morph.number() == Number::Plural => {
            2 + 2 * u32::from(is_class(gazetteer.lexeme(a.lexeme), NounClass::Human))
        }
        // طرفا النزاع: no accusative stands before its genitive.
        Pos::Noun if a.morph.is_accusative() && follower == Follower::Definite => 4,
        Pos::Noun => 2,
        Pos::Adjective => 3,
        // داعيا الدول, محذرا من: a participle of manner has complements.
        Pos::Active
            if (a.morph.is_accusative() || (a.morph.is_oblique() && expect == Expect::Start))
                && expect != Expect::Topic
                && matches!(follower, Follower::Definite | Follower::Prep | Follower::Doer) =>
        {
            1
        }
        // المفاوضات: only women are described in this form.
        Pos::Active if a.morph.gender() == Gender::Feminine && a.morph.number() == Number::Plural => 7,
        Pos::Active | Pos::Passive => 4,
    };
    u32::from(a.rarity) + mood_cost(a, expect) + form + fit(gazetteer, a, expect, follower)
}

/// A shortened form stands behind لم and its like only; one that lost its ن
/// also behind أن: يصل is rather وصل than صلى.
fn mood_cost(a: &Analysis, expect: Expect) -> u32 {
    if a.morph.pos() != Pos::Verb || !a.morph.is_accusative() {
        return 0;
    }
    match (a.morph.number() == Number::Singular, expect) {
        (true, Expect::Verb) => 1,
        (true, _) => 6,
        (false, Expect::Verb | Expect::Start | Expect::Topic | Expect::Predicate) => 0,
        (false, _) => 3,
    }
}

/// كان is no ك + أن, فتحت no ف + تحت, and فقد before a noun no ف + قد.
fn particle_cost(a: &Analysis, follower: Follower) -> u32 {
    match a.particle {
        Some(ParticleClass::That) if a.proclitics.has(Proclitics::KA) => 10,
        Some(ParticleClass::Prep | ParticleClass::Circumstance) if a.proclitics.has(Proclitics::THEN) => 4,
        Some(ParticleClass::Qad) if follower == Follower::Definite => 10,
        _ => 0,
    }
}

/// A past verb that is written like its masdar: قصف, دعم.
fn bare_past(a: &Analysis) -> bool {
    let m = a.morph;
    m.tense() == Tense::Past
        && (m.person(), m.number(), m.gender()) == (3, Number::Singular, Gender::Masculine)
        && a.pronoun.is_none()
}

/// How badly a reading fits its place.
fn fit(gazetteer: &Gazetteer, a: &Analysis, expect: Expect, follower: Follower) -> u32 {
    let verb = a.morph.pos() == Pos::Verb;
    let particle = a.morph.pos() == Pos::Particle;
    if particle && a.particle == Some(ParticleClass::About) {
        return if follower == Follower::Number { 0 } else { 30 };
    }
    if particle && follower == Follower::Number && gazetteer.lexeme(a.lexeme).lemma == "نحو" {
        return 20;
    }
    match expect {
        // و and ف can still open a clause behind anything.
        _ if verb && a.proclitics.is_and() && expect != Expect::Noun => {
            u32::from(follower == Follower::Doer && bare_past(a)) * 2
        }
        Expect::Noun => match () {
            () if verb => 20,
            () if particle && a.particle == Some(ParticleClass::Prep) && follower != Follower::Number => 6,
            () => 0,
        },
        Expect::Verb => {
            if verb {
                0
            } else {
                10
            }
        }
        // هجوم شنه الجيش: a verb with a pronoun describes the noun before it.
        Expect::Genitive if verb && a.pronoun.is_some() && follower == Follower::Definite => 0,
        Expect::Genitive => {
            if verb {
                6
            } else {
                0
            }
        }
        // أن وفدا: behind أن no verb in the dual.
        Expect::Topic if verb && a.morph.number() == Number::Dual && a.morph.tense() == Tense::Past => 8,
        Expect::Start | Expect::Topic => match follower {
            Follower::Adjective if verb => 4,
            // قصف للحزب, قصف من الطيران: a bare past verb would want a subject.
            Follower::Doer if verb && bare_past(a) => 2 + u32::from(!a.proclitics.is_and()),
            Follower::Definite | Follower::Prep | Follower::Doer | Follower::Number | Follower::Other if verb => 0,
            _ if particle => 0,
            _ if verb => 2,
            // وتواصل أنقرة: behind و a verb is likelier still.
            _ => 2 + u32::from(a.proclitics.is_and()),
        },
        // إنه قصف المدينة
        Expect::Predicate if a.morph.pos() == Pos::Masdar && a.proclitics == Proclitics::default() => 4,
        Expect::AfterNoun | Expect::Predicate => {
            if verb || particle {
                0
            } else {
                2
            }
        }
        Expect::AfterVerb => {
            if verb {
                5
            } else if a.proclitics.is_and() && a.morph.pos() == Pos::Masdar {
                // قتل وجرح العشرات
                3
            } else {
                0
            }
        }
    }
}

fn after(gazetteer: &Gazetteer, unit: &Unit, before: Expect) -> Expect {
    use ParticleClass as C;
    match unit.what {
        What::Sign('"' | '«' | '“' | '”' | '»' | '(' | ')') => before,
        What::Sign(_) => Expect::Start,
        What::Number => Expect::Noun,
        What::Time => before,
        What::Name(_) | What::Nisba(_) | What::Unknown | What::Head(_) => Expect::AfterNoun,
        What::Word => match gazetteer.lexeme(unit.lexeme).particle {
            Some(C::Prep | C::Circumstance | C::According | C::Without | C::Demonstrative)
                if unit.pronoun.is_none() =>
            {
                Expect::Noun
            }
            Some(C::Negation | C::NegatedFuture | C::Future | C::Qad | C::Relative | C::Condition) => Expect::Verb,
            Some(C::That) if unit.pronoun.is_some() => Expect::Predicate,
            Some(C::That) => Expect::Topic,
            Some(C::Adverb | C::Pronoun) => {
                if before == Expect::Noun {
                    Expect::AfterNoun
                } else {
                    before
                }
            }
            Some(_) => Expect::Start,
            None if unit.is_verb() => Expect::AfterVerb,
            None if unit.article || unit.pronoun.is_some() || unit.morph.is_accusative() => Expect::AfterNoun,
            None => Expect::Genitive,
        },
    }
}
