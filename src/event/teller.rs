//! Who tells of a deed that names nobody has rather done it, but not one who tells it for
//! another, nor of a blow from elsewhere to his own land.

use super::attribution::only_tells;
use super::cast::{Cast, Casting};
use super::slots;
use crate::clause::Rel;
use crate::gazetteer::compiled::{NamedId, Slot, kind_bit};
use crate::gazetteer::schema::names::StandingKind;
use crate::lang::morph::Pos;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::record::Kind;

impl Casting<'_> {
    /// Puts right whom a word of telling above a masdar has made its doer.
    pub(super) fn teller_is_no_doer(&self, resolver: &mut Resolver<'_>, cast: &mut Cast) {
        let &[doer] = &cast.source[..] else { return };
        if cast.slots.0 != Some(Slot::Agent) || self.args.syntax.preds[self.pred].pos != Pos::Masdar {
            return;
        }
        let Some(verb) = self.args.governors(self.pred).find(|&g| only_tells(self.args, g)) else { return };
        let mut tellers = Vec::new();
        slots::fill(self.args, resolver, verb, None, Slot::Subject, u16::MAX, &mut tellers);
        if tellers != [doer] {
            return;
        }
        if let Some(body) = resolver.speaks_for(doer) {
            let fits = kind_bit(resolver.roster.list[body].kind) & self.frame.source_kinds != 0;
            cast.source = if fits && !cast.target.contains(&body) { vec![body] } else { Vec::new() };
        } else if self.is_struck_at_home(resolver, doer, &cast.target) {
            cast.source.clear();
        }
        cast.slots.0 = Some(Slot::Agent).filter(|_| !cast.source.is_empty());
    }

    /// `أعلن جيش الشمال إطلاق صاروخ من الجنوب نحو مدينته`: from beyond his state to a place in it.
    fn is_struck_at_home(&self, resolver: &mut Resolver<'_>, doer: EntityId, struck: &[EntityId]) -> bool {
        let places = kind_bit(Kind::Place) | kind_bit(Kind::State) | kind_bit(Kind::Facility);
        let Some(from) = self.args.get(self.pred, Rel::Prep(self.args.gazetteer.well_known.min)) else { return false };
        let mut origin = Vec::new();
        resolver.fillers(from, places, &mut origin);
        let (&[origin], &[struck]) = (&origin[..], struck) else { return false };
        let Some(home) = resolver.own_state(doer) else { return false };
        let land = |e: EntityId| resolver.roster.list[e].known.and_then(|id| state_around(resolver, id));
        land(struck) == Some(home) && land(origin).is_none_or(|land| land != home)
    }
}

/// The state that a place lies in, or is.
fn state_around(resolver: &Resolver<'_>, place: NamedId) -> Option<NamedId> {
    let mut at = place;
    for _ in 0..4 {
        let named = resolver.gazetteer.named(at);
        if named.kind == Kind::State {
            return Some(at);
        }
        at = named.relations.iter().find(|r| r.is == StandingKind::LocatedIn)?.of;
    }
    None
}
