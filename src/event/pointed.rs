//! What was told right before and is pointed back at: `الأمر الذي أدانته الدولة`,
//! `وهو ما نددت به`, `واستنكرت هذا الإجراء`.

use super::args::Args;
use super::slots;
use crate::clause::phrase::particle;
use crate::clause::{Filler, PredId, Rel};
use crate::gazetteer::compiled::{LexemeId, Slot};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::morph::Pos;
use crate::mention::entity::EntityId;
use crate::mention::resolve::Resolver;

/// Who did what the word speaks of, where this is told in the clause before.
pub(super) fn doer(args: Args<'_>, resolver: &mut Resolver<'_>, pred: PredId, kinds: u16, out: &mut Vec<EntityId>) {
    if !points_back(args, pred) {
        return;
    }
    let this = &args.syntax.preds[pred];
    let before = |&p: &PredId| {
        let verb = &args.syntax.preds[p];
        verb.pos == Pos::Verb && verb.unit < this.unit && verb.clause != this.clause && verb.governor.is_none()
    };
    let Some(verb) = (0..args.syntax.preds.len()).rev().find(before) else { return };
    let own = args.subject(pred);
    if args.subject(verb).is_some_and(|doer| Some(doer) != own && !args.is_happening(doer)) {
        slots::fill(args, resolver, verb, None, Slot::Subject, kinds, out);
    }
}

/// The object is such a word, with هذا before it or الذي behind; or the pronoun behind
/// وهو ما.
fn points_back(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    let marked = |lexeme: LexemeId, mark| lexeme != 0 && args.gazetteer.is_marked(lexeme, mark);
    let act = |&(rel, filler): &(Rel, Filler)| match filler {
        Filler::Phrase(arg) if matches!(rel, Rel::Object | Rel::Prep(_)) => {
            let np = &args.syntax.nps[arg.np];
            let order = np.told_of && args.syntax.units[np.head()].article && np.parts.len() == 1 && np.prep.is_none();
            (np.demonstrative || order) && marked(args.head_lexeme(filler), Mark::Act)
        }
        _ => false,
    };
    let at = |back: usize| this.unit.checked_sub(back).map(|at| &args.syntax.units[at]);
    let what = at(1).is_some_and(|u| u.is_particle() && marked(u.lexeme, Mark::Which))
        && at(2).is_some_and(|u| u.proclitics.is_and() && particle(args.gazetteer, u) == Some(ParticleClass::Pronoun));
    what || this.args.iter().any(act)
}
