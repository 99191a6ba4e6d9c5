//! The gazetteer that is part of the program, and user layers on top of it.
//!
//! The build script compiles the RON files into one compact piece, so that
//! starting costs no parsing and no conjugation. The files themselves are
//! kept beside it for user layers, which are compiled together with them.

use crate::error::{Error, Result};
use crate::gazetteer::report::Report;
use crate::gazetteer::source::{SourceFile, Sources};
use crate::gazetteer::{Gazetteer, compile, layer, load};
use once_cell::sync::OnceCell;
use std::path::{Path, PathBuf};

static COMPILED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.bin"));
static FILES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sources.bin"));
static BUILTIN: OnceCell<Gazetteer> = OnceCell::new();

fn damaged(error: postcard::Error) -> Error {
    Error::message(format!("the built-in gazetteer is damaged: {error}"))
}

impl Gazetteer {
    /// The built-in gazetteer, loaded at the first call.
    pub fn builtin() -> Result<&'static Self> {
        BUILTIN.get_or_try_init(|| postcard::from_bytes(COMPILED).map_err(damaged))
    }

    /// The RON files of the built-in gazetteer.
    pub fn builtin_files() -> Result<Vec<SourceFile>> {
        postcard::from_bytes(FILES).map_err(damaged)
    }

    /// The built-in gazetteer, or the one in `base`, with the given folders
    /// laid over it, in order.
    ///
    /// # Errors
    ///
    /// When a folder cannot be read, or with every problem found in the files.
    pub fn load(base: Option<&Path>, dirs: &[PathBuf]) -> Result<Self> {
        let mut files = match base {
            Some(base) => load::read_dir(base, 0)?,
            None => Self::builtin_files()?,
        };
        for (number, dir) in dirs.iter().enumerate() {
            files.extend(load::read_dir(dir, number as u8 + 1)?);
        }
        Self::from_files(files)
    }

    /// A gazetteer of these files alone.
    ///
    /// # Errors
    ///
    /// With every problem found in the files, rendered for people.
    pub fn from_files(files: Vec<SourceFile>) -> Result<Self> {
        let mut report = Report::default();
        let mut sources = Sources::parse(files, &mut report);
        layer::lay(&mut sources, &mut report);
        // Files that do not parse would only make others seem wrong.
        let compiled = if report.is_empty() { compile::compile(&sources, &mut report) } else { Self::default() };
        if report.is_empty() {
            return Ok(compiled);
        }
        let text_of = |path: &str| sources.files.iter().find(|f| f.path == path).map(|f| f.text.as_ref());
        Err(Error::gazetteer(report.render(text_of, false)))
    }
}
