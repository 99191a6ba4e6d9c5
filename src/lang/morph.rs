//! Grammatical features of a written form, packed into a small integer.

use serde::{Deserialize, Serialize};

/// Part of speech of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Pos {
    /// Finite verb.
    Verb = 0,
    /// Verbal noun: قصف، دعم.
    Masdar = 1,
    /// Active participle: داعم.
    Active = 2,
    /// Passive participle: مدعوم.
    Passive = 3,
    /// Any other noun.
    Noun = 4,
    /// Adjective.
    Adjective = 5,
    /// Word of a closed class.
    Particle = 6,
}

/// Tense of a finite verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Tense {
    /// Not a finite verb.
    None = 0,
    /// Suffix conjugation.
    Past = 1,
    /// Prefix conjugation.
    Present = 2,
    /// Imperative.
    Imperative = 3,
}

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Gender {
    /// Not marked.
    Any = 0,
    /// Masculine.
    Masculine = 1,
    /// Feminine.
    Feminine = 2,
}

/// Grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Number {
    /// Not marked.
    Any = 0,
    /// One.
    Singular = 1,
    /// Two.
    Dual = 2,
    /// More.
    Plural = 3,
}

/// Features of one written form.
///
/// Bits: 0-3 part of speech, 4-5 tense, 6-7 person, 8-9 gender, 10-11 number,
/// then one bit each for passive, before-pronoun, accusative and construct.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Morph(u32);

const PASSIVE: u32 = 1 << 12;
const BEFORE_PRONOUN: u32 = 1 << 13;
const ACCUSATIVE: u32 = 1 << 14;
const CONSTRUCT: u32 = 1 << 15;
const OBLIQUE: u32 = 1 << 16;
const HAMZA_ABOVE: u32 = 1 << 17;
const HAMZA_BELOW: u32 = 1 << 18;
const MADDA: u32 = 1 << 19;
const ROUND: u32 = 1 << 20;
const DOUBLE: u32 = 1 << 21;

impl Morph {
    /// The features as a number, to be written.
    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// The features that [`Self::bits`] gave.
    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// A form of this part of speech with nothing else marked.
    pub const fn new(pos: Pos) -> Self {
        Self(pos as u32)
    }

    /// The same with gender and number.
    #[must_use]
    pub const fn with(self, gender: Gender, number: Number) -> Self {
        Self(self.0 & !0xf00 | (gender as u32) << 8 | (number as u32) << 10)
    }

    /// The same with tense and person (1, 2 or 3).
    #[must_use]
    pub const fn finite(self, tense: Tense, person: u8) -> Self {
        Self(self.0 & !0xf0 | (tense as u32) << 4 | ((person & 3) as u32) << 6)
    }

    /// Marked passive.
    #[must_use]
    pub const fn passive(self, yes: bool) -> Self {
        Self(if yes { self.0 | PASSIVE } else { self.0 & !PASSIVE })
    }

    /// A form that stands only before an attached pronoun.
    #[must_use]
    pub const fn before_pronoun(self) -> Self {
        Self(self.0 | BEFORE_PRONOUN)
    }

    /// An indefinite accusative written with alef.
    #[must_use]
    pub const fn accusative(self) -> Self {
        Self(self.0 | ACCUSATIVE)
    }

    /// A form that stands only before a genitive: مسلحو، مقاتلي.
    #[must_use]
    pub const fn construct(self) -> Self {
        Self(self.0 | CONSTRUCT)
    }

    /// A sound plural or dual in the accusative or genitive.
    #[must_use]
    pub const fn oblique(self) -> Self {
        Self(self.0 | OBLIQUE)
    }

    /// True for a sound plural or dual that is no subject: مقاتلين.
    pub fn is_oblique(self) -> bool {
        self.0 & OBLIQUE != 0
    }

    /// Notes how the alef at the beginning of the written form is spelt.
    #[must_use]
    pub fn spelt(self, form: &str) -> Self {
        match form.chars().next() {
            Some('أ') => Self(self.0 | HAMZA_ABOVE),
            Some('إ') => Self(self.0 | HAMZA_BELOW),
            Some('آ') => Self(self.0 | MADDA),
            _ => self,
        }
    }

    /// False when a text that writes its hamza begins the word with another
    /// one: الأحياء is no form of إحياء. A bare alef fits both.
    pub fn agrees_with_alef(self, written: Option<char>) -> bool {
        match written {
            Some('أ') => self.0 & (HAMZA_BELOW | MADDA) == 0,
            Some('إ') => self.0 & (HAMZA_ABOVE | MADDA) == 0,
            Some('آ') => self.0 & (HAMZA_ABOVE | HAMZA_BELOW) == 0,
            _ => true,
        }
    }

    /// Notes the vowels that a text may write: a first letter with damma, and
    /// a doubled letter.
    #[must_use]
    pub const fn sounding(self, round: bool, double: bool) -> Self {
        Self(self.0 | if round { ROUND } else { 0 } | if double { DOUBLE } else { 0 })
    }

    /// The same with nothing noted of its vowels.
    #[must_use]
    pub const fn unsounded(self) -> Self {
        Self(self.0 & !(ROUND | DOUBLE))
    }

    /// True for a verb whose first letter has a damma: قُتل, يُقدم.
    pub fn is_round(self) -> bool {
        self.0 & ROUND != 0
    }

    /// True where a letter of the stem is doubled: قدّم.
    pub fn is_double(self) -> bool {
        self.0 & DOUBLE != 0
    }

    /// Part of speech.
    pub fn pos(self) -> Pos {
        match self.0 & 15 {
            0 => Pos::Verb,
            1 => Pos::Masdar,
            2 => Pos::Active,
            3 => Pos::Passive,
            4 => Pos::Noun,
            5 => Pos::Adjective,
            _ => Pos::Particle,
        }
    }

    /// Tense.
    pub fn tense(self) -> Tense {
        match self.0 >> 4 & 3 {
            1 => Tense::Past,
            2 => Tense::Present,
            3 => Tense::Imperative,
            _ => Tense::None,
        }
    }

    /// Person, 1 to 3; 0 for what is no finite verb.
    pub fn person(self) -> u8 {
        (self.0 >> 6 & 3) as u8
    }

    /// Gender.
    pub fn gender(self) -> Gender {
        match self.0 >> 8 & 3 {
            1 => Gender::Masculine,
            2 => Gender::Feminine,
            _ => Gender::Any,
        }
    }

    /// Number.
    pub fn number(self) -> Number {
        match self.0 >> 10 & 3 {
            1 => Number::Singular,
            2 => Number::Dual,
            3 => Number::Plural,
            _ => Number::Any,
        }
    }

    /// True for the passive voice.
    pub fn is_passive(self) -> bool {
        self.0 & PASSIVE != 0
    }

    /// True for a form that needs an attached pronoun.
    pub fn is_before_pronoun(self) -> bool {
        self.0 & BEFORE_PRONOUN != 0
    }

    /// True for an indefinite accusative.
    pub fn is_accusative(self) -> bool {
        self.0 & ACCUSATIVE != 0
    }

    /// True for a form that needs a genitive behind it.
    pub fn is_construct(self) -> bool {
        self.0 & CONSTRUCT != 0
    }

    /// True for nouns, adjectives, masdars and participles.
    pub fn is_nominal(self) -> bool {
        !matches!(self.pos(), Pos::Verb | Pos::Particle)
    }
}
