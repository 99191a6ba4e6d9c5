//! Merging, held against the happenings that the seeds' gold marks.

use hudna::{
    graph::{BuildOptions, KnowledgeGraph},
    record::{Entity, Event, Extraction, Quote, Relation},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What the gold says of an event beside the record: its happening, and who
/// is right in each role.
struct Mark {
    happening: String,
    source: BTreeSet<String>,
    target: BTreeSet<String>,
}

fn ids(value: &Value) -> Vec<String> {
    let list = value.as_array().into_iter().flatten();
    list.filter_map(|v| v.as_str().map(Into::into)).collect()
}

fn quote(text: &str, part: &str) -> Quote {
    let start = text.find(part).unwrap_or_default();
    Quote { start, end: start + part.len(), text: part.into() }
}

/// The gold of one article as an extraction.
fn article(name: &str, text: &str, gold: &Value, marks: &mut BTreeMap<String, Mark>) -> Extraction {
    let list = |key: &str| gold[key].as_array().cloned().unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let entity = |e: &Value| -> Entity {
        let names = ids(&e["names"]);
        let fields = serde_json::json!({"id": e["id"], "kind": e["kind"], "name": names[0], "names": names});
        serde_json::from_value(fields).unwrap()
    };
    let mut events = Vec::new();
    for (n, e) in list("events").iter().enumerate() {
        let sentence = quote(text, &word(&e["evidence"]));
        let mut trigger = quote(&sentence.text, &word(&e["trigger"]));
        trigger.start += sentence.start;
        trigger.end += sentence.start;
        let id = format!("{name}#{}", n + 1);
        let role = |key: &str| ids(&e[key]).into_iter().chain(ids(&e["accept"][key])).collect();
        let mark = Mark { happening: word(&e["happening"]), source: role("source"), target: role("target") };
        marks.insert(id.clone(), mark);
        events.push(Event {
            id,
            kind: word(&e["type"]),
            mode: e["mode"].as_str().map(Into::into),
            status: serde_json::from_value(e["status"].clone()).unwrap(),
            source: ids(&e["source"]),
            target: ids(&e["target"]),
            location: e["location"].as_str().map(Into::into),
            attribution: ids(&e["attribution"]),
            date: e["date"].as_str().map(Into::into),
            count: None,
            trigger,
            sentence,
            plover: None,
            cameo: None,
            confidence: None,
            rule: "gold".into(),
        });
    }
    let relation = |r: &Value| {
        let said = quote(text, &word(&r["evidence"]));
        Relation {
            kind: word(&r["type"]),
            source: word(&r["source"]),
            target: word(&r["target"]),
            start: said.start,
            end: said.end,
            text: said.text,
            rule: "gold".into(),
        }
    };
    Extraction {
        doc: format!("{name}.txt"),
        entities: list("entities").iter().map(entity).collect(),
        events,
        relations: list("relations").iter().map(relation).collect(),
        ..Extraction::default()
    }
}

/// True when the gold would take one for the other.
fn alike(a: &Mark, b: &Mark) -> bool {
    let fit = |a: &BTreeSet<String>, b: &BTreeSet<String>| (a.is_empty() && b.is_empty()) || !a.is_disjoint(b);
    let straight = fit(&a.source, &b.source) && fit(&a.target, &b.target);
    a.happening == b.happening || straight || (fit(&a.source, &b.target) && fit(&a.target, &b.source))
}

#[test]
fn happenings_of_the_seeds_are_one_node() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let (mut articles, mut marks) = (Vec::new(), BTreeMap::new());
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Some(name) = path.file_name().and_then(|n| n.to_str()?.strip_suffix(".gold.json")) else {
            continue;
        };
        let text = std::fs::read_to_string(path.with_file_name(format!("{name}.txt"))).unwrap();
        let gold: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        articles.push(article(name, &text, &gold, &mut marks));
    }
    // What the gazetteer knows of these places.
    let within = [
        ("elysee-palace", "paris"),
        ("tripoli", "libya"),
        ("tripoli-fronts", "tripoli"),
        ("eastern-libya-base", "eastern-libya"),
        ("eastern-libya", "libya"),
        ("ittihadiya-palace", "cairo"),
    ];
    let within = within.into_iter().map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
    let graph = KnowledgeGraph::build(articles, &BuildOptions { within, ..BuildOptions::default() });
    let mut node = BTreeMap::new();
    let (mut merged, mut joined) = (0, 0);
    for event in graph.events() {
        let members: Vec<&str> = event.evidence.iter().map(|e| &*e.event).collect();
        node.extend(members.iter().map(|&m| (m, &event.id)));
        merged += usize::from(members.len() > 1);
        let strange = members.iter().any(|a| members.iter().any(|b| !alike(&marks[*a], &marks[*b])));
        joined += usize::from(strange);
    }
    let (mut pairs, mut together) = (0, 0);
    for (a, mark) in &marks {
        for (b, other) in marks.range(a.clone()..).skip(1) {
            if mark.happening == other.happening {
                pairs += 1;
                together += usize::from(node[a.as_str()] == node[b.as_str()]);
            }
        }
    }
    println!(
        "pairs together {together}/{pairs}; nodes {}, merged {merged}, joining two {joined}",
        graph.events().count()
    );
    assert!(together * 100 >= pairs * 80, "{together} of {pairs} pairs");
    assert!(joined * 100 <= merged * 5, "{joined} of {merged} merged nodes join two happenings");
}
