//! Reading RON files into entries, and telling what is wrong with them.

use super::report::{Problem, Report};
use super::schema::{
    compose::ComposeEntry, frames::FrameEntry, lists::ListEntry, names::NameEntry, nouns::NounEntry,
    ontology::EventType, operators::OperatorEntry, particles::ParticleEntry, words::VerbEntry,
};
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// One RON file: where it came from and what it says.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct SourceFile {
    /// Path as shown in messages, relative to the gazetteer's folder.
    pub path: String,
    /// Its text; that of a built-in file stays where it is in the program.
    #[serde(borrow)]
    pub text: Cow<'static, str>,
    /// 0 for the built-in gazetteer, 1 and up for user layers.
    pub layer: u8,
}

/// An entry and where it stands.
#[derive(Debug, Clone)]
pub struct Located<T> {
    /// Index of the file.
    pub file: usize,
    /// The entry.
    pub entry: T,
}

/// All entries of all files.
#[derive(Debug, Default)]
pub struct Sources {
    /// The files themselves, for messages.
    pub files: Vec<SourceFile>,
    /// `ontology.ron`
    pub types: Vec<Located<EventType>>,
    /// `*/words/verbs*.ron`
    pub verbs: Vec<Located<VerbEntry>>,
    /// `*/words/nouns*.ron`, `*/words/adjectives*.ron`
    pub nouns: Vec<Located<NounEntry>>,
    /// `*/words/particles*.ron`
    pub particles: Vec<Located<ParticleEntry>>,
    /// `*/names/**.ron`, `*/names*.ron`
    pub names: Vec<Located<NameEntry>>,
    /// `*/compose*.ron`
    pub compose: Vec<Located<ComposeEntry>>,
    /// `*/operators*.ron`
    pub operators: Vec<Located<OperatorEntry>>,
    /// `*/lists*.ron`
    pub lists: Vec<Located<ListEntry>>,
    /// `*/frames/*.ron`, `*/frames*.ron`
    pub frames: Vec<Located<FrameEntry>>,
}

impl Sources {
    /// Parses every file; what cannot be parsed goes to the report.
    pub fn parse(files: Vec<SourceFile>, report: &mut Report) -> Self {
        let mut all = Self::default();
        // Nothing is made of a gazetteer of which a part goes beyond a limit.
        let bounded = super::limits::scan_all(&files, report);
        for (index, file) in files.iter().enumerate().filter(|_| bounded) {
            match subject(&file.path) {
                Some(Subject::Ontology) => read(index, file, &mut all.types, report),
                Some(Subject::Verbs) => read(index, file, &mut all.verbs, report),
                Some(Subject::Nouns) => read(index, file, &mut all.nouns, report),
                Some(Subject::Particles) => read(index, file, &mut all.particles, report),
                Some(Subject::Names) => read(index, file, &mut all.names, report),
                Some(Subject::Compose) => read(index, file, &mut all.compose, report),
                Some(Subject::Operators) => read(index, file, &mut all.operators, report),
                Some(Subject::Lists) => read(index, file, &mut all.lists, report),
                Some(Subject::Frames) => read(index, file, &mut all.frames, report),
                None => report.push(Problem::new(&file.path, "nothing is read from a file of this name").help(
                    "put names under `names/`, frames under `frames/`, words under `words/` \
                         as verbs.ron, nouns.ron, adjectives.ron or particles.ron",
                )),
            }
        }
        all.files = files;
        all
    }
}

enum Subject {
    Ontology,
    Verbs,
    Nouns,
    Particles,
    Names,
    Compose,
    Operators,
    Lists,
    Frames,
}

/// What a file holds, told by its folder and name.
fn subject(path: &str) -> Option<Subject> {
    let mut parts = path.rsplit('/');
    let name = parts.next()?;
    let folders: Vec<_> = parts.collect();
    Some(match name {
        _ if folders.contains(&"names") || name.starts_with("names") => Subject::Names,
        _ if folders.contains(&"frames") || name.starts_with("frames") => Subject::Frames,
        _ if name.starts_with("ontology") => Subject::Ontology,
        _ if name.starts_with("compose") => Subject::Compose,
        _ if name.starts_with("operators") => Subject::Operators,
        _ if name.starts_with("lists") => Subject::Lists,
        _ if name.starts_with("verbs") => Subject::Verbs,
        _ if name.starts_with("nouns") || name.starts_with("adjectives") => Subject::Nouns,
        _ if name.starts_with("particles") => Subject::Particles,
        _ => return None,
    })
}

/// The RON dialect of the gazetteer: options are written bare.
pub fn ron_options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME).with_recursion_limit(32)
}

fn read<T: DeserializeOwned>(index: usize, file: &SourceFile, into: &mut Vec<Located<T>>, report: &mut Report) {
    let before = into.len();
    if let Err(error) = ron_options().from_str_seed(&file.text, Entries { file: index, into }) {
        into.truncate(before);
        report.push(Problem::ron(&file.path, &error));
    }
}

/// Puts the entries of a file behind those that are there: large files are
/// not held twice.
struct Entries<'a, T> {
    file: usize,
    into: &'a mut Vec<Located<T>>,
}

impl<'de, T: DeserializeOwned> DeserializeSeed<'de> for Entries<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: DeserializeOwned> Visitor<'de> for Entries<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        while let Some(entry) = entries.next_element()? {
            self.into.push(Located { file: self.file, entry });
        }
        Ok(())
    }
}
