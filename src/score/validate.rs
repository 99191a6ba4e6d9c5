//! Checks of a gold file, so that an annotator's slips are found before they
//! count as the program's.

use super::gold::{Annotation, Happening, Role, Trigger};
use crate::record::{Kind, Status};
use serde_json::Value;
use std::{collections::BTreeSet, fmt};

/// Event types of the annotation guide, each with its modes.
pub const TYPES: [(&str, &[&str]); 21] = [
    ("accusation", &[]),
    ("agreement", &[]),
    ("aid", &[]),
    ("arms-supply", &[]),
    ("attack", &["offensive", "clash", "airstrike", "shelling", "other"]),
    ("casualties", &[]),
    ("ceasefire", &["declare", "agree", "call-for", "accept", "reject", "violate", "hold"]),
    ("control", &[]),
    ("deployment", &[]),
    ("detention", &[]),
    ("mediation", &[]),
    ("meeting", &[]),
    ("mobilization", &[]),
    ("protest", &[]),
    ("rejection", &[]),
    ("request", &[]),
    ("sanction", &[]),
    ("support", &["verbal", "political", "military", "unspecified"]),
    ("threat", &[]),
    ("visit", &[]),
    ("withdrawal", &[]),
];

/// Standing relations of the annotation guide.
pub const RELATIONS: [&str; 6] = ["leads", "office-of", "part-of", "spokesperson-of", "loyal-to", "located-in"];

const EVENT_FIELDS: [&str; 15] = [
    "evidence",
    "trigger",
    "type",
    "mode",
    "status",
    "source",
    "target",
    "accept",
    "attribution",
    "location",
    "date",
    "count",
    "happening",
    "sure",
    "note",
];

/// Something wrong in a gold file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line of the file, counted from one, where it could be told.
    pub line: Option<u64>,
    /// What is wrong, and how to mend it.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// All problems of a gold file, given its source and the article's text.
pub fn validate(gold: &Annotation, json: &str, text: &str) -> Vec<Problem> {
    let mut check = Check { gold, json, text, problems: Vec::new() };
    check.entities();
    for (index, event) in gold.events.iter().enumerate() {
        check.event(index, event);
    }
    check.relations();
    check.fields();
    check.problems
}

struct Check<'a> {
    gold: &'a Annotation,
    json: &'a str,
    text: &'a str,
    problems: Vec<Problem>,
}

impl Check<'_> {
    /// Adds a problem at the line where `near` stands.
    fn add(&mut self, near: &str, message: String) {
        let quoted = serde_json::to_string(near).unwrap_or_default();
        let line = self.json.find(&quoted).map(|at| 1 + self.json[..at].matches('\n').count() as u64);
        self.problems.push(Problem { line, message });
    }

    fn entities(&mut self) {
        let mut seen = BTreeSet::new();
        for entity in &self.gold.entities {
            let id = &entity.id;
            if !seen.insert(id) {
                self.add(id, format!("entity `{id}` is declared twice: merge the two"));
            }
            let kind = Value::from(entity.kind.clone());
            if serde_json::from_value::<Kind>(kind).is_err() {
                let kind = entity.kind.as_deref().unwrap_or("none");
                self.add(id, format!("entity `{id}` has the unknown kind `{kind}`"));
            }
            if entity.names.iter().all(|name| name.trim().is_empty()) {
                self.add(id, format!("entity `{id}` has no name: list each form by which the article names it"));
            }
        }
    }

    fn event(&mut self, index: usize, event: &Happening) {
        let evidence = event.evidence.clone().unwrap_or_default();
        let mut say = |message: String| self.add(&evidence, format!("event {}: {message}", index + 1));
        for message in kind(event).into_iter().chain(status(event)) {
            say(message);
        }
        let times = if evidence.is_empty() { 0 } else { self.text.matches(evidence.as_str()).count() };
        match times {
            1 => {}
            0 => self.add(&evidence, format!("event {}: its evidence is not in the article, word for word", index + 1)),
            n => {
                let text = format!("event {}: its evidence occurs {n} times in the article: lengthen it", index + 1);
                self.add(&evidence, text);
            }
        }
        let trigger = event.trigger.as_ref().map_or("", Trigger::text);
        if trigger.trim().is_empty() || !evidence.contains(trigger) {
            self.add(&evidence, format!("event {}: its trigger “{trigger}” is not inside its evidence", index + 1));
        }
        for id in mentioned(event) {
            if !self.declared(&id) {
                let text = format!("event {}: `{id}` is not declared under `entities`", index + 1);
                self.add(&evidence, text);
            }
        }
    }

    fn declared(&self, id: &str) -> bool {
        self.gold.entities.iter().any(|entity| entity.id == id)
    }

    fn relations(&mut self) {
        for relation in &self.gold.relations {
            let near = relation.evidence.clone().unwrap_or_else(|| relation.source.clone());
            if !RELATIONS.contains(&relation.kind.as_str()) {
                let text = format!("unknown relation `{}`: one of {}", relation.kind, RELATIONS.join(", "));
                self.add(&near, text);
            }
            for id in [&relation.source, &relation.target] {
                if !self.declared(id) {
                    self.add(&near, format!("relation {}: `{id}` is not declared under `entities`", relation.kind));
                }
            }
            if relation.evidence.as_ref().is_some_and(|evidence| !self.text.contains(evidence.as_str())) {
                self.add(&near, format!("relation {}: its evidence is not in the article", relation.kind));
            }
        }
    }

    /// Misspelt fields, which would be passed over in silence.
    fn fields(&mut self) {
        let Ok(value) = serde_json::from_str::<Value>(self.json) else {
            return;
        };
        let events = value.get("events").and_then(Value::as_array).into_iter().flatten();
        for (index, event) in events.enumerate() {
            for field in event.as_object().into_iter().flat_map(|object| object.keys()) {
                if !EVENT_FIELDS.contains(&field.as_str()) {
                    self.add(field, format!("event {}: unknown field `{field}`", index + 1));
                }
            }
            for role in event.get("accept").and_then(Value::as_object).into_iter().flat_map(|object| object.keys()) {
                if ![Role::Source, Role::Target, Role::Attribution].iter().any(|known| known.name() == role) {
                    self.add(
                        role,
                        format!("event {}: `accept` knows source, target and attribution, not `{role}`", index + 1),
                    );
                }
            }
        }
    }
}

fn kind(event: &Happening) -> Option<String> {
    let Some((_, modes)) = TYPES.iter().find(|(name, _)| *name == event.kind) else {
        return Some(format!("unknown type `{}`", event.kind));
    };
    match event.mode.as_deref() {
        None if modes.is_empty() => None,
        Some(mode) if modes.contains(&mode) => None,
        Some(mode) if modes.is_empty() => Some(format!("`{}` has no mode, and none is called `{mode}`", event.kind)),
        Some(mode) => Some(format!("`{mode}` is no mode of `{}`: one of {}", event.kind, modes.join(", "))),
        None => Some(format!("`{}` needs a mode: one of {}", event.kind, modes.join(", "))),
    }
}

fn status(event: &Happening) -> Option<String> {
    let status = event.status.clone();
    let known = serde_json::from_value::<Status>(Value::from(status.clone())).is_ok();
    (!known).then(|| format!("unknown status `{}`", status.unwrap_or_default()))
}

/// All ids that an event uses, each once.
fn mentioned(event: &Happening) -> BTreeSet<String> {
    let roles = [Role::Source, Role::Target, Role::Attribution];
    let accepted = event.accept.iter().flat_map(|accept| accept.values().flatten());
    let location = event.location.as_ref().and_then(Value::as_str).map(str::to_owned);
    roles.into_iter().flat_map(|role| event.role(role)).chain(accepted).cloned().chain(location).collect()
}
