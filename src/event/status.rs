//! Whether an event happened: from its form and from what governs it.

use super::args::Args;
use crate::clause::phrase::is_class;
use crate::clause::{Arg, Filler, Link, PredId, Rel};
use crate::gazetteer::compiled::Operator;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::morph::{Pos, Tense};
use crate::record::Status;

/// The status of the event that `pred` names.
///
/// Climbs from the trigger through the words that govern it; the word
/// nearest to the event decides. `tried` is true for types of event that are
/// done where they are tried.
pub fn status(args: Args<'_>, pred: PredId, skip: Option<PredId>, tried: bool) -> Status {
    let mut status = own(args, pred);
    let mut here = pred;
    if is_attribute(args, pred) {
        return status;
    }
    for governor in args.governors(pred) {
        let link = args.syntax.preds[here].governor.map(|g| g.1);
        if link == Some(Rel::Circumstance) || (link.is_some() && !is_complement(args, governor, link)) {
            if status == Status::Asserted {
                status = beside(args, here, governor, link);
            }
            break;
        }
        let directly = matches!(link, Some(Rel::Object | Rel::Of));
        let operator = args.gazetteer.operator_over(args.syntax.preds[governor].lexeme, directly);
        if Some(governor) == skip {
            status = combine(status, own(args, governor));
        } else if let Some(operator) = operator {
            status = combine(status, under(args, operator, here, governor, tried));
            if !operator.says && !operator.carries && operator.status.is_none() {
                // أحبط هجوما: what is above it is about the foiling.
                break;
            }
            if operator.says && link.is_none() {
                // What is said stands for itself; only a denial reaches it.
                break;
            }
        }
        here = governor;
    }
    if has_spoken(args, pred) {
        return status;
    }
    let conditional = |p: PredId| args.syntax.clauses[args.syntax.preds[p].clause].conditional;
    if status == Status::Negated {
        return if conditional(pred) { Status::Conditional } else { status };
    }
    if (conditional(pred) || conditional(here)) && !in_relative(args, pred) {
        return Status::Conditional;
    }
    status
}

/// `هدد بالهجوم إذا ...`: the condition is one of what is threatened, asked
/// or promised; the word has been spoken.
fn has_spoken(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    this.pos == Pos::Verb
        && args.syntax.units[this.unit].morph.tense() == Tense::Past
        && args.gazetteer.operator(this.lexeme).is_some_and(|o| o.says || o.status.is_some())
}

/// What an operator and its own form make of what it governs.
fn under(args: Args<'_>, operator: &Operator, here: PredId, governor: PredId, tried: bool) -> Status {
    let form = own(args, governor);
    let given = match operator.status {
        Some(_) if operator.tries && tried => Status::Asserted,
        // حذر من أن القوات تتقدم: what is told as a fact is one.
        Some(Status::Planned) if operator.says && told_as_fact(args, here) => Status::Asserted,
        // حذر من عمليات القتل التي تمارسها القوات: it is being done.
        Some(Status::Planned) if operator.says && is_being_done(args, here) => Status::Asserted,
        given => given.unwrap_or_default(),
    };
    match (given, form) {
        // لا يمكن، لن يسمح: not even that. لم يتوقف القصف: it goes on.
        (Status::Planned | Status::Requested, Status::Negated) => Status::Negated,
        (Status::Negated, Status::Negated) => Status::Asserted,
        (Status::Asserted, form) if operator.carries || (operator.status.is_some() && !operator.says) => form,
        (given, _) => given,
    }
}

/// A definite happening that a clause tells as done.
fn is_being_done(args: Args<'_>, here: PredId) -> bool {
    let Some((verb, _)) = args.described_by(here) else { return false };
    let np = args.syntax.preds[here].arg.map(|a| &args.syntax.nps[a.np]);
    let definite = np.is_some_and(|np| np.parts.iter().any(|p| args.syntax.units[p.0].article));
    definite && own(args, verb) == Status::Asserted
}

/// Behind أنّ a noun comes first, and its verb tells what is; behind أنْ
/// stands a verb that tells what may be.
fn told_as_fact(args: Args<'_>, verb: PredId) -> bool {
    let this = &args.syntax.preds[verb];
    let clause = &args.syntax.clauses[this.clause];
    this.governor.is_none()
        && clause.link == Link::That
        && clause.verb == Some(verb)
        && match clause.topic {
            Some(Filler::Phrase(arg)) => args.syntax.nps[arg.np].first() < this.unit,
            Some(Filler::Pronoun(_, unit)) => unit < this.unit,
            None => false,
        }
}

/// The status of what only stands beside its governor.
fn beside(args: Args<'_>, here: PredId, governor: PredId, link: Option<Rel>) -> Status {
    if purpose(args, here, governor, link) {
        // دعوتهم للاجتماع للتوقيع: what the asked-for act is for is asked too.
        let above = &args.syntax.preds[governor];
        let operator = |g: PredId| args.gazetteer.operator(args.syntax.preds[g].lexeme);
        let asked = above.pos != Pos::Verb
            && args.governors(governor).find_map(|g| operator(g)?.status) == Some(Status::Requested);
        return if asked { Status::Requested } else { Status::Planned };
    }
    // سيعقد الاجتماع: what is to happen to it is to come as well.
    if link == Some(Rel::Subject) && own(args, governor) == Status::Planned {
        return Status::Planned;
    }
    Status::Asserted
}

/// `الداعم الرئيسي للنظام`: says what somebody is, whatever he does.
fn is_attribute(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    matches!(this.pos, Pos::Active | Pos::Passive) && args.syntax.units[this.unit].article
}

fn in_relative(args: Args<'_>, pred: PredId) -> bool {
    matches!(args.syntax.clauses[args.syntax.preds[pred].clause].link, Link::Relative(_))
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
        // توقف القصف, منع القصف, يجب وقفه: not يتيح الاتفاق ما سواه.
        Some(Rel::Subject) => {
            args.gazetteer.operator(this.lexeme).is_some_and(|o| o.carries || o.of_subject || undergone(args, governor))
        }
        // خسائر في معركة: where, not what was lost.
        Some(Rel::Prep(prep))
            if prep == args.gazetteer.well_known.fi
                && this.pos != Pos::Verb
                && args
                    .gazetteer
                    .operator(this.lexeme)
                    .is_some_and(|o| o.status == Some(Status::Negated) && !o.of_subject) =>
        {
            false
        }
        Some(Rel::Prep(prep)) => {
            let lexeme = args.gazetteer.lexeme(this.lexeme);
            let noun = this.pos != Pos::Verb && prep == args.gazetteer.well_known.min;
            let wanted = noun || (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) & (1 << prep) != 0;
            wanted && args.gazetteer.operator(this.lexeme).is_some()
        }
        Some(Rel::Circumstance) => false,
    }
}

/// A passive, marked or to be understood: أجلت الزيارة.
fn undergone(args: Args<'_>, verb: PredId) -> bool {
    let this = &args.syntax.preds[verb];
    this.pos == Pos::Verb
        && (args.syntax.units[this.unit].morph.is_passive()
            || !this
                .args
                .iter()
                .any(|&(rel, filler)| rel == Rel::Object || (rel != Rel::Subject && args.is_happening(filler))))
}

/// `رفضا لاعتداءات القوات`: the noun right before it takes it for its object.
fn on_stance(args: Args<'_>, pred: PredId) -> bool {
    let Some(np) = args.syntax.preds[pred].arg.map(|a| a.np).filter(|&np| np > 0) else { return false };
    let before = &args.syntax.nps[np - 1];
    before.last() + 1 == args.syntax.nps[np].first()
        && before.parts.iter().filter_map(|p| args.syntax.pred_of_unit[p.0]).any(|p| {
            let stance = &args.syntax.preds[p];
            matches!(stance.pos, Pos::Masdar | Pos::Noun)
                && args
                    .gazetteer
                    .operator(stance.lexeme)
                    .is_some_and(|o| o.of_facts || o.status == Some(Status::Negated))
        })
}

/// True for what is the purpose of what it hangs on.
pub fn is_purpose(args: Args<'_>, pred: PredId) -> bool {
    args.syntax.preds[pred].governor.is_some_and(|(governor, rel)| purpose(args, pred, governor, Some(rel)))
}

/// `انتهاك الأطراف للهدنة`: ل marks the object of a transitive masdar, right
/// behind it or behind its doer.
fn takes_object(args: Args<'_>, here: PredId, masdar: PredId) -> bool {
    let this = &args.syntax.preds[masdar];
    let lexeme = args.gazetteer.lexeme(this.lexeme);
    let transitive = !lexeme.motion && (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) == 0;
    let behind = args.syntax.preds[here].arg.is_some_and(|arg| args.syntax.nps[arg.np].first() == this.unit + 1);
    let has_doer = args.get(masdar, Rel::Of).is_some_and(|of| !args.is_happening(of));
    this.pos == Pos::Masdar && transitive && (behind || has_doer)
}

/// True for what is the purpose of the verb it hangs on.
pub fn is_aim(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    let noun = this.pos == Pos::Noun && is_class(args.gazetteer.lexeme(this.lexeme), NounClass::Eventive);
    this.governor.is_some_and(|(governor, rel)| {
        let above = &args.syntax.preds[governor];
        let asked = args.gazetteer.lexeme(above.lexeme).preps & (1 << args.gazetteer.well_known.li) != 0;
        let for_it = noun && !asked && rel == Rel::Prep(args.gazetteer.well_known.li);
        above.pos == Pos::Verb && (for_it || purpose(args, pred, governor, Some(rel)))
    })
}

/// True right behind a noun for a happening that asks and plans nothing.
fn of_event(args: Args<'_>, here: PredId) -> bool {
    let Some(np) = args.syntax.preds[here].arg.map(|a| a.np).filter(|&np| np > 0) else { return false };
    let before = &args.syntax.nps[np - 1];
    let lexeme = args.syntax.units[before.head()].lexeme;
    let operator = args.gazetteer.operator(lexeme);
    before.last() + 1 == args.syntax.nps[np].first()
        && args.is_happening(Filler::Phrase(Arg { np: np - 1, part: 0 }))
        && operator.is_none_or(|o| o.carries && o.status.is_none())
        && !args.gazetteer.lexeme(lexeme).motion
}

/// `ل` + masdar on a word that does not ask for it: what it is done for.
fn purpose(args: Args<'_>, here: PredId, governor: PredId, link: Option<Rel>) -> bool {
    let above = &args.syntax.preds[governor];
    let this = &args.syntax.preds[here];
    if this.pos != Pos::Masdar || on_stance(args, here) {
        return false;
    }
    // الجولة الثانية للمحادثات, تصعيدا للضربات: the article makes it one that is.
    if args.syntax.units[this.unit].article && of_event(args, here) {
        return false;
    }
    let operator = args.gazetteer.operator(above.lexeme);
    match link {
        Some(Rel::Prep(prep)) if prep == args.gazetteer.well_known.li => {
            if above.pos != Pos::Verb && !operator.is_some_and(|o| o.carries) {
                // اتفاق لوقف القتال; but رفضه للقتال has its object there, and
                // خاضعة لسيطرة tells how things are.
                let object = takes_object(args, here, governor);
                return operator.is_none() && !object && matches!(above.pos, Pos::Masdar | Pos::Noun);
            }
            let lexeme = args.gazetteer.lexeme(above.lexeme);
            lexeme.motion || (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) & (1 << prep) == 0
        }
        Some(Rel::Circumstance) => {
            let acts = above.pos == Pos::Verb || operator.is_some_and(|o| o.carries);
            acts && args.is_purpose(here)
        }
        _ => false,
    }
}
