//! How things look in pictures: one shape and colour a kind, one line a status.

use crate::{
    graph::{Edge, Node, Standing},
    record::Kind,
};

/// The look of a node.
pub(super) struct NodeLook {
    /// Graphviz shape.
    pub(super) shape: &'static str,
    /// yEd shape.
    pub(super) yed: &'static str,
    pub(super) fill: &'static str,
    pub(super) line: &'static str,
    pub(super) font: &'static str,
    /// `solid`, `dashed`, `dotted`.
    pub(super) style: &'static str,
}

/// The look of an edge.
pub(super) struct EdgeLook {
    pub(super) line: &'static str,
    pub(super) style: &'static str,
    pub(super) width: f64,
    /// Graphviz arrowhead.
    pub(super) head: &'static str,
}

/// The look of a kind of party.
pub(super) fn kind(kind: Kind) -> NodeLook {
    let (shape, yed, fill, line, font) = match kind {
        Kind::Person => ("ellipse", "ellipse", "#fef3c7", "#b45309", "#451a03"),
        Kind::State => ("box", "rectangle", "#1e3a5f", "#0f2440", "#ffffff"),
        Kind::Government => ("box", "rectangle", "#cfe3f7", "#2f6299", "#0f2440"),
        Kind::ArmedGroup => ("hexagon", "hexagon", "#f6d5cf", "#a63a28", "#4a150c"),
        Kind::Organization => ("octagon", "octagon", "#d5ecd9", "#3a7d4a", "#12361b"),
        Kind::Media => ("note", "parallelogram", "#eceaf4", "#6b5fa0", "#2b2350"),
        Kind::Place => ("cds", "roundrectangle", "#eee3cf", "#8a6d3b", "#3f2f12"),
        Kind::Facility => ("house", "trapezoid", "#eee3cf", "#8a6d3b", "#3f2f12"),
        Kind::Group => ("ellipse", "ellipse", "#f3f4f6", "#6b7280", "#374151"),
    };
    let style = if kind == Kind::Group { "dashed" } else { "solid" };
    NodeLook { shape, yed, fill, line, font, style }
}

/// Colour, line and arrowhead of a status.
pub(super) fn standing(status: Standing) -> (&'static str, &'static str, &'static str) {
    match status {
        Standing::Asserted => ("#374151", "solid", "normal"),
        Standing::Disputed => ("#c2410c", "solid", "normalodot"),
        Standing::Planned => ("#1d4ed8", "dashed", "normal"),
        Standing::Requested => ("#7e22ce", "dotted", "normal"),
        Standing::Conditional => ("#0f766e", "dashed", "onormal"),
        Standing::Negated => ("#dc2626", "dashed", "tee"),
    }
}

/// The look of a node.
pub(super) fn node(node: &Node) -> NodeLook {
    match node {
        Node::Actor(p) | Node::State(p) | Node::Place(p) => kind(p.kind),
        Node::Event(e) => {
            let (line, style, _) = standing(e.status);
            NodeLook { shape: "box", yed: "roundrectangle", fill: "#ffffff", line, font: line, style }
        }
    }
}

/// The line of a role.
pub(super) const ROLE: &str = "#6b7280";

/// The line of a standing relation.
pub(super) const RELATION: &str = "#a8a29e";

/// Two strands, of what is said and what is denied.
pub(super) const STRANDS: &str = "#374151:#ffffff:#dc2626";

/// Wider with more evidence, but never a beam.
pub(super) fn width(weight: usize) -> f64 {
    (1.0 + (weight.max(1) as f64).log2() * 0.8).min(5.0)
}

/// The look of an edge.
pub(super) fn edge(edge: &Edge) -> EdgeLook {
    let width = width(edge.weight());
    match edge {
        Edge::Dealing(d) => {
            let (line, style, head) = standing(d.status);
            EdgeLook { line, style, width, head }
        }
        Edge::Relation(_) => EdgeLook { line: "#9ca3af", style: "solid", width: 0.8, head: "vee" },
        Edge::Role(_) => EdgeLook { line: "#6b7280", style: "solid", width, head: "normal" },
    }
}
