//! The legend of a picture: only what stands in it.

use super::{Options, bidi, dot, look, rows};
use crate::{
    graph::{Edge, KnowledgeGraph, Node, Standing},
    record::Kind,
};
use std::{
    collections::BTreeSet,
    io::{Result, Write},
};

pub(super) fn write(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    let mut kinds: BTreeSet<Kind> = BTreeSet::new();
    let mut standings: BTreeSet<Standing> = BTreeSet::new();
    for node in graph.graph().node_weights() {
        match node {
            Node::Event(e) => _ = standings.insert(e.status),
            Node::Actor(p) | Node::State(p) | Node::Place(p) => _ = kinds.insert(p.kind),
        }
    }
    for edge in graph.graph().edge_weights() {
        if let Edge::Dealing(d) = edge {
            standings.insert(d.status);
        }
    }
    let word = |id: &str| dot::text(&bidi::isolate(options.labels.get(id)));
    writeln!(out, "  subgraph cluster_legend {{")?;
    writeln!(
        out,
        "    label=\"{}\"; fontsize=15; style=\"rounded\"; color=\"#d1d5db\"; margin=14;",
        word("legend")
    )?;
    for kind in kinds {
        let (look, name) = (look::kind(kind), rows::kind_name(kind));
        let style = match kind {
            Kind::State => "filled,bold",
            Kind::Government => "filled,rounded",
            _ if look.style == "dashed" => "filled,dashed",
            _ => "filled",
        };
        writeln!(
            out,
            "    \"legend {name}\" [label=\"{}\", tooltip=\"{name}\", shape={}, style=\"{style}\", fillcolor=\"{}\", color=\"{}\", fontcolor=\"{}\", fontsize=12, height=0.3];",
            word(name),
            look.shape,
            look.fill,
            look.line,
            look.font,
        )?;
    }
    for status in standings {
        let (line, style, head) = look::standing(status);
        let color = if status == Standing::Disputed {
            "#374151:#ffffff:#dc2626"
        } else {
            line
        };
        writeln!(
            out,
            "    \"legend {status} a\" [label=\"\", tooltip=\"{status}\", shape=point, width=0.04, height=0.3, color=\"{line}\"];"
        )?;
        writeln!(
            out,
            "    \"legend {status} b\" [label=\"{}\", tooltip=\"{status}\", shape=plaintext, fontcolor=\"{line}\", fontsize=12, height=0.3];",
            word(status.name())
        )?;
        writeln!(
            out,
            "    \"legend {status} a\" -> \"legend {status} b\" [color=\"{color}\", style=\"{style}\", arrowhead={head}, penwidth=1.6];"
        )?;
    }
    writeln!(out, "  }}")
}
