//! What a phrase that names the source of a sentence covers: `وفق المرصد` tells
//! who says what stands around it, not what another clause tells.

use super::above::is_attribute;
use super::args::Args;
use crate::clause::phrase::particle;
use crate::clause::{Arg, ClauseId, Link, NpId, PredId};
use crate::gazetteer::schema::particles::{ParticleClass, Tells};
use crate::lang::morph::Pos;
use crate::mention::unit::{Unit, What};

/// A phrase or verb that names a source: its clause, its first and last unit.
#[derive(Clone, Copy)]
pub(super) struct Source {
    clause: ClauseId,
    first: usize,
    last: usize,
    /// Who it is, where a phrase says it.
    np: Option<NpId>,
}

impl Source {
    /// The phrase behind وفق, or before a colon.
    pub(super) fn phrase(args: Args<'_>, arg: Arg) -> Self {
        let np = &args.syntax.nps[arg.np];
        Self { clause: np.clause, first: np.first(), last: np.last(), np: Some(arg.np) }
    }

    /// The verb of `وفق ما ذكر`.
    pub(super) fn verb(args: Args<'_>, verb: PredId) -> Self {
        let this = &args.syntax.preds[verb];
        Self { clause: this.clause, first: this.unit, last: this.unit, np: None }
    }

    /// على لسان: speaks for somebody else.
    pub(super) fn is_voice(&self, args: Args<'_>) -> bool {
        let word = self.first.checked_sub(1).map(|u| &args.syntax.units[u]);
        word.is_some_and(|u| u.is_particle() && args.gazetteer.lexeme(u.lexeme).tells == Some(Tells::Voice))
    }
}

/// Whether it is the source of what `pred` tells.
pub(super) fn covers(args: Args<'_>, source: Source, pred: PredId) -> bool {
    let units = &args.syntax.units;
    let at = args.syntax.preds[pred].unit;
    let plain = |u: &Unit| !matches!(u.what, What::Sign(_) | What::Time) && !u.is_particle();
    let opens = !units[..source.first].iter().any(plain);
    if described(args, pred).any(|np| is_of_source(args, source, np, opens)) {
        return false;
    }
    if opens {
        return true;
    }
    if is_attribute(args, pred) || parted(args, source, at) {
        return false;
    }
    // وأسفرت، وفق المرصد، عن مقتل: what the verb before it tells, and what follows.
    !cuts_in(args, source)
        || at + 1 >= source.first.saturating_sub(2)
        || above(args, pred).any(|clause| clause == source.clause)
}

/// The clauses that something stands in, the innermost first.
fn above(args: Args<'_>, pred: PredId) -> impl Iterator<Item = ClauseId> {
    let first = args.syntax.preds[pred].clause;
    std::iter::successors(Some(first), move |&c| args.syntax.clauses[c].outer)
}

/// The phrases that the clauses around it describe.
fn described(args: Args<'_>, pred: PredId) -> impl Iterator<Item = NpId> {
    above(args, pred).filter_map(move |c| match args.syntax.clauses[c].link {
        Link::Relative(np) => Some(np),
        _ => None,
    })
}

/// `وفق المنظمة التي دعت إلى الإفراج عنهم`: what is told of the source, or of whoever
/// stands behind it, the source has not said.
fn is_of_source(args: Args<'_>, source: Source, np: NpId, opens: bool) -> bool {
    let first = args.syntax.nps[np].first();
    match source.np {
        Some(own) if opens || cuts_in(args, source) => np == own,
        _ => first >= source.first && !(opens || cuts_in(args, source)),
    }
}

/// Something between the two opens a clause of something else.
fn parted(args: Args<'_>, source: Source, at: usize) -> bool {
    let units = &args.syntax.units;
    let between = if at < source.first { at..source.first } else { source.last..at };
    between.clone().any(|u| {
        let unit = &units[u];
        if !unit.is_particle() {
            return false;
        }
        let lexeme = args.gazetteer.lexeme(unit.lexeme);
        // لم يمض يوم على الاتفاق حتى قصفوا
        let next = units.get(u + 1);
        // عندما انفجر لغم بينما كانت قافلة تمر، بحسب مصدر: what went on meanwhile.
        if next.is_some_and(|v| v.is_verb() && args.gazetteer.operator(v.lexeme).is_some_and(|o| o.auxiliary)) {
            return false;
        }
        let until = lexeme.tells == Some(Tells::Until) && next.is_some_and(Unit::is_verb);
        lexeme.contrasts || until
    })
}

/// Right behind a verb or ذلك, and before what that takes: `وأسفرت، وفق المرصد، عن`.
fn cuts_in(args: Args<'_>, source: Source) -> bool {
    let units = &args.syntax.units;
    let sign = |u: &Unit| matches!(u.what, What::Sign(_));
    let word = |u: &Unit| particle(args.gazetteer, u) != Some(ParticleClass::According);
    let before = units[..source.first].iter().rev().find(|u| !sign(u) && word(u));
    let comma = units.get(source.last + 1).is_some_and(sign);
    comma
        && before.is_some_and(|u| {
            u.is_verb()
                || particle(args.gazetteer, u) == Some(ParticleClass::Demonstrative)
                || u.morph.pos() == Pos::Masdar && u.pronoun.is_some()
        })
}
