//! The legend of a picture: only what stands in it, in two columns. The tab
//! in the names of its nodes keeps them apart from ids, which have none.

use super::{Options, bidi, dot, look, rows};
use crate::{
    graph::{Edge, KnowledgeGraph, Node, RoleKind, Standing},
    record::Kind,
};
use std::{
    collections::BTreeSet,
    io::{Result, Write},
};

/// A kind of line, as the picture draws it.
struct Line {
    id: &'static str,
    color: &'static str,
    font: &'static str,
    style: &'static str,
    head: &'static str,
}

pub(super) fn write(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    let (kinds, lines) = found(graph);
    let word = |id: &str| dot::text(&bidi::isolate(options.labels.get(id)));
    writeln!(out, "  subgraph cluster_legend {{")?;
    writeln!(
        out,
        "    label=\"{}\"; fontsize=14; style=\"rounded,filled\"; fillcolor=\"#fafafa\"; color=\"#d1d5db\"; margin=10; node [fontsize=12, height=0.28, margin=\"0.1,0.04\"];",
        word("legend")
    )?;
    for &kind in &kinds {
        writeln!(out, "    {}", swatch(kind, &word(rows::kind_name(kind))))?;
    }
    // Pairs, so that the legend is not a tower; an odd one gets an empty
    // partner, or the lines below would slant.
    let last = kinds.last().copied().filter(|_| kinds.len() % 2 == 1);
    let mut kinds: Vec<&str> = kinds.into_iter().map(rows::kind_name).collect();
    if let Some(kind) = last {
        let (word, shape) = (word(rows::kind_name(kind)), look::kind(kind).shape);
        writeln!(out, "    \"legend\tempty\" [label=\"{word}\", shape={shape}, style=invis];")?;
        kinds.push("empty");
    }
    for pair in kinds.chunks(2) {
        if let [a, b] = pair {
            writeln!(out, "    \"legend\t{a}\" -> \"legend\t{b}\" [style=invis];")?;
        }
    }
    for line in lines {
        let Line { id, color, font, style, head } = line;
        writeln!(
            out,
            "    \"legend\t{id} from\" [label=\"\", tooltip=\"{id}\", shape=point, width=0.05, height=0.28, color=\"{font}\"];"
        )?;
        writeln!(
            out,
            "    \"legend\t{id} to\" [label=\"{}\", tooltip=\"{id}\", shape=plaintext, fontcolor=\"{font}\"];",
            word(id)
        )?;
        writeln!(
            out,
            "    \"legend\t{id} from\" -> \"legend\t{id} to\" [color=\"{color}\", style=\"{style}\", arrowhead={head}, penwidth=1.6];"
        )?;
    }
    writeln!(out, "  }}")
}

/// The kinds and lines that stand in the picture.
fn found(graph: &KnowledgeGraph) -> (BTreeSet<Kind>, Vec<Line>) {
    let (mut kinds, mut standings, mut roles) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for node in graph.graph().node_weights() {
        match node {
            Node::Event(e) => _ = standings.insert(e.status),
            Node::Actor(p) | Node::State(p) | Node::Place(p) => _ = kinds.insert(p.kind),
        }
    }
    let mut relation = false;
    for edge in graph.graph().edge_weights() {
        match edge {
            Edge::Dealing(d) => _ = standings.insert(d.status),
            Edge::Role(r) => _ = roles.insert(r.role),
            Edge::Relation(_) => relation = true,
        }
    }
    let mut lines: Vec<Line> = standings.into_iter().map(standing).collect();
    let role = |id, head| Line { id, color: look::ROLE, font: look::ROLE, style: "dotted", head };
    if roles.contains(&RoleKind::Location) {
        lines.push(role("location", "dot"));
    }
    if roles.contains(&RoleKind::Attribution) {
        lines.push(role("attribution", "none"));
    }
    if relation {
        lines.push(Line { id: "relation", color: look::RELATION, font: look::RELATION, style: "solid", head: "vee" });
    }
    (kinds, lines)
}

fn standing(status: Standing) -> Line {
    let (font, style, head) = look::standing(status);
    let color = if status == Standing::Disputed { look::STRANDS } else { font };
    Line { id: status.name(), color, font, style, head }
}

fn swatch(kind: Kind, word: &str) -> String {
    let (look, name) = (look::kind(kind), rows::kind_name(kind));
    let style = match kind {
        Kind::State => "filled,bold",
        Kind::Government => "filled,rounded",
        _ if look.style == "dashed" => "filled,dashed",
        _ => "filled",
    };
    format!(
        "\"legend\t{name}\" [label=\"{word}\", tooltip=\"{name}\", shape={}, style=\"{style}\", fillcolor=\"{}\", color=\"{}\", fontcolor=\"{}\"];",
        look.shape, look.fill, look.line, look.font,
    )
}
