//! What no input may break, on fixed seeds: the doors that `fuzz/` tries for
//! hours, tried here for seconds; and every input that was once found there.
//!
//! `HUDNA_SHAKE=100` tries a hundred times as many, and other ones.

mod checks;
mod common;

use std::{fs, path::Path};

/// What is done with an input.
type Check = fn(&[u8]);

/// A small generator, the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.roll(list.len())]
    }
}

/// What is put in where an input is changed.
const BITS: [&str; 30] = [
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    ",",
    ":",
    "\n",
    "\0",
    "\u{202e}",
    "\u{feff}",
    "</script>",
    "=1+1",
    "null",
    "-1",
    "1e308",
    "99999999999999999999",
    "\\u0000",
    "«",
    "»",
    "،",
    " نفى ",
    " وقال إن ",
    " رئيس وزراء ",
    "لل",
    "\r\n",
    "۴",
];

/// Cuts, doubles, joins and changes seeds, and hands each to `check`.
fn shake(seeds: &[Vec<u8>], times: usize, check: Check) {
    assert!(!seeds.is_empty());
    seeds.iter().for_each(|seed| check(seed));
    let more = std::env::var("HUDNA_SHAKE").ok().and_then(|n| n.parse().ok()).unwrap_or(1);
    let (times, mut dice) = (times * more, Dice((times * more) as u64));
    for _ in 0..times {
        let mut bytes = dice.pick(seeds).clone();
        for _ in 0..=dice.roll(4) {
            let (a, b) = (dice.roll(bytes.len() + 1), dice.roll(bytes.len() + 1));
            let (a, b) = (a.min(b), a.max(b));
            match dice.roll(7) {
                0 => drop(bytes.drain(a..b.min(a + 40))),
                1 => bytes.truncate(b.max(1)),
                2 => bytes.splice(a..a, dice.pick(&BITS).bytes()).for_each(drop),
                3 => bytes.splice(a..b.min(a + 8), dice.pick(&BITS).bytes()).for_each(drop),
                4 if a < bytes.len() => bytes[a] = dice.roll(256) as u8,
                5 => {
                    let piece = bytes[a..b.min(a + 300)].to_vec();
                    let to = dice.roll(bytes.len() + 1);
                    bytes.splice(to..to, piece);
                }
                _ => {
                    let other = dice.pick(seeds);
                    let from = dice.roll(other.len() + 1);
                    bytes.splice(a.., other[from..].iter().copied());
                }
            }
            bytes.truncate(20_000);
        }
        check(&bytes);
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files of the project with this ending, cut to a size that is quick to read.
fn files(folder: &str, ending: &str, size: usize) -> Vec<Vec<u8>> {
    let mut paths: Vec<_> = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(ending));
    paths.sort();
    let cut = |mut bytes: Vec<u8>| {
        bytes.truncate(size);
        bytes
    };
    paths.into_iter().map(|path| cut(fs::read(path).unwrap())).collect()
}

fn line(text: &str) -> String {
    format!("{}\n", serde_json::json!({"id": "d", "text": text, "date": "2020-03-09", "title": "عنوان"}))
}

fn articles() -> Vec<String> {
    files("seeds", ".txt", 3_000).iter().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect()
}

#[test]
fn text() {
    let mut seeds: Vec<Vec<u8>> =
        articles().into_iter().flat_map(|a| a.lines().map(|l| l.as_bytes().to_vec()).collect::<Vec<_>>()).collect();
    seeds.retain(|seed| !seed.is_empty());
    seeds.push("قصف الجيش المدينة".encode_utf16().flat_map(u16::to_le_bytes).collect());
    shake(&seeds, 400, checks::text);
}

#[test]
fn lines() {
    let all = articles();
    let sentences: Vec<&str> = all.iter().flat_map(|article| article.lines()).filter(|line| !line.is_empty()).collect();
    let mut seeds: Vec<Vec<u8>> =
        sentences.chunks(2).take(12).map(|two| two.iter().map(|s| line(s)).collect::<String>().into_bytes()).collect();
    let extraction = serde_json::to_string(&checks::extract(&all[0])).unwrap();
    seeds.push(format!("{{\"text\":\"\"}}\n{extraction}\nnot json\n").into_bytes());
    shake(&seeds, 200, checks::lines);
}

fn record(articles: Vec<hudna::Extraction>) -> Vec<u8> {
    articles.iter().map(|article| serde_json::to_string(article).unwrap() + "\n").collect::<String>().into_bytes()
}

#[test]
fn records() {
    let seeds = [record(common::war()), record(common::hostile()), record(vec![checks::extract(&articles()[1])])];
    shake(&seeds, 400, checks::records);
}

#[test]
fn gold() {
    let mut seeds = files("seeds", ".gold.json", usize::MAX);
    seeds.extend(files("tests/fixtures/score", ".gold.json", usize::MAX));
    shake(&seeds, 250, checks::gold);
}

#[test]
fn gazetteer() {
    let mut seeds: Vec<Vec<u8>> = Vec::new();
    for (folder, name) in [("names", "actors.ron"), ("frames", "frames.ron"), ("names", "places.ron")] {
        let text = fs::read_to_string(root().join("src/cli/init").join(name)).unwrap();
        seeds.push(format!("{}{folder}/{name}\n{text}", checks::FILE).into_bytes());
    }
    let whole = ["ontology.ron", "ar/operators.ron", "ar/words/particles.ron"].map(|name| {
        format!("{}{name}\n{}", checks::FILE, fs::read_to_string(root().join("gazetteer").join(name)).unwrap())
    });
    seeds.push(whole.concat().into_bytes());
    shake(&seeds, 150, checks::gazetteer);
}

/// Inputs on which something once broke, in a folder for each door.
#[test]
fn what_broke_once() {
    let doors: [(&str, Check); 5] = [
        ("text", checks::text),
        ("lines", checks::lines),
        ("records", checks::records),
        ("gold", checks::gold),
        ("gazetteer", checks::gazetteer),
    ];
    for (name, check) in doors {
        let folder = format!("tests/fixtures/broke/{name}");
        if root().join(&folder).is_dir() {
            files(&folder, "", usize::MAX).iter().for_each(|bytes| check(bytes));
        }
    }
}
