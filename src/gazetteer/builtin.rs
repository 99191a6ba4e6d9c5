//! The gazetteer that is part of the program.
//!
//! The build script compiles the RON files into one compact piece, so that
//! starting costs no parsing and no conjugation.

use crate::gazetteer::Gazetteer;
use crate::error::{Error, Result};
use once_cell::sync::OnceCell;

static COMPILED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.bin"));
static BUILTIN: OnceCell<Gazetteer> = OnceCell::new();

impl Gazetteer {
    /// The built-in gazetteer, loaded at the first call.
    pub fn builtin() -> Result<&'static Self> {
        BUILTIN.get_or_try_init(|| {
            postcard::from_bytes(COMPILED).map_err(|e| Error::message(format!("the built-in gazetteer is damaged: {e}")))
        })
    }
}
