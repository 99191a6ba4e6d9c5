//! From arguments to a list of sources: folders are opened out, in order.

use super::Notice;
use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
};

/// Something that documents are read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Standard input.
    Stdin,
    /// One file.
    File {
        /// Its path.
        path: PathBuf,
        /// Its size on disk.
        size: u64,
    },
    /// A path that could not be used, and why.
    Unusable(Notice),
}

/// Endings of files that are read when they stand in a folder.
const ENDINGS: [&str; 5] = ["txt", "jsonl", "ndjson", "html", "htm"];

/// Opens the arguments out: `-` is standard input, a folder is all readable
/// files below it, sorted by name.
pub fn sources(paths: &[PathBuf]) -> Vec<Source> {
    let mut out = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            out.push(Source::Stdin);
            continue;
        }
        match fs::metadata(path) {
            Err(error) => out.push(unusable(path, &error)),
            Ok(meta) if meta.is_dir() => folder(path, &mut out),
            Ok(meta) => out.push(Source::File { path: path.clone(), size: meta.len() }),
        }
    }
    out
}

fn folder(path: &Path, out: &mut Vec<Source>) {
    let before = out.len();
    walk(path, &mut HashSet::new(), out);
    if out.len() == before {
        out.push(Source::Unusable(Notice::left_out(
            path.display().to_string(),
            "nothing to read in this folder: no .txt, .jsonl or .html file, plain or as .gz or .zst",
        )));
    }
}

/// `above` holds the real paths of the folders that we stand in, so that a
/// link back to one of them ends there.
fn walk(dir: &Path, above: &mut HashSet<PathBuf>, out: &mut Vec<Source>) {
    let real = match fs::canonicalize(dir) {
        Ok(real) => real,
        Err(error) => return out.push(unusable(dir, &error)),
    };
    if !above.insert(real.clone()) {
        let text = "not followed: this link leads back to a folder that it stands in";
        return out.push(Source::Unusable(Notice::note(dir.display().to_string(), text)));
    }
    match entries(dir) {
        Err(error) => out.push(unusable(dir, &error)),
        Ok(paths) => {
            for path in paths {
                entry(path, above, out);
            }
        }
    }
    above.remove(&real);
}

fn entries(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort_unstable();
    Ok(paths)
}

fn entry(path: PathBuf, above: &mut HashSet<PathBuf>, out: &mut Vec<Source>) {
    match fs::metadata(&path) {
        Ok(meta) if meta.is_dir() => walk(&path, above, out),
        Ok(meta) if readable(&path) => out.push(Source::File { path, size: meta.len() }),
        Err(error) if readable(&path) => out.push(unusable(&path, &error)),
        _ => {}
    }
}

/// Whether the name ends as one of ours does, compressed or not.
fn readable(path: &Path) -> bool {
    let name = bare_name(path);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// The file's name without an ending of compression.
pub(crate) fn bare_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    match name.rsplit_once('.') {
        Some((stem, ending)) if ["gz", "zst"].iter().any(|e| ending.eq_ignore_ascii_case(e)) => stem.to_owned(),
        _ => name.into_owned(),
    }
}

fn unusable(path: &Path, error: &io::Error) -> Source {
    Source::Unusable(Notice::left_out(path.display().to_string(), error.to_string()))
}
