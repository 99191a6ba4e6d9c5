//! Extractions and graphs drawn for a reader, as plain text.
//!
//! Made for snapshot tests: a change of the rules shows as a change of what
//! the program says about a sentence, and reviewing it is reading. Put your
//! own articles into [insta](https://insta.rs) snapshots like this:
//!
//! ```no_run
//! # mod insta { macro_rules! assert_snapshot { ($($x:tt)*) => { let _ = ($($x)*); } } pub(crate) use assert_snapshot; }
//! use hudna::{Article, Extractor, Gazetteer, draw};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let gazetteer = Gazetteer::load(None, &["my-gazetteer".into()])?;
//! let text = std::fs::read_to_string("tests/articles/talks.txt")?;
//! let article = Article { doc: "talks.txt", text: &text, date: None, source: None, title: None };
//! let extraction = Extractor::new(&gazetteer).extract(&article);
//! insta::assert_snapshot!("talks", draw::article(&extraction));
//! # Ok(())
//! # }
//! ```
//!
//! `cargo insta review` then shows old and new side by side.

use crate::graph::{Edge, KnowledgeGraph, Node, RoleKind};
use crate::record::{Event, Extraction, Quote};
use petgraph::visit::EdgeRef;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Columns of a drawn line.
const WIDTH: usize = 76;

/// Stands at both ends of a line and its marks, so that a display that runs
/// Arabic from right to left runs both lines so, and a mark stays with its word.
pub(crate) const RIGHT_TO_LEFT: char = '\u{200f}';

/// Each sentence that tells events, with `^` under who and what is named and
/// `~` under the words that name the events; then the events; at the end the
/// standing relations.
///
/// ```
/// let line = r#"{"doc": "a.txt", "entities": [
///     {"id": "north", "kind": "state", "name": "الشمال",
///      "mentions": [{"start": 9, "end": 21, "text": "الشمال"}]}],
///   "events": [{"id": "a#0", "type": "visit", "status": "negated",
///     "source": ["north"], "target": [], "attribution": [],
///     "trigger": {"start": 5, "end": 8, "text": "زر"},
///     "sentence": {"start": 0, "end": 21, "text": "لم زر الشمال"},
///     "rule": "visit.go"}]}"#;
/// let drawn = hudna::draw::article(&serde_json::from_str(line)?);
/// assert!(drawn.contains("visit negated"));
/// assert!(drawn.contains("source       north"));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn article(extraction: &Extraction) -> String {
    let mut out = format!("{}\n", extraction.doc);
    for (sentence, mut events) in by_sentence(&extraction.events) {
        events.sort_by_key(|event| (event.trigger.start, event.trigger.end, &event.kind));
        let named = named(extraction, sentence);
        out.push('\n');
        let spots = named.iter().map(|&(quote, _)| (quote, '^'));
        let triggers = events.iter().map(|event| (&event.trigger, '~'));
        lines(sentence, spots.chain(triggers), &mut out);
        names(&named, &mut out);
        for event in events {
            draw_event(event, &mut out);
        }
    }
    if !extraction.relations.is_empty() {
        out.push_str("\nstanding\n");
    }
    for relation in &extraction.relations {
        let (source, target) = (&relation.source, &relation.target);
        let words = one_line(&relation.text);
        let _ = writeln!(out, "  {} {source} -> {target}  {words}", relation.kind);
    }
    out
}

/// Who did what to whom, one edge a line, sorted: `source -> target: type
/// mode status`, `·` where nobody is named, and the number of sentences that
/// tell it where it is more than one. Standing relations come last.
pub fn edges(graph: &KnowledgeGraph) -> String {
    let inner = graph.graph();
    let mut deeds: BTreeMap<String, usize> = BTreeMap::new();
    let mut relations = BTreeSet::new();
    for node in inner.node_indices() {
        let Node::Event(event) = &inner[node] else {
            continue;
        };
        let (mut sources, mut targets) = (Vec::new(), Vec::new());
        for edge in inner.edges_directed(node, petgraph::Incoming) {
            sources.push(inner[edge.source()].id());
        }
        for edge in inner.edges(node) {
            if matches!(edge.weight(), Edge::Role(role) if role.role == RoleKind::Target) {
                targets.push(inner[edge.target()].id());
            }
        }
        let mode = event.mode.as_deref().map(|mode| format!(" {mode}")).unwrap_or_default();
        let what = format!("{}{mode} {}", event.kind, event.status.name());
        for source in or_nobody(&sources) {
            for target in or_nobody(&targets) {
                *deeds.entry(format!("{source} -> {target}: {what}")).or_default() += event.evidence.len();
            }
        }
    }
    for edge in inner.edge_references() {
        if let Edge::Relation(relation) = edge.weight() {
            let (a, b) = (inner[edge.source()].id(), inner[edge.target()].id());
            relations.insert(format!("{a} -> {b}: {}", relation.kind));
        }
    }
    let mut out = String::new();
    for (line, weight) in deeds {
        out += &line;
        if weight > 1 {
            let _ = write!(out, " ×{weight}");
        }
        out.push('\n');
    }
    for line in relations {
        out += &line;
        out.push('\n');
    }
    out
}

fn or_nobody<'a>(ids: &[&'a str]) -> Vec<&'a str> {
    if ids.is_empty() { vec!["·"] } else { ids.to_vec() }
}

/// Events by the sentence that states them, in the order of the text.
fn by_sentence(events: &[Event]) -> Vec<(&Quote, Vec<&Event>)> {
    let mut sentences: BTreeMap<(usize, usize), (&Quote, Vec<&Event>)> = BTreeMap::new();
    for event in events {
        let quote = &event.sentence;
        let entry = sentences.entry((quote.start, quote.end));
        entry.or_insert_with(|| (quote, Vec::new())).1.push(event);
    }
    sentences.into_values().collect()
}

/// Mentions inside a sentence with the ids they stand for, in the order of the text.
fn named<'a>(extraction: &'a Extraction, sentence: &Quote) -> Vec<(&'a Quote, &'a str)> {
    let mut found = Vec::new();
    for entity in &extraction.entities {
        let inside = |quote: &&Quote| quote.start >= sentence.start && quote.end <= sentence.end;
        let mentions = entity.mentions.iter().filter(inside);
        found.extend(mentions.map(|quote| (quote, entity.id.as_str())));
    }
    found.sort_by_key(|(quote, id)| (quote.start, quote.end, *id));
    found
}

fn names(named: &[(&Quote, &str)], out: &mut String) {
    let mut seen = BTreeSet::new();
    let ids: Vec<&str> = named.iter().map(|(_, id)| *id).filter(|id| seen.insert(*id)).collect();
    if !ids.is_empty() {
        let _ = writeln!(out, "named: {}", ids.join(", "));
    }
}

/// One column of a drawn line: a base character with its combining marks.
struct Cell {
    text: String,
    mark: char,
}

/// The sentence in lines of bounded width, each with its marks beneath.
pub(crate) fn lines<'a>(sentence: &Quote, spots: impl Iterator<Item = (&'a Quote, char)>, out: &mut String) {
    let mut marks = vec![' '; sentence.text.len()];
    for (quote, mark) in spots {
        let from = quote.start.saturating_sub(sentence.start).min(marks.len());
        let to = quote.end.saturating_sub(sentence.start).clamp(from, marks.len());
        marks[from..to].iter_mut().filter(|m| **m == ' ').for_each(|m| *m = mark);
    }
    let cells = cells(&sentence.text, &marks);
    let mut rest = &cells[..];
    while !rest.is_empty() {
        let (line, more) = rest.split_at(break_at(rest));
        draw_line(line, out);
        rest = more;
    }
}

fn cells(text: &str, marks: &[char]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for (at, c) in text.char_indices() {
        let blank = c.is_whitespace() || c.is_control();
        match cells.last_mut() {
            Some(last) if is_combining(c) => last.text.push(c),
            // A line break with what stands around it is one blank.
            Some(last) if blank && last.text == " " => {}
            _ if is_invisible(c) => {}
            _ => cells.push(Cell { text: if blank { ' ' } else { c }.to_string(), mark: marks[at] }),
        }
    }
    cells
}

/// Marks that take no column of their own.
fn is_combining(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Where the line ends: behind the last blank that fits.
fn break_at(cells: &[Cell]) -> usize {
    if cells.len() <= WIDTH {
        return cells.len();
    }
    let blank = cells[..WIDTH].iter().rposition(|cell| cell.text == " ");
    blank.map_or(WIDTH, |at| at + 1)
}

fn draw_line(cells: &[Cell], out: &mut String) {
    let text: String = cells.iter().map(|cell| cell.text.as_str()).collect();
    let marks: String = cells.iter().map(|cell| cell.mark).collect();
    let _ = writeln!(out, "{RIGHT_TO_LEFT}{}{RIGHT_TO_LEFT}", text.trim_end());
    if !marks.trim_end().is_empty() {
        let _ = writeln!(out, "{RIGHT_TO_LEFT}{}{RIGHT_TO_LEFT}", marks.trim_end());
    }
}

fn draw_event(event: &Event, out: &mut String) {
    let mode = event.mode.as_deref().map(|mode| format!(" ({mode})")).unwrap_or_default();
    let status = format!("{:?}", event.status).to_lowercase();
    let trigger = one_line(&event.trigger.text);
    let _ = writeln!(out, "  {}{mode} {status}  {trigger}  [{}]", event.kind, event.rule);
    let mut row = |name: &str, value: &str| {
        if !value.is_empty() {
            let _ = writeln!(out, "    {name:<12} {value}");
        }
    };
    row("source", &event.source.join(", "));
    row("target", &event.target.join(", "));
    row("attribution", &event.attribution.join(", "));
    row("place", event.location.as_deref().unwrap_or_default());
    row("date", event.date.as_deref().unwrap_or_default());
    let counts = event.count.iter().flatten().map(|(what, n)| format!("{n} {what}"));
    row("count", &counts.collect::<Vec<_>>().join(", "));
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote(text: &str, part: &str) -> Quote {
        let start = text.find(part).unwrap();
        Quote { start, end: start + part.len(), text: part.to_owned() }
    }

    fn drawn(text: &str, spots: &[(&str, char)]) -> Vec<String> {
        let quotes: Vec<(Quote, char)> = spots.iter().map(|&(part, mark)| (quote(text, part), mark)).collect();
        let mut out = String::new();
        lines(&quote(text, text), quotes.iter().map(|(quote, mark)| (quote, *mark)), &mut out);
        out.lines().map(|line| line.trim_matches(RIGHT_TO_LEFT).to_owned()).collect()
    }

    #[test]
    fn marks_stand_under_words() {
        assert_eq!(drawn("زار سليم النهر", &[("سليم", '^'), ("زار", '~')]), ["زار سليم النهر", "~~~ ^^^^"]);
    }

    #[test]
    fn vowel_marks_take_no_column() {
        assert_eq!(drawn("شَنَّ سليم", &[("سليم", '^')]), ["شَنَّ سليم", "   ^^^^"]);
    }

    #[test]
    fn line_breaks_become_blanks() {
        assert_eq!(drawn("قال\n   سليم", &[("سليم", '^')]), ["قال سليم", "    ^^^^"]);
    }

    #[test]
    fn long_sentences_break_at_blanks() {
        let text = "كلمة ".repeat(40) + "سليم";
        let lines = drawn(&text, &[("سليم", '^')]);
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH));
        let (words, marks) = (&lines[lines.len() - 2], &lines[lines.len() - 1]);
        assert_eq!(words.find("سليم").map(|at| words[..at].chars().count()), marks.find('^'));
    }

    #[test]
    fn any_offsets_are_drawn() {
        let sentence = quote("زار سليم", "زار سليم");
        let far = Quote { start: 1, end: 99, text: String::new() };
        let mut out = String::new();
        lines(&sentence, [(&far, '^')].into_iter(), &mut out);
        assert!(out.contains("زار"));
    }
}
