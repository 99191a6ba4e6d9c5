//! Events of many articles as one graph over petgraph.
//!
//! Parties and events are nodes; roles and standing relations are edges.
//!
//! ```
//! use hudna::graph::{BuildOptions, KnowledgeGraph, Node};
//! use hudna::record::Extraction;
//! use petgraph::visit::Bfs;
//!
//! let line = r#"{"doc": "a", "entities": [
//!     {"id": "north", "kind": "state", "name": "الشمال"},
//!     {"id": "south", "kind": "state", "name": "الجنوب"}],
//!   "events": [{"id": "a#1", "type": "visit", "status": "asserted",
//!     "source": ["north"], "target": ["south"], "attribution": [],
//!     "trigger": {"start": 0, "end": 6, "text": "زار"},
//!     "sentence": {"start": 0, "end": 40, "text": "زار رئيس الشمال الجنوب"},
//!     "rule": "visit.go"}]}"#;
//! let article: Extraction = serde_json::from_str(line)?;
//! let graph = KnowledgeGraph::build([article], &BuildOptions::default());
//!
//! // Whom does the north reach?
//! let mut walk = Bfs::new(graph.graph(), graph.node("north").unwrap());
//! let mut reached = Vec::new();
//! while let Some(node) = walk.next(graph.graph()) {
//!     reached.push(graph.graph()[node].id());
//! }
//! assert_eq!(reached, ["north", "a#1", "south"]);
//! # Ok::<(), serde_json::Error>(())
//! ```
#![doc = include_str!("merging.md")]

mod build;
mod collect;
pub(crate) mod date;
mod edge;
mod filter;
mod merge;
mod node;
mod sides;
mod view;

pub use edge::{Dealing, Edge, Relation, Role, RoleKind, Saying};
pub use filter::Filter;
pub use node::{Count, EventNode, Evidence, Node, Party, Standing, Text};
pub use view::View;

use crate::gazetteer::{
    Gazetteer,
    schema::ontology::{EventType, Mode},
};
use crate::record::Extraction;
use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How extractions become a graph.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    /// False keeps one node for each event record.
    pub merge: bool,
    /// Keeps parties that take part in nothing.
    pub isolated: bool,
    /// Party to the party it acts for, beside what the articles say.
    pub side: BTreeMap<String, String>,
    /// Place to the place or state that it lies in.
    pub within: BTreeMap<String, String>,
    /// Days before and after an article's own date in which its undated
    /// events may lie.
    pub days: i32,
    /// Event types and modes whose sides may swap.
    pub symmetric: Vec<String>,
    /// Event types with a content that the roles do not tell.
    pub contents: Vec<String>,
    /// Modes that go on between the same sides day after day.
    pub recurring: Vec<String>,
}

impl Default for BuildOptions {
    /// The rules of the built-in ontology.
    fn default() -> Self {
        let types = Gazetteer::builtin().map_or(&[][..], Gazetteer::event_types);
        Self::of(types)
    }
}

impl BuildOptions {
    /// The rules of an ontology.
    pub fn of(types: &[EventType]) -> Self {
        let named = |wanted: fn(&EventType) -> bool| {
            types.iter().filter(move |kind| wanted(kind)).map(|kind| kind.id.clone()).collect::<Vec<_>>()
        };
        let modes = |wanted: fn(&Mode) -> bool| {
            types.iter().flat_map(|kind| &kind.modes).filter(move |mode| wanted(mode)).map(|mode| mode.id.clone())
        };
        Self {
            merge: true,
            isolated: false,
            side: BTreeMap::new(),
            within: BTreeMap::new(),
            days: 14,
            symmetric: named(|kind| kind.symmetric).into_iter().chain(modes(|mode| mode.symmetric)).collect(),
            contents: named(|kind| kind.content),
            recurring: modes(|mode| mode.recurring).collect(),
        }
    }
}

/// Actors, states, places and events, and what joins them.
///
/// Nodes stand in the order of class and id, edges in the order of their
/// nodes: the same articles give the same graph, byte for byte.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct KnowledgeGraph {
    graph: DiGraph<Node, Edge>,
    index: FxHashMap<Text, NodeIndex>,
}

/// The graph as serde sees it: the index is made anew.
#[derive(Serialize, Deserialize)]
struct Stored(DiGraph<Node, Edge>);

impl From<Stored> for KnowledgeGraph {
    fn from(stored: Stored) -> Self {
        Self::from_graph(stored.0)
    }
}

impl From<KnowledgeGraph> for Stored {
    fn from(graph: KnowledgeGraph) -> Self {
        Self(graph.graph)
    }
}

impl KnowledgeGraph {
    /// Builds the graph of all articles. Their order does not matter.
    pub fn build(articles: impl IntoIterator<Item = Extraction>, options: &BuildOptions) -> Self {
        let mut collection = collect::Collection::default();
        for article in articles {
            collection.add(article);
        }
        collection.finish(options)
    }

    /// Wraps a petgraph graph. Ids must be unique; of two equal ones the
    /// later is found by [`KnowledgeGraph::node`].
    pub fn from_graph(graph: DiGraph<Node, Edge>) -> Self {
        let id = |node: &Node| match node {
            Node::Actor(p) | Node::State(p) | Node::Place(p) => p.id.clone(),
            Node::Event(e) => e.id.clone(),
        };
        let index = graph.node_indices().map(|n| (id(&graph[n]), n)).collect();
        Self { graph, index }
    }

    /// The graph itself, for petgraph's algorithms.
    pub fn graph(&self) -> &DiGraph<Node, Edge> {
        &self.graph
    }

    /// Gives the graph away.
    pub fn into_graph(self) -> DiGraph<Node, Edge> {
        self.graph
    }

    /// The node of an id.
    pub fn node(&self, id: &str) -> Option<NodeIndex> {
        self.index.get(id).copied()
    }

    /// All events, in the order of the graph.
    pub fn events(&self) -> impl Iterator<Item = &EventNode> {
        self.graph.node_weights().filter_map(Node::as_event)
    }

    /// All actors, states and places, in the order of the graph.
    pub fn parties(&self) -> impl Iterator<Item = &Party> {
        self.graph.node_weights().filter_map(Node::as_party)
    }

    /// True when nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.graph.node_count() == 0
    }

    /// One view of what the filter leaves.
    pub fn select(&self, view: View, filter: &Filter) -> Self {
        filter.apply(self, view)
    }
}
