//! Where: the place that a clause names for its event.

use crate::clause::{Arg, Filler, PredId, Rel};
use crate::event::args::Args;
use crate::gazetteer::compiled::kind_bit;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::record::Kind;

/// The place of the event that `pred` names: what stands behind في or ب on it,
/// else a target that is a place, else the nearest `في` phrase behind it.
pub fn location(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, target: &[EntityId]) -> Option<EntityId> {
    let w = &args.gazetteer.well_known;
    let places = kind_bit(Kind::Place) | kind_bit(Kind::Facility) | kind_bit(Kind::State);
    for prep in [w.fi, w.bi] {
        if let Some(Filler::Phrase(arg)) = args.get(pred, Rel::Prep(prep))
            && let Some(place) = placed(resolver, arg, places)
        {
            return Some(place);
        }
    }
    if let Some(&place) = target.iter().find(|&&e| kind_bit(resolver.roster.list[e].kind) & places != 0) {
        return Some(place);
    }
    let unit = args.syntax.preds[pred].unit;
    let next = (0..args.syntax.nps.len()).find(|&np| {
        let this = &args.syntax.nps[np];
        this.first() > unit && this.first() < unit + 14 && (this.prep == Some(w.fi) || this.prep == Some(w.bi))
    })?;
    placed(resolver, Arg { np: next, part: 0 }, places)
}

fn placed(resolver: &mut Resolver<'_>, arg: Arg, places: u16) -> Option<EntityId> {
    let entity = resolver.phrase(arg, places)?;
    (kind_bit(resolver.roster.list[entity].kind) & places != 0).then_some(entity)
}
