//! Reading a date expression from words.

use super::super::calendar::{self, Month};
use super::super::number;
use super::numeric::{numeric_words, slashed};
use super::pieces::Pieces;
use super::relative::{ago, last_night, part_of_day, period, today};
use super::start::can_start;
use super::{DateExpr, Shift, Unit, YearRef};
use jiff::civil::Weekday;

/// What a reader found and the index of the piece behind it.
pub(super) type Found<T> = Option<(T, usize)>;

/// Reads the date that begins at `words[0]` and tells how many words it
/// takes, with the preposition or part of the day at its head. The words are
/// lightly folded; marks may be words of their own or hang on words.
#[must_use]
pub fn parse(words: &[&str]) -> Option<(DateExpr, usize)> {
    let first = *words.first()?;
    if is_in(first) && !words.get(1).is_some_and(|w| can_start(w)) {
        return None;
    }
    let lead = usize::from(is_in(first) || is_word(first, &["منذ", "يوم"]));
    if let Some((found, used)) = numeric_words(&words[lead..]) {
        return Some((found, lead + used));
    }
    let pieces = Pieces::new(words);
    let (expr, end) = whole(&pieces)?;
    Some((expr, pieces.words_of(end)))
}

/// في، خلال: a date only where a date can begin behind it.
#[must_use]
pub fn is_in(word: &str) -> bool {
    let found = |w: &str| matches!(w, "في" | "خلال" | "بتاريخ" | "بحلول");
    found(word) || word.strip_prefix(['و', 'ف']).is_some_and(found)
}

/// `f` of the word, or of what stands behind its proclitics.
pub(super) fn look<T>(word: &str, f: impl Fn(&str) -> Option<T>) -> Option<T> {
    f(word)
        .or_else(|| f(word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك'])?))
        .or_else(|| f(word.strip_prefix(['و', 'ف'])?.strip_prefix(['ب', 'ل'])?))
}

pub(super) fn is_word(word: &str, list: &[&str]) -> bool {
    look(word, |w| list.contains(&w).then_some(())).is_some()
}

/// A word without its article, also behind لل.
fn indefinite(word: &str) -> &str {
    word.strip_prefix("ال").or_else(|| word.strip_prefix("لل")).unwrap_or(word)
}

/// A whole expression with what may stand before it.
fn whole(p: &Pieces<'_>) -> Found<DateExpr> {
    let since = is_word(p.at(0), &["منذ"]);
    if since || is_word(p.at(0), &["قبل", "بعد"]) {
        if let Some(found) = ago(p) {
            return Some(found);
        }
        if !since {
            // بعد غد، بعد ظهر اليوم
            return today(p, 0).or_else(|| part_of_day(p, 0));
        }
    }
    let prep = since || is_in(p.at(0));
    let start = usize::from(prep);
    if prep {
        if let Some((year, next)) = bare_year(p, start).filter(|(_, n)| !is_counted(p.at(*n))) {
            return Some((DateExpr::Year(year), next));
        }
        // في اليوم is "on the day", said of any day.
        if p.at(start) == "اليوم" {
            return None;
        }
    }
    expression(p, start, prep)
}

/// A counted noun: في 2000 شخص is no year.
fn is_counted(word: &str) -> bool {
    matches!(
        word,
        "شخص"
            | "شخصا"
            | "دولار"
            | "عنصر"
            | "عنصرا"
            | "متر"
            | "كيلومتر"
            | "كيلومترا"
            | "ساعة"
            | "مقاتل"
            | "جندي"
    )
}

fn expression(p: &Pieces<'_>, i: usize, prep: bool) -> Found<DateExpr> {
    last_night(p, i)
        .or_else(|| part_of_day(p, i))
        .or_else(|| today(p, i))
        .or_else(|| weekday(p, i))
        .or_else(|| day_month(p, i))
        .or_else(|| edge_of_period(p, i))
        .or_else(|| month(p, i, prep))
        .or_else(|| year(p, i))
        .or_else(|| period(p, i))
}

/// يوم الاثنين المقبل، الأحد الموافق 4 أبريل 2019
pub(super) fn weekday(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    let skip = usize::from(is_word(p.at(i), &["يوم", "يومي", "نهار"]));
    let Some((day, next)) = weekday_word(p, i + skip) else {
        return (skip == 1).then(|| day_month(p, i + 1)).flatten();
    };
    let (said, after) = shift_behind(p, next);
    if let Some((found, end)) = full_date(p, after) {
        return Some((shifted(agreeing(found, day), said), end));
    }
    Some((DateExpr::Weekday(day, said), after))
}

/// `الأحد المقبل 4 أبريل`: what stands behind the weekday holds for the day.
fn shifted(mut found: DateExpr, said: Shift) -> DateExpr {
    if let DateExpr::Day { shift, .. } | DateExpr::Hijri { shift, .. } = &mut found
        && *shift == Shift::Unsaid
    {
        *shift = said;
    }
    found
}

/// A Hijri date moved by a day if that makes it the weekday that was named:
/// the calendar in use and the tabular one differ so.
fn agreeing(found: DateExpr, weekday: Weekday) -> DateExpr {
    let DateExpr::Hijri { year: Some(year), month: Some(month), day: Some(day), shift } = found else {
        return found;
    };
    let near = calendar::from_hijri(year, month, day)
        .and_then(|date| [date.yesterday(), date.tomorrow()].into_iter().flatten().find(|d| d.weekday() == weekday));
    near.map_or(found, |d| DateExpr::Day {
        year: YearRef::Known(d.year()),
        month: d.month().unsigned_abs(),
        day: d.day().unsigned_abs(),
        shift,
    })
}

pub(super) fn weekday_word(p: &Pieces<'_>, i: usize) -> Found<Weekday> {
    look(p.at(i), calendar::weekday).map(|day| (day, i + 1))
}

/// A date of day and month, with الموافق or a stop before it.
pub(super) fn full_date(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    let agrees = |i: usize| is_word(p.at(i), &["الموافق", "المصادف", "موافق"]);
    let mut at = i + usize::from(p.at(i) == "،");
    at += usize::from(agrees(at));
    at += usize::from(at > i && p.at(at) == "ل");
    day_month(p, at).or_else(|| slashed(p.at(at)).map(|d| (d, at + 1)))
}

/// الماضي، المقبل، الجاري, and قبل الماضي.
pub(super) fn shift(p: &Pieces<'_>, i: usize) -> Found<Shift> {
    if p.at(i) == "قبل" && shift_word(p.at(i + 1)) == Some(Shift::Past) {
        return Some((Shift::BeforeLast, i + 2));
    }
    shift_word(p.at(i)).map(|s| (s, i + 1))
}

fn shift_behind(p: &Pieces<'_>, i: usize) -> (Shift, usize) {
    shift(p, i).unwrap_or((Shift::Unsaid, i))
}

fn shift_word(word: &str) -> Option<Shift> {
    let bare = word.strip_prefix("ال")?;
    Some(match bare.strip_suffix(['ة', 'ه']).unwrap_or(bare) {
        "ماضي" | "ماض" | "منصرم" | "فائت" | "فايت" | "منقضي" => Shift::Past,
        "مقبل" | "قادم" | "اتي" => Shift::Next,
        "جاري" | "حالي" | "راهن" => Shift::Current,
        _ => return None,
    })
}

pub(super) const fn steps(shift: Shift) -> i16 {
    match shift {
        Shift::BeforeLast => -2,
        Shift::Past => -1,
        Shift::Next => 1,
        Shift::Unsaid | Shift::Current => 0,
    }
}

/// 4 أبريل 2019، الرابع من شهر نيسان/أبريل الماضي، 20 من الشهر الجاري
pub(super) fn day_month(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    let (day, mut at) = day(p, i)?;
    at += usize::from(p.at(at) == "من");
    if let Some((months, next)) = relative_month(p, at) {
        return Some((DateExpr::DayOfMonth { day, months }, next));
    }
    at += usize::from(matches!(p.at(at), "شهر" | "لشهر"));
    let (month, next) = month_name(p, at)?;
    if month.hijri {
        if day > 30 {
            return None;
        }
        let (year, next) = hijri_year(p, next).map_or((None, next), |(y, n)| (Some(y), n));
        let (shift, next) = shift_behind(p, next);
        let found = DateExpr::Hijri { year, month: Some(month.number), day: Some(day), shift };
        return Some(gregorian_beside(p, next).unwrap_or((found, next)));
    }
    let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][usize::from(month.number - 1)];
    if day > longest {
        return None;
    }
    let (year, shift, next) = year_behind(p, next);
    Some((DateExpr::Day { year, month: month.number, day, shift }, next))
}

/// 15 رمضان 1441هـ الموافق 8 مايو 2020: the second says it better.
fn gregorian_beside(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    is_word(p.at(i), &["الموافق", "المصادف", "موافق"]).then(|| full_date(p, i)).flatten()
}

/// الشهر الجاري as a number of months from now.
fn relative_month(p: &Pieces<'_>, i: usize) -> Found<i32> {
    if matches!(p.at(i), "هذا") && p.at(i + 1) == "الشهر" {
        return Some((0, i + 2));
    }
    if !matches!(p.at(i), "الشهر" | "للشهر") {
        return None;
    }
    shift(p, i + 1).map(|(s, next)| (i32::from(steps(s)), next))
}

/// A day of the month: 4, ال4, الرابع, الحادي والعشرين, الفاتح.
pub(super) fn day(p: &Pieces<'_>, i: usize) -> Found<u8> {
    let plain = |w: &str| w.parse::<u8>().ok().filter(|n| w.len() <= 2 && (1..=31).contains(n));
    let word = p.at(i);
    if let Some(n) = look(word, |w| plain(indefinite(w))) {
        return Some((n, i + 1));
    }
    if matches!(indefinite(word), "فاتح") {
        return Some((1, i + 1));
    }
    let (rank, used) = number::ordinal_words(p.from(i))?;
    let rank = u8::try_from(rank).ok().filter(|n| *n <= 31)?;
    Some((rank, i + used))
}

/// A month, with its other name behind it (يوليو/تموز).
fn month_name(p: &Pieces<'_>, i: usize) -> Found<Month> {
    let (mut month, used) = month_with_proclitic(p, i)?;
    let mut next = i + used;
    if let Some((_, again)) = calendar::month(p.from(next)).filter(|(m, _)| m.number == month.number && !m.hijri) {
        month.doubtful = false;
        next += again;
    }
    Some((month, next))
}

fn month_with_proclitic(p: &Pieces<'_>, i: usize) -> Option<(Month, usize)> {
    let words = p.from(i);
    calendar::month(words).or_else(|| {
        let first = words.first()?.strip_prefix(['و', 'ف', 'ب', 'ل'])?;
        let second = words.get(1).copied().unwrap_or("");
        // باب is a door, not "in August".
        calendar::month(&[first, second]).filter(|(m, _)| !m.doubtful || m.hijri)
    })
}

/// نهاية أبريل الماضي، مطلع العام، أواخر 2019
fn edge_of_period(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    const EDGES: &[&str] = &[
        "نهاية",
        "مطلع",
        "منتصف",
        "اواخر",
        "اوائل",
        "بداية",
        "اواسط",
        "مستهل",
        "ختام",
        "وسط",
        "اول",
        "اخر",
        "مشارف",
        "صيف",
        "شتاء",
        "خريف",
        "ربيع",
    ];
    if !is_word(p.at(i), EDGES) {
        return None;
    }
    let at = i + 1;
    month(p, at, true)
        .or_else(|| year(p, at))
        .or_else(|| bare_year(p, at).map(|(y, n)| (DateExpr::Year(y), n)))
        .or_else(|| period(p, at))
        .or_else(|| weekday(p, at))
        .or_else(|| match p.at(at) {
            "العام" | "السنة" => Some((DateExpr::Year(YearRef::Relative(0)), at + 1)),
            "الشهر" => Some((DateExpr::Relative { unit: Unit::Month, amount: 0, weekday: None }, at + 1)),
            _ => None,
        })
}

/// أبريل 2019، شهر أبريل الماضي; a doubtful name needs support.
fn month(p: &Pieces<'_>, i: usize, prep: bool) -> Found<DateExpr> {
    let skip = usize::from(is_word(p.at(i), &["شهر"]));
    let (month, next) = month_name(p, i + skip)?;
    let number = month.number;
    let supported = prep || skip == 1 || !month.doubtful;
    if month.hijri {
        let (year, next) = hijri_year(p, next).map_or((None, next), |(y, n)| (Some(y), n));
        let (shift, next) = shift_behind(p, next);
        let found = DateExpr::Hijri { year, month: Some(number), day: None, shift };
        return (supported || year.is_some()).then_some((found, next));
    }
    let (year, shift, end) = year_behind(p, next);
    (supported || end > next).then_some((DateExpr::Month { year, month: number, shift }, end))
}

/// What may stand behind a month: 2019، من عام 2019، الماضي، من العام الماضي.
fn year_behind(p: &Pieces<'_>, i: usize) -> (YearRef, Shift, usize) {
    if let Some((said, next)) = shift(p, i) {
        return (YearRef::Unsaid, said, next);
    }
    if let Some((year, next)) = bare_year(p, i) {
        return (year, Shift::Unsaid, next);
    }
    let at = i + usize::from(p.at(i) == "من");
    match year(p, at) {
        Some((DateExpr::Year(year), next)) => (year, Shift::Unsaid, next),
        _ => (YearRef::Unsaid, Shift::Unsaid, i),
    }
}

/// عام 2015، العام الماضي، سنة ألفين وعشرين، عام 1441هـ
fn year(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    let at = i + usize::from(matches!(p.at(i), "هذا" | "هذه"));
    let is_year = |w: &str| matches!(indefinite(w), "عام" | "سنة" | "سنه").then_some(());
    look(p.at(at), is_year)?;
    let definite = p.at(at).contains("ال") || p.at(at).contains("لل");
    if at > i && definite {
        return Some((DateExpr::Year(YearRef::Relative(0)), at + 1));
    }
    if let Some((said, next)) = shift(p, at + 1).filter(|_| definite) {
        return Some((DateExpr::Year(YearRef::Relative(steps(said))), next));
    }
    if let Some((year, next)) = bare_year(p, at + 1) {
        return Some((DateExpr::Year(year), next));
    }
    if let Some((year, next)) = hijri_year(p, at + 1) {
        return Some((DateExpr::Hijri { year: Some(year), month: None, day: None, shift: Shift::Unsaid }, next));
    }
    let (number, used) = number::parse(p.from(at + 1))?;
    let known = number.count().and_then(|n| i16::try_from(n).ok()).filter(|n| (1900..=2100).contains(n))?;
    Some((DateExpr::Year(YearRef::Known(known)), at + 1 + used))
}

/// 2019, 2019م
fn bare_year(p: &Pieces<'_>, i: usize) -> Found<YearRef> {
    let digits = p.at(i).strip_suffix('م').unwrap_or(p.at(i));
    let plain = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    let year = digits.parse().ok().filter(|y| plain && (1900..=2100).contains(y))?;
    let next = i + 1 + usize::from(matches!(p.at(i + 1), "م" | "ميلادي" | "ميلادية" | "للميلاد"));
    Some((YearRef::Known(year), next))
}

/// 1441هـ, 1441 هجرية; the year alone only behind a Hijri month or عام.
fn hijri_year(p: &Pieces<'_>, i: usize) -> Found<i32> {
    let at = i + usize::from(matches!(p.at(i), "عام" | "سنة" | "لعام" | "لسنة" | "من"));
    let digits = p.at(at).strip_suffix('ه').unwrap_or(p.at(at));
    let year = digits.parse().ok().filter(|y| digits.len() == 4 && (1300..=1500).contains(y))?;
    let next = at + 1 + usize::from(matches!(p.at(at + 1), "ه" | "هجري" | "هجرية" | "للهجرة"));
    Some((year, next))
}
