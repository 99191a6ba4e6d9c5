//! A folder of CSV (RFC 4180): `nodes.csv`, `edges.csv`, `events.csv` and
//! `evidence.csv`, each with a header.
//!
//! Spreadsheets run what begins like a formula: such a cell gets a `'` before
//! it, which they take for "this is text". Numbers stay as they are.

use super::{
    Options,
    rows::{self, Type, Value},
};
use crate::graph::{Edge, KnowledgeGraph, Node, RoleKind};
use petgraph::{Direction, visit::EdgeRef};
use std::{
    borrow::Cow,
    io::{Result, Write},
};

/// The files of the folder.
pub(super) const FILES: [&str; 4] = ["nodes.csv", "edges.csv", "events.csv", "evidence.csv"];

/// A cell, quoted where it must be; characters that no reader bears go.
pub(super) fn cell(text: &str) -> String {
    let clean: String = text.chars().filter(|&c| !c.is_control() || c == '\n' || c == '\t').collect();
    if clean.contains(['"', ',', '\n']) || clean.starts_with(' ') || clean.ends_with(' ') {
        format!("\"{}\"", clean.replace('"', "\"\""))
    } else {
        clean
    }
}

/// A cell that no spreadsheet takes for a formula. Take away one `'` before a
/// sign of a formula to have the text back.
fn inert(text: &str) -> Cow<'_, str> {
    let begins = text
        .trim_start_matches(char::is_control)
        .trim_start_matches('\'')
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if begins && text.parse::<f64>().is_err() { format!("'{text}").into() } else { text.into() }
}

/// Writes a line for spreadsheets.
fn line<S: AsRef<str>>(cells: impl IntoIterator<Item = S>, out: &mut impl Write) -> Result<()> {
    raw_line(cells.into_iter().map(|c| inert(c.as_ref()).into_owned()), out)
}

/// Writes a line.
pub(super) fn raw_line<S: AsRef<str>>(cells: impl IntoIterator<Item = S>, out: &mut impl Write) -> Result<()> {
    let cells: Vec<String> = cells.into_iter().map(|c| cell(c.as_ref())).collect();
    write!(out, "{}\r\n", cells.join(","))
}

/// Cells in the order of the columns, empty where there is none.
pub(super) fn aligned(
    columns: &[(&str, Type)],
    cells: &[(&str, Value)],
    flat: impl Fn(&Value) -> String,
) -> Vec<String> {
    let find = |name: &str| cells.iter().find(|(n, _)| *n == name).map_or_else(String::new, |(_, v)| flat(v));
    columns.iter().map(|(name, _)| find(name)).collect()
}

fn flat(value: &Value) -> String {
    value.flat().into_owned()
}

pub(super) fn write(graph: &KnowledgeGraph, options: &Options, file: &str, out: &mut impl Write) -> Result<()> {
    match file {
        "nodes.csv" => nodes(graph, options, out),
        "edges.csv" => edges(graph, options, out),
        "events.csv" => events(graph, out),
        _ => evidence(graph, out),
    }
}

fn nodes(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    // Evidence has a table of its own.
    let columns = &rows::NODE[..rows::NODE.len() - 1];
    line(["id"].into_iter().chain(columns.iter().map(|c| c.0)), out)?;
    let options = Options { evidence: false, ..options.clone() };
    for node in graph.graph().node_weights() {
        let cells = aligned(columns, &rows::node(node, &options), flat);
        line([node.id().to_owned()].into_iter().chain(cells), out)?;
    }
    Ok(())
}

fn edges(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    line(["id", "source", "target"].into_iter().chain(rows::EDGE.iter().map(|c| c.0)), out)?;
    for row in rows::edges(graph) {
        let cells = aligned(&rows::EDGE, &rows::edge(row.edge, options), flat);
        line([row.id, row.source.to_owned(), row.target.to_owned()].into_iter().chain(cells), out)?;
    }
    Ok(())
}

fn events(graph: &KnowledgeGraph, out: &mut impl Write) -> Result<()> {
    line(
        [
            "id",
            "type",
            "mode",
            "status",
            "date",
            "first",
            "last",
            "source",
            "target",
            "location",
            "place",
            "latitude",
            "longitude",
            "attribution",
            "counts",
            "plover",
            "cameo",
            "weight",
        ],
        out,
    )?;
    let inner = graph.graph();
    for node in inner.node_indices() {
        let Some(event) = inner[node].as_event() else {
            continue;
        };
        let ends = |wanted: RoleKind| {
            let direction = if wanted == RoleKind::Source { Direction::Incoming } else { Direction::Outgoing };
            let edges = inner.edges_directed(node, direction);
            let ends = edges.filter(|e| matches!(e.weight(), Edge::Role(r) if r.role == wanted));
            let mut ends: Vec<&Node> =
                ends.map(|e| &inner[if direction == Direction::Incoming { e.source() } else { e.target() }]).collect();
            ends.sort_unstable_by_key(|node| node.id());
            ends
        };
        let role = |wanted: RoleKind| ends(wanted).iter().map(|node| node.id()).collect::<Vec<_>>().join("|");
        // Where it happened; else, what it was done to, if that is a place.
        let mut around = ends(RoleKind::Location).into_iter().chain(ends(RoleKind::Target));
        let place = around.find_map(|node| match node {
            Node::Place(place) => Some(place),
            _ => None,
        });
        let degrees = |pick: fn((f64, f64)) -> f64| {
            place.and_then(|p| p.coordinates).map_or_else(String::new, |at| pick(at).to_string())
        };
        let text = |t: &Option<crate::graph::Text>| t.as_deref().unwrap_or_default().to_owned();
        let (first, last) = event.days().unwrap_or_default();
        let counts: Vec<String> = event.counts.iter().map(|(what, n)| format!("{what}={n}")).collect();
        let cells = [
            event.id.to_string(),
            event.kind.to_string(),
            text(&event.mode),
            event.status.to_string(),
            text(&event.date),
            first,
            last,
            role(RoleKind::Source),
            role(RoleKind::Target),
            role(RoleKind::Location),
            place.map_or_else(String::new, |p| p.name.to_string()),
            degrees(|at| at.0),
            degrees(|at| at.1),
            role(RoleKind::Attribution),
            counts.join("|"),
            text(&event.plover),
            text(&event.cameo),
            event.evidence.len().to_string(),
        ];
        line(cells, out)?;
    }
    Ok(())
}

fn evidence(graph: &KnowledgeGraph, out: &mut impl Write) -> Result<()> {
    line(
        [
            "event",
            "document",
            "record",
            "start",
            "end",
            "trigger",
            "sentence_start",
            "sentence",
            "rule",
            "status",
            "date",
            "speaker",
        ],
        out,
    )?;
    for event in graph.events() {
        for e in &event.evidence {
            let cells = [
                event.id.to_string(),
                e.doc.to_string(),
                e.event.to_string(),
                e.start.to_string(),
                e.end.to_string(),
                e.trigger.to_string(),
                e.sentence_start.to_string(),
                e.sentence.to_string(),
                e.rule.to_string(),
                crate::graph::Standing::from(e.status).to_string(),
                e.date.as_deref().unwrap_or_default().to_owned(),
                e.speaker.join("|"),
            ];
            line(cells, out)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_numbers_stay() {
        let all = ["=1+1", "+cmd|' /C calc'!A0", "-x", "@SUM(A1)", "\t=1", " =1", "＝1", "'=1", "-", "\u{1}=1"];
        for text in all {
            let mut out = Vec::new();
            line([text], &mut out).unwrap();
            let text = String::from_utf8(out).unwrap();
            assert!(text.trim_start_matches('"').starts_with('\''), "{text}");
        }
        for text in ["-12.5", "+3", "33.1", "a=b", "", "سلام"] {
            assert_eq!(inert(text), text);
        }
    }
}
