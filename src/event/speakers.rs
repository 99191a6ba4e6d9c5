//! Who is speaking, carried from sentence to sentence: for وأضاف, for نحن,
//! and for quotations that go on past a full stop.

use super::args::Args;
use super::{attribution, paper};
use crate::clause::phrase::has_class;
use crate::clause::{Filler, Link, PredId, Rel};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Pos, Tense};
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;

/// Who is speaking, from one sentence to the next.
#[derive(Debug, Default)]
pub struct Speakers {
    /// Who spoke last: goes on with وأضاف.
    pub last: Vec<EntityId>,
    /// Whose quotation has not been closed yet.
    pub quoting: Vec<EntityId>,
    /// For how many sentences it has been open.
    open_for: u8,
}

impl Speakers {
    /// A quotation that goes on for longer than this has lost its end.
    const LONGEST: u8 = 6;

    /// A sentence that begins with somebody else's saying is no part of an
    /// open quotation, whose end has been lost: `وذكر مسلحون أن`.
    pub fn break_off(&mut self, args: Args<'_>) {
        let begins = |p: PredId| {
            let this = &args.syntax.preds[p];
            let unit = &args.syntax.units[this.unit];
            this.pos == Pos::Verb
                && this.unit == 0
                && unit.morph.tense() == Tense::Past
                && args.says(p)
                && args.get(p, Rel::Subject).is_some()
        };
        if !self.quoting.is_empty() && args.syntax.pred_of_unit.first().copied().flatten().is_some_and(begins) {
            self.quoting.clear();
            self.open_for = 0;
        }
    }

    /// What a sentence leaves behind: who spoke in it, and whether its words
    /// end inside a quotation.
    pub fn go_on(&mut self, spoke: Vec<EntityId>, words: &str) {
        let mut open = !self.quoting.is_empty();
        for (at, c) in quotation_marks(words) {
            // Many an outlet closes with the mark that opens: what stands
            // around a mark tells more than its shape.
            let begins = words[at + c.len_utf8()..].starts_with(char::is_alphanumeric);
            let ends = words[..at].ends_with(|before: char| !before.is_whitespace() && before != ':' && before != '(');
            open = match (begins, ends, c) {
                (_, _, '«') | (true, false, _) => true,
                (_, _, '»') | (false, true, _) => false,
                _ => !open,
            };
        }
        if !open || self.open_for >= Self::LONGEST {
            self.quoting.clear();
            self.open_for = 0;
        } else if !self.quoting.is_empty() {
            self.open_for += 1;
        } else {
            self.quoting.clone_from(&spoke);
        }
        if !spoke.is_empty() {
            self.last = spoke;
        }
    }
}

/// The quotation marks of a text and where they stand, found by their first
/// bytes, which begin little else in Arabic.
fn quotation_marks(words: &str) -> impl Iterator<Item = (usize, char)> {
    memchr::memchr3_iter(b'"', b'\xc2', b'\xe2', words.as_bytes()).filter_map(|at| {
        let mark = words[at..].chars().next().filter(|c| matches!(c, '«' | '»' | '“' | '”' | '"'));
        Some((at, mark?))
    })
}

/// `المسؤول نفسه`, `المصدر ذاته`: who spoke last, by whatever name.
pub(super) fn is_the_same(args: Args<'_>, speaker: Filler) -> bool {
    let Filler::Phrase(arg) = speaker else { return false };
    let np = &args.syntax.nps[arg.np];
    let units = &args.syntax.units;
    let same = |u: usize| units[u].pronoun.is_some() && args.gazetteer.is_marked(units[u].lexeme, Mark::Same);
    // The word may stand in the phrase or right behind it.
    let told = np.parts[arg.part..].iter().any(|p| same(p.0)) || np.last() + 1 < units.len() && same(np.last() + 1);
    let unit = &units[np.parts[arg.part].0];
    // المصدر الأمني نفسه; but الرئيس نفسه says who.
    told && unit.article
        && match unit.what {
            What::Head(rule) => !args.gazetteer.compose[rule as usize].office,
            _ => has_class(args.gazetteer, unit, &[NounClass::Human, NounClass::Outlet]),
        }
}

/// Who speaks by the first verb of saying in a sentence, or by what is issued
/// in it; verbs that only describe somebody come last.
pub fn first(args: Args<'_>, resolver: &mut Resolver<'_>, carried: &[EntityId]) -> Vec<EntityId> {
    let pred = |p: PredId| &args.syntax.preds[p];
    let operator = |p: PredId| args.gazetteer.operator(pred(p).lexeme);
    let relative = |p: PredId| matches!(args.syntax.clauses[pred(p).clause].link, Link::Relative(_));
    let verbs = || (0..args.syntax.preds.len()).filter(|&p| pred(p).pos == Pos::Verb);
    let says = |&p: &PredId| operator(p).is_some_and(|o| o.says);
    let issues = |&p: &PredId| {
        operator(p).is_some_and(|o| o.carries) && args.object(p).is_some_and(|object| paper::is_document(args, object))
    };
    let main = verbs().filter(says).find(|&p| !relative(p));
    let issuing = verbs().find(issues);
    let mut out = Vec::new();
    if let Some(verb) = issuing {
        attribution::speakers(args, resolver, verb, carried, &mut out);
        resolver.roster.issuer = out.first().copied().or(resolver.roster.issuer);
    }
    if let Some(verb) = main {
        out.clear();
        attribution::speakers(args, resolver, verb, carried, &mut out);
    } else if let (None, Some(verb)) = (issuing, verbs().find(says)) {
        attribution::speakers(args, resolver, verb, carried, &mut out);
    }
    // حركة الشمال: لن نقبل
    if out.is_empty() {
        attribution::named_speakers(args, resolver, carried, None, &mut out);
    }
    out
}
