//! A folder for `neo4j-admin database import`, with a script that calls it.
//!
//! Arrays are parted by `;`, ids live in two spaces (parties and events), and
//! line breaks are replaced, for the importer stops at them by default.

use super::{
    Options,
    csv::{aligned, line},
    rows::{self, Type, Value},
};
use crate::graph::{Edge, KnowledgeGraph, Node};
use std::io::{Result, Write};

/// The files of the folder.
pub(super) const FILES: [&str; 6] = ["parties.csv", "events.csv", "sources.csv", "roles.csv", "between.csv", "load.sh"];

pub(super) fn write(graph: &KnowledgeGraph, options: &Options, file: &str, out: &mut impl Write) -> Result<()> {
    match file {
        "parties.csv" => nodes(graph, options, false, out),
        "events.csv" => nodes(graph, options, true, out),
        "sources.csv" => edges(graph, options, ("Party", "Event"), out),
        "roles.csv" => edges(graph, options, ("Event", "Party"), out),
        "between.csv" => edges(graph, options, ("Party", "Party"), out),
        _ => out.write_all(LOAD.as_bytes()),
    }
}

const LOAD: &str = r#"#!/bin/sh
# Loads this folder into a new database. Stop the server first.
set -eu
cd "$(dirname "$0")"
neo4j-admin database import full "${1:-neo4j}" --overwrite-destination \
  --nodes=parties.csv --nodes=events.csv \
  --relationships=sources.csv --relationships=roles.csv --relationships=between.csv
"#;

fn typed(columns: &[(&str, Type)]) -> Vec<String> {
    let kind = |t: Type| match t {
        Type::Text | Type::Json => "",
        Type::Int => ":long",
        Type::Double => ":double",
        Type::Bool => ":boolean",
        Type::List => ":string[]",
    };
    columns.iter().map(|(name, t)| format!("{name}{}", kind(*t))).collect()
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

fn flat(value: &Value) -> String {
    match value {
        Value::List(list) => one_line(&list.iter().map(|i| i.replace(';', ",")).collect::<Vec<_>>().join(";")),
        other => one_line(&other.flat()),
    }
}

fn nodes(graph: &KnowledgeGraph, options: &Options, events: bool, out: &mut impl Write) -> Result<()> {
    let space = if events { "Event" } else { "Party" };
    let header = [format!("id:ID({space})")].into_iter().chain(typed(&rows::NODE)).chain([":LABEL".to_owned()]);
    line(header, out)?;
    for node in graph.graph().node_weights().filter(|n| n.as_event().is_some() == events) {
        let label = match node {
            Node::Actor(_) => "Party;Actor",
            Node::State(_) => "Party;State",
            Node::Place(_) => "Party;Place",
            Node::Event(_) => "Event",
        };
        let cells = aligned(&rows::NODE, &rows::node(node, options), flat);
        line([node.id().to_owned()].into_iter().chain(cells).chain([label.to_owned()]), out)?;
    }
    Ok(())
}

fn edges(graph: &KnowledgeGraph, options: &Options, (from, to): (&str, &str), out: &mut impl Write) -> Result<()> {
    let ends = [format!(":START_ID({from})"), format!(":END_ID({to})"), ":TYPE".to_owned()];
    line(ends.into_iter().chain(typed(&rows::EDGE)), out)?;
    let space = |id: &str| {
        if graph.node(id).is_some_and(|n| graph.graph()[n].as_event().is_some()) { "Event" } else { "Party" }
    };
    for row in rows::edges(graph).filter(|r| space(r.source) == from && space(r.target) == to) {
        let name = match row.edge {
            Edge::Role(r) => r.role.name(),
            other => other.name(),
        };
        let name = name.to_uppercase().replace(|c: char| !c.is_alphanumeric(), "_");
        let cells = aligned(&rows::EDGE, &rows::edge(row.edge, options), flat);
        line([row.source.to_owned(), row.target.to_owned(), name].into_iter().chain(cells), out)?;
    }
    Ok(())
}
