//! Arabic: how its words are built and written.

pub mod analyse;
pub mod calendar;
pub mod conjugate;
pub mod date;
pub mod noun;
pub mod number;
pub mod personal;
pub mod transliterate;
