//! Reading a folder of RON files.

use super::limits;
use super::source::SourceFile;
use crate::error::{Error, Result};
use std::fs;
use std::path::Path;

/// Reads every `.ron` file under `dir`, in the order of their paths. Links
/// are not followed, so that no file outside of the folder is read.
pub fn read_dir(dir: &Path, layer: u8) -> Result<Vec<SourceFile>> {
    let mut walk = Walk { root: dir, layer, bytes: 0, files: Vec::new() };
    walk.folder(dir, 0)?;
    walk.files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(walk.files)
}

struct Walk<'d> {
    root: &'d Path,
    layer: u8,
    bytes: u64,
    files: Vec<SourceFile>,
}

impl Walk<'_> {
    fn folder(&mut self, dir: &Path, depth: u8) -> Result<()> {
        if depth > limits::FOLDERS_DEEP {
            return Err(Error::message(format!("{}: folders are nested too deep", dir.display())));
        }
        for item in fs::read_dir(dir).map_err(|e| Error::io(dir, e))? {
            let item = item.map_err(|e| Error::io(dir, e))?;
            let path = item.path();
            let kind = item.file_type().map_err(|e| Error::io(&path, e))?;
            if kind.is_dir() {
                self.folder(&path, depth + 1)?;
            } else if kind.is_file() && path.extension().is_some_and(|e| e == "ron") {
                let size = item.metadata().map_err(|e| Error::io(&path, e))?.len();
                self.file(&path, size)?;
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, size: u64) -> Result<()> {
        let shown = match self.layer {
            0 => path.strip_prefix(self.root).unwrap_or(path),
            _ => path,
        };
        let shown = shown.to_string_lossy().replace('\\', "/");
        if size > limits::FILE {
            let problem = limits::too_large(&shown, size);
            return Err(Error::message(format!("{shown}: {}; {}", problem.message, problem.help.unwrap_or_default())));
        }
        self.bytes += size;
        if self.bytes > limits::FOLDER || self.files.len() >= limits::FILES {
            return Err(Error::message(format!(
                "{}: a gazetteer has at most {} files with {} bytes",
                self.root.display(),
                limits::FILES,
                limits::FOLDER
            )));
        }
        let text = fs::read_to_string(path).map_err(|e| Error::io(path, e))?;
        self.files.push(SourceFile { path: shown, text: text.into(), layer: self.layer });
        Ok(())
    }
}
