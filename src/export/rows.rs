//! The graph as rows and columns: the one place that says what every format
//! carries, so that all of them agree.

use super::Options;
use crate::graph::{Edge, EventNode, KnowledgeGraph, Node, Party};
use petgraph::visit::EdgeRef;
use serde_json::json;
use std::borrow::Cow;

/// The type of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Text,
    Int,
    Double,
    Bool,
    /// A list of texts.
    List,
    /// A structure, as JSON.
    Json,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'a> {
    Text(Cow<'a, str>),
    Int(u64),
    Double(f64),
    Bool(bool),
    List(Vec<&'a str>),
    Json(serde_json::Value),
}

impl Value<'_> {
    /// For formats that know flat text only: lists joined by `|`.
    pub(super) fn flat(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Int(n) => n.to_string().into(),
            Self::Double(x) => format!("{x:?}").into(),
            Self::Bool(b) => (if *b { "true" } else { "false" }).into(),
            Self::List(list) => list.join("|").into(),
            Self::Json(json) => json.to_string().into(),
        }
    }

    /// For formats of JSON.
    pub(super) fn json(&self) -> serde_json::Value {
        match self {
            Self::Text(text) => json!(text),
            Self::Int(n) => json!(n),
            Self::Double(x) => json!(x),
            Self::Bool(b) => json!(b),
            Self::List(list) => json!(list),
            Self::Json(json) => json.clone(),
        }
    }
}

/// Columns of nodes.
pub(super) const NODE: [(&str, Type); 22] = [
    ("label", Type::Text),
    ("class", Type::Text),
    ("kind", Type::Text),
    ("names", Type::List),
    ("wikidata", Type::Text),
    ("iso", Type::Text),
    ("latitude", Type::Double),
    ("longitude", Type::Double),
    ("known", Type::Bool),
    ("side", Type::Text),
    ("event_type", Type::Text),
    ("mode", Type::Text),
    ("status", Type::Text),
    ("date", Type::Text),
    ("plover", Type::Text),
    ("cameo", Type::Text),
    ("counts", Type::Json),
    ("confidence", Type::Double),
    ("weight", Type::Int),
    ("documents", Type::List),
    ("speakers", Type::List),
    ("evidence", Type::Json),
];

/// Columns of edges, beside source and target.
pub(super) const EDGE: [(&str, Type); 11] = [
    ("label", Type::Text),
    ("class", Type::Text),
    ("relation", Type::Text),
    ("interaction", Type::Text),
    ("weight", Type::Double),
    ("status", Type::Text),
    ("share", Type::Double),
    ("first", Type::Text),
    ("last", Type::Text),
    ("events", Type::List),
    ("documents", Type::List),
];

/// An edge with its ends.
pub(super) struct EdgeRow<'a> {
    /// Unique in the graph: `e0`, `e1` ...
    pub(super) id: String,
    pub(super) source: &'a str,
    pub(super) target: &'a str,
    pub(super) edge: &'a Edge,
    /// Days of the event that the edge belongs to.
    pub(super) days: Option<(String, String)>,
}

/// All edges, in the order of the graph.
pub(super) fn edges(graph: &KnowledgeGraph) -> impl Iterator<Item = EdgeRow<'_>> {
    let inner = graph.graph();
    inner.edge_references().map(move |edge| {
        let (a, b) = (&inner[edge.source()], &inner[edge.target()]);
        let days = match edge.weight() {
            Edge::Role(_) => a.as_event().or(b.as_event()).and_then(EventNode::days),
            Edge::Dealing(d) => d.first.as_deref().zip(d.last.as_deref()).map(|(f, l)| (f.to_owned(), l.to_owned())),
            Edge::Relation(_) => None,
        };
        EdgeRow { id: format!("e{}", edge.id().index()), source: a.id(), target: b.id(), edge: edge.weight(), days }
    })
}

/// What a node is called.
pub(super) fn label<'a>(node: &'a Node, options: &Options) -> Cow<'a, str> {
    match node {
        Node::Actor(p) | Node::State(p) | Node::Place(p) => Cow::Borrowed(&p.name),
        Node::Event(e) => event_label(e, options).into(),
    }
}

/// Type and mode of an event in words.
pub(super) fn event_label(event: &EventNode, options: &Options) -> String {
    let kind = options.labels.get(&event.kind);
    match event.mode.as_deref() {
        Some(mode) if mode != "other" && mode != "unspecified" => {
            format!("{kind}: {}", options.labels.get(mode))
        }
        _ => kind.to_owned(),
    }
}

/// The cells of a node that are filled, in the order of [`NODE`].
pub(super) fn node<'a>(node: &'a Node, options: &Options) -> Vec<(&'static str, Value<'a>)> {
    let mut cells = vec![("label", Value::Text(label(node, options))), ("class", Value::Text(node.class().into()))];
    match node {
        Node::Actor(p) | Node::State(p) | Node::Place(p) => party(p, &mut cells),
        Node::Event(e) => event(e, options, &mut cells),
    }
    cells
}

fn text<'a>(cells: &mut Vec<(&'static str, Value<'a>)>, name: &'static str, value: Option<&'a str>) {
    if let Some(value) = value {
        cells.push((name, Value::Text(value.into())));
    }
}

fn party<'a>(p: &'a Party, cells: &mut Vec<(&'static str, Value<'a>)>) {
    cells.push(("kind", Value::Text(kind_name(p.kind).into())));
    cells.push(("names", Value::List(p.names.iter().map(|n| &**n).collect())));
    text(cells, "wikidata", p.wikidata.as_deref());
    text(cells, "iso", p.iso.as_deref());
    if let Some((latitude, longitude)) = p.coordinates {
        cells.push(("latitude", Value::Double(latitude)));
        cells.push(("longitude", Value::Double(longitude)));
    }
    cells.push(("known", Value::Bool(p.known)));
    text(cells, "side", p.side.as_deref());
}

fn event<'a>(e: &'a EventNode, options: &Options, cells: &mut Vec<(&'static str, Value<'a>)>) {
    cells.push(("kind", Value::Text("event".into())));
    text(cells, "event_type", Some(&e.kind));
    text(cells, "mode", e.mode.as_deref());
    text(cells, "status", Some(e.status.name()));
    text(cells, "date", e.date.as_deref());
    text(cells, "plover", e.plover.as_deref());
    text(cells, "cameo", e.cameo.as_deref());
    if !e.counts.is_empty() {
        cells.push(("counts", Value::Json(json!(e.counts))));
    }
    if let Some(confidence) = e.confidence.filter(|c| c.is_finite()) {
        cells.push(("confidence", Value::Double(confidence)));
    }
    cells.push(("weight", Value::Int(e.evidence.len() as u64)));
    cells.push(("documents", Value::List(e.documents())));
    let mut speakers: Vec<&str> = e.evidence.iter().flat_map(|v| v.speaker.iter().map(|s| &**s)).collect();
    speakers.sort_unstable();
    speakers.dedup();
    if !speakers.is_empty() {
        cells.push(("speakers", Value::List(speakers)));
    }
    if options.evidence {
        cells.push(("evidence", Value::Json(json!(e.evidence))));
    }
}

/// The cells of an edge that are filled, in the order of [`EDGE`].
pub(super) fn edge<'a>(edge: &'a Edge, options: &'a Options) -> Vec<(&'static str, Value<'a>)> {
    let name = edge.name();
    let mut cells = vec![
        ("label", Value::Text(options.labels.get(name).into())),
        ("class", Value::Text(edge.class().into())),
        ("relation", Value::Text(name.into())),
        ("interaction", Value::Text(name.into())),
        ("weight", Value::Double(edge.weight().max(1) as f64)),
    ];
    match edge {
        Edge::Dealing(d) => {
            text(&mut cells, "status", Some(d.status.name()));
            cells.push(("share", Value::Double(d.share)));
            text(&mut cells, "first", d.first.as_deref());
            text(&mut cells, "last", d.last.as_deref());
            cells.push(("events", Value::List(d.events.iter().map(|e| &**e).collect())));
            cells.push(("documents", Value::List(d.documents.iter().map(|e| &**e).collect())));
        }
        Edge::Relation(r) => {
            let mut documents: Vec<&str> = r.evidence.iter().map(|s| &*s.doc).collect();
            documents.dedup();
            cells.push(("documents", Value::List(documents)));
        }
        Edge::Role(_) => {}
    }
    cells
}

/// The name of a kind, as in the records.
pub(super) fn kind_name(kind: crate::record::Kind) -> &'static str {
    use crate::record::Kind;
    match kind {
        Kind::Person => "person",
        Kind::State => "state",
        Kind::Government => "government",
        Kind::ArmedGroup => "armed-group",
        Kind::Organization => "organization",
        Kind::Media => "media",
        Kind::Place => "place",
        Kind::Facility => "facility",
        Kind::Group => "group",
    }
}
