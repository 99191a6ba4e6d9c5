//! Reads conflict news and turns it into a knowledge graph.
pub mod clause;
#[path = "gazetteer/builtin.rs"]
mod builtin;
pub mod error;
pub mod event;
pub mod extract;
pub mod gazetteer;
pub mod lang;
pub mod mention;
pub mod record;
pub mod span;
pub mod text;
pub use error::{Error, Result};
