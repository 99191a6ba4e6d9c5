//! Mermaid flow charts, for small graphs in Markdown.

use super::{Options, bidi, look, rows};
use crate::graph::{Edge, KnowledgeGraph, Node, Standing};
use std::io::{Result, Write};

/// A label in quotes: Mermaid takes entities with `#`.
fn label(text: &str) -> String {
    let mut out = String::new();
    for line in bidi::wrap(text, 28) {
        if !out.is_empty() {
            out.push_str("<br/>");
        }
        for c in bidi::isolate(&line).chars() {
            match c {
                '"' => out.push_str("#quot;"),
                '<' => out.push_str("#lt;"),
                '>' => out.push_str("#gt;"),
                '#' => out.push_str("#35;"),
                '&' => out.push_str("#amp;"),
                '`' | '\\' => out.push_str("#39;"),
                c if c.is_control() => {}
                c => out.push(c),
            }
        }
    }
    if out.is_empty() { " ".into() } else { out }
}

pub(super) fn write(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    writeln!(out, "flowchart RL")?;
    let inner = graph.graph();
    for node in inner.node_indices() {
        let (open, close) = match &inner[node] {
            Node::Actor(_) => ("([", "])"),
            Node::State(_) => ("[", "]"),
            Node::Place(_) => ("[/", "/]"),
            Node::Event(_) => ("(", ")"),
        };
        let look = look::node(&inner[node]);
        let n = node.index();
        writeln!(out, "  n{n}{open}\"{}\"{close}", label(&rows::label(&inner[node], options)))?;
        writeln!(out, "  style n{n} fill:{},stroke:{},color:{}", look.fill, look.line, look.font)?;
    }
    for edge in inner.edge_indices() {
        let (Some((a, b)), weight) = (inner.edge_endpoints(edge), &inner[edge]) else {
            continue;
        };
        let (arrow, end) = match weight {
            Edge::Dealing(d) => match d.status {
                Standing::Asserted => ("--", "-->"),
                Standing::Negated => ("--", "--x"),
                _ => ("-.", ".->"),
            },
            Edge::Role(_) => ("--", "-->"),
            Edge::Relation(_) => ("-.", ".->"),
        };
        let name = match weight {
            Edge::Dealing(d) if d.weight > 1 => {
                format!("{} ×{}", options.labels.get(&d.kind), d.weight)
            }
            other => options.labels.get(other.name()).to_owned(),
        };
        writeln!(out, "  n{} {arrow} \"{}\" {end} n{}", a.index(), label(&name), b.index())?;
    }
    Ok(())
}
