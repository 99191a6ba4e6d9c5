//! Dates as spans of days: `2020-03` is every day of that month.

use jiff::{ToSpan, civil::Date};

/// First and last day, counted from an arbitrary day one.
pub(super) type Window = (i32, i32);

/// Every day there is: nothing is known.
pub(super) const ALWAYS: Window = (i32::MIN, i32::MAX);

/// The days of an ISO date of any precision; a time of day is passed over.
fn span(text: &str) -> Option<(Date, Date)> {
    let day = text.get(..10).unwrap_or(text);
    let mut parts = day.split('-');
    let year: i16 = parts.next()?.parse().ok().filter(|_| day.len() >= 4)?;
    let Some(month) = parts.next() else {
        return Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?));
    };
    let month: i8 = month.parse().ok()?;
    let Some(dom) = parts.next() else {
        let first = Date::new(year, month, 1).ok()?;
        return Some((first, first.last_of_month()));
    };
    let date = Date::new(year, month, dom.parse().ok()?).ok()?;
    Some((date, date))
}

fn number(date: Date) -> i32 {
    // Only differences matter; an ordinal keeps them exact.
    let epoch = Date::new(1970, 1, 1).unwrap_or(Date::ZERO);
    epoch.until(date).map_or(0, |span| span.get_days())
}

/// The window of a date, if it is one.
pub(super) fn window(text: &str) -> Option<Window> {
    span(text).map(|(a, b)| (number(a), number(b)))
}

/// First and last day of a date, as ISO dates.
pub(super) fn days(text: &str) -> Option<(String, String)> {
    span(text).map(|(a, b)| (a.to_string(), b.to_string()))
}

/// The day after an ISO day: formats with half-open spans need it.
pub(crate) fn next_day(day: &str) -> Option<String> {
    let date: Date = day.parse().ok()?;
    date.checked_add(1.day()).ok().map(|d| d.to_string())
}

/// What two windows have in common.
pub(super) fn meet(a: Window, b: Window) -> Option<Window> {
    let both = (a.0.max(b.0), a.1.min(b.1));
    (both.0 <= both.1).then_some(both)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans() {
        assert_eq!(days("2020"), Some(("2020-01-01".into(), "2020-12-31".into())));
        assert_eq!(days("2020-02"), Some(("2020-02-01".into(), "2020-02-29".into())));
        assert_eq!(days("2020-02-03T10:00"), Some(("2020-02-03".into(), "2020-02-03".into())));
        assert_eq!(days("2020-13"), None);
        assert_eq!(days("soon"), None);
        assert_eq!(next_day("2020-02-29").as_deref(), Some("2020-03-01"));
    }

    #[test]
    fn windows_meet() {
        let march = window("2020-03").unwrap();
        assert!(meet(march, window("2020-03-31").unwrap()).is_some());
        assert!(meet(march, window("2020-04-01").unwrap()).is_none());
        assert_eq!(meet(march, ALWAYS), Some(march));
    }
}
