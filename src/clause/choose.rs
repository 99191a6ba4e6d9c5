//! Settling what each word of a sentence is, by what stands around it.

use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Analyzer, FormId, Proclitics, flag};
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::resolve::is_masculine_name;
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

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
    for i in 0..units.len() {
        let unit = units[i];
        if unit.what == What::Word && unit.lexeme == 0 {
            let analyses = analyzer.analyses(forms[unit.first as usize]);
            let expect = if has_verb && expect == Expect::AfterNoun { Expect::AfterVerb } else { expect };
            let after_article = i > 0 && units[i - 1].article && units[i - 1].is_nominal();
            let picked = match analyses {
                [only] => Some(only),
                _ => {
                    let next = units.get(i + 1);
                    let follower = Follower::of(analyzer, forms, next);
                    let gender = next.map_or(Gender::Any, |next| gender_of(analyzer, forms, next));
                    pick(gazetteer, analyses, Context { expect, follower, gender, after_article })
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
        expect = after(gazetteer, &units[i], expect);
        has_verb = match expect {
            Expect::Start | Expect::Topic | Expect::Verb => false,
            _ => has_verb || units[i].is_verb() && !carries_on(gazetteer, &units[i]),
        };
    }
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
    Adjective,
    Number,
    Other,
}

impl Follower {
    fn of(analyzer: &Analyzer<'_>, forms: &[FormId], next: Option<&Unit>) -> Self {
        let Some(unit) = next else { return Self::End };
        if unit.proclitics.is_prep() {
            return Self::Prep;
        }
        match unit.what {
            What::Sign('"' | '«' | '“') => Self::Other,
            What::Sign(_) | What::Time => Self::End,
            What::Number => Self::Number,
            What::Name(_) | What::Head(_) => Self::Definite,
            What::Nisba(_) if !unit.article => Self::Adjective,
            _ if unit.article => Self::Definite,
            _ => {
                let analyses = analyzer.analyses(forms[unit.first as usize]);
                match analyses.first() {
                    Some(a) if a.proclitics.is_prep() => Self::Prep,
                    Some(a) if a.morph.pos() == Pos::Particle => {
                        if a.particle == Some(ParticleClass::Prep) {
                            Self::Prep
                        } else {
                            Self::Other
                        }
                    }
                    Some(a) if a.morph.pos() == Pos::Adjective => Self::Adjective,
                    _ => Self::Other,
                }
            }
        }
    }
}

/// What stands around a word.
#[derive(Clone, Copy)]
struct Context {
    expect: Expect,
    follower: Follower,
    /// Gender of the next word, where it is plain.
    gender: Gender,
    after_article: bool,
}

fn pick<'a>(gazetteer: &Gazetteer, analyses: &'a [Analysis], context: Context) -> Option<&'a Analysis> {
    analyses.iter().min_by_key(|a| {
        // A definite word behind a definite noun is rather its adjective.
        let noun = matches!(a.morph.pos(), Pos::Noun | Pos::Masdar);
        let article = a.proclitics == Proclitics::ARTICLE;
        let adjective = if context.after_article && article && noun { 3 } else { 0 };
        cost(gazetteer, a, context.expect, context.follower) + adjective + disagreement(a, context)
    })
}

/// A verb that opens a clause agrees in gender with the noun behind it.
fn disagreement(a: &Analysis, context: Context) -> u32 {
    let opens = matches!(context.expect, Expect::Start | Expect::Topic) || a.proclitics.is_and();
    let verb = a.morph.pos() == Pos::Verb && a.morph.number() == Number::Singular && a.morph.person() == 3;
    let clash = matches!(
        (a.morph.gender(), context.gender),
        (Gender::Masculine, Gender::Feminine) | (Gender::Feminine, Gender::Masculine)
    );
    if opens && verb && clash { 3 } else { 0 }
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
    let verb = a.morph.pos() == Pos::Verb;
    let moody = verb && a.morph.is_accusative() && !matches!(expect, Expect::Verb | Expect::Start | Expect::Topic);
    let moody = u32::from(moody) * 3;
    let form = match a.morph.pos() {
        Pos::Verb => 0,
        Pos::Particle => 0,
        Pos::Masdar => 2,
        Pos::Noun => 2,
        Pos::Adjective => 3,
        // داعيا الدول, محذرا من: a participle of manner has complements.
        Pos::Active
            if a.morph.is_accusative()
                && expect != Expect::Topic
                && matches!(follower, Follower::Definite | Follower::Prep) =>
        {
            1
        }
        Pos::Active | Pos::Passive => 4,
    };
    u32::from(a.rarity) + moody + form + fit(gazetteer, a, expect, follower)
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
        _ if verb && a.proclitics.is_and() && expect != Expect::Noun => 0,
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
        Expect::Start | Expect::Topic => match follower {
            Follower::Adjective if verb => 4,
            Follower::Definite | Follower::Prep | Follower::Number | Follower::Other if verb => 0,
            _ if particle => 0,
            _ if verb => 2,
            // وتواصل أنقرة: behind و a verb is likelier still.
            _ => 2 + u32::from(a.proclitics.is_and()),
        },
        Expect::AfterNoun => {
            if verb || particle {
                0
            } else {
                2
            }
        }
        Expect::AfterVerb => {
            if verb {
                5
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

/// True when no word of the sentence can name an event or a speaker.
pub fn is_idle(analyzer: &Analyzer<'_>, forms: &[FormId]) -> bool {
    !forms.iter().any(|&id| analyzer.form(id).flags & (flag::TRIGGER | flag::SAYS | flag::STARTS) != 0)
}
