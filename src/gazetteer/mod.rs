//! The rules and names as data: files, checks, and the compiled form.

mod builtin;
pub mod schema;

pub use builtin::Gazetteer;
