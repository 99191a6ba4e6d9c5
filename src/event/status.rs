//! Whether an event happened: from its form and from what governs it.

use super::args::Args;
use super::form::{is_whichever, own};
use super::purpose::purpose;
use crate::clause::{Arg, Filler, Link, Part, PredId, Rel};
use crate::gazetteer::compiled::Operator;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::{ParticleClass, Tells};
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
        // نفى ما يتردد عن قصف
        if link == Some(Rel::Prep(args.gazetteer.well_known.about)) && is_denied_report(args, governor) {
            return combine(status, Status::Negated);
        }
        if link == Some(Rel::Circumstance) || (link.is_some() && !is_complement(args, governor, link)) {
            if status == Status::Asserted {
                status = beside(args, here, governor, link);
                // من المتوقع أن يعقد اجتماع: with its verb what it is of; الاتفاق is known.
                let known = args.syntax.units[args.syntax.preds[here].unit].article;
                if status == Status::Asserted && link == Some(Rel::Subject) && !tried && !known {
                    let verb = self::status(args, governor, None, tried);
                    status = if verb == Status::Planned { verb } else { status };
                }
            }
            break;
        }
        let directly = matches!(link, Some(Rel::Object | Rel::Of));
        let operator = args.gazetteer.operator_over(args.syntax.preds[governor].lexeme, directly);
        if Some(governor) == skip {
            status = combine(status, own(args, governor));
        } else if let Some(operator) = operator.filter(|o| !is_paper(args, governor, o)) {
            // دعا إلى إدانة القصف: what is judged has been, whatever is asked.
            if operator.of_facts && link.is_some() {
                break;
            }
            status = combine(status, under(args, operator, here, governor, tried));
            if !operator.says && !operator.carries && operator.status.is_none() {
                // أحبط هجوما: what is above it is about the foiling.
                break;
            }
            if status == Status::Asserted && (operator.says || operator.carries) && is_denied_report(args, governor) {
                status = Status::Negated;
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
        let excepted = (0..args.syntax.preds.len())
            .any(|p| args.syntax.preds[p].governor.is_some_and(|g| g.0 == pred) && is_exception(args, p, pred));
        return if conditional(pred) || excepted { Status::Conditional } else { status };
    }
    // على الشمال أن ينسحب: who must.
    if status == Status::Asserted && is_obliged(args, here) {
        return Status::Requested;
    }
    if status == Status::Asserted
        && let Some(above) = described_happening(args, pred)
    {
        return self::status(args, above, None, tried);
    }
    if (conditional(pred) || conditional(here)) && !in_relative(args, pred) {
        return Status::Conditional;
    }
    status
}

/// `هدنة تتوقف فيها العمليات`: what a happening before a present verb is to
/// bring comes when it comes.
fn described_happening(args: Args<'_>, verb: PredId) -> Option<PredId> {
    let this = &args.syntax.preds[verb];
    let Link::Relative(np) = args.syntax.clauses[this.clause].link else { return None };
    let head = &args.syntax.units[args.syntax.nps[np].head()];
    let present = this.pos == Pos::Verb && args.syntax.units[this.unit].morph.tense() == Tense::Present;
    let above = args.syntax.pred_of_unit[args.syntax.nps[np].head()]?;
    let happening = args.is_happening(Filler::Phrase(Arg { np, part: args.syntax.preds[above].arg?.part }));
    (present && !head.article && happening && args.syntax.preds[above].unit < this.unit).then_some(above)
}

/// `نص الاتفاق`, `إقرار الاتفاق`: the noun is the text itself, or names what
/// has been done, where the verb says what is to be.
fn is_paper(args: Args<'_>, governor: PredId, operator: &Operator) -> bool {
    let this = &args.syntax.preds[governor];
    let says = || args.gazetteer.operator(this.lexeme).is_some_and(|o| o.says);
    this.pos != Pos::Verb
        && operator.status == Some(Status::Planned)
        && (operator.control == Control::None || (!operator.says && says()))
}

/// `على الشمال أن ينسحب`: the topic of the clause is whom it is up to.
fn is_obliged(args: Args<'_>, verb: PredId) -> bool {
    let clause = &args.syntax.clauses[args.syntax.preds[verb].clause];
    let Some(Filler::Phrase(topic)) = clause.topic else { return false };
    let phrase = &args.syntax.nps[topic.np];
    clause.link == Link::That
        && clause.verb == Some(verb)
        && phrase.prep == Some(args.gazetteer.well_known.ala)
        && phrase.last() + 2 == args.syntax.preds[verb].unit
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
        // سنرد على أي هجوم: رد can also be said, and this was not.
        (Status::Asserted, Status::Planned) if operator.says && is_whichever(args, here) => Status::Conditional,
        // لا يمكن، لن يسمح: not even that. لم يتوقف القصف: it goes on.
        (Status::Planned | Status::Requested, Status::Negated) => Status::Negated,
        (Status::Negated, Status::Negated) => Status::Asserted,
        (Status::Asserted, form) if operator.carries || (operator.status.is_some() && !operator.says) => form,
        (given, _) => given,
    }
}

/// `نفى تقارير تحدثت عن قصف`, `نفى الاتهامات القائلة إن`, `نفى ما تردد عن`: a
/// word of saying that only describes what a denial is about.
fn is_denied_report(args: Args<'_>, says: PredId) -> bool {
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
        operator.is_some_and(|o| o.says && o.status == Some(Status::Negated)) && own(args, denial) == Status::Asserted
    })
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
    if is_on_terms(args, here, governor, link) {
        return Status::Conditional;
    }
    if purpose(args, here, governor, link) {
        // دعوتهم للاجتماع للتوقيع: what the asked-for act is for is asked too.
        let above = &args.syntax.preds[governor];
        let operator = |g: PredId| args.gazetteer.operator(args.syntax.preds[g].lexeme);
        let asked = above.pos != Pos::Verb
            && args.governors(governor).find_map(|g| operator(g)?.status) == Some(Status::Requested);
        return if asked { Status::Requested } else { Status::Planned };
    }
    // سنرد على أي هجوم; لن ينسحب إلا بعد وقف القصف.
    let form = own(args, governor);
    let meets = matches!(form, Status::Planned | Status::Negated) && is_whichever(args, here);
    if meets || is_exception(args, here, governor) {
        return Status::Conditional;
    }
    // سيعقد الاجتماع: what is to happen to it is to come as well.
    if link == Some(Rel::Subject) && form == Status::Planned {
        return Status::Planned;
    }
    Status::Asserted
}

/// `اشترط انسحابهم قبل الحوار`: what is to come when the terms are met.
fn is_on_terms(args: Args<'_>, here: PredId, governor: PredId, link: Option<Rel>) -> bool {
    let w = &args.gazetteer.well_known;
    let sets_terms = |p: PredId| args.gazetteer.operator(args.syntax.preds[p].lexeme).is_some_and(|o| o.terms);
    let behind = match link {
        Some(Rel::Circumstance) => args.syntax.preds[here].arg.is_some_and(|a| {
            let word = args.syntax.nps[a.np].circumstance;
            word.is_some_and(|c| args.gazetteer.lexeme(c).tells == Some(Tells::Before))
        }),
        link => link == Some(Rel::Prep(w.li)),
    };
    // It may hang on what is asked for: اشترط الانسحاب للحوار.
    behind && (sets_terms(governor) || args.syntax.preds[governor].governor.is_some_and(|(g, _)| sets_terms(g)))
}

/// `لن ينسحب إلا بعد وقف القصف`: the one case in which it will be.
fn is_exception(args: Args<'_>, here: PredId, governor: PredId) -> bool {
    let units = &args.syntax.units;
    let Some(np) = args.syntax.preds[here].arg.map(|a| &args.syntax.nps[a.np]) else { return false };
    let except = |back: usize| {
        let word = np.first().checked_sub(back).map(|u| units[u].lexeme);
        word.is_some_and(|l| args.gazetteer.lexeme(l).particle == Some(ParticleClass::Except))
    };
    own(args, governor) == Status::Negated && (except(1) || except(2))
}

/// `الداعم الرئيسي للنظام`: says what somebody is, whatever he does.
fn is_attribute(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    matches!(this.pos, Pos::Active | Pos::Passive) && args.syntax.units[this.unit].article
}

fn in_relative(args: Args<'_>, pred: PredId) -> bool {
    matches!(args.syntax.clauses[args.syntax.preds[pred].clause].link, Link::Relative(_))
}

/// The inner status holds; what is asserted takes on the outer one, and no
/// plan is left where it is given up.
fn combine(inner: Status, outer: Status) -> Status {
    match (inner, outer) {
        (Status::Asserted, outer) => outer,
        // تخلت عن خططها لإرسال قوات, فشل مساعي الهدنة.
        (Status::Planned, Status::Negated) => Status::Negated,
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
            let w = &args.gazetteer.well_known;
            let lexeme = args.gazetteer.lexeme(this.lexeme);
            let wanted = (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) & (1 << prep) != 0;
            match args.gazetteer.operator(this.lexeme) {
                // خطة لوقف القتال, أنباء عن قصف: a noun has its complement by what
                // its verb has for an object; but رفضا لاعتداءات there have been.
                Some(operator) if matches!(this.pos, Pos::Masdar | Pos::Noun) => {
                    wanted
                        || prep == w.min
                        || (prep == w.about && (operator.says || operator.carries && operator.control == Control::None))
                        || (prep == w.li && operator.status.is_some_and(|s| s != Status::Negated))
                }
                Some(_) => wanted || (this.pos != Pos::Verb && prep == w.min),
                // دعا إلى العودة إلى المفاوضات: whither one is to go.
                None => wanted && prep == w.ila && this.pos == Pos::Masdar,
            }
        }
        Some(Rel::Circumstance) => false,
    }
}

/// A passive, marked or to be understood: أجلت الزيارة.
fn undergone(args: Args<'_>, verb: PredId) -> bool {
    let this = &args.syntax.preds[verb];
    // ينص الاتفاق على: it is not the accord that is to come.
    let acts = args.gazetteer.operator(this.lexeme).is_some_and(|o| o.control == Control::None && !o.carries);
    this.pos == Pos::Verb
        && !acts
        && (args.syntax.units[this.unit].morph.is_passive()
            || !this
                .args
                .iter()
                .any(|&(rel, filler)| rel == Rel::Object || (rel != Rel::Subject && args.is_happening(filler))))
}
