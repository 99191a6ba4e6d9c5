//! Reads conflict news and turns it into a knowledge graph.
pub mod cli;
pub mod error;
pub mod extract;
pub mod gazetteer;
pub mod input;
pub mod output;
pub mod pipeline;
pub mod record;
pub mod score;

pub use error::{Error, Result};
