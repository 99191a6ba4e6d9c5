//! From bytes to words: folding and what is built on it.

pub mod fold;
