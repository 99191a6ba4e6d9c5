//! Matching frames against the predicates of a sentence.

use super::slots::{self, Args};
use super::status;
use crate::clause::{Filler, Part, PredId, Rel, Syntax};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Frame, LexemeId, Need, Slot, TriggerPos};
use crate::lang::morph::Pos;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;
use crate::record::Status;

/// An event as found, before it is written out.
#[derive(Debug, Clone)]
pub struct Found {
    /// Predicate that names it.
    pub pred: PredId,
    /// Frame that matched.
    pub frame: u32,
    /// Who acts.
    pub source: Vec<EntityId>,
    /// Who is acted upon.
    pub target: Vec<EntityId>,
    /// Whether it happened.
    pub status: Status,
    /// The governor that belongs to this event.
    pub under: Option<PredId>,
    /// Where source and target were found.
    pub slots: (Option<Slot>, Option<Slot>),
}

/// Why a frame gives no event on a word that can be its trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The word stands in another form: active for passive, verb for noun.
    Form,
    /// The condition with this number does not hold.
    Need(usize),
}

/// Finds the events of a sentence, in the order of their triggers.
pub fn find(gazetteer: &Gazetteer, syntax: &Syntax, resolver: &mut Resolver<'_>, out: &mut Vec<Found>) {
    let args = Args { gazetteer, syntax };
    let mut order: Vec<PredId> = (0..syntax.preds.len()).collect();
    order.sort_by_key(|&p| syntax.preds[p].unit);
    for pred in order {
        if let Some(found) = best(args, resolver, pred) {
            out.push(found);
        }
    }
    drop_absorbed(gazetteer, syntax, out);
}

/// The best frame on one predicate.
fn best(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId) -> Option<Found> {
    let this = &args.syntax.preds[pred];
    let mut best: Option<(i32, Found)> = None;
    for &(pos, number) in args.gazetteer.frames_of.get(this.lexeme) {
        let Ok(found) = attempt(args, resolver, pred, pos, number) else { continue };
        let frame = &args.gazetteer.frames[number as usize];
        let filled = i32::from(!found.source.is_empty()) + i32::from(!found.target.is_empty());
        let rank = i32::from(frame.priority) * 10 + filled * 3 + frame.needs.len() as i32;
        if best.as_ref().is_none_or(|b| rank > b.0) {
            best = Some((rank, found));
        }
    }
    best.map(|b| b.1)
}

/// Holds one frame against one predicate, whatever other frames say of it.
///
/// # Errors
///
/// With the first condition that does not hold.
pub fn attempt(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    pos: TriggerPos,
    number: u32,
) -> Result<Found, Reason> {
    if !trigger_fits(args, pred, pos) {
        return Err(Reason::Form);
    }
    matches(args, resolver, pred, number)
}

/// Whether the trigger stands in the form that the frame asks for.
fn trigger_fits(args: Args<'_>, pred: PredId, pos: TriggerPos) -> bool {
    let this = &args.syntax.preds[pred];
    let unit = &args.syntax.units[this.unit];
    match (pos, this.pos) {
        (TriggerPos::Verb, Pos::Verb) => !unit.morph.is_passive() || has_object(args, pred),
        (TriggerPos::PassiveVerb, Pos::Verb) => !has_object(args, pred),
        (TriggerPos::Noun, Pos::Masdar | Pos::Noun | Pos::Adjective) => true,
        (TriggerPos::Active, Pos::Active) | (TriggerPos::Passive, Pos::Passive) => true,
        _ => false,
    }
}

fn has_object(args: Args<'_>, pred: PredId) -> bool {
    args.object(pred).is_some()
}

fn matches(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, number: u32) -> Result<Found, Reason> {
    let frame = &args.gazetteer.frames[number as usize];
    let mut under = None;
    for (n, need) in frame.needs.iter().enumerate() {
        if !holds(args, pred, need, &mut under) {
            return Err(Reason::Need(n));
        }
    }
    let (mut source, mut target) = (Vec::new(), Vec::new());
    let mut slots = (None, None);
    if frame.target_first {
        slots.1 = role(args, resolver, pred, under, &frame.target, frame.target_kinds, &[], &mut target);
        slots.0 = role(args, resolver, pred, under, &frame.source, frame.source_kinds, &target, &mut source);
    } else {
        slots.0 = role(args, resolver, pred, under, &frame.source, frame.source_kinds, &[], &mut source);
        slots.1 = role(args, resolver, pred, under, &frame.target, frame.target_kinds, &source, &mut target);
    }
    if split_sides(frame, &mut source, &mut target) {
        slots.1 = slots.0;
    }
    for (n, need) in frame.needs.iter().enumerate() {
        let ok = match need {
            Need::Source => !source.is_empty(),
            Need::Target => !target.is_empty(),
            Need::AnyRole => !source.is_empty() || !target.is_empty(),
            _ => true,
        };
        if !ok {
            return Err(Reason::Need(n));
        }
    }
    let status = frame.status.unwrap_or_else(|| status::status(args, pred, under));
    Ok(Found { pred, frame: number, source, target, status, under, slots })
}

/// Fills a role from the first slot that gives anyone not taken yet.
#[expect(clippy::too_many_arguments, reason = "one call site, all of them needed")]
fn role(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    under: Option<PredId>,
    slots: &[Slot],
    kinds: u16,
    taken: &[EntityId],
    out: &mut Vec<EntityId>,
) -> Option<Slot> {
    for &slot in slots {
        slots::fill(args, resolver, pred, under, slot, kinds, out);
        out.retain(|e| !taken.contains(e));
        if !out.is_empty() {
            return Some(slot);
        }
    }
    None
}

/// بين gives all sides in one list: the first acts, the others are met.
fn split_sides(frame: &Frame, source: &mut Vec<EntityId>, target: &mut Vec<EntityId>) -> bool {
    let split = target.is_empty() && source.len() > 1 && frame.source.contains(&Slot::Between);
    if split {
        *target = source.split_off(1);
    }
    split
}

fn holds(args: Args<'_>, pred: PredId, need: &Need, under: &mut Option<PredId>) -> bool {
    match need {
        Need::Source | Need::Target | Need::AnyRole => true,
        Need::Prep(prep) => args.get(pred, Rel::Prep(*prep)).is_some(),
        Need::Object(lexemes) => {
            args.object(pred).or_else(|| args.get(pred, Rel::Of)).is_some_and(|f| is_one(args, f, lexemes))
        }
        Need::PrepNoun(prep, lexemes) => args.get(pred, Rel::Prep(*prep)).is_some_and(|f| is_one(args, f, lexemes)),
        Need::SubjectNoun(lexemes) => args.subject(pred).is_some_and(|f| is_one(args, f, lexemes)),
        Need::Under(lexemes) => {
            *under = args.governors(pred).into_iter().find(|&g| {
                let lexeme = args.syntax.preds[g].lexeme;
                contains(args.gazetteer, lexemes, lexeme)
            });
            under.is_some()
        }
        Need::Without(lexemes) => !beside(args, pred, lexemes),
        Need::With(lexemes) => beside(args, pred, lexemes),
        Need::Number => numbered(args, pred),
    }
}

fn contains(gazetteer: &Gazetteer, lexemes: &[LexemeId], lexeme: LexemeId) -> bool {
    lexemes.binary_search(&lexeme).is_ok() || lexemes.binary_search(&gazetteer.lexeme(lexeme).base).is_ok()
}

fn is_one(args: Args<'_>, filler: Filler, lexemes: &[LexemeId]) -> bool {
    let lexeme = args.head_lexeme(filler);
    lexeme != 0 && contains(args.gazetteer, lexemes, lexeme)
}

/// True when a word of the list is an argument's head, stands in the
/// trigger's own phrase, or in the phrase of an argument.
fn beside(args: Args<'_>, pred: PredId, lexemes: &[LexemeId]) -> bool {
    let this = &args.syntax.preds[pred];
    let in_phrase = |np: usize, from: usize| {
        args.syntax.nps[np].parts.iter().skip(from).any(|&(u, _)| {
            let unit = &args.syntax.units[u];
            u != this.unit && unit.lexeme != 0 && contains(args.gazetteer, lexemes, unit.lexeme)
        })
    };
    this.arg.is_some_and(|arg| in_phrase(arg.np, 0))
        || this.args.iter().any(|(_, filler)| matches!(filler, Filler::Phrase(arg) if in_phrase(arg.np, arg.part)))
        || args.subject(pred).is_some_and(|filler| matches!(filler, Filler::Phrase(arg) if in_phrase(arg.np, arg.part)))
}

fn numbered(args: Args<'_>, pred: PredId) -> bool {
    let counted = |np: usize| {
        args.syntax.nps[np].parts.iter().any(|&(u, part)| part == Part::Count || args.syntax.units[u].what == What::Number)
    };
    let this = &args.syntax.preds[pred];
    this.arg.is_some_and(|a| counted(a.np))
        || this.args.iter().any(|(_, f)| matches!(f, Filler::Phrase(arg) if counted(arg.np)))
        || args.subject(pred).is_some_and(|f| matches!(f, Filler::Phrase(arg) if counted(arg.np)))
}

/// A governor that a frame absorbs is no event of its own.
fn drop_absorbed(gazetteer: &Gazetteer, syntax: &Syntax, found: &mut Vec<Found>) {
    let absorbed: Vec<PredId> = found
        .iter()
        .filter(|f| gazetteer.frames[f.frame as usize].absorbs)
        .filter_map(|f| f.under)
        .collect();
    let _ = syntax;
    found.retain(|f| !absorbed.contains(&f.pred));
}
