//! A folder for `neo4j-admin database import`, with a script that calls it, and
//! a script of `LOAD CSV` for a server that runs.
//!
//! Arrays are parted by `;`, ids live in two spaces (parties and events), and
//! line breaks are replaced, for the importer stops at them by default. No
//! backslash stands before a quote: by default `LOAD CSV` takes it for an
//! escape, `neo4j-admin` does not.

use super::{
    Options,
    csv::{aligned, raw_line as line},
    rows::{self, Type, Value},
};
use crate::graph::{Edge, KnowledgeGraph, Node};
use std::io::{Result, Write};

/// The files of the folder.
pub(super) const FILES: [&str; 7] =
    ["parties.csv", "events.csv", "sources.csv", "roles.csv", "between.csv", "load.sh", "load.cypher"];

pub(super) fn write(graph: &KnowledgeGraph, options: &Options, file: &str, out: &mut impl Write) -> Result<()> {
    match file {
        "parties.csv" => nodes(graph, options, false, out),
        "events.csv" => nodes(graph, options, true, out),
        "sources.csv" => edges(graph, options, ("Party", "Event"), out),
        "roles.csv" => edges(graph, options, ("Event", "Party"), out),
        "between.csv" => edges(graph, options, ("Party", "Party"), out),
        "load.sh" => out.write_all(LOAD.as_bytes()),
        _ => cypher(graph, out),
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

/// The edges of a table: where they begin and end, and their types.
const TABLES: [(&str, &str, &str); 3] =
    [("sources.csv", "Party", "Event"), ("roles.csv", "Event", "Party"), ("between.csv", "Party", "Party")];

/// Statements for `cypher-shell`. Labels and types of relationships cannot be
/// read from a table, so that each has a statement.
fn cypher(graph: &KnowledgeGraph, out: &mut impl Write) -> Result<()> {
    writeln!(out, "// Loads this folder into a running server. Copy the .csv files into its import")?;
    writeln!(out, "// folder, then: cypher-shell -f load.cypher")?;
    for (label, file) in [("Party", "parties.csv"), ("Event", "events.csv")] {
        writeln!(
            out,
            "CREATE CONSTRAINT hudna_{} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;",
            label.to_lowercase()
        )?;
        writeln!(
            out,
            "LOAD CSV WITH HEADERS FROM 'file:///{file}' AS row\nMERGE (n:{label} {{id: row['id:ID({label})']}})\nSET {};",
            assignments("n", &rows::NODE)
        )?;
    }
    for label in ["Actor", "State", "Place"] {
        writeln!(
            out,
            "LOAD CSV WITH HEADERS FROM 'file:///parties.csv' AS row\nWITH row WHERE row[':LABEL'] = 'Party;{label}'\nMATCH (n:Party {{id: row['id:ID(Party)']}})\nSET n:{label};"
        )?;
    }
    for (file, from, to) in TABLES {
        let mut names: Vec<String> = between(graph, from, to).map(|row| type_name(row.edge)).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            writeln!(
                out,
                "LOAD CSV WITH HEADERS FROM 'file:///{file}' AS row\nWITH row WHERE row[':TYPE'] = '{name}'\nMATCH (a:{from} {{id: row[':START_ID({from})']}})\nMATCH (b:{to} {{id: row[':END_ID({to})']}})\nCREATE (a)-[r:`{name}`]->(b)\nSET {};",
                assignments("r", &rows::EDGE)
            )?;
        }
    }
    Ok(())
}

/// Each property from its column; empty cells are null, which sets nothing.
fn assignments(variable: &str, columns: &[(&str, Type)]) -> String {
    let header = typed(columns);
    let set = columns.iter().zip(&header).map(|((name, kind), header)| {
        let cell = format!("row['{header}']");
        let value = match kind {
            Type::Text | Type::Json => cell,
            Type::Int => format!("toInteger({cell})"),
            Type::Double => format!("toFloat({cell})"),
            Type::Bool => format!("toBoolean({cell})"),
            Type::List => format!("split({cell}, ';')"),
        };
        format!("{variable}.{name} = {value}")
    });
    set.collect::<Vec<_>>().join(",\n  ")
}

fn is_event(graph: &KnowledgeGraph, id: &str) -> bool {
    graph.node(id).is_some_and(|n| graph.graph()[n].as_event().is_some())
}

/// Edges from one space of ids to another.
fn between<'g>(graph: &'g KnowledgeGraph, from: &'g str, to: &'g str) -> impl Iterator<Item = rows::EdgeRow<'g>> {
    let space = |id: &str| if is_event(graph, id) { "Event" } else { "Party" };
    rows::edges(graph).filter(move |row| space(row.source) == from && space(row.target) == to)
}

/// The type of a relationship: `PART_OF`.
fn type_name(edge: &Edge) -> String {
    let name = match edge {
        Edge::Role(r) => r.role.name(),
        other => other.name(),
    };
    name.to_uppercase().replace(|c: char| !c.is_alphanumeric(), "_")
}

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
        Value::List(list) => plain(&list.iter().map(|i| i.replace(';', ",")).collect::<Vec<_>>().join(";")),
        Value::Json(json) => one_line(&unescaped(&json.to_string())),
        other => plain(&other.flat()),
    }
}

/// Text without a backslash, which names do not have.
fn plain(text: &str) -> String {
    one_line(text).replace('\\', "/")
}

/// The same JSON with quotes and backslashes in texts written as numbers.
fn unescaped(json: &str) -> String {
    let (mut out, mut chars) = (String::with_capacity(json.len()), json.chars());
    while let Some(c) = chars.next() {
        match (c, (c == '\\').then(|| chars.next()).flatten()) {
            ('\\', Some('"')) => out.push_str("\\u0022"),
            ('\\', Some('\\')) => out.push_str("\\u005c"),
            (c, next) => out.extend(std::iter::once(c).chain(next)),
        }
    }
    out
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
        line([plain(node.id())].into_iter().chain(cells).chain([label.to_owned()]), out)?;
    }
    Ok(())
}

fn edges(graph: &KnowledgeGraph, options: &Options, (from, to): (&str, &str), out: &mut impl Write) -> Result<()> {
    let ends = [format!(":START_ID({from})"), format!(":END_ID({to})"), ":TYPE".to_owned()];
    line(ends.into_iter().chain(typed(&rows::EDGE)), out)?;
    for row in between(graph, from, to) {
        let cells = aligned(&rows::EDGE, &rows::edge(row.edge, options), flat);
        line([plain(row.source), plain(row.target), type_name(row.edge)].into_iter().chain(cells), out)?;
    }
    Ok(())
}
