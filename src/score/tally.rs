//! Counting: what is right, wrong and missed, over all documents.

use super::{
    gold::{Annotation, Happening, Role},
    matching::{Pair, Prepared, attribution_right, overlap, pairs, roles_right},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The three levels at which an event can be right, the weakest first.
pub(crate) const LEVELS: [&str; 3] = ["trigger", "event", "full"];

/// Right and wrong at one level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    found: u64,
    missed: u64,
    right: u64,
    wrong: u64,
}

/// Precision, recall and their harmonic mean, to three decimals.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Figures {
    /// Precision.
    pub p: f64,
    /// Recall.
    pub r: f64,
    /// F1.
    pub f1: f64,
    /// Gold events counted.
    pub gold: u64,
    /// Predicted events counted.
    pub predicted: u64,
}

impl Count {
    pub(crate) fn figures(self) -> Figures {
        let (p, r) = (share(self.right, self.right + self.wrong), share(self.found, self.found + self.missed));
        let f1 = if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        Figures {
            p: rounded(p),
            r: rounded(r),
            f1: rounded(f1),
            gold: self.found + self.missed,
            predicted: self.right + self.wrong,
        }
    }
}

fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// To three decimals, as the decimal value of the number rounds.
pub(crate) fn rounded(value: f64) -> f64 {
    format!("{value:.3}").parse().unwrap_or(value)
}

/// An accuracy: how many of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Accuracy {
    right: u64,
    all: u64,
}

impl Accuracy {
    fn add(&mut self, right: bool) {
        self.all += 1;
        self.right += u64::from(right);
    }

    pub(crate) fn value(self) -> Option<f64> {
        (self.all > 0).then(|| rounded(share(self.right, self.all)))
    }

    pub(crate) fn all(self) -> u64 {
        self.all
    }
}

/// A gold event without a right prediction, or a prediction too many.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Miss {
    /// `MISS` (not found), `ROLES` (found, wrong sides) or `EXTRA`.
    pub what: &'static str,
    /// The document.
    pub doc: String,
    /// The event's type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Who acts.
    pub source: Option<Vec<String>>,
    /// Who is acted upon.
    pub target: Option<Vec<String>>,
    /// The evidence of a gold event, the trigger of a predicted one.
    pub words: String,
    /// The sentence of a predicted event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
    /// The sides that were predicted instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub got: Option<[Vec<String>; 2]>,
}

/// Entities that take part in sure gold events.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Entities {
    pub(crate) found: Accuracy,
    pub(crate) kind: Accuracy,
}

/// All counts of a comparison; documents are added one by one.
#[derive(Debug, Clone, Default)]
pub struct Score {
    pub(crate) total: [Count; 3],
    pub(crate) by_type: BTreeMap<String, [Count; 3]>,
    pub(crate) by_outlet: BTreeMap<String, [Count; 3]>,
    pub(crate) by_folder: BTreeMap<String, [Count; 3]>,
    pub(crate) attribution: Accuracy,
    pub(crate) status: Accuracy,
    pub(crate) entities: Entities,
    pub(crate) entities_by_kind: BTreeMap<String, Entities>,
    /// Gold type and predicted type where the same words were coded otherwise.
    pub(crate) confusion: BTreeMap<(String, String), u64>,
    pub(crate) misses: Vec<Miss>,
}

impl Score {
    /// Adds one document.
    pub fn add(&mut self, gold: &Annotation, predicted: &Annotation, text: &str) {
        self.add_from(".", gold, predicted, text);
    }

    /// Adds one document of a folder.
    pub fn add_from(&mut self, folder: &str, gold: &Annotation, predicted: &Annotation, text: &str) {
        let outlet = predicted.source.as_ref().or(gold.source.as_ref());
        let (g, p) = (Prepared::new(gold, text), Prepared::new(predicted, text));
        let mut document = Document { score: self, doc: &gold.doc, folder, outlet, gold: &g, predicted: &p };
        let pairs = pairs(&g, &p);
        document.wanted(&pairs);
        document.got(&pairs);
        document.confused(&pairs);
        document.entities();
    }

    /// What was missed or too much, in the order of the documents.
    pub fn misses(&self) -> &[Miss] {
        &self.misses
    }

    /// Figures at the levels trigger, event and full.
    pub fn figures(&self) -> [Figures; 3] {
        self.total.map(Count::figures)
    }
}

struct Document<'a> {
    score: &'a mut Score,
    doc: &'a str,
    folder: &'a str,
    outlet: Option<&'a String>,
    gold: &'a Prepared<'a>,
    predicted: &'a Prepared<'a>,
}

impl Document<'_> {
    /// Counts the gold events.
    fn wanted(&mut self, pairs: &[Pair]) {
        let (gold, predicted) = (self.gold, self.predicted);
        for (index, event) in gold.events.iter().enumerate() {
            let pair = pairs.iter().find(|pair| pair.gold == index);
            let got = pair.map(|pair| &predicted.events[pair.predicted]);
            if event.is_sure() {
                self.count(&event.kind, levels(pair), |c, ok| if ok { c.found += 1 } else { c.missed += 1 });
                if !pair.is_some_and(|pair| pair.roles) {
                    self.missed(event, got);
                }
            }
            if let (Some(true), Some(got)) = (pair.map(|pair| pair.roles), got) {
                self.score.status.add(event.status == got.status);
                self.score.attribution.add(attribution_right(gold, predicted, event, got));
            }
        }
    }

    /// Counts the predicted events.
    fn got(&mut self, pairs: &[Pair]) {
        let (gold, predicted) = (self.gold, self.predicted);
        for (index, event) in predicted.events.iter().enumerate() {
            let pair = pairs.iter().find(|pair| pair.predicted == index);
            if pair.is_none() && (!event.is_sure() || self.repeats(index, pairs)) {
                continue;
            }
            let unsure = match pair {
                Some(pair) => !gold.events[pair.gold].is_sure(),
                None => self.same_place(index).any(|g| !gold.events[g].is_sure()),
            };
            if unsure {
                continue;
            }
            self.count(&event.kind, levels(pair), |c, ok| if ok { c.right += 1 } else { c.wrong += 1 });
            if pair.is_none() {
                self.extra(event);
            }
        }
    }

    /// Gold events of the same type at the place of a predicted one.
    fn same_place(&self, index: usize) -> impl Iterator<Item = usize> {
        let (gold, predicted) = (self.gold, self.predicted);
        let (kind, span) = (&predicted.events[index].kind, predicted.spans[index].as_ref());
        (0..gold.events.len()).filter(move |&g| gold.events[g].kind == *kind && overlap(gold.spans[g].as_ref(), span))
    }

    /// Whether it tells a matched gold event a second time.
    fn repeats(&self, index: usize, pairs: &[Pair]) -> bool {
        let (gold, predicted) = (self.gold, self.predicted);
        self.same_place(index).any(|g| {
            pairs.iter().any(|pair| pair.gold == g)
                && roles_right(gold, predicted, &gold.events[g], &predicted.events[index])
        })
    }

    fn count(&mut self, kind: &str, right: [bool; 3], add: impl Fn(&mut Count, bool)) {
        let outlet = self.outlet.map_or("unknown", String::as_str);
        let by_type = self.score.by_type.entry(kind.to_owned()).or_default();
        let by_outlet = self.score.by_outlet.entry(outlet.to_owned()).or_default();
        let by_folder = self.score.by_folder.entry(self.folder.to_owned()).or_default();
        for (level, right) in right.into_iter().enumerate() {
            add(&mut self.score.total[level], right);
            add(&mut by_type[level], right);
            add(&mut by_outlet[level], right);
            add(&mut by_folder[level], right);
        }
    }

    fn missed(&mut self, event: &Happening, got: Option<&Happening>) {
        let sides = |e: &Happening| [e.role(Role::Source).to_vec(), e.role(Role::Target).to_vec()];
        let what = if got.is_some() { "ROLES" } else { "MISS" };
        let words = event.evidence.as_deref().unwrap_or_default();
        let miss = self.miss(what, event, words.split_whitespace().collect::<Vec<_>>().join(" "));
        self.score.misses.push(Miss { got: got.map(sides), ..miss });
    }

    fn extra(&mut self, event: &Happening) {
        let words = event.trigger.as_ref().map_or("", |trigger| trigger.text());
        let sentence = event.sentence.as_ref().map(|s| s.text.split_whitespace().collect::<Vec<_>>().join(" "));
        let miss = self.miss("EXTRA", event, words.to_owned());
        self.score.misses.push(Miss { sentence, ..miss });
    }

    fn miss(&self, what: &'static str, event: &Happening, words: String) -> Miss {
        Miss {
            what,
            doc: self.doc.to_owned(),
            kind: event.kind.clone(),
            source: event.source.clone(),
            target: event.target.clone(),
            words,
            sentence: None,
            got: None,
        }
    }

    /// The same words coded as something else.
    fn confused(&mut self, pairs: &[Pair]) {
        let (gold, predicted) = (self.gold, self.predicted);
        for (g, wanted) in gold.events.iter().enumerate() {
            if !wanted.is_sure() || pairs.iter().any(|pair| pair.gold == g) {
                continue;
            }
            for (p, got) in predicted.events.iter().enumerate() {
                let free = !pairs.iter().any(|pair| pair.predicted == p);
                if free && got.kind != wanted.kind && overlap(gold.spans[g].as_ref(), predicted.spans[p].as_ref()) {
                    *self.score.confusion.entry((wanted.kind.clone(), got.kind.clone())).or_default() += 1;
                }
            }
        }
    }

    /// Of the entities in a sure event: found under any name, and as what.
    fn entities(&mut self) {
        let sure = self.gold.events.iter().filter(|event| event.is_sure());
        let taking_part: BTreeSet<&str> = sure
            .flat_map(|event| event.role(Role::Source).iter().chain(event.role(Role::Target)))
            .map(String::as_str)
            .collect();
        for id in taking_part {
            let Some(names) = self.gold.names.get(id) else {
                continue;
            };
            let kind = self.gold.kinds.get(id).copied().flatten();
            let alike = || self.predicted.names.iter().filter(|(_, other)| !names.is_disjoint(other));
            let found = alike().next().is_some();
            let as_kind = alike().any(|(id, _)| self.predicted.kinds.get(id).copied().flatten() == kind);
            let by_kind = self.score.entities_by_kind.entry(kind.unwrap_or("unknown").to_owned()).or_default();
            for count in [by_kind, &mut self.score.entities] {
                count.found.add(found);
                if found {
                    count.kind.add(as_kind);
                }
            }
        }
    }
}

fn levels(pair: Option<&Pair>) -> [bool; 3] {
    [pair.is_some(), pair.is_some_and(|pair| pair.roles), pair.is_some_and(|pair| pair.full)]
}
