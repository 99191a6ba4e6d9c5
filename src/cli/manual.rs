//! `hudna completions`, `hudna man`, `hudna schema`: what describes the
//! program to other programs.

use super::{Cli, Outcome};
use crate::{Error, Result, output::Output, record::Extraction, score::gold::Annotation};
use clap::CommandFactory;
use clap_complete::Shell;
use std::path::PathBuf;

/// Arguments of `hudna completions`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hudna completions bash > ~/.local/share/bash-completion/completions/hudna")]
pub(crate) struct Completions {
    /// For which shell
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(&self) -> Result<Outcome> {
        let mut bytes = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "hudna", &mut bytes);
        print(&bytes)
    }
}

/// Arguments of `hudna man`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hudna man > hudna.1              the page of the whole
  hudna man --dir /usr/local/share/man/man1   one page a command")]
pub(crate) struct Man {
    /// Write one page a command into this folder
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

impl Man {
    pub(crate) fn run(&self) -> Result<Outcome> {
        if let Some(dir) = &self.dir {
            clap_mangen::generate_to(Cli::command(), dir).map_err(|error| Error::io(dir, error))?;
            return Ok(Outcome::Done);
        }
        let mut bytes = Vec::new();
        clap_mangen::Man::new(Cli::command()).render(&mut bytes).map_err(|error| Error::io("manual page", error))?;
        print(&bytes)
    }
}

/// Arguments of `hudna schema`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hudna schema > extraction.schema.json
  hudna schema gold > gold.schema.json")]
pub(crate) struct Schema {
    /// Of what
    #[arg(value_enum, default_value_t)]
    of: Records,
}

/// Records that have a schema.
#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum Records {
    /// A line that `hudna extract` prints
    #[default]
    Extraction,
    /// A gold file
    Gold,
}

impl Schema {
    pub(crate) fn run(&self) -> Result<Outcome> {
        let schema = match self.of {
            Records::Extraction => schemars::schema_for!(Extraction),
            Records::Gold => schemars::schema_for!(Annotation),
        };
        let json = serde_json::to_string_pretty(&schema).expect("a schema is always JSON");
        print((json + "\n").as_bytes())
    }
}

fn print(bytes: &[u8]) -> Result<Outcome> {
    let mut output = Output::create(None)?;
    output.write(bytes)?;
    output.finish()?;
    Ok(Outcome::Done)
}
