//! `hudna explain`: a sentence as the engine sees it.

use super::{Context, Outcome, check::Format, score::article};
use crate::{
    Error, Result,
    explain::{Explanation, explain},
    extract::Article,
    output::Output,
};
use std::{io::IsTerminal, path::PathBuf};

/// Arguments of `hudna explain`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hudna explain \"زار وزير الخارجية الفرنسي بيروت\"
  hudna explain article.txt --sentence 3
  hudna explain \"قصف الجيش المدينة\" --format json --gazetteer mine")]
pub(crate) struct Explain {
    /// A sentence; or, with --sentence, an article whose name ends in .txt, or -
    #[arg(value_name = "SENTENCE|FILE")]
    what: String,
    /// Only this sentence of the file, counted from 1
    #[arg(long, short = 'n', value_name = "N")]
    sentence: Option<usize>,
    /// How to print
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

impl Explain {
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome> {
        let path = PathBuf::from(&self.what);
        let text = match self.what.as_str() {
            "-" => std::io::read_to_string(std::io::stdin()).map_err(|error| Error::io("-", error))?,
            what if self.sentence.is_some() || what.ends_with(".txt") || path.is_file() => article(context, &path)?,
            what => what.to_owned(),
        };
        let article = Article { doc: "sentence", text: &text, date: None, source: None, title: None };
        let mut sentences = explain(context.gazetteer()?, &article);
        let count = sentences.len();
        if let Some(number) = self.sentence {
            sentences.retain(|sentence| sentence.number == number);
            if sentences.is_empty() {
                return Err(Error::message(format!("{}: there is no sentence {number}, but {count}", self.what)));
            }
        }
        let mut output = Output::create(None)?;
        output.write(self.print(context, &sentences).as_bytes())?;
        output.finish()?;
        Ok(Outcome::Done)
    }

    fn print(&self, context: &Context, sentences: &[Explanation]) -> String {
        if self.format == Format::Json {
            let line = |s: &Explanation| serde_json::to_string(s).expect("explanations are always JSON") + "\n";
            return sentences.iter().map(line).collect();
        }
        let colours = context.colors(std::io::stdout().is_terminal());
        sentences.iter().map(|s| s.render(colours)).collect::<Vec<_>>().join("\n")
    }
}
