//! Figures for people and programs: table, Markdown, JSON.

use super::tally::{Count, Entities, Figures, LEVELS, Miss, Score};
use serde_json::{Map, Value, json};
use std::{collections::BTreeMap, fmt::Write};

/// How to print figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// Aligned columns.
    #[default]
    Table,
    /// One JSON object, with the fields of the reference scorer and more.
    Json,
    /// Markdown tables.
    Markdown,
}

/// By what to break the event figures down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum By {
    /// Event type.
    #[default]
    Type,
    /// The article's outlet (the `source` of its line).
    Outlet,
    /// The folder below GOLD_DIR in which the gold file lies.
    Folder,
}

/// Prints a score.
pub fn render(score: &Score, format: Format, by: By, misses: bool) -> String {
    match format {
        Format::Json => json(score, misses),
        Format::Table => text(score, by, misses, &Plain),
        Format::Markdown => text(score, by, misses, &Markdown),
    }
}

fn json(score: &Score, misses: bool) -> String {
    let parts = |counts: &BTreeMap<String, [Count; 3]>| -> Value {
        counts.iter().map(|(name, count)| (name.clone(), json!(count[1].figures()))).collect::<Map<_, _>>().into()
    };
    let entities = |e: &Entities| json!({"found": e.found.value(), "kind": e.kind.value(), "gold": e.found.all()});
    let mut out = Map::new();
    for (level, figures) in LEVELS.into_iter().zip(score.figures()) {
        out.insert(level.to_owned(), json!(figures));
    }
    out.insert("attribution_accuracy".to_owned(), json!(score.attribution.value()));
    out.insert("status_accuracy".to_owned(), json!(score.status.value()));
    out.insert("by_type".to_owned(), parts(&score.by_type));
    out.insert("by_outlet".to_owned(), parts(&score.by_outlet));
    out.insert("by_folder".to_owned(), parts(&score.by_folder));
    out.insert("entities".to_owned(), entities(&score.entities));
    let by_kind: Map<_, _> = score.entities_by_kind.iter().map(|(kind, e)| (kind.clone(), entities(e))).collect();
    out.insert("entities_by_kind".to_owned(), by_kind.into());
    let confusion: Vec<_> =
        score.confusion.iter().map(|((gold, got), n)| json!({"gold": gold, "predicted": got, "count": n})).collect();
    out.insert("confusion".to_owned(), confusion.into());
    if misses {
        out.insert("misses".to_owned(), json!(score.misses));
    }
    serde_json::to_string_pretty(&out).expect("figures are always JSON") + "\n"
}

/// How a table is drawn.
pub(super) trait Drawing {
    fn rows(&self, rows: &[Vec<String>]) -> String;
}

/// Columns aligned with spaces: the first to the left, the others right.
pub(super) struct Plain;

impl Drawing for Plain {
    fn rows(&self, rows: &[Vec<String>]) -> String {
        let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
        let mut out = String::new();
        for row in rows {
            let mut line = format!("{:<width$}", row[0], width = widths[0]);
            for (cell, width) in row.iter().zip(&widths).skip(1) {
                let _ = write!(line, "  {cell:>width$}");
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }
}

pub(super) struct Markdown;

impl Drawing for Markdown {
    fn rows(&self, rows: &[Vec<String>]) -> String {
        let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let rule: Vec<String> = (0..rows[0].len()).map(|i| if i == 0 { "---" } else { "---:" }.to_owned()).collect();
        rows.iter().enumerate().map(|(i, row)| line(row) + &if i == 0 { line(&rule) } else { String::new() }).collect()
    }
}

fn text(score: &Score, by: By, misses: bool, drawing: &dyn Drawing) -> String {
    let mut out = String::new();
    if misses {
        score.misses.iter().for_each(|miss| out.push_str(&line(miss)));
        out.push('\n');
    }
    let levels = LEVELS.into_iter().zip(score.figures()).map(|(level, f)| row(level, f));
    out += &drawing.rows(&with_head("level", levels));
    let accuracies = [("attribution accuracy", score.attribution.value()), ("status accuracy", score.status.value())];
    let accuracies = accuracies.into_iter().map(|(name, value)| vec![name.to_owned(), optional(value)]);
    out += "\n";
    out += &drawing.rows(
        &[vec!["of events with the right sides".into(), "share".into()]]
            .into_iter()
            .chain(accuracies)
            .collect::<Vec<_>>(),
    );
    let (name, parts) = match by {
        By::Type => ("event, by type", &score.by_type),
        By::Outlet => ("event, by outlet", &score.by_outlet),
        By::Folder => ("event, by folder", &score.by_folder),
    };
    out += "\n";
    out += &drawing.rows(&with_head(name, parts.iter().map(|(name, count)| row(name, count[1].figures()))));
    out += "\n";
    out += &drawing.rows(&entity_rows(score));
    if !score.confusion.is_empty() {
        out += "\n";
        out += &drawing.rows(&confusion_rows(score));
    }
    out
}

fn with_head(first: &str, rows: impl Iterator<Item = Vec<String>>) -> Vec<Vec<String>> {
    let head = [first, "P", "R", "F1", "gold", "predicted"].map(str::to_owned).to_vec();
    std::iter::once(head).chain(rows).collect()
}

fn row(name: &str, f: Figures) -> Vec<String> {
    let figures = [f.p, f.r, f.f1].map(|value| format!("{value:.3}"));
    [name.to_owned()].into_iter().chain(figures).chain([f.gold.to_string(), f.predicted.to_string()]).collect()
}

fn entity_rows(score: &Score) -> Vec<Vec<String>> {
    let row = |name: &str, e: &Entities| {
        vec![name.to_owned(), optional(e.found.value()), optional(e.kind.value()), e.found.all().to_string()]
    };
    let head = ["entities in sure events", "found", "kind right", "gold"].map(str::to_owned).to_vec();
    let kinds = score.entities_by_kind.iter().map(|(kind, e)| row(kind, e));
    [head, row("all", &score.entities)].into_iter().chain(kinds).collect()
}

fn confusion_rows(score: &Score) -> Vec<Vec<String>> {
    let mut pairs: Vec<_> = score.confusion.iter().collect();
    pairs.sort_by_key(|&(names, n)| (std::cmp::Reverse(*n), names));
    let rows = pairs.into_iter().map(|((gold, got), n)| vec![gold.clone(), got.clone(), n.to_string()]);
    let head = ["gold type", "coded as", "times"].map(str::to_owned).to_vec();
    std::iter::once(head).chain(rows).collect()
}

fn optional(value: Option<f64>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.3}"))
}

/// One line of what went wrong, as the reference prints it, and what more
/// is known.
fn line(miss: &Miss) -> String {
    let doc: String = miss.doc.chars().take(8).collect();
    let sides = |list: &Option<Vec<String>>| list.as_deref().map_or_else(|| "None".to_owned(), quoted);
    let (source, target) = (sides(&miss.source), sides(&miss.target));
    let mut out = format!("{} {doc} {} {source} -> {target} | {}", miss.what, miss.kind, miss.words);
    if let Some([source, target]) = &miss.got {
        let _ = write!(out, " | got {} -> {}", quoted(source), quoted(target));
    }
    if let Some(sentence) = &miss.sentence {
        let _ = write!(out, " | {sentence}");
    }
    out + "\n"
}

fn quoted(ids: &[String]) -> String {
    let ids: Vec<String> = ids.iter().map(|id| format!("'{id}'")).collect();
    format!("[{}]", ids.join(", "))
}
