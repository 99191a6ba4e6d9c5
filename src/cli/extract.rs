//! `hudna extract`: what each article says, one JSON object a line.

use super::{Context, Outcome, inputs::Inputs};
use crate::{Result, extract::Extractor, input::Incoming, output::Output};
use std::path::PathBuf;

/// Arguments of `hudna extract`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hudna extract seeds                                 a folder of .txt files
  hudna extract news.jsonl.gz -o events.jsonl         a compressed archive
  hudna extract news.jsonl -o events.jsonl --resume   go on where it was interrupted
  zcat news.jsonl.gz | hudna extract - | jq '.events[].type'")]
pub(crate) struct Extract {
    #[command(flatten)]
    inputs: Inputs,
    /// Write to FILE (by way of FILE.part) instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Go on after the last document that FILE.part (or FILE) holds
    #[arg(long, requires = "output")]
    resume: bool,
}

impl Extract {
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome> {
        // Before FILE.part is made.
        self.inputs.are_not(self.output.as_deref())?;
        let (mut output, resume) = Output::resumable(self.output.as_deref(), self.resume)?;
        let outcome =
            self.inputs.run(context, self.output.as_deref(), resume, line, |lines: Vec<u8>| output.write(&lines))?;
        output.finish()?;
        Ok(outcome)
    }
}

/// Adds the document's line.
fn line(extractor: &mut Extractor<'_>, incoming: Incoming<'_>, out: &mut Vec<u8>) {
    let extraction = incoming.extraction(extractor);
    serde_json::to_writer(&mut *out, &extraction).expect("records of strings and numbers are always JSON");
    out.push(b'\n');
}
