//! Two extractions of the same articles side by side: events gained, lost
//! and altered. This is how a change of the gazetteer is reviewed.

use super::report::{Drawing, Format, Markdown};
use crate::{
    Error, Result,
    input::read_to_end,
    record::{Entity, Event, Extraction},
};
use rustc_hash::FxHashMap;
use serde::Serialize;
use std::{collections::BTreeMap, path::Path};

/// What became of one event.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The document.
    pub doc: String,
    /// Gained, lost or altered.
    pub what: What,
    /// Fields that differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<&'static str>,
    /// The event in the first extraction.
    pub before: Option<Event>,
    /// The event in the second.
    pub after: Option<Event>,
}

/// Kinds of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Only in the second.
    Gained,
    /// Only in the first.
    Lost,
    /// In both, with differences.
    Altered,
}

impl What {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gained => "gained",
            Self::Lost => "lost",
            Self::Altered => "altered",
        }
    }
}

/// Reads what `hudna extract` wrote, by document.
pub fn read_extractions(path: &Path) -> Result<BTreeMap<String, Extraction>> {
    let bytes = read_to_end(path).map_err(|error| Error::io(path, error))?;
    let mut out = BTreeMap::new();
    for (number, line) in bytes.split(|&byte| byte == b'\n').enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let extraction: Extraction = serde_json::from_slice(line)
            .map_err(|error| Error::line(path.display().to_string(), number as u64 + 1, error.to_string()))?;
        gather(&mut out, extraction);
    }
    Ok(out)
}

/// Adds an extraction under the name of its document; to the parts before it,
/// if it is a further part of one. Another document of that name takes the
/// place of the one before.
pub fn gather(out: &mut BTreeMap<String, Extraction>, extraction: Extraction) {
    match out.get_mut(&extraction.doc) {
        Some(before) if before.part.is_some() && before.part < extraction.part => {
            before.part = extraction.part;
            join(&mut before.entities, extraction.entities);
            before.events.extend(extraction.events);
            before.relations.extend(extraction.relations);
        }
        _ => {
            out.insert(extraction.doc.clone(), extraction);
        }
    }
}

/// Adds entities; one that is there already gets its further names and mentions.
fn join(entities: &mut Vec<Entity>, more: Vec<Entity>) {
    let places: FxHashMap<String, usize> = entities.iter().enumerate().map(|(at, e)| (e.id.clone(), at)).collect();
    for entity in more {
        let Some(&at) = places.get(&entity.id) else {
            entities.push(entity);
            continue;
        };
        let there = &mut entities[at];
        let fresh: Vec<_> = entity.names.into_iter().filter(|name| !there.names.contains(name)).collect();
        there.names.extend(fresh);
        there.mentions.extend(entity.mentions);
    }
}

/// All changes from `before` to `after`, by document and place.
pub fn compare(before: &BTreeMap<String, Extraction>, after: &BTreeMap<String, Extraction>) -> Vec<Change> {
    let none = Extraction::default();
    let mut docs: Vec<&String> = before.keys().chain(after.keys()).collect();
    docs.sort_unstable();
    docs.dedup();
    docs.into_iter()
        .flat_map(|doc| document(doc, before.get(doc).unwrap_or(&none), after.get(doc).unwrap_or(&none)))
        .collect()
}

fn document(doc: &str, before: &Extraction, after: &Extraction) -> Vec<Change> {
    let mut left: Vec<Option<&Event>> = after.events.iter().map(Some).collect();
    let mut partner: Vec<Option<&Event>> = vec![None; before.events.len()];
    // The surest likeness first: the same words as the same type, then
    // overlapping words as the same type, then the same words as another.
    let likenesses: [fn(&Event, &Event) -> bool; 3] = [
        |a, b| a.kind == b.kind && a.trigger == b.trigger,
        |a, b| a.kind == b.kind && a.trigger.start.max(b.trigger.start) < a.trigger.end.min(b.trigger.end),
        |a, b| a.trigger == b.trigger,
    ];
    for alike in likenesses {
        for (event, partner) in before.events.iter().zip(&mut partner) {
            if partner.is_none()
                && let Some(found) = left.iter_mut().find(|other| other.is_some_and(|other| alike(event, other)))
            {
                *partner = found.take();
            }
        }
    }
    let change = |what, fields, before: Option<&Event>, after: Option<&Event>| Change {
        doc: doc.to_owned(),
        what,
        fields,
        before: before.cloned(),
        after: after.cloned(),
    };
    let mut out = Vec::new();
    for (event, partner) in before.events.iter().zip(partner) {
        match partner.map(|other| differences(event, other)) {
            None => out.push(change(What::Lost, Vec::new(), Some(event), None)),
            Some(fields) if !fields.is_empty() => out.push(change(What::Altered, fields, Some(event), partner)),
            Some(_) => {}
        }
    }
    out.extend(left.into_iter().flatten().map(|event| change(What::Gained, Vec::new(), None, Some(event))));
    out.sort_by_key(|change| change.before.as_ref().or(change.after.as_ref()).map(|event| event.trigger.start));
    out
}

fn differences(a: &Event, b: &Event) -> Vec<&'static str> {
    [
        ("type", a.kind != b.kind),
        ("mode", a.mode != b.mode),
        ("status", a.status != b.status),
        ("source", a.source != b.source),
        ("target", a.target != b.target),
        ("location", a.location != b.location),
        ("attribution", a.attribution != b.attribution),
        ("date", a.date != b.date),
        ("count", a.count != b.count),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

/// The changes as JSON, as a Markdown table, or one line each; for people
/// with how many there are of each kind at the end.
pub fn render(changes: &[Change], format: Format) -> String {
    let mut out = match format {
        Format::Json => return serde_json::to_string_pretty(changes).expect("changes are always JSON") + "\n",
        Format::Table => changes.iter().map(line).collect(),
        Format::Markdown if changes.is_empty() => String::new(),
        Format::Markdown => Markdown.rows(&rows(changes)) + "\n",
    };
    let count = |what| changes.iter().filter(|change| change.what == what).count();
    let (gained, lost, altered) = (count(What::Gained), count(What::Lost), count(What::Altered));
    out += &format!("{gained} gained, {lost} lost, {altered} altered\n");
    out
}

/// Cells of the Markdown table.
fn rows(changes: &[Change]) -> Vec<Vec<String>> {
    let head = ["", "article", "event", "before", "sentence"].map(str::to_owned).to_vec();
    let row = |change: &Change| -> Option<Vec<String>> {
        let event = change.after.as_ref().or(change.before.as_ref())?;
        let was = change.before.as_ref().filter(|_| change.what == What::Altered).map(brief).unwrap_or_default();
        let sentence: Vec<&str> = event.sentence.text.split_whitespace().collect();
        let cells = [change.what.name(), &change.doc, &brief(event), &was, &sentence.join(" ")];
        Some(cells.map(|cell| cell.replace('|', "\\|")).to_vec())
    };
    std::iter::once(head).chain(changes.iter().filter_map(row)).collect()
}

fn line(change: &Change) -> String {
    let Some(event) = change.after.as_ref().or(change.before.as_ref()) else {
        return String::new();
    };
    let mut out = format!("{:<8} {} {}", change.what.name(), change.doc, brief(event));
    if let (Some(before), false) = (&change.before, change.fields.is_empty()) {
        out += &format!(" | {} changed, was {}", change.fields.join(", "), brief(before));
    }
    let sentence: Vec<&str> = event.sentence.text.split_whitespace().collect();
    out + &format!(" | {} | {}\n", event.trigger.text, sentence.join(" "))
}

fn brief(event: &Event) -> String {
    let mode = event.mode.as_ref().map(|mode| format!("/{mode}")).unwrap_or_default();
    let status = serde_json::to_value(event.status).ok().and_then(|s| s.as_str().map(str::to_owned));
    let (source, target) = (event.source.join("+"), event.target.join("+"));
    format!("{}{mode} {} [{source}] -> [{target}]", event.kind, status.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Quote;

    fn part(number: Option<u32>, ids: &[&str]) -> Extraction {
        let entity = |id: &&str| {
            let start = number.unwrap_or_default() as usize;
            let name = format!("{id} {start}");
            let mentions = vec![Quote { start, end: start + 1, text: name.clone() }];
            Entity { id: (*id).to_owned(), names: vec![(*id).to_owned(), name], mentions, ..entity() }
        };
        Extraction {
            doc: "d".to_owned(),
            part: number,
            entities: ids.iter().map(entity).collect(),
            ..Extraction::default()
        }
    }

    fn entity() -> Entity {
        serde_json::from_value(serde_json::json!({"id": "", "kind": "person", "name": "", "names": [], "mentions": []}))
            .unwrap()
    }

    fn gathered(parts: impl IntoIterator<Item = Extraction>) -> Vec<(String, usize, usize)> {
        let mut out = BTreeMap::new();
        parts.into_iter().for_each(|part| gather(&mut out, part));
        out["d"].entities.iter().map(|e| (e.id.clone(), e.names.len(), e.mentions.len())).collect()
    }

    #[test]
    fn an_entity_of_several_parts_is_one() {
        let parts = || [part(Some(1), &["a", "b"]), part(Some(2), &["b", "c"]), part(Some(4), &["a", "b"])];
        let expected = [("a".to_owned(), 3, 2), ("b".to_owned(), 4, 3), ("c".to_owned(), 2, 1)];
        assert_eq!(gathered(parts()), expected);
        // Without its first part it is still the same document ...
        assert_eq!(gathered(parts().into_iter().skip(1)).len(), 3);
        // ... and never that of another one of the same name.
        assert_eq!(gathered([part(None, &["x"])].into_iter().chain(parts())), expected);
        assert_eq!(gathered([part(None, &["x"]), part(Some(2), &["b"]), part(Some(3), &["c"])]).len(), 2);
        assert_eq!(gathered(parts().into_iter().chain([part(None, &["x"])])).len(), 1);
    }
}
