//! Which event records tell the same happening.
//!
#![doc = include_str!("merging.md")]

mod group;
mod likeness;

use super::{
    BuildOptions,
    collect::Fact,
    date::{ALWAYS, Window, meet, window},
    node::Text,
    sides::Sides,
};
use crate::record::Status;
use group::Group;
pub(super) use likeness::vague;
use likeness::{Fit, akin, fit, same_mode, similar, union, united, words};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// How many groups that share participants are weighed for one record.
pub(super) const LOOKED_AT: usize = 64;

/// What merging needs of a record.
struct Key<'a> {
    fact: &'a Fact,
    /// Words of the sentence, where the type has a content.
    words: FxHashSet<Text>,
    source: Vec<u32>,
    target: Vec<u32>,
    places: Vec<u32>,
    symmetric: bool,
    window: Window,
    day: bool,
}

/// Groups of records, each sorted, in the order of their first member.
pub(super) fn groups(facts: &[Fact], sides: &Sides, options: &BuildOptions) -> Vec<Vec<u32>> {
    if !options.merge {
        return (0..facts.len() as u32).map(|f| vec![f]).collect();
    }
    let mut order: Vec<(usize, u32)> = facts.iter().enumerate().map(|(n, fact)| (vagueness(fact), n as u32)).collect();
    order.sort_unstable();
    let mut merger = Merger { sides, options, groups: Vec::new(), index: FxHashMap::default() };
    for (_, number) in order {
        merger.place(number, &facts[number as usize]);
    }
    let mut groups: Vec<Vec<u32>> = merger.groups.into_iter().map(|g| g.members).collect();
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort_unstable();
    groups
}

/// Orders records by how much they leave open.
fn vagueness(fact: &Fact) -> usize {
    let roles = usize::from(fact.source.is_empty()) + usize::from(fact.target.is_empty() && fact.location.is_none());
    let date = 10usize.saturating_sub(fact.evidence.date.as_ref().map_or(0, |d| d.len()));
    roles * 100 + date * 2 + usize::from(fact.mode.as_deref().is_none_or(vague))
}

/// Type, and one or two participants (the second `u32::MAX` for none).
type Handle = (Text, u32, u32);

/// How well a record fits: roles and place, in the same article, of the same
/// status, how near.
type Points = (u8, bool, bool, usize);

/// Points of two roles that are equal: more than any group reaches that does
/// not share both.
const BOTH_AGREE: u8 = 8;

struct Merger<'a> {
    sides: &'a Sides,
    options: &'a BuildOptions,
    groups: Vec<Group>,
    /// Groups by what is shared, by first day.
    index: FxHashMap<Handle, BTreeMap<i32, Vec<u32>>>,
}

impl Merger<'_> {
    fn place(&mut self, number: u32, fact: &Fact) {
        let key = self.key(fact);
        let handles = self.handles(&key);
        // Only a group that shares a pair can agree in both roles: where one
        // does, those that share a single party need not be weighed.
        let pairs = handles.iter().take_while(|handle| handle.2 != u32::MAX).count();
        let best = self
            .best(&key, &handles[..pairs])
            .filter(|((points, ..), _)| *points >= BOTH_AGREE)
            .or_else(|| self.best(&key, &handles));
        let group = match best {
            Some((_, std::cmp::Reverse(group))) => {
                // Later records of this article must find it too.
                if self.groups[group as usize].distance(&fact.evidence.doc, 0).is_none() {
                    let article = self.article(&key);
                    self.index.entry(article).or_default().entry(key.window.0).or_default().push(group);
                }
                group
            }
            None => self.open(&key, &handles),
        };
        let group = &mut self.groups[group as usize];
        group.join(number, &key);
        if self.options.contents.iter().any(|c| **c == *fact.kind) && group.words.len() < 4 {
            group.words.push(key.words.clone());
        }
    }

    /// The group that a record fits best, of those filed under the handles and
    /// those of its article; the oldest of equals.
    fn best(&self, key: &Key, handles: &[Handle]) -> Option<(Points, std::cmp::Reverse<u32>)> {
        let groups = self.candidates(key, handles).into_iter();
        groups.filter_map(|g| Some((self.score(key, &self.groups[g as usize])?, std::cmp::Reverse(g)))).max()
    }

    fn key<'f>(&self, fact: &'f Fact) -> Key<'f> {
        let sided = |list: &[u32]| {
            let mut all: Vec<u32> = list.iter().map(|&p| self.sides.of(p)).collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        let (places, others): (Vec<u32>, Vec<u32>) = fact.target.iter().partition(|&&p| self.sides.is_place(p));
        let mut places: Vec<u32> = places.into_iter().chain(fact.location).collect();
        places.sort_unstable();
        places.dedup();
        let own = fact.evidence.date.as_deref().and_then(window);
        let around =
            || fact.doc_date.as_deref().and_then(window).map(|(a, b)| (a - self.options.days, b + self.options.days));
        let symmetric = |name: &str| self.options.symmetric.iter().any(|s| s == name);
        let content = self.options.contents.iter().any(|c| **c == *fact.kind);
        Key {
            fact,
            words: if content { words(&fact.evidence) } else { FxHashSet::default() },
            source: sided(&fact.source),
            target: sided(&others),
            places,
            symmetric: symmetric(&fact.kind) || fact.mode.as_deref().is_some_and(symmetric),
            window: own.or_else(around).unwrap_or(ALWAYS),
            day: own.is_some_and(|(a, b)| a == b),
        }
    }

    /// Under what a record is filed and sought: each participant, and each
    /// pair of source and target or place.
    fn handles(&self, key: &Key) -> Vec<Handle> {
        let kind = &key.fact.kind;
        let mut around: Vec<u32> = key.places.iter().flat_map(|&p| self.sides.surroundings(p)).collect();
        union(&mut around, &[]);
        // A bare record is sought and filed by its article alone: see `candidates`.
        let mut handles: Vec<Handle> = Vec::new();
        for &a in key.source.iter().take(8) {
            for &b in key.target.iter().chain(&around).take(8) {
                handles.push((kind.clone(), a.min(b), a.max(b)));
            }
        }
        handles.extend(key.source.iter().chain(&key.target).chain(&around).map(|&p| (kind.clone(), p, u32::MAX)));
        handles
    }

    fn candidates(&self, key: &Key, handles: &[Handle]) -> Vec<u32> {
        let article = self.article(key);
        let mut found = Vec::new();
        for handle in handles.iter().chain([&article]) {
            let Some(days) = self.index.get(handle) else {
                continue;
            };
            let near = days.range(..=key.window.1).rev().flat_map(|(_, groups)| groups.iter().rev());
            found.extend(near.take(LOOKED_AT));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The handle of all groups of a type that an article tells.
    fn article(&self, key: &Key) -> Handle {
        (format!("{}\n{}", key.fact.kind, key.fact.evidence.doc).into(), u32::MAX, u32::MAX)
    }

    fn open(&mut self, key: &Key, handles: &[Handle]) -> u32 {
        let number = self.groups.len() as u32;
        let article = self.article(key);
        for handle in handles.iter().chain([&article]) {
            self.index.entry(handle.clone()).or_default().entry(key.window.0).or_default().push(number);
        }
        self.groups.push(Group {
            members: Vec::new(),
            source: Vec::new(),
            target: Vec::new(),
            places: Vec::new(),
            symmetric: key.symmetric,
            mode: None,
            window: key.window,
            day: false,
            status: key.fact.status(),
            counts: Vec::new(),
            words: Vec::new(),
            triggers: Vec::new(),
            told: Vec::new(),
        });
        number
    }

    /// How well a record fits a group, or `None` if it does not.
    fn score(&self, key: &Key, group: &Group) -> Option<Points> {
        meet(key.window, group.window)?;
        let (source, target) = if key.symmetric || group.symmetric {
            (fit(&united(&key.source, &key.target), &united(&group.source, &group.target))?, Fit::Unknown)
        } else {
            (fit(&key.source, &group.source)?, fit(&key.target, &group.target)?)
        };
        let place = self.fit_places(&key.places, &group.places)?;
        let sides = if key.symmetric || group.symmetric {
            let several = key.source.len() + key.target.len() > 1 && source != Fit::Unknown;
            u8::from(source != Fit::Unknown) + u8::from(several)
        } else {
            u8::from(source != Fit::Unknown) + u8::from(target != Fit::Unknown)
        };
        let placed = place == Fit::Equal || sides == 2;
        let modes = same_mode(key.fact.mode.as_deref(), group.mode.as_deref(), placed);
        if !modes || !group.same_counts(&key.fact.counts) {
            return None;
        }
        let firm = sides == 2 || (sides == 1 && place == Fit::Equal);
        let here = group.distance(&key.fact.evidence.doc, key.fact.evidence.start);
        let same_day = key.day && group.day;
        let status = key.fact.status();
        let same_status = status == group.status;
        let done = |s: Status| matches!(s, Status::Asserted | Status::Planned | Status::Negated);
        let bare = key.source.is_empty() && key.target.is_empty() && key.places.is_empty();
        let content = self.options.contents.iter().any(|c| **c == *key.fact.kind);
        let told_so = group.triggers.iter().any(|t| akin(t, &key.fact.evidence.trigger));
        let exact = key.fact.mode.as_deref().is_some_and(|m| !vague(m) && group.mode.as_deref() == Some(m));
        let both_done = done(status) && done(group.status);
        if !same_status && !(both_done && (firm || (exact && here.is_some()))) {
            return None;
        }
        let whole = source.max(target) != Fit::Part;
        let wider = key.source.len() > group.source.len() || key.target.len() > group.target.len();
        let close = (told_so && !wider) || (whole && (exact || sides == 0));
        let recurs = |mode: Option<&str>| mode.is_some_and(|m| self.options.recurring.iter().any(|r| r == m));
        let recurring = recurs(key.fact.mode.as_deref()) || recurs(group.mode.as_deref());
        let enough = if recurring {
            firm && (place == Fit::Equal || same_day || (here.is_some() && told_so))
                || (bare && here.is_some() && told_so)
        } else if content {
            firm && group.words.iter().any(|w| similar(w, &key.words))
        } else if firm {
            true
        } else if bare {
            here.is_some() && (told_so || exact)
        } else if close && (sides == 1 || place == Fit::Equal) {
            here.is_some() || same_day
        } else {
            false
        };
        let points = source as u8 * 2 + target as u8 * 2 + place as u8;
        // Nearest in the article: the distance counts down.
        let distance = here.map_or(0, |far| usize::MAX - far);
        enough.then_some((points, here.is_some(), same_status, distance))
    }

    fn fit_places(&self, a: &[u32], b: &[u32]) -> Option<Fit> {
        if a.is_empty() || b.is_empty() {
            return Some(Fit::Unknown);
        }
        let related = a.iter().any(|&x| b.iter().any(|&y| self.sides.same_place(x, y)));
        related.then_some(Fit::Equal)
    }
}
