//! Two ways to see the graph: all of it, or who did what to whom.

use super::{
    KnowledgeGraph,
    edge::{Dealing, Edge, RoleKind},
    node::{EventNode, Node, Standing, Text},
};
use petgraph::{Direction, graph::NodeIndex, visit::EdgeRef};
use std::collections::{BTreeMap, BTreeSet};

/// How the graph is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// Parties and events, joined by roles.
    #[default]
    Events,
    /// Parties alone, joined by what they did to each other.
    Actors,
}

impl View {
    /// All views.
    pub const ALL: [Self; 2] = [Self::Events, Self::Actors];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::Actors => "actors",
        }
    }
}

impl std::str::FromStr for View {
    type Err = crate::Error;

    fn from_str(text: &str) -> crate::Result<Self> {
        let found = Self::ALL.into_iter().find(|v| v.name() == text);
        found.ok_or_else(|| crate::Error::message(format!("unknown view `{text}`; one of: events, actors")))
    }
}

/// Who acts and who is acted upon, in pairs.
///
/// A deed with no target is done to the place where it happens; where all
/// sides stand in one list they deal with each other, pair by pair.
fn pairs(graph: &KnowledgeGraph, event: NodeIndex) -> Vec<(NodeIndex, NodeIndex)> {
    let graph = graph.graph();
    let role = |direction, wanted: RoleKind| -> Vec<NodeIndex> {
        let edges = graph.edges_directed(event, direction);
        let mut found: Vec<NodeIndex> = edges
            .filter(|e| matches!(e.weight(), Edge::Role(r) if r.role == wanted))
            .map(|e| if direction == Direction::Incoming { e.source() } else { e.target() })
            .collect();
        found.sort();
        found
    };
    let sources = role(Direction::Incoming, RoleKind::Source);
    let mut targets = role(Direction::Outgoing, RoleKind::Target);
    if targets.is_empty() && sources.len() > 1 {
        let mut all = Vec::new();
        for (n, &a) in sources.iter().enumerate() {
            all.extend(sources[n + 1..].iter().map(|&b| (a, b)));
        }
        return all;
    }
    if targets.is_empty() {
        targets = role(Direction::Outgoing, RoleKind::Location);
    }
    // One who stands on both sides of a merged event does not deal with himself.
    let both = |(a, b): &(NodeIndex, NodeIndex)| a != b;
    sources.iter().flat_map(|&a| targets.iter().map(move |&b| (a, b))).filter(both).collect()
}

#[derive(Default)]
struct Sum<'a> {
    weight: usize,
    events: Vec<&'a EventNode>,
}

impl Sum<'_> {
    fn dealing(mut self, kind: Text, status: Standing, total: usize) -> Dealing {
        self.events.sort_by(|a, b| a.id.cmp(&b.id));
        let documents: BTreeSet<Text> =
            self.events.iter().flat_map(|e| e.evidence.iter().map(|v| v.doc.clone())).collect();
        let days: Vec<(String, String)> = self.events.iter().filter_map(|e| e.days()).collect();
        Dealing {
            kind,
            status,
            weight: self.weight,
            share: self.weight as f64 / total.max(1) as f64,
            events: self.events.iter().map(|e| e.id.clone()).collect(),
            documents: documents.into_iter().collect(),
            first: days.iter().map(|d| d.0.as_str().into()).min(),
            last: days.iter().map(|d| d.1.as_str().into()).max(),
        }
    }
}

/// The actors view: an edge for each pair, type and status.
pub(super) fn actors(graph: &KnowledgeGraph, relations: bool) -> KnowledgeGraph {
    let inner = graph.graph();
    let mut sums: BTreeMap<(NodeIndex, NodeIndex, Text, Standing), Sum> = BTreeMap::new();
    let mut totals: BTreeMap<(NodeIndex, NodeIndex, Text), usize> = BTreeMap::new();
    for node in inner.node_indices() {
        let Node::Event(event) = &inner[node] else {
            continue;
        };
        for (a, b) in pairs(graph, node) {
            let sum = sums.entry((a, b, event.kind.clone(), event.status)).or_default();
            sum.weight += event.evidence.len();
            sum.events.push(event);
            *totals.entry((a, b, event.kind.clone())).or_default() += event.evidence.len();
        }
    }
    let mut out = inner.filter_map(
        |_, node| node.as_party().map(|_| node.clone()),
        |_, edge| (relations && matches!(edge, Edge::Relation(_))).then(|| edge.clone()),
    );
    // Parties keep their order, so the new numbers follow from counting.
    let mut new = BTreeMap::new();
    for node in inner.node_indices().filter(|&n| inner[n].as_party().is_some()) {
        new.insert(node, NodeIndex::new(new.len()));
    }
    for ((a, b, kind, status), sum) in sums {
        let total = totals[&(a, b, kind.clone())];
        out.add_edge(new[&a], new[&b], Edge::Dealing(Box::new(sum.dealing(kind, status, total))));
    }
    KnowledgeGraph::from_graph(out)
}
