//! What is done for something: `ل` + masdar, بهدف; and what only looks like it.

use super::args::Args;
use super::complement::tells_somebody;
use super::given::is_ground;
use crate::clause::phrase::is_class;
use crate::clause::{Arg, Filler, PredId, Rel};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::lang::morph::Pos;
use crate::record::Status;

impl Args<'_> {
    /// `في محاولة لاستعادة المدينة، شن الجيش هجوما`: who acts behind a phrase that opens
    /// the clause and tells what he tries or means.
    pub(super) fn tries_first(&self, pred: PredId) -> Option<Filler> {
        let means = self.gazetteer.operator(self.pred(pred).lexeme).is_some_and(|o| o.control == Control::Subject);
        let (verb, rel) = self.hangs_on(pred).filter(|_| means && self.pred(pred).pos == Pos::Masdar)?;
        let within = rel == Rel::Prep(self.gazetteer.well_known.fi);
        self.subject(verb).filter(|f| within && !self.is_happening(*f))
    }
}

/// `رفضا لاعتداءات القوات`: the noun right before it takes it for its object.
fn on_stance(args: Args<'_>, pred: PredId) -> bool {
    let Some(np) = args.syntax.preds[pred].arg.map(|a| a.np).filter(|&np| np > 0) else { return false };
    let before = &args.syntax.nps[np - 1];
    args.syntax.gap(np - 1, np) == 0
        && before.parts.iter().filter_map(|p| args.syntax.pred_of_unit[p.0]).any(|p| {
            let stance = &args.syntax.preds[p];
            matches!(stance.pos, Pos::Masdar | Pos::Noun)
                && args
                    .gazetteer
                    .operator(stance.lexeme)
                    .is_some_and(|o| o.of_facts || o.status == Some(Status::Negated))
        })
}

/// `صور لقصف المدينة`, `نتيجة لانسحاب القوات`: the noun right before it shows
/// or tells what has been.
fn is_shown(args: Args<'_>, pred: PredId) -> bool {
    let Some(np) = args.syntax.preds[pred].arg.map(|a| a.np).filter(|&np| np > 0) else { return false };
    let before = &args.syntax.nps[np - 1];
    // قصفت المدينة انتقاما لمقتل القائد: what is avenged has been too.
    let shows = |unit: usize| {
        let lexeme = args.syntax.units[unit].lexeme;
        args.gazetteer.is_marked(lexeme, Mark::Shows) || args.gazetteer.is_marked(lexeme, Mark::Answering)
    };
    args.syntax.gap(np - 1, np) == 0 && before.parts.iter().any(|p| shows(p.0))
}

/// True for what is the purpose of what it hangs on.
pub(super) fn is_purpose(args: Args<'_>, pred: PredId) -> bool {
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
    // نشر القوات لمحاربة الحركة: to fight it; but انتهاك الحركة لاتفاق السلام.
    let asked = (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) & (1 << args.gazetteer.well_known.li) != 0;
    this.pos == Pos::Masdar
        && (transitive && (behind || has_doer && !is_deed(args, here))
            || (transitive || asked) && has_doer && joins(args, here)
            || asked && befalls(args, here))
}

/// `انتهاكها لوقف إطلاق النار ومهاجمة المدنيين`: joined to what is no aim.
fn joins(args: Args<'_>, here: PredId) -> bool {
    let first = args.syntax.preds[here].arg.and_then(|arg| args.syntax.nps[arg.np].and_of);
    let head = first.and_then(|np| args.syntax.pred_of_unit[args.syntax.nps[np].head()]);
    head.is_some_and(|head| args.syntax.preds[head].pos == Pos::Noun)
}

/// `ارتياحه لتطورات القتال`: what nobody does on purpose.
fn befalls(args: Args<'_>, pred: PredId) -> bool {
    let lexeme = args.gazetteer.lexeme(args.syntax.preds[pred].lexeme);
    let preps = lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps;
    preps == 0 && (lexeme.intransitive || args.gazetteer.lexeme(lexeme.base).intransitive)
}

/// A masdar of a transitive verb with what it is done to.
fn is_deed(args: Args<'_>, pred: PredId) -> bool {
    let this = &args.syntax.preds[pred];
    let lexeme = args.gazetteer.lexeme(this.lexeme);
    let bare = (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) == 0;
    this.pos == Pos::Masdar && bare && args.get(pred, Rel::Of).is_some()
}

/// True for what is the purpose of the verb it hangs on.
pub(super) fn is_aim(args: Args<'_>, pred: PredId) -> bool {
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
    args.syntax.gap(np - 1, np) == 0
        && args.is_happening(Filler::Phrase(Arg { np: np - 1, part: 0 }))
        && operator.is_none_or(|o| o.carries && o.status.is_none())
        && (operator.is_some() || !args.gazetteer.lexeme(lexeme).motion)
}

/// `ل` + masdar on a word that does not ask for it: what it is done for.
pub(super) fn purpose(args: Args<'_>, here: PredId, governor: PredId, link: Option<Rel>) -> bool {
    let above = &args.syntax.preds[governor];
    let this = &args.syntax.preds[here];
    if this.pos != Pos::Masdar || on_stance(args, here) || is_shown(args, here) {
        return false;
    }
    // الجولة الثانية للمحادثات, تصعيدا للضربات: the article makes it one that
    // is; but اجتماع للتوصل إلى اتفاق is held for it.
    let carrier = args.gazetteer.operator(this.lexeme).is_some_and(|o| o.carries);
    // شن هجوما للسيطرة على المدينة: with its own object it is an aim again.
    let w = &args.gazetteer.well_known;
    let aimed = || [w.ala, w.ila].into_iter().any(|prep| args.get(here, Rel::Prep(prep)).is_some());
    if args.syntax.units[this.unit].article && !carrier && of_event(args, here) && !aimed() {
        return false;
    }
    let operator = args.gazetteer.operator(above.lexeme);
    // غضب لمقتلهم, شكره لدعمه: what moves somebody has been.
    if operator.is_some_and(|o| o.of_facts) {
        return false;
    }
    match link {
        Some(Rel::Prep(prep)) if prep == args.gazetteer.well_known.li => {
            // سيكون للهجوم أثر: what has it; عوقبت لقيامها بالتجسس: why.
            let np = this.arg.map(|arg| &args.syntax.nps[arg.np]);
            let behind = np.is_some_and(|np| np.first() == above.unit + 1 + usize::from(np.demonstrative));
            let has = behind && above.pos == Pos::Verb && operator.is_some_and(|o| o.auxiliary && !o.able);
            if has || is_ground(args, here) && !args.gazetteer.lexeme(above.lexeme).motion {
                return false;
            }
            if above.pos != Pos::Verb && !operator.is_some_and(|o| o.carries) {
                // اتفاق لوقف القتال; but رفضه للقتال has its object there, and
                // خاضعة لسيطرة tells how things are.
                let object = takes_object(args, here, governor);
                return operator.is_none() && !object && matches!(above.pos, Pos::Masdar | Pos::Noun);
            }
            let lexeme = args.gazetteer.lexeme(above.lexeme);
            // عبر عن معارضته للاتفاق: that one is known.
            let has_own = !args.syntax.units[this.unit].article || !this.args.is_empty();
            lexeme.motion
                || has_own && operator.is_some_and(|o| tells_somebody(args, governor, o))
                || (lexeme.preps | args.gazetteer.lexeme(lexeme.base).preps) & (1 << prep) == 0
        }
        Some(Rel::Circumstance) => {
            let acts = above.pos == Pos::Verb || operator.is_some_and(|o| o.carries);
            acts && args.is_purpose(here)
        }
        _ => false,
    }
}
