//! Reads conflict news and turns it into a knowledge graph.
pub mod error;
pub mod gazetteer;
pub mod lang;
pub mod record;
pub mod text;
pub use error::{Error, Result};
