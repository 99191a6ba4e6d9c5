//! Less of a graph: filters that compose, the same for every format.
//!
//! They work in this order, whatever order they are given in: sides folded;
//! events by type, status and date; the view; weight; kinds; the most told
//! parties; the surroundings of the focus; and last, parties that nothing
//! joins any more go.

use super::{
    KnowledgeGraph, View,
    edge::{Edge, RoleKind},
    node::{EventNode, Node, Standing, Text},
    view,
};
use crate::record::Kind;
use petgraph::{
    Direction,
    graph::{DiGraph, NodeIndex},
    visit::EdgeRef,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{cmp::Reverse, collections::BTreeMap};

/// What to keep; the default keeps everything.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Ids of the nodes to stay near.
    pub focus: Vec<String>,
    /// How many parties away from the focus; an event between two parties
    /// does not count as a step. `None` stands for one.
    pub depth: Option<usize>,
    /// Event types.
    pub types: Vec<String>,
    /// Statuses.
    pub statuses: Vec<Standing>,
    /// First day (ISO, of any precision). Undated events go.
    pub since: Option<String>,
    /// Last day (ISO, of any precision). Undated events go.
    pub until: Option<String>,
    /// Least evidence of an event, or of an edge of the actors view.
    pub min_weight: Option<usize>,
    /// Least confidence of an event; events that carry none stay.
    pub min_confidence: Option<f64>,
    /// How many parties, those with the most evidence first.
    pub top: Option<usize>,
    /// Kinds of parties.
    pub kinds: Vec<Kind>,
    /// Shows standing relations in the actors view too.
    pub relations: bool,
    /// Folds persons, offices and forces into their side.
    pub merge_forces: bool,
}

impl Filter {
    /// The chosen view of what is left.
    pub fn apply(&self, graph: &KnowledgeGraph, shown: View) -> KnowledgeGraph {
        let mut out = if self.merge_forces { fold(graph) } else { graph.clone() };
        let weighed =
            |event: &EventNode| shown == View::Actors || self.min_weight.is_none_or(|min| event.evidence.len() >= min);
        out = keep(out, |_, node| node.as_event().is_none_or(|e| self.wants(e) && weighed(e)), |_| true);
        if shown == View::Actors {
            out = view::actors(&out, self.relations);
            let least = self.min_weight.unwrap_or(0);
            out = keep(out, |_, _| true, |edge| !matches!(edge, Edge::Dealing(d) if d.weight < least));
        }
        if !self.kinds.is_empty() {
            out = keep(out, |_, node| node.as_party().is_none_or(|p| self.kinds.contains(&p.kind)), |_| true);
            out = prune(out, |_| true);
        }
        if let Some(top) = self.top {
            out = strongest(out, top);
        }
        if !self.focus.is_empty() {
            out = near(out, &self.focus, self.depth.unwrap_or(1));
        }
        if shown == View::Events && self.is_default() {
            out
        } else {
            prune(out, |id| self.focus.iter().any(|f| f == id))
        }
    }

    fn is_default(&self) -> bool {
        let lists = self.focus.is_empty() && self.types.is_empty() && self.statuses.is_empty() && self.kinds.is_empty();
        lists
            && self.since.is_none()
            && self.until.is_none()
            && self.min_weight.is_none()
            && self.min_confidence.is_none()
            && self.top.is_none()
            && !self.merge_forces
    }

    fn wants(&self, event: &EventNode) -> bool {
        let typed = self.types.is_empty() || self.types.iter().any(|t| **t == *event.kind);
        let stands = self.statuses.is_empty() || self.statuses.contains(&event.status);
        let sure = self.min_confidence.is_none_or(|least| event.confidence.is_none_or(|c| c >= least));
        typed && stands && sure && self.in_time(event)
    }

    fn in_time(&self, event: &EventNode) -> bool {
        if self.since.is_none() && self.until.is_none() {
            return true;
        }
        let Some((first, last)) = event.days() else {
            return false;
        };
        let bound = |text: &Option<String>| text.as_deref().and_then(super::date::days);
        let since = bound(&self.since).is_none_or(|(start, _)| last >= start);
        let until = bound(&self.until).is_none_or(|(_, end)| first <= end);
        since && until
    }
}

fn keep(
    graph: KnowledgeGraph,
    node: impl Fn(NodeIndex, &Node) -> bool,
    edge: impl Fn(&Edge) -> bool,
) -> KnowledgeGraph {
    let inner = graph.into_graph();
    let kept = inner.filter_map_owned(|n, w| node(n, &w).then_some(w), |_, w| edge(&w).then_some(w));
    KnowledgeGraph::from_graph(kept)
}

/// Drops parties that nothing joins, and events that nobody is left in.
fn prune(graph: KnowledgeGraph, spare: impl Fn(&str) -> bool) -> KnowledgeGraph {
    let inner = graph.graph();
    let joined: FxHashSet<NodeIndex> = inner
        .node_indices()
        .filter(|&n| inner.neighbors_undirected(n).next().is_some() || spare(inner[n].id()))
        .collect();
    keep(graph, |n, _| joined.contains(&n), |_| true)
}

/// True for edges that are no deed: standing relations, and who says so.
fn is_aside(edge: &Edge) -> bool {
    match edge {
        Edge::Relation(_) => true,
        Edge::Role(role) => role.role == RoleKind::Attribution,
        Edge::Dealing(_) => false,
    }
}

/// The parties with the most evidence, and the events that join two of them
/// or that have no other party.
fn strongest(graph: KnowledgeGraph, top: usize) -> KnowledgeGraph {
    let inner = graph.graph();
    let weight = |n: NodeIndex| -> usize {
        let edges = inner.edges_directed(n, Direction::Incoming).chain(inner.edges_directed(n, Direction::Outgoing));
        edges.filter(|e| !is_aside(e.weight())).map(|e| e.weight().weight()).sum()
    };
    let mut parties: Vec<NodeIndex> = inner.node_indices().filter(|&n| inner[n].as_party().is_some()).collect();
    parties.sort_by_cached_key(|&n| (Reverse(weight(n)), n));
    parties.truncate(top);
    let mut kept: FxHashSet<NodeIndex> = parties.into_iter().collect();
    let events: Vec<NodeIndex> = inner
        .node_indices()
        .filter(|&n| {
            let around: FxHashSet<NodeIndex> = inner.neighbors_undirected(n).collect();
            let inside = around.iter().filter(|a| kept.contains(a)).count();
            inner[n].as_event().is_some() && inside > 0 && (inside >= 2 || inside == around.len())
        })
        .collect();
    kept.extend(events);
    keep(graph, |n, _| kept.contains(&n), |_| true)
}

/// All within `depth` parties of the focus, with the events between them.
fn near(graph: KnowledgeGraph, focus: &[String], depth: usize) -> KnowledgeGraph {
    let inner = graph.graph();
    let mut steps: FxHashMap<NodeIndex, usize> = FxHashMap::default();
    let mut front: Vec<NodeIndex> = focus.iter().filter_map(|id| graph.node(id)).collect();
    steps.extend(front.iter().map(|&n| (n, 0)));
    // A party is two half-steps from the next: the event between is one.
    while let Some(node) = front.pop() {
        let at = steps[&node];
        for next in inner.neighbors_undirected(node) {
            let through = inner[node].as_event().is_some() || inner[next].as_event().is_some();
            let there = at + if through { 1 } else { 2 };
            if there <= depth * 2 && steps.get(&next).is_none_or(|&known| there < known) {
                steps.insert(next, there);
                front.push(next);
            }
        }
    }
    keep(graph, |n, _| steps.contains_key(&n), |_| true)
}

/// Folds parties into their side, and edges that become one into one.
fn fold(graph: &KnowledgeGraph) -> KnowledgeGraph {
    let inner = graph.graph();
    let into = |n: NodeIndex| inner[n].as_party().and_then(|p| graph.node(p.side.as_deref()?)).unwrap_or(n);
    let mut out = DiGraph::new();
    let mut new: FxHashMap<NodeIndex, NodeIndex> = FxHashMap::default();
    for n in inner.node_indices().filter(|&n| into(n) == n) {
        new.insert(n, out.add_node(inner[n].clone()));
    }
    let mut names: FxHashMap<NodeIndex, Vec<Text>> = FxHashMap::default();
    let mut edges: BTreeMap<(NodeIndex, NodeIndex, &str, String), Edge> = BTreeMap::new();
    for n in inner.node_indices().filter(|&n| into(n) != n) {
        let folded = inner[n].as_party().into_iter().flat_map(|p| p.names.iter().cloned());
        names.entry(new[&into(n)]).or_default().extend(folded);
    }
    for edge in inner.edge_references() {
        let (a, b) = (new[&into(edge.source())], new[&into(edge.target())]);
        if a == b {
            continue;
        }
        let name = edge.weight().name().to_owned();
        let key = (a, b, edge.weight().class(), name);
        edges.entry(key).and_modify(|known| unite(known, edge.weight())).or_insert_with(|| edge.weight().clone());
    }
    for (node, mut more) in names {
        if let Node::Actor(p) | Node::State(p) | Node::Place(p) = &mut out[node] {
            p.names.append(&mut more);
            p.names.sort();
            p.names.dedup();
        }
    }
    for ((a, b, _, _), edge) in edges {
        out.add_edge(a, b, edge);
    }
    KnowledgeGraph::from_graph(out)
}

fn unite(known: &mut Edge, more: &Edge) {
    match (known, more) {
        (Edge::Role(a), Edge::Role(b)) => a.weight = a.weight.max(b.weight),
        (Edge::Relation(a), Edge::Relation(b)) => {
            a.evidence.extend(b.evidence.iter().cloned());
            a.evidence.sort();
            a.evidence.dedup();
        }
        _ => {}
    }
}
