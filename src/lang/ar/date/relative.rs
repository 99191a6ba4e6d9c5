//! Dates counted from the day of writing: أمس، الشهر الماضي، قبل أسبوعين.

use super::super::{calendar, number};
use super::parse::{Found, day, day_month, full_date, is_word, look, shift, steps, weekday, weekday_word};
use super::pieces::Pieces;
use super::{DateExpr, Shift, Unit};
use jiff::civil::Weekday;

/// الليلة الماضية، الليلة قبل الماضية
pub(super) fn last_night(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    if !is_word(p.at(i), &["الليلة"]) {
        return None;
    }
    let (amount, next) = match shift(p, i + 1) {
        Some((Shift::Past, next)) => (-1, next),
        Some((Shift::BeforeLast, next)) => (-2, next),
        _ => (0, i + 1),
    };
    Some((days(amount, None), next))
}

const fn days(amount: i32, weekday: Option<Weekday>) -> DateExpr {
    DateExpr::Relative { unit: Unit::Day, amount, weekday }
}

/// مساء أمس، فجر يوم السبت، بعد ظهر اليوم
pub(super) fn part_of_day(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    const PARTS: &[&str] = &[
        "صباح",
        "مساء",
        "ليل",
        "ليلة",
        "فجر",
        "ظهر",
        "عصر",
        "عشية",
        "صبيحة",
        "ظهيرة",
        "نهار",
        "غروب",
        "منتصف",
        "عشاء",
    ];
    let afternoon = p.at(i) == "بعد" && p.at(i + 1) == "ظهر";
    if !is_word(p.at(i), PARTS) && !afternoon {
        return None;
    }
    let mut at = i + 1;
    while is_word(p.at(at), PARTS) {
        at += 1;
    }
    today(p, at).or_else(|| weekday(p, at)).or_else(|| day_month(p, at))
}

/// اليوم، أمس الأحد، أول من أمس، بعد غد
pub(super) fn today(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    let (amount, mut next) = today_word(p, i).or_else(|| {
        // يوم أمس، نهار اليوم
        is_word(p.at(i), &["يوم", "ليلة"]).then(|| today_word(p, i + 1)).flatten()
    })?;
    // في أمس الحاجة: in the direst need.
    if amount == -1 && p.at(next) == "الحاجة" {
        return None;
    }
    let mut named = None;
    if let Some((day, after)) = weekday_word(p, next) {
        named = Some(day);
        next = after;
    }
    if let Some(found) = full_date(p, next) {
        return Some(found);
    }
    let general = amount == 0 && named.is_none() && p.at(i).ends_with("اليوم");
    if general && makes_day_general(p.from(next)) {
        return None;
    }
    Some((days(amount, named), next))
}

fn today_word(p: &Pieces<'_>, i: usize) -> Found<i32> {
    if p.at(i) == "هذا" && p.at(i + 1) == "اليوم" {
        return Some((0, i + 2));
    }
    let amount = look(p.at(i), |w| {
        Some(match w {
            "اليوم" => 0,
            "امس" | "الامس" | "البارحة" => -1,
            "غدا" | "غد" | "الغد" => 1,
            "اول" => -2,
            "بعد" => 2,
            _ => return None,
        })
    })?;
    match amount {
        -1 if matches!(p.at(i + 1), "الاول" | "الاولى") => Some((-2, i + 2)),
        -2 => {
            let at = if p.at(i + 1) == "من" { i + 2 } else { i + 1 };
            matches!(p.at(at), "امس" | "الامس" | "البارحة").then_some((-2, at + 1))
        }
        2 => matches!(p.at(i + 1), "غد" | "الغد").then_some((2, i + 2)),
        _ => Some((amount, i + 1)),
    }
}

/// اليوم التالي، اليوم نفسه، اليوم الأول: a day, not today.
fn makes_day_general(rest: &[&str]) -> bool {
    let Some(next) = rest.first() else {
        return false;
    };
    number::ordinal_words(rest).is_some() && next.starts_with("ال")
        || matches!(
            *next,
            "التالي"
                | "السابق"
                | "نفسه"
                | "ذاته"
                | "الواحد"
                | "الوطني"
                | "العالمي"
                | "الدولي"
                | "الذي"
                | "الاخير"
                | "المذكور"
                | "الماضي"
                | "المقبل"
                | "القادم"
                | "الموعود"
        )
}

/// الأسبوع الماضي، الشهر الجاري، هذا الأسبوع
pub(super) fn period(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    let this = usize::from(matches!(p.at(i), "هذا" | "هذه"));
    let unit = look(p.at(i + this), |w| {
        Some(match w {
            "الاسبوع" | "لاسبوع" => Unit::Week,
            "الشهر" | "لشهر" => Unit::Month,
            _ => return None,
        })
    })?;
    let found = |amount| DateExpr::Relative { unit, amount, weekday: None };
    if this == 1 {
        return Some((found(0), i + 2));
    }
    let (said, next) = shift(p, i + 1)?;
    Some((found(i32::from(steps(said))), next))
}

/// قبل أسبوعين، منذ ثلاثة أيام، بعد شهر. Counted from another event (قبل
/// يومين من) or without a number it fixes no date.
pub(super) fn ago(p: &Pieces<'_>) -> Found<DateExpr> {
    let ahead = is_word(p.at(0), &["بعد"]);
    let (unit, count, next) = match one_or_two(p.at(1)) {
        Some((unit, count)) => (unit, count, 2),
        None => {
            let (number, used) = number::parse(p.from(1)).filter(|(n, _)| !n.approximate)?;
            let count = number.count().and_then(|n| i32::try_from(n).ok()).filter(|n| *n < 1000)?;
            (counted_unit(p.at(1 + used))?, count, 2 + used)
        }
    };
    let dependent = matches!(p.at(next), "من" | "على" | "فقط" | "او");
    // بعد يوم "a day after" hangs on what was told before.
    let told = count == 1 && (ahead || begins_name(p, next));
    if dependent || told {
        return None;
    }
    let amount = if ahead { count } else { -count };
    Some((DateExpr::Relative { unit, amount, weekday: None }, next))
}

/// قبل يوم الاثنين, منذ عام 2011, منذ شهر رمضان: the unit names a date.
fn begins_name(p: &Pieces<'_>, i: usize) -> bool {
    weekday_word(p, i).is_some()
        || calendar::month(p.from(i)).is_some()
        || day(p, i).is_some()
        || p.at(i).starts_with(|c: char| c.is_ascii_digit())
        || today_word(p, i).is_some()
        || number::is_number_word(p.at(i))
}

fn one_or_two(word: &str) -> Option<(Unit, i32)> {
    Some(match word {
        "يوم" => (Unit::Day, 1),
        "يومين" => (Unit::Day, 2),
        "اسبوع" => (Unit::Week, 1),
        "اسبوعين" => (Unit::Week, 2),
        "شهر" => (Unit::Month, 1),
        "شهرين" => (Unit::Month, 2),
        "عام" | "سنة" => (Unit::Year, 1),
        "عامين" | "سنتين" => (Unit::Year, 2),
        _ => return None,
    })
}

fn counted_unit(word: &str) -> Option<Unit> {
    Some(match word {
        "ايام" | "يوما" | "يوم" => Unit::Day,
        "اسابيع" | "اسبوعا" | "اسبوع" => Unit::Week,
        "اشهر" | "شهور" | "شهرا" | "شهر" => Unit::Month,
        "اعوام" | "سنوات" | "سنين" | "عاما" | "عام" | "سنة" => Unit::Year,
        _ => return None,
    })
}
