//! Pictures, drawn by Graphviz where it is installed.

use super::{Options, dot};
use crate::{Error, Result, graph::KnowledgeGraph};
use std::{
    io::{ErrorKind, Write},
    process::{Command, Stdio},
};

/// What to do where Graphviz or its output fails.
const REMEDY: &str = "install Graphviz and an Arabic font (Debian: apt install graphviz fonts-noto-core; macOS: brew install graphviz), or write --format dot and draw it elsewhere";

/// Draws in `kind`, one of `svg`, `png`, `pdf`.
pub(super) fn write(graph: &KnowledgeGraph, kind: &str, options: &Options, out: &mut impl Write) -> Result<()> {
    let mut source = Vec::new();
    let large = graph.graph().node_count() > dot::MANY;
    // `sfdp` knows no clusters: it would scatter the legend over the picture.
    let options = Options { legend: options.legend && !large, ..options.clone() };
    dot::write(graph, &options, &mut source).map_err(|e| Error::io("output", e))?;
    let program = if large { "sfdp" } else { "dot" };
    let mut command = Command::new(program);
    command.arg(format!("-T{kind}")).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    if large {
        command.args(["-Goverlap=prism", "-Gsplines=line", "-Gsep=+6"]);
    }
    let mut child = command.spawn().map_err(|e| match e.kind() {
        ErrorKind::NotFound => Error::message(format!("`{program}` is not installed: {REMEDY}")),
        _ => Error::message(format!("`{program}` does not start: {e}; {REMEDY}")),
    })?;
    let mut stdin = child.stdin.take();
    let done = std::thread::scope(|scope| {
        // Its own thread, for a full pipe on one side must not stop the other.
        scope.spawn(move || stdin.as_mut().map(|pipe| pipe.write_all(&source)));
        child.wait_with_output()
    });
    let output = done.map_err(|e| Error::message(format!("`{program}`: {e}")))?;
    if !output.status.success() || output.stdout.is_empty() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Error::message(format!("`{program}` failed: {}; {REMEDY}", said.trim())));
    }
    out.write_all(&output.stdout).map_err(|e| Error::io("output", e))
}
