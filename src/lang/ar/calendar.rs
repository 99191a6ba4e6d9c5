//! Names of months and weekdays, and the Hijri calendar.
//!
//! The names are those of Unicode CLDR for the Arab countries (Egypt and the
//! Gulf, the Levant, the Maghreb, Morocco) with common other spellings, all
//! lightly folded.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// A month that was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Month {
    /// 1 to 12.
    pub(crate) number: u8,
    /// Whether the Hijri calendar counts it.
    pub(crate) hijri: bool,
    /// Whether the bare word is more often something else (مارس "exercised").
    pub(crate) doubtful: bool,
}

/// The month that begins at `words[0]`, and how many words it takes.
pub(crate) fn month(words: &[&str]) -> Option<(Month, usize)> {
    let first = *words.first()?;
    if let Some(number) = gregorian(first) {
        let doubtful = matches!(first, "مارس" | "اب" | "ماي" | "جوان" | "اوت");
        return Some((Month { number, hijri: false, doubtful }, 1));
    }
    if let Some(number) = hijri(first) {
        return Some((Month { number, hijri: true, doubtful: true }, 1));
    }
    let (number, hijri) = two_words(first, words.get(1)?)?;
    Some((Month { number, hijri, doubtful: false }, 2))
}

fn gregorian(word: &str) -> Option<u8> {
    Some(match word {
        "يناير" | "جانفي" => 1,
        "فبراير" | "شباط" | "فيفري" => 2,
        "مارس" | "اذار" => 3,
        "ابريل" | "نيسان" | "افريل" => 4,
        "مايو" | "ايار" | "ماي" => 5,
        "يونيو" | "يونيه" | "يونية" | "حزيران" | "جوان" => 6,
        "يوليو" | "يوليه" | "يولية" | "تموز" | "جويلية" | "يوليوز" => 7,
        "اغسطس" | "اب" | "اوت" | "غشت" => 8,
        "سبتمبر" | "ايلول" | "شتنبر" => 9,
        "اكتوبر" => 10,
        "نوفمبر" | "نونبر" => 11,
        "ديسمبر" | "دجنبر" => 12,
        _ => return None,
    })
}

fn hijri(word: &str) -> Option<u8> {
    Some(match word {
        "محرم" | "المحرم" => 1,
        "صفر" => 2,
        "رجب" => 7,
        "شعبان" => 8,
        "رمضان" => 9,
        "شوال" => 10,
        _ => return None,
    })
}

fn two_words(first: &str, second: &str) -> Option<(u8, bool)> {
    let second = second.strip_prefix("ال").unwrap_or(second);
    Some(match (first, second) {
        ("كانون", "ثاني") => (1, false),
        ("تشرين", "اول") => (10, false),
        ("تشرين", "ثاني") => (11, false),
        ("كانون", "اول") => (12, false),
        ("ربيع", "اول") => (3, true),
        ("ربيع", "ثاني" | "اخر") => (4, true),
        ("جمادى" | "جمادي", "اولى" | "اول") => (5, true),
        ("جمادى" | "جمادي", "ثانية" | "اخرة" | "ثاني" | "اخر") => (6, true),
        ("ذو" | "ذي", "قعدة") => (11, true),
        ("ذو" | "ذي", "حجة") => (12, true),
        _ => return None,
    })
}

/// The weekday a word names, with its article.
pub(crate) fn weekday(word: &str) -> Option<Weekday> {
    let bare = word.strip_prefix("ال").or_else(|| word.strip_prefix("لل"))?;
    Some(match bare {
        "احد" => Weekday::Sunday,
        "اثنين" => Weekday::Monday,
        "ثلاثاء" | "ثلاثا" => Weekday::Tuesday,
        "اربعاء" | "اربعا" => Weekday::Wednesday,
        "خميس" => Weekday::Thursday,
        "جمعة" | "جمعه" => Weekday::Friday,
        "سبت" => Weekday::Saturday,
        _ => return None,
    })
}

/// The Gregorian date of a day of the Hijri calendar.
///
/// Tabular (civil) reckoning: 11 leap years in 30. The calendar in use in
/// Saudi Arabia, Umm al-Qura, may differ by a day.
#[must_use]
pub fn from_hijri(year: i32, month: u8, day: u8) -> Option<Date> {
    let in_range = (1..=1600).contains(&year) && (1..=12).contains(&month);
    if !in_range || day == 0 || day > hijri_month_length(year, month) {
        return None;
    }
    let before_month = (59 * (i32::from(month) - 1) + 1) / 2;
    let before_year = 354 * (year - 1) + (3 + 11 * year) / 30;
    // 1 Muharram of the year 1 is 492 148 days before 1970-01-01.
    let days = before_year + before_month + i32::from(day) - 1 - 492_148;
    date(1970, 1, 1).checked_add(days.days()).ok()
}

/// 29 or 30 days; the last month of a leap year has 30.
#[must_use]
pub fn hijri_month_length(year: i32, month: u8) -> u8 {
    let leap = (11 * year + 14).rem_euclid(30) < 11;
    if month % 2 == 1 || (month == 12 && leap) { 30 } else { 29 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold_light;

    #[test]
    fn months_in_every_naming() {
        for (number, hijri, names) in [
            (1, false, &["يناير", "كانون الثاني", "جانفي"][..]),
            (2, false, &["فبراير", "شباط", "فيفري"]),
            (4, false, &["أبريل", "ابريل", "إبريل", "نيسان", "أفريل"]),
            (7, false, &["يوليو", "تموز", "جويلية", "يوليوز", "يوليه"]),
            (8, false, &["أغسطس", "آب", "أوت", "غشت"]),
            (9, false, &["سبتمبر", "أيلول", "ايلول", "شتنبر"]),
            (10, false, &["أكتوبر", "تشرين الأول", "تشرين أول"]),
            (12, false, &["ديسمبر", "كانون الأول", "دجنبر"]),
            (9, true, &["رمضان"]),
            (12, true, &["ذو الحجة", "ذي الحجة"]),
            (6, true, &["جمادى الآخرة", "جمادى الثانية"]),
        ] {
            for name in names {
                let folded = fold_light(name);
                let words: Vec<&str> = folded.split(' ').collect();
                let (got, used) = month(&words).unwrap_or_else(|| panic!("{name}"));
                assert_eq!((got.number, got.hijri, used), (number, hijri, words.len()), "{name}");
            }
        }
        assert_eq!(month(&["تشرين"]), None);
    }

    #[test]
    fn hijri_days() {
        // New year's days and feasts as announced, where tabular agrees.
        for ((y, m, d), iso) in [
            ((1, 1, 1), "0622-07-19"),
            ((1441, 9, 1), "2020-04-24"),
            ((1442, 1, 1), "2020-08-20"),
            ((1400, 1, 1), "1979-11-21"),
            ((1445, 9, 1), "2024-03-11"),
        ] {
            assert_eq!(from_hijri(y, m, d).unwrap().to_string(), iso);
        }
        assert_eq!(from_hijri(1441, 13, 1), None);
        assert_eq!(from_hijri(1441, 2, 30), None);
    }

    #[test]
    fn hijri_days_follow_each_other() {
        let mut expected = from_hijri(1400, 1, 1).unwrap();
        for year in 1400..1460 {
            for month in 1..=12 {
                for day in 1..=hijri_month_length(year, month) {
                    assert_eq!(from_hijri(year, month, day), Some(expected), "{year}-{month}-{day}");
                    expected = expected.tomorrow().unwrap();
                }
            }
        }
    }
}
