//! Settling what each word of a sentence is, by what stands around it.

mod agreement;
mod aside;
mod context;
mod cost;
mod describes;
mod expect;
mod follower;
mod forbidden;
mod goes;
mod homograph;
mod neighbours;
mod noun_rather;
mod participle;
mod present;
mod rivals;
mod subject;
mod surname;
#[cfg(test)]
mod tests;
mod usual;
mod verb_rather;

use context::Context;
use cost::Costs;
use expect::Expect;
use follower::Follower;
use goes::Goes;
use rivals::Rivals;
pub(super) use subject::is_then;
use subject::{Waits, bare_past_of_one};

use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::Entry;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::{Analysis, Analyzer, FormId, Proclitics, Pronoun};
use crate::lang::morph::{Gender, Morph, Number, Pos, Tense};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

/// Chooses readings; one for each [`Analyzer`].
#[derive(Debug, Default)]
pub struct Chooser {
    costs: Costs,
    /// Room for what each reading of a word costs by itself.
    room: Vec<u32>,
}

impl Chooser {
    /// Chooses a reading for every open unit, left to right.
    pub fn choose(&mut self, analyzer: &Analyzer<'_>, forms: &[FormId], units: &mut [Unit]) {
        self.costs.learn(analyzer);
        let mut told = Told::default();
        for at in 0..units.len() {
            let unit = &units[at];
            if surname::is_surname(analyzer, forms, units, at) {
                units[at].what = What::Unknown;
            } else if unit.what == What::Word && unit.lexeme == 0 {
                let picked = match analyzer.analyses(forms[unit.first as usize]) {
                    [only] => Some(only),
                    several => self.pick(several, &Context::new(analyzer, forms, units, at, &told)),
                };
                if let Some(reading) = picked {
                    settle(&mut units[at], reading);
                }
            }
            read_as_mine(units, at);
            read_as_adjective(analyzer, forms, units, at);
            read_as_first_of_two(analyzer, forms, units, at);
            told.go_on(analyzer.gazetteer(), units, at);
        }
    }

    /// The reading that costs least, the first of equals; verbs that are written
    /// alike in the same form are told apart by what follows.
    fn pick<'a>(&mut self, analyses: &'a [Analysis], context: &Context<'_>) -> Option<&'a Analysis> {
        let gazetteer = context.gazetteer();
        let Self { costs, room } = self;
        room.clear();
        room.extend(analyses.iter().map(|a| costs.of(a, context.expect, context.follower)));
        let costs = &*room;
        let rivals = Rivals::of(analyses);
        let whole = |at: usize| costs[at] + neighbours::beside(&analyses[at], analyses, rivals, context);
        // In one number, so that no branch tells which: they are as good as random.
        let cheapest = costs.iter().enumerate().map(|(at, &cost)| u64::from(cost) << 32 | at as u64).min()?;
        let cheapest = cheapest as u32 as usize;
        let mut best = (whole(cheapest), cheapest);
        for (at, &own) in costs.iter().enumerate() {
            // What its neighbours say can only make it dearer: most readings need
            // not be held against them.
            if at != cheapest && (own, at) < best {
                best = best.min((whole(at), at));
            }
        }
        let (least, best) = (best.0, &analyses[best.1]);
        if best.morph.pos() != Pos::Verb {
            return Some(best);
        }
        let form = |a: &Analysis| (a.morph, a.proclitics, a.pronoun);
        let mut alike = (0..analyses.len()).filter(|&at| form(&analyses[at]) == form(best));
        if alike.clone().nth(1).is_none() {
            return Some(best);
        }
        alike
            .by_ref()
            .filter(|&at| costs[at] <= least && whole(at) == least)
            .map(|at| &analyses[at])
            .min_by_key(|a| homograph::strangeness(gazetteer, a, context.behind()))
    }
}

/// What the words up to here tell of the next one.
struct Told {
    expect: Expect,
    /// A clause has one verb: behind it a word that could be one is a noun.
    has_verb: bool,
    /// Whether the last verb is in the feminine.
    feminine: bool,
    /// Whether it is in a quotation or behind a colon.
    speech: bool,
    masdar: Goes,
    /// Whether a masculine subject stands before.
    waits: Waits,
    /// Whether one man, or what counts as one, has acted.
    done: bool,
    /// Whether the last verb told of us.
    ours: bool,
}

impl Default for Told {
    fn default() -> Self {
        Self {
            expect: Expect::Start,
            has_verb: false,
            feminine: false,
            speech: false,
            masdar: Goes::Not,
            waits: Waits::Not,
            done: false,
            ours: false,
        }
    }
}

impl Told {
    /// Takes in the unit at `at`, whose reading is settled.
    fn go_on(&mut self, gazetteer: &Gazetteer, units: &[Unit], at: usize) {
        let unit = &units[at];
        self.expect = self.expect.after(gazetteer, units, at);
        self.masdar = self.masdar.after(gazetteer, units, at);
        self.waits = self.waits.after(gazetteer, units, at);
        match unit.what {
            What::Sign(':' | '«' | '“' | '"') => self.speech = true,
            What::Sign('»' | '”') => self.speech = false,
            What::Word if unit.is_particle() && unit.pronoun == Some(Pronoun::Us) => self.speech = true,
            What::Word if unit.is_verb() => {
                let morph = unit.morph;
                self.feminine =
                    (morph.person(), morph.number(), morph.gender()) == (3, Number::Singular, Gender::Feminine);
                self.done = bare_past_of_one(morph) && unit.pronoun.is_none();
                self.ours = (morph.person(), morph.number()) == (1, Number::Plural);
            }
            _ => {}
        }
        self.has_verb = match self.expect {
            Expect::Start | Expect::Topic | Expect::Predicate | Expect::Verb => false,
            _ => self.has_verb || unit.is_verb() && !carries_on(gazetteer, unit),
        };
    }
}

fn settle(unit: &mut Unit, reading: &Analysis) {
    unit.lexeme = reading.lexeme;
    unit.morph = reading.morph;
    unit.proclitics = reading.proclitics;
    unit.pronoun = reading.pronoun;
    unit.article = reading.proclitics.has(Proclitics::ARTICLE);
    unit.skip = reading.proclitics.single_letters();
}

/// `إنني طلبت`: behind my pronoun what is written as her deed is mine.
fn read_as_mine(units: &mut [Unit], at: usize) {
    if at == 0 || units[at - 1].pronoun != Some(Pronoun::Me) || !units[at - 1].is_particle() {
        return;
    }
    let morph = units[at].morph;
    let hers = units[at].is_verb()
        && morph.tense() == Tense::Past
        && !morph.is_passive()
        && (morph.person(), morph.number(), morph.gender()) == (3, Number::Singular, Gender::Feminine);
    if hers {
        units[at].morph = Morph::new(Pos::Verb).with(Gender::Masculine, Number::Singular).finite(Tense::Past, 1);
    }
}

/// هجوما روسيا: behind such a noun the name of a state is its adjective;
/// in قرضا لروسيا it is the state.
fn read_as_adjective(analyzer: &Analyzer<'_>, forms: &[FormId], units: &mut [Unit], at: usize) {
    let What::Name(name) = units[at].what else { return };
    let gazetteer = analyzer.gazetteer();
    if at > 0
        && units[at].skip == 0
        && gazetteer.named(name).kind == Kind::State
        && (is_undefined_object(gazetteer, &units[at - 1]) || units[at - 1].what == What::Number)
        && analyzer.text(forms[units[at].first as usize]).ends_with("يا")
    {
        // جنديا نيجريا: of Niger, though Nigeria is written so too.
        let trie = &gazetteer.trie;
        let word = analyzer.form(forms[units[at].first as usize]).word;
        let adjective = trie.ends(trie.enter(word)).iter().find_map(|&e| match gazetteer.entries[e as usize] {
            Entry::Nisba(of, _) => Some(of),
            _ => None,
        });
        units[at].what = What::Nisba(adjective.unwrap_or(name));
        units[at].morph = Morph::new(Pos::Adjective).with(Gender::Masculine, Number::Singular).accusative();
    }
}

/// مباحثات سورية تركية: before another adjective of a state, behind a bare noun, what is
/// also written as the name of a state is one too.
fn read_as_first_of_two(analyzer: &Analyzer<'_>, forms: &[FormId], units: &mut [Unit], at: usize) {
    let What::Name(name) = units[at].what else { return };
    let second = units.get(at + 1).is_some_and(|u| matches!(u.what, What::Nisba(_)) && !u.article && u.skip == 0);
    if !second || at == 0 || units[at].skip != 0 || analyzer.gazetteer().named(name).kind != Kind::State {
        return;
    }
    let noun = &units[at - 1];
    let bare = noun.what == What::Word && !noun.article && matches!(noun.morph.pos(), Pos::Noun | Pos::Masdar);
    let trie = &analyzer.gazetteer().trie;
    let word = analyzer.form(forms[units[at].first as usize]).word;
    let adjective = trie.ends(trie.enter(word)).iter().find_map(|&e| match analyzer.gazetteer().entries[e as usize] {
        Entry::Nisba(of, morph) if of == name => Some(morph),
        _ => None,
    });
    if let Some(morph) = adjective.filter(|_| bare) {
        units[at].what = What::Nisba(name);
        units[at].morph = morph;
    }
}

/// `هجوما` in هجوما روسيا.
fn is_undefined_object(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    unit.what == What::Word
        && matches!(unit.morph.pos(), Pos::Noun | Pos::Masdar)
        && unit.morph.is_accusative()
        && unit.morph.number() == Number::Singular
        && unit.morph.gender() == Gender::Masculine
        && !unit.article
        && !super::phrase::has_class(gazetteer, unit, &[NounClass::Time])
}

/// كان and its like are followed by a second verb: كان الوفد وصل.
fn carries_on(gazetteer: &Gazetteer, unit: &Unit) -> bool {
    gazetteer.operator(unit.lexeme).is_some_and(|o| o.auxiliary)
}
