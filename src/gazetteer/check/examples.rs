//! The examples of frames: each alone, among all frames, and behind another
//! sentence.

use crate::explain::{Explanation, explain};
use crate::extract::{Article, Extractor};
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Entry, Frame, Lexemes, Need, TriggerPos};
use crate::gazetteer::report::{Problem, Report};
use crate::gazetteer::schema::frames::{Example, FrameEntry};
use crate::gazetteer::source::{Located, Sources};
use crate::gazetteer::store::Lists;
use crate::record::{Event, Extraction, Kind, Status};
use crate::text::fold::fold_light;
use rustc_hash::{FxHashMap, FxHashSet};

/// Stands before an example to see that nothing depends on being first.
const PREFIX: &str = "قال مراسلنا إن الطقس معتدل.\n";

/// Runs the examples of the chosen frames; returns how many there were.
pub(super) fn check(
    sources: &Sources,
    gazetteer: Gazetteer,
    given: &[(String, Kind)],
    payloads: &[u32],
    chosen: &FxHashSet<String>,
    report: &mut Report,
) -> usize {
    let mut trial = Trial::new(gazetteer, given, payloads);
    let mut count = 0;
    for (number, located) in sources.frames.iter().enumerate().filter(|f| chosen.contains(&f.1.entry.id)) {
        for example in &located.entry.examples {
            count += 1;
            trial.give(example);
            if let Some((message, help)) = trial.fails(&located.entry, number as u32, example) {
                report.push(problem(sources, located, example, message, help));
            }
        }
    }
    count
}

/// Explains the examples of one frame, each with the names that it gives.
pub(super) fn explained(
    gazetteer: Gazetteer,
    given: &[(String, Kind)],
    payloads: &[u32],
    frame: &FrameEntry,
) -> Vec<Explanation> {
    let mut trial = Trial::new(gazetteer, given, payloads);
    let mut out = Vec::new();
    for example in &frame.examples {
        trial.give(example);
        out.extend(explain(&trial.gazetteer, &article(text_of(example))));
    }
    for (number, explanation) in out.iter_mut().enumerate() {
        explanation.number = number + 1;
        explanation.silent.retain(|silent| silent.frame != "never");
    }
    out
}

fn problem(
    sources: &Sources,
    located: &Located<FrameEntry>,
    example: &Example,
    message: String,
    help: String,
) -> Problem {
    let text = text_of(example);
    // An example that was added by a layer stands in a file of that layer.
    let own = &sources.files[located.file];
    let file =
        if own.text.contains(text) { own } else { sources.files.iter().find(|f| f.text.contains(text)).unwrap_or(own) };
    Problem::new(&file.path, format!("frame {}: {message}", located.entry.id))
        .near(text)
        .within(located.entry.id.as_str())
        .help(help)
}

fn text_of(example: &Example) -> &str {
    match example {
        Example::Event { text, .. } | Example::Nothing { text, .. } => text,
    }
}

/// A given name: where it ends in the trie, what it stands for, and what
/// stands there without it.
struct Given {
    node: u32,
    payload: u32,
    usual: Vec<u32>,
}

/// The gazetteer on trial. Names count only in the examples that give them.
struct Trial {
    gazetteer: Gazetteer,
    given: FxHashMap<(String, Kind), Given>,
    /// Nodes that are changed at present, with their usual payloads.
    active: Vec<(u32, Vec<u32>, u32)>,
    /// A frame that never matches.
    dead: u32,
}

impl Trial {
    fn new(gazetteer: Gazetteer, given: &[(String, Kind)], payloads: &[u32]) -> Self {
        let all: FxHashSet<u32> = payloads.iter().copied().collect();
        let dead = gazetteer.frames.len() as u32;
        let mut trial = Self { gazetteer, given: FxHashMap::default(), active: Vec::new(), dead };
        trial.gazetteer.frames.push(never());
        for ((name, kind), &payload) in given.iter().zip(payloads) {
            let words = name.split_whitespace().map(|word| trial.gazetteer.words.find(&fold_light(word)));
            let Some(node) = words.collect::<Option<Vec<_>>>().and_then(|words| trial.gazetteer.trie.find(words))
            else {
                continue;
            };
            let usual: Vec<u32> =
                trial.gazetteer.trie.ends(node).iter().copied().filter(|p| !all.contains(p)).collect();
            // A known name of the same kind stays what it is.
            let known = usual.iter().copied().find(|&p| {
                matches!(trial.gazetteer.entries[p as usize], Entry::Name(id) if trial.gazetteer.named(id).kind == *kind)
            });
            let payload = known.unwrap_or(payload);
            trial.given.insert((name.clone(), *kind), Given { node, payload, usual });
        }
        let usual: Vec<_> = trial.given.values().map(|g| (g.node, g.usual.clone())).collect();
        for (node, payloads) in usual {
            trial.gazetteer.trie.set_ends(node, &payloads);
        }
        trial
    }

    /// Makes the names that an example gives the only ones given.
    fn give(&mut self, example: &Example) {
        let (Example::Event { given, .. } | Example::Nothing { given, .. }) = example;
        let wanted: Vec<_> = given
            .iter()
            .filter_map(|name| self.given.get(name))
            .map(|g| (g.node, g.usual.clone(), g.payload))
            .collect();
        let (stay, go): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.active).into_iter().partition(|a| wanted.contains(a));
        for (node, usual, _) in go {
            self.gazetteer.trie.set_ends(node, &usual);
        }
        for (node, _, payload) in &wanted {
            if !stay.iter().any(|a| a.0 == *node) {
                self.gazetteer.trie.set_ends(*node, &[*payload]);
            }
        }
        self.active = wanted;
    }

    /// What is wrong with an example, and what may help.
    fn fails(&mut self, frame: &FrameEntry, number: u32, example: &Example) -> Option<(String, String)> {
        let text = text_of(example);
        let all = self.extract(text);
        let behind = self.extract(&format!("{PREFIX}{text}"));
        let alone = self.alone(text, number);
        for (extraction, how) in [(&alone, "alone"), (&all, "among all frames"), (&behind, "behind another sentence")] {
            let message = match example {
                Example::Event { source, target, status, .. } => missing(extraction, frame, source, target, *status),
                Example::Nothing { because, .. } => unwanted(extraction, frame, because),
            };
            if let Some(message) = message {
                let help = format!("{}{}", found(extraction, frame), self.reasons(text, number));
                return Some((format!("{message} ({how})"), help));
            }
        }
        None
    }

    fn extract(&self, text: &str) -> Extraction {
        Extractor::new(&self.gazetteer).extract(&article(text))
    }

    /// Extracts with this frame as the only one. Words that are triggers of
    /// others stay triggers, of a frame that never matches, for that a word
    /// is one tells the clause stage what it is.
    fn alone(&mut self, text: &str, number: u32) -> Extraction {
        let lexemes = self.gazetteer.lexemes.len();
        let pairs: Vec<(u32, (TriggerPos, u32))> = (0..lexemes as u32)
            .flat_map(|lexeme| self.gazetteer.frames_of.get(lexeme).iter().map(move |&pair| (lexeme, pair)))
            .map(|(lexeme, (pos, frame))| (lexeme, (pos, if frame == number { frame } else { self.dead })))
            .collect();
        let all = std::mem::replace(&mut self.gazetteer.frames_of, Lists::new(lexemes, pairs));
        let extraction = self.extract(text);
        self.gazetteer.frames_of = all;
        extraction
    }

    /// Why the frame did not fire where its trigger stood.
    fn reasons(&self, text: &str, number: u32) -> String {
        let mut out = Vec::new();
        crate::explain::attempts(&self.gazetteer, &article(text), |trigger, tried, result| {
            if tried == number {
                out.push(match result {
                    Ok(()) => format!("\nits trigger {trigger} matches"),
                    Err(reason) => format!("\nits trigger {trigger} stands there, but {reason}"),
                });
            }
        });
        if out.is_empty() {
            out.push("\nnone of its triggers was recognised".into());
        }
        let id = &self.gazetteer.frames[number as usize].id;
        out.push(format!("\n`hudna explain --frame {id}` shows how its examples are read"));
        out.concat()
    }
}

/// A frame whose condition nothing meets.
fn never() -> Frame {
    Frame {
        id: "never".into(),
        event: 0,
        mode: None,
        cameo: None,
        needs: vec![Need::Under(Lexemes::default())],
        source: Vec::new(),
        target: Vec::new(),
        source_kinds: 0,
        target_kinds: 0,
        target_first: false,
        status: None,
        count: None,
        priority: 0,
        absorbs: false,
    }
}

fn article(text: &str) -> Article<'_> {
    Article { doc: "example", text, date: None, source: None, title: None }
}

/// Events, and standing relations in the shape of events.
fn told(extraction: &Extraction) -> Vec<Event> {
    let relations = extraction.relations.iter().map(|r| Event {
        id: String::new(),
        kind: r.kind.clone(),
        mode: None,
        status: Status::Asserted,
        source: vec![r.source.clone()],
        target: vec![r.target.clone()],
        location: None,
        attribution: Vec::new(),
        date: None,
        count: None,
        trigger: crate::record::Quote { start: r.start, end: r.end, text: r.text.clone() },
        sentence: crate::record::Quote::default(),
        plover: None,
        cameo: None,
        confidence: None,
        rule: r.rule.clone(),
    });
    extraction.events.iter().cloned().chain(relations).collect()
}

/// What is wrong when an example must give an event.
fn missing(
    extraction: &Extraction,
    frame: &FrameEntry,
    source: &[String],
    target: &[String],
    status: Status,
) -> Option<String> {
    let told = told(extraction);
    let own: Vec<&Event> = told.iter().filter(|e| e.rule == frame.id).collect();
    let sides = |e: &&Event| are(extraction, &e.source, source) && are(extraction, &e.target, target);
    match own.iter().find(|e| sides(e)) {
        Some(event) if event.status == status => {
            let rival =
                told.iter().find(|e| e.kind == event.kind && e.rule != event.rule && e.trigger == event.trigger);
            rival.map(|rival| format!("{} gives the same event on the same word", rival.rule))
        }
        Some(event) => Some(format!("the status is {:?}, not {status:?}", event.status)),
        None if own.is_empty() => Some(format!("this example gives no {} by it", frame.event)),
        None => Some(format!("the roles differ: expected {} → {}", list(source), list(target))),
    }
}

fn unwanted(extraction: &Extraction, frame: &FrameEntry, because: &str) -> Option<String> {
    let event = told(extraction).into_iter().find(|e| e.rule == frame.id)?;
    Some(format!("fires on “{}”, though it must not: {because}", event.trigger.text))
}

/// True when the ids are those of the entities with these names.
fn are(extraction: &Extraction, ids: &[String], names: &[String]) -> bool {
    let mut left: Vec<&String> = ids.iter().collect();
    ids.len() == names.len()
        && names.iter().all(|name| {
            let at = left.iter().position(|id| is_called(extraction, id, name));
            at.map(|at| left.remove(at)).is_some()
        })
}

fn is_called(extraction: &Extraction, id: &str, name: &str) -> bool {
    let wanted = fold_light(name);
    let entity = extraction.entities.iter().find(|e| e.id == id);
    entity.is_some_and(|e| std::iter::once(&e.name).chain(&e.names).any(|n| fold_light(n) == wanted))
}

/// What came out instead, in words.
fn found(extraction: &Extraction, frame: &FrameEntry) -> String {
    let name = |id: &String| extraction.entities.iter().find(|e| e.id == *id).map_or(id.clone(), |e| e.name.clone());
    let side = |ids: &[String]| list(&ids.iter().map(name).collect::<Vec<_>>());
    let events: Vec<_> = told(extraction)
        .iter()
        .map(|e| {
            let whose = if e.rule == frame.id { "it".into() } else { e.rule.clone() };
            format!(
                "{} by {whose} on “{}”: {} → {}, {:?}",
                e.kind,
                e.trigger.text,
                side(&e.source),
                side(&e.target),
                e.status
            )
        })
        .collect();
    if events.is_empty() { "nothing was found in it".into() } else { format!("found: {}", events.join("; ")) }
}

fn list(names: &[String]) -> String {
    format!("[{}]", names.join("، "))
}
