//! Names: aliases that an entry has twice, and parts of themselves.

use crate::gazetteer::report::{Problem, Report};
use crate::gazetteer::schema::names::StandingKind;
use crate::gazetteer::source::Sources;
use crate::text::fold::fold_light;
use rustc_hash::{FxHashMap, FxHashSet};

pub(super) fn check(sources: &Sources, from: u8, report: &mut Report) {
    doubled(sources, from, report);
    circles(sources, from, report);
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
        for located in sources.names.iter().filter(|n| sources.files[n.file].layer >= from) {
            let id = located.entry.id.as_str();
            if let Some(way) = way_back(&over, id) {
                let path = &sources.files[located.file].path;
                report.push(
                    Problem::new(path, format!("{id} is {kind:?} itself, by way of {}", way.join(", ")))
                        .near(id)
                        .help("take one of these relations out"),
                );
            }
        }
    }
}

/// The entries through which a relation leads from `id` back to it.
fn way_back<'s>(over: &FxHashMap<&'s str, Vec<&'s str>>, id: &'s str) -> Option<Vec<&'s str>> {
    let mut seen = FxHashSet::default();
    let mut open: Vec<(&str, Vec<&str>)> = vec![(id, Vec::new())];
    while let Some((here, way)) = open.pop() {
        for &next in over.get(here).into_iter().flatten() {
            let mut longer = way.clone();
            longer.push(next);
            if next == id {
                return Some(longer);
            }
            if seen.insert(next) {
                open.push((next, longer));
            }
        }
    }
    None
}
