//! Dates in figures only: 2019/04/04, 4-4-2019, 1436/10/17.

use super::parse::look;
use super::{DateExpr, Shift, YearRef};

/// 2019/04/04, 04-04-2019, 4.4.2019; the parts may be words of their own.
pub(super) fn numeric_words(words: &[&str]) -> Option<(DateExpr, usize)> {
    let first = words.first()?.trim_matches(['(', ')', '"', '،', ',', '[', ']', '.', ':']);
    let first = look(first, |w| w.starts_with(|c: char| c.is_ascii_digit()).then_some(w.len()))
        .map(|len| &first[first.len() - len..])?;
    if let Some(found) = numeric(first) {
        return Some((found, 1));
    }
    let [_, mark, second, again, third, ..] = words else {
        return None;
    };
    let joined = mark == again && matches!(*mark, "/" | "-" | ".");
    let third = third.strip_suffix(['م', 'ه']).unwrap_or(third);
    joined.then(|| ordered([first, second, third])).flatten().map(|found| (found, 5))
}

fn numeric(word: &str) -> Option<DateExpr> {
    let word = word.strip_suffix(['م', 'ه']).unwrap_or(word);
    let mark = word.chars().find(|c| matches!(c, '/' | '-' | '.' | '\\'))?;
    let mut parts = word.split(mark);
    let found = ordered([parts.next()?, parts.next()?, parts.next()?])?;
    parts.next().is_none().then_some(found)
}

/// Three figures, year first or last; the day before the month if it can be.
fn ordered(parts: [&str; 3]) -> Option<DateExpr> {
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !parts.iter().all(|s| digits(s)) {
        return None;
    }
    let [a, b, c] = parts;
    let (year, x, y) = match (a.len(), b.len(), c.len()) {
        (4, 1..=2, 1..=2) => (a, c, b),
        (1..=2, 1..=2, 4) => (c, a, b),
        _ => return None,
    };
    let year: i16 = year.parse().ok()?;
    let (day, month): (u8, u8) = (x.parse().ok()?, y.parse().ok()?);
    if (1300..=1500).contains(&year) && month <= 12 && day <= 30 {
        return Some(DateExpr::Hijri {
            year: Some(year.into()),
            month: Some(month),
            day: Some(day),
            shift: Shift::Unsaid,
        });
    }
    let (day, month) = if month > 12 { (month, day) } else { (day, month) };
    super::new_date(year, month, day).filter(|_| (1900..=2100).contains(&year))?;
    Some(DateExpr::Day { year: YearRef::Known(year), month, day, shift: Shift::Unsaid })
}

/// 9/3 behind a weekday: the ninth of March.
pub(super) fn slashed(word: &str) -> Option<DateExpr> {
    if let Some(found) = numeric(word) {
        return Some(found);
    }
    let (day, month) = word.split_once('/')?;
    let day = day.parse().ok().filter(|d| (1..=31).contains(d))?;
    let month = month.parse().ok().filter(|m| (1..=12).contains(m))?;
    Some(DateExpr::Day { year: YearRef::Unsaid, month, day, shift: Shift::Unsaid })
}
