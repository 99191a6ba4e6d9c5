//! From clauses and frames to events. No event type is named here: what an
//! event is stands in the frames.

mod above;
pub mod again;
mod agent;
mod amount;
mod antecedent;
pub mod args;
pub mod attribution;
mod beside;
mod blamed;
mod by_way;
mod carried;
mod cast;
mod complement;
pub mod confidence;
pub mod count;
pub mod doer;
mod duty;
mod fallen;
pub mod finder;
mod fixed;
mod form;
mod given;
pub mod happening;
mod harm;
mod inside;
mod manner;
pub mod mode;
mod modified;
mod needs;
mod nisba;
mod paper;
pub mod place;
mod pointed;
mod purpose;
pub mod quiet;
mod quoted;
mod recast;
mod scope;
mod second_word;
mod shared;
mod sides;
pub mod slots;
pub mod speakers;
pub mod status;
mod teller;
pub mod time;
mod together;
mod which;
pub(crate) mod write;

#[cfg(test)]
mod tests;
