//! How alike two records are: sides, modes, words.

use crate::graph::node::{Evidence, Text};
use rustc_hash::FxHashSet;

/// The mode that says nothing.
pub(in crate::graph) fn vague(mode: &str) -> bool {
    mode == "other"
}

/// How two sets of sides stand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Unknown,
    Part,
    Equal,
}

/// `None` when they contradict.
pub(super) fn fit(a: &[u32], b: &[u32]) -> Option<Fit> {
    if a.is_empty() || b.is_empty() {
        return Some(Fit::Unknown);
    }
    let (small, large) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if !small.iter().all(|x| large.contains(x)) {
        None
    } else if small.len() == large.len() {
        Some(Fit::Equal)
    } else {
        Some(Fit::Part)
    }
}

pub(super) fn union(a: &mut Vec<u32>, b: &[u32]) {
    a.extend(b);
    a.sort_unstable();
    a.dedup();
}

pub(super) fn united(a: &[u32], b: &[u32]) -> Vec<u32> {
    let mut all = a.to_vec();
    union(&mut all, b);
    all
}

pub(super) fn same_mode(a: Option<&str>, b: Option<&str>, placed: bool) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b || (placed && (vague(a) || vague(b))),
        _ => true,
    }
}

/// The words of a record's sentence.
pub(super) fn words(evidence: &Evidence) -> FxHashSet<Text> {
    evidence.sentence.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 2).map(Text::from).collect()
}

/// True when two triggers share a stem: three letters in a row, article and
/// proclitics aside.
pub(super) fn akin(a: &str, b: &str) -> bool {
    let stems = |text: &str| -> Vec<Vec<char>> {
        text.split_whitespace()
            .map(|w| w.trim_start_matches(['و', 'ف', 'ب', 'ل']).trim_start_matches("ال").chars().collect())
            .collect()
    };
    let (a, b) = (stems(a), stems(b));
    a.iter().any(|x| x.windows(3).any(|run| b.iter().any(|y| y.windows(3).any(|other| run == other))))
}

/// True when at least half of all words are shared.
pub(super) fn similar(a: &FxHashSet<Text>, b: &FxHashSet<Text>) -> bool {
    let shared = a.intersection(b).count();
    shared * 2 >= a.len() + b.len() - shared
}
