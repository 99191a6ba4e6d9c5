//! Laying user entries over built-in ones.
//!
//! An equal id must say what it means: `Replaces`, `Extends` or `Disable`.

use super::report::{Problem, Report};
use super::schema::frames::FrameEntry;
use super::schema::lists::ListEntry;
use super::schema::names::{NameEntry, Overlay};
use super::source::{Located, SourceFile, Sources};

/// Resolves overlays of names, lists and frames; what is laid over goes away.
pub fn lay(sources: &mut Sources, report: &mut Report) {
    let files = &sources.files;
    let keys = |e: &NameEntry| (e.id.clone(), e.overlay);
    let names = std::mem::take(&mut sources.names);
    sources.names = settle(files, names, keys, report, extend_name);
    let lists = std::mem::take(&mut sources.lists);
    sources.lists = settle(files, lists, |l| (l.id.clone(), l.overlay), report, extend_list);
    let frames = std::mem::take(&mut sources.frames);
    sources.frames = settle(files, frames, |f| (f.id.clone(), f.overlay), report, extend_frame);
}

/// Adds to a name; tells what it cannot add.
fn extend_name(below: &mut NameEntry, above: NameEntry) -> Option<&'static str> {
    if below.kind != above.kind {
        return Some("an entry of another kind cannot extend it");
    }
    below.names.extend(above.names);
    below.short.extend(above.short);
    below.claims.extend(above.claims);
    below.nisba.extend(above.nisba);
    below.people.extend(above.people);
    below.relations.extend(above.relations);
    below.iso = above.iso.or(below.iso.take());
    below.capital = above.capital.or(below.capital.take());
    below.at = above.at.or(below.at);
    below.wikidata = above.wikidata.or(below.wikidata.take());
    None
}

/// Adds lemmas to a list.
fn extend_list(below: &mut ListEntry, above: ListEntry) -> Option<&'static str> {
    below.lemmas.extend(above.lemmas);
    None
}

/// Adds to a frame; tells what it cannot add.
fn extend_frame(below: &mut FrameEntry, above: FrameEntry) -> Option<&'static str> {
    let same = above.event == below.event && (above.mode.is_none() || above.mode == below.mode);
    let only_words = above.needs.is_empty() && above.source.is_empty() && above.target.is_empty();
    below.triggers.extend(above.triggers);
    below.examples.extend(above.examples);
    (!same || !only_words).then_some("it can add triggers and examples, and change nothing else")
}

fn settle<T>(
    files: &[SourceFile],
    entries: Vec<Located<T>>,
    key: impl Fn(&T) -> (String, Option<Overlay>),
    report: &mut Report,
    extend: impl Fn(&mut T, T) -> Option<&'static str>,
) -> Vec<Located<T>> {
    let mut out: Vec<Located<T>> = Vec::with_capacity(entries.len());
    let mut places: rustc_hash::FxHashMap<String, usize> = rustc_hash::FxHashMap::default();
    let mut disabled = rustc_hash::FxHashSet::default();
    for located in entries {
        let (id, overlay) = key(&located.entry);
        let layer = files[located.file].layer;
        let path = &files[located.file].path;
        let below = places.get(&id).copied().filter(|&i| files[out[i].file].layer < layer);
        match (below, overlay) {
            (None, None) => {
                places.insert(id, out.len());
                out.push(located);
            }
            (None, Some(_)) => report.push(
                Problem::new(path, format!("{id} lies over nothing: no layer below has this id"))
                    .near(id.as_str())
                    .help("mend the id, or leave `overlay` out"),
            ),
            (Some(below), None) => report.push(
                Problem::new(path, format!("{id} stands in {} already", files[out[below].file].path))
                    .near(id.as_str())
                    .help("say `overlay: Replaces`, `Extends` or `Disable`, or choose another id"),
            ),
            (Some(below), Some(Overlay::Replaces)) => out[below] = located,
            (Some(below), Some(Overlay::Extends)) => {
                if let Some(fault) = extend(&mut out[below].entry, located.entry) {
                    let message = format!("{id} cannot extend the one in {}: {fault}", files[out[below].file].path);
                    report.push(
                        Problem::new(path, message)
                            .near(id.as_str())
                            .help("say `overlay: Replaces` and write all of it"),
                    );
                }
            }
            (Some(below), Some(Overlay::Disable)) => {
                disabled.insert(below);
            }
        }
    }
    let mut index = 0;
    out.retain(|_| {
        index += 1;
        !disabled.contains(&(index - 1))
    });
    out
}
