//! Names: aliases that an entry has twice, and parts of themselves.

use crate::gazetteer::compile;
use crate::gazetteer::report::{Problem, Report};
use crate::gazetteer::schema::names::StandingKind;
use crate::gazetteer::source::Sources;
use crate::text::fold::fold_light;
use rustc_hash::{FxHashMap, FxHashSet};

pub(super) fn check(sources: &Sources, from: u8, report: &mut Report) {
    doubled(sources, from, report);
    circles(sources, from, report);
}

/// Names that two entries of the layers under check claim. The compiler says
/// so too, once all files can be read.
pub(super) fn claimed(sources: &Sources, from: u8, report: &mut Report) {
    let mut owners = FxHashMap::default();
    for located in sources.names.iter().filter(|n| sources.files[n.file].layer >= from) {
        compile::names::claim_names(&mut owners, sources, located, report);
    }
}

fn doubled(sources: &Sources, from: u8, report: &mut Report) {
    for located in sources.names.iter().filter(|n| sources.files[n.file].layer >= from) {
        let entry = &located.entry;
        let path = &sources.files[located.file].path;
        let mut seen = FxHashSet::default();
        let short = entry.short.iter().map(|name| (name, "short"));
        let forms = entry.names.iter().map(|name| (name, "names")).chain(short);
        for (name, _) in forms {
            if !seen.insert(fold_light(name)) {
                report.push(
                    Problem::new(path, format!("{} has the name {name} twice", entry.id))
                        .near(name.as_str())
                        .within(entry.id.as_str())
                        .help("leave one out: spellings that differ in hamza on alef or vowel marks are one name"),
                );
            }
        }
    }
}

/// Nobody is a part of a part of itself, nor lies in what lies in it.
fn circles(sources: &Sources, from: u8, report: &mut Report) {
    for kind in [StandingKind::PartOf, StandingKind::LocatedIn] {
        let mut over: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
        for located in &sources.names {
            let above = located.entry.relations.iter().filter(|r| r.is == kind).map(|r| r.of.as_str());
            over.entry(located.entry.id.as_str()).or_default().extend(above);
        }
        let mut done = FxHashSet::default();
        for located in sources.names.iter().filter(|n| sources.files[n.file].layer >= from) {
            if let Some(way) = circle(&over, located.entry.id.as_str(), &mut done) {
                let path = &sources.files[located.file].path;
                let shown =
                    if way.len() > 9 { format!("{} entries between", way.len() - 2) } else { way.join(" → ") };
                report.push(
                    Problem::new(path, format!("{} is {kind:?} itself: {shown}", way[0]))
                        .near(way[0])
                        .help("take one of these relations out"),
                );
            }
        }
    }
}

/// The first circle that can be reached from `id`. What is in `done` leads to
/// none that was not told before.
fn circle<'s>(
    over: &FxHashMap<&'s str, Vec<&'s str>>,
    id: &'s str,
    done: &mut FxHashSet<&'s str>,
) -> Option<Vec<&'s str>> {
    let mut way: Vec<(&str, usize)> = Vec::new();
    let mut on_way = FxHashSet::default();
    if done.insert(id) {
        way.push((id, 0));
        on_way.insert(id);
    }
    while let Some((here, next)) = way.last_mut() {
        match over.get(here).and_then(|above| above.get(*next)).copied() {
            None => {
                on_way.remove(here);
                way.pop();
            }
            Some(above) => {
                *next += 1;
                if on_way.contains(above) {
                    let start = way.iter().position(|w| w.0 == above).unwrap_or(0);
                    return Some(way[start..].iter().map(|w| w.0).chain([above]).collect());
                }
                if done.insert(above) {
                    way.push((above, 0));
                    on_way.insert(above);
                }
            }
        }
    }
    None
}
