//! Compiles the RON files of `gazetteer/` into the form the engine uses, so
//! that a run begins with flat tables and not with parsing.

#![allow(dead_code, missing_docs, unused_imports, unreachable_pub, reason = "modules shared with the library")]

#[path = "src/error.rs"]
mod error;
#[path = "src/gazetteer/mod.rs"]
mod gazetteer;
#[path = "src/record.rs"]
mod record;

#[path = "src/lang/ar/conjugate/mod.rs"]
mod conjugate;
#[path = "src/text/fold.rs"]
mod fold;
#[path = "src/lang/morph.rs"]
mod morph;
#[path = "src/lang/ar/noun.rs"]
mod noun;
#[path = "src/lang/ar/personal.rs"]
mod personal;

mod lang {
    pub(crate) use crate::morph;
    pub(crate) mod ar {
        pub(crate) use crate::{conjugate, noun, personal};
    }
}
mod text {
    pub(crate) use crate::fold;
}

use gazetteer::{compile, load, report::Report, source::Sources};
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=gazetteer");
    println!("cargo:rerun-if-changed=src/gazetteer");
    println!("cargo:rerun-if-changed=src/lang");
    println!("cargo:rerun-if-changed=src/text/fold.rs");
    println!("cargo:rerun-if-changed=src/record.rs");
    let mut report = Report::default();
    let files = load::read_dir(Path::new("gazetteer"), 0)?;
    let sources = Sources::parse(files, &mut report);
    let compiled = if report.is_empty() { compile::compile(&sources, &mut report) } else { Default::default() };
    if !report.is_empty() {
        let text_of = |path: &str| sources.files.iter().find(|f| f.path == path).map(|f| f.text.as_ref());
        return Err(report.render(text_of, false).into());
    }
    let out = std::env::var("OUT_DIR")?;
    std::fs::write(Path::new(&out).join("gazetteer.bin"), postcard::to_allocvec(&compiled)?)?;
    std::fs::write(Path::new(&out).join("sources.bin"), postcard::to_allocvec(&sources.files)?)?;
    Ok(())
}
