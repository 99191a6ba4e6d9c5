//! What a spelling can be, all its readings together.

use crate::lang::ar::analyse::Analysis;
use crate::lang::morph::{Pos, Tense};

/// The parts of speech and tenses of all readings of a word. Most rules hold
/// one reading against another of a certain kind, and most words have none.
#[derive(Clone, Copy)]
pub(super) struct Rivals(u32);

impl Rivals {
    pub(super) const VERB: Self = Self(1 << Pos::Verb as u32);
    pub(super) const PAST: Self = Self::tense(Tense::Past);
    pub(super) const PRESENT: Self = Self::tense(Tense::Present);
    pub(super) const MASDAR: Self = Self(1 << Pos::Masdar as u32);
    pub(super) const ACTIVE: Self = Self(1 << Pos::Active as u32);
    pub(super) const NOUN: Self = Self(1 << Pos::Noun as u32);
    pub(super) const ADJECTIVE: Self = Self(1 << Pos::Adjective as u32);
    pub(super) const PARTICLE: Self = Self(1 << Pos::Particle as u32);
    /// Adjectives and participles.
    pub(super) const DESCRIBING: Self = Self(Self::ADJECTIVE.0 | Self::ACTIVE.0 | 1 << Pos::Passive as u32);

    const fn tense(tense: Tense) -> Self {
        Self(1 << (8 + tense as u32))
    }

    /// What these readings are.
    pub(super) fn of(all: &[Analysis]) -> Self {
        Self(all.iter().fold(0, |set, a| set | 1 << a.morph.pos() as u32 | Self::tense(a.morph.tense()).0))
    }

    /// Whether one of them is of this kind.
    pub(super) fn has(self, kind: Self) -> bool {
        self.0 & kind.0 != 0
    }
}
