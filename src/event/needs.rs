//! The conditions of frames.

use super::args::Args;
use super::purpose;
use crate::clause::{Filler, Link, Part, PredId, Rel};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{LexemeId, Need};
use crate::lang::morph::Pos;
use crate::mention::unit::What;
use std::cell::OnceCell;

/// A predicate that the conditions of many frames are held against.
pub struct Asked<'a> {
    /// The sentence.
    pub(super) args: Args<'a>,
    /// The predicate.
    pub(super) pred: PredId,
    /// The words beside it, gathered for the first condition that asks.
    beside: OnceCell<Vec<Word>>,
}

/// A word beside a predicate.
struct Word {
    unit: usize,
    lexeme: LexemeId,
    /// The verb that it is the masdar of; else itself.
    base: LexemeId,
}

impl<'a> Asked<'a> {
    /// Nothing has been asked of it yet.
    pub fn new(args: Args<'a>, pred: PredId) -> Self {
        Self { args, pred, beside: OnceCell::new() }
    }

    /// True when a word of the list for which `counts` holds is an argument's
    /// head, stands in the predicate's own phrase, or in that of an argument.
    fn has_beside(&self, lexemes: &[LexemeId], counts: impl Fn(usize) -> bool) -> bool {
        let words = self.beside.get_or_init(|| {
            let mut words = Vec::new();
            let gather = |unit, lexeme| {
                let base = self.args.gazetteer.lexeme(lexeme).base;
                words.push(Word { unit, lexeme, base });
                false
            };
            stands_beside(self.args, self.pred, |_, _| false, gather);
            words
        });
        words.iter().any(|word| is_among(lexemes, word.lexeme, word.base) && counts(word.unit))
    }
}

/// Whether a condition of a frame holds; `under` becomes the governor it asks for.
pub(super) fn holds(asked: &Asked<'_>, need: &Need, under: &mut Option<PredId>) -> bool {
    let &Asked { args, pred, .. } = asked;
    match need {
        Need::Source | Need::Target | Need::AnyRole => true,
        Need::Prep(prep) => args.get(pred, Rel::Prep(*prep)).is_some(),
        Need::Object(lexemes) => args
            .object(pred)
            .map(|f| args.meant(pred, f))
            .or_else(|| args.get(pred, Rel::Of))
            .is_some_and(|f| is_one(args, f, lexemes) || args.is_noun(pred) && measures(args, f, lexemes)),
        Need::PrepNoun(prep, lexemes) => args.get(pred, Rel::Prep(*prep)).is_some_and(|f| is_one(args, f, lexemes)),
        Need::SubjectNoun(lexemes) => args.subject(pred).is_some_and(|f| is_one(args, f, lexemes)),
        Need::Under(lexemes) => {
            // بدأت التوسط لإنهاء القتال: it has begun something else.
            let aim = purpose::is_aim(args, pred);
            *under = args.governors(pred).find(|&g| {
                let lexeme = args.syntax.preds[g].lexeme;
                !(aim && args.syntax.preds[g].pos == Pos::Verb) && contains(args.gazetteer, lexemes, lexeme)
            });
            // قصف تعرضت له المدينة: the verb that describes it counts like one above it.
            if under.is_none() {
                let verb = args.described_by(pred).map(|d| d.0);
                *under = verb.filter(|&v| contains(args.gazetteer, lexemes, args.syntax.preds[v].lexeme));
            }
            under.is_some()
        }
        Need::Without(lexemes) => !asked.has_beside(lexemes, |unit| !tells_of_another(args, unit)),
        Need::With(lexemes) => asked.has_beside(lexemes, |_| true),
        Need::Number => numbered(args, pred),
        Need::Negated => args.syntax.preds[pred].negated,
        Need::Aim => purpose::is_purpose(args, pred),
    }
}

fn contains(gazetteer: &Gazetteer, lexemes: &[LexemeId], lexeme: LexemeId) -> bool {
    is_among(lexemes, lexeme, gazetteer.lexeme(lexeme).base)
}

fn is_among(lexemes: &[LexemeId], lexeme: LexemeId, base: LexemeId) -> bool {
    lexemes.binary_search(&lexeme).is_ok() || base != lexeme && lexemes.binary_search(&base).is_ok()
}

fn is_one(args: Args<'_>, filler: Filler, lexemes: &[LexemeId]) -> bool {
    let one = |filler| {
        let lexeme = args.head_lexeme(filler);
        lexeme != 0 && contains(args.gazetteer, lexemes, lexeme)
    };
    one(filler) || args.counted(filler).is_some_and(one)
}

/// وصول مئات المقاتلين: the measure counts as well as what it measures.
fn measures(args: Args<'_>, filler: Filler, lexemes: &[LexemeId]) -> bool {
    let Filler::Phrase(arg) = filler else { return false };
    let parts = &args.syntax.nps[arg.np].parts[arg.part..];
    let counts = parts.iter().take_while(|p| p.1 == crate::clause::Part::Count);
    counts.map(|p| args.syntax.units[p.0].lexeme).any(|l| l != 0 && contains(args.gazetteer, lexemes, l))
}

/// True when a word of the list is an argument's head, stands in the
/// trigger's own phrase, or in the phrase of an argument; past the arguments
/// that are to be skipped.
pub(super) fn beside_but(
    args: Args<'_>,
    pred: PredId,
    lexemes: &[LexemeId],
    skip: impl Fn(Rel, Filler) -> bool,
) -> bool {
    stands_beside(args, pred, skip, |_, lexeme| contains(args.gazetteer, lexemes, lexeme))
}

fn stands_beside(
    args: Args<'_>,
    pred: PredId,
    skip: impl Fn(Rel, Filler) -> bool,
    mut is_one: impl FnMut(usize, LexemeId) -> bool,
) -> bool {
    let this = &args.syntax.preds[pred];
    let mut in_phrase = |np: usize, from: usize| {
        args.syntax.nps[np].parts.iter().skip(from).any(|&(u, _)| {
            let unit = &args.syntax.units[u];
            // قوات الشمال is one name, of forces.
            let lexeme = if unit.lexeme == 0 { unit.headed_by } else { unit.lexeme };
            u != this.unit && lexeme != 0 && is_one(u, lexeme)
        })
    };
    this.arg.is_some_and(|arg| in_phrase(arg.np, 0))
        || this
            .args
            .iter()
            .filter(|&&(rel, filler)| !skip(rel, filler))
            .any(|(_, filler)| matches!(filler, Filler::Phrase(arg) if in_phrase(arg.np, arg.part)))
        || args.subject(pred).is_some_and(|filler| matches!(filler, Filler::Phrase(arg) if in_phrase(arg.np, arg.part)))
        || told_without_verb(args, pred).any(|np| in_phrase(np, 0))
}

/// `بقوات مدعومة من الدولة`: a participle with a doer of its own tells of another
/// event, and forbids none.
fn tells_of_another(args: Args<'_>, unit: usize) -> bool {
    let participle = args.syntax.pred_of_unit[unit].map(|p| args.pred(p));
    participle.is_some_and(|p| matches!(p.pos, Pos::Active | Pos::Passive) && !p.args.is_empty())
}

/// وصفها بأنها دولة مارقة: the phrases of a complement without a verb.
fn told_without_verb(args: Args<'_>, pred: PredId) -> impl Iterator<Item = usize> {
    let clauses = &args.syntax.clauses;
    let told = (0..clauses.len())
        .find(|&c| clauses[c].link == Link::That && clauses[c].parent == Some(pred) && clauses[c].verb.is_none());
    let nps = &args.syntax.nps;
    told.into_iter().flat_map(move |c| (0..nps.len()).filter(move |&np| nps[np].clause == c))
}

fn numbered(args: Args<'_>, pred: PredId) -> bool {
    let counted = |np: usize| {
        args.syntax.nps[np]
            .parts
            .iter()
            .any(|&(u, part)| part == Part::Count || args.syntax.units[u].what == What::Number)
    };
    let this = &args.syntax.preds[pred];
    this.arg.is_some_and(|a| counted(a.np))
        || this.args.iter().any(|(_, f)| matches!(f, Filler::Phrase(arg) if counted(arg.np)))
        || args.subject(pred).is_some_and(|f| matches!(f, Filler::Phrase(arg) if counted(arg.np)))
}
