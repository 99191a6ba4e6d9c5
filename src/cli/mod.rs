//! The command line: arguments, and one file a command.

mod annotate;
mod check;
mod console;
mod entities;
mod explain;
mod extract;
mod graph;
mod init;
mod inputs;
mod manual;
mod score;

use crate::{Result, gazetteer::Gazetteer};
use clap::{ColorChoice, Parser, Subcommand};
use console::Console;
use once_cell::unsync::OnceCell;
use std::{io::IsTerminal, path::PathBuf, process::ExitCode, time::Instant};

/// Reads conflict news, in Arabic first, and turns it into a knowledge graph
/// of actors, states and events.
#[derive(Debug, Parser)]
#[command(name = "hudna", version, propagate_version = true, max_term_width = 100)]
#[command(after_help = "Exit codes: 0 done, 1 something was left out or failed, 2 wrong usage.")]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

/// Flags of all commands.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "General")]
struct Global {
    /// Say nothing but warnings and errors
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Say what was done, and how fast
    #[arg(long, short, global = true)]
    verbose: bool,
    /// When to use colours (NO_COLOR is heeded)
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
    /// Lay a folder of names and rules over the built-in ones; may be repeated
    #[arg(long, global = true, value_name = "DIR")]
    gazetteer: Vec<PathBuf>,
    /// Use this whole gazetteer in place of the built-in one
    #[arg(long, global = true, value_name = "DIR")]
    base: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print what each article says, as JSON Lines
    Extract(extract::Extract),
    /// Draw the graph of all articles, or write it for other programs
    Graph(Box<graph::Graph>),
    /// Hold extractions against gold files, or against each other
    Score(score::ScoreCommand),
    /// List who and what is named, or the names that no gazetteer knows
    Entities(entities::Entities),
    /// Start a gold file from an article, or check gold files
    Annotate(annotate::Annotate),
    /// Show how a sentence is read, and why frames fire on it or do not
    Explain(explain::Explain),
    /// Name everything that is wrong in a gazetteer, and run its examples
    Check(check::Check),
    /// Make a small gazetteer of your own
    Init(init::Init),
    /// Print the JSON Schema of extractions or gold files
    Schema(manual::Schema),
    /// Print completions for a shell
    Completions(manual::Completions),
    /// Print the manual page
    Man(manual::Man),
}

/// What every command is given.
struct Context {
    console: Console,
    gazetteer: Vec<PathBuf>,
    base: Option<PathBuf>,
    color: ColorChoice,
    loaded: OnceCell<&'static Gazetteer>,
}

impl Context {
    /// Whether to paint what goes to a stream.
    fn colors(&self, is_terminal: bool) -> bool {
        colors(self.color, is_terminal)
    }

    /// The built-in gazetteer, with the user's laid over it.
    fn gazetteer(&self) -> Result<&'static Gazetteer> {
        if self.gazetteer.is_empty() && self.base.is_none() {
            return Gazetteer::builtin();
        }
        let load = || Gazetteer::load(self.base.as_deref(), &self.gazetteer);
        // Needed until the process ends.
        self.loaded.get_or_try_init(|| Ok(&*Box::leak(Box::new(load()?)))).copied()
    }
}

/// How a command ended, when no error stopped it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All went through.
    Done,
    /// Something was left out, which standard error names.
    Incomplete,
}

/// Runs the program on the arguments of the process.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let Global { quiet, verbose, color, gazetteer, base } = cli.global;
    let context = Context {
        console: Console::new(quiet, verbose, colors(color, std::io::stderr().is_terminal())),
        gazetteer,
        base,
        color,
        loaded: OnceCell::new(),
    };
    let start = Instant::now();
    let result = cli.command.run(&context);
    context.console.detail(format!("in {:.2} s", start.elapsed().as_secs_f64()));
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Incomplete) => ExitCode::FAILURE,
        Err(error) if error.is_broken_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            context.console.error(&error);
            ExitCode::FAILURE
        }
    }
}

fn colors(color: ColorChoice, is_terminal: bool) -> bool {
    match color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    }
}

impl Command {
    fn run(&self, context: &Context) -> Result<Outcome> {
        match self {
            Self::Extract(command) => command.run(context),
            Self::Graph(command) => command.run(context),
            Self::Score(command) => command.run(context),
            Self::Entities(command) => command.run(context),
            Self::Annotate(command) => command.run(context),
            Self::Explain(command) => command.run(context),
            Self::Check(command) => command.run(context),
            Self::Init(command) => command.run(context),
            Self::Schema(command) => command.run(),
            Self::Completions(command) => command.run(),
            Self::Man(command) => command.run(),
        }
    }
}
