//! Which predicted event is which gold event, and whether its roles are right.

use super::{
    fold::{fold, forms},
    gold::{Annotation, Happening, Participant, Role, Trigger},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// One document's annotation, made ready for comparison.
#[derive(Debug)]
pub(crate) struct Prepared<'a> {
    pub(crate) names: BTreeMap<&'a str, BTreeSet<String>>,
    pub(crate) kinds: BTreeMap<&'a str, Option<&'a str>>,
    pub(crate) events: &'a [Happening],
    /// Where each event stands in the text, in bytes.
    pub(crate) spans: Vec<Option<Range<usize>>>,
}

impl<'a> Prepared<'a> {
    pub(crate) fn new(annotation: &'a Annotation, text: &str) -> Self {
        let entities = &annotation.entities;
        Self {
            names: entities.iter().map(|entity| (entity.id.as_str(), names(entity))).collect(),
            kinds: entities.iter().map(|entity| (entity.id.as_str(), entity.kind.as_deref())).collect(),
            events: &annotation.events,
            spans: annotation.events.iter().map(|event| span(event, text)).collect(),
        }
    }
}

/// All folded names of an entity, its id read as one of them.
fn names(entity: &Participant) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let mentions = entity.mentions.iter().filter_map(|mention| mention.text.as_ref());
    let name = entity.name.iter().filter(|name| !name.is_empty());
    for name in entity.names.iter().chain(mentions).chain(name) {
        forms(name, &mut out);
    }
    out.insert(fold(&entity.id.replace('-', " ")));
    out
}

/// A predicted event stands where its trigger does, a gold one where its
/// evidence does.
fn span(event: &Happening, text: &str) -> Option<Range<usize>> {
    if let Some(Trigger::Quote(quote)) = &event.trigger {
        return Some(boundary(text, quote.start)..boundary(text, quote.end));
    }
    let evidence = event.evidence.as_deref()?;
    let start = memchr::memmem::find(text.as_bytes(), evidence.as_bytes())?;
    Some(start..start + evidence.len())
}

/// The last character boundary at or before a byte.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// Whether two places share a character.
pub(crate) fn overlap(a: Option<&Range<usize>>, b: Option<&Range<usize>>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if a.start.max(b.start) < a.end.min(b.end))
}

/// A gold event and the predicted one that is taken for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Index among the gold events.
    pub gold: usize,
    /// Index among the predicted ones.
    pub predicted: usize,
    /// Source and target are right.
    pub roles: bool,
    /// ... and status and mode too.
    pub full: bool,
}

/// Pairs events one to one, best first; ties in the order of the files.
pub(crate) fn pairs(gold: &Prepared<'_>, predicted: &Prepared<'_>) -> Vec<Pair> {
    let mut candidates = Vec::new();
    for (g, wanted) in gold.events.iter().enumerate() {
        for (p, got) in predicted.events.iter().enumerate() {
            if wanted.kind != got.kind || !overlap(gold.spans[g].as_ref(), predicted.spans[p].as_ref()) {
                continue;
            }
            let status = wanted.status == got.status;
            let roles = roles_right(gold, predicted, wanted, got);
            let full = roles && status && mode(wanted) == mode(got);
            let worth = u8::from(full) * 4 + u8::from(roles) * 2 + u8::from(status);
            candidates.push((worth, Pair { gold: g, predicted: p, roles, full }));
        }
    }
    // Stable, so that ties stay in order.
    candidates.sort_by_key(|(worth, _)| std::cmp::Reverse(*worth));
    let (mut used_gold, mut used_predicted) = (BTreeSet::new(), BTreeSet::new());
    candidates
        .into_iter()
        .map(|(_, pair)| pair)
        .filter(|pair| {
            let free = !used_gold.contains(&pair.gold) && !used_predicted.contains(&pair.predicted);
            free && used_gold.insert(pair.gold) && used_predicted.insert(pair.predicted)
        })
        .collect()
}

fn mode(event: &Happening) -> Option<&str> {
    event.mode.as_deref().filter(|mode| !mode.is_empty())
}

/// Whether source and target are right; two-sided events may swap them, or
/// give all sides in one list.
pub(crate) fn roles_right(gold: &Prepared<'_>, predicted: &Prepared<'_>, g: &Happening, p: &Happening) -> bool {
    use Role::{Source, Target};
    let right = |role: Role, from: Role| {
        fillers_right(gold, predicted, [g.role(role), &[]], [g.accepted(role), &[]], [p.role(from), &[]])
    };
    if right(Source, Source) && right(Target, Target) {
        return true;
    }
    if !symmetric(g) {
        return false;
    }
    if right(Source, Target) && right(Target, Source) {
        return true;
    }
    let got = [p.role(Source), p.role(Target)];
    let want = [g.role(Source), g.role(Target)];
    let accepted = [g.accepted(Source), g.accepted(Target)];
    got[0].len() + got[1].len() >= 2 && fillers_right(gold, predicted, want, accepted, got)
}

fn symmetric(event: &Happening) -> bool {
    matches!(event.kind.as_str(), "meeting" | "agreement" | "ceasefire")
        || (event.kind == "attack" && event.mode.as_deref() == Some("clash"))
}

/// Whether the gold speaker was found, and nobody else.
pub(crate) fn attribution_right(gold: &Prepared<'_>, predicted: &Prepared<'_>, g: &Happening, p: &Happening) -> bool {
    let role = Role::Attribution;
    fillers_right(gold, predicted, [g.role(role), &[]], [g.accepted(role), &[]], [p.role(role), &[]])
}

/// At least one filler, each of them one of those wanted or accepted; or none
/// where none is wanted. Lists come in two parts, to be read as one.
fn fillers_right(
    gold: &Prepared<'_>,
    predicted: &Prepared<'_>,
    want: [&[String]; 2],
    accepted: [&[String]; 2],
    got: [&[String]; 2],
) -> bool {
    if got.iter().all(|part| part.is_empty()) {
        return want.iter().all(|part| part.is_empty());
    }
    let right: Vec<&BTreeSet<String>> =
        want.iter().chain(&accepted).copied().flatten().filter_map(|id| gold.names.get(id.as_str())).collect();
    got.into_iter().flatten().all(|id| match predicted.names.get(id.as_str()) {
        Some(names) => right.iter().any(|r| !r.is_disjoint(names)),
        None => right.iter().any(|r| r.contains(&fold(id))),
    })
}
