//! The graph in the formats of others.
//!
//! One module a format, and [`rows`] for what they have in common: names and
//! types of the columns. Every format carries the same nodes, edges and
//! values, as far as it can.

mod bidi;
mod dot;
mod graphml;
mod json;
mod labels;
mod legend;
mod look;
mod rows;
mod xml;

pub use labels::Labels;

use crate::{Error, Result, graph::KnowledgeGraph};
use std::{fmt, io::Write, path::Path, str::FromStr};

/// A way to write a graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Graphviz.
    Dot,
    /// GraphML: NetworkX, igraph, Gephi, Cytoscape, yEd.
    GraphMl,
    /// Node-link JSON: NetworkX, D3.
    Json,
}

impl Format {
    /// All formats.
    pub const ALL: &'static [Self] = &[Self::Dot, Self::GraphMl, Self::Json];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::GraphMl => "graphml",
            Self::Json => "json",
        }
    }

    /// The file name extension, without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::GraphMl => "graphml",
            Self::Json => "json",
        }
    }

    /// The format that a file name asks for.
    pub fn from_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?;
        Self::ALL
            .iter()
            .copied()
            .find(|f| f.extension().eq_ignore_ascii_case(extension))
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let found = Self::ALL.iter().copied().find(|f| f.name() == text);
        found.ok_or_else(|| {
            let known: Vec<&str> = Self::ALL.iter().map(|f| f.name()).collect();
            Error::message(format!(
                "unknown format `{text}`; one of: {}",
                known.join(", ")
            ))
        })
    }
}

/// What the formats leave open.
#[derive(Debug, Clone)]
pub struct Options {
    /// What ids are called.
    pub labels: Labels,
    /// Heading of pictures.
    pub title: Option<String>,
    /// Key of the edges in node-link JSON: `edges` (NetworkX) or `links` (D3).
    pub edges_key: String,
    /// GraphML with the drawing data of yEd.
    pub yed: bool,
    /// Carries every piece of evidence, not only how many there are.
    pub evidence: bool,
    /// Draws a legend.
    pub legend: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            labels: Labels::arabic(),
            title: None,
            edges_key: "edges".into(),
            yed: false,
            evidence: true,
            legend: true,
        }
    }
}

/// Writes a graph in a format of one file.
///
/// # Errors
///
/// When the output fails.
pub fn write(
    graph: &KnowledgeGraph,
    format: Format,
    options: &Options,
    out: &mut impl Write,
) -> Result<()> {
    let done = match format {
        Format::Dot => dot::write(graph, options, out),
        Format::GraphMl => graphml::write(graph, options, out),
        Format::Json => json::write(graph, options, out),
    };
    done.map_err(|e| Error::io("output", e))
}
