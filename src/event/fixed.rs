//! The status of an event whose frame says it: what the words around may still
//! change.

use super::args::Args;
use super::complement::{is_denied_report, is_meant, is_running_out};
use super::form::own;
use crate::clause::PredId;
use crate::lang::morph::Pos;
use crate::record::Status;

/// The status where the frame says it (`fixed`), for the words around have
/// less to tell; but a plan may be denied or wait for terms, and what a denied
/// report tells is no fact. `denies`: the frame itself asks for a negation.
pub(super) fn fixed(
    args: Args<'_>,
    (pred, under): (PredId, Option<PredId>),
    (fixed, denies): (Status, bool),
    read: impl Fn() -> Status,
) -> Status {
    match fixed {
        // لا يعتزم لقاءه, يعتزم لقاءه إذا
        Status::Planned => {
            let noun = args.syntax.preds[pred].pos != Pos::Verb;
            Some(read()).filter(|&s| s == Status::Conditional || s == Status::Negated && noun)
        }
        // تنتهي الهدنة غدا: it holds until then.
        Status::Negated if is_running_out(args, pred) => Some(Status::Asserted),
        // لم يمنعه من الدخول, لم يفرج عنه
        Status::Negated if !denies && args.syntax.preds[pred].negated => Some(Status::Asserted),
        // انتهت بتحديد موعد للجلسة المقبلة
        Status::Asserted if args.syntax.preds[pred].pos != Pos::Verb && own(args, pred) == Status::Planned => {
            Some(Status::Planned)
        }
        // نفى الاتهامات القائلة إنه مارس ضغوطا
        Status::Asserted if args.governors(pred).any(|g| is_denied_report(args, g)) => Some(Status::Negated),
        // لم يرفض التفاوض, سيرفضه; نفى رفضه له, يعتزم رفضه
        Status::Asserted => {
            let word = under.unwrap_or(pred);
            let form = own(args, word);
            let verb = args.syntax.preds[word].pos == Pos::Verb;
            // رفض أي هدنة ما لم ينسحبوا: it is refused on terms.
            let on_terms = args.syntax.clauses[args.syntax.preds[word].clause].conditional;
            if form == Status::Asserted && under.is_some() && on_terms {
                return Status::Conditional;
            }
            if verb { Some(form).filter(|_| under.is_some()) } else { is_meant(args, word).then(read) }
        }
        _ => None,
    }
    .unwrap_or(fixed)
}
