//! The rules and names as data: files, checks, and the compiled form.

pub mod compile;
pub mod compiled;
pub mod layer;
pub mod limits;
pub mod load;
mod packed;
pub mod report;
pub mod schema;
pub mod source;
pub mod store;

pub use compiled::Gazetteer;
