//! Text to tokens and sentences. Offsets always point into the original.

pub mod fold;
mod markup;
pub mod sentence;
pub mod token;
pub mod visible;
