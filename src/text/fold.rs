//! Folding: one spelling for what Arabic writers spell in many ways.
//!
//! *Light* folding is applied to every text and every look-up. It drops what
//! carries no letter (vowel marks, tatweel, direction marks, zero-width
//! characters) and unites the alef forms, the Persian letters, the digits,
//! the presentation forms and the case of Latin letters. *Wide* folding also
//! unites ى/ي, ة/ه and the seats of hamza; it confuses words (على, علي), so
//! it serves as a fallback only.
//!
//! The build script compiles this file too: it refers to nothing outside.

use unicode_normalization::UnicodeNormalization;

/// What light folding makes of one character.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Folded {
    /// The character carries no letter and disappears.
    Drop,
    /// It becomes one character, often itself.
    Keep(char),
    /// It becomes several: a ligature such as ﻻ or ﷲ.
    Many(String),
}

const BLOCK_START: u32 = 0x0600;
const BLOCK_LEN: usize = 0x100;

/// Light folding of U+0600..=U+06FF; zero means dropped.
const ARABIC: [u16; BLOCK_LEN] = arabic_table();

const fn arabic_table() -> [u16; BLOCK_LEN] {
    let mut table = [0u16; BLOCK_LEN];
    let mut i = 0;
    while i < BLOCK_LEN {
        table[i] = arabic_entry(BLOCK_START as u16 + i as u16);
        i += 1;
    }
    table
}

const fn arabic_entry(code: u16) -> u16 {
    match code {
        // Number and verse signs, honorific marks, letter mark.
        0x0600..=0x0605 | 0x0610..=0x061A | 0x061C => 0,
        // Tatweel, vowel marks, superscript alef, Quranic marks.
        0x0640 | 0x064B..=0x065F | 0x0670 => 0,
        0x06D6..=0x06DD | 0x06DF..=0x06E4 | 0x06E7 | 0x06E8 | 0x06EA..=0x06ED => 0,
        // آ أ إ ٱ and rarer alefs with a hamza or a wavy hamza.
        0x0622 | 0x0623 | 0x0625 | 0x0671..=0x0673 | 0x0675 => 0x0627,
        // ی ے to ي, ک ڪ to ك, ۀ ہ ۂ ھ ە to ه, ۃ to ة.
        0x06CC | 0x06D2 => 0x064A,
        0x06A9 | 0x06AA => 0x0643,
        0x06BE | 0x06C0..=0x06C2 | 0x06D5 => 0x0647,
        0x06C3 => 0x0629,
        0x0660..=0x0669 => code - 0x0660 + 0x30,
        0x06F0..=0x06F9 => code - 0x06F0 + 0x30,
        _ => code,
    }
}

/// Light folding of one character.
#[must_use]
pub fn fold_char(c: char) -> Folded {
    match fold_plain(c) {
        Some(kept) => kept.map_or(Folded::Drop, Folded::Keep),
        None => fold_rare(c),
    }
}

/// The folding of ASCII and the main Arabic block: dropped, or one character.
/// None for any other character.
#[inline]
fn fold_plain(c: char) -> Option<Option<char>> {
    let code = c as u32;
    if code < 0x80 {
        return Some(Some(c.to_ascii_lowercase()));
    }
    match ARABIC.get(code.wrapping_sub(BLOCK_START) as usize) {
        None => None,
        Some(0) => Some(None),
        Some(&folded) => Some(char::from_u32(u32::from(folded))),
    }
}

fn fold_rare(c: char) -> Folded {
    if is_invisible(c) {
        Folded::Drop
    } else if is_presentation(c) {
        collect(std::iter::once(c).nfkc().flat_map(char::to_lowercase))
    } else {
        collect(c.to_lowercase())
    }
}

/// Soft hyphen, zero-width and direction marks, BOM, variation selectors and
/// the vowel marks outside the main Arabic block.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{180E}' | '\u{FEFF}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{0898}'..='\u{089F}' | '\u{08CA}'..='\u{08FF}')
}

/// Arabic presentation forms, Latin ligatures and full-width forms.
fn is_presentation(c: char) -> bool {
    matches!(c, '\u{FB00}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{FF01}'..='\u{FFEE}')
}

/// Folds the characters one other character stands for. A vowel mark in
/// presentation form stands on a space, which goes with it.
fn collect(chars: impl Iterator<Item = char>) -> Folded {
    let mut out = String::new();
    for c in chars {
        match fold_plain(c) {
            Some(kept) => out.extend(kept),
            None if is_invisible(c) => {}
            None => out.push(c),
        }
    }
    let trimmed = out.trim_matches(' ');
    let mut rest = trimmed.chars();
    match (rest.next(), rest.next()) {
        (None, _) => Folded::Drop,
        (Some(only), None) => Folded::Keep(only),
        _ => Folded::Many(trimmed.to_owned()),
    }
}

/// Appends the light folding of `text` to `out`.
pub fn fold_into(text: &str, out: &mut String) {
    let mut rest = text;
    loop {
        let plain = unchanged(rest.as_bytes());
        out.push_str(&rest[..plain]);
        rest = &rest[plain..];
        let Some(c) = rest.chars().next() else { return };
        rest = &rest[c.len_utf8()..];
        match fold_plain(c) {
            Some(Some(kept)) => out.push(kept),
            Some(None) => {}
            None => match fold_rare(c) {
                Folded::Drop => {}
                Folded::Keep(kept) => out.push(kept),
                Folded::Many(many) => out.push_str(&many),
            },
        }
    }
}

/// Bytes at the beginning that are letters of the Arabic block and stay as
/// they are.
fn unchanged(text: &[u8]) -> usize {
    let stays = |c: &&[u8]| {
        let at = ((c[0] as usize & 3) << 6) | (c[1] as usize & 0x3f);
        matches!(c[0], 0xd8..=0xdb) && ARABIC[at] == BLOCK_START as u16 + at as u16
    };
    text.chunks_exact(2).take_while(stays).count() * 2
}

/// The light folding of `text`.
#[must_use]
pub fn fold_light(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// What wide folding makes of a lightly folded character.
#[must_use]
pub const fn widen_char(c: char) -> char {
    match c {
        'ى' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        other => other,
    }
}

/// The wide folding of a text that is lightly folded already, put into `out`.
pub fn widen_into(folded: &str, out: &mut String) {
    out.clear();
    out.push_str(folded);
    for (at, c) in folded.char_indices() {
        let wide = widen_char(c);
        if wide != c {
            out.truncate(at);
            out.extend(folded[at..].chars().map(widen_char));
            return;
        }
    }
}

/// The wide folding of `text`: light folding, then ى/ي, ة/ه and the seats of
/// hamza made one. A hamza on the line stays.
#[must_use]
pub fn fold_wide(text: &str) -> String {
    let mut out = String::new();
    widen_into(&fold_light(text), &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn light(expected: &str, spellings: &[&str]) {
        for s in spellings {
            assert_eq!(fold_light(s), expected, "{s} ({})", s.escape_unicode());
        }
    }

    #[test]
    fn many_spellings_fold_to_one() {
        light(
            "احمد",
            &["أحمد", "احمد", "إحمد", "آحمد", "أَحْمَد", "أحـــمد", "\u{200F}أحمد\u{202C}", "\u{FEFF}أحمد", "أح\u{AD}مد"],
        );
        light("كيلي", &["کیلی", "كيلي", "ڪيلي"]);
        light("لا", &["لا", "ﻻ", "ﻼ", "لأ", "ﻷ", "ﻵ", "ﻹ"]);
        light("الله", &["الله", "اللّه"]);
        light("2020", &["2020", "٢٠٢٠", "۲۰۲۰", "2020"]);
        light("70٬000", &["٧٠٬٠٠٠"]);
        light("nato", &["NATO", "Nato", "nato"]);
        light("état", &["État"]);
        light("هذا", &["هٰذا", "هذا", "ھذا", "ہذا"]);
        light("", &["\u{64B}\u{651}", "ـ", "\u{200D}", "\u{FE76}", "\u{FC60}"]);
    }

    #[test]
    fn light_keeps_what_tells_words_apart() {
        for s in ["على", "علي", "مدرسة", "مؤتمر", "رئيس", "شيء", "قضاء", "گچپڤ"] {
            light(s, &[s]);
        }
    }

    #[test]
    fn wide_unites_them() {
        assert_eq!(fold_wide("على"), fold_wide("علي"));
        assert_eq!(fold_wide("مدرسة"), "مدرسه");
        assert_eq!(fold_wide("مؤتمر"), "موتمر");
        assert_eq!(fold_wide("رئيس"), "رييس");
        assert_eq!(fold_wide("شيء"), "شيء");
    }

    #[test]
    fn ligatures_become_many() {
        assert_eq!(fold_char('ﷲ'), Folded::Many("الله".into()));
        assert_eq!(fold_char('ﷺ'), Folded::Many("صلى الله عليه وسلم".into()));
        assert_eq!(fold_char('ﻻ'), Folded::Many("لا".into()));
        assert_eq!(fold_char('ﺑ'), Folded::Keep('ب'));
        assert_eq!(fold_char('\u{64E}'), Folded::Drop);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn folding_twice_is_folding_once(s in "[\\PC\u{600}-\u{6FF}\u{200B}-\u{206F}\u{FB50}-\u{FEFF}]{0,40}") {
            let once = fold_light(&s);
            prop_assert_eq!(&fold_light(&once), &once);
            let wide = fold_wide(&s);
            prop_assert_eq!(&fold_wide(&wide), &wide);
            prop_assert!(once.chars().all(|c| fold_char(c) != Folded::Drop));
        }
    }

    #[test]
    fn every_character_folds_to_a_fixed_point() {
        for c in (0..=0x10_FFFFu32).filter_map(char::from_u32) {
            let once = fold_light(c.encode_utf8(&mut [0; 4]));
            assert_eq!(fold_light(&once), once, "U+{:04X}", c as u32);
        }
    }
}
