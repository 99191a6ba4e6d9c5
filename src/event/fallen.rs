//! Those who fell, whose men they were and who struck them, as the act that they fell in
//! has it.

use super::args::Args;
use super::finder::Found;
use crate::clause::{Arg, Filler, Part, PredId, Rel};
use crate::gazetteer::compiled::{Slot, kind_bit};
use crate::lang::morph::Pos;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;
use crate::record::Kind;

/// Those who wage war.
fn bodies() -> u16 {
    kind_bit(Kind::ArmedGroup) | kind_bit(Kind::State) | kind_bit(Kind::Government)
}

/// `قتل مدنيان بقصف الجيش`: the genitive that is told to have killed them is who struck, and
/// they are whom it struck.
pub(super) fn take_strikers(args: Args<'_>, resolver: &Resolver<'_>, found: &mut [Found]) {
    for at in 0..found.len() {
        let act = &found[at];
        let frame = &args.gazetteer.frames[act.frame as usize];
        let struck =
            act.mode.is_some() && act.slots.1 == Some(Slot::Of) && act.source.is_empty() && !frame.source.is_empty();
        let Some(harm) = harm_of(args, found, at).filter(|_| struck && frame.count.is_none()) else { continue };
        let are =
            |all: &[EntityId], kinds: u16| all.iter().all(|&e| kind_bit(resolver.roster.list[e].kind) & kinds != 0);
        let same = harm.slots.0 == Some(Slot::Cause) && harm.source == act.target;
        if !same || !are(&harm.source, frame.source_kinds & bodies()) {
            continue;
        }
        let fell = Some(harm.target.clone()).filter(|fell| are(fell, frame.target_kinds)).unwrap_or_default();
        found[at].slots = (Some(Slot::Of), Some(Slot::GovernorObject).filter(|_| !fell.is_empty()));
        found[at].source = std::mem::replace(&mut found[at].target, fell);
    }
}

/// `مقتل ثلاثة من جنوده في معارك مع الحركة`, `قتل خمسة من عناصر الجيش في معارك ضدها`: whose men they
/// were has fought.
pub(super) fn take_side_of_fallen(args: Args<'_>, resolver: &mut Resolver<'_>, found: &mut [Found]) {
    for at in 0..found.len() {
        let fight = &found[at];
        let frame = &args.gazetteer.frames[fight.frame as usize];
        let modes = &args.gazetteer.types[frame.event as usize].modes;
        let clash = fight.mode.is_some_and(|m| modes[m as usize].symmetric);
        let open = clash && fight.source.is_empty() && !fight.target.is_empty() && !frame.source.is_empty();
        let Some(harm) = harm_of(args, found, at).filter(|_| open) else { continue };
        let kinds = frame.source_kinds & bodies();
        let mut side = Vec::new();
        let told = [args.subject(harm.pred), args.get(harm.pred, Rel::Of), args.get(harm.pred, Rel::Object)];
        if let Some(owner) = told.into_iter().flatten().find_map(|men| whose_men(args, men)) {
            resolver.fillers(owner, kinds, &mut side);
        }
        // لقي خمسة مسلحين مصرعهم باشتباكات مع الجيش: they fought it themselves.
        let fight = &found[at];
        let fought = |&e: &EntityId| kind_bit(resolver.roster.list[e].kind) & kinds != 0;
        if side.is_empty() && harm.target.iter().all(fought) {
            side.extend(&harm.target);
        }
        side.retain(|e| !fight.target.contains(e));
        if !side.is_empty() {
            (found[at].source, found[at].slots.0) = (side, Some(Slot::Agent));
        }
    }
}

/// `سقط عشرات القتلى في مواجهات مع الحركة`: the fallen by their number alone are none of the
/// sides that fought.
pub(super) fn leave_out_fallen(args: Args<'_>, resolver: &mut Resolver<'_>, found: &mut [Found]) {
    let counts = |f: &Found| args.gazetteer.frames[f.frame as usize].count.is_some();
    for at in 0..found.len() {
        let &[side] = &found[at].source[..] else { continue };
        if counts(&found[at]) || resolver.roster.list[side].kind != Kind::Group {
            continue;
        }
        let fallen = found.iter().filter(|f| counts(f)).map(|f| &args.syntax.preds[f.pred]);
        let told = fallen.filter(|p| p.pos == Pos::Noun).filter_map(|p| p.arg).collect::<Vec<_>>();
        if told.into_iter().any(|arg| resolver.phrase(Arg { part: 0, ..arg }, kind_bit(Kind::Group)) == Some(side)) {
            found[at].source.clear();
            found[at].slots.0 = None;
        }
    }
}

/// The harm that was done in an act.
fn harm_of<'f>(args: Args<'_>, found: &'f [Found], act: usize) -> Option<&'f Found> {
    let w = &args.gazetteer.well_known;
    let (over, rel) = args.syntax.preds[found[act].pred].governor?;
    let inside = rel == Rel::Circumstance || rel == Rel::Prep(w.fi) || rel == Rel::Prep(w.bi);
    let is_harm = |f: &&Found| {
        let own = f.pred == over || f.under == Some(over) || f.joined.iter().any(|j| j.0 == over);
        (inside && own || led_to(args, (over, rel), f)) && args.gazetteer.frames[f.frame as usize].count.is_some()
    };
    found.iter().find(is_harm)
}

/// `أسفر قصف الجيش عن مقتل جنود`: what the subject of that verb is told to have brought about.
pub(super) fn led_to(args: Args<'_>, above: (PredId, Rel), harm: &Found) -> bool {
    let governor = args.syntax.preds[harm.pred].governor;
    above.1 == Rel::Subject && governor.is_some_and(|(verb, rel)| verb == above.0 && matches!(rel, Rel::Prep(_)))
}

/// `جنوده`, `عناصر الجيش`, `خمسة من عناصر الجيش`: whose they are.
fn whose_men(args: Args<'_>, men: Filler) -> Option<Filler> {
    let Filler::Phrase(arg) = args.counted(men).unwrap_or(men) else { return None };
    let parts = &args.syntax.nps[arg.np].parts;
    parts.iter().enumerate().skip(arg.part).find_map(|(part, &(unit, how))| {
        let this = &args.syntax.units[unit];
        let own = this.pronoun.map(|pronoun| Filler::Pronoun(pronoun, unit));
        let body = how == Part::Of && matches!(this.what, What::Name(_) | What::Head(_));
        own.or(body.then_some(Filler::Phrase(Arg { part, ..arg })))
    })
}
