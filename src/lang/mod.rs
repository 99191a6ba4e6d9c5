//! What a language must give: readings of its words. One folder a language.

pub mod ar;
pub mod morph;
