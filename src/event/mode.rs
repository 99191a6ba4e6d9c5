//! In which mode: by the frame, by the words beside the trigger, by how many
//! there are, and by what the article tells of the same attacker elsewhere.

use super::args::Args;
use super::needs::beside_but;
use crate::clause::{Filler, PredId, Rel};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{LexemeId, PrepId};
use crate::lang::morph::{Number, Pos};
use crate::record::Event;
use rustc_hash::FxHashSet;

/// The mode of an event that its frame gives `mode`, and whether it is still
/// a vague one that no word beside the trigger speaks for.
///
/// A vague mode gives way to the one whose words stand beside the trigger, on
/// the light verb that carries it or in the relative clause that describes it;
/// one with a joint form where both sides, here counted, are its source: `وافق
/// الجيش والحركة على هدنة`.
pub(super) fn mode(args: Args<'_>, pred: PredId, event: u8, mode: u8, sides: (usize, usize)) -> (u8, bool) {
    let modes = &args.gazetteer.types[event as usize].modes;
    let own = &modes[mode as usize];
    let named = |id: &Option<String>| id.as_ref().and_then(|id| modes.iter().position(|m| m.id == *id));
    let both = sides.0 > 1 || (sides.0 > 0 && sides.1 > 0);
    if let Some(joint) = named(&own.joint).filter(|_| both) {
        return (joint as u8, false);
    }
    if !own.vague {
        return (mode, false);
    }
    let carrier = args.syntax.preds[pred].governor.map(|g| g.0);
    let carrier = carrier.filter(|&c| args.gazetteer.operator(args.syntax.preds[c].lexeme).is_some_and(|o| o.carries));
    let told_by = [Some(pred), carrier, args.described_by(pred).map(|d| d.0)];
    let told = |lexemes: &[_]| told_by.into_iter().flatten().any(|p| tells(args, p, lexemes));
    let words = || args.gazetteer.mode_words.iter().filter(|w| w.0 == event);
    if let Some((_, other, _)) = words().find(|w| w.1 != mode && told(&w.2)) {
        return (*other, false);
    }
    let unit = &args.syntax.units[args.syntax.preds[pred].unit];
    let noun = unit.morph.pos() != Pos::Verb;
    let several = noun && sides.1 == 0 && matches!(unit.morph.number(), Number::Plural | Number::Dual);
    // أصيب في هجوم: one of many.
    let w = &args.gazetteer.well_known;
    let any =
        || noun && sides == (0, 0) && !unit.article && unit.pronoun.is_none() && stands_in(args, pred) == Some(w.fi);
    if let Some(several) = named(&own.several).filter(|_| several || any()) {
        return (several as u8, true);
    }
    // قصف مدفعي: more than the bare word.
    let exact = unit.last > unit.first + 1 || words().any(|w| w.1 == mode && told(&w.2));
    (mode, !exact)
}

/// Whether one of the words stands beside `pred` and tells how: `هجوم
/// بالطائرات`; not `إسقاط طائرة`, nor `كثف هجماته في ظل قيام الطائرات بالقصف`.
fn tells(args: Args<'_>, pred: PredId, lexemes: &[LexemeId]) -> bool {
    let suffers = |rel: Rel, filler: Filler| match rel {
        Rel::Object => true,
        Rel::Circumstance => args.is_happening(filler),
        _ => false,
    };
    beside_but(args, pred, lexemes, suffers)
}

/// The preposition before the phrase of a noun.
fn stands_in(args: Args<'_>, pred: PredId) -> Option<PrepId> {
    args.syntax.nps[args.syntax.preds[pred].arg?.np].prep
}

/// `شنت الطائرات غارات ... قصف التحالف`: a bare word for what an attacker is
/// told to do in one exact mode is that mode. `vague` are the numbers of the
/// events with such words, in order.
pub fn carry_over(gazetteer: &Gazetteer, events: &mut [Event], vague: &[usize]) {
    if vague.is_empty() {
        return;
    }
    let like = |event: &Event| {
        let kind = gazetteer.types.iter().find(|t| t.id == event.kind)?;
        let own = kind.modes.iter().find(|m| Some(&m.id) == event.mode.as_ref())?;
        Some((kind, kind.modes.iter().find(|m| Some(&m.id) == own.like.as_ref())?))
    };
    let exact = events.iter().enumerate().filter(|(at, _)| vague.binary_search(at).is_err());
    let told: FxHashSet<_> = exact
        .flat_map(|(_, e)| e.source.iter().map(move |doer| (e.kind.as_str(), e.mode.as_deref(), doer.as_str())))
        .collect();
    let same = |&at: &usize| {
        let event = &events[at];
        let (kind, mode) = like(event)?;
        let told = |doer: &String| told.contains(&(kind.id.as_str(), Some(mode.id.as_str()), doer.as_str()));
        event.source.iter().any(told).then_some((at, kind, mode))
    };
    for (at, kind, mode) in vague.iter().filter_map(same).collect::<Vec<_>>() {
        let event = &mut events[at];
        event.mode = Some(mode.id.clone());
        event.plover = mode.plover.clone().or_else(|| kind.plover.clone());
        event.cameo = mode.cameo.clone().or_else(|| kind.cameo.clone());
    }
}
