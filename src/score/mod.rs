//! Extractions held against gold files: how right they are, and what changed.
//!
//! [`gold`] reads the files, `matching` pairs events and judges roles,
//! [`report`] counts and prints, [`compare`] sets two extractions side by side.

pub mod compare;
mod fold;
pub mod gold;
mod matching;
pub mod report;
mod tally;
pub mod validate;

pub use matching::Pair;
pub use tally::{Figures, Miss, Score};
