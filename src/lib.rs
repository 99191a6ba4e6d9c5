//! Reads conflict news, in Arabic first, and turns it into a knowledge graph
//! of actors, states and events.

#[path = "gazetteer/builtin.rs"]
mod builtin;
pub mod clause;
pub mod cli;
pub mod draw;
pub mod error;
pub mod event;
pub mod export;
pub mod extract;
pub mod gazetteer;
pub mod graph;
pub mod input;
pub mod lang;
pub mod mention;
pub mod output;
pub mod pipeline;
pub mod record;
pub mod score;
pub mod span;
pub mod text;

pub use error::{Error, Result};
pub use extract::{Article, Extractor};
pub use gazetteer::Gazetteer;
pub use record::Extraction;
