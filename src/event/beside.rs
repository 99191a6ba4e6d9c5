//! The status of what only stands beside its governor: in a circumstance, as a
//! purpose, on terms, in a clause that describes it.

use super::above::is_proposal;
use super::args::Args;
use super::form::{is_whichever, own};
use super::given::has_befallen;
use super::purpose::purpose;
use super::status::Done;
use crate::clause::{Arg, Filler, Link, Np, Part, PredId, Rel};
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::{ParticleClass, Tells};
use crate::lang::morph::{Pos, Tense};
use crate::mention::unit::What;
use crate::record::Status;

/// The status of what only stands beside its governor.
pub(super) fn beside(args: Args<'_>, here: PredId, governor: PredId, link: Option<Rel>, done: Done) -> Status {
    if is_on_terms(args, here, governor, link) {
        return Status::Conditional;
    }
    if purpose(args, here, governor, link) {
        if args.gazetteer.operator(args.syntax.preds[governor].lexeme).is_some_and(|o| is_proposal(args, governor, o)) {
            return Status::Requested;
        }
        // دعوتهم للاجتماع للتوقيع: what the asked-for act is for is asked too.
        let above = &args.syntax.preds[governor];
        let operator = |g: PredId| args.gazetteer.operator(args.syntax.preds[g].lexeme);
        let asked = match above.pos {
            // ضغط على الدولة لسحب قواتها: nothing else is asked.
            Pos::Verb => {
                let asks = operator(governor).is_some_and(|o| o.status == Some(Status::Requested));
                asks && !above.args.iter().any(|&(_, f)| args.is_happening(f) && !is_of(args, f, here))
            }
            _ => args.governors(governor).find_map(|g| operator(g)?.status) == Some(Status::Requested),
        };
        return if asked { Status::Requested } else { Status::Planned };
    }
    if is_near(args, here) || is_hoped_for(args, here, governor, link) || is_ahead(args, here, governor, done) {
        return Status::Planned;
    }
    // سيقدم مساعدات، فضلا عن تدريب القوات: as the object is.
    if is_added(args, here) {
        return super::status::as_object(args, here, governor, done);
    }
    if is_until(args, here) {
        return outcome(args, governor, done);
    }
    // سنرد على أي هجوم; لن ينسحب إلا بعد وقف القصف.
    let form = own(args, governor);
    // لم يسمع بأي هجوم
    if form == Status::Negated && is_whichever(args, here) && is_told_of_past(args, governor) {
        return Status::Negated;
    }
    let meets = matches!(form, Status::Planned | Status::Negated) && is_whichever(args, here);
    if meets || is_exception(args, here, governor) {
        return Status::Conditional;
    }
    // سيعقد الاجتماع: what is to happen to it is to come as well.
    let known = || done.tried && is_known_doing(args, here, governor) || has_befallen(args, here, done);
    if link == Some(Rel::Subject) && form == Status::Planned && !known() {
        return Status::Planned;
    }
    // سيصل في زيارة: that is when; fighting may have been before.
    let unit = &args.syntax.units[args.syntax.preds[here].unit];
    let new = !unit.article && unit.pronoun.is_none() && !done.tried;
    if link == Some(Rel::Prep(args.gazetteer.well_known.fi)) && form == Status::Planned && new {
        return Status::Planned;
    }
    Status::Asserted
}

/// `الهجوم سيزيد التوتر`: one that is known, and a verb for what comes of it;
/// but الهجوم سيستهدف المدينة tells of itself.
fn is_known_doing(args: Args<'_>, here: PredId, verb: PredId) -> bool {
    let this = &args.syntax.preds[verb];
    let tried = |f: u32| args.gazetteer.types[args.gazetteer.frames[f as usize].event as usize].tried;
    let tells = args.gazetteer.operator(this.lexeme).is_some_and(|o| o.carries || o.status.is_some())
        || args.gazetteer.frames_of.get(this.lexeme).iter().any(|&(_, f)| tried(f));
    args.syntax.units[args.syntax.preds[here].unit].article
        && this.pos == Pos::Verb
        && !tells
        && args.get(verb, Rel::Object).is_some()
}

/// A verb behind لم, or in the past.
fn is_told_of_past(args: Args<'_>, verb: PredId) -> bool {
    let this = &args.syntax.preds[verb];
    let before = this.unit.checked_sub(1).map(|u| &args.syntax.units[u]);
    let denies = before
        .is_some_and(|u| u.is_particle() && args.gazetteer.lexeme(u.lexeme).particle == Some(ParticleClass::Negation));
    this.pos == Pos::Verb && !this.future && denies
}

/// Whether a phrase is the one that `pred` heads.
fn is_of(args: Args<'_>, filler: Filler, pred: PredId) -> bool {
    matches!(filler, Filler::Phrase(arg) if args.syntax.preds[pred].arg.is_some_and(|own| own.np == arg.np))
}

/// `قرب التوصل إلى اتفاق`: what is near at hand is to come.
fn is_near(args: Args<'_>, here: PredId) -> bool {
    let this = &args.syntax.preds[here];
    let before = this.arg.and_then(|arg| args.syntax.nps[arg.np].first().checked_sub(1));
    let near = |unit: usize| args.gazetteer.lexeme(args.syntax.units[unit].lexeme).tells == Some(Tells::Soon);
    this.pos == Pos::Masdar && before.is_some_and(near)
}

/// `تفاؤل إزاء توقيع الاتفاق`: what hopes and plans are about.
fn is_hoped_for(args: Args<'_>, here: PredId, governor: PredId, link: Option<Rel>) -> bool {
    let above = &args.syntax.preds[governor];
    link == Some(Rel::Prep(args.gazetteer.well_known.against))
        && args.syntax.preds[here].pos == Pos::Masdar
        && matches!(above.pos, Pos::Masdar | Pos::Noun)
        && args
            .gazetteer
            .operator(above.lexeme)
            .is_some_and(|o| o.status == Some(Status::Planned) && o.control == Control::Subject && !o.says && !o.tries)
}

/// `يلتقيان قبل أيام من زيارة`, `عاد قبل اجتماع`: what comes behind what is
/// told in the present, or is a new thing, has not been; but `انسحب قبل
/// الهجوم`, `زاره قبل الاتفاق`.
fn is_ahead(args: Args<'_>, here: PredId, governor: PredId, done: Done) -> bool {
    let this = &args.syntax.preds[here];
    let Some(arg) = this.arg.filter(|arg| arg.part == 0 && !done.tried) else { return false };
    let np = &args.syntax.nps[arg.np];
    let before = |np: &Np| np.circumstance.is_some_and(|c| args.gazetteer.lexeme(c).tells == Some(Tells::Before));
    // قبل أيام من
    let counted = || {
        let time = args.syntax.nps.get(arg.np.wrapping_sub(1)).filter(|t| t.last() + 2 == np.first());
        np.prep == Some(args.gazetteer.well_known.min) && time.is_some_and(before)
    };
    if !before(np) && !counted() {
        return false;
    }
    let verb = args.syntax.clauses[args.syntax.preds[governor].clause].verb.unwrap_or(governor);
    let told = &args.syntax.preds[verb];
    let past = told.pos == Pos::Verb && args.syntax.units[told.unit].morph.tense() == Tense::Past;
    // كان يقطنها قبل الاتفاق
    let was = told.governor.is_some_and(|(g, rel)| {
        rel == Rel::Complement && args.syntax.units[args.syntax.preds[g].unit].morph.tense() == Tense::Past
    });
    let unit = &args.syntax.units[this.unit];
    // قبل اجتماع الوزراء; but قبل اجتماع عمل.
    let of_known = np.parts[1..].iter().filter(|p| p.1 == Part::Of).any(|p| {
        let whose = &args.syntax.units[p.0];
        whose.article || whose.pronoun.is_some() || !matches!(whose.what, What::Word)
    });
    let new = !unit.article && unit.pronoun.is_none() && !of_known;
    new || !(past || was)
}

/// `فضلا عن تدريب القوات`: done as well.
pub(super) fn is_added(args: Args<'_>, here: PredId) -> bool {
    let this = &args.syntax.preds[here];
    let word = this.arg.filter(|arg| arg.part == 0).and_then(|arg| args.syntax.nps[arg.np].circumstance);
    this.pos == Pos::Masdar
        && !args.syntax.units[this.unit].article
        && word.is_some_and(|c| args.gazetteer.lexeme(c).tells == Some(Tells::Besides))
}

/// `القتال حتى تحرير المدينة`
fn is_until(args: Args<'_>, here: PredId) -> bool {
    let this = &args.syntax.preds[here];
    let unit = &args.syntax.units[this.unit];
    let Some(arg) = this.arg.filter(|_| this.pos == Pos::Masdar && unit.last == unit.first + 1) else { return false };
    let np = &args.syntax.nps[arg.np];
    // حتى اتصالات: even some.
    let known = unit.article || np.parts.get(arg.part + 1).is_some_and(|p| p.1 == Part::Of);
    known && np.circumstance.is_some_and(|c| args.gazetteer.lexeme(c).tells == Some(Tells::Until))
}

/// What an act comes to that is to go on until then: it has not yet, where
/// the act goes on or is to come.
fn outcome(args: Args<'_>, act: PredId, done: Done) -> Status {
    let this = &args.syntax.preds[act];
    let decided = args.gazetteer.operator(this.lexeme).and_then(|o| o.status);
    match decided {
        Some(Status::Planned | Status::Requested) => Status::Planned,
        _ if this.pos == Pos::Verb && args.syntax.units[this.unit].morph.tense() == Tense::Present => Status::Planned,
        _ => match super::status::status(args, act, None, done) {
            Status::Asserted => Status::Asserted,
            _ => Status::Planned,
        },
    }
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
pub(super) fn is_exception(args: Args<'_>, here: PredId, governor: PredId) -> bool {
    let units = &args.syntax.units;
    let Some(np) = args.syntax.preds[here].arg.map(|a| &args.syntax.nps[a.np]) else { return false };
    let except = |back: usize| {
        let word = np.first().checked_sub(back).map(|u| units[u].lexeme);
        word.is_some_and(|l| args.gazetteer.lexeme(l).particle == Some(ParticleClass::Except))
    };
    own(args, governor) == Status::Negated && (except(1) || except(2))
}

/// `بموجب الاتفاق تنسحب القوات`: what a paper lays down, told in the present.
pub(super) fn is_laid_down(args: Args<'_>, verb: PredId) -> bool {
    let this = &args.syntax.preds[verb];
    let present = is_present(args, verb);
    let lays_down = |np: &Np| {
        np.clause == this.clause
            && np.circumstance.is_some_and(|c| args.gazetteer.lexeme(c).tells == Some(Tells::LaysDown))
    };
    present && args.syntax.nps.iter().any(lays_down)
}

/// `سيزور القاهرة حيث يلتقي`: the verb that a clause of what happens there
/// stands behind, where it is told in the present.
pub(super) fn there_behind(args: Args<'_>, verb: PredId) -> Option<PredId> {
    let this = &args.syntax.preds[verb];
    let clause = &args.syntax.clauses[this.clause];
    let present = is_present(args, verb);
    let word = &args.syntax.units[this.unit.checked_sub(1).filter(|_| present && clause.link == Link::Side)?];
    let there = word.is_particle() && args.gazetteer.lexeme(word.lexeme).tells == Some(Tells::There);
    let outer = clause.outer.filter(|_| there)?;
    // إنه مستعد للقائه عندما يزور: what a clause without a verb says instead.
    let says = |p: &PredId| {
        let said = &args.syntax.preds[*p];
        said.clause == outer && said.governor.is_none() && matches!(said.pos, Pos::Active | Pos::Passive)
    };
    args.syntax.clauses[outer].verb.or_else(|| (0..verb).rev().find(says))
}

/// `سيزور القاهرة ويلتقي نظيره`: joined in the present to a verb in the future
/// that has the same subject.
pub(super) fn follows_what_is_to_come(args: Args<'_>, verb: PredId) -> bool {
    let preds = &args.syntax.preds;
    let joined = |p: PredId| {
        let before = preds[p].unit.checked_sub(1).map(|u| &args.syntax.units[u]);
        let and = before.filter(|u| u.is_particle()).and_then(|u| args.gazetteer.lexeme(u.lexeme).particle);
        args.syntax.units[preds[p].unit].proclitics.is_and() || and == Some(ParticleClass::And)
    };
    let topic = |p: PredId| args.syntax.clauses[preds[p].clause].topic;
    let mut here = verb;
    // Seldom more than three verbs of one subject.
    for _ in 0..4 {
        let Some(subject) = topic(here).filter(|_| is_present(args, here) && joined(here)) else { return false };
        let before = preds[..here].iter().rposition(|p| {
            p.pos == Pos::Verb && p.args.contains(&(Rel::Subject, subject))
                || args.syntax.clauses[p.clause].verb.is_some_and(|v| preds[v].unit == p.unit)
                    && args.syntax.clauses[p.clause].topic == Some(subject)
        });
        match before {
            Some(first) if preds[first].future => return !preds[first].negated,
            Some(first) => here = first,
            None => return false,
        }
    }
    false
}

/// `احتلوها قبل أن يتمكن الجيش من دحرهم`: told in the present of what was in
/// the past.
pub(super) fn is_before_past(args: Args<'_>, verb: PredId) -> bool {
    let past = |p: PredId| args.syntax.units[args.syntax.preds[p].unit].morph.tense() == Tense::Past;
    there_behind(args, verb).is_some_and(past)
}

/// A verb in the present.
pub(super) fn is_present(args: Args<'_>, verb: PredId) -> bool {
    let this = &args.syntax.preds[verb];
    this.pos == Pos::Verb && args.syntax.units[this.unit].morph.tense() == Tense::Present
}

/// `هدنة تتوقف فيها العمليات`: what a happening before a present verb is to
/// bring comes when it comes.
pub(super) fn described_happening(args: Args<'_>, verb: PredId) -> Option<PredId> {
    let this = &args.syntax.preds[verb];
    let described = |clause: usize| match args.syntax.clauses[clause].link {
        Link::Relative(np) => Some(np),
        _ => None,
    };
    // اقتحام القاعدة التي يتمركز فيها: not of the storming.
    if args.syntax.clauses[this.clause].described.is_some_and(|arg| arg.part > 0) {
        return None;
    }
    let mut np = described(this.clause)?;
    // زيارة تستغرق أياما تجري فيها محادثات: the second tells of it as well.
    let stretch = &args.syntax.units[args.syntax.nps[np].head()];
    if args.syntax.pred_of_unit[args.syntax.nps[np].head()].is_none()
        && !stretch.article
        && !stretch.is_name()
        && let Some(first) = described(args.syntax.nps[np].clause)
    {
        np = first;
    }
    let head = &args.syntax.units[args.syntax.nps[np].head()];
    let present = is_present(args, verb);
    let above = args.syntax.pred_of_unit[args.syntax.nps[np].head()]?;
    let happening = args.is_happening(Filler::Phrase(Arg { np, part: args.syntax.preds[above].arg?.part }));
    (present && !head.article && happening && args.syntax.preds[above].unit < this.unit).then_some(above)
}
