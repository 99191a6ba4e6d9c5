//! A table for the terminal: events, or in the actors view who did what to
//! whom.

use super::{Options, rows};
use crate::graph::{Edge, KnowledgeGraph, RoleKind};
use petgraph::{Direction, visit::EdgeRef};
use std::io::{Result, Write};

pub(super) fn write(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    let mut lines = dealings(graph, options);
    let header = if lines.is_empty() {
        lines = events(graph, options);
        ["date", "status", "event", "source", "target", "told"]
    } else {
        ["last", "status", "event", "source", "target", "told"]
    };
    let mut widths = header.map(str::len);
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(columns(cell));
        }
    }
    print(&header.map(str::to_owned), &widths, out)?;
    print(&widths.map(|w| "-".repeat(w)), &widths, out)?;
    lines.iter().try_for_each(|line| print(line, &widths, out))
}

/// Width in a terminal: marks above and below letters take none.
fn columns(text: &str) -> usize {
    text.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}')).count()
}

fn print(cells: &[String; 6], widths: &[usize; 6], out: &mut impl Write) -> Result<()> {
    let mut line = String::new();
    for (cell, width) in cells.iter().zip(widths) {
        line.push_str(cell);
        line.push_str(&" ".repeat(width.saturating_sub(columns(cell)) + 2));
    }
    writeln!(out, "{}", line.trim_end())
}

/// A name on one line, not without end.
fn name(text: &str) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if clean.chars().count() > 40 { clean.chars().take(39).chain(['…']).collect() } else { clean }
}

fn dealings(graph: &KnowledgeGraph, options: &Options) -> Vec<[String; 6]> {
    let inner = graph.graph();
    let mut found: Vec<(usize, [String; 6])> = Vec::new();
    for row in rows::edges(graph) {
        let Edge::Dealing(d) = row.edge else { continue };
        let called = |id: &str| graph.node(id).map_or_else(String::new, |n| name(&rows::label(&inner[n], options)));
        let cells = [
            d.last.as_deref().unwrap_or_default().to_owned(),
            options.labels.get(d.status.name()).to_owned(),
            name(options.labels.get(&d.kind)),
            called(row.source),
            called(row.target),
            d.weight.to_string(),
        ];
        found.push((d.weight, cells));
    }
    found.sort_by_key(|line| std::cmp::Reverse(line.0));
    found.into_iter().map(|(_, cells)| cells).collect()
}

fn events(graph: &KnowledgeGraph, options: &Options) -> Vec<[String; 6]> {
    let inner = graph.graph();
    let mut found = Vec::new();
    for node in inner.node_indices() {
        let Some(event) = inner[node].as_event() else {
            continue;
        };
        let role = |direction, wanted: RoleKind| {
            let ends = inner
                .edges_directed(node, direction)
                .filter(|e| matches!(e.weight(), Edge::Role(r) if r.role == wanted));
            let mut names: Vec<String> = ends
                .map(|e| {
                    name(&rows::label(
                        &inner[if direction == Direction::Incoming { e.source() } else { e.target() }],
                        options,
                    ))
                })
                .collect();
            names.sort();
            name(&names.join("، "))
        };
        let target = role(Direction::Outgoing, RoleKind::Target);
        found.push([
            event.date.as_deref().unwrap_or_default().to_owned(),
            options.labels.get(event.status.name()).to_owned(),
            name(&rows::event_label(event, options)),
            role(Direction::Incoming, RoleKind::Source),
            if target.is_empty() { role(Direction::Outgoing, RoleKind::Location) } else { target },
            event.evidence.len().to_string(),
        ]);
    }
    found.sort();
    found
}
