//! Raw documents on their way from the reader to a worker.

use super::{Notice, part::Cut};
use std::sync::Arc;

/// Where documents come from.
#[derive(Debug)]
pub(crate) struct Origin {
    /// The path as the user wrote it, or `standard input`.
    pub(crate) place: String,
    /// File name without the endings of compression.
    pub(crate) file: String,
}

impl Origin {
    /// `PATH:LINE`, as editors understand it.
    pub(crate) fn at(&self, line: u64) -> String {
        format!("{}:{line}", self.place)
    }
}

/// What the bytes of an item are.
#[derive(Debug)]
pub(crate) enum Shape {
    /// One line of JSON Lines, and its number.
    Json(u64),
    /// A whole text file.
    Text,
    /// A part of a text that is larger than others.
    Part(Cut),
    /// Nothing: what went wrong here.
    Problem(Notice),
    /// Already coded in an earlier run.
    Done,
}

/// One raw document, or a problem in its place.
#[derive(Debug)]
pub struct Item {
    pub(crate) origin: Arc<Origin>,
    pub(crate) shape: Shape,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Item {
    /// Whether a document begins to be read with this item, which has opened:
    /// of one in parts, whichever of them opens first.
    pub(crate) fn opens_document(&self) -> bool {
        match &self.shape {
            Shape::Part(cut) => cut.opens_document(),
            _ => true,
        }
    }
}

/// Some documents that lie in one buffer, in the order of the input.
#[derive(Debug, Default)]
pub struct Batch {
    pub(crate) bytes: Vec<u8>,
    pub(crate) items: Vec<Item>,
    /// Bytes read from the sources so far, before decompression.
    pub(crate) position: u64,
}

impl Batch {
    /// The documents and problems, in order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Marks items that an earlier run has coded.
    pub(crate) fn mark_done(&mut self, indices: &[usize]) {
        for &index in indices {
            self.items[index].shape = Shape::Done;
        }
    }

    /// The raw bytes of an item of this batch.
    pub(crate) fn raw(&self, item: &Item) -> &[u8] {
        &self.bytes[item.start..item.end]
    }
}
