//! What the events of a sentence tell of each other: several triggers of one
//! happening, sides that another event names, harm and whose act it came of.

use super::args::Args;
use super::finder::Found;
use super::happening::is_other_time;
use crate::clause::phrase::is_class;
use crate::clause::{Filler, Link, PredId, Rel};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Slot, kind_bit};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::Proclitics;
use crate::lang::morph::Pos;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::Unit;
use crate::record::Status;

/// Joins what is one event, and fills roles that another event knows.
pub(super) fn settle(args: Args<'_>, resolver: &mut Resolver<'_>, out: &mut Vec<Found>) {
    drop_absorbed(args.gazetteer, out);
    join_subject_and_verb(args, out);
    join_counts(args, out);
    take_sides(args, resolver, out);
    take_spoken_of(args, resolver, out);
    take_fallen(args, resolver, out);
    take_causes(args, resolver, out);
    take_killers(args, resolver, out);
    remember_harm(args.gazetteer, resolver, out);
}

/// A governor that a frame absorbs is no event of its own.
fn drop_absorbed(gazetteer: &Gazetteer, found: &mut Vec<Found>) {
    let absorbed: Vec<PredId> =
        found.iter().filter(|f| gazetteer.frames[f.frame as usize].absorbs).filter_map(|f| f.under).collect();
    found.retain(|f| !absorbed.contains(&f.pred));
}

/// `قصفت القوات المدينة ما أدى إلى مقتل`: whose act it was that the harm came
/// of, where only the other event knows.
fn take_causes(args: Args<'_>, resolver: &mut Resolver<'_>, found: &mut [Found]) {
    let gazetteer = args.gazetteer;
    let frame = |f: &Found| &gazetteer.frames[f.frame as usize];
    let preds = &args.syntax.preds;
    let np_of = |p: PredId| preds[p].arg.map(|a| a.np);
    for at in 0..found.len() {
        let harm = &found[at];
        let open = [Slot::Cause, Slot::Subject].iter().any(|slot| frame(harm).source.contains(slot));
        if !harm.source.is_empty() || !open || frame(harm).count.is_none() {
            continue;
        }
        let kinds = frame(harm).source_kinds;
        let result = args.governors(harm.pred).take(3).find(|&g| preds[g].pos == Pos::Verb);
        // أطلق صواريخ أدت إلى: a thing does nothing by itself.
        let by_thing = result.filter(|&verb| verb != harm.pred && is_by_thing(args, resolver, verb, kinds));
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
        // أدى الهجوم إلى, هجوم أسفر عن: the event that the verb is told of.
        let subject = result.and_then(|verb| match args.subject(verb) {
            Some(Filler::Phrase(arg)) => Some(arg.np),
            _ => None,
        });
        let told_of = subject.and_then(|np| found.iter().filter(does_harm).find(|f| np_of(f.pred) == Some(np)));
        // ما أدى إلى, مما أسفر عن: what was told right before.
        let by_that = |verb: PredId| {
            let unit = preds[verb].unit;
            let Some(word) = unit.checked_sub(1).map(|before| &args.syntax.units[before]) else { return false };
            // مما أسفر, وذكر أن ذلك أدى إلى: what stands behind is no subject.
            word.is_particle() && (is_which(args, word) || is_told_that(args, unit))
                || word.is_particle()
                    && args.get(verb, Rel::Subject).is_none()
                    && args.syntax.clauses[preds[verb].clause].link == Link::Side
        };
        // فقتل جنود: what it led to.
        let follows = preds[harm.pred].pos == Pos::Verb
            && args.syntax.units[preds[harm.pred].unit].proclitics.has(Proclitics::THEN);
        let before = match result {
            Some(verb) => by_that(verb).then_some(verb),
            None => follows.then_some(harm.pred),
        };
        let before = before
            .or(by_thing)
            .and_then(|verb| found.iter().filter(does_harm).rev().find(|f| preds[f.pred].unit < preds[verb].unit));
        // قتلوا في غارة شنتها القوات: the event it happened in.
        let above = preds[harm.pred].governor.map(|g| g.0);
        let hangs_on_harm = |g: PredId| own().any(|p| p == g) || Some(g) == above;
        let inside = || {
            let w = &gazetteer.well_known;
            let then = |f: &&Found| preds[f.pred].arg.is_none_or(|arg| !is_other_time(args, arg));
            found.iter().filter(does_harm).filter(then).find(|f| {
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

/// `هددت الدولة بقطع علاقاتها مع أخرى`, `رفضت الدولة طلبا من أخرى`: who is
/// threatened is whom the deed would touch, who is refused whose deed it is,
/// where only the other event knows.
fn take_spoken_of(args: Args<'_>, resolver: &Resolver<'_>, found: &mut [Found]) {
    for at in 0..found.len() {
        let own = &found[at];
        let frame = &args.gazetteer.frames[own.frame as usize];
        let slot = [Slot::Aimed, Slot::Deed].into_iter().find(|slot| frame.target.contains(slot));
        let Some(slot) = slot.filter(|_| own.target.is_empty()) else { continue };
        let of_it = |f: &&Found| {
            let beside = |rel: Rel| rel == Rel::Circumstance || rel == Rel::Prep(args.gazetteer.well_known.fi);
            args.syntax.preds[f.pred].governor.is_some_and(|(g, rel)| g == own.pred && !beside(rel))
        };
        let Some(deed) = found.iter().find(of_it) else { continue };
        let side = match slot {
            Slot::Aimed => &deed.target,
            // Whom the verb itself makes its doer only speaks of it.
            _ if matches!(deed.slots.0, Some(Slot::Agent | Slot::GovernorSubject)) => continue,
            _ => &deed.source,
        };
        let fits =
            |e: &EntityId| kind_bit(resolver.roster.list[*e].kind) & frame.target_kinds != 0 && !own.source.contains(e);
        if !side.is_empty() && side.iter().all(fits) {
            let side = side.clone();
            found[at].target = side;
            found[at].slots.1 = Some(slot);
        }
    }
}

/// `قتل الجيش متمردين في معارك`: those who fell in a fight are the other side of
/// whoever killed them there.
fn take_fallen(args: Args<'_>, resolver: &Resolver<'_>, found: &mut [Found]) {
    let frames = &args.gazetteer.frames;
    let fighter = |e: &EntityId| {
        use crate::record::Kind;
        matches!(resolver.roster.list[*e].kind, Kind::ArmedGroup | Kind::State | Kind::Government)
    };
    for at in 0..found.len() {
        let fight = &found[at];
        let kind = &args.gazetteer.types[frames[fight.frame as usize].event as usize];
        let clash = fight.mode.is_some_and(|m| kind.modes[m as usize].symmetric);
        let Some((verb, _)) = args.syntax.preds[fight.pred].governor.filter(|_| clash && fight.target.is_empty())
        else {
            continue;
        };
        let harm = found.iter().find(|f| f.pred == verb && frames[f.frame as usize].count.is_some());
        let Some(harm) = harm.filter(|h| !h.target.is_empty() && h.source == fight.source) else { continue };
        if !harm.source.is_empty() && harm.target.iter().all(|e| fighter(e) && !harm.source.contains(e)) {
            found[at].target = harm.target.clone();
            found[at].slots.1 = Some(Slot::GovernorObject);
        }
    }
}

/// `اعترف الجيش بقتل مدنيين في غارة`: whoever did the harm did that in which it
/// was done, if nobody else is told to.
fn take_killers(args: Args<'_>, resolver: &Resolver<'_>, found: &mut [Found]) {
    let frame = |f: &Found| &args.gazetteer.frames[f.frame as usize];
    let w = &args.gazetteer.well_known;
    for at in 0..found.len() {
        let act = &found[at];
        let kind = &args.gazetteer.types[frame(act).event as usize];
        let open = act.source.is_empty() && kind.tried && frame(act).count.is_none() && !frame(act).source.is_empty();
        let Some((harm, rel)) = args.syntax.preds[act.pred].governor.filter(|_| open) else { continue };
        let fits = |e: &EntityId| {
            kind_bit(resolver.roster.list[*e].kind) & frame(act).source_kinds != 0 && !act.target.contains(e)
        };
        let told = |f: &&Found| f.pred == harm && frame(f).count.is_some() && f.source.iter().all(fits);
        let Some(harm) = found.iter().find(told).filter(|_| rel == Rel::Prep(w.fi) || rel == Rel::Prep(w.bi)) else {
            continue;
        };
        let (source, slot) = (harm.source.clone(), harm.slots.0);
        (found[at].source, found[at].slots.0) = (source, slot);
    }
}

/// ما, مما: what was told before.
fn is_which(args: Args<'_>, word: &Unit) -> bool {
    word.lexeme != 0 && args.gazetteer.is_marked(word.lexeme, Mark::Which)
}

/// `أن ذلك أسفر`: a demonstrative alone, behind a particle of its own clause.
fn is_told_that(args: Args<'_>, verb: usize) -> bool {
    let class = |unit: Option<usize>| {
        let unit = &args.syntax.units[unit?];
        unit.is_particle().then(|| args.gazetteer.lexeme(unit.lexeme).particle)?
    };
    class(verb.checked_sub(1)) == Some(ParticleClass::Demonstrative)
        && class(verb.checked_sub(2)) == Some(ParticleClass::That)
}

/// Whether the subject of a verb of bringing about is neither an actor nor a
/// happening.
fn is_by_thing(args: Args<'_>, resolver: &mut Resolver<'_>, verb: PredId, kinds: u16) -> bool {
    let Some(subject @ Filler::Phrase(_)) = args.subject(verb) else { return false };
    let lexeme = args.head_lexeme(subject);
    let classes = [NounClass::Weapon, NounClass::Vehicle, NounClass::Facility, NounClass::Settlement];
    let mut actors = Vec::new();
    if lexeme != 0 && !args.is_happening(subject) && classes.iter().any(|&c| is_class(args.gazetteer.lexeme(lexeme), c))
    {
        resolver.fillers(subject, kinds, &mut actors);
        return actors.is_empty();
    }
    false
}

/// `محادثات بين أ وب برعاية ج`: who stands over an event stands over its sides.
fn take_sides(args: Args<'_>, resolver: &Resolver<'_>, found: &mut [Found]) {
    let frames = &args.gazetteer.frames;
    for at in 0..found.len() {
        let frame = &frames[found[at].frame as usize];
        if !frame.target.contains(&Slot::Sides) {
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
        // برعاية ج: it stands as what it stands over does.
        let nominal = matches!(own.pos, Pos::Masdar | Pos::Noun);
        let status = match (found[at].status, other.status) {
            // توقفت الحرب بوساطة ج: that is what it has done.
            (ours, Status::Negated | Status::Conditional) => ours,
            // مباحثات بين أ وب للتوصل إلى اتفاق: the accord has yet to come.
            (ours, _) if between(&found[at]) => ours,
            (Status::Asserted | Status::Planned, theirs) if nominal => theirs,
            (ours, _) => ours,
        };
        let sides: Vec<EntityId> = other
            .source
            .iter()
            .chain(&other.target)
            .copied()
            .filter(|&e| {
                !found[at].source.contains(&e) && kind_bit(resolver.roster.list[e].kind) & frame.target_kinds != 0
            })
            .collect();
        found[at].status = status;
        if !found[at].target.is_empty() || sides.is_empty() {
            continue;
        }
        found[at].slots.1 = Some(Slot::Sides);
        match sides[..] {
            // أسفرت محادثات بين أ وب عن اتفاق: they face each other.
            [one, other] if between(&found[at]) && found[at].source.is_empty() => {
                (found[at].source, found[at].target) = (vec![one], vec![other]);
            }
            _ => found[at].target = sides,
        }
    }
}

/// Keeps the two sides of an event between actors for `الطرفان`.
pub(super) fn remember_sides(gazetteer: &Gazetteer, resolver: &mut Resolver<'_>, found: &Found) {
    let kind = &gazetteer.types[gazetteer.frames[found.frame as usize].event as usize];
    let actor = |e: &EntityId| {
        use crate::record::Kind;
        let entity = &resolver.roster.list[*e];
        match entity.kind {
            Kind::Place | Kind::Facility | Kind::Media => false,
            // وفدا الحكومة والحركة: a delegation is somebody's.
            Kind::Group => entity.composed.is_some(),
            _ => true,
        }
    };
    // التقى الوزير والسفير: the two may stand in one list.
    if (kind.symmetric || kind.modes.iter().any(|m| m.symmetric))
        && let ([source], [target]) | ([source, target], []) = (&found.source[..], &found.target[..])
        && source != target
        && actor(source)
        && actor(target)
    {
        resolver.roster.sides = vec![*source, *target];
    }
    // اتهم الجيش الحركة بالقصف: two of a kind that deal with each other, where
    // nobody has met yet.
    let alike = |a: EntityId, b: EntityId| {
        use crate::record::Kind;
        let kind = resolver.roster.list[a].kind;
        kind == resolver.roster.list[b].kind && matches!(kind, Kind::State | Kind::ArmedGroup)
    };
    if resolver.roster.sides.is_empty()
        && let ([source], [target]) = (&found.source[..], &found.target[..])
        && alike(*source, *target)
    {
        resolver.roster.sides = vec![*source, *target];
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
            // 10 قتلى و20 جريحا بينهم مدنيون: who they were says more.
            if a.slots.1 == Some(Slot::Own) && !b.target.is_empty() && b.slots.1 != Some(Slot::Own) {
                a.target.clear();
                a.slots.1 = b.slots.1;
            }
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
