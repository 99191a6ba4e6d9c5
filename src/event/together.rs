//! What the events of a sentence tell of each other: several triggers of one
//! happening, sides that another event names; harm is in `harm.rs`.

use super::args::Args;
use super::finder::Found;
use super::{fallen, harm, second_word};
use crate::clause::{Filler, Link, Part, PredId, Rel};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Slot, kind_bit};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::ontology::EventType;
use crate::lang::morph::Pos;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::record::Status;

/// Joins what is one event, and fills roles that another event knows.
pub(super) fn settle(args: Args<'_>, resolver: &mut Resolver<'_>, out: &mut Vec<Found>) {
    drop_absorbed(args.gazetteer, out);
    drop_passed_over(args, out);
    drop_refused(args, out);
    join_noun_and_verb(args, out);
    join_counts(args, out);
    second_word::join(args, out);
    take_sides(args, resolver, out);
    take_spoken_of(args, resolver, out);
    harm::take_fallen(args, resolver, out);
    fallen::leave_out_fallen(args, resolver, out);
    fallen::take_side_of_fallen(args, resolver, out);
    fallen::take_strikers(args, resolver, out);
    harm::take_causes(args, resolver, out);
    harm::take_killers(args, resolver, out);
    harm::take_victims(args, resolver, out);
    harm::remember_harm(args.gazetteer, resolver, out);
    let is_bare = |found: &Found| found.source.is_empty() && found.target.is_empty();
    out.retain(|found| !is_bare(found) || !kind_of(args.gazetteer, found).sided);
}

fn kind_of<'g>(gazetteer: &'g Gazetteer, found: &Found) -> &'g EventType {
    &gazetteer.types[usize::from(gazetteer.frames[found.frame as usize].event)]
}

/// A governor that a frame absorbs is no event of its own.
fn drop_absorbed(gazetteer: &Gazetteer, found: &mut Vec<Found>) {
    let absorbed: Vec<PredId> =
        found.iter().filter(|f| gazetteer.frames[f.frame as usize].absorbs).filter_map(|f| f.under).collect();
    found.retain(|f| !absorbed.contains(&f.pred));
}

/// `طالبت بالتحقيق في خرقه للهدنة`: what a nearer word tells of that very thing, and tells
/// better, stands between; the one further up says nothing of it.
fn drop_passed_over(args: Args<'_>, found: &mut Vec<Found>) {
    let frame = |f: &Found| &args.gazetteer.frames[f.frame as usize];
    let passes = |f: &Found| {
        let own = frame(f);
        let better = |h: &Found| {
            let other = frame(h);
            other.event == own.event && other.priority > own.priority && h.mode.is_some() && h.mode != f.mode
        };
        let under = f.under.filter(|_| own.absorbs && f.mode.is_some());
        under.is_some_and(|under| {
            args.governors(f.pred).take_while(|&g| g != under).any(|g| found.iter().any(|h| h.pred == g && better(h)))
        })
    };
    let gone: Vec<PredId> = found.iter().filter(|f| passes(f)).map(|f| f.pred).collect();
    found.retain(|f| !gone.contains(&f.pred));
}

/// `رفضوا القتال`, `رفضت الدولة استهداف المدنيين`: the refusal tells all; nobody was to fight.
fn drop_refused(args: Args<'_>, found: &mut Vec<Found>) {
    let refused = |f: &Found| {
        let refuses = |g: PredId| {
            args.gazetteer.operator(args.syntax.preds[g].lexeme).is_some_and(|o| o.opens && !o.says)
                && found.iter().any(|other| other.pred == g && kind_of(args.gazetteer, other).content)
        };
        kind_of(args.gazetteer, f).tried
            && f.status == Status::Negated
            && args.syntax.preds[f.pred].governor.is_some_and(|(g, _)| refuses(g))
    };
    let gone: Vec<PredId> = found.iter().filter(|f| refused(f)).map(|f| f.pred).collect();
    found.retain(|f| !gone.contains(&f.pred));
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
                // توسط في اتفاق بين أ وب
                || own.pos == Pos::Verb && args.syntax.preds[f.pred].governor.is_some_and(|g| g.0 == found[at].pred)
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
    let kind = kind_of(gazetteer, found);
    let actor = |e: &EntityId| {
        use crate::record::Kind;
        let entity = &resolver.roster.list[*e];
        match entity.kind {
            Kind::Place | Kind::Facility | Kind::Media => false,
            // وفدا الحكومة والحركة: a delegation is somebody's.
            Kind::Group => entity.composed.is_some(),
            // هاجمت عناصر من الحركة دورية: men of theirs are not the two.
            Kind::ArmedGroup => {
                let named = entity.known.is_some() || entity.composed.is_some() || entity.proper;
                named || entity.name.starts_with("ال")
            }
            _ => true,
        }
    };
    // التقى الوزير والسفير: the two may stand in one list.
    // استقبل الملك الرئيس, وتشاورا: nor does a host leave his guest alone.
    // Whoever is only described may be the other by his title.
    let told = |e: EntityId| {
        let entity = &resolver.roster.list[e];
        entity.kind == crate::record::Kind::Person && (entity.known.is_some() || entity.composed.is_some())
    };
    let persons = |e: &[EntityId]| matches!(e, [one] if told(*one));
    let received = kind.arranged && persons(&found.source) && persons(&found.target);
    if (kind.symmetric || kind.modes.iter().any(|m| m.symmetric) || received)
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

/// `غارات استهدفت المدينة`, `حضر الوزير الاجتماع`: noun and verb tell one happening;
/// the noun keeps it and takes over the roles that only the verb knows.
fn join_noun_and_verb(args: Args<'_>, found: &mut Vec<Found>) {
    let frames = &args.gazetteer.frames;
    let mut gone = Vec::new();
    for verb in 0..found.len() {
        let pred = found[verb].pred;
        if args.syntax.preds[pred].pos != Pos::Verb {
            continue;
        }
        // Those who attend are the sides of what they attend.
        let kind = &args.gazetteer.types[frames[found[verb].frame as usize].event as usize];
        let own = |rel| args.get(pred, rel).filter(|_| kind.symmetric);
        let told = [args.subject(pred), own(Rel::Object)].into_iter().flatten();
        let told = told.filter_map(|filler| match filler {
            Filler::Phrase(arg) => Some(arg.np),
            Filler::Pronoun(..) => None,
        });
        let about = match args.syntax.clauses[args.syntax.preds[pred].clause].link {
            Link::Relative(np) => Some(np).filter(|_| kind.symmetric),
            _ => None,
        };
        let told = told.filter(|&np| about != Some(np));
        let of_it = |np: usize| {
            found.iter().position(|f| {
                args.syntax.preds[f.pred].arg.is_some_and(|a| a.np == np)
                    && frames[f.frame as usize].event == frames[found[verb].frame as usize].event
            })
        };
        let noun = told.filter_map(of_it).find(|&n| n != verb);
        let Some(noun) = noun else { continue };
        // أعلن الجيش أن الحركة خرقت الهدنة: what is nearer tells what was done to it.
        if found[noun].under.is_some_and(|under| under != pred && args.governors(pred).any(|g| g == under)) {
            gone.push(noun);
            continue;
        }
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

/// `400 آخرين`: more of those told of before.
fn are_others(args: Args<'_>, harm: PredId) -> bool {
    [args.subject(harm), args.get(harm, Rel::Of), args.get(harm, Rel::Object)].into_iter().flatten().any(|filler| {
        let Filler::Phrase(arg) = filler else { return false };
        let last = &args.syntax.units[args.syntax.nps[arg.np].last()];
        let counts = |p: &(usize, Part)| matches!(p.1, Part::Count);
        let alone = args.syntax.nps[arg.np].parts[arg.part..].iter().rev().skip(1).all(counts);
        alone && last.lexeme != 0 && args.gazetteer.is_marked(last.lexeme, Mark::Other)
    })
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
        // لقي خمسة حتفهم وأصيب آخرون: what the verb before has for its object tells as a verb does.
        let told = pa.pos == Pos::Verb || pa.governor.is_some_and(|g| g.1 == Rel::Object);
        let beside = pa.clause == pb.clause || pb.pos == Pos::Verb && told;
        if counted && near && beside {
            let b = found.remove(at + 1);
            let a = &mut found[at];
            // 10 قتلى و20 جريحا بينهم مدنيون: who they were says more.
            if a.slots.1 == Some(Slot::Own) && !b.target.is_empty() && b.slots.1 != Some(Slot::Own) {
                a.target.clear();
                a.slots.1 = b.slots.1;
            }
            // مقتل ثلاثة أشخاص وإصابة خمسة: so many more of the same.
            // وإصابة 400 آخرين: nor is one more of them somebody else.
            if a.target.is_empty() || b.slots.1 != Some(Slot::Own) && !are_others(args, b.pred) {
                a.target.extend(b.target.iter().copied().filter(|e| !a.target.contains(e)).collect::<Vec<_>>());
            }
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
