//! Matching frames against the predicates of a sentence.

use super::args::Args;
use super::cast::{Cast, Casting};
pub use super::needs::Asked;
use super::needs::holds;
use super::slots;
use super::status::{self, Done};
use super::together;
use super::{fixed, happening, mode};
use crate::clause::{PredId, Syntax};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Need, Slot, TriggerPos};
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::record::Status;

/// An event as found, before it is written out.
#[derive(Debug, Clone)]
pub struct Found {
    /// Predicate that names it.
    pub pred: PredId,
    /// Frame that matched.
    pub frame: u32,
    /// Its mode, by the frame or by the words beside the trigger.
    pub mode: Option<u8>,
    /// True where no word in the sentence tells of a mode more than the trigger.
    pub vague: bool,
    /// Who acts.
    pub source: Vec<EntityId>,
    /// Who is acted upon.
    pub target: Vec<EntityId>,
    /// Whether it happened.
    pub status: Status,
    /// The governor that belongs to this event.
    pub under: Option<PredId>,
    /// Further triggers of the same event, with their frames.
    pub joined: Vec<(PredId, u32)>,
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
    /// A masdar that only the frame's verb names lacks who does it or whom it befalls.
    Alone,
}

/// Finds the events of a sentence, in the order of their triggers.
pub fn find(gazetteer: &Gazetteer, syntax: &Syntax, resolver: &mut Resolver<'_>, out: &mut Vec<Found>) {
    let args = Args { gazetteer, syntax };
    let is_trigger = |&p: &PredId| !gazetteer.frames_of.get(syntax.preds[p].lexeme).is_empty();
    let mut order = Vec::with_capacity(syntax.preds.len());
    order.extend((0..syntax.preds.len()).filter(is_trigger));
    order.sort_by_key(|&p| syntax.preds[p].unit);
    for pred in order {
        if let Some(found) = best(args, resolver, pred) {
            together::remember_sides(gazetteer, resolver, &found);
            out.push(found);
        }
    }
    together::settle(args, resolver, out);
}

/// The best frame on one predicate.
fn best(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId) -> Option<Found> {
    let this = &args.syntax.preds[pred];
    let asked = Asked::new(args, pred);
    let mut best: Option<(i32, Found)> = None;
    for &(pos, number) in args.gazetteer.frames_of.get(this.lexeme) {
        if !asked.stands_as(pos) || !asked.may_suit(number) {
            continue;
        }
        let Ok(found) = attempt(&asked, resolver, pos, number) else { continue };
        let frame = &args.gazetteer.frames[number as usize];
        let filled = i32::from(!found.source.is_empty()) + i32::from(!found.target.is_empty());
        // Of two stances towards one happening the nearer one holds:
        // أعلن رفضه للهدنة.
        let far = found.under.map_or(Some(0), |under| args.governors(pred).position(|g| g == under));
        let rank = match far {
            Some(far) => i32::from(frame.priority) * 10 + filled * 3 + frame.needs.len() as i32 - far as i32 * 5,
            // By the verb that only describes it: where it knows more.
            None => filled * 3 + 2,
        };
        if best.as_ref().is_none_or(|b| rank > b.0) {
            best = Some((rank, found));
        }
    }
    let mut found = best?.1;
    take_doer_of_carrier(args, resolver, &mut found);
    Some(found)
}

/// `شهدت المدينة قصفا نفذته القوات`: where the frame knows nobody, whoever the
/// verb on the noun names did it.
fn take_doer_of_carrier(args: Args<'_>, resolver: &mut Resolver<'_>, found: &mut Found) {
    let frame = &args.gazetteer.frames[found.frame as usize];
    let carries = |verb: PredId| args.gazetteer.operator(args.syntax.preds[verb].lexeme).is_some_and(|o| o.carries);
    if !found.source.is_empty() || frame.source.is_empty() {
        return;
    }
    let carrier = args.described_by(found.pred).filter(|d| d.1 && carries(d.0)).map(|d| d.0);
    if let Some(verb) = carrier.or_else(|| happening::sender(args, found.pred)) {
        let mut doer = Vec::new();
        slots::fill(args, resolver, verb, None, Slot::Subject, frame.source_kinds, &mut doer);
        if doer.iter().all(|e| !found.target.contains(e)) && !doer.is_empty() {
            found.source = doer;
            found.slots.0 = Some(Slot::Agent);
        }
    }
}

/// Holds one frame against one predicate, whatever other frames say of it.
///
/// # Errors
///
/// With the first condition that does not hold.
pub fn attempt(asked: &Asked<'_>, resolver: &mut Resolver<'_>, pos: TriggerPos, number: u32) -> Result<Found, Reason> {
    if !asked.stands_as(pos) {
        return Err(if pos == TriggerPos::Deed { Reason::Alone } else { Reason::Form });
    }
    matches(asked, resolver, pos, number)
}

fn matches(asked: &Asked<'_>, resolver: &mut Resolver<'_>, pos: TriggerPos, number: u32) -> Result<Found, Reason> {
    let &Asked { args, pred, .. } = asked;
    let frame = &args.gazetteer.frames[number as usize];
    let mut under = None;
    let modes = &args.gazetteer.types[usize::from(frame.event)].modes;
    let mutual = frame.mode.is_some_and(|mode| modes[usize::from(mode)].symmetric);
    for (n, need) in frame.needs.iter().enumerate() {
        if !holds(asked, need, mutual, &mut under) {
            return Err(Reason::Need(n));
        }
    }
    let Cast { source, target, slots } = Casting { args, frame, pred, pos, under, mutual }.cast(resolver);
    for (n, need) in frame.needs.iter().enumerate() {
        let ok = match need {
            Need::Source => !source.is_empty(),
            Need::Target => !target.is_empty(),
            Need::AnyRole => !source.is_empty() || !target.is_empty(),
            _ => true,
        };
        if !ok {
            resolver.roster.give_back([source, target]);
            return Err(Reason::Need(n));
        }
    }
    // Of a masdar alone, يشكل تهديدا, the verb's frame knows too little.
    if pos == TriggerPos::Deed && (source.is_empty() || target.is_empty()) {
        resolver.roster.give_back([source, target]);
        return Err(Reason::Alone);
    }
    let kind = &args.gazetteer.types[frame.event as usize];
    let done = Done::of(kind);
    let read = || status::status(args, pred, under.filter(|_| frame.absorbs), done);
    let denies = frame.needs.iter().any(|need| matches!(need, Need::Negated));
    let status = frame.status.map_or_else(read, |fixed| fixed::fixed(args, (pred, under), (fixed, denies), read));
    let sides = (source.len(), target.len());
    let (mode, vague) = frame.mode.map_or((None, false), |mode| {
        let (mode, vague) = mode::mode(args, pred, frame.event, mode, sides);
        (Some(mode), vague)
    });
    Ok(Found { pred, frame: number, mode, vague, source, target, status, under, joined: Vec::new(), slots })
}
