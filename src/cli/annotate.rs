//! `hudna annotate`: a gold skeleton from what the program finds, for a
//! person to correct; and checks of gold files.

use super::{Context, Outcome, inputs::is_same_file, score::article};
use crate::{
    Error, Result,
    extract::{Article, Extractor},
    output::Output,
    record::{Extraction, Quote},
    score::{
        gold::{Annotation, ENDING, Happening, Participant, Standing, Trigger, read_gold},
        validate::validate,
    },
};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Arguments of `hudna annotate`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hudna annotate article.txt -o article.gold.json   a skeleton to correct
  hudna annotate article.gold.json                  check it
  hudna annotate gold/*.gold.json --texts articles  check many, with the articles elsewhere")]
pub(crate) struct Annotate {
    /// An article, for a skeleton; or gold files (NAME.gold.json), to be checked
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Folder of the articles that gold files name [default: beside each]
    #[arg(long, value_name = "DIR")]
    texts: Option<PathBuf>,
    /// Write the skeleton to FILE instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Annotate {
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome> {
        let is_gold = |path: &PathBuf| path.to_string_lossy().ends_with(ENDING);
        match &self.files[..] {
            files if files.iter().all(is_gold) => self.check(context, files),
            [file] if is_same_file(file, self.output.as_deref()) => {
                Err(Error::message(format!("{}: is read and cannot be written at once", file.display())))
            }
            [file] => self.skeleton(context, file),
            _ => Err(Error::message("name one article, or any number of .gold.json files")),
        }
    }

    fn check(&self, context: &Context, files: &[PathBuf]) -> Result<Outcome> {
        let mut problems = 0;
        for file in files {
            match self.problems(context, file) {
                Ok(found) => {
                    problems += found.len();
                    found.iter().for_each(|problem| context.console.warning(problem));
                }
                Err(error) => {
                    problems += 1;
                    context.console.warning(error);
                }
            }
        }
        context.console.detail(format!("{} files checked, {problems} problems", files.len()));
        Ok(if problems == 0 { Outcome::Done } else { Outcome::Incomplete })
    }

    fn problems(&self, context: &Context, file: &Path) -> Result<Vec<Error>> {
        let gold = read_gold(file)?;
        let json = fs::read_to_string(file).map_err(|error| Error::io(file, error))?;
        let beside = || file.parent().unwrap_or(Path::new(""));
        let texts = self.texts.as_deref().unwrap_or_else(beside);
        let text = article(context, &texts.join(&gold.doc))?;
        let place = file.display().to_string();
        let problems = validate(context.gazetteer()?, &gold, &json, &text).into_iter();
        Ok(problems
            .map(|problem| match problem.line {
                Some(line) => Error::line(&place, line, problem.message),
                None => Error::message(format!("{place}: {}", problem.message)),
            })
            .collect())
    }

    fn skeleton(&self, context: &Context, file: &Path) -> Result<Outcome> {
        let text = article(context, file)?;
        let doc = file.file_name().unwrap_or_default().to_string_lossy();
        let article = Article { doc: &doc, text: &text, date: None, source: None, title: None };
        let extraction = Extractor::new(context.gazetteer()?).extract(&article);
        let gold = skeleton(&extraction, &text);
        let json = serde_json::to_string_pretty(&gold).expect("a skeleton is always JSON") + "\n";
        let mut output = Output::create(self.output.as_deref())?;
        output.write(json.as_bytes())?;
        output.finish()?;
        Ok(Outcome::Done)
    }
}

/// An extraction in the shape of a gold file.
fn skeleton(extraction: &Extraction, text: &str) -> Annotation {
    let events: Vec<Happening> = extraction
        .events
        .iter()
        .enumerate()
        .map(|(index, event)| Happening {
            evidence: Some(evidence(&event.sentence, &event.trigger, text).to_owned()),
            trigger: Some(Trigger::Words(event.trigger.text.clone())),
            kind: event.kind.clone(),
            mode: event.mode.clone(),
            status: serde_json::to_value(event.status).ok().and_then(|s| s.as_str().map(str::to_owned)),
            source: Some(event.source.clone()),
            target: Some(event.target.clone()),
            accept: Some(Default::default()),
            attribution: Some(event.attribution.clone()),
            location: event.location.clone().map(Value::from),
            date: event.date.clone().map(Value::from),
            count: event.count.as_ref().and_then(|count| serde_json::to_value(count).ok()),
            happening: Some(format!("{}-{}", event.kind, index + 1)),
            sure: Some(true),
            sentence: None,
        })
        .collect();
    let relations: Vec<Standing> = extraction
        .relations
        .iter()
        .map(|relation| Standing {
            kind: relation.kind.clone(),
            source: relation.source.clone(),
            target: relation.target.clone(),
            evidence: Some(relation.text.clone()),
        })
        .collect();
    let entities = participants(extraction, &used(extraction));
    Annotation { doc: extraction.doc.clone(), source: None, entities, events, relations }
}

/// Ids that some event or relation uses.
fn used(extraction: &Extraction) -> BTreeSet<&str> {
    let events = extraction.events.iter();
    let in_events = events.flat_map(|e| e.source.iter().chain(&e.target).chain(&e.attribution).chain(&e.location));
    let in_relations = extraction.relations.iter().flat_map(|r| [&r.source, &r.target]);
    in_events.chain(in_relations).map(String::as_str).collect()
}

fn participants(extraction: &Extraction, used: &BTreeSet<&str>) -> Vec<Participant> {
    let entities = extraction.entities.iter().filter(|entity| used.contains(entity.id.as_str()));
    entities
        .map(|entity| Participant {
            id: entity.id.clone(),
            kind: serde_json::to_value(entity.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned)),
            name: None,
            names: if entity.names.is_empty() { vec![entity.name.clone()] } else { entity.names.clone() },
            mentions: Vec::new(),
        })
        .collect()
}

/// The sentence, made longer until it occurs once in the article.
fn evidence<'t>(sentence: &Quote, trigger: &Quote, text: &'t str) -> &'t str {
    let (mut start, mut end) = (sentence.start.min(trigger.start), sentence.end.max(trigger.end).min(text.len()));
    while let Some(words) = text.get(start..end).map(str::trim) {
        let alone = text.matches(words).nth(1).is_none();
        if alone || (start == 0 && end == text.len()) {
            return words;
        }
        start = text[..start].char_indices().next_back().map_or(0, |(at, _)| at);
        end = text[end..].chars().next().map_or(end, |c| end + c.len_utf8());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_grows_until_it_is_unique() {
        let text = "وصل الوزير. ثم وصل الوزير. انتهى";
        let quote = |start: usize, end: usize| Quote { start, end, text: text[start..end].to_owned() };
        let second = text.rfind("وصل").unwrap();
        let sentence = quote(second, second + "وصل الوزير.".len());
        let found = evidence(&sentence, &quote(second, second + "وصل".len()), text);
        assert_eq!(text.matches(found).count(), 1);
        assert!(found.contains("وصل الوزير."));
    }
}
