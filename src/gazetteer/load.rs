//! Reading a folder of RON files.

use super::source::SourceFile;
use crate::error::{Error, Result};
use std::fs;
use std::path::Path;

/// No gazetteer file is larger than this, in bytes.
pub const LARGEST_FILE: u64 = 16 << 20;

/// Reads every `.ron` file under `dir`, in the order of their paths. Links
/// that lead out of the folder are not followed.
pub fn read_dir(dir: &Path, layer: u8) -> Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    walk(dir, dir, layer, 0, &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn walk(root: &Path, dir: &Path, layer: u8, depth: u8, files: &mut Vec<SourceFile>) -> Result<()> {
    if depth > 16 {
        return Err(Error::message(format!("{}: folders are nested too deep", dir.display())));
    }
    for item in fs::read_dir(dir).map_err(|e| Error::io(dir, e))? {
        let item = item.map_err(|e| Error::io(dir, e))?;
        let path = item.path();
        let kind = item.file_type().map_err(|e| Error::io(&path, e))?;
        if kind.is_dir() {
            walk(root, &path, layer, depth + 1, files)?;
        } else if kind.is_file() && path.extension().is_some_and(|e| e == "ron") {
            let size = item.metadata().map_err(|e| Error::io(&path, e))?.len();
            if size > LARGEST_FILE {
                return Err(Error::message(format!(
                    "{}: {size} bytes, but a gazetteer file has at most {LARGEST_FILE}; split it",
                    path.display()
                )));
            }
            let text = fs::read_to_string(&path).map_err(|e| Error::io(&path, e))?;
            let relative = path.strip_prefix(root).unwrap_or(&path);
            let shown = relative.to_string_lossy().replace('\\', "/");
            let shown = if layer == 0 { shown } else { path.to_string_lossy().into_owned() };
            files.push(SourceFile { path: shown, text, layer });
        }
    }
    Ok(())
}
