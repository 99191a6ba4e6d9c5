//! `hudna entities`: who and what is named how often; the unknown ones as
//! RON, ready for a gazetteer.

use super::{Context, Outcome, inputs::Inputs};
use crate::{
    Result,
    extract::Extractor,
    input::Incoming,
    output::Output,
    record::{Entity, Extraction, Kind},
    text::visible::visible,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    path::PathBuf,
};

/// Arguments of `hudna entities`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hudna entities news.jsonl                              all that is named, the most frequent first
  hudna entities news.jsonl --unknown -o mine/names.ron   names that no gazetteer knows, to be corrected
  hudna entities events.jsonl                            the same from what `hudna extract` wrote")]
pub(crate) struct Entities {
    #[command(flatten)]
    inputs: Inputs,
    /// Only those recognised by their shape alone, as RON to paste into a gazetteer
    #[arg(long)]
    unknown: bool,
    /// With --unknown: descriptions too (`three soldiers`, `a security source`)
    #[arg(long, requires = "unknown")]
    described: bool,
    /// Only those one of whose names or whose id matches this regular expression
    #[arg(long, value_name = "REGEX")]
    matching: Option<regex::Regex>,
    /// No more than N
    #[arg(long, short = 'n', value_name = "N")]
    limit: Option<usize>,
    /// Only those named at least N times
    #[arg(long, value_name = "N", default_value_t = 1)]
    min: u64,
    /// Write to FILE instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// One entity over all documents.
#[derive(Debug, Clone)]
struct Row {
    kind: Kind,
    name: String,
    names: BTreeSet<String>,
    known: bool,
    /// How often by a description, not by a name.
    described: u64,
    mentions: u64,
    articles: u64,
}

type Rows = BTreeMap<String, Row>;

impl Entities {
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome> {
        let mut output = Output::create(self.output.as_deref())?;
        let mut rows = Rows::new();
        let outcome = self.inputs.run(context, self.output.as_deref(), None, count, |more: Rows| {
            more.into_iter().for_each(|(id, row)| merge(&mut rows, id, row));
            Ok(())
        })?;
        let described = rows.values().filter(|row| !row.known && row.is_described()).count();
        if self.unknown && !self.described && described > 0 {
            let text = "more are described rather than named (a front, a security source): --described lists them too";
            context.console.note(format!("{described} {text}"));
        }
        let mut rows: Vec<(String, Row)> = rows.into_iter().filter(|(id, row)| self.wants(id, row)).collect();
        rows.sort_by_key(|(_, row)| std::cmp::Reverse(row.mentions));
        rows.truncate(self.limit.unwrap_or(usize::MAX));
        let text = if self.unknown { ron(&rows) } else { table(&rows) };
        output.write(text.as_bytes())?;
        output.finish()?;
        Ok(outcome)
    }
}

impl Entities {
    fn wants(&self, id: &str, row: &Row) -> bool {
        row.mentions >= self.min
            && !(self.unknown && (row.known || (row.is_described() && !self.described)))
            && self.matching.as_ref().is_none_or(|m| {
                m.is_match(id) || m.is_match(&row.name) || row.names.iter().any(|name| m.is_match(name))
            })
    }
}

fn count(extractor: &mut Extractor<'_>, incoming: Incoming<'_>, out: &mut Rows) {
    add(&incoming.extraction(extractor), out);
}

fn add(extraction: &Extraction, out: &mut Rows) {
    for entity in &extraction.entities {
        merge(out, entity.id.clone(), Row::from(entity));
    }
}

impl Row {
    /// Told of by descriptions more often than by a name.
    fn is_described(&self) -> bool {
        self.described * 2 > self.mentions
    }
}

impl From<&Entity> for Row {
    fn from(entity: &Entity) -> Self {
        Self {
            kind: entity.kind,
            name: entity.name.clone(),
            names: entity.names.iter().filter(|name| **name != entity.name).cloned().collect(),
            known: entity.known,
            described: if entity.described { entity.mentions.len().max(1) as u64 } else { 0 },
            mentions: entity.mentions.len().max(1) as u64,
            articles: 1,
        }
    }
}

fn merge(rows: &mut Rows, id: String, row: Row) {
    match rows.get_mut(&id) {
        None => drop(rows.insert(id, row)),
        Some(known) => {
            known.known |= row.known;
            known.described += row.described;
            known.mentions += row.mentions;
            known.articles += row.articles;
            known.names.extend(row.names);
            if row.name != known.name {
                known.names.insert(row.name);
            }
            known.names.remove(&known.name);
        }
    }
}

fn table(rows: &[(String, Row)]) -> String {
    let mut out = String::from("mentions\tarticles\tknown\tkind\tid\tname\n");
    for (id, row) in rows {
        let known = if row.known { "yes" } else { "no" };
        let kind = serde_json::to_value(row.kind).ok();
        let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default();
        // Records of others may hold tabs and line breaks.
        let cell = |text: &str| visible(&text.replace(['\t', '\n'], " ")).into_owned();
        let (id, name) = (cell(id), cell(&row.name));
        let _ = writeln!(out, "{}\t{}\t{known}\t{kind}\t{id}\t{name}", row.mentions, row.articles);
    }
    out
}

/// Entries as the gazetteer's names files hold them.
fn ron(rows: &[(String, Row)]) -> String {
    let mut out = String::from("// The most frequent first: keep what is a real name, and mend ids and kinds.\n[\n");
    for (id, row) in rows {
        let _ = writeln!(out, "    // {} mentions in {} articles", row.mentions, row.articles);
        let _ = writeln!(out, "    (\n        id: {},\n        kind: {:?},\n        names: [", quoted(id), row.kind);
        // A single word beside the name is most often a pronoun's noun or a
        // title: قواته, المتحدث. Whoever corrects the file decides.
        let (names, words): (Vec<_>, Vec<_>) = row.names.iter().partition(|name| name.contains(' '));
        for name in std::iter::once(&row.name).chain(names) {
            let _ = writeln!(out, "            {},", quoted(name));
        }
        for word in words {
            let _ = writeln!(out, "            // {},", quoted(word));
        }
        out.push_str("        ],\n    ),\n");
    }
    out + "]\n"
}

/// A RON string; invisible characters are left out, as a gazetteer wants it.
fn quoted(text: &str) -> String {
    let visible = text.chars().filter(|c| !c.is_control());
    let visible = visible.filter(
        |c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'),
    );
    let escaped: String =
        visible.flat_map(|c| matches!(c, '"' | '\\').then_some('\\').into_iter().chain([c])).collect();
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::schema::names::NameEntry;

    #[test]
    fn the_ron_is_a_names_file() {
        let row = Row {
            kind: Kind::ArmedGroup,
            name: "كتيبة \"النهر\"\u{200f}".to_owned(),
            names: ["كتيبة \\النهر".to_owned(), "قواته".to_owned()].into(),
            known: false,
            described: 0,
            mentions: 3,
            articles: 2,
        };
        let text = ron(&[("river-battalion".to_owned(), row)]);
        let entries: Vec<NameEntry> = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(&text)
            .unwrap();
        assert_eq!(entries[0].kind, Kind::ArmedGroup);
        assert_eq!(entries[0].names, ["كتيبة \"النهر\"", "كتيبة \\النهر"]);
    }
}
