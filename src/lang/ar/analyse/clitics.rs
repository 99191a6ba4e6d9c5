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

/// Proclitics as written: compared as a number, for every cut of every new
/// spelling is tried.
struct Prefix {
    /// Their bytes, the first lowest.
    written: u64,
    /// All ones where they have a byte.
    mask: u64,
    proclitics: Proclitics,
    letters: u8,
}

/// Proclitics by their letters and bits.
const fn prefix(letters: &str, bits: u8) -> Prefix {
    let bytes = letters.as_bytes();
    let (mut written, mut mask, mut at) = (0, 0, 0);
    while at < bytes.len() {
        written |= (bytes[at] as u64) << (at * 8);
        mask |= 0xff << (at * 8);
        at += 1;
    }
    Prefix { written, mask, proclitics: Proclitics(bits), letters: bytes.len() as u8 / 2 }
}

/// None: each list below begins with it.
const BARE: Prefix = prefix("", 0);

/// What may stand at the head of a word, by its first letter.
static WITH_AND: [Prefix; 10] = [
    BARE,
    prefix("و", 1),
    prefix("وب", 5),
    prefix("ول", 9),
    prefix("وك", 17),
    prefix("وس", 33),
    prefix("وال", 65),
    prefix("ولل", 73),
    prefix("وبال", 69),
    prefix("وكال", 81),
];
static WITH_THEN: [Prefix; 7] =
    [BARE, prefix("ف", 2), prefix("فب", 6), prefix("فل", 10), prefix("فس", 34), prefix("فال", 66), prefix("فلل", 74)];
static WITH_BI: [Prefix; 3] = [BARE, prefix("ب", 4), prefix("بال", 68)];
static WITH_LI: [Prefix; 3] = [BARE, prefix("ل", 8), prefix("لل", 72)];
static WITH_KA: [Prefix; 3] = [BARE, prefix("ك", 16), prefix("كال", 80)];
static WITH_FUTURE: [Prefix; 2] = [BARE, prefix("س", 32)];
static WITH_ARTICLE: [Prefix; 2] = [BARE, prefix("ال", 64)];
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

/// Every cut of a word into proclitics, how many letters they have, and what is
/// left.
pub(super) fn cuts(word: &str) -> impl Iterator<Item = (Proclitics, u8, &str)> {
    let prefixes: &'static [Prefix] = match word.chars().next() {
        Some('و') => &WITH_AND,
        Some('ف') => &WITH_THEN,
        Some('ب') => &WITH_BI,
        Some('ل') => &WITH_LI,
        Some('ك') => &WITH_KA,
        Some('س') => &WITH_FUTURE,
        Some('ا') => &WITH_ARTICLE,
        _ => &WITHOUT,
    };
    let head = head(word);
    let fits = move |prefix: &&Prefix| head & prefix.mask == prefix.written;
    prefixes.iter().filter(fits).map(|p| (p.proclitics, p.letters, &word[usize::from(p.letters) * 2..]))
}

/// The first eight bytes of a word as a number, the first lowest.
fn head(word: &str) -> u64 {
    match word.as_bytes().first_chunk() {
        Some(&eight) => u64::from_le_bytes(eight),
        None => word.bytes().rev().fold(0, |head, byte| head << 8 | u64::from(byte)),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_cut_at_its_proclitics() {
        let cuts = |word| cuts(word).map(|(p, letters, rest)| (p.0, letters, rest)).collect::<Vec<_>>();
        assert_eq!(cuts("مدينة"), [(0, 0, "مدينة")]);
        assert_eq!(cuts("في"), [(0, 0, "في"), (2, 1, "ي")]);
        assert_eq!(cuts("وبالعودة"), [(0, 0, "وبالعودة"), (1, 1, "بالعودة"), (5, 2, "العودة"), (69, 4, "عودة")]);
        assert_eq!(cuts(""), [(0, 0, "")]);
    }
}
