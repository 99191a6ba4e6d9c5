//! How names are compared when scoring: more widely than in extraction, for
//! an annotator's spelling is not the article's.

use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// Ranks and titles that may stand before a name or not.
///
/// The reference names الرئيس too, but folding has taken its hamza seat away
/// by then, so that it never matches; the two must stay equal.
const TITLES: [&str; 9] = ["المشير", "اللواء", "الفريق", "العميد", "العقيد", "السيد", "الدكتور", "الجنرال", "الشيخ"];

/// The name without vowel marks, spelling variants, punctuation and case.
pub(crate) fn fold(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut gap = false;
    for letter in name.nfkc().filter(|&c| !is_mark(c)).map(plain) {
        if is_space(letter) {
            gap = true;
            continue;
        }
        if gap && !out.is_empty() {
            out.push(' ');
        }
        gap = false;
        out.push(letter);
    }
    out.to_lowercase()
}

/// Adds the folded name, and what is left when its titles are taken off.
pub(crate) fn forms(name: &str, out: &mut BTreeSet<String>) {
    let folded = fold(name);
    let mut rest = folded.as_str();
    while let Some(shorter) = untitled(rest) {
        out.insert(shorter.to_owned());
        rest = shorter;
    }
    out.insert(folded);
}

fn untitled(name: &str) -> Option<&str> {
    TITLES.iter().find_map(|title| name.strip_prefix(title)?.strip_prefix(' '))
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn plain(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        '"' | '\'' | '“' | '”' | '«' | '»' | '(' | ')' | '[' | ']' | '،' | ',' | '.' | ':' | '؛' => ' ',
        other => other,
    }
}

/// White space as Python counts it: with the four separators of ASCII.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_fold_to_one() {
        for (written, folded) in [
            ("  «إدارةُ   النّهر» ", "اداره النهر"),
            ("مؤتمر، رئيسي", "موتمر رييسي"),
            ("على", "علي"),
            ("A\u{1c}B.c", "a b c"),
            ("", ""),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    #[test]
    fn titles_come_off_one_by_one() {
        let mut out = BTreeSet::new();
        forms("الفريق الشيخ فلان", &mut out);
        assert_eq!(out.into_iter().collect::<Vec<_>>(), ["الشيخ فلان", "الفريق الشيخ فلان", "فلان"]);
    }
}
