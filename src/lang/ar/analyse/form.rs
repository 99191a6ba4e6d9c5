//! What is known of a spelling.

use super::clitics::{Proclitics, Pronoun};
use super::spelling::Key;
use crate::gazetteer::compiled::{LexemeId, Words};
use crate::gazetteer::schema::particles::ParticleClass;
use crate::gazetteer::store::WordId;
use crate::lang::morph::Morph;

/// Number of an analysed spelling.
pub type FormId = u32;

/// No word of the gazetteer.
pub const NO_WORD: WordId = u32::MAX;

/// One way of reading a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Analysis {
    /// Dictionary word.
    pub lexeme: LexemeId,
    /// Form of the stem.
    pub morph: Morph,
    /// What stands before the stem.
    pub proclitics: Proclitics,
    /// What is attached behind it.
    pub pronoun: Option<Pronoun>,
    /// Class of a particle, as in the lexicon.
    pub particle: Option<ParticleClass>,
    /// How unlikely the reading is, whatever stands around it.
    pub rarity: u8,
    /// Number of its [`Traits`].
    pub traits: u32,
}

/// What a reading is apart from its word: a few hundred such sets are those of
/// all readings.
#[derive(Debug, Clone, Copy)]
pub struct Traits {
    /// Form of the stem.
    pub morph: Morph,
    /// What stands before the stem.
    pub proclitics: Proclitics,
    /// Whether a pronoun is attached.
    pub has_pronoun: bool,
    /// Class of a particle.
    pub particle: Option<ParticleClass>,
    /// Whether the word means people.
    pub human: bool,
    /// Whether it is rather an estimate before a number.
    pub estimates: bool,
}

impl Traits {
    /// All of them in one number.
    pub(super) fn packed(self) -> u64 {
        let class = self.particle.map_or(0, |class| class as u64 + 1);
        let yes =
            [self.has_pronoun, self.human, self.estimates].iter().fold(0, |bits, &yes| bits << 1 | u64::from(yes));
        u64::from(self.morph.bits()) << 32 | class << 16 | u64::from(self.proclitics.0) << 8 | yes
    }
}

/// A way to begin a name or set phrase with a token.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    /// Trie node reached by the stem.
    pub node: u32,
    /// What stands before it.
    pub proclitics: Proclitics,
    /// Letters to skip before the name.
    pub skip: u8,
    /// Whether it is a whole name.
    pub ends: bool,
    /// The words that can follow in a longer one.
    pub ahead: Words,
}

/// Facts about a spelling that later stages ask first.
pub mod flag {
    /// Begins a name or a set phrase.
    pub const STARTS: u32 = 1;
    /// Can name an event.
    pub const TRIGGER: u32 = 1 << 1;
    /// A word of saying.
    pub const SAYS: u32 = 1 << 2;
    /// Nothing is known of it.
    pub const UNKNOWN: u32 = 1 << 3;
    /// Carries the article.
    pub const ARTICLE: u32 = 1 << 4;
    /// One character that is no letter or digit.
    pub const SIGN: u32 = 1 << 5;
    /// Begins with a digit.
    pub const NUMBER: u32 = 1 << 6;
    /// Written in another script than Arabic.
    pub const FOREIGN: u32 = 1 << 7;
    /// A date can begin with it.
    pub const DATE: u32 = 1 << 8;
    /// A word of sport.
    pub const SPORT: u32 = 1 << 16;
    /// A word of everyday life.
    pub const EVERYDAY: u32 = 1 << 20;
    /// A word of war or unrest.
    pub const WAR: u32 = 1 << 21;
    /// غير and its like.
    pub const UN: u32 = 1 << 22;
    /// A preposition that begins a date only where a date follows.
    pub const DATE_PREP: u32 = 1 << 9;
    /// Begins a date only where its next word follows.
    pub const DATE_OPEN: u32 = 1 << 17;
    /// Begins no date, but goes on with one.
    pub const DATE_NEXT: u32 = 1 << 18;
    /// Ends in ي.
    pub const ENDS_IN_YA: u32 = 1 << 19;
    /// A first name of several known persons.
    pub const GIVEN: u32 = 1 << 10;
    /// `الصالح`: a first name with the article, as surnames have it.
    pub const GIVEN_THE: u32 = 1 << 23;
    /// `و` is written before the first name or the word that builds names.
    pub const GIVEN_CUT: u32 = 1 << 11;
    /// `بن` and its like: more of the name follows.
    pub const SON: u32 = 1 << 12;
    /// `أبو`: a name follows.
    pub const FATHER: u32 = 1 << 13;
    /// `عبد`: a name of God follows.
    pub const SERVANT: u32 = 1 << 14;
    /// `كفر`: more of a place's name follows behind بلدة and its like.
    pub const SITE: u32 = 1 << 15;
}

/// An analysed spelling; what is asked of a token lies in one line of cache.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
pub struct Form {
    pub(super) key: Key,
    /// Where the bytes of a long spelling begin.
    pub(super) raw: u32,
    pub(super) text: (u32, u32),
    pub(super) analyses: (u32, u32),
    pub(super) starts: (u32, u32),
    /// The whole spelling as a word of the gazetteer, or `NO_WORD`.
    pub word: WordId,
    /// Bits of [`flag`].
    pub flags: u32,
}
