//! Whether an event happened: from its form and from what governs it.

use super::args::Args;
use super::beside::{
    beside, described_happening, follows_what_is_to_come, is_before_past, is_exception, is_laid_down, is_present,
    there_behind,
};
use super::complement::{
    has_failed, is_anothers, is_complement, is_decided, is_denial, is_denied_report, is_known, is_only_not_so,
    is_own_deed, is_wanted_of, is_wanted_that, is_what_is_meant, said_of_subject,
};
use super::form::{is_whichever, own};
use super::given::{has_befallen, is_motive, is_pointed_at, is_reason, is_spoken_of};
use crate::clause::{Filler, Link, Part, PredId, Rel};
use crate::gazetteer::compiled::Operator;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::ontology::EventType;
use crate::gazetteer::schema::operators::Control;
use crate::lang::morph::{Pos, Tense};
use crate::record::Status;

/// When an event of its type has been done already.
#[derive(Debug, Clone, Copy, Default)]
pub struct Done {
    /// Where it was tried.
    pub tried: bool,
    /// Where it was decided.
    pub decided: bool,
    /// To come where its doer announces it.
    pub announced: bool,
    /// How many have been asked on the way: one is told by another, never in
    /// a circle.
    asked: u8,
}

impl Done {
    /// As an event type says.
    pub fn of(kind: &EventType) -> Self {
        Self { tried: kind.tried, decided: kind.decided, announced: kind.announced, asked: 0 }
    }
}

/// The status of the event that `pred` names.
///
/// Climbs from the trigger through the words that govern it; the word
/// nearest to the event decides.
pub fn status(args: Args<'_>, pred: PredId, skip: Option<PredId>, done: Done) -> Status {
    match climb(args, pred, skip, done) {
        // للمشاركة في المفاوضات الجارية: they are being held.
        Status::Planned if is_current(args, pred) => Status::Asserted,
        status => status,
    }
}

/// A definite happening that is said to go on.
fn is_current(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    let Some(arg) = this.arg.filter(|_| args.syntax.units[this.unit].article) else { return false };
    let mods = args.syntax.nps[arg.np].parts[arg.part + 1..].iter().take_while(|p| p.1 == Part::Mod);
    mods.map(|p| args.syntax.units[p.0].lexeme).any(|l| l != 0 && args.gazetteer.is_marked(l, Mark::Current))
}

fn climb(args: Args<'_>, pred: PredId, skip: Option<PredId>, done: Done) -> Status {
    let mut status = own(args, pred);
    // دعوة إلى اجتماع مرتقب: it has been planned before.
    let foreseen = status == Status::Planned;
    let mut here = pred;
    let Some(asked) = done.asked.checked_add(1).filter(|&asked| asked < 5) else { return status };
    let done = Done { asked, ..done };
    // Nothing but أنباء between it and what is looked at.
    let mut bare = true;
    if is_attribute(args, pred) {
        return status;
    }
    // عملية سياسية تحت رعاية المنظمة: what the whole phrase hangs on.
    if status == Status::Asserted
        && let Some(above) = above_phrase(args, pred)
    {
        return self::status(args, above, None, done);
    }
    for governor in args.governors(pred) {
        let link = args.syntax.preds[here].governor.map(|g| g.1);
        // رضي عن الاتفاق لأنها قصفت, جمدت أمواله التزاما بالعقوبات: why.
        if link.is_none() && is_reason(args, here) || link == Some(Rel::Object) && is_motive(args, here, governor) {
            break;
        }
        // حظر نشر معلومات عن الهجوم; but نفى معلومات عنه denies it.
        if done.tried && bare && is_spoken_of(args, (pred, here), governor) && !is_denied(args, governor) {
            break;
        }
        bare &= is_news(args, governor);
        if link == Some(Rel::Subject)
            && let Some(said) = said_of_subject(args, governor)
        {
            return combine(status, said);
        }
        if link == Some(Rel::Subject) && is_only_not_so(args, governor) {
            return status;
        }
        // اتفقوا على ضرورة الانسحاب: they ask for it.
        if here == pred
            && link == Some(Rel::Prep(args.gazetteer.well_known.ala))
            && is_need_agreed(args, pred, governor)
        {
            break;
        }
        // منع عرقلة المفاوضات: they are there.
        if here == pred && link == Some(Rel::Of) && is_given_to(args, pred, governor) {
            break;
        }
        // نفى ما يتردد عن قصف
        if link == Some(Rel::Prep(args.gazetteer.well_known.about)) && is_denied_report(args, governor) {
            return combine(status, Status::Negated);
        }
        // باستخدام القواعد في شن غارات: what one is let use them for.
        let means = || here != pred && is_carrier(args, here) && is_plain_masdar(args, governor);
        if matches!(link, Some(Rel::Prep(prep)) if prep == args.gazetteer.well_known.fi) && means() {
            here = governor;
            continue;
        }
        // فشل الاجتماع في التوصل إلى اتفاق
        if link == Some(Rel::Prep(args.gazetteer.well_known.fi)) && has_failed(args, governor) {
            return combine(status, Status::Negated);
        }
        if link == Some(Rel::Circumstance) || (link.is_some() && !is_complement(args, governor, link)) {
            if status == Status::Asserted {
                status = beside(args, here, governor, link, done);
                // من المتوقع أن يعقد اجتماع: with its verb what it is of; الاتفاق is known.
                let known = args.syntax.units[args.syntax.preds[here].unit].article || has_befallen(args, here, done);
                if status == Status::Asserted && link == Some(Rel::Subject) && !done.tried && !known {
                    let verb = self::status(args, governor, None, done);
                    status = if verb == Status::Planned { verb } else { status };
                }
            }
            break;
        }
        let operator = operator_over(args, governor, link);
        if Some(governor) == skip {
            status = combine(status, own(args, governor));
        } else if let Some(operator) = operator.filter(|o| !is_paper(args, governor, o)) {
            // دعا إلى إدانة القصف: what is judged has been, whatever is asked.
            if operator.of_facts && link.is_some() {
                // سنرد على أي هجوم, توعد برد على أي هجوم: and this was not.
                let to_come = || self::status(args, governor, None, done) == Status::Planned;
                if is_whichever(args, here) && to_come() {
                    status = combine(status, Status::Conditional);
                }
                break;
            }
            // جلسة لمناقشة الاتفاق: it has been, whatever it is talked of for.
            if operator.weighs && link.is_some() && is_known(args, here) {
                break;
            }
            let given = given(args, operator, (here, link), governor, done);
            if !(foreseen && given == Status::Requested) {
                status = combine(status, given);
            }
            let thwarts = operator.tries && operator.control == Control::Object;
            if !operator.says && !operator.carries && (operator.status.is_none() || thwarts) {
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
    in_clause(args, pred, here, status, done)
}

/// What the clauses of an event and of the topmost word above it make of its
/// status: who must, what is described, on which terms.
fn in_clause(args: Args<'_>, pred: PredId, here: PredId, status: Status, done: Done) -> Status {
    if has_spoken(args, pred) {
        return status;
    }
    let conditional = |p: PredId| args.syntax.clauses[args.syntax.preds[p].clause].conditional;
    if status == Status::Negated {
        let excepted = (0..args.syntax.preds.len())
            .any(|p| args.syntax.preds[p].governor.is_some_and(|g| g.0 == pred) && is_exception(args, p, pred));
        return if conditional(pred) || excepted { Status::Conditional } else { status };
    }
    if status == Status::Asserted
        && let Some(meant) = is_what_is_meant(args, here)
    {
        return meant;
    }
    // على الشمال أن ينسحب, على الشمال الانسحاب: who must.
    if status == Status::Asserted && args.on_whom(here).is_some() {
        return Status::Requested;
    }
    if status == Status::Asserted
        && (here == pred || !args.syntax.units[args.syntax.preds[pred].unit].article)
        && let Some(above) = described_happening(args, here)
    {
        return self::status(args, above, None, done);
    }
    // سيزور القاهرة ويلتقي نظيره
    if status == Status::Asserted && follows_what_is_to_come(args, here) {
        return Status::Planned;
    }
    // سيزور القاهرة حيث يلتقي: what is done there comes with the journey.
    if status == Status::Asserted
        && let Some(journey) = there_behind(args, here)
        && (self::status(args, journey, None, done) == Status::Planned || is_ready(args, journey))
    {
        return Status::Planned;
    }
    // بموجب الاتفاق تنسحب القوات
    if status == Status::Asserted && is_laid_down(args, here) {
        return Status::Planned;
    }
    // من أجل التوصل إلى اتفاق، عقدت جلسة: before what is done for it.
    if status == Status::Asserted && args.syntax.preds[here].governor.is_none() && args.is_purpose(here) {
        return Status::Planned;
    }
    if (conditional(pred) || conditional(here)) && !in_relative(args, pred) && !is_backdrop(args, pred) {
        return Status::Conditional;
    }
    status
}

/// `اتفقوا على ضرورة`: a noun of asking under a word of agreeing.
fn is_need_agreed(args: Args<'_>, noun: PredId, governor: PredId) -> bool {
    let asks =
        args.gazetteer.operator(args.syntax.preds[noun].lexeme).is_some_and(|o| o.status == Some(Status::Requested));
    let agrees = args.gazetteer.operator(args.syntax.preds[governor].lexeme);
    asks && agrees.is_some_and(|o| o.status == Some(Status::Planned) && !o.says && o.control == Control::Subject)
}

/// `تسييس المظاهرات`: a definite noun, no masdar, that a plain masdar is of.
fn is_given_to(args: Args<'_>, noun: PredId, masdar: PredId) -> bool {
    let this = &args.syntax.preds[noun];
    this.pos == Pos::Noun && args.syntax.units[this.unit].article && is_plain_masdar(args, masdar)
}

/// `في ظل الهدنة سينسحب إذا`, `إذا كانت نتائج اللقاء`: what is known only tells
/// when, or is only spoken of.
fn is_backdrop(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    let known = args.syntax.units[this.unit].article;
    let plain = |p: PredId| {
        args.syntax.preds[p].pos == Pos::Noun && args.gazetteer.operator(args.syntax.preds[p].lexeme).is_none()
    };
    // نتائج اللقاء: behind a noun that is no happening.
    let inside =
        this.arg.is_some_and(|arg| arg.part > 0 && args.syntax.pred_of_unit[args.syntax.nps[arg.np].head()].is_none());
    known
        && match this.governor {
            Some((_, Rel::Circumstance)) => true,
            Some((_, Rel::Subject)) if inside => true,
            Some((noun, Rel::Of)) => plain(noun),
            _ => is_pointed_at(args, pred) && this.pos != Pos::Verb,
        }
}

/// مستعد: a participle for what is meant.
fn is_ready(args: Args<'_>, word: PredId) -> bool {
    let this = &args.syntax.preds[word];
    let operator = args.gazetteer.operator(this.lexeme);
    this.pos == Pos::Active && operator.is_some_and(|o| o.status == Some(Status::Planned) && !o.says)
}

/// أنباء, معلومات: adds nothing, and is nobody's act.
fn is_news(args: Args<'_>, word: PredId) -> bool {
    let operator = args.gazetteer.operator(args.syntax.preds[word].lexeme);
    operator.is_some_and(|o| o.carries && o.status.is_none() && o.control == Control::None)
}

/// Whether a word of denial stands somewhere above.
fn is_denied(args: Args<'_>, word: PredId) -> bool {
    args.governors(word).any(|g| args.gazetteer.operator(args.syntax.preds[g].lexeme).is_some_and(is_denial))
}

/// `مبادرة تتضمن انسحاب القوات`: who proposes asks for it.
pub(super) fn is_proposal(args: Args<'_>, verb: PredId, operator: &Operator) -> bool {
    is_in_paper(args, verb, operator, Mark::Proposal)
}

/// Whether a verb tells what stands in such a paper.
fn is_in_paper(args: Args<'_>, verb: PredId, operator: &Operator, paper: Mark) -> bool {
    let named = || args.subject(verb).map_or(0, |subject| args.head_lexeme(subject));
    operator.contains && args.syntax.preds[verb].pos == Pos::Verb && args.gazetteer.is_marked(named(), paper)
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

/// `هدد بالهجوم إذا ...`, `يجب عليه الانسحاب إذا ...`: the condition is one of
/// what is threatened, asked or promised; the word has been spoken.
fn has_spoken(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    let past = args.syntax.units[this.unit].morph.tense() == Tense::Past;
    let must = |o: &Operator| o.of_subject && o.status == Some(Status::Requested);
    this.pos == Pos::Verb
        && args.gazetteer.operator(this.lexeme).is_some_and(|o| past && (o.says || o.status.is_some()) || must(o))
}

/// What an operator gives to what hangs on it: by what it is said of, or by
/// itself.
fn given(
    args: Args<'_>,
    operator: &Operator,
    (here, link): (PredId, Option<Rel>),
    governor: PredId,
    done: Done,
) -> Status {
    let denied = || own(args, governor) == Status::Negated;
    // لا يتضمن الاتفاق انسحابا; لا توجد مفاوضات
    if (operator.contains || operator.says && link == Some(Rel::Subject)) && denied() {
        Status::Negated
    } else if is_proposal(args, governor, operator) {
        Status::Requested
    } else if is_in_paper(args, governor, operator, Mark::Accord) {
        Status::Planned
    } else {
        under(args, operator, (here, link), governor, done)
    }
}

/// The status of what is done besides the object of a word.
pub(super) fn as_object(args: Args<'_>, here: PredId, word: PredId, done: Done) -> Status {
    match operator_over(args, word, Some(Rel::Object)) {
        Some(operator) if operator.status.is_some() || operator.carries => {
            given(args, operator, (here, Some(Rel::Object)), word, done)
        }
        _ => status(args, word, None, done),
    }
}

/// What an operator and its own form make of what it governs.
fn under(
    args: Args<'_>,
    operator: &Operator,
    (here, link): (PredId, Option<Rel>),
    governor: PredId,
    done: Done,
) -> Status {
    let form = own(args, governor);
    let given = match operator.status {
        // فشل هجوم: it was made; but فشل في شن هجوم was not.
        Some(Status::Negated)
            if done.tried && operator.tries && operator.control == Control::Subject && link != Some(Rel::Subject) =>
        {
            Status::Negated
        }
        Some(_) if done.tried && operator.tries || done.decided && is_decided(args, operator, governor) => {
            Status::Asserted
        }
        // يريد من الدولة سحب قواتها: to want it of another is to ask for it.
        Some(Status::Planned) if operator.control == Control::Subject && is_wanted_of(args, here, governor) => {
            Status::Requested
        }
        None if done.announced && operator.announces && is_own_deed(args, here) => Status::Planned,
        Some(Status::Planned) if operator.wants && is_wanted_that(args, here, governor) => Status::Requested,
        // حذر من أن القوات تتقدم: what is told as a fact is one.
        Some(Status::Planned) if operator.says && told_as_fact(args, here) => Status::Asserted,
        // حذر من عمليات القتل التي تمارسها القوات: it is being done.
        Some(Status::Planned) if operator.says && is_being_done(args, here) => Status::Asserted,
        // تمسك بانسحاب الخصم: not his own act.
        None if operator.insists && is_anothers(args, here) => Status::Requested,
        // يستطيع إرسال قوات: he may yet; استطاع: he has.
        None if operator.able && is_present(args, governor) && !is_before_past(args, governor) => Status::Planned,
        given => given.unwrap_or_default(),
    };
    match (given, form) {
        // سنرد على أي هجوم: رد can also be said, and this was not.
        (Status::Asserted, Status::Planned) if operator.says && is_whichever(args, here) => Status::Conditional,
        // لا يمكن، لن يسمح: not even that. لم يتوقف القصف: it goes on.
        (Status::Planned | Status::Requested, Status::Negated) => Status::Negated,
        // لم يستبعد إرسال قوات: he may yet.
        (Status::Negated, Status::Negated) if operator.opens => Status::Planned,
        (Status::Negated, Status::Negated) => Status::Asserted,
        // قد يكون الجنود قتلوا: it is told as done.
        (Status::Asserted, Status::Planned) if operator.auxiliary && is_told_as_done(args, here, governor) => given,
        (Status::Asserted, form) if operator.carries || (operator.status.is_some() && !operator.says) => form,
        (given, _) => given,
    }
}

/// `قد يكون قتلهم`: a verb in the past behind one in the present.
fn is_told_as_done(args: Args<'_>, verb: PredId, auxiliary: PredId) -> bool {
    let this = &args.syntax.preds[verb];
    let past = this.pos == Pos::Verb && args.syntax.units[this.unit].morph.tense() == Tense::Past;
    past && !args.syntax.preds[auxiliary].future
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
        // دعا إلى السماح بإرسال قوات: asked for all the same.
        (Status::Planned, Status::Requested) => Status::Requested,
        (inner, _) => inner,
    }
}

/// شن, تنفيذ: a masdar that only carries what hangs on it.
pub(super) fn is_carrier(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    this.pos == Pos::Masdar && args.gazetteer.operator(this.lexeme).is_some_and(|o| o.light && o.status.is_none())
}

/// A masdar that does nothing to what hangs on it.
fn is_plain_masdar(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    // الاشتباه في تورطه: not what it takes itself.
    let own =
        args.gazetteer.lexeme(this.lexeme).preps | args.gazetteer.lexeme(args.gazetteer.lexeme(this.lexeme).base).preps;
    let takes = own & (1 << args.gazetteer.well_known.fi) != 0;
    this.pos == Pos::Masdar && !takes && args.gazetteer.operator(this.lexeme).is_none()
}

/// The operator that a governor is towards what hangs on it so.
pub(super) fn operator_over<'a>(args: Args<'a>, governor: PredId, link: Option<Rel>) -> Option<&'a Operator> {
    let lexeme = args.syntax.preds[governor].lexeme;
    match link {
        Some(Rel::Object | Rel::Of) => args.gazetteer.operator_over(lexeme, true),
        Some(Rel::Prep(_)) => args.gazetteer.operator_over(lexeme, false),
        _ => args.gazetteer.operator(lexeme),
    }
}

/// The noun before a set phrase (تحت رعاية) that stands in its phrase and
/// hangs on none itself: that between them is no happening.
fn above_phrase(args: Args<'_>, pred: PredId) -> Option<PredId> {
    let this = &args.syntax.preds[pred];
    let unit = &args.syntax.units[this.unit];
    let set_phrase = unit.last > unit.first + 1;
    let arg = this.arg.filter(|arg| set_phrase && this.governor.is_none() && arg.part > 0)?;
    let parts = &args.syntax.nps[arg.np].parts[..arg.part];
    let above = parts.iter().rev().find_map(|part| args.syntax.pred_of_unit[part.0])?;
    matches!(args.syntax.preds[above].pos, Pos::Masdar | Pos::Noun).then_some(above)
}
