//! A quick test that keeps most words away from the date reader.

use super::super::calendar;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Whether a date can begin with this word: a quick test before parsing.
#[must_use]
pub fn can_start(word: &str) -> bool {
    if is_letters(word) {
        return begins(word);
    }
    let word = word.trim_start_matches(['(', '"', '«', '[']);
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.len() <= 13;
    }
    let head = word.split(['/', '-', '(', ')', '،', ',', '.', ':', '"', '»']).next().unwrap_or(word);
    begins(head) || head.strip_prefix("ال").is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()))
}

fn begins(head: &str) -> bool {
    let known = |w: &str| KNOWN.contains(w);
    head.len() <= LONGEST
        && (known(head)
            || head
                .strip_prefix(['و', 'ف', 'ب', 'ل', 'ك'])
                .is_some_and(|w| known(w) || w.strip_prefix(['ب', 'ل']).is_some_and(known))
            || head.strip_prefix("لل").is_some_and(|w| calendar::weekday(head).is_some() || known(w)))
}

/// Whether a word begins no date unless one of its later words follows at
/// once: 15 (يناير), هذا (العام), الثالث (من). See [`goes_on`].
#[must_use]
pub fn needs_more(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
        || word.ends_with("هذا")
        || word.ends_with("هذه")
        || matches!(
            word,
            "الاول"
                | "الثاني"
                | "الثالث"
                | "الرابع"
                | "الخامس"
                | "السادس"
                | "السابع"
                | "الثامن"
                | "التاسع"
                | "العاشر"
        )
}

/// Whether a word that begins no date can follow one that [`needs_more`],
/// besides numbers and marks.
#[must_use]
pub fn goes_on(word: &str) -> bool {
    word == "من"
}

/// True for a word of plain Arabic letters, without any mark.
pub(super) fn is_letters(word: &str) -> bool {
    let (letters, rest) = word.as_bytes().as_chunks();
    // Without a branch a letter.
    let plain = |&letter: &[u8; 2]| matches!(u16::from_be_bytes(letter), 0xd8a0..=0xd8bf | 0xd980..=0xd98a);
    rest.is_empty() && letters.iter().fold(true, |all, letter| all & plain(letter))
}

/// Bytes of the longest starter with two letters before it.
const LONGEST: usize = 20;

static KNOWN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| STARTERS.iter().copied().collect());

/// First words of dates, in the order of their code points.
#[rustfmt::skip]
const STARTERS: &[&str] = &[
    "اب", "ابريل", "اخر", "اذار", "اسبوع", "اغسطس", "افريل", "اكتوبر", "الاثنين", "الاحد",
    "الاربعا", "الاربعاء", "الاسبوع", "الامس", "الاول", "البارحة", "التاسع", "الثالث", "الثامن",
    "الثاني", "الثلاثا", "الثلاثاء", "الثلاثون", "الثلاثين", "الجمعة", "الجمعه", "الحادي",
    "الخامس", "الخميس", "الرابع", "السابع", "السادس", "السبت", "السنة", "السنه", "الشهر",
    "العاشر", "العام", "العشرون", "العشرين", "الغد", "الفاتح", "الليلة", "المحرم", "اليوم",
    "امس", "اوائل", "اواخر", "اواسط", "اوت", "اول", "ايار", "ايلول", "بتاريخ", "بحلول", "بداية",
    "بعد", "تشرين", "تموز", "جانفي", "جمادى", "جمادي", "جوان", "جويلية", "حزيران", "ختام",
    "خريف", "خلال", "دجنبر", "ديسمبر", "ذو", "ذي", "ربيع", "رجب", "رمضان", "سبتمبر", "سنة",
    "سنه", "شباط", "شتاء", "شتنبر", "شعبان", "شهر", "شوال", "صباح", "صبيحة", "صفر", "صيف",
    "ظهر", "ظهيرة", "عام", "عشاء", "عشية", "عصر", "غد", "غدا", "غروب", "غشت", "فاتح", "فبراير",
    "فجر", "في", "فيفري", "قبل", "كانون", "ليل", "ليلة", "مارس", "ماي", "مايو", "محرم", "مساء",
    "مستهل", "مشارف", "مطلع", "منتصف", "منذ", "نهار", "نهاية", "نوفمبر", "نونبر", "نيسان",
    "هذا", "هذه", "وسط", "يناير", "يولية", "يوليه", "يوليو", "يوليوز", "يوم", "يومي", "يونية",
    "يونيه", "يونيو",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starters_are_in_order() {
        assert!(STARTERS.is_sorted());
        assert!(STARTERS.iter().all(|starter| starter.len() + 4 <= LONGEST));
    }
}
