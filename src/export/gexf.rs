//! GEXF 1.3, dynamic: dated events and their edges appear and go.
//!
//! NetworkX asks for the short namespace; Gephi for spans that are not empty,
//! so that an event ends the day after its last.

use super::{
    Options, look,
    rows::{self, Type, Value},
    xml::escape,
};
use crate::graph::{KnowledgeGraph, date::next_day};
use std::io::{Result, Write};

pub(super) fn write(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">"#)?;
    writeln!(
        out,
        r#" <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">"#
    )?;
    attributes(&rows::NODE, "node", "n_", out)?;
    attributes(&rows::EDGE, "edge", "e_", out)?;
    writeln!(out, "  <nodes>")?;
    for node in graph.graph().node_weights() {
        let days = span(node.as_event().and_then(|e| e.days()));
        writeln!(out, r#"   <node id="{}" label="{}"{days}>"#, escape(node.id()), escape(&rows::label(node, options)))?;
        values(rows::node(node, options), "n_", out)?;
        let (r, g, b) = rgb(look::node(node).fill);
        writeln!(out, r#"    <viz:color r="{r}" g="{g}" b="{b}"/>"#)?;
        writeln!(out, "   </node>")?;
    }
    writeln!(out, "  </nodes>\n  <edges>")?;
    for row in rows::edges(graph) {
        let name = row.edge.name();
        writeln!(
            out,
            r#"   <edge id="{}" source="{}" target="{}" kind="{}" label="{}" weight="{}.0"{}>"#,
            row.id,
            escape(row.source),
            escape(row.target),
            escape(name),
            escape(options.labels.get(name)),
            row.edge.weight().max(1),
            span(row.days),
        )?;
        values(rows::edge(row.edge, options), "e_", out)?;
        writeln!(out, "   </edge>")?;
    }
    writeln!(out, "  </edges>\n </graph>\n</gexf>")
}

fn span(days: Option<(String, String)>) -> String {
    let Some((first, last)) = days else {
        return String::new();
    };
    let Some(end) = next_day(&last) else {
        return String::new();
    };
    format!(r#" start="{first}" end="{end}""#)
}

fn own(name: &str) -> bool {
    // Elements of their own in this format.
    matches!(name, "label" | "weight")
}

fn attributes(columns: &[(&str, Type)], of: &str, prefix: &str, out: &mut impl Write) -> Result<()> {
    writeln!(out, r#"  <attributes class="{of}" mode="static">"#)?;
    for (name, kind) in columns.iter().filter(|(name, _)| !own(name) || (of == "node" && *name == "weight")) {
        let kind = match kind {
            Type::Int => "long",
            Type::Double => "double",
            Type::Bool => "boolean",
            Type::Text | Type::List | Type::Json => "string",
        };
        writeln!(out, r#"   <attribute id="{prefix}{name}" title="{name}" type="{kind}"/>"#)?;
    }
    writeln!(out, "  </attributes>")
}

fn values(cells: Vec<(&str, Value)>, prefix: &str, out: &mut impl Write) -> Result<()> {
    writeln!(out, "    <attvalues>")?;
    for (name, value) in cells.into_iter().filter(|(name, _)| !own(name) || (prefix == "n_" && *name == "weight")) {
        writeln!(out, r#"     <attvalue for="{prefix}{name}" value="{}"/>"#, escape(&value.flat()))?;
    }
    writeln!(out, "    </attvalues>")
}

fn rgb(hex: &str) -> (u8, u8, u8) {
    let part = |at: usize| hex.get(at..at + 2).and_then(|h| u8::from_str_radix(h, 16).ok()).unwrap_or(128);
    (part(1), part(3), part(5))
}
