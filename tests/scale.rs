//! Time and memory of large graphs. Not run by default:
//!
//! ```sh
//! cargo test --release --test scale -- --ignored --nocapture
//! ```
//!
//! The articles are made up: ten events each, over twenty years, 5,000 parties
//! with few in most of the news, two thirds of the events told by a second or
//! third article. Every number comes from a fixed congruential sequence.

mod common;

use common::{article, entity, event, relation};
use hudna::{
    export::{self, Format, Options},
    graph::{BuildOptions, KnowledgeGraph},
    record::{Extraction, Kind, Quote, Status},
};
use std::io::{self, Write};

/// A small random sequence, the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    /// Small numbers far more often than large ones.
    fn party(&mut self) -> String {
        let (a, b) = (self.roll(5_000), self.roll(5_000));
        format!("party-{}", a * b / 5_000)
    }
}

const TYPES: [&str; 8] = ["attack", "visit", "meeting", "support", "ceasefire", "arms-supply", "request", "sanction"];

/// The article of a number: what it tells depends on the story it belongs to.
fn make(number: u64) -> Extraction {
    let mut dice = Dice(number / 3 + 1);
    let day = |d: u64| format!("{}-{:02}-{:02}", 2010 + d / 336, d / 28 % 12 + 1, d % 28 + 1);
    let published = dice.roll(20 * 336);
    let mut events = Vec::new();
    for n in 0..10 {
        let (source, target) = (dice.party(), dice.party());
        let mut told = event(TYPES[dice.roll(8) as usize], &[&source], &[&target]);
        told.location = (dice.roll(3) == 0).then(|| format!("place-{}", dice.roll(500)));
        told.date = (dice.roll(2) == 0).then(|| day(published));
        told.status = if dice.roll(9) == 0 { Status::Negated } else { Status::Asserted };
        // One in three articles of a story tells something of its own.
        if number.is_multiple_of(3) && n % 2 == 0 {
            told.target = vec![format!("party-{}", number % 5_000)];
        }
        told.sentence.text = format!(
            "قال متحدث باسم {source} يوم أمس إن القوات واجهت {target} قرب المدينة وإن البيان {number} سيصدر لاحقا"
        );
        events.push(told);
    }
    let mut made = article(&format!("doc-{number:08}"), Some(&day(published)), events);
    let mut ids: Vec<String> = made.events.iter().flat_map(|e| e.source.iter().chain(&e.target).cloned()).collect();
    ids.sort();
    ids.dedup();
    made.relations = vec![relation("part-of", &ids[0], &ids[1])];
    made.entities = ids.iter().map(|id| entity(id, Kind::ArmedGroup, &format!("جماعة {id}"))).collect();
    for entity in &mut made.entities {
        entity.mentions = vec![Quote { start: 0, end: 10, text: entity.name.clone() }];
    }
    made
}

/// Peak memory of this process in MiB, where Linux tells.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|n| n.parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// Seconds of processor time that this process has used, where Linux tells:
/// other programs on the machine do not count.
fn worked() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|n| n.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) / 100.0
}

#[test]
#[ignore = "minutes and gigabytes; for releases"]
fn a_million_events() {
    for events in [10_000, 100_000, 1_000_000] {
        let start = worked();
        (0..events / 10).map(make).for_each(drop);
        let made = worked() - start;
        let start = worked();
        // Made one by one, for all articles at once would take more memory than the graph.
        let graph = KnowledgeGraph::build((0..events / 10).map(make), &BuildOptions::default());
        let built = worked() - start - made;
        let start = worked();
        let mut sink = io::BufWriter::new(io::sink());
        export::write(&graph, Format::GraphMl, &Options::default(), &mut sink).unwrap();
        let written = worked() - start;
        let _ = writeln!(
            io::stderr(),
            "{events} events: {} event nodes, {} edges, made in {made:.2} s, built in {built:.2} s, GraphML in {written:.2} s of one core, peak {} MiB",
            graph.events().count(),
            graph.graph().edge_count(),
            peak(),
        );
        assert!(graph.events().count() < events as usize);
    }
    assert!(peak() < 4096, "more than 4 GiB");
}
