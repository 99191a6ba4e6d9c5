//! Whether an event happened: from its form and from what governs it.

use super::slots::Args;
use crate::clause::{Link, PredId, Rel};
use crate::lang::morph::{Pos, Tense};
use crate::record::Status;

/// The status of the event that `pred` names.
///
/// Climbs from the trigger through the words that govern it; the word
/// nearest to the event decides.
pub fn status(args: Args<'_>, pred: PredId, skip: Option<PredId>) -> Status {
    let mut status = own(args, pred);
    let mut here = pred;
    for governor in args.governors(pred) {
        let link = args.syntax.preds[here].governor.map(|g| g.1);
        if link == Some(Rel::Circumstance) || (link.is_some() && !is_complement(args, governor, link)) {
            if purpose(args, here, governor, link) && status == Status::Asserted {
                status = Status::Planned;
            }
            // سيعقد الاجتماع: what is to happen to it is to come as well.
            if link == Some(Rel::Subject) && status == Status::Asserted && own(args, governor) == Status::Planned {
                status = Status::Planned;
            }
            break;
        }
        if Some(governor) != skip {
            status = combine(status, by_operator(args, governor));
            let this = &args.syntax.preds[governor];
            let operator = args.gazetteer.operator(this.lexeme);
            if operator.is_some_and(|o| !o.says && !o.carries && o.status.is_none()) {
                // أحبط هجوما: what is above it is about the foiling.
                break;
            }
            if operator.is_some_and(|o| o.says) && link.is_none() {
                // What is said stands for itself; only a denial reaches it.
                break;
            }
            if operator.is_some_and(|o| o.carries || (o.status.is_some() && !o.says)) {
                status = combine(status, own(args, governor));
            }
        }
        if Some(governor) == skip {
            status = combine(status, own(args, governor));
        }
        here = governor;
    }
    let clause = &args.syntax.clauses[args.syntax.preds[pred].clause];
    if status != Status::Negated && (clause.conditional || outer_condition(args, here)) && !in_relative(args, pred) {
        return Status::Conditional;
    }
    if status == Status::Negated && clause.conditional {
        return Status::Conditional;
    }
    status
}

fn in_relative(args: Args<'_>, pred: PredId) -> bool {
    matches!(args.syntax.clauses[args.syntax.preds[pred].clause].link, Link::Relative(_))
}

fn outer_condition(args: Args<'_>, pred: PredId) -> bool {
    args.syntax.clauses[args.syntax.preds[pred].clause].conditional
}

/// What the form of the word itself says.
fn own(args: Args<'_>, pred: PredId) -> Status {
    let this = &args.syntax.preds[pred];
    let morph = args.syntax.units[this.unit].morph;
    if this.negated {
        return Status::Negated;
    }
    if this.future || this.perhaps {
        return Status::Planned;
    }
    if this.pos == Pos::Verb && morph.tense() == Tense::Imperative {
        return Status::Requested;
    }
    // An adjective on the happening can carry the operator: هجوم محتمل.
    if let Some(arg) = this.arg {
        let np = &args.syntax.nps[arg.np];
        for &(u, part) in np.parts.iter().skip(arg.part + 1) {
            let lexeme = args.syntax.units[u].lexeme;
            if part == crate::clause::Part::Mod
                && lexeme != 0
                && let Some(status) = args.gazetteer.operator(lexeme).and_then(|o| o.status)
                && status == Status::Planned
            {
                return status;
            }
        }
    }
    Status::Asserted
}

fn by_operator(args: Args<'_>, governor: PredId) -> Status {
    args.gazetteer.operator(args.syntax.preds[governor].lexeme).and_then(|o| o.status).unwrap_or_default()
}

/// The inner status holds; only what is asserted takes on the outer one.
fn combine(inner: Status, outer: Status) -> Status {
    match (inner, outer) {
        (Status::Asserted, outer) => outer,
        (inner, _) => inner,
    }
}

/// True when the governor takes what hangs on it so as what it is about.
fn is_complement(args: Args<'_>, governor: PredId, link: Option<Rel>) -> bool {
    let this = &args.syntax.preds[governor];
    match link {
        None => true,
        Some(Rel::Object | Rel::Complement | Rel::Of) => true,
        Some(Rel::Subject) => args.gazetteer.operator(this.lexeme).is_some(),
        Some(Rel::Prep(prep)) => {
            let lexeme = args.gazetteer.lexeme(this.lexeme);
            let noun = this.pos != Pos::Verb && prep == args.gazetteer.well_known.min;
            let wanted = noun || (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) & (1 << prep) != 0;
            wanted && args.gazetteer.operator(this.lexeme).is_some()
        }
        Some(Rel::Circumstance) => false,
    }
}

/// `ل` + masdar behind a verb that does not ask for it: what it is done for.
fn purpose(args: Args<'_>, here: PredId, governor: PredId, link: Option<Rel>) -> bool {
    let this = &args.syntax.preds[here];
    let above = &args.syntax.preds[governor];
    let acts = above.pos == Pos::Verb || args.gazetteer.operator(above.lexeme).is_some_and(|o| o.carries);
    if this.pos != Pos::Masdar || !acts {
        return false;
    }
    match link {
        Some(Rel::Prep(prep)) if prep == args.gazetteer.well_known.li => {
            let lexeme = args.gazetteer.lexeme(args.syntax.preds[governor].lexeme);
            lexeme.motion || (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) & (1 << prep) == 0
        }
        Some(Rel::Circumstance) => {
            let np = this.arg.map(|a| &args.syntax.nps[a.np]);
            let word = np.and_then(|np| np.circumstance).map(|l| args.gazetteer.lexeme(l).lemma.as_str());
            matches!(word, Some("من أجل" | "بهدف" | "بغية"))
        }
        _ => false,
    }
}
