//! `hudna check`: everything that is wrong in a gazetteer, all at once.

use super::{Context, Outcome, console};
use crate::{
    Error, Result,
    check::{self, Checked},
    input::{self, Options},
    output::Output,
    pipeline::{self, Done, Run},
};
use rustc_hash::FxHashSet;
use serde_json::{Value, json};
use std::{
    io::IsTerminal,
    path::{Path, PathBuf},
};

/// Arguments of `hudna check`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hudna check                        the built-in gazetteer
  hudna check mine                   a folder of your own, as a layer over it
  hudna check mine --fix             put its entries in order, then check
  hudna check mine --format json     for editors
  hudna check mine --corpus news/    name the frames that never fire in these articles

A folder with an ontology.ron is a whole gazetteer and stands for itself.
Every example is run with its frame alone, among all frames, and behind
another sentence.")]
pub(crate) struct Check {
    /// Folder to check [default: the gazetteer in use]
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Put the entries of names, nouns and verbs files in order
    #[arg(long, requires = "dir")]
    fix: bool,
    /// Name the frames without a hit in these articles; may be repeated
    #[arg(long, value_name = "PATH")]
    corpus: Vec<PathBuf>,
    /// How to print the problems
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Check what lies below DIR as well
    #[arg(long)]
    all: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}

impl Check {
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome> {
        if let (true, Some(dir)) = (self.fix, &self.dir) {
            let mended = check::fix(dir)?;
            mended.iter().for_each(|path| context.console.note(format!("{} is in order now", path.display())));
        }
        let (files, from) = self.files(context)?;
        let checked = check::check(files, from);
        let silent = self.without_hit(context, &checked, from)?;
        let mut output = Output::create(None)?;
        match self.format {
            Format::Json => output.write(&json_lines(&checked, &silent))?,
            Format::Text => {
                if !checked.report.is_empty() {
                    console::print(checked.render(context.colors(std::io::stderr().is_terminal())).trim_end());
                }
                for frame in &silent {
                    output.write(format!("{frame} has no hit\n").as_bytes())?;
                }
            }
        }
        output.finish()?;
        let problems = checked.report.count();
        let counts = checked.counts;
        context.console.note(format!(
            "{} files, {} entries, {} frames with {} examples: {}",
            counts.files,
            counts.entries,
            counts.frames,
            counts.examples,
            if problems == 0 { "no problems".into() } else { format!("{problems} problems") },
        ));
        Ok(if problems == 0 { Outcome::Done } else { Outcome::Incomplete })
    }

    /// The files and the lowest layer to be checked.
    fn files(&self, context: &Context) -> Result<(Vec<crate::gazetteer::source::SourceFile>, u8)> {
        let mut layers = context.gazetteer.clone();
        let from = match &self.dir {
            Some(dir) if dir.join("ontology.ron").is_file() => return Ok((check::files(Some(dir), &[])?, 0)),
            Some(dir) => {
                layers.push(dir.clone());
                layers.len() as u8
            }
            None => u8::from(!layers.is_empty()),
        };
        let files = check::files(context.base.as_deref(), &layers)?;
        if self.dir.is_some() && !files.iter().any(|file| file.layer == from) {
            let dir = self.dir.as_deref().unwrap_or(Path::new("")).display();
            return Err(Error::message(format!("{dir}: there is no .ron file; `hudna init DIR` makes a first one")));
        }
        Ok((files, if self.all { 0 } else { from }))
    }

    /// Frames under check that no article of the corpus made fire.
    fn without_hit(&self, context: &Context, checked: &Checked, from: u8) -> Result<Vec<String>> {
        if self.corpus.is_empty() || !checked.report.is_empty() {
            return Ok(Vec::new());
        }
        let sources = input::sources(&self.corpus);
        let gazetteer = crate::Gazetteer::from_files(checked.sources.files.clone())?;
        let run = Run { gazetteer: &gazetteer, threads: None, options: Options::default(), resume: None };
        let mut seen: FxHashSet<String> = FxHashSet::default();
        pipeline::run(
            &sources,
            run,
            |extractor, incoming, rules: &mut Vec<String>| {
                if let Some(article) = incoming.article() {
                    rules.extend(extractor.extract(&article).events.into_iter().map(|event| event.rule));
                }
            },
            |done: Done<Vec<String>>| {
                done.notices.iter().for_each(|notice| context.console.notice(notice));
                seen.extend(done.output);
                Ok(())
            },
        )?;
        let sources = &checked.sources;
        let chosen = sources.frames.iter().filter(|f| sources.files[f.file].layer >= from);
        Ok(chosen.map(|f| f.entry.id.clone()).filter(|id| !seen.contains(id)).collect())
    }
}

/// One object a problem, and one a frame without a hit.
fn json_lines(checked: &Checked, silent: &[String]) -> Vec<u8> {
    let mut out = Vec::new();
    for problem in checked.report.problems() {
        let place = checked.text_of(&problem.path).and_then(|text| problem.position(text));
        let line: Value = json!({
            "path": problem.path,
            "line": place.map(|p| p.0),
            "column": place.map(|p| p.1),
            "message": problem.message,
            "help": problem.help,
        });
        out.extend(line.to_string().into_bytes());
        out.push(b'\n');
    }
    for frame in silent {
        out.extend(json!({ "frame": frame, "hits": 0 }).to_string().into_bytes());
        out.push(b'\n');
    }
    out
}
