//! The RON files, field by field.

pub mod compose;
pub mod frames;
pub mod lists;
pub mod names;
pub mod nouns;
pub mod ontology;
pub mod operators;
pub mod particles;
pub mod words;
