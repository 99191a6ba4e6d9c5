//! Names of slots, conditions and reasons, as people who write frames know them.

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
        plain => format!("{plain:?}"),
    }
}

/// Why a frame gave nothing, in a sentence.
pub(crate) fn reason(gazetteer: &Gazetteer, frame: &Frame, reason: Reason) -> String {
    let slots = |slots: &[Slot]| slots.iter().map(|&s| slot(gazetteer, s)).collect::<Vec<_>>().join(", ");
    match reason {
        Reason::Form => "the word stands in another form than the trigger asks for".into(),
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

/// Spelling of a preposition.
pub(crate) fn prep(gazetteer: &Gazetteer, id: PrepId) -> &str {
    gazetteer.preps.get(usize::from(id)).map_or("?", String::as_str)
}

fn lemmas(gazetteer: &Gazetteer, list: &[LexemeId]) -> String {
    let mut words: Vec<_> = list.iter().map(|&l| gazetteer.lexeme(l).lemma.as_str()).collect();
    words.dedup();
    let more = words.len().saturating_sub(6);
    words.truncate(6);
    let rest = if more > 0 { format!(", and {more} more") } else { String::new() };
    format!("[{}{rest}]", words.join(", "))
}
