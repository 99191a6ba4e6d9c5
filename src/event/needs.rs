//! The conditions of frames.

use super::args::Args;
use super::purpose;
use crate::clause::{Filler, Link, Part, PredId, Rel};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{LexemeId, Need, TriggerPos};
use crate::lang::morph::Pos;
use crate::mention::unit::What;
use std::cell::OnceCell;

/// A predicate that the conditions of many frames are held against. What they
/// ask for is looked up once: for the first that asks.
pub struct Asked<'a> {
    /// The sentence.
    pub(super) args: Args<'a>,
    /// The predicate.
    pub(super) pred: PredId,
    /// The forms that its word stands in, a bit for each [`TriggerPos`].
    forms: u8,
    /// The prepositions that hang on it, a bit for each.
    preps: u64,
    /// Its object, or its genitive, and what that is headed by.
    object: OnceCell<Option<(Filler, Heads)>>,
    /// What heads its subject.
    subject: OnceCell<Option<Heads>>,
    /// What governs it, the nearest first, and at the end what describes it.
    above: OnceCell<Above>,
    /// The words beside it.
    beside: OnceCell<Vec<Beside>>,
}

/// A dictionary word, and the verb that it is the masdar of; else itself.
#[derive(Clone, Copy, Default)]
struct Word {
    lexeme: LexemeId,
    base: LexemeId,
}

impl Word {
    fn of(gazetteer: &Gazetteer, lexeme: LexemeId) -> Self {
        Self { lexeme, base: gazetteer.lexeme(lexeme).base }
    }

    fn is_among(self, lexemes: &[LexemeId]) -> bool {
        lexemes.binary_search(&self.lexeme).is_ok()
            || self.base != self.lexeme && lexemes.binary_search(&self.base).is_ok()
    }
}

/// What heads a phrase, and what it counts where it is a measure.
type Heads = [Option<Word>; 2];

/// A word beside a predicate.
struct Beside {
    unit: usize,
    word: Word,
}

/// At most eight governors and one verb that describes.
type Above = [Option<(PredId, Word)>; 9];

impl<'a> Asked<'a> {
    /// Nothing has been asked of it yet.
    pub fn new(args: Args<'a>, pred: PredId) -> Self {
        let mut preps = 0;
        for &(rel, _) in &args.syntax.preds[pred].args {
            if let Rel::Prep(prep) = rel {
                preps |= 1 << prep;
            }
        }
        Self {
            args,
            pred,
            forms: forms(args, pred),
            preps,
            object: OnceCell::new(),
            subject: OnceCell::new(),
            above: OnceCell::new(),
            beside: OnceCell::new(),
        }
    }

    /// Whether the trigger stands in the form that a frame asks for.
    pub(super) fn stands_as(&self, form: TriggerPos) -> bool {
        self.forms >> form as u8 & 1 != 0
    }

    fn has_prep(&self, prep: u8) -> bool {
        self.preps >> prep & 1 != 0
    }

    fn object(&self) -> Option<&(Filler, Heads)> {
        let Self { args, pred, .. } = *self;
        let object = || args.object(pred).map(|f| args.meant(pred, f)).or_else(|| args.get(pred, Rel::Of));
        self.object.get_or_init(|| object().map(|filler| (filler, heads(args, filler)))).as_ref()
    }

    fn subject(&self) -> Option<&Heads> {
        let Self { args, pred, .. } = *self;
        self.subject.get_or_init(|| args.subject(pred).map(|filler| heads(args, filler))).as_ref()
    }

    /// The nearest governor whose word is in the list, else the verb that
    /// describes it: قصف تعرضت له المدينة.
    fn under(&self, lexemes: &[LexemeId]) -> Option<PredId> {
        let above = self.above.get_or_init(|| {
            let Self { args, pred, .. } = *self;
            // بدأت التوسط لإنهاء القتال: it has begun something else.
            let aim = purpose::is_aim(args, pred);
            let governors = args.governors(pred).filter(|&g| !(aim && args.syntax.preds[g].pos == Pos::Verb));
            let mut above = Above::default();
            for (place, pred) in above.iter_mut().zip(governors.chain(args.described_by(pred).map(|d| d.0))) {
                *place = Some((pred, Word::of(args.gazetteer, args.syntax.preds[pred].lexeme)));
            }
            above
        });
        above.iter().map_while(|&above| above).find(|above| above.1.is_among(lexemes)).map(|above| above.0)
    }

    /// True when a word of the list for which `counts` holds is an argument's
    /// head, stands in the predicate's own phrase, or in that of an argument.
    fn has_beside(&self, lexemes: &[LexemeId], counts: impl Fn(usize) -> bool) -> bool {
        let words = self.beside.get_or_init(|| {
            let mut words = Vec::with_capacity(16);
            let gather = |unit, lexeme| {
                words.push(Beside { unit, word: Word::of(self.args.gazetteer, lexeme) });
                false
            };
            stands_beside(self.args, self.pred, |_, _| false, gather);
            words
        });
        words.iter().any(|beside| beside.word.is_among(lexemes) && counts(beside.unit))
    }
}

/// The forms of a trigger that a predicate stands in.
fn forms(args: Args<'_>, pred: PredId) -> u8 {
    use TriggerPos as T;
    let this = &args.syntax.preds[pred];
    let bit = |form: T| 1 << form as u8;
    match this.pos {
        Pos::Verb => match (args.object(pred).is_some(), args.syntax.units[this.unit].morph.is_passive()) {
            (true, _) => bit(T::Verb),
            (false, true) => bit(T::PassiveVerb),
            (false, false) => bit(T::Verb) | bit(T::PassiveVerb),
        },
        Pos::Masdar | Pos::Noun | Pos::Adjective => bit(T::Noun),
        Pos::Active => bit(T::Active),
        Pos::Passive => bit(T::Passive),
        Pos::Particle => 0,
    }
}

/// Whether a condition of a frame holds; `under` becomes the governor it asks for.
pub(super) fn holds(asked: &Asked<'_>, need: &Need, under: &mut Option<PredId>) -> bool {
    let &Asked { args, pred, .. } = asked;
    match need {
        Need::Source | Need::Target | Need::AnyRole => true,
        Need::Prep(prep) => asked.has_prep(*prep),
        Need::Object(lexemes) => asked.object().is_some_and(|(filler, heads)| {
            is_one(heads, lexemes) || args.is_noun(pred) && measures(args, *filler, lexemes)
        }),
        Need::PrepNoun(prep, lexemes) => {
            asked.has_prep(*prep) && args.get(pred, Rel::Prep(*prep)).is_some_and(|f| is_one(&heads(args, f), lexemes))
        }
        Need::SubjectNoun(lexemes) => asked.subject().is_some_and(|heads| is_one(heads, lexemes)),
        Need::Under(lexemes) => {
            *under = asked.under(lexemes);
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
    Word::of(gazetteer, lexeme).is_among(lexemes)
}

fn is_one(heads: &Heads, lexemes: &[LexemeId]) -> bool {
    heads.iter().flatten().any(|word| word.is_among(lexemes))
}

fn heads(args: Args<'_>, filler: Filler) -> Heads {
    let word = |filler| {
        let lexeme = args.head_lexeme(filler);
        (lexeme != 0).then(|| Word::of(args.gazetteer, lexeme))
    };
    [word(filler), args.counted(filler).and_then(word)]
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
