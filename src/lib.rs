//! Reads conflict news and turns it into a knowledge graph.
pub mod error;
pub mod gazetteer;
pub mod lang;
pub mod record;
pub use error::{Error, Result};
