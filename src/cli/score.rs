//! `hudna score`: extractions against gold files, or against each other.

use super::{Context, Outcome};
use crate::{
    Error, Result,
    extract::Extractor,
    gazetteer::Gazetteer,
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
  hudna score my-gold --by folder --format markdown   a table, one row a folder
  hudna score --compare before.jsonl after.jsonl     two extractions: what a change changed
  hudna score --compare built-in mine articles/      two gazetteers on the same articles")]
pub(crate) struct ScoreCommand {
    /// Folder of NAME.gold.json files, with folders in it; to compare two
    /// gazetteers, articles
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
    /// Break the figures down by event type, outlet or folder
    #[arg(long, value_enum, default_value_t)]
    by: By,
    /// Events gained, lost and altered from A to B: two extractions, or two
    /// gazetteers (a folder, or `built-in`) on the articles that follow
    #[arg(long, num_args = 2, value_names = ["A", "B"], conflicts_with_all = ["texts", "predictions", "misses", "by"])]
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
    /// Folder below that of all gold files.
    folder: String,
}

impl ScoreCommand {
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome> {
        let (report, outcome) = match (&self.compare[..], &self.gold) {
            ([before, after], articles) => self.compared(context, [before, after], articles.as_deref())?,
            (_, Some(gold)) => self.scored(context, gold)?,
            _ => return Err(Error::message("name a folder of gold files")),
        };
        let mut output = Output::create(self.output.as_deref())?;
        output.write(report.as_bytes())?;
        output.finish()?;
        Ok(outcome)
    }

    fn compared(&self, context: &Context, [a, b]: [&Path; 2], articles: Option<&Path>) -> Result<(String, Outcome)> {
        let mut outcome = Outcome::Done;
        let [before, after] = match articles {
            None => {
                if let Some(folder) = [a, b].into_iter().find(|path| path.is_dir() || is_builtin(path)) {
                    let text =
                        "is a gazetteer: name the articles to try it on, as in --compare built-in mine articles/";
                    return Err(Error::message(format!("{} {text}", folder.display())));
                }
                [compare::read_extractions(a)?, compare::read_extractions(b)?]
            }
            Some(articles) => {
                let mut by = |side: &Path| -> Result<_> {
                    let (found, complete) = self.read_by(context, side, articles)?;
                    if !complete {
                        outcome = Outcome::Incomplete;
                    }
                    Ok(found)
                };
                [by(a)?, by(b)?]
            }
        };
        let changes = compare::compare(&before, &after);
        Ok((compare::render(&changes, self.format), outcome))
    }

    /// What a gazetteer finds in articles, and whether all could be read.
    fn read_by(&self, context: &Context, side: &Path, articles: &Path) -> Result<(BTreeMap<String, Extraction>, bool)> {
        let mut layers = context.gazetteer.clone();
        let gazetteer = if side.join("ontology.ron").is_file() {
            Gazetteer::load(Some(side), &layers)?
        } else {
            if !is_builtin(side) {
                layers.push(side.to_owned());
            }
            Gazetteer::load(context.base.as_deref(), &layers)?
        };
        let (mut out, mut complete) = (BTreeMap::new(), true);
        let sources = input::sources(&[articles.to_owned()]);
        self.extract(
            context,
            &gazetteer,
            &sources,
            |level| complete &= level != Level::LeftOut,
            |extraction| compare::gather(&mut out, extraction),
        )?;
        Ok((out, complete))
    }

    fn scored(&self, context: &Context, dir: &Path) -> Result<(String, Outcome)> {
        let (cases, complete) = self.cases(context, dir)?;
        let predictions: Vec<Annotation> = match &self.predictions {
            Some(path) => {
                let read = read_predictions(path)?;
                cases.iter().map(|case| read.get(&case.gold.doc).cloned().unwrap_or_default()).collect()
            }
            None => self.found(context, &cases)?,
        };
        let mut score = Score::default();
        for (case, predicted) in cases.iter().zip(&predictions) {
            score.add_from(&case.folder, &case.gold, predicted, &case.text);
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
            match case(context, dir, &file, texts) {
                Ok(case) => cases.push(case),
                Err(error) => {
                    context.console.warning(error);
                    complete = false;
                }
            }
        }
        Ok((cases, complete))
    }

    /// What the program itself finds, in the order of the cases: all of them
    /// could be read before.
    fn found(&self, context: &Context, cases: &[Case]) -> Result<Vec<Annotation>> {
        let sources: Vec<Source> = cases.iter().map(|case| Source::File { path: case.path.clone(), size: 0 }).collect();
        let mut out = Vec::new();
        self.extract(context, context.gazetteer()?, &sources, |_| (), |found| out.push(Annotation::from(&found)))?;
        Ok(out)
    }

    fn extract(
        &self,
        context: &Context,
        gazetteer: &Gazetteer,
        sources: &[Source],
        mut told: impl FnMut(Level),
        mut sink: impl FnMut(Extraction),
    ) -> Result<()> {
        let run = Run { gazetteer, threads: self.threads, options: Options::default(), resume: None };
        pipeline::run(sources, run, collect, |done| {
            for notice in done.notices.iter().filter(|notice| notice.level == Level::LeftOut) {
                told(notice.level);
                context.console.notice(notice);
            }
            done.output.into_iter().for_each(&mut sink);
            Ok(())
        })
    }
}

fn collect(extractor: &mut Extractor<'_>, incoming: Incoming<'_>, out: &mut Vec<Extraction>) {
    if incoming.article().is_some() {
        out.push(incoming.extraction(extractor));
    }
}

fn case(context: &Context, dir: &Path, file: &Path, texts: &Path) -> Result<Case> {
    let gold = read_gold(file)?;
    let folder = file.parent().and_then(|parent| parent.strip_prefix(dir).ok()).unwrap_or(Path::new(""));
    let beside = texts.join(folder).join(&gold.doc);
    let path = if beside.is_file() { beside } else { texts.join(&gold.doc) };
    let text = article(context, &path)?;
    let folder = if folder.as_os_str().is_empty() { ".".to_owned() } else { folder.display().to_string() };
    Ok(Case { gold, path, text, folder })
}

/// The name of the gazetteer in use, where a folder is expected.
fn is_builtin(path: &Path) -> bool {
    path.as_os_str() == "built-in"
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
