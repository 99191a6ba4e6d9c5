//! Byte ranges of the original text.

use crate::record::Quote;
use std::ops::Range;

/// A half-open range of bytes of the original text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to `end`.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The smallest span that covers both.
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same range for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words it covers.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// What stands there, with its place.
    pub(crate) fn quote(self, text: &str) -> Quote {
        Quote { start: self.start as usize, end: self.end as usize, text: self.of(text).to_owned() }
    }
}
