//! STUB of the built-in gazetteer.

use crate::Result;
use once_cell::sync::Lazy;
use std::path::PathBuf;

/// All names and rules, checked and compiled.
#[derive(Debug)]
pub struct Gazetteer {}

static BUILTIN: Lazy<Gazetteer> = Lazy::new(|| Gazetteer {});

impl Gazetteer {
    /// The gazetteer that comes with the program.
    pub fn builtin() -> Result<&'static Gazetteer> {
        Ok(&BUILTIN)
    }

    /// The built-in gazetteer with the given folders laid over it.
    pub fn load(_dirs: &[PathBuf]) -> Result<Gazetteer> {
        Ok(Gazetteer {})
    }
}
