//! The same act told again: who did it stands where it was told first.

use crate::record::Event;

/// An event is told as surely as this where another leans on it.
const SURE: f64 = 0.7;

/// `سيطر الحزب على المدينة ... اقتحام المدينة`: an act without a doer is that
/// of those who do the like to the same in the rest of the article, where
/// these are always the same.
pub fn take_doers(events: &mut [Event]) {
    let doers: Vec<_> = (0..events.len()).map(|at| doer_elsewhere(events, at)).collect();
    for (event, doer) in events.iter_mut().zip(doers) {
        event.source.extend(doer.into_iter().flatten());
    }
}

fn doer_elsewhere(events: &[Event], at: usize) -> Option<Vec<String>> {
    let this = &events[at];
    if !this.source.is_empty() || this.target.is_empty() {
        return None;
    }
    let like =
        |e: &&Event| e.kind == this.kind && !e.source.is_empty() && e.target.iter().any(|t| this.target.contains(t));
    let mut sources = events.iter().filter(like).map(|e| &e.source);
    let first = sources.next()?;
    let agree = sources.all(|other| other == first);
    let sure = events.iter().filter(like).any(|e| e.confidence.is_some_and(|c| c >= SURE));
    let apart = first.iter().all(|doer| !this.target.contains(doer));
    (agree && apart && sure).then(|| first.clone())
}
