//! `hudna explain`: a sentence as the engine sees it.

use super::{Context, Outcome, check::Format};
use crate::{
    Error, Result, check,
    explain::{Explanation, explain},
    extract::Article,
    gazetteer::Gazetteer,
    input::{self, Incoming, Level, Notice, Options, Part},
    output::Output,
    record::Extraction,
    text::visible::{visible, visible_painted},
};
use std::{
    io::IsTerminal,
    path::{Path, PathBuf},
};

/// Arguments of `hudna explain`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hudna explain \"زار وزير الخارجية الفرنسي بيروت\"
  hudna explain article.txt --sentence 3
  hudna explain news.jsonl --doc 4711 --sentence 3   one article of many
  hudna explain seeds --event 001_7b5a3167d7d7d736#4  the sentence behind an event, or an edge of a graph
  hudna explain events.jsonl --event 4711#0          the same from what `hudna extract` wrote
  hudna explain \"قصف الجيش المدينة\" --format json --gazetteer mine
  hudna explain --frame visit.arrive                 the examples of a frame")]
pub(crate) struct Explain {
    /// A sentence; or a file or folder of articles, or - for standard input
    #[arg(value_name = "SENTENCE|PATH", required_unless_present = "frame")]
    what: Option<String>,
    /// The examples of this frame, with the names that they give
    #[arg(long, value_name = "ID", conflicts_with_all = ["what", "doc", "event"])]
    frame: Option<String>,
    /// Only this sentence of an article, counted from 1
    #[arg(long, short = 'n', value_name = "N")]
    sentence: Option<usize>,
    /// Only this article of PATH: its file name, or the `id` of its line
    #[arg(long, value_name = "ID")]
    doc: Option<String>,
    /// The sentence that tells this event; PATH holds articles or extractions
    #[arg(long, value_name = "ID", conflicts_with_all = ["doc", "sentence"])]
    event: Option<String>,
    /// How to print
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Endings of files that hold articles.
const ENDINGS: [&str; 7] = [".txt", ".jsonl", ".ndjson", ".html", ".htm", ".gz", ".zst"];

impl Explain {
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome> {
        let (mut sentences, outcome) = match (&self.frame, self.what.as_deref()) {
            (Some(frame), _) => {
                let files = check::files(context.base.as_deref(), &context.gazetteer)?;
                (check::explain_examples(files, frame)?, Outcome::Done)
            }
            (None, Some(what)) if self.is_path(what) => self.read(context, Path::new(what))?,
            (None, what) => {
                let text = what.unwrap_or_default();
                let article = Article { doc: "sentence", text, date: None, source: None, title: None };
                (explain(context.gazetteer()?, &article), Outcome::Done)
            }
        };
        if let Some(number) = self.sentence {
            let count = sentences.len();
            sentences.retain(|sentence| sentence.number == number);
            if sentences.is_empty() {
                return Err(Error::message(format!("there is no sentence {number}, but {count}")));
            }
        }
        let mut output = Output::create(None)?;
        output.write(self.print(context, &sentences).as_bytes())?;
        output.finish()?;
        Ok(outcome)
    }

    fn is_path(&self, what: &str) -> bool {
        let asked = self.sentence.is_some() || self.doc.is_some() || self.event.is_some();
        asked || what == "-" || ENDINGS.iter().any(|ending| what.ends_with(ending)) || Path::new(what).exists()
    }

    /// The sentences of the articles that are asked for.
    fn read(&self, context: &Context, path: &Path) -> Result<(Vec<Explanation>, Outcome)> {
        let gazetteer = context.gazetteer()?;
        let mut reading =
            Reading { wanted: self, gazetteer, sentences: Vec::new(), before: 0, seen: 0, extractions: 0 };
        let mut notices: Vec<Notice> = Vec::new();
        input::read(&input::sources(&[PathBuf::from(path)]), Options::default(), |batch| {
            for item in batch.items() {
                let incoming = batch.open(item, Options::default(), &mut notices);
                if incoming.is_some_and(|incoming| reading.take(&incoming)) {
                    return false;
                }
            }
            true
        });
        let Reading { sentences, seen, extractions, .. } = reading;
        let place = path.display();
        let left_out = notices.iter().find(|notice| notice.level == Level::LeftOut);
        let missing = match (&self.event, &self.doc, left_out) {
            _ if !sentences.is_empty() => None,
            (.., Some(notice)) if seen == 0 => Some(notice.to_string()),
            (Some(id), ..) => Some(format!("{place}: no event {id} in its {seen} articles")),
            (None, Some(id), _) => Some(format!("{place}: no article {id} among {seen}")),
            _ if extractions > 0 => {
                Some(format!("{place} holds extractions, not the articles: name an event of it with --event"))
            }
            _ => None,
        };
        if let Some(message) = missing {
            return Err(Error::message(message));
        }
        notices.iter().for_each(|notice| context.console.notice(notice));
        let all = left_out.is_none() || self.doc.is_some() || self.event.is_some();
        if extractions > 0 {
            context.console.note("explained without the rest of its article: names that only point back stay open");
        }
        Ok((sentences, if all { Outcome::Done } else { Outcome::Incomplete }))
    }

    fn print(&self, context: &Context, sentences: &[Explanation]) -> String {
        if self.format == Format::Json {
            let line = |s: &Explanation| serde_json::to_string(s).expect("explanations are always JSON") + "\n";
            return sentences.iter().map(line).collect();
        }
        let colours = context.colors(std::io::stdout().is_terminal());
        let many = sentences.iter().any(|sentence| sentence.doc != sentences[0].doc);
        let mut out = String::new();
        for (number, sentence) in sentences.iter().enumerate() {
            if number > 0 {
                out.push('\n');
            }
            if many && (number == 0 || sentences[number - 1].doc != sentence.doc) {
                out += &format!("article {}:\n\n", sentence.doc);
            }
            out += &sentence.render(colours);
        }
        // The article may hold anything; our own colours stay.
        let shown = if colours { visible_painted(&out) } else { visible(&out) };
        shown.into_owned()
    }
}

/// What was found so far.
struct Reading<'a> {
    wanted: &'a Explain,
    gazetteer: &'a Gazetteer,
    sentences: Vec<Explanation>,
    /// Sentences in the earlier parts of the same document.
    before: usize,
    seen: usize,
    extractions: usize,
}

impl Reading<'_> {
    /// Takes a document in; true when all that was asked for is found.
    fn take(&mut self, incoming: &Incoming<'_>) -> bool {
        self.seen += 1;
        match (incoming.article(), incoming) {
            (Some(article), _) => self.article(&article, incoming.part()),
            (None, Incoming::Extraction(extraction)) => self.extraction(extraction),
            (None, Incoming::Article { .. }) => false,
        }
    }

    fn article(&mut self, article: &Article<'_>, part: Option<Part>) -> bool {
        if self.wanted.doc.as_deref().is_some_and(|id| !is_doc(article.doc, id)) {
            return false;
        }
        let event = self.wanted.event.as_deref();
        // An id is the article and a number, as `extract` gives them.
        let of_article = |event: &str| event.rsplit_once('#').is_some_and(|(doc, _)| is_doc(article.doc, doc));
        if event.is_some_and(|event| !of_article(event)) {
            return false;
        }
        let mut sentences = explain(self.gazetteer, article);
        if let Some(part) = part {
            self.place(part, &mut sentences);
        }
        let Some(event) = event else {
            self.sentences.extend(sentences);
            // Of a document in parts, the next one follows.
            return self.wanted.doc.is_some() && part.is_none();
        };
        let tells = |sentence: &Explanation| sentence.fired.iter().any(|fired| fired.event.id == event);
        self.sentences.extend(sentences.into_iter().filter(tells));
        !self.sentences.is_empty()
    }

    /// Moves what was seen in a part to its place in the whole document.
    fn place(&mut self, part: Part, sentences: &mut [Explanation]) {
        if part.number == 1 {
            self.before = 0;
        }
        for sentence in &mut *sentences {
            sentence.number += self.before;
            sentence.start += part.start as usize;
            sentence.mentions.iter_mut().for_each(|mention| mention.start += part.start as usize);
            sentence.fired.iter_mut().for_each(|fired| part.place_event(&mut fired.event));
        }
        self.before += sentences.len();
    }

    fn extraction(&mut self, extraction: &Extraction) -> bool {
        self.extractions += 1;
        let Some(event) = extraction.events.iter().find(|event| Some(&event.id) == self.wanted.event.as_ref()) else {
            return false;
        };
        let Extraction { doc, date, source, title, .. } = extraction;
        let (date, source, title) = (date.as_deref(), source.as_deref(), title.as_deref());
        // One sentence, wherever the lines of the article broke.
        let text = event.sentence.text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.sentences.extend(explain(self.gazetteer, &Article { doc, text: &text, date, source, title }));
        true
    }
}

/// Whether a name means an article; `.txt` may be left off.
fn is_doc(doc: &str, name: &str) -> bool {
    doc == name || doc.strip_suffix(".txt") == Some(name)
}
