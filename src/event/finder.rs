//! Matching frames against the predicates of a sentence.

use super::args::Args;
use super::slots;
use super::status;
use crate::clause::{Filler, Link, Part, PredId, Rel, Syntax};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Frame, LexemeId, Need, Slot, TriggerPos, kind_bit};
use crate::lang::ar::analyse::Proclitics;
use crate::lang::morph::{Number, Pos};
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
    /// Its mode, by the frame or by the words beside the trigger.
    pub mode: Option<u8>,
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
}

/// Finds the events of a sentence, in the order of their triggers.
pub fn find(gazetteer: &Gazetteer, syntax: &Syntax, resolver: &mut Resolver<'_>, out: &mut Vec<Found>) {
    let args = Args { gazetteer, syntax };
    let mut order: Vec<PredId> = (0..syntax.preds.len()).collect();
    order.sort_by_key(|&p| syntax.preds[p].unit);
    for pred in order {
        if let Some(found) = best(args, resolver, pred) {
            remember_sides(gazetteer, resolver, &found);
            out.push(found);
        }
    }
    drop_absorbed(gazetteer, out);
    join_subject_and_verb(args, out);
    join_counts(args, out);
    take_sides(args, resolver, out);
    take_causes(args, resolver, out);
    remember_harm(gazetteer, resolver, out);
}

/// `قصفت القوات المدينة ما أدى إلى مقتل`: whose act it was that the harm came
/// of, where only the other event knows.
fn take_causes(args: Args<'_>, resolver: &Resolver<'_>, found: &mut [Found]) {
    let gazetteer = args.gazetteer;
    let frame = |f: &Found| &gazetteer.frames[f.frame as usize];
    let preds = &args.syntax.preds;
    let np_of = |p: PredId| preds[p].arg.map(|a| a.np);
    for at in 0..found.len() {
        let harm = &found[at];
        if !harm.source.is_empty() || !frame(harm).source.contains(&Slot::Cause) {
            continue;
        }
        let kinds = frame(harm).source_kinds;
        let does_harm = |f: &&Found| {
            let kind = &gazetteer.types[frame(f).event as usize];
            // Of a clash either side can have died.
            kind.tried
                && !f.mode.is_some_and(|m| kind.modes[m as usize].symmetric)
                && frame(f).count.is_none()
                && !f.source.is_empty()
                && f.source.iter().all(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0)
                && f.source.iter().all(|e| !harm.target.contains(e))
        };
        let own = || std::iter::once(harm.pred).chain(harm.joined.iter().map(|j| j.0));
        let result = args.governors(harm.pred).take(3).find(|&g| preds[g].pos == Pos::Verb);
        // أدى الهجوم إلى, هجوم أسفر عن: the event that the verb is told of.
        let subject = result.and_then(|verb| match args.subject(verb) {
            Some(Filler::Phrase(arg)) => Some(arg.np),
            _ => None,
        });
        let told_of = subject.and_then(|np| found.iter().filter(does_harm).find(|f| np_of(f.pred) == Some(np)));
        // ما أدى إلى, مما أسفر عن: what was told right before.
        // فقتل جنود: what it led to.
        let follows = args.syntax.units[preds[harm.pred].unit].proclitics.has(Proclitics::THEN);
        let before = result.or((follows && preds[harm.pred].pos == Pos::Verb).then_some(harm.pred)).filter(|&verb| {
            let unit = preds[verb].unit;
            if verb == harm.pred {
                return follows;
            }
            unit > 0
                && args.syntax.units[unit - 1].is_particle()
                && args.get(verb, Rel::Subject).is_none()
                && args.syntax.clauses[preds[verb].clause].link == Link::Side
        });
        let before = before
            .and_then(|verb| found.iter().filter(does_harm).rev().find(|f| preds[f.pred].unit < preds[verb].unit));
        // قتلوا في غارة شنتها القوات: the event it happened in.
        let above = preds[harm.pred].governor.map(|g| g.0);
        let hangs_on_harm = |g: PredId| own().any(|p| p == g) || Some(g) == above;
        let inside = || {
            let w = &gazetteer.well_known;
            found.iter().filter(does_harm).find(|f| {
                preds[f.pred].governor.is_some_and(|(g, rel)| {
                    (hangs_on_harm(g) || preds[g].governor.is_some_and(|(above, _)| hangs_on_harm(above)))
                        && (rel == Rel::Circumstance || rel == Rel::Prep(w.fi) || rel == Rel::Prep(w.bi))
                })
            })
        };
        let source = match told_of.or(before).or_else(inside) {
            Some(cause) => cause.source.clone(),
            // وأسفر الهجوم عن مقتل: the one told of before.
            None if subject.is_some_and(|np| points_back(args, resolver, found, np)) => {
                let earlier = found[..at].iter().rev().find(does_harm).map(|f| f.source.clone());
                let last = || resolver.roster.harm.as_ref().map(|harm| harm.1.clone()).unwrap_or_default();
                let fits = |s: &Vec<EntityId>| {
                    s.iter().all(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0 && !harm.target.contains(&e))
                };
                Some(earlier.unwrap_or_else(last)).filter(fits).unwrap_or_default()
            }
            None => Vec::new(),
        };
        if !source.is_empty() {
            found[at].source = source;
            found[at].slots.0 = Some(Slot::Cause);
        }
    }
}

/// `محادثات بين أ وب برعاية ج`: who stands over an event stands over its sides.
fn take_sides(args: Args<'_>, resolver: &Resolver<'_>, found: &mut [Found]) {
    let frames = &args.gazetteer.frames;
    for at in 0..found.len() {
        let frame = &frames[found[at].frame as usize];
        if !found[at].target.is_empty() || !frame.target.contains(&Slot::Sides) {
            continue;
        }
        let own = &args.syntax.preds[found[at].pred];
        let between = |f: &Found| {
            let kind = &args.gazetteer.types[frames[f.frame as usize].event as usize];
            kind.symmetric || kind.modes.iter().any(|m| m.symmetric)
        };
        // The event it describes or hangs on, else the one before it in its clause.
        let described = match args.syntax.clauses[own.clause].link {
            Link::Relative(np) => Some(np),
            _ => None,
        };
        let hangs_on = |f: &&Found| {
            own.governor.is_some_and(|g| g.0 == f.pred)
                || described.is_some_and(|np| args.syntax.preds[f.pred].arg.is_some_and(|a| a.np == np))
        };
        let beside = |f: &&Found| {
            let other = &args.syntax.preds[f.pred];
            other.clause == own.clause && other.unit < own.unit
        };
        let others = || found.iter().filter(|f| f.pred != found[at].pred && between(f));
        let Some(other) = others().find(hangs_on).or_else(|| others().rev().find(beside)) else { continue };
        let sides: Vec<EntityId> = other
            .source
            .iter()
            .chain(&other.target)
            .copied()
            .filter(|&e| {
                !found[at].source.contains(&e) && kind_bit(resolver.roster.list[e].kind) & frame.target_kinds != 0
            })
            .collect();
        if !sides.is_empty() {
            found[at].target = sides;
            found[at].slots.1 = Some(Slot::Sides);
        }
    }
}

/// Keeps the two sides of an event between actors for `الطرفان`.
fn remember_sides(gazetteer: &Gazetteer, resolver: &mut Resolver<'_>, found: &Found) {
    let kind = &gazetteer.types[gazetteer.frames[found.frame as usize].event as usize];
    let actor = |e: &EntityId| {
        use crate::record::Kind;
        !matches!(resolver.roster.list[*e].kind, Kind::Place | Kind::Facility | Kind::Media | Kind::Group)
    };
    if (kind.symmetric || kind.modes.iter().any(|m| m.symmetric))
        && let [source] = found.source[..]
        && let [target] = found.target[..]
        && actor(&source)
        && actor(&target)
    {
        resolver.roster.sides = vec![source, target];
    }
}

/// A happening with the article and nothing else to tell it, of the type told
/// before: الهجوم.
fn points_back(args: Args<'_>, resolver: &Resolver<'_>, found: &[Found], np: usize) -> bool {
    let kind_of = |f: &Found| args.gazetteer.frames[f.frame as usize].event;
    let this = &args.syntax.nps[np];
    let own = found.iter().find(|f| args.syntax.preds[f.pred].arg.is_some_and(|a| a.np == np));
    own.is_some_and(|own| {
        let clash = own.mode.is_some_and(|m| args.gazetteer.types[kind_of(own) as usize].modes[m as usize].symmetric);
        let sure = found.iter().any(|f| f.pred != own.pred && kind_of(f) == kind_of(own) && !f.source.is_empty())
            || resolver.roster.harm.as_ref().is_some_and(|harm| harm.0 == kind_of(own));
        own.source.is_empty()
            && own.target.is_empty()
            && !clash
            && sure
            && args.syntax.preds[own.pred].args.is_empty()
            && (args.syntax.units[this.head()].article || this.demonstrative)
    })
}

/// The attack of a sentence that the next one can point back to.
fn remember_harm(gazetteer: &Gazetteer, resolver: &mut Resolver<'_>, found: &[Found]) {
    let kind_of = |f: &Found| gazetteer.frames[f.frame as usize].event;
    let told = found.iter().rev().find(|f| {
        let kind = &gazetteer.types[kind_of(f) as usize];
        kind.tried
            && !f.source.is_empty()
            && f.status == Status::Asserted
            && !f.mode.is_some_and(|m| kind.modes[m as usize].symmetric)
    });
    resolver.roster.harm = told.map(|told| (kind_of(told), told.source.clone()));
}

/// `غارات استهدفت المدينة`: noun and verb tell one happening; the noun keeps
/// it and takes over the roles that only the verb knows.
fn join_subject_and_verb(args: Args<'_>, found: &mut Vec<Found>) {
    let frames = &args.gazetteer.frames;
    let mut gone = Vec::new();
    for verb in 0..found.len() {
        let pred = found[verb].pred;
        if args.syntax.preds[pred].pos != Pos::Verb {
            continue;
        }
        let Some(Filler::Phrase(arg)) = args.subject(pred) else { continue };
        let noun = found.iter().position(|f| {
            args.syntax.preds[f.pred].arg.is_some_and(|a| a.np == arg.np)
                && frames[f.frame as usize].event == frames[found[verb].frame as usize].event
        });
        let Some(noun) = noun.filter(|&n| n != verb) else { continue };
        if found[noun].target.is_empty() {
            found[noun].target = found[verb].target.clone();
            found[noun].slots.1 = found[verb].slots.1;
        }
        if found[noun].source.is_empty() {
            found[noun].source = found[verb].source.clone();
            found[noun].slots.0 = found[verb].slots.0;
        }
        gone.push(verb);
    }
    let mut index = 0;
    found.retain(|_| {
        index += 1;
        !gone.contains(&(index - 1))
    });
}

/// Counted events of one type that are coordinated are one event: the killed
/// and the wounded of one clause.
fn join_counts(args: Args<'_>, found: &mut Vec<Found>) {
    let frames = &args.gazetteer.frames;
    let mut at = 0;
    while at + 1 < found.len() {
        let (a, b) = (&found[at], &found[at + 1]);
        let (fa, fb) = (&frames[a.frame as usize], &frames[b.frame as usize]);
        let counted = fa.count.is_some() && fb.count.is_some() && fa.event == fb.event;
        let (pa, pb) = (&args.syntax.preds[a.pred], &args.syntax.preds[b.pred]);
        let near = args.syntax.units[pb.unit].first.saturating_sub(args.syntax.units[pa.unit].last) < 9;
        let beside = pa.clause == pb.clause || (pb.pos == Pos::Verb && pa.pos == Pos::Verb);
        if counted && near && beside {
            let b = found.remove(at + 1);
            let a = &mut found[at];
            a.target.extend(b.target.iter().copied().filter(|e| !a.target.contains(e)).collect::<Vec<_>>());
            if a.source.is_empty() {
                (a.source, a.slots.0) = (b.source, b.slots.0);
            }
            a.joined.push((b.pred, b.frame));
            a.joined.extend(b.joined);
        } else {
            at += 1;
        }
    }
}

/// The best frame on one predicate.
fn best(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId) -> Option<Found> {
    let this = &args.syntax.preds[pred];
    let mut best: Option<(i32, Found)> = None;
    for &(pos, number) in args.gazetteer.frames_of.get(this.lexeme) {
        let Ok(found) = attempt(args, resolver, pred, pos, number) else { continue };
        let frame = &args.gazetteer.frames[number as usize];
        let filled = i32::from(!found.source.is_empty()) + i32::from(!found.target.is_empty());
        // Of two stances towards one happening the nearer one holds:
        // أعلن رفضه للهدنة.
        let far = found.under.map_or(Some(0), |under| args.governors(pred).position(|g| g == under));
        let rank = match far {
            Some(far) => i32::from(frame.priority) * 10 + filled * 3 + frame.needs.len() as i32 - far as i32 * 5,
            // By the verb that only describes it: where it knows more.
            None => filled * 3,
        };
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
    let tried = args.gazetteer.types[frame.event as usize].tried;
    let status = frame.status.unwrap_or_else(|| status::status(args, pred, under.filter(|_| frame.absorbs), tried));
    let mode = frame.mode.map(|mode| mode_by_words(args, pred, frame.event, mode));
    Ok(Found { pred, frame: number, mode, source, target, status, under, joined: Vec::new(), slots })
}

/// A vague mode gives way to the one whose words stand beside the trigger, on
/// the light verb that carries it or in the relative clause that describes it.
fn mode_by_words(args: Args<'_>, pred: PredId, event: u8, mode: u8) -> u8 {
    let modes = &args.gazetteer.types[event as usize].modes;
    let own = &modes[mode as usize];
    if !own.vague {
        return mode;
    }
    let carrier = args.syntax.preds[pred].governor.map(|g| g.0);
    let carrier = carrier.filter(|&c| args.gazetteer.operator(args.syntax.preds[c].lexeme).is_some_and(|o| o.carries));
    let told_by = [Some(pred), carrier, args.described_by(pred).map(|d| d.0)];
    let words = args.gazetteer.mode_words.iter().filter(|w| w.0 == event && w.1 != mode);
    for (_, other, lexemes) in words {
        if told_by.into_iter().flatten().any(|p| beside(args, p, lexemes)) {
            return *other;
        }
    }
    let unit = &args.syntax.units[args.syntax.preds[pred].unit];
    let several = unit.morph.pos() != Pos::Verb && matches!(unit.morph.number(), Number::Plural | Number::Dual);
    own.several
        .as_ref()
        .filter(|_| several)
        .and_then(|id| modes.iter().position(|m| m.id == *id))
        .map_or(mode, |m| m as u8)
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
        out.retain(|e| !taken.contains(e) && !is_state_of(resolver, *e, taken));
        if !out.is_empty() {
            return Some(slot);
        }
    }
    None
}

/// بتزويد كييف بالصواريخ: the same city is not its own state's partner.
fn is_state_of(resolver: &Resolver<'_>, entity: EntityId, taken: &[EntityId]) -> bool {
    let known = |e: EntityId| resolver.roster.list[e].known;
    let capital_of = |e: &EntityId| known(*e).and_then(|id| resolver.gazetteer.named(id).capital_of);
    known(entity).is_some() && taken.iter().any(|e| capital_of(e) == known(entity))
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
        Need::Object(lexemes) => args
            .object(pred)
            .map(|f| args.meant(pred, f))
            .or_else(|| args.get(pred, Rel::Of))
            .is_some_and(|f| is_one(args, f, lexemes) || args.is_noun(pred) && measures(args, f, lexemes)),
        Need::PrepNoun(prep, lexemes) => args.get(pred, Rel::Prep(*prep)).is_some_and(|f| is_one(args, f, lexemes)),
        Need::SubjectNoun(lexemes) => args.subject(pred).is_some_and(|f| is_one(args, f, lexemes)),
        Need::Under(lexemes) => {
            // بدأت التوسط لإنهاء القتال: it has begun something else.
            let aim = status::is_aim(args, pred);
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
        Need::Without(lexemes) => !beside(args, pred, lexemes),
        Need::With(lexemes) => beside(args, pred, lexemes),
        Need::Number => numbered(args, pred),
        Need::Negated => args.syntax.preds[pred].negated,
        Need::Aim => status::is_purpose(args, pred),
    }
}

fn contains(gazetteer: &Gazetteer, lexemes: &[LexemeId], lexeme: LexemeId) -> bool {
    lexemes.binary_search(&lexeme).is_ok() || lexemes.binary_search(&gazetteer.lexeme(lexeme).base).is_ok()
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
/// trigger's own phrase, or in the phrase of an argument.
fn beside(args: Args<'_>, pred: PredId, lexemes: &[LexemeId]) -> bool {
    let this = &args.syntax.preds[pred];
    let in_phrase = |np: usize, from: usize| {
        args.syntax.nps[np].parts.iter().skip(from).any(|&(u, _)| {
            let unit = &args.syntax.units[u];
            // قوات الشمال is one name, of forces.
            let lexeme = if unit.lexeme == 0 { unit.headed_by } else { unit.lexeme };
            u != this.unit && lexeme != 0 && contains(args.gazetteer, lexemes, lexeme)
        })
    };
    this.arg.is_some_and(|arg| in_phrase(arg.np, 0))
        || this.args.iter().any(|(_, filler)| matches!(filler, Filler::Phrase(arg) if in_phrase(arg.np, arg.part)))
        || args.subject(pred).is_some_and(|filler| matches!(filler, Filler::Phrase(arg) if in_phrase(arg.np, arg.part)))
        || told_without_verb(args, pred).any(|np| in_phrase(np, 0))
}

/// وصفها بأنها دولة مارقة: the phrases of a complement without a verb.
fn told_without_verb(args: Args<'_>, pred: PredId) -> impl Iterator<Item = usize> {
    let clauses = &args.syntax.clauses;
    let told = (0..clauses.len())
        .find(|&c| clauses[c].link == Link::That && clauses[c].parent == Some(pred) && clauses[c].verb.is_none());
    let nps = &args.syntax.nps;
    (0..nps.len()).filter(move |&np| told.is_some_and(|c| nps[np].clause == c))
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

/// A governor that a frame absorbs is no event of its own.
fn drop_absorbed(gazetteer: &Gazetteer, found: &mut Vec<Found>) {
    let absorbed: Vec<PredId> =
        found.iter().filter(|f| gazetteer.frames[f.frame as usize].absorbs).filter_map(|f| f.under).collect();
    found.retain(|f| !absorbed.contains(&f.pred));
}
