//! What is known of each language; one folder a language.

pub mod ar;
