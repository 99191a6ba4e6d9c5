//! Settling what each word of a sentence is, by what stands around it.

mod cost;
mod follower;
mod homograph;
mod neighbours;
mod subject;
#[cfg(test)]
mod tests;

use follower::{Follower, gender_of, is_object, is_thing, resumes};
pub(super) use subject::is_then;
use subject::{Waits, bare_past_of_one, is_relative, relative_gender};

use crate::gazetteer::Gazetteer;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Analyzer, FormId, Proclitics, Pronoun, flag};
use crate::lang::morph::{Gender, Morph, Number, Pos};
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
    // Whether a masculine subject stands before, and whether one has acted.
    let (mut waits, mut done) = (Waits::Not, false);
    for i in 0..units.len() {
        let unit = units[i];
        if unit.what == What::Word && unit.lexeme == 0 {
            let analyses = analyzer.analyses(forms[unit.first as usize]);
            let expect = if has_verb && expect == Expect::AfterNoun { Expect::AfterVerb } else { expect };
            let before = i.checked_sub(1).map(|b| &units[b]);
            let after_article = before.is_some_and(|b| b.article && b.is_nominal() && !b.is_name());
            let ends_in_ya = analyzer.form(forms[unit.first as usize]).flags & flag::ENDS_IN_YA != 0;
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
                    let follower = Follower::of(analyzer, forms, next, is_object(analyzer, forms, units.get(i + 2)));
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
                    let resumed = resumes(analyzer, forms, next);
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
                        headed: next.is_some_and(|next| matches!(next.what, What::Head(_))),
                        named: next
                            .is_some_and(|next| matches!(next.what, What::Name(_)) && !next.proclitics.is_prep()),
                        relative: match resumed {
                            true => Gender::Any,
                            false => relative_gender(gazetteer, before),
                        },
                        resumed,
                        waits: waits == Waits::Aside && before.is_some_and(|b| matches!(b.what, What::Sign(_)))
                            || done && before.is_some_and(|b| is_then(gazetteer, b)),
                        behind: homograph::Behind::of(
                            analyzer,
                            forms,
                            units,
                            i,
                            matches!(expect, Expect::AfterNoun | Expect::Predicate)
                                || before.is_some_and(|b| b.is_particle() && is_relative(gazetteer, b)),
                        ),
                        next_noun: next.is_some_and(|next| homograph::is_noun(analyzer, forms, next)),
                        thing: masdar != Goes::Not && next.is_some_and(|next| is_thing(analyzer, forms, next)),
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
        if let What::Name(name) = units[i].what
            && i > 0
            && gazetteer.named(name).kind == Kind::State
            && analyzer.text(forms[unit.first as usize]).ends_with("يا")
            && is_undefined_object(gazetteer, &units[i - 1])
        {
            units[i].what = What::Nisba(name);
            units[i].morph = Morph::new(Pos::Adjective).with(Gender::Masculine, Number::Singular).accusative();
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
                let phrase = this.morph.pos() == Pos::Noun
                    && this.last > this.first + 1
                    && !gazetteer.frames_of.get(gazetteer.lexeme(this.lexeme).base).is_empty();
                let opens = (this.morph.pos() == Pos::Masdar || homograph || phrase)
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
        waits = waits.after(gazetteer, units, i);
        if units[i].is_verb() {
            let morph = units[i].morph;
            done = bare_past_of_one(morph) && units[i].pronoun.is_none();
        }
        has_verb = match expect {
            Expect::Start | Expect::Topic | Expect::Predicate | Expect::Verb => false,
            _ => has_verb || units[i].is_verb() && !carries_on(gazetteer, &units[i]),
        };
    }
}

/// `هجوما` in هجوما روسيا: behind such a noun the state is its adjective.
fn is_undefined_object(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    unit.what == What::Word
        && matches!(unit.morph.pos(), Pos::Noun | Pos::Masdar)
        && unit.morph.is_accusative()
        && unit.morph.number() == Number::Singular
        && unit.morph.gender() == Gender::Masculine
        && !unit.article
        && !super::phrase::has_class(gazetteer, unit, &[NounClass::Time])
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
    gazetteer.operator(unit.lexeme).is_some_and(|o| o.auxiliary)
}

fn letters(a: &Analysis) -> u8 {
    use crate::lang::ar::analyse::Proclitics as P;
    let mut count = 0;
    for bit in [P::AND, P::THEN, P::BI, P::LI, P::KA] {
        count += u8::from(a.proclitics.has(bit));
    }
    count
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
    /// True when the next word heads a composed name: القوات.
    headed: bool,
    /// True when the next word is a name.
    named: bool,
    /// True when the next word means what can be carried or owned.
    thing: bool,
    /// What الذي or التي right before the word agrees with.
    relative: Gender,
    /// What tells verbs that are written alike apart.
    behind: homograph::Behind,
    /// True where a subject named before waits for a verb in the masculine.
    waits: bool,
    /// True when the pronoun of a preposition follows: فيها.
    resumed: bool,
    /// True when a noun without a preposition follows.
    next_noun: bool,
}

fn pick<'a>(gazetteer: &Gazetteer, analyses: &'a [Analysis], context: &Context<'_>) -> Option<&'a Analysis> {
    let cost = |a: &Analysis| {
        let beside = match a.morph.pos() {
            Pos::Verb => {
                neighbours::disagreement(a, context)
                    + homograph::objectless(gazetteer, a, analyses, context.behind)
                    + neighbours::swallows_and(a, analyses)
                    + neighbours::goes_on(a, analyses, context)
                    + neighbours::cut_apart(a, analyses)
                    + neighbours::unlike_its_subject(a, context)
                    + neighbours::joined(gazetteer, a, analyses, context)
                    + neighbours::spoken(a, context)
            }
            Pos::Noun | Pos::Masdar => {
                // A definite word behind a definite noun is rather its adjective.
                let adjective = if context.after_article && a.proclitics == Proclitics::ARTICLE { 3 } else { 0 };
                adjective
                    + neighbours::bare_behind_name(a, context)
                    + neighbours::lost_its_ya(gazetteer, a, context)
                    + neighbours::describes(gazetteer, a, context)
                    + neighbours::named_rather(gazetteer, a, analyses, context)
                    + neighbours::joined(gazetteer, a, analyses, context)
                    + neighbours::spoken(a, context)
                    + neighbours::half_said(gazetteer, a, context)
                    + neighbours::does(gazetteer, a, analyses, context)
                    + neighbours::done_by(gazetteer, a, analyses, context)
                    + neighbours::joins_nothing(a, analyses, context)
                    + neighbours::waited_for(a, analyses, context)
            }
            Pos::Active | Pos::Passive | Pos::Adjective => {
                neighbours::unlike_its_noun(a, context)
                    + neighbours::lost_its_ya(gazetteer, a, context)
                    + neighbours::named_rather(gazetteer, a, analyses, context)
            }
            Pos::Particle => 0,
        };
        cost::cost(gazetteer, a, context.expect, context.follower)
            + beside
            + neighbours::forbidden(gazetteer, a, analyses, context)
    };
    let best = analyses.iter().min_by_key(|a| cost(a))?;
    if best.morph.pos() != Pos::Verb {
        return Some(best);
    }
    analyses
        .iter()
        .filter(|a| (a.morph, a.proclitics, a.pronoun) == (best.morph, best.proclitics, best.pronoun))
        .min_by_key(|a| (cost(a), homograph::strangeness(gazetteer, a, context.behind)))
}

fn after(gazetteer: &Gazetteer, unit: &Unit, before: Expect) -> Expect {
    use ParticleClass as C;
    match unit.what {
        What::Sign('"' | '«' | '“' | '”' | '»' | '(' | ')') => before,
        What::Sign(_) => Expect::Start,
        What::Number => Expect::Noun,
        What::Time => before,
        What::Name(_) | What::Nisba(_) | What::Unknown | What::Head(_) => Expect::AfterNoun,
        What::Word => match super::phrase::particle(gazetteer, unit) {
            // حسبما قال
            Some(C::According) if gazetteer.lexeme(unit.lexeme).lemma.ends_with("ما") => Expect::Verb,
            Some(C::Prep | C::Circumstance | C::According | C::Without | C::Demonstrative)
                if unit.pronoun.is_none() =>
            {
                Expect::Noun
            }
            // من بينهم قائد
            Some(C::Prep) if before == Expect::Noun => Expect::Noun,
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
            // شخصان: what keeps its ن takes no genitive.
            None if super::phrase::keeps_its_n(unit) => Expect::AfterNoun,
            None => Expect::Genitive,
        },
    }
}
