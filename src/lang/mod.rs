//! What the engine knows of each language; one folder a language.

pub mod ar;
