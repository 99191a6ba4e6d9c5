//! Node-link JSON, as NetworkX reads it; `links` instead of `edges` for D3.

use super::{Options, rows};
use crate::graph::KnowledgeGraph;
use serde_json::{Map, Value, json};
use std::io::{Result, Write};

/// Cells as a JSON object, after what is already in it.
pub(super) fn object(mut start: Map<String, Value>, cells: Vec<(&str, rows::Value)>) -> Value {
    for (name, value) in cells {
        start.insert(name.to_owned(), value.json());
    }
    Value::Object(start)
}

/// The text of a value, which may stand inside a `<script>` of a page: no
/// element ends or begins in it.
pub(super) fn inert(value: &Value) -> String {
    // Outside of strings JSON has no such sign.
    value.to_string().replace('<', "\\u003c")
}

/// An object of a few texts.
pub(super) fn texts(pairs: &[(&str, &str)]) -> Map<String, Value> {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), json!(text))).collect()
}

pub(super) fn write(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    write!(out, "{{\"directed\":true,\"multigraph\":true,\"graph\":{{}},\n\"nodes\":[")?;
    for (n, node) in graph.graph().node_weights().enumerate() {
        let row = object(texts(&[("id", node.id())]), rows::node(node, options));
        write!(out, "{}{}", if n == 0 { "\n" } else { ",\n" }, inert(&row))?;
    }
    write!(out, "\n],\n{}:[", inert(&json!(options.edges_key)))?;
    for (n, row) in rows::edges(graph).enumerate() {
        let start = texts(&[("id", &row.id), ("key", &row.id), ("source", row.source), ("target", row.target)]);
        write!(out, "{}{}", if n == 0 { "\n" } else { ",\n" }, inert(&object(start, rows::edge(row.edge, options))))?;
    }
    writeln!(out, "\n]}}")
}
