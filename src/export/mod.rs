//! The graph in the formats of others.
//!
//! One module a format, and `rows` for what they have in common: names and
//! types of the columns. Every format carries the same nodes, edges and
//! values, as far as it can.

mod bidi;
mod csv;
mod cytoscape;
mod dot;
mod gexf;
mod graphml;
mod json;
mod labels;
mod legend;
mod look;
mod mermaid;
mod neo4j;
mod picture;
mod rdf;
mod rows;
mod table;
mod xml;

pub use labels::Labels;

use crate::{Error, Result, graph::KnowledgeGraph, output::Output};
use std::{
    fmt,
    io::{BufWriter, Write},
    path::Path,
    str::FromStr,
};

/// A way to write a graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Graphviz.
    Dot,
    /// GraphML: NetworkX, igraph, Gephi, Cytoscape, yEd.
    GraphMl,
    /// GEXF 1.3, dynamic: Gephi.
    Gexf,
    /// Node-link JSON: NetworkX, D3.
    Json,
    /// Elements of Cytoscape.js.
    Cytoscape,
    /// A folder of CSV tables.
    Csv,
    /// A folder for the importer of Neo4j.
    Neo4j,
    /// RDF in Turtle.
    Turtle,
    /// RDF, a statement a line.
    NTriples,
    /// RDF in JSON-LD.
    JsonLd,
    /// Mermaid, for small graphs.
    Mermaid,
    /// A table for the terminal.
    Table,
    /// A picture that scales, by Graphviz.
    Svg,
    /// A picture in dots, by Graphviz.
    Png,
    /// A picture to print, by Graphviz.
    Pdf,
}

impl Format {
    /// All formats.
    pub const ALL: &'static [Self] = &[
        Self::Dot,
        Self::GraphMl,
        Self::Gexf,
        Self::Json,
        Self::Cytoscape,
        Self::Csv,
        Self::Neo4j,
        Self::Turtle,
        Self::NTriples,
        Self::JsonLd,
        Self::Mermaid,
        Self::Table,
        Self::Svg,
        Self::Png,
        Self::Pdf,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::GraphMl => "graphml",
            Self::Gexf => "gexf",
            Self::Json => "json",
            Self::Cytoscape => "cytoscape",
            Self::Csv => "csv",
            Self::Neo4j => "neo4j",
            Self::Turtle => "turtle",
            Self::NTriples => "ntriples",
            Self::JsonLd => "jsonld",
            Self::Mermaid => "mermaid",
            Self::Table => "table",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    /// The file name extension, without a dot; empty for folders.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::GraphMl => "graphml",
            Self::Gexf => "gexf",
            Self::Json => "json",
            Self::Cytoscape => "cyjs",
            Self::Turtle => "ttl",
            Self::NTriples => "nt",
            Self::JsonLd => "jsonld",
            Self::Mermaid => "mmd",
            Self::Table => "txt",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Csv | Self::Neo4j => "",
        }
    }

    /// True when it is several files, and takes a folder.
    pub fn is_folder(self) -> bool {
        !self.files().is_empty()
    }

    /// The files of a folder format.
    pub fn files(self) -> &'static [&'static str] {
        match self {
            Self::Csv => &csv::FILES,
            Self::Neo4j => &neo4j::FILES,
            _ => &[],
        }
    }

    /// True when Graphviz must be installed.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Svg | Self::Png | Self::Pdf)
    }

    /// True when each piece of evidence can be read back.
    pub fn carries_evidence(self) -> bool {
        !matches!(self, Self::Dot | Self::Mermaid | Self::Table) && !self.is_picture()
    }

    /// Above how many nodes a reader sees nothing any more: time for a
    /// warning, and for a filter.
    pub fn readable_up_to(self) -> Option<usize> {
        match self {
            Self::Dot | Self::Svg | Self::Png | Self::Pdf => Some(dot::MANY),
            Self::Mermaid => Some(60),
            _ => None,
        }
    }

    /// The format that a file name asks for.
    pub fn from_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?;
        Self::ALL.iter().copied().find(|f| f.extension().eq_ignore_ascii_case(extension))
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
            Error::message(format!("unknown format `{text}`; one of: {}", known.join(", ")))
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
/// When the output fails, when the format is a folder, and when a picture is
/// asked for where Graphviz is not installed.
pub fn write(graph: &KnowledgeGraph, format: Format, options: &Options, out: &mut impl Write) -> Result<()> {
    let done = match format {
        Format::Dot => dot::write(graph, options, out),
        Format::GraphMl => graphml::write(graph, options, out),
        Format::Gexf => gexf::write(graph, options, out),
        Format::Json => json::write(graph, options, out),
        Format::Cytoscape => cytoscape::write(graph, options, out),
        Format::Turtle => rdf::turtle(graph, options, out),
        Format::NTriples => rdf::ntriples(graph, options, out),
        Format::JsonLd => rdf::jsonld(graph, options, out),
        Format::Mermaid => mermaid::write(graph, options, out),
        Format::Table => table::write(graph, options, out),
        Format::Svg | Format::Png | Format::Pdf => {
            return picture::write(graph, format.name(), options, out);
        }
        Format::Csv | Format::Neo4j => {
            return Err(Error::message(format!("`{format}` is several files: name a folder to write them to")));
        }
    };
    done.map_err(|e| Error::io("output", e))
}

/// Writes one of the [`Format::files`] of a format of several.
///
/// # Errors
///
/// When the output fails, and when the format has no such file.
pub fn write_part(
    graph: &KnowledgeGraph,
    format: Format,
    file: &str,
    options: &Options,
    out: &mut impl Write,
) -> Result<()> {
    if !format.files().contains(&file) {
        return Err(Error::message(format!("`{format}` has no file `{file}`")));
    }
    let done = match format {
        Format::Neo4j => neo4j::write(graph, options, file, out),
        _ => csv::write(graph, options, file, out),
    };
    done.map_err(|e| Error::io(file, e))
}

/// Writes a graph in a format of several files, into a folder that is made
/// where it is missing. A format of one file becomes `graph.EXTENSION` in it.
///
/// # Errors
///
/// When the folder or a file cannot be written.
pub fn write_folder(graph: &KnowledgeGraph, format: Format, options: &Options, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).map_err(|e| Error::io(folder, e))?;
    if !format.is_folder() {
        let path = folder.join(format!("graph.{}", format.extension()));
        return beside(&path, |out| write(graph, format, options, out))?.finish();
    }
    let files = format.files().iter();
    let written = files.map(|file| beside(&folder.join(file), |out| write_part(graph, format, file, options, out)));
    // None takes its place before all are whole.
    written.collect::<Result<Vec<Output>>>()?.into_iter().try_for_each(Output::finish)
}

/// A file that is written, but not yet in its place.
fn beside(path: &Path, fill: impl FnOnce(&mut BufWriter<&mut dyn Write>) -> Result<()>) -> Result<Output> {
    let mut output = Output::create(Some(path))?;
    let mut out = BufWriter::new(output.writer());
    fill(&mut out)?;
    out.flush().map_err(|e| Error::io(path, e))?;
    drop(out);
    Ok(output)
}
