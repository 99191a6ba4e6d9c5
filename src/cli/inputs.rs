//! Arguments that say what to read, shared by all commands that read.

use super::{Context, Outcome};
use crate::{
    Error, Result,
    extract::Extractor,
    input::{self, Incoming, Level, Options, Source},
    output::Resume,
    pipeline::{self, Done, Run},
};
use std::{
    fs,
    io::{self, IsTerminal},
    num::NonZero,
    path::{Path, PathBuf},
    time::Instant,
};

/// What to read, and how.
#[derive(Debug, clap::Args)]
pub(crate) struct Inputs {
    /// Articles: .txt files, .jsonl files (id, text, optional date, source,
    /// title), either as .gz or .zst, folders of these, or - for standard input;
    /// what is larger than 8 MiB is read in parts, a line for each
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Number of threads [default: all cores]
    #[arg(long, short = 'j', value_name = "N")]
    threads: Option<NonZero<usize>>,
    /// Replace bytes that are no UTF-8 instead of leaving the document out
    #[arg(long)]
    lossy: bool,
}

impl Inputs {
    /// The sources; with no path, standard input, unless a person sits there.
    fn sources(&self) -> Vec<Source> {
        if !self.paths.is_empty() {
            return input::sources(&self.paths);
        }
        if io::stdin().is_terminal() {
            use clap::CommandFactory;
            let text = "no path given: name files or folders, or - for standard input";
            super::Cli::command().error(clap::error::ErrorKind::MissingRequiredArgument, text).exit();
        }
        vec![Source::Stdin]
    }

    /// Refuses to write over what is read.
    pub(crate) fn are_not(&self, written: Option<&Path>) -> Result<()> {
        let Some(path) = self.paths.iter().find(|path| is_same_file(path, written)) else { return Ok(()) };
        Err(Error::message(format!("{}: is read and cannot be written at once; name another output", path.display())))
    }

    /// Runs `work` on all documents and `sink` on its results in order.
    pub(crate) fn run<T: Default + Send>(
        &self,
        context: &Context,
        written: Option<&Path>,
        resume: Option<Resume>,
        work: impl Fn(&mut Extractor<'_>, Incoming<'_>, &mut T) + Sync,
        mut sink: impl FnMut(T) -> Result<()>,
    ) -> Result<Outcome> {
        self.are_not(written)?;
        let mut sources = self.sources();
        // What an earlier run wrote into the folder that is read.
        sources.retain(|source| match source {
            Source::File { path, .. } if is_same_file(path, written) => {
                context.console.note(format!("{}: is written by this run, and not read", path.display()));
                false
            }
            _ => true,
        });
        let options = Options { lossy: self.lossy };
        let run = Run { gazetteer: context.gazetteer()?, threads: self.threads, options, resume };
        let console = &context.console;
        console.start_bar(total(&sources));
        let mut tally = Tally::new();
        let result = pipeline::run(&sources, run, work, |done: Done<T>| {
            for notice in &done.notices {
                console.notice(notice);
            }
            tally.add(&done);
            console.advance(done.position, tally.documents);
            sink(done.output)
        });
        console.end_bar();
        result?;
        if tally.documents == 0 && tally.left_out == 0 {
            console.note("no new documents in the input");
        }
        tally.tell(context);
        Ok(if tally.left_out == 0 { Outcome::Done } else { Outcome::Incomplete })
    }
}

/// Whether a file is the one that is written, by this or another name.
pub(crate) fn is_same_file(path: &Path, written: Option<&Path>) -> bool {
    let Some(written) = written else { return false };
    let meta = |path: &Path| fs::metadata(path).ok().filter(|meta| meta.is_file()).map(|meta| meta.len());
    let length = meta(path);
    length.is_some()
        && length == meta(written)
        && fs::canonicalize(path).is_ok_and(|path| fs::canonicalize(written).is_ok_and(|written| path == written))
}

/// Bytes to read, when they can be known.
fn total(sources: &[Source]) -> Option<u64> {
    sources
        .iter()
        .map(|source| match source {
            Source::Stdin => None,
            Source::File { size, .. } => Some(*size),
            Source::Unusable(_) => Some(0),
        })
        .sum()
}

/// What was done so far.
struct Tally {
    start: Instant,
    documents: u64,
    bytes: u64,
    left_out: u64,
}

impl Tally {
    fn new() -> Self {
        Self { start: Instant::now(), documents: 0, bytes: 0, left_out: 0 }
    }

    fn add<T>(&mut self, done: &Done<T>) {
        self.documents += done.documents;
        self.bytes += done.bytes;
        self.left_out += done.notices.iter().filter(|notice| notice.level == Level::LeftOut).count() as u64;
    }

    fn tell(&self, context: &Context) {
        let seconds = self.start.elapsed().as_secs_f64();
        let megabytes = self.bytes as f64 / 1e6;
        context.console.detail(format!(
            "{} documents, {megabytes:.1} MB of text in {seconds:.1} s ({:.1} MB/s); {} left out",
            self.documents,
            megabytes / seconds.max(1e-9),
            self.left_out,
        ));
    }
}
