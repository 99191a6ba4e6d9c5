//! Articles from files, folders and streams, at constant memory.
//!
//! `walk` turns arguments into sources, `reader` cuts sources into
//! batches of raw documents, and `article` (in the worker threads) makes
//! articles of those. What cannot be read becomes a [`Notice`] in its place in
//! the stream; everything else goes through.

mod article;
mod batch;
mod decode;
mod decoded;
#[cfg(feature = "html")]
mod html;
mod long_line;
mod open;
mod part;
mod reader;
mod walk;

pub use article::Incoming;
pub use batch::{Batch, Item};
pub use decode::decode;
pub use open::read_to_end;
pub use part::Part;
pub use reader::{read, read_stream};
pub use walk::{Source, sources};

use std::fmt;

/// No document is read in one piece that is larger than this, in bytes, so
/// that one of them cannot take all memory: a longer line or file is read in
/// parts, each of which has a record of its own ([`Part`]).
pub const LARGEST: usize = 8 << 20;

/// Of a text beyond this, no more is read, so that a few bytes that unpack to a
/// file without end do not keep us. A line that holds such a text is left out;
/// where its end does not come within four times as much, no more is read of
/// the file.
pub const MOST: u64 = 1 << 30;

/// How to read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Replace bytes that are no UTF-8 instead of leaving the document out.
    pub lossy: bool,
}

/// Something a person should know about one input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it means for the document.
    pub level: Level,
    /// File, and line where there is one.
    pub place: String,
    /// What happened.
    pub message: String,
}

/// What a [`Notice`] means for its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// It was read, in a way worth knowing.
    Note,
    /// It was left out, or not read to its end.
    LeftOut,
}

impl Notice {
    /// The document was read, but not as it stands.
    pub fn note(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { level: Level::Note, place: place.into(), message: message.into() }
    }

    /// The document was left out.
    pub fn left_out(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { level: Level::LeftOut, place: place.into(), message: message.into() }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}
