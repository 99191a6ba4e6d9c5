//! What the words above an event are, as far as its status goes.

use super::args::Args;
use super::complement::is_denial;
use super::form::own;
use super::given::is_pointed_at;
use crate::clause::phrase::has_class;
use crate::clause::{Filler, Link, Np, Part, PredId, Rel};
use crate::gazetteer::compiled::Operator;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::lang::morph::{Pos, Tense};
use crate::record::Status;

/// `اتفقوا على ضرورة`: a noun of asking under a word of agreeing.
pub(super) fn is_need_agreed(args: Args<'_>, noun: PredId, governor: PredId) -> bool {
    let asks =
        args.gazetteer.operator(args.syntax.preds[noun].lexeme).is_some_and(|o| o.status == Some(Status::Requested));
    let agrees = args.gazetteer.operator(args.syntax.preds[governor].lexeme);
    asks && agrees.is_some_and(|o| o.status == Some(Status::Planned) && !o.says && o.control == Control::Subject)
}

/// `تسييس المظاهرات`: a definite noun, no masdar, that a plain masdar is of.
pub(super) fn is_given_to(args: Args<'_>, noun: PredId, masdar: PredId) -> bool {
    let this = &args.syntax.preds[noun];
    this.pos == Pos::Noun && args.syntax.units[this.unit].article && is_plain_masdar(args, masdar)
}

/// `في ظل الهدنة سينسحب إذا`, `إذا كانت نتائج اللقاء`: what is known only tells
/// when, or is only spoken of.
pub(super) fn is_backdrop(args: Args<'_>, pred: PredId) -> bool {
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
pub(super) fn is_ready(args: Args<'_>, word: PredId) -> bool {
    let this = &args.syntax.preds[word];
    let operator = args.gazetteer.operator(this.lexeme);
    this.pos == Pos::Active && operator.is_some_and(|o| o.status == Some(Status::Planned) && !o.says)
}

/// `مضت ساعات على الاتفاق`: a verb whose subject is a time.
pub(super) fn is_counted_from(args: Args<'_>, verb: PredId) -> bool {
    let Some(Filler::Phrase(arg)) = args.get(verb, Rel::Subject).or_else(|| args.topic(verb)) else {
        return is_behind_time(args, verb);
    };
    let unit = &args.syntax.units[args.syntax.nps[arg.np].parts[arg.part].0];
    args.syntax.preds[verb].pos == Pos::Verb && has_class(args.gazetteer, unit, &[NounClass::Time])
}

/// The time may hang on no verb: `لم يمض أسبوع على الاتفاق`.
fn is_behind_time(args: Args<'_>, verb: PredId) -> bool {
    let this = &args.syntax.preds[verb];
    let next = args.syntax.nps.iter().find(|np| np.first() > this.unit);
    let time = |np: &Np| {
        let head = np.parts.iter().find(|p| p.1 == Part::Head).map_or(np.head(), |p| p.0);
        np.prep.is_none() && has_class(args.gazetteer, &args.syntax.units[head], &[NounClass::Time])
    };
    this.pos == Pos::Verb && next.is_some_and(|np| np.first() == this.unit + 1 && time(np))
}

/// أنباء, معلومات: adds nothing, and is nobody's act.
pub(super) fn is_news(args: Args<'_>, word: PredId) -> bool {
    let operator = args.gazetteer.operator(args.syntax.preds[word].lexeme);
    operator.is_some_and(|o| o.carries && o.status.is_none() && o.control == Control::None)
}

/// Whether a word of denial stands somewhere above.
pub(super) fn is_denied(args: Args<'_>, word: PredId) -> bool {
    args.governors(word).any(|g| args.gazetteer.operator(args.syntax.preds[g].lexeme).is_some_and(is_denial))
}

/// `مبادرة تتضمن انسحاب القوات`: who proposes asks for it.
pub(super) fn is_proposal(args: Args<'_>, verb: PredId, operator: &Operator) -> bool {
    is_in_paper(args, verb, operator, Mark::Proposal)
}

/// Whether a verb tells what stands in such a paper.
pub(super) fn is_in_paper(args: Args<'_>, verb: PredId, operator: &Operator, paper: Mark) -> bool {
    let named = || args.subject(verb).map_or(0, |subject| args.head_lexeme(subject));
    operator.contains && args.syntax.preds[verb].pos == Pos::Verb && args.gazetteer.is_marked(named(), paper)
}

/// `نص الاتفاق`, `إقرار الاتفاق`: the noun is the text itself, or names what
/// has been done, where the verb says what is to be.
pub(super) fn is_paper(args: Args<'_>, governor: PredId, operator: &Operator) -> bool {
    let this = &args.syntax.preds[governor];
    let says = || args.gazetteer.operator(this.lexeme).is_some_and(|o| o.says);
    this.pos != Pos::Verb
        && operator.status == Some(Status::Planned)
        && (operator.control == Control::None || (!operator.says && says()))
}

/// `قد يكون قتلهم`: a verb in the past behind one in the present.
pub(super) fn is_told_as_done(args: Args<'_>, verb: PredId, auxiliary: PredId) -> bool {
    let this = &args.syntax.preds[verb];
    let past = this.pos == Pos::Verb && args.syntax.units[this.unit].morph.tense() == Tense::Past;
    past && !args.syntax.preds[auxiliary].future
}

/// A definite happening that a clause tells as done.
pub(super) fn is_being_done(args: Args<'_>, here: PredId) -> bool {
    let Some((verb, _)) = args.described_by(here) else { return false };
    let np = args.syntax.preds[here].arg.map(|a| &args.syntax.nps[a.np]);
    let definite = np.is_some_and(|np| np.parts.iter().any(|p| args.syntax.units[p.0].article));
    definite && own(args, verb) == Status::Asserted
}

/// `وعد بذلك خلال اجتماع عقده مع الوزير`: it has been held, whatever is to come.
pub(super) fn has_been_held(args: Args<'_>, here: PredId) -> bool {
    let Some((verb, _)) = args.described_by(here) else { return false };
    let this = &args.syntax.preds[verb];
    let light = args.gazetteer.operator(this.lexeme).is_some_and(|o| o.light);
    light && args.syntax.units[this.unit].morph.tense() == Tense::Past && own(args, verb) == Status::Asserted
}

/// Behind أنّ a noun comes first, and its verb tells what is; behind أنْ
/// stands a verb that tells what may be.
pub(super) fn told_as_fact(args: Args<'_>, verb: PredId) -> bool {
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
pub(super) fn is_attribute(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    matches!(this.pos, Pos::Active | Pos::Passive) && args.syntax.units[this.unit].article
}

pub(super) fn in_relative(args: Args<'_>, pred: PredId) -> bool {
    matches!(args.syntax.clauses[args.syntax.preds[pred].clause].link, Link::Relative(_))
}

/// شن, تنفيذ: a masdar that only carries what hangs on it.
pub(super) fn is_carrier(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    this.pos == Pos::Masdar && args.gazetteer.operator(this.lexeme).is_some_and(|o| o.light && o.status.is_none())
}

/// A masdar that does nothing to what hangs on it.
pub(super) fn is_plain_masdar(args: Args<'_>, pred: PredId) -> bool {
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
        Some(Rel::Prep(prep)) => {
            // العمل بالاتفاق: with ب nothing is tried; but العمل عليه بالقوة.
            let w = &args.gazetteer.well_known;
            let by = prep == w.bi && args.get(governor, Rel::Prep(w.ala)).is_none();
            // تراجع أمام تقدم الجيش: before what is there.
            let before = prep == w.facing;
            let other = |o: &Operator| match o.status {
                Some(Status::Negated) => before,
                Some(Status::Planned) => by && o.tries,
                _ => false,
            };
            args.gazetteer.operator_over(lexeme, false).filter(|o| !other(o))
        }
        _ => args.gazetteer.operator(lexeme),
    }
}

/// The noun before a set phrase (تحت رعاية) that stands in its phrase and
/// hangs on none itself: that between them is no happening.
pub(super) fn above_phrase(args: Args<'_>, pred: PredId) -> Option<PredId> {
    let this = &args.syntax.preds[pred];
    let unit = &args.syntax.units[this.unit];
    let set_phrase = unit.last > unit.first + 1;
    let arg = this.arg.filter(|arg| set_phrase && this.governor.is_none() && arg.part > 0)?;
    let parts = &args.syntax.nps[arg.np].parts[..arg.part];
    let above = parts.iter().rev().find_map(|part| args.syntax.pred_of_unit[part.0])?;
    matches!(args.syntax.preds[above].pos, Pos::Masdar | Pos::Noun).then_some(above)
}
