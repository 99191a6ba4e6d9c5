//! Arabic: the shapes of its words, numbers and dates.

pub mod calendar;
pub mod date;
pub mod number;
pub mod transliterate;
