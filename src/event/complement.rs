//! What a word says of its complement by what stands in it: a thing that is
//! known, an act that is wanted of another, a report that is denied.

use super::above::{is_carrier, operator_over};
use super::args::Args;
use super::form::own;
use crate::clause::{Filler, Link, Part, PredId, Rel};
use crate::gazetteer::compiled::Operator;
use crate::gazetteer::schema::lists::Mark;
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
    // بحث آلية تدريب القوات
    if this.pos == Pos::Noun
        && args.gazetteer.operator(this.lexeme).is_some_and(|o| o.carries)
        && let Some(Filler::Phrase(of)) = args.get(here, Rel::Of)
        && let Some(inner) = args.syntax.pred_of_unit[args.syntax.nps[of.np].parts[of.part].0]
        && inner != here
    {
        return is_known(args, inner);
    }
    // بحث تداعيات الهجوم
    let carried = args.get(here, Rel::Of).filter(|&of| is_carrier(args, here) || args.is_happening(of));
    let of_known = |of| match of {
        // تطبيق بنود الاتفاق
        Filler::Phrase(a) => {
            let mut parts = args.syntax.nps[a.np].parts[a.part..].iter().enumerate();
            parts.any(|(at, p)| (at == 0 || p.1 == Part::Of) && args.syntax.units[p.0].article)
        }
        Filler::Pronoun(..) => false,
    };
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
                let own = operator.control == Control::Subject && !operator.tries;
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

/// `أعلنت سحب قواتها`: a masdar of a verb with an object, and nobody else who
/// does it.
pub(super) fn is_own_deed(args: Args<'_>, here: PredId) -> bool {
    let this = &args.syntax.preds[here];
    let lexeme = args.gazetteer.lexeme(this.lexeme);
    let article = args.syntax.units[this.unit].article;
    let acts_on = !lexeme.intransitive && !args.gazetteer.lexeme(lexeme.base).intransitive;
    this.pos == Pos::Masdar && !article && acts_on && has_object(args, here)
}

/// A genitive that is no pronoun.
fn has_object(args: Args<'_>, here: PredId) -> bool {
    matches!(args.get(here, Rel::Of), Some(Filler::Phrase(_)))
}

/// `ترغب الدولة في أن تنسحب القوات`: of somebody else.
pub(super) fn is_wanted_that(args: Args<'_>, here: PredId, verb: PredId) -> bool {
    let other = args.get(here, Rel::Subject).or_else(|| args.topic(here));
    let is_verb = |p: PredId| args.syntax.preds[p].pos == Pos::Verb;
    is_verb(here) && is_verb(verb) && matches!(other, Some(Filler::Phrase(_))) && other != args.subject(verb)
}

/// `لم يكن الوصول مفاجئا`: it was, though not so.
pub(super) fn is_only_not_so(args: Args<'_>, verb: PredId) -> bool {
    let this = &args.syntax.preds[verb];
    let Some(Filler::Phrase(said)) = args.get(verb, Rel::Object) else { return false };
    let head = &args.syntax.units[args.syntax.nps[said.np].head()];
    let quality = matches!(head.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive) && !head.article;
    let auxiliary = args.gazetteer.operator(this.lexeme).is_some_and(|o| o.auxiliary);
    // لم تعد الهدنة سارية
    let stands = head.lexeme != 0 && args.gazetteer.is_marked(head.lexeme, Mark::Current);
    // لم يكن صحيحا أن يصل, لم يكن متوقعا: that it did is what is denied.
    let says = args.gazetteer.operator(head.lexeme).is_some_and(|_| head.lexeme != 0);
    this.pos == Pos::Verb && auxiliary && this.negated && quality && !stands && !says
}

/// `الهدف هو السيطرة على المدينة`: what the noun before it plans or asks for.
pub(super) fn is_what_is_meant(args: Args<'_>, pred: PredId) -> Option<Status> {
    let this = &args.syntax.preds[pred];
    let clause = &args.syntax.clauses[this.clause];
    let arg = this.arg.filter(|arg| arg.part == 0 && this.governor.is_none() && clause.verb.is_none())?;
    let Filler::Phrase(topic) = clause.topic? else { return None };
    let (np, before) = (&args.syntax.nps[arg.np], &args.syntax.nps[topic.np]);
    let follows = topic.part == 0 && before.last() < np.first() && np.prep.is_none() && np.circumstance.is_none();
    let head = &args.syntax.units[before.head()];
    let operator = args.gazetteer.operator(head.lexeme).filter(|_| follows && head.lexeme != 0)?;
    operator.status.filter(|&s| !operator.says && !operator.tries && matches!(s, Status::Planned | Status::Requested))
}

/// `بات الانسحاب ضرورة`, `أصبح الهجوم وشيكا`: what is said of the subject.
pub(super) fn said_of_subject(args: Args<'_>, verb: PredId) -> Option<Status> {
    let this = &args.syntax.preds[verb];
    let auxiliary = this.pos == Pos::Verb && args.gazetteer.operator(this.lexeme).is_some_and(|o| o.auxiliary);
    let Filler::Phrase(said) = args.get(verb, Rel::Object).filter(|_| auxiliary && !this.negated)? else { return None };
    let head = &args.syntax.units[args.syntax.nps[said.np].head()];
    let operator = args.gazetteer.operator(head.lexeme).filter(|_| head.lexeme != 0 && !head.article)?;
    operator.status.filter(|&s| matches!(s, Status::Requested | Status::Planned) && !operator.says)
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
            let denial = |&p: &PredId| {
                let near = args.syntax.preds[p].unit < this.unit && args.syntax.preds[p].unit + 9 > this.unit;
                near && args.gazetteer.operator(args.syntax.preds[p].lexeme).is_some_and(is_denial)
            };
            // نافيا ما شاع عن: a participle denies as well.
            let nearest = || (0..says).rev().find(denial);
            clause.outer.and_then(|outer| args.syntax.clauses[outer].verb).filter(denial).or_else(nearest)
        }
        _ => None,
    };
    report.is_some_and(|denial| {
        let operator = args.gazetteer.operator(args.syntax.preds[denial].lexeme);
        operator.is_some_and(is_denial) && own(args, denial) == Status::Asserted
    })
}

/// True when the governor takes what hangs on it so as what it is about.
pub(super) fn is_complement(args: Args<'_>, governor: PredId, link: Option<Rel>) -> bool {
    let this = &args.syntax.preds[governor];
    let operator = operator_over(args, governor, link);
    match link {
        None => true,
        Some(Rel::Object | Rel::Complement | Rel::Of) => true,
        // توقف القصف, منع القصف, يجب وقفه: not يتيح الاتفاق ما سواه.
        Some(Rel::Subject) => {
            // لم يحقق الاجتماع تقدما, لن يؤدي الدعم إلى السلام: it was held.
            let leads = |o: &Operator| leads_on(args, governor) || o.light && adds_to(args, governor);
            let does = |o: &Operator| o.light && (args.get(governor, Rel::Object).is_some() || leads(o));
            operator.is_some_and(|o| o.carries && !does(o) || o.of_subject || undergone(args, governor) && !leads(o))
        }
        // خسائر في معركة: where, not what was lost.
        Some(Rel::Prep(prep))
            if prep == args.gazetteer.well_known.fi
                && this.pos != Pos::Verb
                && operator.is_some_and(|o| o.status == Some(Status::Negated) && !o.of_subject) =>
        {
            false
        }
        Some(Rel::Prep(prep)) => {
            let w = &args.gazetteer.well_known;
            let lexeme = args.gazetteer.lexeme(this.lexeme);
            let wanted = (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) & (1 << prep) != 0;
            match operator {
                // خطة لوقف القتال, أنباء عن قصف: a noun has its complement by what
                // its verb has for an object; but رفضا لاعتداءات there have been.
                Some(operator) if matches!(this.pos, Pos::Masdar | Pos::Noun) => {
                    wanted
                        // الهدف من الاتفاق: what it is of is there.
                        || (prep == w.min && !(operator.status == Some(Status::Planned) && args.syntax.units[this.unit].article))
                        || (prep == w.bi && operator.status == Some(Status::Requested))
                        || (prep == w.about && (operator.says || operator.carries && operator.control == Control::None))
                        || (prep == w.li && operator.status.is_some_and(|s| s != Status::Negated))
                        // لا صحة للأنباء عن قصف
                        || (prep == w.li && operator.carries && this.negated)
                }
                // أكد ... للسيطرة على المدينة: ل brings whom one tells, or what for.
                Some(o) if prep == w.li && tells_somebody(args, governor, o) => false,
                // يمكن للاتفاق أن ينهي الحرب: what can do so is there.
                Some(o) if this.pos == Pos::Verb && prep == w.li && is_possibility(o) => false,
                // الرافضون للقتال: a participle has its object so.
                Some(_) if this.pos == Pos::Active && prep == w.li => true,
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
    // تهدف الزيارة إلى: what aims at something is there.
    let aims = args.gazetteer.lexeme(this.lexeme).intransitive
        && args.gazetteer.operator(this.lexeme).is_some_and(|o| {
            o.status == Some(Status::Planned) && o.control == Control::Subject && !o.carries && !o.of_subject
        });
    this.pos == Pos::Verb
        && !acts
        && !aims
        && (args.syntax.units[this.unit].morph.is_passive()
            || !this
                .args
                .iter()
                .any(|&(rel, filler)| rel == Rel::Object || (rel != Rel::Subject && args.is_happening(filler))))
}

/// `يؤدي الدعم إلى السلام`: a verb that has what it leads to.
fn leads_on(args: Args<'_>, verb: PredId) -> bool {
    let this = &args.syntax.preds[verb];
    let asked = args.gazetteer.lexeme(this.lexeme).preps & (1 << args.gazetteer.well_known.ila) != 0;
    this.pos == Pos::Verb && asked && args.get(verb, Rel::Prep(args.gazetteer.well_known.ila)).is_some()
}

/// `يسهم الدعم في حل الأزمة`: a verb that has what it adds to.
fn adds_to(args: Args<'_>, verb: PredId) -> bool {
    args.syntax.preds[verb].pos == Pos::Verb && args.get(verb, Rel::Prep(args.gazetteer.well_known.fi)).is_some()
}

/// `فشل الاجتماع في التوصل إلى اتفاق`: a happening that is said to have failed
/// in what stands behind it.
pub(super) fn has_failed(args: Args<'_>, happening: PredId) -> bool {
    let word = &args.syntax.preds[happening];
    // فشل الاجتماع المنعقد أمس في التوصل: what the participle describes.
    let described = word.arg.map(|a| &args.syntax.nps[a.np].parts[..=a.part]).filter(|p| p[p.len() - 1].1 == Part::Mod);
    let described = described.and_then(|p| p.iter().rev().find(|p| p.1 != Part::Mod));
    let this = described.and_then(|p| args.syntax.pred_of_unit[p.0]).map_or(word, |p| &args.syntax.preds[p]);
    let fails = |word: PredId| {
        let operator = args.gazetteer.operator(args.syntax.preds[word].lexeme);
        operator.is_some_and(|o| o.status == Some(Status::Negated) && o.tries && o.of_subject)
            && own(args, word) != Status::Negated
    };
    this.pos != Pos::Verb
        && this.governor.is_some_and(|(word, rel)| matches!(rel, Rel::Subject | Rel::Of) && fails(word))
}

/// أكد له: a verb of saying whose ل brings the one it is said to.
pub(super) fn tells_somebody(args: Args<'_>, verb: PredId, operator: &Operator) -> bool {
    let plain = operator.says && operator.status.is_none() && !operator.of_facts;
    args.syntax.preds[verb].pos == Pos::Verb && plain && operator.control == Control::Subject
}

/// أمكن: what follows may be.
fn is_possibility(operator: &Operator) -> bool {
    operator.carries && operator.status == Some(Status::Planned) && operator.control == Control::Object
}
