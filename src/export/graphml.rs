//! GraphML as all its readers take it: only the six XSD types, separate keys
//! for nodes and edges, none named like yEd's `d3`, every value written.

use super::{
    Options,
    rows::{self, Type, Value},
    xml::escape,
};
use crate::graph::{Edge, KnowledgeGraph, Node};
use std::io::{Result, Write};

pub(super) fn write(graph: &KnowledgeGraph, options: &Options, out: &mut impl Write) -> Result<()> {
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    write!(
        out,
        r#"<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#
    )?;
    if options.yed {
        write!(out, r#" xmlns:y="http://www.yworks.com/xml/graphml""#)?;
    }
    writeln!(
        out,
        r#" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">"#
    )?;
    keys(&rows::NODE, "node", "n_", out)?;
    keys(&rows::EDGE, "edge", "e_", out)?;
    if options.yed {
        writeln!(out, r#" <key id="n_graphics" for="node" yfiles.type="nodegraphics"/>"#)?;
        writeln!(out, r#" <key id="e_graphics" for="edge" yfiles.type="edgegraphics"/>"#)?;
    }
    writeln!(out, r#" <graph id="G" edgedefault="directed">"#)?;
    for node in graph.graph().node_weights() {
        writeln!(out, r#"  <node id="{}">"#, escape(node.id()))?;
        cells(rows::node(node, options), "n_", out)?;
        if options.yed {
            yed_node(node, options, out)?;
        }
        writeln!(out, "  </node>")?;
    }
    for row in rows::edges(graph) {
        writeln!(out, r#"  <edge id="{}" source="{}" target="{}">"#, row.id, escape(row.source), escape(row.target))?;
        cells(rows::edge(row.edge, options), "e_", out)?;
        if options.yed {
            yed_edge(row.edge, options, out)?;
        }
        writeln!(out, "  </edge>")?;
    }
    writeln!(out, " </graph>\n</graphml>")
}

fn keys(columns: &[(&str, Type)], of: &str, prefix: &str, out: &mut impl Write) -> Result<()> {
    for (name, kind) in columns {
        let kind = match kind {
            Type::Int => "long",
            Type::Double => "double",
            Type::Bool => "boolean",
            Type::Text | Type::List | Type::Json => "string",
        };
        writeln!(out, r#" <key id="{prefix}{name}" for="{of}" attr.name="{name}" attr.type="{kind}"/>"#)?;
    }
    Ok(())
}

fn cells(cells: Vec<(&str, Value)>, prefix: &str, out: &mut impl Write) -> Result<()> {
    for (name, value) in cells {
        writeln!(out, r#"   <data key="{prefix}{name}">{}</data>"#, escape(&value.flat()))?;
    }
    Ok(())
}

/// yEd shows no label that is not in its own block.
fn yed_node(node: &Node, options: &Options, out: &mut impl Write) -> Result<()> {
    let look = super::look::node(node);
    let label = rows::label(node, options);
    let width = 30 + 7 * label.chars().count().min(60);
    writeln!(
        out,
        r##"   <data key="n_graphics"><y:ShapeNode><y:Geometry height="30.0" width="{width}.0"/><y:Fill color="{}"/><y:BorderStyle color="{}" type="{}" width="1.0"/><y:NodeLabel textColor="{}">{}</y:NodeLabel><y:Shape type="{}"/></y:ShapeNode></data>"##,
        look.fill,
        look.line,
        yed_style(look.style),
        look.font,
        escape(&label),
        look.yed,
    )
}

fn yed_edge(edge: &Edge, options: &Options, out: &mut impl Write) -> Result<()> {
    let look = super::look::edge(edge);
    writeln!(
        out,
        r##"   <data key="e_graphics"><y:PolyLineEdge><y:LineStyle color="{}" type="{}" width="{:.1}"/><y:Arrows source="none" target="standard"/><y:EdgeLabel>{}</y:EdgeLabel></y:PolyLineEdge></data>"##,
        look.line,
        yed_style(look.style),
        look.width,
        escape(options.labels.get(edge.name())),
    )
}

fn yed_style(style: &str) -> &str {
    match style {
        "dashed" | "dotted" => style,
        _ => "line",
    }
}
