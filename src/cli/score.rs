//! `hudna score`: extractions against gold files, or against each other.

use super::{Context, Outcome};
use crate::{
    Error, Result,
    extract::Extractor,
    input::{self, Incoming, Level, Options, Source},
    output::Output,
    pipeline::{self, Run},
    record::Extraction,
    score::{
        Score, compare,
        gold::{Annotation, gold_files, read_gold, read_predictions},
        report::{self, By, Format},
    },
};
use std::{
    borrow::Cow,
    collections::BTreeMap,
    fs,
    num::NonZero,
    path::{Path, PathBuf},
};

/// Arguments of `hudna score`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hudna score seeds                                  the built-in rules on the seed articles
  hudna score my-gold my-texts --misses              with each event missed or too much
  hudna score my-gold my-texts --predictions p.jsonl  what another program found
  hudna score --compare before.jsonl after.jsonl     what a change of the rules changed")]
pub(crate) struct ScoreCommand {
    /// Folder of NAME.gold.json files
    #[arg(required_unless_present = "compare", value_name = "GOLD_DIR")]
    gold: Option<PathBuf>,
    /// Folder of the articles [default: GOLD_DIR]
    #[arg(value_name = "TEXT_DIR")]
    texts: Option<PathBuf>,
    /// Score this extraction (JSON Lines, or a folder of gold files) instead of extracting anew
    #[arg(long, value_name = "FILE")]
    predictions: Option<PathBuf>,
    /// List what was missed (MISS), found with wrong sides (ROLES), or too much (EXTRA)
    #[arg(long)]
    misses: bool,
    /// Break the figures down by event type or by outlet
    #[arg(long, value_enum, default_value_t)]
    by: By,
    /// Compare two extractions instead: events gained, lost and altered from A to B
    #[arg(long, num_args = 2, value_names = ["A", "B"], conflicts_with_all = ["gold", "texts", "predictions", "misses"])]
    compare: Vec<PathBuf>,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Number of threads [default: all cores]
    #[arg(long, short = 'j', value_name = "N")]
    threads: Option<NonZero<usize>>,
    /// Write to FILE instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// A gold file with its article.
struct Case {
    gold: Annotation,
    path: PathBuf,
    text: String,
}

impl ScoreCommand {
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome> {
        let (report, outcome) = match (&self.compare[..], &self.gold) {
            ([before, after], _) => (self.compared(before, after)?, Outcome::Done),
            (_, Some(gold)) => self.scored(context, gold)?,
            _ => return Err(Error::message("name a folder of gold files")),
        };
        let mut output = Output::create(self.output.as_deref())?;
        output.write(report.as_bytes())?;
        output.finish()?;
        Ok(outcome)
    }

    fn compared(&self, before: &Path, after: &Path) -> Result<String> {
        let changes = compare::compare(&compare::read_extractions(before)?, &compare::read_extractions(after)?);
        Ok(match self.format {
            Format::Json => serde_json::to_string_pretty(&changes).expect("changes are always JSON") + "\n",
            Format::Table | Format::Markdown => compare::render(&changes),
        })
    }

    fn scored(&self, context: &Context, dir: &Path) -> Result<(String, Outcome)> {
        let (cases, complete) = self.cases(context, dir)?;
        let predictions = match &self.predictions {
            Some(path) => read_predictions(path)?,
            None => self.extract(context, &cases)?,
        };
        let (mut score, nothing) = (Score::default(), Annotation::default());
        for case in &cases {
            score.add(&case.gold, predictions.get(&case.gold.doc).unwrap_or(&nothing), &case.text);
        }
        let outcome = if complete { Outcome::Done } else { Outcome::Incomplete };
        Ok((report::render(&score, self.format, self.by, self.misses), outcome))
    }

    /// The gold files that can be used, and whether all can.
    fn cases(&self, context: &Context, dir: &Path) -> Result<(Vec<Case>, bool)> {
        let texts = self.texts.as_deref().unwrap_or(dir);
        let (mut cases, mut complete) = (Vec::new(), true);
        let files = gold_files(dir)?;
        if files.is_empty() {
            return Err(Error::message(format!("{}: no NAME.gold.json file in this folder", dir.display())));
        }
        for file in files {
            match case(context, &file, texts) {
                Ok(case) => cases.push(case),
                Err(error) => {
                    context.console.warning(error);
                    complete = false;
                }
            }
        }
        Ok((cases, complete))
    }

    /// What the program itself finds.
    fn extract(&self, context: &Context, cases: &[Case]) -> Result<BTreeMap<String, Annotation>> {
        let sources: Vec<Source> = cases.iter().map(|case| Source::File { path: case.path.clone(), size: 0 }).collect();
        let gazetteer = context.gazetteer()?;
        let run = Run { gazetteer, threads: self.threads, options: Options::default(), resume: None };
        let mut out = BTreeMap::new();
        pipeline::run(&sources, run, collect, |done| {
            for notice in done.notices.iter().filter(|notice| notice.level == Level::LeftOut) {
                context.console.notice(notice);
            }
            out.extend(done.output.iter().map(|extraction| (extraction.doc.clone(), Annotation::from(extraction))));
            Ok(())
        })?;
        Ok(out)
    }
}

fn collect(extractor: &mut Extractor<'_>, incoming: Incoming<'_>, out: &mut Vec<Extraction>) {
    out.extend(incoming.article().map(|article| extractor.extract(&article)));
}

fn case(context: &Context, file: &Path, texts: &Path) -> Result<Case> {
    let gold = read_gold(file)?;
    let path = texts.join(&gold.doc);
    let text = article(context, &path)?;
    Ok(Case { gold, path, text })
}

/// The text of one article, as `extract` would read it.
pub(super) fn article(context: &Context, path: &Path) -> Result<String> {
    let bytes = fs::read(path).map_err(|error| Error::io(path, error))?;
    let mut notices = Vec::new();
    let text = input::decode(&bytes, &path.display().to_string(), Options::default(), &mut notices);
    match text {
        Some(text) => {
            notices.iter().for_each(|notice| context.console.notice(notice));
            Ok(Cow::into_owned(text))
        }
        None => {
            let why = notices.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
            Err(Error::message(why))
        }
    }
}
