//! From extractions to a graph: collect, sort, merge, join.
//!
//! All numbering follows sorted ids, never the order of the input, so that
//! the same articles give the same graph in whatever order they come.

use super::{
    BuildOptions, KnowledgeGraph,
    edge::{Edge, Relation, Role, RoleKind, Saying},
    merge,
    node::{Count, EventNode, Evidence, Node, Party, Standing, Text},
    sides::{Sides, Votes},
};
use crate::record::{self, Extraction, Kind, Status};
use petgraph::graph::{DiGraph, NodeIndex};
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
    plover: Option<Text>,
    cameo: Option<Text>,
    confidence: Option<f64>,
    pub(super) evidence: Evidence,
}

impl Fact {
    pub(super) fn status(&self) -> Status {
        self.evidence.status
    }
}

/// A relation record with its parties numbered.
struct Bond {
    source: u32,
    target: u32,
    kind: Text,
    saying: Saying,
}

/// What all articles together say of one party.
#[derive(Default)]
struct Draft {
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
    ids: Vec<Text>,
    drafts: Vec<Draft>,
    facts: Vec<Fact>,
    bonds: Vec<Bond>,
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
    fn sort(&mut self) {
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

    fn sides(&self, options: &BuildOptions) -> Sides {
        let kinds: Vec<Kind> = self.drafts.iter().map(Draft::kind).collect();
        let mut votes = Votes::default();
        for bond in &self.bonds {
            votes.relation(&bond.kind, bond.source, bond.target, &kinds);
        }
        let find = |id: &str| self.ids.binary_search_by(|known| (**known).cmp(id)).ok().map(|n| n as u32);
        for (child, parent) in &options.side {
            if let (Some(child), Some(parent)) = (find(child), find(parent)) {
                votes.side(child, parent);
            }
        }
        for (child, parent) in &options.within {
            if let (Some(child), Some(parent)) = (find(child), find(parent)) {
                votes.within(child, parent);
            }
        }
        votes.settle(&kinds)
    }

    /// Merges and joins all that was added.
    pub(super) fn finish(mut self, options: &BuildOptions) -> KnowledgeGraph {
        self.sort();
        let sides = self.sides(options);
        let groups = merge::groups(&self.facts, &sides, options);
        let mut used = vec![options.isolated; self.ids.len()];
        for fact in &self.facts {
            for &party in fact.source.iter().chain(&fact.target).chain(&fact.speaker).chain(&fact.location) {
                used[party as usize] = true;
            }
        }
        for bond in &self.bonds {
            used[bond.source as usize] = true;
            used[bond.target as usize] = true;
        }
        let mut graph = DiGraph::with_capacity(self.ids.len() + groups.len(), self.facts.len() * 2);
        let nodes = add_parties(&mut graph, &self.ids, std::mem::take(&mut self.drafts), &used, &sides);
        let mut taken =
            Taken { ids: std::mem::take(&mut self.ids).into_iter().collect(), copies: FxHashMap::default() };
        let mut facts: Vec<Option<Fact>> = self.facts.into_iter().map(Some).collect();
        for group in groups {
            let members: Vec<Fact> = group.iter().filter_map(|&f| facts[f as usize].take()).collect();
            add_event(&mut graph, members, &nodes, &mut taken);
        }
        add_bonds(&mut graph, self.bonds, &nodes);
        graph.shrink_to_fit();
        KnowledgeGraph::from_graph(graph)
    }
}

impl Draft {
    /// The kind given most often; ties go to the first of the enum.
    fn kind(&self) -> Kind {
        let best = self.kinds.iter().rev().max_by_key(|(_, n)| **n);
        best.map_or(Kind::Group, |(kind, _)| *kind)
    }

    fn into_party(self, id: &Text, side: Option<Text>) -> Party {
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

type Graph = DiGraph<Node, Edge>;

fn add_parties(
    graph: &mut Graph,
    ids: &[Text],
    drafts: Vec<Draft>,
    used: &[bool],
    sides: &Sides,
) -> Vec<Option<NodeIndex>> {
    let parties = drafts.into_iter().enumerate().map(|(number, draft)| {
        let side = sides.of(number as u32) as usize;
        let side = (side != number).then(|| ids[side].clone());
        used[number].then(|| graph.add_node(Node::party(draft.into_party(&ids[number], side))))
    });
    parties.collect()
}

fn add_event(graph: &mut Graph, mut members: Vec<Fact>, nodes: &[Option<NodeIndex>], taken: &mut Taken) {
    let mut roles: BTreeMap<(RoleKind, u32), usize> = BTreeMap::new();
    for fact in &members {
        let lists = [
            (RoleKind::Source, fact.source.as_slice()),
            (RoleKind::Target, &fact.target),
            (RoleKind::Location, fact.location.as_slice()),
            (RoleKind::Attribution, &fact.speaker),
        ];
        for (role, list) in lists {
            for &party in list {
                *roles.entry((role, party)).or_default() += 1;
            }
        }
    }
    members.sort_by(|a, b| a.evidence.cmp(&b.evidence));
    let event = graph.add_node(Node::Event(Box::new(event_node(members, taken))));
    for ((role, party), weight) in roles {
        let Some(party) = nodes[party as usize] else {
            continue;
        };
        let edge = Edge::Role(Role { role, weight });
        if role == RoleKind::Source {
            graph.add_edge(party, event, edge);
        } else {
            graph.add_edge(event, party, edge);
        }
    }
}

/// What most members say; ties go to the smaller.
fn most<'a>(values: impl Iterator<Item = &'a Option<Text>>) -> Option<Text> {
    let mut votes: BTreeMap<&Text, usize> = BTreeMap::new();
    for value in values.flatten() {
        *votes.entry(value).or_default() += 1;
    }
    votes.into_iter().rev().max_by_key(|(_, n)| *n).map(|(value, _)| value.clone())
}

/// Ids of nodes; an event's id that is taken gets a number.
struct Taken {
    ids: FxHashSet<Text>,
    /// The next number to try, so that many copies of one id cost no search.
    copies: FxHashMap<Text, usize>,
}

impl Taken {
    fn unique(&mut self, wanted: &Text) -> Text {
        if !wanted.is_empty() && self.ids.insert(wanted.clone()) {
            return wanted.clone();
        }
        let copy = self.copies.entry(wanted.clone()).or_insert(2);
        loop {
            let id = Text::from(format!("{wanted}~{copy}"));
            *copy += 1;
            if self.ids.insert(id.clone()) {
                return id;
            }
        }
    }
}

fn event_node(members: Vec<Fact>, taken: &mut Taken) -> EventNode {
    let first = &members[0];
    let id = taken.unique(&first.evidence.event);
    // The vague modes say nothing where another member is exact.
    let exact = members.iter().map(|f| &f.mode).filter(|m| !m.as_deref().is_some_and(merge::vague));
    let mode = most(exact).or_else(|| most(members.iter().map(|f| &f.mode)));
    let told = members.iter().filter(|f| f.mode == mode);
    let (plover, cameo) = (most(told.clone().map(|f| &f.plover)), most(told.map(|f| &f.cameo)));
    let mut counts: BTreeMap<Text, Count> = BTreeMap::new();
    for fact in &members {
        for (what, number) in &fact.counts {
            let count = counts.entry(what.clone()).or_insert(Count { min: *number, max: *number, sources: Vec::new() });
            count.min = count.min.min(*number);
            count.max = count.max.max(*number);
            count.sources.push((fact.evidence.doc.clone(), *number));
        }
    }
    for count in counts.values_mut() {
        count.sources.sort();
        count.sources.dedup();
    }
    EventNode {
        id,
        kind: first.kind.clone(),
        mode,
        status: Standing::of(members.iter().map(Fact::status)),
        // Dates within a group never contradict: the longest is the finest.
        date: members
            .iter()
            .filter_map(|f| f.evidence.date.clone())
            .max_by_key(|d| (d.len(), std::cmp::Reverse(d.clone()))),
        plover,
        cameo,
        counts,
        confidence: members.iter().filter_map(|f| f.confidence).max_by(f64::total_cmp),
        evidence: members.into_iter().map(|f| f.evidence).collect(),
    }
}

fn add_bonds(graph: &mut Graph, bonds: Vec<Bond>, nodes: &[Option<NodeIndex>]) {
    let mut edges: BTreeMap<(u32, u32, Text), Vec<Saying>> = BTreeMap::new();
    for bond in bonds {
        edges.entry((bond.source, bond.target, bond.kind)).or_default().push(bond.saying);
    }
    for ((source, target, kind), evidence) in edges {
        if let (Some(source), Some(target)) = (nodes[source as usize], nodes[target as usize]) {
            graph.add_edge(source, target, Edge::Relation(Relation { kind, evidence }));
        }
    }
}
