//! What the form of a word itself says of whether it happened.

use super::args::Args;
use crate::clause::{Part, PredId, Rel};
use crate::gazetteer::schema::lists::Mark;
use crate::lang::morph::{Pos, Tense};
use crate::mention::unit::{Unit, What};
use crate::record::Status;

/// What the form of the word itself says.
pub(super) fn own(args: Args<'_>, pred: PredId) -> Status {
    let this = &args.syntax.preds[pred];
    let morph = args.syntax.units[this.unit].morph;
    if this.negated || is_un(args, pred) {
        return Status::Negated;
    }
    // ربما أفضل من يقود: not every verb behind it.
    let perhaps = this.perhaps
        && args.syntax.units[..this.unit]
            .iter()
            .rev()
            .find(|u| !matches!(u.what, What::Sign(_)))
            .is_some_and(|u| u.is_particle());
    if this.future || perhaps {
        return Status::Planned;
    }
    if this.pos == Pos::Verb && morph.tense() == Tense::Imperative {
        return Status::Requested;
    }
    // An adjective on the happening can carry the operator: هجوم محتمل.
    if let Some(arg) = this.arg {
        let np = &args.syntax.nps[arg.np];
        let mut genitive = false;
        for &(u, part) in np.parts.iter().skip(arg.part + 1) {
            genitive |= part == Part::Of;
            // استهداف الأرتال القادمة: not of the happening.
            if genitive && args.syntax.units[u].morph.gender() != morph.gender() {
                continue;
            }
            let lexeme = args.syntax.units[u].lexeme;
            if part == Part::Mod
                && lexeme != 0
                && let Some(operator) = args.gazetteer.operator(lexeme)
            {
                match operator.status {
                    // معركة هادفة إلى طردهم: the battle is on.
                    Some(Status::Planned) if !is_aiming(args, u) => return Status::Planned,
                    // الزيارة الملغاة
                    Some(Status::Negated) if operator.of_subject && !operator.tries => return Status::Negated,
                    _ => {}
                }
            }
        }
    }
    Status::Asserted
}

/// A participle that says what its noun is for, or what it does: تظاهرة مؤيدة
/// للسلام.
fn is_aiming(args: Args<'_>, unit: usize) -> bool {
    let word = &args.syntax.units[unit];
    let w = &args.gazetteer.well_known;
    let own = args.syntax.pred_of_unit[unit].map(|p| &args.syntax.preds[p].args);
    let acts = own.is_some_and(|own| own.iter().any(|a| a.0 == Rel::Object || a.0 == Rel::Prep(w.li)));
    let lexeme = args.gazetteer.lexeme(word.lexeme);
    let takes = lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps;
    word.morph.pos() == Pos::Active && (acts || takes & (1 << w.ila) != 0)
}

/// `غير مستعدة للتفاوض`: a participle with غير before it.
fn is_un(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    matches!(this.pos, Pos::Active | Pos::Passive | Pos::Adjective)
        && this.unit > 0
        && is_marked(args, &args.syntax.units[this.unit - 1], Mark::Un)
}

/// `أي هجوم`: whichever there may be.
pub(super) fn is_whichever(args: Args<'_>, pred: PredId) -> bool {
    let Some(arg) = args.syntax.preds[pred].arg else { return false };
    let parts = &args.syntax.nps[arg.np].parts[..arg.part];
    parts.iter().any(|p| is_marked(args, &args.syntax.units[p.0], Mark::Whichever))
}

fn is_marked(args: Args<'_>, unit: &Unit, mark: Mark) -> bool {
    unit.lexeme != 0 && args.gazetteer.is_marked(unit.lexeme, mark)
}
