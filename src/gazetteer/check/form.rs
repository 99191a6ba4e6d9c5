//! The form of the files: order of entries, characters that nobody sees.

use super::blocks;
use crate::gazetteer::report::{Problem, Report};
use crate::gazetteer::source::{Located, SourceFile, Sources};
use rustc_hash::FxHashSet;

pub(super) fn check(sources: &Sources, from: u8, report: &mut Report) {
    for (index, file) in sources.files.iter().enumerate().filter(|(_, file)| file.layer >= from) {
        characters(file, report);
        if let Some(keys) = keys(sources, index) {
            order(file, &keys, report);
        }
    }
    doubled_frames(sources, from, report);
}

/// By what the entries of a file are sorted; `None` where their order has a
/// meaning or there is none.
pub(super) fn keys(sources: &Sources, file: usize) -> Option<Vec<String>> {
    fn of<T>(all: &[Located<T>], file: usize, key: impl Fn(&T) -> String) -> Option<Vec<String>> {
        let keys: Vec<_> = all.iter().filter(|e| e.file == file).map(|e| key(&e.entry)).collect();
        (!keys.is_empty()).then_some(keys)
    }
    of(&sources.names, file, |n| n.id.clone())
        .or_else(|| of(&sources.verbs, file, |v| v.lemma.clone()))
        .or_else(|| of(&sources.nouns, file, |n| n.lemma.clone()))
        .or_else(|| of(&sources.lists, file, |l| l.id.clone()))
}

fn order(file: &SourceFile, keys: &[String], report: &mut Report) {
    let Some(at) = (1..keys.len()).find(|&i| keys[i] < keys[i - 1]) else { return };
    let mut problem =
        Problem::new(&file.path, format!("{} stands behind {}: entries are sorted", keys[at], keys[at - 1]))
            .help("run `hudna check DIR --fix`");
    problem = match blocks::cut(&file.text).and_then(|blocks| blocks.starts.get(at).copied()) {
        Some(start) => {
            let (line, column) = place(&file.text, start);
            problem.at(line, column)
        }
        None => problem.near(keys[at].as_str()),
    };
    report.push(problem);
}

/// Characters that scramble a file or hide in it.
fn characters(file: &SourceFile, report: &mut Report) {
    for (number, line) in file.text.lines().enumerate() {
        if line.is_ascii() {
            continue;
        }
        for (column, character) in line.chars().enumerate() {
            let (what, help) = match character {
                '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}'
                | '\u{feff}'
                | '\u{061c}'
                | '\u{ad}' => ("invisible character", "take it out"),
                '\u{a0}' | '\u{202f}' | '\u{2007}' => ("blank that is no space", "put a space"),
                '\u{640}' => ("tatweel", "take it out: text is read without"),
                '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' => ("presentation form", "write the plain letters"),
                // Sentences of examples may be marked as news marks them.
                '\u{64b}'..='\u{65f}' | '\u{670}' if !is_sentence(line) => {
                    ("vowel mark", "take it out: text is read without")
                }
                c if c.is_control() && c != '\t' => ("control character", "take it out"),
                _ => continue,
            };
            report.push(
                Problem::new(&file.path, format!("{what} U+{:04X}", u32::from(character)))
                    .at(number + 1, column + 1)
                    .help(help),
            );
            break;
        }
    }
}

fn is_sentence(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("text:") || line.contains("(text:") || line.starts_with("//")
}

/// Two frames of one layer must not share an id.
fn doubled_frames(sources: &Sources, from: u8, report: &mut Report) {
    let mut seen = FxHashSet::default();
    for located in &sources.frames {
        let file = &sources.files[located.file];
        if !seen.insert((file.layer, located.entry.id.as_str())) && file.layer >= from {
            report.push(
                Problem::new(&file.path, format!("there are two frames with the id {}", located.entry.id))
                    .near(located.entry.id.as_str())
                    .help("give one of them another id"),
            );
        }
    }
}

/// Line and column of a byte, counted from one.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    (line, before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1)
}
