//! The sides of what happens between some and others: `بين أ وب`, `بين وفدين من أ
//! وب`, `بين أ وب من جهة، وج من جهة أخرى`.

use super::args::Args;
use crate::clause::{Arg, Filler, PredId, Rel};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::particles::Tells;
use crate::lang::morph::{Number, Pos};
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;
use crate::mention::unit::What;

/// All sides of بين; `الطرفين` alone is not resolved here.
pub(super) fn between(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    under: Option<PredId>,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let Some(filler) = named(args, pred, under) else { return };
    // ناقش الجانبان الأزمة بين الشمال والجنوب: the crisis is between those.
    let both = args.get(pred, Rel::Subject).filter(|_| args.syntax.preds[pred].pos == Pos::Verb);
    if both.is_some_and(|f| f != filler && resolver.is_pair(f)) {
        return;
    }
    one_side(args, resolver, filler, kinds, out);
    if let Some(other) = other_side(args, pred, filler) {
        resolver.fillers(other, kinds, out);
    }
}

/// How many of those that [`between`] gives stand on the first side, where the
/// sentence tells the sides apart.
pub(super) fn on_first_side(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    under: Option<PredId>,
    kinds: u16,
) -> Option<usize> {
    let filler = named(args, pred, under)?;
    other_side(args, pred, filler)?;
    let mut first = Vec::new();
    one_side(args, resolver, filler, kinds, &mut first);
    Some(first.len()).filter(|&n| n > 0)
}

/// So many phrases at most stand between a list and من جهة: `المدعومين من الدولة`.
const NEAR: usize = 4;

/// What stands behind the first بين.
fn named(args: Args<'_>, pred: PredId, under: Option<PredId>) -> Option<Filler> {
    let prep = args.gazetteer.well_known.between;
    // تبادل قصف بين القوات: also where the word above it has them.
    let above = under.filter(|&u| args.syntax.preds[pred].governor == Some((u, Rel::Of)));
    // المواجهات تتصاعد بين القوات والحركة: or the verb whose subject it is.
    let goes_on = || {
        let noun = args.syntax.preds[pred].pos != Pos::Verb;
        let verb = args.syntax.preds[pred].governor.filter(|&(_, rel)| noun && rel == Rel::Subject);
        verb.and_then(|(verb, _)| args.get(verb, Rel::Prep(prep)))
    };
    args.prep(pred, prep).or_else(|| above.and_then(|u| args.get(u, Rel::Prep(prep)))).or_else(goes_on)
}

fn one_side(args: Args<'_>, resolver: &mut Resolver<'_>, filler: Filler, kinds: u16, out: &mut Vec<EntityId>) {
    if !resolver.is_open_pair(filler) {
        resolver.fillers(sent_by(args, filler).unwrap_or(filler), kinds, out);
    }
}

/// `بين أ وبين ب`; `بين أ من جهة وب من جهة أخرى`: what the second بين brings, or
/// stands behind the words that close the first side.
fn other_side(args: Args<'_>, pred: PredId, first: Filler) -> Option<Filler> {
    let w = &args.gazetteer.well_known;
    let nps = &args.syntax.nps;
    // بينها وبين الحركة: or behind a pronoun.
    let end = match first {
        Filler::Phrase(arg) => nps[arg.np].last(),
        Filler::Pronoun(_, unit) => unit,
    };
    let again = args.syntax.preds[pred].args.iter().find_map(|&(rel, filler)| match filler {
        Filler::Phrase(arg) if rel == Rel::Prep(w.between) && nps[arg.np].first() > end => Some(filler),
        _ => None,
    });
    let Filler::Phrase(first) = first else { return again };
    let closes = |np: &usize| {
        let np = &nps[*np];
        let lexeme = args.syntax.units[np.head()].lexeme;
        np.prep == Some(w.min) && np.parts.len() == 1 && lexeme != 0 && args.gazetteer.is_marked(lexeme, Mark::Flank)
    };
    // من طرف، و: to one side, where elsewhere it names who does it.
    let flanked = |np: usize| {
        let behind = nps.get(np).filter(|np| np.prep == Some(w.by))?;
        args.syntax.units[behind.first()].proclitics.is_and().then_some(Filler::Phrase(Arg { np, part: 0 }))
    };
    again.or_else(|| {
        let last = args.syntax.coordinated(first.np).last()?;
        if let Some(side) = (last + 1..nps.len().min(last + NEAR)).find_map(flanked) {
            return Some(side);
        }
        let flank = (last + 1..nps.len().min(last + NEAR)).find(closes)?;
        let behind = nps.get(flank + 1)?;
        (behind.and_of == Some(flank) || behind.prep == Some(w.between))
            .then_some(Filler::Phrase(Arg { np: flank + 1, part: 0 }))
    })
}

/// `بين وفدين من الحكومة والحركة`, `بين ممثلين عن الطرفين`: those who sent them.
fn sent_by(args: Args<'_>, filler: Filler) -> Option<Filler> {
    let Filler::Phrase(arg) = filler else { return None };
    let np = &args.syntax.nps[arg.np];
    let men = &args.syntax.units[np.parts[arg.part].0];
    let w = &args.gazetteer.well_known;
    let next = args.syntax.nps.get(arg.np + 1).filter(|next| next.first() <= np.last() + 2)?;
    let several =
        matches!(men.what, What::Word | What::Head(_)) && matches!(men.morph.number(), Number::Dual | Number::Plural);
    let theirs = next.prep == Some(w.min) || next.prep == Some(w.about);
    let both = args.syntax.coordinated(arg.np + 1).nth(1).is_some() && args.syntax.coordinated(arg.np).nth(1).is_none();
    (several && theirs && both).then_some(Filler::Phrase(Arg { np: arg.np + 1, part: 0 }))
}

/// `عقد اجتماع بحضور الوزير ونظيره`: where nobody else is named, those who are
/// there meet.
pub(super) fn attending(
    args: Args<'_>,
    resolver: &mut Resolver<'_>,
    pred: PredId,
    kinds: u16,
    out: &mut Vec<EntityId>,
) {
    let there = |&(rel, filler): &(Rel, Filler)| match filler {
        Filler::Phrase(arg) if rel == Rel::Circumstance => {
            let word = args.syntax.nps[arg.np].circumstance;
            word.is_some_and(|c| args.gazetteer.lexeme(c).tells == Some(Tells::Attended))
        }
        _ => false,
    };
    let carrier = args.syntax.preds[pred].governor.filter(|g| matches!(g.1, Rel::Subject | Rel::Object)).map(|g| g.0);
    for at in [Some(pred), carrier].into_iter().flatten() {
        if let Some(&(_, filler)) = args.syntax.preds[at].args.iter().find(|a| there(a)) {
            return resolver.fillers(filler, kinds, out);
        }
    }
}
