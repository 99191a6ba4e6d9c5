//! The same act told again: who did it stands where it was told first.

use crate::record::{Event, Status};
use rustc_hash::FxHashMap;

/// An event is told as surely as this where another leans on it.
const SURE: f64 = 0.7;

/// Who is said to have done one kind of thing to one party.
struct Doers<'e> {
    /// The first event that names them.
    first: &'e Event,
    /// The first who are named.
    source: &'e [String],
    /// All who are named are these, and nobody denies it.
    agreed: bool,
    /// One sentence says so plainly.
    sure: bool,
}

/// `سيطر الحزب على المدينة ... اقتحام المدينة`: an act without a doer is that
/// of those who do the like to the same in the rest of the article, where
/// these are always the same. What is denied, planned or asked for says
/// nothing of who did what was done.
pub fn take_doers(events: &mut [Event]) {
    let told = doers(events);
    let found: Vec<_> = events
        .iter()
        .enumerate()
        .filter(|(_, event)| event.source.is_empty())
        .filter_map(|(at, event)| Some((at, doer(&told, event)?.to_vec())))
        .collect();
    for (at, source) in found {
        events[at].source = source;
    }
}

/// Where it was told who did `event`, whose doer was taken from elsewhere.
pub fn told_in<'e>(events: &'e [Event], event: &Event) -> Option<&'e Event> {
    let told = |e: &&Event| {
        e.id != event.id
            && e.kind == event.kind
            && e.source == event.source
            && e.target.iter().any(|target| event.target.contains(target))
            && (e.status == Status::Asserted || e.status == event.status)
            && e.confidence.is_some_and(|c| c >= SURE)
    };
    events.iter().find(told)
}

/// By type, target and status; a denial counts against what is asserted.
fn doers(events: &[Event]) -> FxHashMap<(&str, &str, Status), Doers<'_>> {
    let mut told = FxHashMap::<_, Doers<'_>>::default();
    for event in events.iter().filter(|e| !e.source.is_empty()) {
        let denied = event.status == Status::Negated;
        let sure = !denied && event.confidence.is_some_and(|c| c >= SURE);
        let status = if denied { Status::Asserted } else { event.status };
        for target in &event.target {
            told.entry((&*event.kind, &**target, status))
                .and_modify(|t| {
                    t.agreed &= !denied && t.source == event.source;
                    t.sure |= sure;
                })
                .or_insert(Doers { first: event, source: &event.source, agreed: !denied, sure });
        }
    }
    told
}

/// Those of what was done, or else of what is as much planned or asked for.
fn doer<'e>(told: &FxHashMap<(&str, &str, Status), Doers<'e>>, event: &Event) -> Option<&'e [String]> {
    [Status::Asserted, event.status].into_iter().find_map(|status| {
        let like = || {
            let told = event.target.iter().filter_map(|target| told.get(&(&*event.kind, &**target, status)));
            told.filter(|t| !are_others(t.first, event) && !is_taken_from(t.first, event))
        };
        let source = like().next()?.source;
        let agreed = like().all(|t| t.agreed && t.source == source);
        let apart = source.iter().all(|doer| !event.target.contains(doer));
        (agreed && apart && like().any(|t| t.sure)).then_some(source)
    })
}

/// `استعادة المدينة التي يسيطر عليها الحزب`: who is told right behind to have done it
/// in other words, and is told of the thing alone, has not done this.
fn is_taken_from(told: &Event, event: &Event) -> bool {
    let gap = told.trigger.start.checked_sub(event.trigger.end);
    told.sentence == event.sentence && told.trigger.text != event.trigger.text && gap.is_some_and(|gap| gap <= NEAR)
}

/// So many bytes lie between what is told of one thing by two words for it.
const NEAR: usize = 60;

/// `سبعة جنود`, `ثلاثة جنود`: of one description, but not those.
fn are_others(a: &Event, b: &Event) -> bool {
    let (Some(a), Some(b)) = (&a.count, &b.count) else { return false };
    a.iter().any(|(what, number)| b.get(what).is_some_and(|other| other != number))
}
