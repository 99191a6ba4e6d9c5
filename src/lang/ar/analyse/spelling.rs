//! Spellings as they are looked for: compared as numbers, not letter by letter.

use rustc_hash::FxHasher;
use std::hash::Hasher;

/// A spelling as two words of eight bytes: all of it where it is no longer
/// than sixteen bytes, else its beginning and its end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Key {
    head: u64,
    tail: u64,
    pub(super) len: u32,
}

impl Key {
    #[inline]
    pub(super) fn of(bytes: &[u8]) -> Self {
        let len = bytes.len();
        let (head, tail) = match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(&head), Some(&tail)) => (u64::from_le_bytes(head), u64::from_le_bytes(tail)),
            _ => match (bytes.first_chunk(), bytes.last_chunk()) {
                (Some(&head), Some(&tail)) => (u32::from_le_bytes(head).into(), u32::from_le_bytes(tail).into()),
                _ => (bytes.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)), 0),
            },
        };
        Self { head, tail, len: len as u32 }
    }

    pub(super) fn is_whole(self) -> bool {
        self.len <= 16
    }

    /// Where to begin to look; all of a long spelling counts, so that text
    /// made of likenesses is no slower.
    #[inline]
    pub(super) fn hash(self, bytes: &[u8]) -> u32 {
        let mut hasher = FxHasher::default();
        if self.is_whole() {
            hasher.write_u64(self.head);
            hasher.write_u64(self.tail);
            hasher.write_u32(self.len);
        } else {
            hasher.write(bytes);
        }
        let hash = hasher.finish();
        (hash ^ (hash >> 32)) as u32
    }
}

/// Where a spelling is found. Small, for rare words are looked for all over
/// the table.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Slot {
    pub(super) hash: u32,
    /// The form's number plus one; 0 where the slot is free.
    pub(super) next: u32,
}
