//! Whether an event happened: from its form and from what governs it.

use super::above::{
    above_phrase, has_been_held, in_relative, is_attribute, is_backdrop, is_being_done, is_carrier, is_counted_from,
    is_denied, is_given_to, is_in_paper, is_need_agreed, is_news, is_paper, is_plain_masdar, is_proposal, is_ready,
    is_told_as_done, operator_over, told_as_fact,
};
use super::args::Args;
use super::beside::{
    beside, described_happening, follows_what_is_to_come, is_before_past, is_exception, is_laid_down, is_present,
    there_behind,
};
use super::complement::{
    has_failed, is_anothers, is_complement, is_decided, is_denied_report, is_known, is_only_not_so, is_own_deed,
    is_wanted_of, is_wanted_that, is_what_is_meant, said_of_subject,
};
use super::form::{is_whichever, own};
use super::given::{has_befallen, is_ground_given, is_motive, is_reason, is_spoken_of, is_what_is_shown};
use crate::clause::phrase::has_class;
use crate::clause::{Filler, Link, Part, PredId, Rel};
use crate::gazetteer::compiled::Operator;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::ontology::EventType;
use crate::gazetteer::schema::operators::Control;
use crate::lang::morph::{Pos, Tense};
use crate::mention::unit::Unit;
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
    /// Where what was arranged came to nothing.
    pub arranged: bool,
    /// How many have been asked on the way: one is told by another, never in
    /// a circle.
    asked: u8,
}

impl Done {
    /// As an event type says.
    pub fn of(kind: &EventType) -> Self {
        Self { tried: kind.tried, decided: kind.decided, announced: kind.announced, arranged: kind.arranged, asked: 0 }
    }
}

/// The status of the event that `pred` names.
///
/// Climbs from the trigger through the words that govern it; the word
/// nearest to the event decides.
pub fn status(args: Args<'_>, pred: PredId, skip: Option<PredId>, done: Done) -> Status {
    match climb(args, pred, skip, done) {
        // للمشاركة في المفاوضات الجارية: they are being held.
        Status::Planned | Status::Requested if is_current(args, pred) => Status::Asserted,
        status => status,
    }
}

/// حيز التنفيذ: a set phrase for no thing, as whose object a verb says but one
/// thing.
fn is_stage(args: Args<'_>, object: Filler) -> bool {
    let Filler::Phrase(arg) = object else { return false };
    let unit = &args.syntax.units[args.syntax.nps[arg.np].parts[arg.part].0];
    unit.last > unit.first + 1 && has_class(args.gazetteer, unit, &[NounClass::Abstract])
}

/// A definite happening that is said to go on, or to have been done.
fn is_current(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    let Some(arg) = this.arg.filter(|_| args.syntax.units[this.unit].article) else { return false };
    let mods = args.syntax.nps[arg.np].parts[arg.part + 1..].iter().take_while(|p| p.1 == Part::Mod);
    // الاتفاق المبرم, المحادثات المنعقدة
    let done = |u: &Unit| {
        u.article
            && matches!(u.morph.pos(), Pos::Active | Pos::Passive)
            && args.gazetteer.operator(u.lexeme).is_some_and(|o| o.light && o.status.is_none())
    };
    mods.map(|p| &args.syntax.units[p.0])
        .any(|u| u.lexeme != 0 && (args.gazetteer.is_marked(u.lexeme, Mark::Current) || done(u)))
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
        // سيبحث نتائج الزيارة, عقوبات لتمديدها الحظر: what has been.
        if here == pred && is_what_is_shown(args, pred) || is_ground_given(args, here, governor, link) {
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
        if link.is_none() && never_came(args, here, governor) {
            return combine(status, Status::Negated);
        }
        // لم يكن مفاجئا أن يصل: what أن opens is the subject as well.
        if matches!(link, None | Some(Rel::Subject)) && is_only_not_so(args, governor) {
            return status;
        }
        // اتفقوا على ضرورة الانسحاب: they ask for it.
        if here == pred
            && link == Some(Rel::Prep(args.gazetteer.well_known.ala))
            && is_need_agreed(args, pred, governor)
        {
            break;
        }
        // لم يمض أسبوع على الاتفاق: since when.
        if link == Some(Rel::Prep(args.gazetteer.well_known.ala)) && is_counted_from(args, governor) {
            return status;
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
        // لم تحصل على دعم, لم تصمد الهدنة: the verb that the event takes in tells of it.
        let taken = || {
            let bare = match link {
                Some(Rel::Prep(_)) => true,
                // لم تدخل الهدنة حيز التنفيذ: nor is that done to anybody.
                Some(Rel::Subject) => args.object(governor).is_none_or(|object| is_stage(args, object)),
                _ => false,
            };
            bare && Some(governor) == skip && args.syntax.preds[governor].pos == Pos::Verb
        };
        if link == Some(Rel::Circumstance) || (link.is_some() && !is_complement(args, governor, link) && !taken()) {
            if status == Status::Asserted && !(link == Some(Rel::Circumstance) && has_been_held(args, here)) {
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
        // لن تبحث سوى الانسحاب: that alone is not denied.
        if link.is_some() && Some(governor) != skip && is_exception(args, here, governor) {
            let to_come = args.syntax.preds[governor].future;
            return combine(status, if to_come { Status::Planned } else { Status::Asserted });
        }
        // وافق على اقتراح الهدنة: whose word the event takes in speaks of it.
        if skip.is_some_and(|s| s != governor && args.governors(governor).any(|g| g == s))
            && args.syntax.preds[governor].pos != Pos::Verb
            && args.gazetteer.is_marked(args.syntax.preds[governor].lexeme, Mark::Proposal)
        {
            here = governor;
            continue;
        }
        let operator = operator_over(args, governor, link);
        if Some(governor) == skip {
            status = combine(status, own(args, governor));
        } else if let Some(operator) = operator.filter(|o| !is_paper(args, governor, o)) {
            // لم تتبن أي جهة الهجوم: nobody owns up to what has been.
            if operator.claims && args.syntax.preds[governor].negated && is_known(args, here) {
                break;
            }
            // دعا إلى إدانة القصف: what is judged has been, whatever is asked.
            if operator.of_facts && link.is_some() {
                // سنرد على أي هجوم, توعد برد على أي هجوم: and this was not.
                let to_come = || self::status(args, governor, None, done) == Status::Planned;
                if is_whichever(args, here) && to_come() {
                    status = combine(status, Status::Conditional);
                }
                // إذا لم ترد الحكومة على التهديدات: they have been made whether or not.
                if status == Status::Asserted && is_known(args, here) {
                    return status;
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
    // محادثات قد يجريها الوزير, ستجريها: the verb that carries it tells.
    if status == Status::Asserted
        && let Some((verb, true)) = args.described_by(pred)
        && args.gazetteer.operator(args.syntax.preds[verb].lexeme).is_some_and(|o| o.light && o.status.is_none())
        && own(args, verb) == Status::Planned
    {
        return Status::Planned;
    }
    // سيغادر متوجها إلى القاهرة: and how is to come with it.
    if status == Status::Asserted && is_manner_of_what_is_to_come(args, pred) {
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

/// `لم يسبق للجيش أن هاجم`: what أن with its verb opens is the subject of what is
/// denied.
fn never_came(args: Args<'_>, verb: PredId, parent: PredId) -> bool {
    let (this, above) = (&args.syntax.preds[verb], &args.syntax.preds[parent]);
    let clause = &args.syntax.clauses[this.clause];
    let that = this.unit.checked_sub(1).map(|u| &args.syntax.units[u]);
    above.negated
        && above.pos == Pos::Verb
        && clause.link == Link::That
        && clause.parent == Some(parent)
        && args.gazetteer.operator(above.lexeme).is_none()
        && !above.args.iter().any(|a| matches!(a.0, Rel::Subject | Rel::Object))
        && that.is_some_and(|u| u.is_particle() && args.gazetteer.lexeme(u.lexeme).before_verb)
}

/// A participle of manner, of no word of saying, in the clause of a verb that tells
/// what is to come.
fn is_manner_of_what_is_to_come(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    let unit = &args.syntax.units[this.unit];
    let manner = this.pos == Pos::Active && unit.morph.is_accusative() && !unit.article && this.governor.is_none();
    let verb = args.syntax.clauses[this.clause].verb.filter(|&v| manner && args.syntax.preds[v].unit < this.unit);
    verb.is_some_and(|v| args.syntax.preds[v].future && !args.syntax.preds[v].negated)
        && args.gazetteer.operator(this.lexeme).is_none_or(|o| !o.says)
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
        // فشلت المحادثات: they were held; but فشل عقدها was not.
        Some(Status::Negated)
            if done.arranged
                && operator.tries
                && operator.control == Control::Subject
                && matches!(link, Some(Rel::Subject | Rel::Of))
                && args.gazetteer.operator(args.syntax.preds[here].lexeme).is_none() =>
        {
            Status::Asserted
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
        // لم يكد يصل حتى: he only just has.
        (Status::Planned, Status::Negated) if operator.barely => Status::Asserted,
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
