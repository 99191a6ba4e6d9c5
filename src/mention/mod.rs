//! Who and what is named: names in the text, and entities of the article.

mod company;
pub mod dateline;
pub mod entity;
mod listed;
pub mod names;
pub mod resolve;
pub mod shape;
mod tidy;
pub mod unit;
