//! What goes into a graph: records of all articles, slimmed, with their parties
//! numbered by sorted ids and all in the order of their content.

use super::edge::Saying;
use super::node::{Evidence, Party, Text};
use crate::record::{self, Extraction, Kind, Status};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// One event record, slimmed and with its parties numbered.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fact {
    pub(super) kind: Text,
    pub(super) mode: Option<Text>,
    pub(super) source: Vec<u32>,
    pub(super) target: Vec<u32>,
    pub(super) location: Option<u32>,
    pub(super) speaker: Vec<u32>,
    pub(super) doc_date: Option<Text>,
    pub(super) counts: Vec<(Text, u64)>,
    pub(super) plover: Option<Text>,
    pub(super) cameo: Option<Text>,
    pub(super) confidence: Option<f64>,
    pub(super) evidence: Evidence,
}

impl Fact {
    pub(super) fn status(&self) -> Status {
        self.evidence.status
    }
}

/// A relation record with its parties numbered.
pub(super) struct Bond {
    pub(super) source: u32,
    pub(super) target: u32,
    pub(super) kind: Text,
    pub(super) saying: Saying,
}

/// What all articles together say of one party.
#[derive(Default)]
pub(super) struct Draft {
    kinds: BTreeMap<Kind, usize>,
    shown: BTreeMap<Text, usize>,
    names: FxHashSet<Text>,
    wikidata: Option<Text>,
    iso: Option<Text>,
    coordinates: Option<(f64, f64)>,
    known: bool,
}

/// No event keeps more parties than this in one role. News names a handful;
/// records of strangers could name thousands, and each source deals with each
/// target.
const MOST_IN_ROLE: usize = 32;

/// Everything read so far.
#[derive(Default)]
pub(super) struct Collection {
    words: FxHashSet<Text>,
    numbers: FxHashMap<Text, u32>,
    pub(super) ids: Vec<Text>,
    pub(super) drafts: Vec<Draft>,
    pub(super) facts: Vec<Fact>,
    pub(super) bonds: Vec<Bond>,
}

/// Names and ids without what no display and no file format bears: control
/// characters, direction marks and isolates.
fn clean(text: &str) -> std::borrow::Cow<'_, str> {
    let bad = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
    };
    if text.contains(bad) {
        let spaced = text.chars().filter_map(|c| match c {
            '\n' | '\t' | '\r' => Some(' '),
            c if bad(c) => None,
            c => Some(c),
        });
        spaced.collect::<String>().into()
    } else {
        text.into()
    }
}

/// An id without these, and without backslashes, which some readers of tables
/// take for escapes.
fn clean_id(id: &str) -> String {
    clean(id).replace('\\', "/")
}

impl Collection {
    fn word(&mut self, text: &str) -> Text {
        if let Some(known) = self.words.get(text) {
            return known.clone();
        }
        let new = Text::from(text);
        self.words.insert(new.clone());
        new
    }

    fn party(&mut self, id: &str) -> u32 {
        let id = clean_id(id);
        let id = if id.trim().is_empty() { "unnamed" } else { &id };
        if let Some(&number) = self.numbers.get(id) {
            return number;
        }
        let (number, text) = (self.ids.len() as u32, self.word(id));
        self.ids.push(text.clone());
        self.numbers.insert(text, number);
        self.drafts.push(Draft::default());
        number
    }

    fn parties(&mut self, ids: &[String]) -> Vec<u32> {
        let (mut numbers, mut seen) = (Vec::with_capacity(ids.len()), FxHashSet::default());
        for id in ids {
            let number = self.party(id);
            if seen.insert(number) {
                numbers.push(number);
            }
            if numbers.len() == MOST_IN_ROLE {
                break;
            }
        }
        numbers
    }

    /// Takes in one article.
    pub(super) fn add(&mut self, article: Extraction) {
        let doc = self.word(&article.doc);
        let date = article.date.as_deref().map(|d| self.word(d));
        for entity in article.entities {
            self.entity(entity);
        }
        let mut sentences = FxHashMap::default();
        for event in article.events {
            self.event(event, &doc, date.as_ref(), &mut sentences);
        }
        for relation in article.relations {
            let saying = Saying {
                doc: doc.clone(),
                start: relation.start,
                end: relation.end,
                rule: self.word(&relation.rule),
                text: relation.text.into(),
            };
            let (source, target) = (self.party(&relation.source), self.party(&relation.target));
            let kind = self.word(&clean(&relation.kind));
            self.bonds.push(Bond { source, target, kind, saying });
        }
    }

    fn entity(&mut self, entity: record::Entity) {
        let number = self.party(&entity.id) as usize;
        let name = clean(&entity.name).into_owned();
        let id = self.ids[number].clone();
        let name = self.word(if name.trim().is_empty() { &id } else { &name });
        let names: Vec<Text> = entity.names.iter().map(|n| self.word(&clean(n))).collect();
        let wikidata = entity.wikidata.map(|w| self.word(&clean(&w)));
        let iso = entity.iso.map(|i| self.word(&clean(&i)));
        let draft = &mut self.drafts[number];
        *draft.kinds.entry(entity.kind).or_default() += 1;
        *draft.shown.entry(name.clone()).or_default() += 1;
        draft.names.extend(names);
        draft.names.insert(name);
        draft.known |= entity.known;
        // Where articles differ the smaller wins: any fixed choice will do.
        draft.wikidata = [draft.wikidata.take(), wikidata].into_iter().flatten().min();
        draft.iso = [draft.iso.take(), iso].into_iter().flatten().min();
        let places = [draft.coordinates, entity.coordinates].into_iter().flatten();
        draft.coordinates = places.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    }

    fn event(
        &mut self,
        event: record::Event,
        doc: &Text,
        date: Option<&Text>,
        sentences: &mut FxHashMap<(usize, usize), Text>,
    ) {
        let place = (event.sentence.start, event.sentence.end);
        let sentence = sentences.entry(place).or_insert_with(|| event.sentence.text.as_str().into());
        // Spans name a sentence; records that disagree about it keep their own.
        let sentence = if **sentence == event.sentence.text { sentence.clone() } else { event.sentence.text.into() };
        let mut option = |text: Option<&String>| text.map(|t| self.word(&clean(t)));
        let (mode, own_date) = (option(event.mode.as_ref()), option(event.date.as_ref()));
        let (plover, cameo) = (option(event.plover.as_ref()), option(event.cameo.as_ref()));
        let counts = event.count.unwrap_or_default();
        let speaker = self.parties(&event.attribution);
        let evidence = Evidence {
            doc: doc.clone(),
            start: event.trigger.start,
            end: event.trigger.end,
            event: clean_id(&event.id).into(),
            rule: self.word(&event.rule),
            status: event.status,
            date: own_date,
            speaker: Vec::new(),
            trigger: self.word(&event.trigger.text),
            sentence_start: event.sentence.start,
            sentence,
        };
        let fact = Fact {
            kind: self.word(&clean(&event.kind)),
            mode,
            source: self.parties(&event.source),
            target: self.parties(&event.target),
            location: event.location.as_deref().map(|l| self.party(l)),
            speaker,
            doc_date: date.cloned(),
            counts: counts.into_iter().map(|(what, n)| (self.word(&clean(&what)), n)).collect(),
            plover,
            cameo,
            confidence: event.confidence,
            evidence,
        };
        self.facts.push(fact);
    }

    /// Numbers the parties by id and puts all in the order of their content.
    pub(super) fn sort(&mut self) {
        self.words = FxHashSet::default();
        self.numbers = FxHashMap::default();
        let mut order: Vec<u32> = (0..self.ids.len() as u32).collect();
        order.sort_by(|&a, &b| self.ids[a as usize].cmp(&self.ids[b as usize]));
        let mut new = vec![0; order.len()];
        for (number, &old) in order.iter().enumerate() {
            new[old as usize] = number as u32;
        }
        self.ids = order.iter().map(|&old| self.ids[old as usize].clone()).collect();
        self.drafts = order.iter().map(|&old| std::mem::take(&mut self.drafts[old as usize])).collect();
        for fact in &mut self.facts {
            let lists = [&mut fact.source, &mut fact.target, &mut fact.speaker];
            for number in lists.into_iter().flatten().chain(&mut fact.location) {
                *number = new[*number as usize];
            }
            fact.evidence.speaker = fact.speaker.iter().map(|&s| self.ids[s as usize].clone()).collect();
        }
        for bond in &mut self.bonds {
            bond.source = new[bond.source as usize];
            bond.target = new[bond.target as usize];
        }
        self.facts.sort_by(|a, b| {
            let key = |f: &Fact| (f.location, f.source.clone(), f.target.clone());
            a.evidence
                .cmp(&b.evidence)
                .then_with(|| {
                    (&a.kind, &a.mode, &a.doc_date, &a.counts).cmp(&(&b.kind, &b.mode, &b.doc_date, &b.counts))
                })
                .then_with(|| key(a).cmp(&key(b)))
                .then_with(|| (&a.plover, &a.cameo).cmp(&(&b.plover, &b.cameo)))
                .then_with(|| a.confidence.unwrap_or(-1.0).total_cmp(&b.confidence.unwrap_or(-1.0)))
        });
        // An article given twice says nothing twice.
        self.facts.dedup();
        self.bonds
            .sort_by(|a, b| (a.source, a.target, &a.kind, &a.saying).cmp(&(b.source, b.target, &b.kind, &b.saying)));
        self.bonds
            .dedup_by(|a, b| (a.source, a.target, &a.kind, &a.saying) == (b.source, b.target, &b.kind, &b.saying));
    }
}

impl Draft {
    /// The kind given most often; ties go to the first of the enum.
    pub(super) fn kind(&self) -> Kind {
        let best = self.kinds.iter().rev().max_by_key(|(_, n)| **n);
        best.map_or(Kind::Group, |(kind, _)| *kind)
    }

    pub(super) fn into_party(self, id: &Text, side: Option<Text>) -> Party {
        let kind = self.kind();
        // The name shown most often; the longer one says more.
        let name =
            self.shown.iter().max_by_key(|(name, n)| (**n, name.chars().count(), std::cmp::Reverse((*name).clone())));
        let name = name.map_or_else(|| id.clone(), |(name, _)| name.clone());
        let mut names: Vec<Text> = self.names.into_iter().collect();
        names.sort();
        Party {
            id: id.clone(),
            kind,
            name,
            names,
            wikidata: self.wikidata,
            iso: self.iso,
            coordinates: self.coordinates,
            known: self.known,
            side,
        }
    }
}
