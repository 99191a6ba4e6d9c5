//! From what was collected to a graph: merge, join, number.
//!
//! All numbering follows sorted ids, never the order of the input, so that
//! the same articles give the same graph in whatever order they come.

use super::{
    BuildOptions, KnowledgeGraph,
    collect::{Bond, Collection, Draft, Fact},
    edge::{Edge, Relation, Role, RoleKind, Saying},
    merge,
    node::{Count, EventNode, Node, Standing, Text},
    sides::{Sides, Votes},
};
use crate::record::Kind;
use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

impl Collection {
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
