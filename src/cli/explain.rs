//! `hudna explain`: a sentence as the engine sees it.

use super::{Context, Outcome, check::Format, score::article};
use crate::{
    Error, Result, check,
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
  hudna explain \"قصف الجيش المدينة\" --format json --gazetteer mine
  hudna explain --frame visit.arrive         the examples of a frame")]
pub(crate) struct Explain {
    /// A sentence; or an article: a .txt file, or - for standard input
    #[arg(value_name = "SENTENCE|FILE", required_unless_present = "frame")]
    what: Option<String>,
    /// The examples of this frame, with the names that they give
    #[arg(long, value_name = "ID", conflicts_with = "what")]
    frame: Option<String>,
    /// Only this sentence of the file, counted from 1
    #[arg(long, short = 'n', value_name = "N")]
    sentence: Option<usize>,
    /// How to print
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

impl Explain {
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome> {
        let mut sentences = match &self.frame {
            Some(frame) => {
                let files = check::files(context.base.as_deref(), &context.gazetteer)?;
                check::explain_examples(files, frame)?
            }
            None => self.explain(context)?,
        };
        let count = sentences.len();
        if let Some(number) = self.sentence {
            sentences.retain(|sentence| sentence.number == number);
            if sentences.is_empty() {
                return Err(Error::message(format!("there is no sentence {number}, but {count}")));
            }
        }
        let mut output = Output::create(None)?;
        output.write(self.print(context, &sentences).as_bytes())?;
        output.finish()?;
        Ok(Outcome::Done)
    }

    fn explain(&self, context: &Context) -> Result<Vec<Explanation>> {
        let what = self.what.as_deref().unwrap_or_default();
        let path = PathBuf::from(what);
        let text = match what {
            "-" => std::io::read_to_string(std::io::stdin()).map_err(|error| Error::io("-", error))?,
            what if self.sentence.is_some() || what.ends_with(".txt") || path.is_file() => article(context, &path)?,
            what => what.to_owned(),
        };
        let article = Article { doc: "sentence", text: &text, date: None, source: None, title: None };
        Ok(explain(context.gazetteer()?, &article))
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
