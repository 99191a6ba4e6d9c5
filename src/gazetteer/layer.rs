//! Laying user entries over built-in ones.
//!
//! An equal id must say what it means: `Replaces`, `Extends` or `Disable`.

use super::report::{Problem, Report};
use super::schema::names::{NameEntry, Overlay};
use super::source::{Located, SourceFile, Sources};

/// Resolves overlays of names and frames; what is laid over goes away.
pub fn lay(sources: &mut Sources, report: &mut Report) {
    let files = &sources.files;
    let keys = |e: &NameEntry| (e.id.clone(), e.overlay);
    let names = std::mem::take(&mut sources.names);
    sources.names = settle(files, names, keys, report, |below, above| {
        below.names.extend(above.names);
        below.short.extend(above.short);
        below.claims.extend(above.claims);
        below.nisba.extend(above.nisba);
        below.people.extend(above.people);
        below.relations.extend(above.relations);
    });
    let frames = std::mem::take(&mut sources.frames);
    sources.frames = settle(files, frames, |f| (f.id.clone(), f.overlay), report, |below, above| {
        below.triggers.extend(above.triggers);
        below.examples.extend(above.examples);
    });
}

fn settle<T>(
    files: &[SourceFile],
    entries: Vec<Located<T>>,
    key: impl Fn(&T) -> (String, Option<Overlay>),
    report: &mut Report,
    extend: impl Fn(&mut T, T),
) -> Vec<Located<T>> {
    let mut out: Vec<Located<T>> = Vec::with_capacity(entries.len());
    let mut places: rustc_hash::FxHashMap<String, usize> = rustc_hash::FxHashMap::default();
    let mut disabled = Vec::new();
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
            (Some(below), Some(Overlay::Extends)) => extend(&mut out[below].entry, located.entry),
            (Some(below), Some(Overlay::Disable)) => disabled.push(below),
        }
    }
    let mut index = 0;
    out.retain(|_| {
        index += 1;
        !disabled.contains(&(index - 1))
    });
    out
}
