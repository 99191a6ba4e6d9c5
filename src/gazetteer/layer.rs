//! Laying user entries over built-in ones.
//!
//! An equal id must say what it means: `Replaces`, `Extends` or `Disable`.

use super::report::{Problem, Report};
use super::schema::frames::FrameEntry;
use super::schema::lists::ListEntry;
use super::schema::names::{NameEntry, Overlay};
use super::source::{Located, SourceFile, Sources};
use rustc_hash::{FxHashMap, FxHashSet};

/// Resolves overlays of names, lists and frames; what is laid over goes away.
pub fn lay(sources: &mut Sources, report: &mut Report) {
    let files = &sources.files;
    settle(files, &mut sources.names, |e| (&e.id, e.overlay), report, extend_name);
    settle(files, &mut sources.lists, |l| (&l.id, l.overlay), report, extend_list);
    settle(files, &mut sources.frames, |f| (&f.id, f.overlay), report, extend_frame);
}

/// Moves what stands above into a name; tells what it cannot add.
fn extend_name(below: &mut NameEntry, above: &mut NameEntry) -> Option<&'static str> {
    if below.kind != above.kind {
        return Some("an entry of another kind cannot extend it");
    }
    below.names.append(&mut above.names);
    below.short.append(&mut above.short);
    below.claims.append(&mut above.claims);
    below.nisba.append(&mut above.nisba);
    below.people.append(&mut above.people);
    below.relations.append(&mut above.relations);
    below.iso = above.iso.take().or(below.iso.take());
    below.capital = above.capital.take().or(below.capital.take());
    below.at = above.at.or(below.at);
    below.wikidata = above.wikidata.take().or(below.wikidata.take());
    None
}

/// Moves lemmas into a list.
fn extend_list(below: &mut ListEntry, above: &mut ListEntry) -> Option<&'static str> {
    below.lemmas.append(&mut above.lemmas);
    None
}

/// Moves what stands above into a frame; tells what it cannot add.
fn extend_frame(below: &mut FrameEntry, above: &mut FrameEntry) -> Option<&'static str> {
    let same = above.event == below.event && (above.mode.is_none() || above.mode == below.mode);
    let only_words = above.needs.is_empty() && above.source.is_empty() && above.target.is_empty();
    below.triggers.append(&mut above.triggers);
    below.examples.append(&mut above.examples);
    (!same || !only_words).then_some("it can add triggers and examples, and change nothing else")
}

/// Settles in place: the first `kept` entries are those that stay, in order.
fn settle<T>(
    files: &[SourceFile],
    entries: &mut Vec<Located<T>>,
    key: impl Fn(&T) -> (&String, Option<Overlay>),
    report: &mut Report,
    extend: impl Fn(&mut T, &mut T) -> Option<&'static str>,
) {
    let mut kept = 0;
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    let mut disabled = FxHashSet::default();
    for at in 0..entries.len() {
        let (id, overlay) = key(&entries[at].entry);
        let SourceFile { layer, path, .. } = &files[entries[at].file];
        let below = places.get(id).copied().filter(|&below| files[entries[below].file].layer < *layer);
        match (below, overlay) {
            (None, None) => {
                places.insert(id.clone(), kept);
                entries.swap(kept, at);
                kept += 1;
            }
            (None, Some(_)) => report.push(
                Problem::new(path, format!("{id} lies over nothing: no layer below has this id"))
                    .near(id.as_str())
                    .help("mend the id, or leave `overlay` out"),
            ),
            (Some(below), None) => report.push(
                Problem::new(path, format!("{id} stands in {} already", files[entries[below].file].path))
                    .near(id.as_str())
                    .help("say `overlay: Replaces`, `Extends` or `Disable`, or choose another id"),
            ),
            (Some(below), Some(Overlay::Replaces)) => entries.swap(below, at),
            (Some(below), Some(Overlay::Extends)) => {
                let id = id.clone();
                let (settled, rest) = entries.split_at_mut(at);
                if let Some(fault) = extend(&mut settled[below].entry, &mut rest[0].entry) {
                    let message = format!("{id} cannot extend the one in {}: {fault}", files[settled[below].file].path);
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
    entries.truncate(kept);
    let mut index = 0;
    entries.retain(|_| {
        index += 1;
        !disabled.contains(&(index - 1))
    });
}
