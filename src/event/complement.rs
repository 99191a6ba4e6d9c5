//! What a word says of its complement by what stands in it: a thing that is
//! known, an act that is wanted of another, a report that is denied.

use super::args::Args;
use super::form::own;
use super::status::is_carrier;
use crate::clause::{Filler, Link, Part, PredId, Rel};
use crate::gazetteer::compiled::Operator;
use crate::gazetteer::schema::operators::Control;
use crate::lang::morph::{Pos, Tense};
use crate::record::Status;

/// نفى: a word of saying that it is not so.
pub(super) fn is_denial(operator: &Operator) -> bool {
    operator.says && operator.status == Some(Status::Negated)
}

/// `بحث الاتفاق`, `بحث تنفيذ الاتفاق`: a thing there is, not an act to be done.
pub(super) fn is_known(args: Args<'_>, here: PredId) -> bool {
    let this = &args.syntax.preds[here];
    let carried = args.get(here, Rel::Of).filter(|_| is_carrier(args, here));
    let of_known =
        |of| matches!(of, Filler::Phrase(a) if args.syntax.units[args.syntax.nps[a.np].parts[a.part].0].article);
    this.pos != Pos::Masdar || args.syntax.units[this.unit].article || carried.is_some_and(of_known)
}

/// `تنتهي الهدنة في أكتوبر`: the subject of a verb of ending in the present.
pub(super) fn is_running_out(args: Args<'_>, pred: PredId) -> bool {
    let Some((verb, Rel::Subject)) = args.syntax.preds[pred].governor else { return false };
    let this = &args.syntax.preds[verb];
    this.pos == Pos::Verb
        && !this.negated
        && args.syntax.units[this.unit].morph.tense() == Tense::Present
        && args.gazetteer.operator(this.lexeme).is_some_and(|o| o.ends)
}

/// `يعتزم رفض العرض`, `دعا إلى رفضه`, `نفى رفضه`: a noun for a stance right
/// under a verb that plans it, asks for it or denies it to be his.
pub(super) fn is_meant(args: Args<'_>, noun: PredId) -> bool {
    let Some((verb, rel)) = args.syntax.preds[noun].governor else { return false };
    let Some(operator) = args.gazetteer.operator(args.syntax.preds[verb].lexeme) else { return false };
    let directly = matches!(rel, Rel::Object) || matches!(rel, Rel::Prep(p) if p != args.gazetteer.well_known.li);
    directly
        && args.syntax.preds[verb].pos == Pos::Verb
        && match operator.status {
            // اتفقوا على رفضه: they refuse it.
            Some(Status::Planned) => {
                let own = operator.control == Control::Subject && !operator.says && !operator.tries;
                own && rel != Rel::Prep(args.gazetteer.well_known.ala)
            }
            Some(Status::Requested) => true,
            Some(Status::Negated) => {
                is_denial(operator) && args.syntax.units[args.syntax.preds[noun].unit].pronoun.is_some()
            }
            _ => false,
        }
}

/// `قرر فرض عقوبات`: done with the decision; but من المقرر فرضها tells what is
/// on the calendar.
pub(super) fn is_decided(args: Args<'_>, operator: &Operator, word: PredId) -> bool {
    operator.decides && !matches!(args.syntax.preds[word].pos, Pos::Active | Pos::Passive)
}

/// `تمسك بانسحاب الخصم`: an act without an object, and somebody whose it is.
pub(super) fn is_anothers(args: Args<'_>, here: PredId) -> bool {
    let this = &args.syntax.preds[here];
    let lexeme = args.gazetteer.lexeme(this.lexeme);
    let complement = (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) != 0;
    let whose = args.get(here, Rel::Of).filter(|of| matches!(of, Filler::Phrase(_)) && !args.is_happening(*of));
    this.pos == Pos::Masdar && complement && whose.is_some() && args.get(here, Rel::Object).is_none()
}

/// `أراد من الدولة سحب قواتها`: somebody stands between the verb and the act.
pub(super) fn is_wanted_of(args: Args<'_>, here: PredId, verb: PredId) -> bool {
    let Some(arg) = args.syntax.preds[here].arg.filter(|_| args.syntax.preds[verb].pos == Pos::Verb) else {
        return false;
    };
    let min = args.get(verb, Rel::Prep(args.gazetteer.well_known.min));
    matches!(min, Some(Filler::Phrase(whom)) if whom.np + 1 == arg.np && !args.is_happening(Filler::Phrase(whom)))
}

/// `نفى تقارير تحدثت عن قصف`, `نفى الاتهامات القائلة إن`, `نفى ما تردد عن`: a
/// word of saying that only describes what a denial is about.
pub(super) fn is_denied_report(args: Args<'_>, says: PredId) -> bool {
    let this = &args.syntax.preds[says];
    let clause = &args.syntax.clauses[this.clause];
    let report = match (clause.link, this.arg) {
        (Link::Relative(np), _) => args.syntax.nps[np].governor.map(|g| g.0),
        (_, Some(arg)) if args.syntax.nps[arg.np].parts[arg.part].1 == Part::Mod => {
            args.syntax.nps[arg.np].governor.map(|g| g.0)
        }
        // ما يتردد عن: the clause itself stands for what was said.
        (Link::Side, None) if this.unit > 0 && args.syntax.units[this.unit - 1].is_particle() => {
            clause.outer.and_then(|outer| args.syntax.clauses[outer].verb)
        }
        _ => None,
    };
    report.is_some_and(|denial| {
        let operator = args.gazetteer.operator(args.syntax.preds[denial].lexeme);
        operator.is_some_and(is_denial) && own(args, denial) == Status::Asserted
    })
}
