//! Checks of a gold file, so that an annotator's slips are found before they
//! count as the program's.

use super::gold::{Annotation, Happening, Role, Trigger};
use crate::gazetteer::{
    Gazetteer,
    schema::{names::StandingKind, ontology::EventType},
};
use crate::record::{Kind, Status};
use serde_json::Value;
use std::{collections::BTreeSet, fmt};

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

/// Nobody mends more problems than this at once.
const MOST: usize = 500;

/// All problems of a gold file, given its source and the article's text.
/// Types, modes and relations are those of the gazetteer's ontology.
pub fn validate(gazetteer: &Gazetteer, gold: &Annotation, json: &str, text: &str) -> Vec<Problem> {
    let ids = gold.entities.iter().map(|entity| entity.id.as_str()).collect();
    let mut check = Check { types: gazetteer.event_types(), gold, ids, json, text, problems: Vec::new() };
    check.entities();
    for (index, event) in gold.events.iter().enumerate() {
        if check.problems.len() >= MOST {
            let message = format!("more problems follow, from event {} on: mend these first", index + 1);
            check.problems.push(Problem { line: None, message });
            return check.problems;
        }
        check.event(index, event);
    }
    check.relations();
    check.fields();
    check.problems
}

struct Check<'a> {
    types: &'a [EventType],
    gold: &'a Annotation,
    ids: BTreeSet<&'a str>,
    json: &'a str,
    text: &'a str,
    problems: Vec<Problem>,
}

impl Check<'_> {
    /// Adds a problem at the line where `near` stands.
    fn add(&mut self, near: &str, message: String) {
        if self.problems.len() >= MOST {
            return;
        }
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
        for message in kind(self.types, event).into_iter().chain(status(event)) {
            self.add(&evidence, format!("event {}: {message}", index + 1));
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
        self.ids.contains(id)
    }

    fn relations(&mut self) {
        for relation in &self.gold.relations {
            let near = relation.evidence.clone().unwrap_or_else(|| relation.source.clone());
            let known = relations(self.types);
            if !known.contains(&relation.kind.as_str()) {
                let text = format!("unknown relation `{}`: one of {}", relation.kind, known.join(", "));
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

/// Standing relations: of names, and those that frames tell.
fn relations(types: &[EventType]) -> Vec<&str> {
    let mut all: Vec<&str> = types.iter().filter(|kind| kind.relation).map(|kind| kind.id.as_str()).collect();
    all.extend(StandingKind::ALL.map(StandingKind::name));
    all.sort_unstable();
    all.dedup();
    all
}

fn kind(types: &[EventType], event: &Happening) -> Option<String> {
    let Some(kind) = types.iter().find(|kind| kind.id == event.kind && !kind.relation) else {
        let known: Vec<&str> = types.iter().filter(|kind| !kind.relation).map(|kind| kind.id.as_str()).collect();
        return Some(format!("unknown type `{}`: one of {}", event.kind, known.join(", ")));
    };
    let modes: Vec<&str> = kind.modes.iter().map(|mode| mode.id.as_str()).collect();
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
