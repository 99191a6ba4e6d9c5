//! Reads conflict news and turns it into a knowledge graph.
pub mod error;
pub mod export;
pub mod gazetteer;
pub mod graph;
pub mod record;
pub use error::{Error, Result};
