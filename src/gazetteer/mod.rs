//! The rules and names as data: files, checks, and the compiled form.

pub mod schema;
