//! Second words for one happening in one clause: `أعلنت الدولة التعبئة`, `إضرابا احتجاجا على`.

use super::args::Args;
use super::finder::Found;
use crate::clause::{PredId, Rel};
use crate::gazetteer::schema::ontology::Mode;
use crate::mention::entity::EntityId;

/// One word for a happening may hang on another through so many.
const STEPS: usize = 3;

/// Joins two events of one type, mode and status whose words hang together, where
/// neither names anybody that the other gainsays: one of them is told of.
pub(super) fn join(args: Args<'_>, found: &mut Vec<Found>) {
    let mut at = 1;
    while at < found.len() {
        let here = &found[at];
        match (0..at).rev().find(|&first| is_one(args, &found[first], here)) {
            Some(first) => {
                let second = found.remove(at);
                if let Some(vague) = vague(args, &found[first])
                    && second.mode.is_some_and(|mode| tells_more(args, vague, &second, mode))
                {
                    found[first].mode = second.mode;
                }
                add(&mut found[first], second);
            }
            None => at += 1,
        }
    }
}

fn is_one(args: Args<'_>, first: &Found, second: &Found) -> bool {
    let frames = &args.gazetteer.frames;
    let (a, b) = (&frames[first.frame as usize], &frames[second.frame as usize]);
    a.event == b.event
        && a.count.is_none()
        && (first.mode == second.mode || vague(args, first).is_some())
        && first.status == second.status
        && agree(&first.source, &second.source)
        && agree(&first.target, &second.target)
        && hang_together(args, first.pred, second.pred, args.gazetteer.types[a.event as usize].content)
}

/// `عملية عسكرية للتصدي للحركة`: the mode of a word that another may tell more of.
fn vague<'a>(args: Args<'a>, found: &Found) -> Option<&'a Mode> {
    modes(args, found).get(usize::from(found.mode?)).filter(|mode| mode.vague)
}

/// `عمليات قصف`: no vague word itself, but where the first has none but the mode that stands
/// for several.
fn tells_more(args: Args<'_>, vague: &Mode, second: &Found, mode: u8) -> bool {
    let modes = modes(args, second);
    let bare = |mode: &Mode| modes.iter().any(|other| other.several.as_ref() == Some(&mode.id));
    modes.get(usize::from(mode)).is_some_and(|own| !bare(own) && (!own.vague || bare(vague)))
}

fn modes<'a>(args: Args<'a>, found: &Found) -> &'a [Mode] {
    let gazetteer = args.gazetteer;
    &gazetteer.types[usize::from(gazetteer.frames[found.frame as usize].event)].modes
}

/// The same, or nobody on one side.
fn agree(a: &[EntityId], b: &[EntityId]) -> bool {
    a.is_empty() || b.is_empty() || a == b
}

/// The second is an object or complement of the first, or of the same verb. What is
/// said is the same only where it is said twice over: `أكدت إدانتها واستنكارها`, not
/// `انتقدت اتهامهما`; what is done is another thing behind و: `شن غارة وغارة أخرى`.
fn hang_together(args: Args<'_>, first: PredId, second: PredId, said: bool) -> bool {
    let (a, b) = (args.pred(first), args.pred(second));
    if a.clause != b.clause {
        return false;
    }
    let joined = b.arg.is_some_and(|arg| args.syntax.nps[arg.np].and_of.is_some());
    let object = |g: Option<(PredId, Rel)>| g.filter(|g| g.1 == Rel::Object).map(|g| g.0);
    if said || joined {
        return said && joined && object(a.governor).is_some() && object(a.governor) == object(b.governor);
    }
    let w = &args.gazetteer.well_known;
    let inner = |rel: Rel| match rel {
        Rel::Object | Rel::Of => true,
        Rel::Prep(prep) => prep == w.li || prep == w.bi || prep == w.ala,
        _ => false,
    };
    let mut here = second;
    for _ in 0..STEPS {
        let Some((governor, rel)) = args.pred(here).governor.filter(|g| inner(g.1)) else { return false };
        // شن عملية للتصدي: what it was launched for.
        let light = || args.gazetteer.operator(args.pred(governor).lexeme).is_some_and(|o| o.light);
        let same_verb = rel == Rel::Object || rel == Rel::Prep(w.li) && light();
        let beside = same_verb && object(a.governor) == Some(governor);
        if governor == first || beside {
            return true;
        }
        here = governor;
    }
    false
}

fn add(first: &mut Found, second: Found) {
    if first.source.is_empty() {
        (first.source, first.slots.0) = (second.source, second.slots.0);
    }
    if first.target.is_empty() {
        (first.target, first.slots.1) = (second.target, second.slots.1);
    }
    first.joined.push((second.pred, second.frame));
    first.joined.extend(second.joined);
}
