//! Everything that can be said against a gazetteer without reading news:
//! its schema, references, order and spelling, frames that can never fire,
//! and the examples of all frames.

pub mod blocks;
mod examples;
mod form;
mod names;
mod reach;

use crate::error::{Error, Result};
use crate::explain::Explanation;
use crate::gazetteer::report::Report;
use crate::gazetteer::schema::frames::Example;
use crate::gazetteer::source::{SourceFile, Sources};
use crate::gazetteer::{Gazetteer, compile, layer, limits, load};
use crate::record::Kind;
use rustc_hash::FxHashSet;
use std::path::{Path, PathBuf};

/// What came of a check.
#[derive(Debug, Default)]
pub struct Checked {
    /// The files and what is in them.
    pub sources: Sources,
    /// Everything that is wrong.
    pub report: Report,
    /// How much was looked at.
    pub counts: Counts,
}

/// How much was looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Files.
    pub files: usize,
    /// Names, words and rules in them.
    pub entries: usize,
    /// Frames among these.
    pub frames: usize,
    /// Examples of these frames.
    pub examples: usize,
}

impl Checked {
    /// The problems in the manner of rustc.
    pub fn render(&self, colours: bool) -> String {
        self.report.render(|path| self.text_of(path), colours)
    }

    /// The text of a file.
    pub fn text_of(&self, path: &str) -> Option<&str> {
        self.sources.files.iter().find(|f| f.path == path).map(|f| f.text.as_ref())
    }
}

/// The files of `base` (or the built-in ones) with `dirs` laid over them.
///
/// # Errors
///
/// When a folder cannot be read or goes beyond a limit.
pub fn files(base: Option<&Path>, dirs: &[PathBuf]) -> Result<Vec<SourceFile>> {
    let mut files = match base {
        Some(base) => load::read_dir(base, 0)?,
        None => Gazetteer::builtin_files()?,
    };
    for (number, dir) in dirs.iter().enumerate() {
        files.extend(load::read_dir(dir, number as u8 + 1)?);
    }
    Ok(files)
}

/// Puts the entries of a folder's files in order; returns the files changed.
/// Files that cannot be read as RON are left alone.
///
/// # Errors
///
/// When a file cannot be read or written.
pub fn fix(dir: &Path) -> Result<Vec<PathBuf>> {
    let files = load::read_dir(dir, 1)?;
    let mut mended = Vec::new();
    for file in files {
        let sources = Sources::parse(vec![file], &mut Report::default());
        let file = &sources.files[0];
        let text = form::keys(&sources, 0).and_then(|keys| blocks::sorted(&file.text, &keys));
        if let Some(text) = text.filter(|text| *text != file.text) {
            let path = PathBuf::from(&file.path);
            let mut output = crate::output::Output::create(Some(&path))?;
            output.write(text.as_bytes())?;
            output.finish()?;
            mended.push(path);
        }
    }
    Ok(mended)
}

/// Checks the files of layer `from` and above; those below are taken as they
/// are.
pub fn check(files: Vec<SourceFile>, from: u8) -> Checked {
    let mut report = Report::default();
    let mut sources = Sources::parse(files, &mut report);
    let readable = report.is_empty();
    let mut counts = count(&sources, from);
    form::check(&sources, from, &mut report);
    // Frames of the layers under check, whether new or laid over others.
    let chosen: FxHashSet<String> =
        sources.frames.iter().filter(|f| sources.files[f.file].layer >= from).map(|f| f.entry.id.clone()).collect();
    if !readable {
        // Whatever refers to a file that cannot be read would be wrong as well;
        // what the other files say of themselves is told at once.
        names::check(&sources, from, &mut report);
        names::claimed(&sources, from, &mut report);
        return Checked { sources, report, counts };
    }
    layer::lay(&mut sources, &mut report);
    let laid = report.count();
    limits::check(&sources, &mut report);
    if report.count() > laid {
        return Checked { sources, report, counts };
    }
    names::check(&sources, from, &mut report);
    let given = given(&sources, &chosen);
    let mut broken = Report::default();
    let (gazetteer, payloads) = compile::compile_with(&sources, &given, &mut broken);
    let whole = broken.is_empty();
    report.extend(broken);
    if whole {
        reach::check(&sources, &gazetteer, &chosen, &mut report);
        counts.examples = examples::check(&sources, gazetteer, &given, &payloads, &chosen, &mut report);
    }
    Checked { sources, report, counts }
}

/// How the examples of a frame are read, each with the names that it gives.
///
/// # Errors
///
/// When there is no such frame, or with the problems of the files.
pub fn explain_examples(files: Vec<SourceFile>, frame: &str) -> Result<Vec<Explanation>> {
    let mut report = Report::default();
    let mut sources = Sources::parse(files, &mut report);
    layer::lay(&mut sources, &mut report);
    let chosen: FxHashSet<String> = [frame.to_owned()].into_iter().collect();
    let given = given(&sources, &chosen);
    let (gazetteer, payloads) = compile::compile_with(&sources, &given, &mut report);
    let checked = Checked { sources, report, counts: Counts::default() };
    if !checked.report.is_empty() {
        return Err(Error::gazetteer(checked.render(false)));
    }
    match checked.sources.frames.iter().find(|located| located.entry.id == frame) {
        Some(located) => Ok(examples::explained(gazetteer, &given, &payloads, &located.entry)),
        None => Err(Error::message(format!("no frame has the id {frame}"))),
    }
}

fn count(sources: &Sources, from: u8) -> Counts {
    let of = |file: usize| usize::from(sources.files[file].layer >= from);
    let frames = sources.frames.iter().map(|e| of(e.file)).sum();
    let entries = sources.names.iter().map(|e| of(e.file)).sum::<usize>()
        + sources.verbs.iter().map(|e| of(e.file)).sum::<usize>()
        + sources.nouns.iter().map(|e| of(e.file)).sum::<usize>()
        + sources.particles.iter().map(|e| of(e.file)).sum::<usize>()
        + sources.compose.iter().map(|e| of(e.file)).sum::<usize>()
        + sources.operators.iter().map(|e| of(e.file)).sum::<usize>()
        + sources.lists.iter().map(|e| of(e.file)).sum::<usize>()
        + sources.types.iter().map(|e| of(e.file)).sum::<usize>()
        + frames;
    let files = sources.files.iter().filter(|f| f.layer >= from).count();
    Counts { files, entries, frames, examples: 0 }
}

/// Every name and kind that the examples of the chosen frames give, once.
fn given(sources: &Sources, chosen: &FxHashSet<String>) -> Vec<(String, Kind)> {
    let mut seen = FxHashSet::default();
    let frames = sources.frames.iter().filter(|f| chosen.contains(&f.entry.id));
    let names = frames.flat_map(|f| &f.entry.examples).flat_map(|example| match example {
        Example::Event { given, .. } | Example::Nothing { given, .. } => given,
    });
    names.filter(|&name| seen.insert(name)).cloned().collect()
}
