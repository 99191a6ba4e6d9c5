//! What must be there at the least for a frame to hold: a test of a few bits
//! that spares most frames a look at their conditions.

use super::{LexemeId, Need, PrepId};
use crate::gazetteer::packed::Packed;
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// Words, a bit for some of them each: two lists that have no bit in common
/// have no word in common.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Words(u64);

impl Words {
    /// Every word.
    pub const ALL: Self = Self(u64::MAX);

    /// Adds a word.
    pub fn add(&mut self, word: LexemeId) {
        self.0 |= Self::bit(word);
    }

    /// False where the word cannot be among them.
    #[inline]
    pub fn may_have(self, word: LexemeId) -> bool {
        self.0 & Self::bit(word) != 0
    }

    #[inline]
    fn bit(word: LexemeId) -> u64 {
        1 << (word.wrapping_mul(0x9e37_79b1) >> 26)
    }

    /// False where none of these words can be among the others.
    pub fn meet(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    fn of(words: &[LexemeId]) -> Self {
        let mut out = Self::default();
        words.iter().for_each(|&word| out.add(word));
        out
    }
}

/// The dictionary words that a condition asks for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(from = "Vec<LexemeId>", into = "Vec<LexemeId>")]
pub struct Lexemes {
    /// Sorted.
    ids: Box<[LexemeId]>,
    words: Words,
}

impl Lexemes {
    /// Whether this is one of them; most words are none, and few bits tell so.
    #[inline]
    pub fn have(&self, word: LexemeId) -> bool {
        self.words.may_have(word) && self.ids.binary_search(&word).is_ok()
    }
}

impl From<Vec<LexemeId>> for Lexemes {
    fn from(mut ids: Vec<LexemeId>) -> Self {
        ids.sort_unstable();
        Self { words: Words::of(&ids), ids: ids.into() }
    }
}

impl From<Lexemes> for Vec<LexemeId> {
    fn from(lexemes: Lexemes) -> Self {
        lexemes.ids.into()
    }
}

impl Deref for Lexemes {
    type Target = [LexemeId];

    fn deref(&self) -> &[LexemeId] {
        &self.ids
    }
}

/// What the conditions of one frame ask for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wants {
    /// Prepositions, a bit for each.
    preps: u64,
    /// Heads of the object; None where any will do, or none.
    pub object: Option<Words>,
    /// Heads of the subject.
    pub subject: Option<Words>,
    /// Words that govern the trigger.
    pub under: Option<Words>,
    /// Words that stand beside it.
    pub with: Option<Words>,
}

impl Wants {
    /// Of these conditions.
    pub fn of(needs: &[Need]) -> Self {
        let mut wants = Self::default();
        for need in needs {
            match need {
                Need::Prep(prep) | Need::PrepNoun(prep, _) => wants.preps |= 1 << prep,
                Need::Object(words) => wants.object = Some(Words::of(words)),
                Need::SubjectNoun(words) => wants.subject = Some(Words::of(words)),
                Need::Under(words) => wants.under = Some(Words::of(words)),
                Need::With(words) => wants.with = Some(Words::of(words)),
                _ => {}
            }
        }
        wants
    }

    /// Whether all its prepositions are among these, a bit for each.
    pub fn has_preps(&self, preps: u64) -> bool {
        self.preps & !preps == 0
    }
}

/// The bit of a preposition.
pub fn prep_bit(prep: PrepId) -> u64 {
    1 << prep
}

impl Packed for Wants {
    const SIZE: usize = 41;

    fn put(&self, out: &mut Vec<u8>) {
        let lists = [self.object, self.subject, self.under, self.with];
        out.push(lists.iter().enumerate().fold(0, |asked, (at, list)| asked | u8::from(list.is_some()) << at));
        for bits in lists.map(|list| list.map_or(0, |words| words.0)).into_iter().chain([self.preps]) {
            ((bits >> 32) as u32, bits as u32).put(out);
        }
    }

    fn take(bytes: &[u8]) -> Self {
        let bits = |at: usize| {
            let (high, low) = <(u32, u32)>::take(&bytes[1 + at * 8..]);
            u64::from(high) << 32 | u64::from(low)
        };
        let list = |at: usize| (bytes[0] >> at & 1 != 0).then(|| Words(bits(at)));
        Self { object: list(0), subject: list(1), under: list(2), with: list(3), preps: bits(4) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_frame_wants_is_packed_and_met() {
        let wants =
            Wants::of(&[Need::Under(vec![7, 90].into()), Need::Prep(3), Need::With(Lexemes::default()), Need::Number]);
        let mut bytes = Vec::new();
        wants.put(&mut bytes);
        assert_eq!((bytes.len(), Wants::take(&bytes)), (Wants::SIZE, wants));
        let meet = |word| wants.under.is_some_and(|under| under.meet(Words::of(&[word])));
        assert!(meet(7) && meet(90) && wants.object.is_none());
        assert!(wants.with.is_some_and(|with| !with.meet(Words::of(&[7]))));
        assert!(wants.has_preps(prep_bit(3) | prep_bit(5)) && !wants.has_preps(prep_bit(5)));
    }
}
