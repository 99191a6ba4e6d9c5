//! The RON files, field by field.

pub mod names;
pub mod words;
