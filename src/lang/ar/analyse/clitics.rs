//! What is written together with a word: proclitics and attached pronouns.

/// Proclitics of a reading, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Proclitics(pub(super) u8);

impl Proclitics {
    /// و
    pub const AND: Self = Self(1);
    /// ف
    pub const THEN: Self = Self(2);
    /// ب
    pub const BI: Self = Self(4);
    /// ل
    pub const LI: Self = Self(8);
    /// ك
    pub const KA: Self = Self(16);
    /// س
    pub const FUTURE: Self = Self(32);
    /// ال
    pub const ARTICLE: Self = Self(64);

    /// True when all bits of `other` are set.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// True when a bit of `other` is set.
    pub fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// How many letters they are written with.
    pub(super) fn letters(self) -> usize {
        let article = usize::from(self.has(Self::ARTICLE)) * 2;
        // In لل the article has lost its alef.
        let melted = usize::from(self.has(Self::ARTICLE) && self.has(Self::LI));
        (self.0 & 63).count_ones() as usize + article - melted
    }

    /// How many of و ف ب ل ك there are.
    pub fn single_letters(self) -> u8 {
        (self.0 & 31).count_ones() as u8
    }

    /// True for ب ل ك.
    pub fn is_prep(self) -> bool {
        self.0 & 28 != 0
    }

    /// True for و ف.
    pub fn is_and(self) -> bool {
        self.0 & 3 != 0
    }

    /// True for any of و ف ب ل ك.
    pub fn is_and_or_prep(self) -> bool {
        self.0 & 31 != 0
    }
}

/// An attached pronoun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pronoun {
    /// ه
    Him,
    /// ها
    Her,
    /// هم، هن
    Them,
    /// هما
    Both,
    /// نا
    Us,
    /// ي، ني
    Me,
    /// ك، كم
    You,
}

/// Proclitics as written, with their bits and letters.
type Prefix = (&'static str, u8, u8);

/// None: each list below begins with it.
const BARE: Prefix = ("", 0, 0);

/// What may stand at the head of a word, by its first letter.
static WITH_AND: [Prefix; 10] = [
    BARE,
    ("و", 1, 1),
    ("وب", 5, 2),
    ("ول", 9, 2),
    ("وك", 17, 2),
    ("وس", 33, 2),
    ("وال", 65, 3),
    ("ولل", 73, 3),
    ("وبال", 69, 4),
    ("وكال", 81, 4),
];
static WITH_THEN: [Prefix; 7] =
    [BARE, ("ف", 2, 1), ("فب", 6, 2), ("فل", 10, 2), ("فس", 34, 2), ("فال", 66, 3), ("فلل", 74, 3)];
static WITH_BI: [Prefix; 3] = [BARE, ("ب", 4, 1), ("بال", 68, 3)];
static WITH_LI: [Prefix; 3] = [BARE, ("ل", 8, 1), ("لل", 72, 2)];
static WITH_KA: [Prefix; 3] = [BARE, ("ك", 16, 1), ("كال", 80, 3)];
static WITH_FUTURE: [Prefix; 2] = [BARE, ("س", 32, 1)];
static WITH_ARTICLE: [Prefix; 2] = [BARE, ("ال", 64, 2)];
static WITHOUT: [Prefix; 1] = [BARE];

/// Attached pronouns.
pub(super) const SUFFIXES: [(&str, Pronoun); 10] = [
    ("هما", Pronoun::Both),
    ("ها", Pronoun::Her),
    ("هم", Pronoun::Them),
    ("هن", Pronoun::Them),
    ("ه", Pronoun::Him),
    ("نا", Pronoun::Us),
    ("كم", Pronoun::You),
    ("ك", Pronoun::You),
    ("ني", Pronoun::Me),
    ("ي", Pronoun::Me),
];

/// The prefixes that may stand at the head of a word.
pub(super) fn prefixes(word: &str) -> &'static [Prefix] {
    match word.chars().next() {
        Some('و') => &WITH_AND,
        Some('ف') => &WITH_THEN,
        Some('ب') => &WITH_BI,
        Some('ل') => &WITH_LI,
        Some('ك') => &WITH_KA,
        Some('س') => &WITH_FUTURE,
        Some('ا') => &WITH_ARTICLE,
        _ => &WITHOUT,
    }
}

/// Whether a word ends with the last letter of a pronoun.
pub(super) fn ends_like_pronoun(word: &str) -> bool {
    word.ends_with(['ا', 'م', 'ن', 'ه', 'ك', 'ي'])
}

/// `strip_suffix` of Arabic letters; a look at one byte spares most
/// comparisons.
pub(super) fn ahead_of<'w>(word: &'w str, suffix: &str) -> Option<&'w str> {
    if word.as_bytes().last() == suffix.as_bytes().last() { word.strip_suffix(suffix) } else { None }
}
