//! Graphviz, made to be looked at: shapes and colours by kind, lines by
//! status, Arabic names, English ids as tooltips, a legend.

use super::{
    Options, bidi, legend, look,
    rows::{self, EdgeRow},
};
use crate::graph::{Dealing, Edge, EventNode, KnowledgeGraph, Node, Standing};
use std::{
    collections::BTreeMap,
    io::{Result, Write},
};

/// Fonts with Arabic letters, the first that is there.
pub(super) const FONTS: &str = "Noto Naskh Arabic, Amiri, Arial, sans-serif";

/// Above this many nodes `dot` takes too long to be called for a picture.
pub(super) const MANY: usize = 500;

pub(super) fn write(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    writeln!(out, "digraph hudna {{")?;
    writeln!(
        out,
        "  graph [rankdir=RL, charset=\"UTF-8\", bgcolor=\"white\", pad=0.3, nodesep=0.28, ranksep=1.0, fontname=\"{FONTS}\", fontsize=20, labelloc=t{}];",
        title(options)
    )?;
    writeln!(out, "  node [fontname=\"{FONTS}\", fontsize=15, penwidth=1.3, margin=\"0.16,0.07\", height=0.45];")?;
    writeln!(out, "  edge [fontname=\"{FONTS}\", fontsize=12, arrowsize=0.8];")?;
    for node in graph.graph().node_weights() {
        write_node(node, options, out)?;
    }
    // Deeds of one status between two parties share a line, or the picture
    // is all lines; each keeps its own words and its id.
    let mut shared: BTreeMap<(&str, &str, Standing), Vec<EdgeRow>> = BTreeMap::new();
    for row in rows::edges(graph) {
        if let Edge::Dealing(d) = row.edge {
            shared.entry((row.source, row.target, d.status)).or_default().push(row);
        } else {
            write_edge(&row, options, out)?;
        }
    }
    for rows in shared.values() {
        write_dealings(rows, options, out)?;
    }
    if options.legend && !graph.is_empty() {
        legend::write(graph, options, out)?;
    }
    writeln!(out, "}}")
}

fn title(options: &Options) -> String {
    options.title.as_deref().map_or_else(String::new, |t| format!(", label=\"{}\"", text(&bidi::isolate(t))))
}

/// Text in a quoted label: Graphviz reads backslashes and entities there.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '&' => out.push_str("&amp;"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// A node's name in quotes.
pub(super) fn name(id: &str) -> String {
    format!("\"{}\"", text(id))
}

/// Text in a label of markup.
pub(super) fn markup(text: &str) -> String {
    let legal: String = text.chars().filter(|c| !c.is_control()).collect();
    super::xml::escape(&legal)
}

fn lines(label: &str, width: usize) -> Vec<String> {
    bidi::wrap(label, width).iter().map(|l| bidi::isolate(l)).collect()
}

fn write_node(node: &Node, options: &Options, out: &mut impl Write) -> Result<()> {
    let look = look::node(node);
    let (label, style, extra) = match node {
        Node::Event(event) => {
            (event_label(event, options), event_style(event), ", fontsize=13, height=0.3, margin=\"0.12,0.05\"")
        }
        Node::State(_) => (quoted(node, options), "filled,bold".to_owned(), ""),
        _ if matches!(look.shape, "box") => (quoted(node, options), "filled,rounded".to_owned(), ""),
        _ => (quoted(node, options), format!("filled,{}", look.style), ""),
    };
    let id: String = node.id().chars().take(200).collect();
    writeln!(
        out,
        "  {} [label={label}, tooltip=\"{}\", shape={}, style=\"{style}\", fillcolor=\"{}\", color=\"{}\", fontcolor=\"{}\"{extra}];",
        name(node.id()),
        text(&id),
        look.shape,
        look.fill,
        look.line,
        look.font,
    )
}

fn quoted(node: &Node, options: &Options) -> String {
    format!("\"{}\"", text(&lines(&rows::label(node, options), 22).join("\n")))
}

fn event_style(event: &EventNode) -> String {
    let (_, style, _) = look::standing(event.status);
    format!("filled,rounded,{style}")
}

/// Type, date and weight; what did not happen is struck out.
fn event_label(event: &EventNode, options: &Options) -> String {
    let strike = |line: &str| {
        if event.status == Standing::Negated { format!("<S>{line}</S>") } else { line.to_owned() }
    };
    let mut rows: Vec<String> =
        lines(&rows::event_label(event, options), 24).iter().map(|l| strike(&markup(l))).collect();
    let mut notes = Vec::new();
    if event.evidence.len() > 1 {
        notes.push(bidi::number(&format!("×{}", event.evidence.len())));
    }
    if let Some(date) = &event.date {
        notes.push(bidi::number(date));
    }
    let counts =
        event.counts.iter().map(|(what, n)| format!("{} {}", options.labels.get(what), bidi::number(&n.to_string())));
    if !notes.is_empty() {
        rows.push(format!("<FONT POINT-SIZE=\"11\">{}</FONT>", markup(&bidi::isolate(&notes.join("  ")))));
    }
    for count in counts.take(3) {
        rows.push(format!("<FONT POINT-SIZE=\"11\">{}</FONT>", markup(&bidi::isolate(&count))));
    }
    format!("<{}>", rows.join(LINE_BREAK))
}

/// Between lines of a label, for Arabic letters reach far below the line.
const LINE_BREAK: &str = "<BR/><FONT POINT-SIZE=\"4\"> </FONT><BR/>";

fn write_edge(row: &EdgeRow, options: &Options, out: &mut impl Write) -> Result<()> {
    let look = look::edge(row.edge);
    let (label, extra) = match row.edge {
        Edge::Role(role) => ("\"\"".to_owned(), role_extra(role.role.name())),
        other => (plain(options.labels.get(other.name()), look.line), ", fontsize=10"),
    };
    writeln!(
        out,
        "  {} -> {} [id=\"{}\", label={label}, tooltip=\"{}\", color=\"{}\", penwidth={:.1}, style=\"{}\", arrowhead={}{extra}];",
        name(row.source),
        name(row.target),
        row.id,
        text(row.edge.name()),
        look.line,
        look.width,
        look.style,
        look.head,
    )
}

/// One line for all deeds of one status, the most told first.
fn write_dealings(rows: &[EdgeRow], options: &Options, out: &mut impl Write) -> Result<()> {
    let mut deeds: Vec<(&Dealing, &str)> = rows
        .iter()
        .filter_map(|row| match row.edge {
            Edge::Dealing(d) => Some((&**d, row.id.as_str())),
            _ => None,
        })
        .collect();
    deeds.sort_by(|(a, _), (b, _)| b.weight.cmp(&a.weight).then_with(|| a.kind.cmp(&b.kind)));
    let Some((first, row)) = deeds.first().map(|d| d.0).zip(rows.first()) else {
        return Ok(());
    };
    let (line, style, head) = look::standing(first.status);
    // Two strands where one says yes and one says no.
    let color = if first.status == Standing::Disputed { look::STRANDS } else { line };
    let told: usize = deeds.iter().map(|(d, _)| d.weight).sum();
    let labels: Vec<String> = deeds.iter().map(|(d, _)| dealing_label(d, options)).collect();
    let ids: Vec<&str> = deeds.iter().map(|(_, id)| *id).collect();
    let kinds: Vec<String> = deeds.iter().map(|(d, _)| format!("{} {}", d.kind, d.status)).collect();
    writeln!(
        out,
        "  {} -> {} [id=\"{}\", label=<{}<BR/><FONT POINT-SIZE=\"5\"> </FONT>>, tooltip=\"{}\", color=\"{color}\", fontcolor=\"{line}\", penwidth={:.1}, style=\"{style}\", arrowhead={head}];",
        name(row.source),
        name(row.target),
        ids.join("+"),
        labels.join(LINE_BREAK),
        text(&kinds.join(", ")),
        look::width(told),
    )
}

fn plain(label: &str, color: &str) -> String {
    format!("\"{}\", fontcolor=\"{color}\"", text(&bidi::isolate(label)))
}

/// Direction tells source from target; the legend tells the others.
fn role_extra(role: &str) -> &'static str {
    match role {
        "location" => ", arrowhead=dot, arrowsize=0.5, style=dotted",
        "attribution" => ", arrowhead=none, style=dotted, penwidth=1.0, constraint=false",
        _ => "",
    }
}

fn dealing_label(dealing: &Dealing, options: &Options) -> String {
    let mut label = options.labels.get(&dealing.kind).to_owned();
    if dealing.weight > 1 {
        label = format!("{label} {}", bidi::number(&format!("×{}", dealing.weight)));
    }
    let label = markup(&bidi::isolate(&label));
    if dealing.status == Standing::Negated { format!("<S>{label}</S>") } else { label }
}
