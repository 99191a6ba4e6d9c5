//! Where: the place that a clause names for its event.

use crate::clause::{Arg, Filler, Rel};
use crate::event::args::Args;
use crate::event::finder::Found;
use crate::gazetteer::compiled::kind_bit;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::record::Kind;

/// The place of an event: what stands behind في or ب on its word, else a target
/// that is a place, else the nearest `في` phrase behind it.
pub fn location(args: Args<'_>, resolver: &mut Resolver<'_>, found: &Found) -> Option<EntityId> {
    let w = &args.gazetteer.well_known;
    let (pred, target) = (found.pred, &found.target);
    let kind = &args.gazetteer.types[usize::from(args.gazetteer.frames[found.frame as usize].event)];
    let places = kind_bit(Kind::Place) | kind_bit(Kind::Facility) | kind_bit(Kind::State);
    for prep in [w.fi, w.bi] {
        if let Some(Filler::Phrase(arg)) = args.get(pred, Rel::Prep(prep))
            && let Some(place) = placed(resolver, arg, places)
        {
            return Some(place);
        }
    }
    // قمة فرنسية ألمانية: a state is met, asked or backed anywhere; what is done to places is
    // done in it.
    let there = |e: EntityId| match resolver.roster.list[e].kind {
        Kind::State => kind.target.contains(&Kind::Place),
        kind => kind_bit(kind) & places != 0,
    };
    if let Some(&place) = target.iter().find(|&&e| there(e)) {
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
