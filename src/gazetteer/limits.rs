//! Bounds on what a gazetteer may hold, so that one from a stranger ends in a
//! clear error and not in a machine without memory.

use super::report::{Problem, Report};
use super::source::{Located, SourceFile, Sources};

/// No file is larger than this, in bytes.
pub const FILE: u64 = 2 << 20;
/// No folder holds more than this, in bytes.
pub const FOLDER: u64 = 16 << 20;
/// No folder holds more files than this.
pub const FILES: usize = 4_000;
/// Folders are not nested deeper than this.
pub const FOLDERS_DEEP: u8 = 16;
/// No string is longer than this, in bytes.
pub const STRING: usize = 8_000;
/// Brackets are not nested deeper than this.
pub const DEPTH: usize = 16;
/// No file has more entries than this.
pub const ENTRIES: usize = 12_000;
/// No file has more items in all its lists than this.
pub const ITEMS: usize = 120_000;
/// No gazetteer has more entries in the files of one folder than this.
pub const ALL_ENTRIES: usize = 40_000;
/// No gazetteer has more items in the files of one folder than this.
pub const ALL_ITEMS: usize = 400_000;
/// No list of words inside an entry is longer than this.
pub const WORDS: usize = 2_000;
/// After so many problems with words, names and frames are not looked at.
pub const PROBLEMS: usize = 100;
/// No gazetteer has more verbs than this: each becomes hundreds of words.
pub const VERBS: usize = 8_000;

/// Looks over the texts of all files before anything is made of them; false
/// when one of them, or all of a folder together, are beyond a limit.
pub fn scan_all(files: &[SourceFile], report: &mut Report) -> bool {
    let before = report.count();
    let mut folder = (0, 0, 0);
    for file in files {
        let (problem, entries, items) = scan(&file.path, &file.text);
        if let Some(problem) = problem {
            report.push(problem);
        }
        if file.layer != folder.0 {
            folder = (file.layer, 0, 0);
        }
        folder = (file.layer, folder.1 + entries, folder.2 + items);
        if folder.1 > ALL_ENTRIES || folder.2 > ALL_ITEMS {
            let message = format!(
                "with this file the folder has more than {ALL_ENTRIES} entries or {ALL_ITEMS} items, the most that is read"
            );
            report.push(Problem::new(&file.path, message).help("leave out what the news you read does not speak of"));
            break;
        }
    }
    report.count() == before
}

/// The first thing beyond a limit in a file, its entries and its items.
fn scan(path: &str, text: &str) -> (Option<Problem>, usize, usize) {
    if text.len() as u64 > FILE {
        return (Some(too_large(path, text.len() as u64)), 0, 0);
    }
    let mut scan = Scan { bytes: text.as_bytes(), at: 0, depth: 0, entries: 0, items: 0 };
    let problem = scan.run().map(|found| beyond(path, text, found));
    (problem, scan.entries, scan.items)
}

fn beyond(path: &str, text: &str, (at, message): (usize, String)) -> Problem {
    let before = &text.as_bytes()[..at];
    let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
    let start = before.iter().rposition(|&b| b == b'\n').map_or(0, |p| p + 1);
    let column = text.get(start..at).map_or(1, |line| line.chars().count() + 1);
    Problem::new(path, message).at(line, column).help("a gazetteer is made of small entries; split it, or mend it")
}

/// A file beyond [`FILE`].
pub fn too_large(path: &str, size: u64) -> Problem {
    Problem::new(path, format!("{size} bytes, but a gazetteer file has at most {FILE}")).help("split it")
}

struct Scan<'t> {
    bytes: &'t [u8],
    at: usize,
    depth: usize,
    entries: usize,
    items: usize,
}

impl Scan<'_> {
    /// Place and name of the first thing beyond a limit.
    fn run(&mut self) -> Option<(usize, String)> {
        while let Some(&byte) = self.bytes.get(self.at) {
            let here = self.at;
            match byte {
                b'"' => {
                    self.string();
                    if self.at - here > STRING {
                        return Some((here, format!("a string is longer than {STRING} bytes")));
                    }
                    continue;
                }
                b'r' if self.raw() => {
                    if self.at - here > STRING {
                        return Some((here, format!("a string is longer than {STRING} bytes")));
                    }
                    continue;
                }
                // The quote as a letter of its own opens no string.
                b'\'' if self.bytes.get(here + 1..here + 3) == Some(b"\"'") => self.at += 2,
                b'/' if self.bytes.get(here + 1) == Some(&b'/') => {
                    let rest = &self.bytes[here..];
                    self.at += rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len());
                    continue;
                }
                b'/' if self.bytes.get(here + 1) == Some(&b'*') => {
                    let rest = &self.bytes[here + 2..];
                    self.at += 2 + rest.windows(2).position(|w| w == b"*/").map_or(rest.len(), |p| p + 2);
                    continue;
                }
                b'(' | b'[' | b'{' => {
                    self.depth += 1;
                    self.entries += usize::from(self.depth == 2);
                }
                b')' | b']' | b'}' => self.depth = self.depth.saturating_sub(1),
                b',' => self.items += 1,
                _ => {}
            }
            let beyond = [
                (self.depth, DEPTH, "brackets are nested deeper than", ""),
                (self.entries, ENTRIES, "there are more than", " entries"),
                (self.items, ITEMS, "there are more than", " items"),
            ];
            if let Some((_, most, before, behind)) = beyond.iter().find(|(count, most, ..)| count > most) {
                return Some((here, format!("{before} {most}{behind}")));
            }
            self.at += 1;
        }
        None
    }

    /// Passes over `r"..."` or `r#"..."#`; false where none begins.
    fn raw(&mut self) -> bool {
        let behind = &self.bytes[self.at + 1..];
        let hashes = behind.iter().take_while(|&&b| b == b'#').count();
        if behind.get(hashes) != Some(&b'"') {
            return false;
        }
        let (text, end) = (&behind[hashes + 1..], [&b"\""[..], &b"#".repeat(hashes)].concat());
        let length = text.windows(end.len()).position(|w| w == end).map_or(text.len(), |at| at + end.len());
        self.at += hashes + 2 + length;
        true
    }

    fn string(&mut self) {
        self.at += 1;
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return;
            }
        }
        self.at = self.bytes.len();
    }
}

/// Holds the entries against what the compiled form can number, and against
/// lists that only an error or an attack would make so long.
pub fn check(sources: &Sources, report: &mut Report) {
    let counts = [
        ("event types", sources.types.len(), 250),
        ("operators", sources.operators.len(), 1_000),
        ("composition rules", sources.compose.len(), 5_000),
        ("lists", sources.lists.len(), 5_000),
        ("frames", sources.frames.len(), 20_000),
        ("particles", sources.particles.len(), 5_000),
        ("verbs", sources.verbs.len(), VERBS),
        ("nouns", sources.nouns.len(), 200_000),
        ("names", sources.names.len(), 1_000_000),
    ];
    for (what, count, most) in counts {
        if count > most {
            let path = sources.files.last().map_or("", |file| file.path.as_str());
            report.push(Problem::new(path, format!("there are {count} {what}, but at most {most} are possible")));
        }
    }
    let preps = sources
        .particles
        .iter()
        .filter(|p| p.entry.class == super::schema::particles::ParticleClass::Prep && p.entry.counts_as.is_none());
    if let Some(one_more) = preps.clone().nth(64) {
        let problem = Problem::new(&sources.files[one_more.file].path, "there are more than 64 prepositions");
        report.push(problem.near(one_more.entry.word.as_str()).help("let some of them count as others (`counts_as`)"));
    }
    lists(sources, &sources.types, report, |t| (&t.id, t.modes.len().max(t.source.len()) * 8));
    lists(sources, &sources.verbs, report, |v| {
        (&v.lemma, v.masdar.len().max(v.masdar_plural.len()).max(v.prepositions.len()).max(v.tags.len()) * 20)
    });
    lists(sources, &sources.nouns, report, |n| (&n.lemma, n.plural.len().max(n.feminine.len()).max(n.class.len()) * 4));
    lists(sources, &sources.names, report, |n| {
        (&n.id, n.names.len() + n.short.len() + n.claims.len() + n.nisba.len() + n.people.len() + n.relations.len())
    });
    lists(sources, &sources.frames, report, |f| {
        (
            &f.id,
            f.triggers.len().max(f.examples.len()).max(f.needs.len() * 10).max((f.source.len() + f.target.len()) * 10),
        )
    });
}

fn lists<'s, T>(
    sources: &Sources,
    all: &'s [Located<T>],
    report: &mut Report,
    measure: impl Fn(&'s T) -> (&'s String, usize),
) {
    for located in all {
        let (id, length) = measure(&located.entry);
        if length > WORDS {
            let problem = Problem::new(&sources.files[located.file].path, format!("a list of {id} is too long"));
            report.push(problem.near(id.as_str()).help("split the entry"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str) -> String {
        scan("x.ron", text).0.map(|p| p.message).unwrap_or_default()
    }

    #[test]
    fn what_is_small_passes() {
        assert_eq!(says("[(id: \"a, (((((((((((((((((((((\\\"\"), // ((((((((((((((((((((\n]"), "");
        assert_eq!(says(""), "");
        assert_eq!(says("[(id: \"never ends"), "");
        assert_eq!(says("[(id: r\"\\\", names: [r#\"((((((((((((((((((((\"((\"#, r\"\"], x: '\"')]"), "");
    }

    #[test]
    fn what_is_beyond_is_named() {
        assert!(says(&"(".repeat(100)).contains("deeper than 16"));
        // Where a string ends is not to be mistaken.
        for opened in ["r\"\\\"", "r##\"\"#\"##", "'\"'", "\"\\\"\""] {
            assert!(says(&format!("[{opened}{}", "(".repeat(100))).contains("deeper than 16"), "{opened}");
        }
        assert!(says(&format!("[(id: r#\"{}\"#)]", "x".repeat(9_000))).contains("longer than 8000"));
        assert!(says(&format!("[(id: \"{}\")]", "x".repeat(9_000))).contains("longer than 8000"));
        assert!(says(&format!("[{}]", "(),".repeat(ENTRIES + 1))).contains("more than 12000 entries"));
        assert!(says(&format!("[(names: [{}])]", "a,".repeat(ITEMS + 1))).contains("more than 120000 items"));
        assert!(says(&" ".repeat(FILE as usize + 1)).contains("at most"));
    }
}
