//! Arabic: how its words are built and written.

pub mod conjugate;
