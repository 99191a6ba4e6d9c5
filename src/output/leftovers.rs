//! Temporary files of runs that were killed before they could take them away:
//! the next run that writes into the same folder does it.

use std::{
    fs,
    path::Path,
    process,
    time::{Duration, SystemTime},
};

const PREFIX: &str = ".hudna-";

/// Who writes goes on writing: a file that nobody touched for so long is
/// left over, unless its process lives.
const QUIET: Duration = Duration::from_secs(60);

/// Where nobody can tell whether a process lives.
const LONG_QUIET: Duration = Duration::from_secs(24 * 60 * 60);

/// What the names of this run's temporary files begin with.
pub(super) fn prefix() -> String {
    format!("{PREFIX}{}-", process::id())
}

/// Takes away what dead runs left in a folder. What cannot be looked at or
/// taken away stays: it is in nobody's way.
pub(super) fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        if let Some(process) = entry.file_name().to_str().and_then(writer)
            && entry.metadata().is_ok_and(|meta| meta.is_file() && is_quiet(&meta, process))
        {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The process that a temporary file's name tells.
fn writer(name: &str) -> Option<u32> {
    name.strip_prefix(PREFIX)?.split_once('-')?.0.parse().ok()
}

fn is_quiet(meta: &fs::Metadata, process: u32) -> bool {
    let processes = Path::new("/proc");
    let told = processes.join("self").exists();
    let lives = told && processes.join(process.to_string()).exists();
    let age = meta.modified().ok().and_then(|at| SystemTime::now().duration_since(at).ok()).unwrap_or_default();
    !lives && age > if told { QUIET } else { LONG_QUIET }
}
