//! Latin ids for names the gazetteer does not know.
//!
//! A table gives frequent names their usual spelling; any other word is
//! written letter by letter with guessed vowels. The result is for reading and
//! for stable ids, not for turning back.

mod names;

use crate::text::fold::fold_into;
use names::NAMES;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

const MAX_LEN: usize = 60;

/// A readable id for a name: lower-case ASCII words joined by hyphens, never
/// empty, the same for the same name in any spelling that folding unites.
///
/// ```
/// assert_eq!(hudna::lang::ar::transliterate::latin_id("محمد حسن قنونو"), "muhammad-hasan-qununu");
/// ```
#[must_use]
pub fn latin_id(arabic: &str) -> String {
    Latin::default().write(arabic)
}

/// Latin ids of names met before and spellings of their words: news tells of
/// the same ones again and again.
#[derive(Debug, Clone, Default)]
pub struct Latin {
    /// Where the id of each name stands in `written`.
    ids: FxHashMap<String, u32>,
    written: Vec<String>,
    words: FxHashMap<String, String>,
    /// The id of a name too long to be remembered.
    long: String,
    folded: String,
}

impl Latin {
    /// Forgetting starts beyond so many names or words.
    const MOST: usize = 50_000;
    /// Nothing longer is remembered, in bytes: no name is, and such a one
    /// hardly comes again.
    const LONGEST: usize = 128;

    /// [`latin_id`] of a name.
    pub fn id(&mut self, arabic: &str) -> &str {
        let known = self.ids.get(arabic).copied();
        let at = known.unwrap_or_else(|| {
            let id = self.write(arabic);
            if self.written.len() >= Self::MOST {
                self.ids.clear();
                self.written.clear();
            }
            let at = self.written.len() as u32;
            if arabic.len() > Self::LONGEST {
                self.long = id;
                return u32::MAX;
            }
            self.ids.insert(arabic.to_owned(), at);
            self.written.push(id);
            at
        });
        self.written.get(at as usize).unwrap_or(&self.long)
    }

    fn write(&mut self, arabic: &str) -> String {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold_into(arabic, &mut folded);
        let words = folded.split(|c: char| !(is_letter(c) || c.is_alphanumeric()));
        let mut words = words.filter(|word| !word.is_empty()).peekable();
        let mut out = String::with_capacity(MAX_LEN);
        while let Some(word) = words.next() {
            let (servant, of_next) = servant_of(word, words.peek().copied());
            if of_next {
                words.next();
            }
            let whole = match servant {
                Some(latin) => join(&mut out, &latin),
                None => self.join_word(&mut out, word),
            };
            if !whole {
                break;
            }
        }
        out.truncate(MAX_LEN);
        let id = if out.is_empty() { code_points(&folded) } else { out.trim_matches('-').to_owned() };
        self.folded = folded;
        id
    }

    /// Appends a word of a name; false where there is no more room.
    fn join_word(&mut self, out: &mut String, arabic: &str) -> bool {
        if let Some(latin) = self.words.get(arabic) {
            return join(out, latin);
        }
        let latin = word(arabic);
        let whole = join(out, &latin);
        if arabic.len() <= Self::LONGEST {
            if self.words.len() >= Self::MOST {
                self.words.clear();
            }
            self.words.insert(arabic.to_owned(), latin);
        }
        whole
    }
}

/// Appends one word more, behind a hyphen; false where there is no more room.
fn join(out: &mut String, latin: &str) -> bool {
    if out.len() + latin.len() + 1 > MAX_LEN && !out.is_empty() {
        return false;
    }
    if !latin.is_empty() {
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(latin);
    }
    true
}

/// عبد الرحمن and عبدالرحمن are one name: abdulrahman. With it, whether the
/// next word is part of it.
fn servant_of(first: &str, next: Option<&str>) -> (Option<String>, bool) {
    let Some(joined) = first.strip_prefix("عبد") else { return (None, false) };
    let apart = joined.is_empty() && next.is_some();
    let rest = if apart { next.and_then(|next| next.strip_prefix("ال")) } else { joined.strip_prefix("ال") };
    let latin = match rest {
        None | Some("") => return (None, false),
        Some("له") => "abdullah".to_owned(),
        Some(rest) => ["abdul", &word(rest)].concat(),
    };
    (Some(latin), apart)
}

fn word(word: &str) -> String {
    if let Some(known) = known(word) {
        return known.to_owned();
    }
    if !word.chars().any(is_arabic) {
        return word.nfkd().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    }
    match word.strip_prefix("ال").filter(|rest| rest.chars().count() > 1) {
        Some(rest) => ["al-", &known(rest).map_or_else(|| spell(rest).into(), Cow::from)].concat(),
        None => spell(word),
    }
}

fn known(word: &str) -> Option<&'static str> {
    let at = NAMES.binary_search_by(|(name, _)| (*name).cmp(word)).ok()?;
    Some(NAMES[at].1)
}

/// The letters of Arabic proper: a quick test before the general one.
fn is_letter(c: char) -> bool {
    matches!(c, 'ء'..='غ' | 'ف'..='ي')
}

fn is_arabic(c: char) -> bool {
    ('\u{0620}'..='\u{06FF}').contains(&c)
}

/// How one letter sounds.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Sound {
    Consonant(&'static str),
    Vowel(&'static str),
}

use Sound::{Consonant, Vowel};

/// Letter by letter, with a vowel where a syllable would have none.
fn spell(word: &str) -> String {
    let sounds = sounds(word);
    let mut out = String::with_capacity(word.len());
    for (i, sound) in sounds.iter().enumerate() {
        match *sound {
            Vowel(v) => {
                let repeated = matches!(v, "a" | "i" | "u") && out.ends_with(v);
                if !repeated {
                    out.push_str(v);
                }
            }
            Consonant(c) => {
                out.push_str(c);
                if needs_vowel(&sounds, i, &out[..out.len() - c.len()]) {
                    out.push_str(guess(&sounds, i));
                }
            }
        }
    }
    out
}

/// Whether a vowel must follow the consonant at `i`: syllables are CV or CVC,
/// and a long i or u may be followed by two consonants at the end (سيرت).
fn needs_vowel(sounds: &[Sound], i: usize, before: &str) -> bool {
    let Some(Consonant(_)) = sounds.get(i + 1) else {
        return false;
    };
    let opens_syllable = !before.ends_with(['a', 'i', 'u']);
    let next_is_last = i + 2 >= sounds.len();
    opens_syllable || (next_is_last && !matches!(last_sound(sounds, i), Some(Vowel("i" | "u"))))
}

fn last_sound(sounds: &[Sound], i: usize) -> Option<Sound> {
    i.checked_sub(1).map(|before| sounds[before])
}

/// u before a syllable with u (قنونو), i before y (زياد) and in the last
/// syllable after a long a (ناظم), else a.
fn guess(sounds: &[Sound], i: usize) -> &'static str {
    match (last_sound(sounds, i), sounds.get(i + 1), sounds.get(i + 2)) {
        (_, Some(Consonant("y")), _) | (Some(Vowel("a")), _, None) => "i",
        (None, Some(Consonant(_)), Some(Vowel("u"))) => "u",
        _ => "a",
    }
}

fn sounds(word: &str) -> Vec<Sound> {
    let letters: Vec<char> = word.chars().collect();
    let mut out: Vec<Sound> = Vec::with_capacity(letters.len());
    for (i, letter) in letters.iter().enumerate() {
        let after_vowel = matches!(out.last(), Some(Vowel(_)));
        let before_vowel = letters.get(i + 1).is_some_and(|c| matches!(c, 'ا' | 'و' | 'ي' | 'ى' | 'ة'));
        let after_hamza = i > 0 && letters[i - 1] == 'ئ';
        let glide = !after_hamza && (i == 0 || after_vowel || before_vowel);
        out.extend(match letter {
            'و' => Some(if glide { Consonant("w") } else { Vowel("u") }),
            'ي' => Some(if glide { Consonant("y") } else { Vowel("i") }),
            'ئ' if letters.get(i + 1) == Some(&'ي') => Some(Vowel("a")),
            _ => sound(*letter),
        });
    }
    out
}

fn sound(letter: char) -> Option<Sound> {
    Some(match letter {
        'ا' | 'ع' | 'ى' | 'ة' => Vowel("a"),
        'ئ' => Vowel("i"),
        'ؤ' => Vowel("u"),
        'ب' => Consonant("b"),
        'پ' => Consonant("p"),
        'ت' | 'ط' => Consonant("t"),
        'ث' => Consonant("th"),
        'ج' => Consonant("j"),
        'چ' => Consonant("ch"),
        'ح' | 'ه' => Consonant("h"),
        'خ' => Consonant("kh"),
        'د' | 'ض' => Consonant("d"),
        'ذ' => Consonant("dh"),
        'ر' => Consonant("r"),
        'ز' | 'ظ' => Consonant("z"),
        'ژ' => Consonant("zh"),
        'س' | 'ص' => Consonant("s"),
        'ش' => Consonant("sh"),
        'غ' => Consonant("gh"),
        'ف' => Consonant("f"),
        'ڤ' => Consonant("v"),
        'ق' => Consonant("q"),
        'ك' => Consonant("k"),
        'گ' => Consonant("g"),
        'ل' => Consonant("l"),
        'م' => Consonant("m"),
        'ن' => Consonant("n"),
        _ => return ascii(letter),
    })
}

/// Digits and Latin letters inside an Arabic word.
fn ascii(letter: char) -> Option<Sound> {
    const ASCII: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
    let at = ASCII.find(letter)?;
    Some(Vowel(&ASCII[at..=at]))
}

/// The id of what has no Latin letters at all: its code points.
fn code_points(text: &str) -> String {
    let mut out = String::from("u");
    for c in text.chars().filter(|c| c.is_alphanumeric()).take(8) {
        out.push_str(&format!("-{:x}", u32::from(c)));
    }
    if out == "u" { "u-0".to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold_light;

    #[test]
    fn endless_words_are_not_remembered() {
        let (mut latin, long) = (Latin::default(), "قنونو".repeat(100));
        for name in [&long, &format!("حسن {long}")] {
            assert_eq!(latin.id(name), latin_id(name));
        }
        assert_eq!(latin.id("حسن"), "hasan");
        assert!(latin.ids.keys().eq(["حسن"]) && latin.words.keys().eq(["حسن"]));
    }
    use proptest::prelude::*;

    fn check(expected: &str, spellings: &[&str]) {
        for s in spellings {
            assert_eq!(latin_id(s), expected, "{s}");
        }
    }

    #[test]
    fn known_names() {
        check("muhammad-hasan-qununu", &["محمد حسن قنونو", "مُحَمَّد حسن قنونو", "محمد  حسن ـ قنونو"]);
        check("ahmad-abdullah", &["أحمد عبد الله", "احمد عبدالله"]);
        check("abdulrahman-salih", &["عبد الرحمن صالح", "عبدالرحمن صالح"]);
        check("abu-bakr-al-baghdadi", &["أبو بكر البغدادي"]);
        check("sayf-al-din-khalid", &["سيف الدين خالد"]);
        check("salman-bin-fahd", &["سلمان بن فهد"]);
        check("muammar", &["معمر"]);
    }

    #[test]
    fn guessed_names() {
        check("al-radwani", &["الرضواني"]);
        check("ziyada", &["زيادة"]);
        check("maslut", &["مسلوط"]);
        check("saran", &["سعران"]);
        check("wazir", &["وزير"]);
        check("rais", &["رئيس"]);
        check("haska", &["حسكة"]);
        check("sirt", &["سيرت"]);
        check("nazim", &["ناظم"]);
    }

    #[test]
    fn latin_passes_through() {
        check("reuters", &["Reuters", "REUTERS"]);
        check("u-s-army", &["U.S. Army"]);
        check("emile", &["Émile"]);
        check("katiba-17", &["كتيبة 17", "كتيبة ١٧"]);
    }

    #[test]
    fn never_empty_never_long() {
        check("u-4e2d-6587", &["中文"]);
        check("u-0", &["", "  ", "؟!"]);
        check("u-621", &["ء"]);
        assert!(latin_id(&"محمد ".repeat(40)).len() <= MAX_LEN);
        assert!(latin_id(&"قنونو".repeat(40)).len() <= MAX_LEN);
    }

    #[test]
    fn the_table_is_in_order_and_folded() {
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(NAMES.iter().all(|(name, _)| fold_light(name) == *name));
        assert!(NAMES.len() >= 250);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn is_an_id(s in "[\\PC\u{620}-\u{64A} ]{0,30}|[ا-ي ]{0,90}") {
            let id = latin_id(&s);
            prop_assert!(!id.is_empty() && id.len() <= MAX_LEN, "{}", id);
            prop_assert!(id.split('-').all(|p| !p.is_empty()), "{}", id);
            prop_assert!(id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{}", id);
            prop_assert_eq!(latin_id(&s), id);
        }
    }
}
