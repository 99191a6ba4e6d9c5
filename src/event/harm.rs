//! Harm and whose act it came of: what one event of a sentence tells of the
//! doers and victims of another.

use super::args::Args;
use super::fallen::led_to;
use super::finder::Found;
use super::happening::is_no_cause;
use crate::clause::phrase::is_class;
use crate::clause::{Filler, Link, PredId, Rel};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Slot, kind_bit};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::{ParticleClass, Tells};
use crate::lang::ar::analyse::Proclitics;
use crate::lang::morph::Pos;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::Unit;
use crate::record::Status;

/// `قصفت القوات المدينة ما أدى إلى مقتل`: whose act it was that the harm came
/// of, where only the other event knows.
pub(super) fn take_causes(args: Args<'_>, resolver: &mut Resolver<'_>, found: &mut [Found]) {
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
                && kind.of_war
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
        // غارات على المدينة التي أسفرت عن: the raids rather than the city.
        let holds = |f: &Found, np: usize| {
            preds[f.pred]
                .args
                .iter()
                .any(|&(rel, a)| matches!(rel, Rel::Prep(_)) && matches!(a, Filler::Phrase(arg) if arg.np == np))
        };
        let told_of = subject.and_then(|np| {
            let mut acts = found.iter().filter(does_harm);
            // سلسلة من الغارات أسفرت: what is measured.
            let measured = |f: &&Found| {
                np_of(f.pred) == Some(np + 1) && args.syntax.nps[np + 1].prep == Some(gazetteer.well_known.min)
            };
            acts.clone()
                .find(|f| np_of(f.pred) == Some(np))
                .or_else(|| acts.clone().find(measured))
                .or_else(|| acts.find(|f| holds(f, np)))
        });
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
            let then = |f: &&Found| preds[f.pred].arg.is_none_or(|arg| !is_no_cause(args, arg));
            found.iter().filter(does_harm).filter(then).find(|f| {
                preds[f.pred].governor.is_some_and(|(g, rel)| {
                    (hangs_on_harm(g) || preds[g].governor.is_some_and(|(above, _)| hangs_on_harm(above)))
                        && (rel == Rel::Circumstance || rel == Rel::Prep(w.fi) || rel == Rel::Prep(w.bi))
                })
            })
        };
        // قتل في هذه الغارات: an act that points back.
        let pointing = || {
            let w = &gazetteer.well_known;
            let vague = |f: &&Found| {
                let kind = &gazetteer.types[frame(f).event as usize];
                kind.tried && frame(f).count.is_none() && f.source.is_empty()
            };
            let there = |f: &&Found| {
                preds[f.pred].governor.is_some_and(|(g, rel)| {
                    hangs_on_harm(g) && (rel == Rel::Circumstance || rel == Rel::Prep(w.fi) || rel == Rel::Prep(w.bi))
                })
            };
            found.iter().filter(vague).filter(there).find_map(|f| np_of(f.pred))
        };
        let subject = subject.or_else(pointing);
        // قتل جنود عندما هاجم مسلحون القرية: what was done just then.
        let then = || {
            let own = preds[harm.pred].clause;
            found.iter().filter(does_harm).find(|f| {
                let clause = &args.syntax.clauses[preds[f.pred].clause];
                let behind = clause.link == Link::Side && clause.verb == Some(f.pred) && clause.outer == Some(own);
                behind && preds[f.pred].unit > preds[harm.pred].unit && is_just_then(args, preds[f.pred].unit)
            })
        };
        let source = match told_of.or(before).or_else(inside).or_else(then) {
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

/// `قتل الجيش متمردين في معارك`: those who fell in a fight are the other side of
/// whoever killed them there.
pub(super) fn take_fallen(args: Args<'_>, resolver: &Resolver<'_>, found: &mut [Found]) {
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
pub(super) fn take_killers(args: Args<'_>, resolver: &Resolver<'_>, found: &mut [Found]) {
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

/// `قتل ستة مسلحين في قصف نفذه الجيش`, `أسفرت غارة عن مقتل جنود`: whom an act struck of
/// which nothing else is told are those who fell by it.
pub(super) fn take_victims(args: Args<'_>, resolver: &Resolver<'_>, found: &mut [Found]) {
    let frame = |f: &Found| &args.gazetteer.frames[f.frame as usize];
    let preds = &args.syntax.preds;
    let w = &args.gazetteer.well_known;
    for at in 0..found.len() {
        let act = &found[at];
        let kind = &args.gazetteer.types[frame(act).event as usize];
        let mutual = act.mode.is_some_and(|m| kind.modes[m as usize].symmetric);
        let open = act.target.is_empty() && act.status == Status::Asserted && !frame(act).target.is_empty();
        if !open || mutual || !kind.tried || !kind.of_war || frame(act).count.is_some() {
            continue;
        }
        let Some((over, rel)) = preds[act.pred].governor else { continue };
        let fits = |e: &EntityId| {
            kind_bit(resolver.roster.list[*e].kind) & frame(act).target_kinds != 0 && !act.source.contains(e)
        };
        let beside = rel == Rel::Circumstance || rel == Rel::Prep(w.fi) || rel == Rel::Prep(w.bi);
        let cause = preds[act.pred].arg.is_none_or(|arg| !is_no_cause(args, arg));
        let fell = |f: &&Found| {
            let inside = beside && cause && (f.pred == over || preds[f.pred].governor.is_some_and(|g| g.0 == over));
            let led_to = led_to(args, (over, rel), f);
            // قتلت غارة ثلاثة جنود
            let kills = rel == Rel::Subject && f.pred == over;
            frame(f).count.is_some() && f.status == Status::Asserted && (inside || led_to || kills)
        };
        let Some(harm) = found.iter().find(fell).filter(|h| !h.target.is_empty() && h.target.iter().all(fits)) else {
            continue;
        };
        let target = harm.target.clone();
        (found[at].target, found[at].slots.1) = (target, Some(Slot::GovernorObject));
    }
}

/// عندما هاجم, حين قصفت: a verb right behind what tells when something was.
fn is_just_then(args: Args<'_>, verb: usize) -> bool {
    let Some(word) = verb.checked_sub(1).map(|before| &args.syntax.units[before]) else { return false };
    let lexeme = args.gazetteer.lexeme(word.lexeme);
    word.is_particle() && lexeme.particle == Some(ParticleClass::Subordinator) && lexeme.tells == Some(Tells::There)
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
pub(super) fn remember_harm(gazetteer: &Gazetteer, resolver: &mut Resolver<'_>, found: &[Found]) {
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
