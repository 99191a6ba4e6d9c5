//! Names of slots, conditions and reasons, as people who write frames know them.

use crate::clause::{Filler, PredId};
use crate::event::args::Args;
use crate::event::finder::Reason;
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Frame, LexemeId, Need, PrepId, Slot};

/// A slot as it is written in a frame.
pub(crate) fn slot(gazetteer: &Gazetteer, slot: Slot) -> String {
    match slot {
        Slot::Prep(id) if id == gazetteer.well_known.by => "By".into(),
        Slot::Prep(id) => format!("Prep(\"{}\")", prep(gazetteer, id)),
        other => format!("{other:?}"),
    }
}

/// A condition as it is written in a frame.
pub(crate) fn need(gazetteer: &Gazetteer, need: &Need) -> String {
    match need {
        Need::Prep(id) => format!("Prep(\"{}\")", prep(gazetteer, *id)),
        Need::Object(list) => format!("Object({})", lemmas(gazetteer, list)),
        Need::PrepNoun(id, list) => format!("PrepNoun(\"{}\", {})", prep(gazetteer, *id), lemmas(gazetteer, list)),
        Need::SubjectNoun(list) => format!("SubjectNoun({})", lemmas(gazetteer, list)),
        Need::Under(list) => format!("Under({})", lemmas(gazetteer, list)),
        Need::Without(list) => format!("Without({})", lemmas(gazetteer, list)),
        Need::With(list) => format!("With({})", lemmas(gazetteer, list)),
        Need::Spoken(list) => format!("Spoken({})", lemmas(gazetteer, list)),
        plain => format!("{plain:?}"),
    }
}

/// Why a frame gave nothing, in a sentence.
fn reason(gazetteer: &Gazetteer, frame: &Frame, reason: Reason) -> String {
    let slots = |slots: &[Slot]| slots.iter().map(|&s| slot(gazetteer, s)).collect::<Vec<_>>().join(", ");
    match reason {
        Reason::Form => "the word stands in another form than the trigger asks for".into(),
        Reason::Alone => "a masdar counts as its verb only beside who does it and whom it befalls".into(),
        Reason::Need(n) => match &frame.needs[n] {
            Need::Source => {
                format!("needs a source, and none of [{}] gives one of a fitting kind", slots(&frame.source))
            }
            Need::Target => {
                format!("needs a target, and none of [{}] gives one of a fitting kind", slots(&frame.target))
            }
            Need::AnyRole => format!(
                "needs a source or target, and none of [{}], [{}] gives one of a fitting kind",
                slots(&frame.source),
                slots(&frame.target)
            ),
            Need::Without(_) => {
                format!("{} does not hold: one of these words stands beside it", need(gazetteer, &frame.needs[n]))
            }
            other => format!("{} does not hold", need(gazetteer, other)),
        },
    }
}

/// What stands where a condition looks, when it is not what it asks for: the
/// head as the dictionary has it.
pub(crate) fn instead(args: Args<'_>, pred: PredId, frame: &Frame, reason: Reason) -> Option<String> {
    let Reason::Need(number) = reason else { return None };
    let (place, filler) = match &frame.needs[number] {
        Need::Object(_) => ("object", args.object(pred)?),
        Need::PrepNoun(id, _) => (prep(args.gazetteer, *id), args.prep(pred, *id)?),
        Need::SubjectNoun(_) => ("subject", args.subject(pred)?),
        _ => return None,
    };
    let head = args.head_lexeme(filler);
    let (gazetteer, pos) = (args.gazetteer, matches!(filler, Filler::Pronoun(..)));
    Some(match (head, pos) {
        (_, true) => format!("the {place} is a pronoun"),
        (0, _) => format!("the {place} is a name or no word of the lexicon"),
        (head, _) => format!("the head of the {place} is read as {}", gazetteer.lexeme(head).lemma),
    })
}

/// The same with what stands there instead.
pub(crate) fn why(args: Args<'_>, pred: PredId, frame: &Frame, why: Reason) -> String {
    let said = reason(args.gazetteer, frame, why);
    match instead(args, pred, frame, why) {
        Some(instead) => format!("{said}: {instead}"),
        None => said,
    }
}

/// Spelling of a preposition.
pub(crate) fn prep(gazetteer: &Gazetteer, id: PrepId) -> &str {
    gazetteer.preps.get(usize::from(id)).map_or("?", String::as_str)
}

fn lemmas(gazetteer: &Gazetteer, list: &[LexemeId]) -> String {
    let mut words: Vec<_> = list.iter().map(|&l| &*gazetteer.lexeme(l).lemma).collect();
    words.dedup();
    let more = words.len().saturating_sub(6);
    words.truncate(6);
    let rest = if more > 0 { format!(", and {more} more") } else { String::new() };
    format!("[{}{rest}]", words.join(", "))
}
