//! Elements of Cytoscape.js.

use super::{
    Options,
    json::{inert, object, texts},
    rows,
};
use crate::graph::KnowledgeGraph;
use std::io::{Result, Write};

pub(super) fn write(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    write!(out, "{{\"elements\":{{\"nodes\":[")?;
    for (n, node) in graph.graph().node_weights().enumerate() {
        let data = object(texts(&[("id", node.id())]), rows::node(node, options));
        write!(out, "{}{{\"data\":{}}}", if n == 0 { "\n" } else { ",\n" }, inert(&data))?;
    }
    write!(out, "\n],\"edges\":[")?;
    for (n, row) in rows::edges(graph).enumerate() {
        let start = texts(&[("id", &row.id), ("source", row.source), ("target", row.target)]);
        let data = object(start, rows::edge(row.edge, options));
        write!(out, "{}{{\"data\":{}}}", if n == 0 { "\n" } else { ",\n" }, inert(&data))?;
    }
    writeln!(out, "\n]}}}}")
}
