//! Matching frames against the predicates of a sentence.

use super::args::Args;
pub use super::needs::Asked;
use super::needs::holds;
use super::shared;
use super::sides;
use super::slots;
use super::status::{self, Done};
use super::together;
use super::{fixed, mode};
use crate::clause::{Filler, PredId, Rel, Syntax};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Need, Slot, TriggerPos, kind_bit};
use crate::gazetteer::schema::operators::Control;
use crate::lang::morph::Pos;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;
use crate::record::{Kind, Status};

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
    if let Some((verb, true)) = args.described_by(found.pred).filter(|d| carries(d.0)) {
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
    let (mut source, mut target) = (resolver.roster.room(), resolver.roster.room());
    let mut slots = (None, None);
    if frame.target_first {
        slots.1 = role(args, resolver, (pred, pos), under, &frame.target, frame.target_kinds, &[], &mut target);
        slots.0 = role(args, resolver, (pred, pos), under, &frame.source, frame.source_kinds, &target, &mut source);
    } else {
        slots.0 = role(args, resolver, (pred, pos), under, &frame.source, frame.source_kinds, &[], &mut source);
        slots.1 = role(args, resolver, (pred, pos), under, &frame.target, frame.target_kinds, &source, &mut target);
    }
    // خرق موسكو الهدنة: with an object behind it, she does it.
    let acts = args.object(pred).is_some();
    if slots.0 == Some(Slot::Of) && target.is_empty() && !acts && is_venue(args, pred, frame.event) {
        source.clear();
        slots.0 = None;
    }
    // امتنعت الدولة عن إدانة الجماعة: with a doer above it, the genitive is the other.
    if target.is_empty()
        && slots.0 == Some(Slot::Of)
        && frame.source.contains(&Slot::Agent)
        && frame.target.contains(&Slot::Of)
        && args.syntax.preds[pred].governor.is_some_and(|(g, rel)| rel != Rel::Circumstance && !args.says(g))
    {
        let mut agent = Vec::new();
        slots::fill(args, resolver, pred, under, Slot::Agent, frame.source_kinds, &mut agent);
        let other = source.iter().all(|&e| kind_bit(resolver.roster.list[e].kind) & frame.target_kinds != 0);
        if !agent.is_empty() && other && agent != source {
            target = std::mem::replace(&mut source, agent);
            slots = (Some(Slot::Agent), Some(Slot::Of));
        }
    }
    // أعلنت دعمها للوساطة, دعمها الحكومة: with what it is done to right behind it, the
    // pronoun is who does it.
    if slots == (Some(Slot::Agent), Some(Slot::Of))
        && let Some(other) = args.done_to(pred)
    {
        target.clear();
        resolver.fillers(other, frame.target_kinds, &mut target);
        target.retain(|e| !source.contains(e));
        slots.1 = Some(Slot::Object).filter(|_| !target.is_empty());
    }
    // قصف الجيش لمنزل: with ل behind it, the genitive is who does it.
    if source.is_empty() && slots.1 == Some(Slot::Of) && args.syntax.preds[pred].pos == Pos::Masdar {
        let mut hit = Vec::new();
        let li = Slot::Prep(args.gazetteer.well_known.li);
        slots::fill(args, resolver, pred, under, li, frame.target_kinds, &mut hit);
        let acts = |&e: &EntityId| kind_bit(resolver.roster.list[e].kind) & frame.source_kinds != 0;
        // But مقتل عشرين عنصرا للجيش: so many of his.
        let owns = |&e: &EntityId| {
            let bodies = [Kind::ArmedGroup, Kind::State, Kind::Government, Kind::Organization];
            bodies.contains(&resolver.roster.list[e].kind)
        };
        let owned = args.get(pred, Rel::Of).is_some_and(|of| args.is_counted(of)) && hit.iter().all(owns);
        if !hit.is_empty() && !frame.source.is_empty() && target.iter().all(acts) && hit != target && !owned {
            source = std::mem::replace(&mut target, hit);
            slots = (Some(Slot::Of), Some(li));
        }
    }
    // معارك بين الجيش والحركة في محاور المدينة: both sides are told.
    if mutual && source.len() > 1 && slots.0 == Some(Slot::Between) && matches!(slots.1, Some(Slot::Prep(_))) {
        target.clear();
    }
    if target.is_empty() && source.len() > 1 && frame.source.contains(&Slot::Between) {
        // بين gives all sides in one list: the first acts, the others are met.
        let first = match slots.0 {
            Some(Slot::Between) => sides::on_first_side(args, resolver, pred, under, frame.source_kinds),
            _ => None,
        };
        target = source.split_off(first.unwrap_or(1).min(source.len() - 1));
        slots.1 = slots.0;
    }
    if source.is_empty() && !target.is_empty() && !frame.source.is_empty() {
        // بعد اتفاق مع الحركة، انسحب الجيش: a new one is of whoever acts.
        let met = slots.1 == Some(Slot::Prep(args.gazetteer.well_known.with))
            && !args.syntax.units[args.syntax.preds[pred].unit].article;
        let subject = match frame.source.contains(&Slot::Agent) {
            true => args.shared_subject(pred),
            false => args.agent(pred).filter(|_| met && args.is_opening(pred)),
        };
        let kinds = if met { frame.source_kinds } else { frame.source_kinds & kind_bit(Kind::ArmedGroup) };
        if let Some(subject) = subject {
            resolver.fillers(subject, kinds, &mut source);
            if source == target && slots.1 == Some(Slot::Of) {
                let struck = shared::struck_by_subject(args, resolver, pred, frame.target_kinds, &source);
                if !struck.is_empty() {
                    target = struck;
                }
            }
            source.retain(|e| !target.contains(e));
            slots.0 = Some(Slot::Agent).filter(|_| !source.is_empty());
        }
    }
    if source.is_empty() && target.is_empty() && frame.source.contains(&Slot::Between) {
        sides::attending(args, resolver, pred, frame.source_kinds, &mut source);
    }
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

/// Fills a role from the first slot that gives anyone not taken yet.
#[expect(clippy::too_many_arguments, reason = "one call site, all of them needed")]
fn role(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    (pred, pos): (PredId, TriggerPos),
    under: Option<PredId>,
    slots: &[Slot],
    kinds: u16,
    taken: &[EntityId],
    out: &mut Vec<EntityId>,
) -> Option<Slot> {
    let as_masdar = |&slot| [Some(slot), of_masdar(args, pred, slot).filter(|_| pos == TriggerPos::Deed)];
    for slot in slots.iter().flat_map(as_masdar).flatten() {
        slots::fill(args, resolver, pred, under, slot, kinds, out);
        // هدد الرئيس بضرب القواعد: who threatens or promises it for a state has its men do it.
        let state = kinds & kind_bit(Kind::State) != 0 && kinds & kind_bit(Kind::Person) == 0;
        if out.is_empty() && slot == Slot::Agent && state {
            let vows = |g: PredId| {
                let operator = args.gazetteer.operator(args.syntax.preds[g].lexeme);
                operator.is_some_and(|o| o.status == Some(Status::Planned) && o.control == Control::Subject)
            };
            if args.governors(pred).take(2).any(vows) {
                slots::fill(args, resolver, pred, under, slot, kind_bit(Kind::Person), out);
            }
        }
        out.retain(|e| !taken.contains(e) && !is_state_of(resolver, *e, taken));
        if !out.is_empty() {
            return Some(slot);
        }
    }
    None
}

/// `قام الجيش بإغراق السفينة`: where a masdar has what the verb has as its subject or
/// object.
fn of_masdar(args: Args<'_>, pred: PredId, slot: Slot) -> Option<Slot> {
    match slot {
        Slot::Subject => Some(Slot::Agent),
        Slot::Object => Some(Slot::Of).filter(|_| args.doer_in_genitive(pred).is_none()),
        _ => None,
    }
}

/// `محادثات فيينا`: one capital alone is where they talk; محادثات موسكو مع, or with
/// another, is who does.
fn is_venue(args: Args<'_>, pred: PredId, event: u8) -> bool {
    let Some(Filler::Phrase(of)) = args.get(pred, Rel::Of) else { return false };
    let np = &args.syntax.nps[of.np];
    let unit = &args.syntax.units[np.parts[of.part].0];
    let capital = matches!(unit.what, What::Name(n) if args.gazetteer.named(n).capital_of.is_some());
    capital
        && args.gazetteer.types[event as usize].symmetric
        && of.part + 1 == np.parts.len()
        && args.syntax.coordinated(of.np).nth(1).is_none()
}

/// بتزويد كييف بالصواريخ: the same city is not its own state's partner.
fn is_state_of(resolver: &Resolver<'_>, entity: EntityId, taken: &[EntityId]) -> bool {
    let known = |e: EntityId| resolver.roster.list[e].known;
    let capital_of = |e: &EntityId| known(*e).and_then(|id| resolver.gazetteer.named(id).capital_of);
    known(entity).is_some() && taken.iter().any(|e| capital_of(e) == known(entity))
}
