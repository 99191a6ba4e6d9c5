//! Dates as news writes them, and what they mean on a given day.
//!
//! [`parse`] reads an expression; [`DateExpr::resolve`] turns it into ISO 8601
//! of the precision the words have: a day, a month or a year. A word like
//! الاثنين needs the day of writing to mean a date; without it the answer is
//! none rather than a guess.

mod numeric;
mod parse;
mod pieces;
mod relative;
mod start;
#[cfg(test)]
mod tests;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::calendar;
pub use parse::{is_in, parse};
pub use start::{can_start, goes_on, needs_more};

/// Which way an expression points from the day of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// Not said: the tense of the verb decides.
    Unsaid,
    /// قبل الماضي
    BeforeLast,
    /// الماضي
    Past,
    /// الجاري
    Current,
    /// المقبل
    Next,
}

/// The year of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearRef {
    /// Not said.
    Unsaid,
    /// In figures or words.
    Known(i16),
    /// Counted from the year of writing: -1 is العام الماضي.
    Relative(i16),
}

/// A stretch of time that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// يوم
    Day,
    /// أسبوع
    Week,
    /// شهر
    Month,
    /// عام، سنة
    Year,
}

/// A date as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateExpr {
    /// 4 أبريل 2019، 4 أبريل الماضي
    Day {
        /// The year, if said.
        year: YearRef,
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
        /// الماضي and the like behind it.
        shift: Shift,
    },
    /// أبريل 2019، نهاية أبريل الماضي
    Month {
        /// The year, if said.
        year: YearRef,
        /// 1 to 12.
        month: u8,
        /// الماضي and the like behind it.
        shift: Shift,
    },
    /// عام 2015، العام الماضي
    Year(YearRef),
    /// يوم الاثنين المقبل
    Weekday(Weekday, Shift),
    /// العشرين من الشهر الجاري
    DayOfMonth {
        /// 1 to 31.
        day: u8,
        /// Months counted from the month of writing.
        months: i32,
    },
    /// أمس، قبل أسبوعين، الشهر الماضي: counted from the day of writing.
    Relative {
        /// What is counted.
        unit: Unit,
        /// How many; negative in the past.
        amount: i32,
        /// The weekday named beside it: أمس الأحد.
        weekday: Option<Weekday>,
    },
    /// 15 رمضان 1441هـ، عام 1441هـ
    Hijri {
        /// The Hijri year, if said.
        year: Option<i32>,
        /// 1 to 12.
        month: Option<u8>,
        /// 1 to 30.
        day: Option<u8>,
        /// الماضي and the like behind it.
        shift: Shift,
    },
}

impl DateExpr {
    /// Whether the words themselves say that the day is still to come: غدا,
    /// الأسبوع المقبل.
    #[must_use]
    pub fn is_to_come(&self) -> bool {
        match *self {
            Self::Day { year, shift, .. } | Self::Month { year, shift, .. } => {
                shift == Shift::Next || matches!(year, YearRef::Relative(by) if by > 0)
            }
            Self::Year(year) => matches!(year, YearRef::Relative(by) if by > 0),
            Self::Weekday(_, shift) | Self::Hijri { shift, .. } => shift == Shift::Next,
            Self::DayOfMonth { months, .. } => months > 0,
            Self::Relative { amount, .. } => amount > 0,
        }
    }

    /// Whether it is a day of the week of which nothing tells which: الأحد.
    pub fn is_bare_weekday(&self) -> bool {
        matches!(self, Self::Weekday(_, Shift::Unsaid))
    }

    /// Whether what is told in the present of such a time is to come: يزور
    /// الأحد, يزور في 15 سبتمبر, يزور هذا الأسبوع. A year tells of history.
    #[must_use]
    pub fn awaits_the_present(&self) -> bool {
        match *self {
            Self::Weekday(_, shift) => shift == Shift::Unsaid,
            Self::Day { year: YearRef::Unsaid, shift, .. } | Self::Month { year: YearRef::Unsaid, shift, .. } => {
                matches!(shift, Shift::Unsaid | Shift::Current)
            }
            Self::DayOfMonth { months, .. } => months == 0,
            Self::Relative { unit: Unit::Week | Unit::Month, amount, .. } => amount == 0,
            _ => false,
        }
    }

    /// The date in ISO 8601: `2020-03-09`, `2020-03` or `2020`, as precise as
    /// the words are; none if it cannot be fixed. `reference` is the day of
    /// writing, `past_tense` whether the event is told as past.
    #[must_use]
    pub fn resolve(&self, reference: Option<Date>, past_tense: bool) -> Option<String> {
        let (start, end) = self.span(reference, past_tense)?;
        let (y, m) = (start.year(), start.month());
        if start == end {
            Some(format!("{y:04}-{m:02}-{:02}", start.day()))
        } else if (y, m) == (end.year(), end.month()) {
            Some(format!("{y:04}-{m:02}"))
        } else {
            (y == end.year()).then(|| format!("{y:04}"))
        }
    }

    /// The first and the last day the expression can mean.
    #[must_use]
    pub fn span(&self, reference: Option<Date>, past_tense: bool) -> Option<(Date, Date)> {
        match *self {
            Self::Day { year: YearRef::Known(y), month, day, .. } => one_day(new_date(y, month, day)),
            Self::Month { year: YearRef::Known(y), month, .. } => whole_month(new_date(y, month, 1)?),
            Self::Year(YearRef::Known(y)) => whole_year(y),
            Self::Hijri { year: Some(y), month, day, .. } => hijri_span(y, month, day),
            _ => self.span_near(reference?, past_tense),
        }
    }

    fn span_near(&self, reference: Date, past: bool) -> Option<(Date, Date)> {
        match *self {
            Self::Day { year, month, day, shift } => {
                one_day(year_near(reference, year, shift, past, |y| new_date(y, month, day)))
            }
            Self::Month { year, month, shift } => {
                let first = reference.first_of_month();
                whole_month(year_near(first, year, shift, past, |y| new_date(y, month, 1))?)
            }
            Self::Year(YearRef::Relative(by)) => whole_year(reference.year().checked_add(by)?),
            Self::Year(_) => None,
            Self::Weekday(weekday, shift) => one_day(weekday_near(reference, weekday, shift, past)),
            Self::DayOfMonth { day, months } => {
                let month = reference.first_of_month().checked_add(months.months()).ok()?;
                one_day(new_date(month.year(), u8::try_from(month.month()).ok()?, day))
            }
            Self::Relative { unit, amount, weekday } => relative(reference, unit, amount, weekday),
            Self::Hijri { month: Some(month), day, shift, .. } => hijri_near(reference, month, day, shift, past),
            Self::Hijri { .. } => None,
        }
    }
}

fn new_date(year: i16, month: u8, day: u8) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn one_day(day: Option<Date>) -> Option<(Date, Date)> {
    day.map(|d| (d, d))
}

fn whole_month(day: Date) -> Option<(Date, Date)> {
    Some((day.first_of_month(), day.last_of_month()))
}

fn whole_year(year: i16) -> Option<(Date, Date)> {
    Some((new_date(year, 1, 1)?, new_date(year, 12, 31)?))
}

/// Gives a date without a year the year nearest in the direction meant.
fn year_near(
    reference: Date,
    year: YearRef,
    shift: Shift,
    past: bool,
    make: impl Fn(i16) -> Option<Date>,
) -> Option<Date> {
    let this = reference.year();
    match year {
        YearRef::Known(y) => return make(y),
        YearRef::Relative(by) => return make(this.checked_add(by)?),
        YearRef::Unsaid => {}
    }
    // The 29th of February may lie years away.
    let back = || (0..9).filter_map(|n| make(this - n));
    let ahead = || (0..9).filter_map(|n| make(this + n));
    match shift {
        Shift::Past => back().find(|d| *d < reference),
        Shift::BeforeLast => back().filter(|d| *d < reference).nth(1),
        Shift::Current => make(this),
        Shift::Next => ahead().find(|d| *d > reference),
        Shift::Unsaid if past => back().find(|d| *d <= reference),
        Shift::Unsaid => ahead().find(|d| *d >= reference),
    }
}

fn weekday_near(reference: Date, weekday: Weekday, shift: Shift, past: bool) -> Option<Date> {
    let today = reference.weekday() == weekday;
    let (nth, extra) = match shift {
        Shift::Unsaid | Shift::Current if today => return Some(reference),
        Shift::Past => (-1, 0),
        Shift::BeforeLast => (-1, -7),
        Shift::Next => (1, 0),
        Shift::Unsaid | Shift::Current => (if past { -1 } else { 1 }, 0),
    };
    let day = reference.nth_weekday(nth, weekday).ok()?;
    day.checked_add(extra.days()).ok()
}

fn relative(reference: Date, unit: Unit, amount: i32, weekday: Option<Weekday>) -> Option<(Date, Date)> {
    match unit {
        Unit::Day => {
            let day = reference.checked_add(amount.days()).ok()?;
            // An article of Monday that says أمس السبت was written on Sunday.
            let named = weekday.filter(|w| *w != day.weekday());
            one_day(named.map_or(Some(day), |w| weekday_near(reference, w, Shift::Unsaid, amount <= 0)))
        }
        Unit::Week => {
            // Weeks begin on Saturday, Sunday or Monday: all three are covered.
            let day = reference.checked_add(amount.weeks()).ok()?;
            let since = i32::from(day.weekday().since(Weekday::Saturday));
            let start = day.checked_sub(since.days()).ok()?;
            Some((start, start.checked_add(8.days()).ok()?))
        }
        Unit::Month => whole_month(reference.first_of_month().checked_add(amount.months()).ok()?),
        Unit::Year => whole_year(reference.year().checked_add(i16::try_from(amount).ok()?)?),
    }
}

fn hijri_span(year: i32, month: Option<u8>, day: Option<u8>) -> Option<(Date, Date)> {
    let last = |m| calendar::hijri_month_length(year, m);
    match (month, day) {
        (Some(m), Some(d)) => one_day(calendar::from_hijri(year, m, d)),
        (Some(m), None) => Some((calendar::from_hijri(year, m, 1)?, calendar::from_hijri(year, m, last(m))?)),
        _ => Some((calendar::from_hijri(year, 1, 1)?, calendar::from_hijri(year, 12, last(12))?)),
    }
}

fn hijri_near(reference: Date, month: u8, day: Option<u8>, shift: Shift, past: bool) -> Option<(Date, Date)> {
    let guess = (i32::from(reference.year()) - 622) * 33 / 32;
    let mut spans = (guess - 2..=guess + 3).filter_map(|y| hijri_span(y, Some(month), day));
    match shift {
        Shift::Current => spans.min_by_key(|s| (s.0 - reference).get_days().abs()),
        Shift::Past => spans.rfind(|s| s.1 < reference),
        Shift::BeforeLast => spans.filter(|s| s.1 < reference).nth_back(1),
        Shift::Next => spans.find(|s| s.0 > reference),
        Shift::Unsaid if past => spans.rfind(|s| s.0 <= reference),
        Shift::Unsaid => spans.find(|s| s.1 >= reference),
    }
}
