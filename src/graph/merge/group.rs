//! A happening in the making: the records that tell it so far.

use super::Key;
use super::likeness::{union, vague};
use crate::graph::{
    date::{Window, meet},
    node::Text,
};
use crate::record::Status;
use rustc_hash::FxHashSet;

/// A happening in the making.
pub(super) struct Group {
    pub(super) members: Vec<u32>,
    pub(super) source: Vec<u32>,
    pub(super) target: Vec<u32>,
    pub(super) places: Vec<u32>,
    pub(super) symmetric: bool,
    pub(super) mode: Option<Text>,
    pub(super) window: Window,
    pub(super) day: bool,
    pub(super) status: Status,
    pub(super) counts: Vec<(Text, u64, u64)>,
    /// Words of its sentences, where its type has a content.
    pub(super) words: Vec<FxHashSet<Text>>,
    pub(super) triggers: Vec<Text>,
    /// Article and position of each telling, sorted.
    pub(super) told: Vec<(Text, usize)>,
}

impl Group {
    pub(super) fn same_counts(&self, counts: &[(Text, u64)]) -> bool {
        counts.iter().all(|(what, n)| {
            let known = self.counts.iter().find(|(w, _, _)| w == what);
            known.is_none_or(|(_, min, max)| (*n).max(*max) <= (*n).min(*min).saturating_mul(5))
        })
    }

    /// How far the nearest telling in an article is, if it tells it at all.
    pub(super) fn distance(&self, doc: &str, at: usize) -> Option<usize> {
        let start = self.told.partition_point(|(d, _)| **d < *doc);
        let here = self.told[start..].iter().take_while(|(d, _)| **d == *doc);
        here.map(|(_, told)| told.abs_diff(at)).min()
    }

    pub(super) fn join(&mut self, number: u32, key: &Key) {
        self.members.push(number);
        union(&mut self.source, &key.source);
        union(&mut self.target, &key.target);
        union(&mut self.places, &key.places);
        self.symmetric |= key.symmetric;
        self.day |= key.day;
        if let Some(both) = meet(self.window, key.window) {
            self.window = both;
        }
        if self.mode.as_deref().is_none_or(vague) {
            self.mode = key.fact.mode.clone().or(self.mode.take());
        }
        for (what, n) in &key.fact.counts {
            match self.counts.iter_mut().find(|(w, _, _)| w == what) {
                Some((_, min, max)) => (*min, *max) = ((*min).min(*n), (*max).max(*n)),
                None => self.counts.push((what.clone(), *n, *n)),
            }
        }
        let trigger = &key.fact.evidence.trigger;
        if self.triggers.len() < 6 && !self.triggers.contains(trigger) {
            self.triggers.push(trigger.clone());
        }
        let at = key.fact.evidence.start;
        let telling = (key.fact.evidence.doc.clone(), at);
        let slot = self.told.partition_point(|t| *t < telling);
        self.told.insert(slot, telling);
    }
}
