//! Gold files and extractions, read into one lenient shape: a gold file
//! scores as a prediction too, so that two annotators can be compared.

use crate::{
    Error, Result,
    record::{Extraction, Quote},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// What stands at the end of a gold file's name.
pub const ENDING: &str = ".gold.json";

/// What an annotator, or the program, says about one article.
#[derive(Debug, Clone, Default, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Annotation {
    /// The article's file name.
    pub doc: String,
    /// Its outlet, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Who and what takes part.
    #[serde(default)]
    pub entities: Vec<Participant>,
    /// What happens.
    #[serde(default)]
    pub events: Vec<Happening>,
    /// What stands.
    #[serde(default)]
    pub relations: Vec<Standing>,
}

/// One who or what takes part.
#[derive(Debug, Clone, Default, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Participant {
    /// Id within the file.
    pub id: String,
    /// `person`, `state` ...
    #[serde(default)]
    pub kind: Option<String>,
    /// The name to show; extractions only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// All names by which the article calls it.
    #[serde(default)]
    pub names: Vec<String>,
    /// Where; extractions only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<Mention>,
}

/// A place in the text where an entity is named.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Mention {
    /// The words.
    #[serde(default)]
    pub text: Option<String>,
}

/// The words that name an event: themselves (gold) or with their place.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum Trigger {
    /// With their place in the text.
    Quote(Quote),
    /// Words inside the evidence.
    Words(String),
}

impl Trigger {
    /// The words.
    pub fn text(&self) -> &str {
        match self {
            Self::Quote(quote) => &quote.text,
            Self::Words(words) => words,
        }
    }
}

/// One event.
#[derive(Debug, Clone, Default, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Happening {
    /// The shortest clause that states it, word for word; gold only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// The words that name it.
    #[serde(default)]
    pub trigger: Option<Trigger>,
    /// Event type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Refinement of the type.
    #[serde(default)]
    pub mode: Option<String>,
    /// Whether it happened.
    #[serde(default)]
    pub status: Option<String>,
    /// Ids of who acts.
    #[serde(default)]
    pub source: Option<Vec<String>>,
    /// Ids of who is acted upon.
    #[serde(default)]
    pub target: Option<Vec<String>>,
    /// Ids that are right too, by role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accept: Option<BTreeMap<String, Vec<String>>>,
    /// Ids of who says so.
    #[serde(default)]
    pub attribution: Option<Vec<String>>,
    /// Id of the place.
    #[serde(default)]
    pub location: Option<Value>,
    /// ISO date.
    #[serde(default)]
    pub date: Option<Value>,
    /// Numbers by what they count.
    #[serde(default)]
    pub count: Option<Value>,
    /// Links the same happening told twice; gold only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub happening: Option<String>,
    /// False when a careful reader might leave it out; gold only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sure: Option<bool>,
    /// The sentence; extractions only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<Quote>,
}

impl Happening {
    /// Counted when it is missing, or when it is extra.
    pub fn is_sure(&self) -> bool {
        self.sure != Some(false)
    }

    /// Who fills a role.
    pub fn role(&self, role: Role) -> &[String] {
        let list = match role {
            Role::Source => &self.source,
            Role::Target => &self.target,
            Role::Attribution => &self.attribution,
        };
        list.as_deref().unwrap_or_default()
    }

    /// Who would be right in a role too.
    pub fn accepted(&self, role: Role) -> &[String] {
        self.accept.as_ref().and_then(|accept| accept.get(role.name())).map_or(&[], Vec::as_slice)
    }
}

/// A role that scoring looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Who acts.
    Source,
    /// Who is acted upon.
    Target,
    /// Who says so.
    Attribution,
}

impl Role {
    /// Its name in the files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Target => "target",
            Self::Attribution => "attribution",
        }
    }
}

/// A standing fact.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Standing {
    /// `leads`, `office-of` ...
    #[serde(rename = "type")]
    pub kind: String,
    /// Id of the one.
    pub source: String,
    /// Id of the other.
    pub target: String,
    /// The words that say it; gold only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
}

impl From<&Extraction> for Annotation {
    fn from(extraction: &Extraction) -> Self {
        let value = serde_json::to_value(extraction).expect("an extraction is always JSON");
        serde_json::from_value(value).expect("an extraction has all fields of an annotation")
    }
}

/// The gold files of a folder, sorted by name.
pub fn gold_files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    gather(dir, DEPTH, &mut paths)?;
    paths.sort_unstable();
    Ok(paths)
}

/// Folders below folders that are looked into: links may go round in circles.
const DEPTH: usize = 8;

fn gather(dir: &Path, depth: usize, paths: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(dir).map_err(|error| Error::io(dir, error))?;
    for entry in entries {
        let path = entry.map_err(|error| Error::io(dir, error))?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ENDING)) {
            paths.push(path);
        } else if depth > 0 && path.is_dir() {
            gather(&path, depth - 1, paths)?;
        }
    }
    Ok(())
}

/// Reads one gold file.
pub fn read_gold(path: &Path) -> Result<Annotation> {
    let size = fs::metadata(path).map_err(|error| Error::io(path, error))?.len();
    if size > crate::input::LARGEST as u64 {
        return Err(Error::message(format!("{}: {size} bytes are too many for a gold file", path.display())));
    }
    let text = fs::read_to_string(path).map_err(|error| Error::io(path, error))?;
    parse_gold(&text, &path.display().to_string())
}

/// The same from its text; `place` is what errors call it.
pub fn parse_gold(text: &str, place: &str) -> Result<Annotation> {
    let gold: Annotation =
        serde_json::from_str(text).map_err(|error| Error::line(place, error.line() as u64, error.to_string()))?;
    if let Some(at) = gold.events.iter().position(|event| event.evidence.is_none()) {
        return Err(Error::message(format!("{place}: event {} has no `evidence`", at + 1)));
    }
    Ok(gold)
}

/// Reads predictions: JSON Lines, or a folder of gold files. By document; of
/// two lines for one document the later counts.
pub fn read_predictions(path: &Path) -> Result<BTreeMap<String, Annotation>> {
    let mut out = BTreeMap::new();
    if path.is_dir() {
        for file in gold_files(path)? {
            let gold = read_gold(&file)?;
            out.insert(gold.doc.clone(), gold);
        }
        return Ok(out);
    }
    let bytes = crate::input::read_to_end(path).map_err(|error| Error::io(path, error))?;
    for (number, line) in bytes.split(|&byte| byte == b'\n').enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let annotation: Annotation = serde_json::from_slice(line)
            .map_err(|error| Error::line(path.display().to_string(), number as u64 + 1, error.to_string()))?;
        let name = Path::new(&annotation.doc).file_name().map(|name| name.to_string_lossy().into_owned());
        out.insert(name.unwrap_or_default(), annotation);
    }
    Ok(out)
}
