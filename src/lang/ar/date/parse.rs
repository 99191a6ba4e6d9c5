//! Reading a date expression from words.

use super::super::calendar::{self, Month};
use super::super::number;
use super::pieces::Pieces;
use super::{DateExpr, Shift, Unit, YearRef};
use jiff::civil::Weekday;

/// What a reader found and the index of the piece behind it.
type Found<T> = Option<(T, usize)>;

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

/// Whether a date can begin with this word: a quick test before [`parse`].
#[must_use]
pub fn can_start(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '"', '«', '[']);
    let known = |w: &str| STARTERS.binary_search(&w).is_ok();
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.len() <= 10;
    }
    let head = word
        .split(['/', '-', '(', ')', '،', ',', '.', ':', '"', '»'])
        .next()
        .unwrap_or(word);
    known(head)
        || head
            .strip_prefix("ال")
            .is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()))
        || head
            .strip_prefix(['و', 'ف', 'ب', 'ل', 'ك'])
            .is_some_and(|w| known(w) || w.strip_prefix(['ب', 'ل']).is_some_and(known))
        || head
            .strip_prefix("لل")
            .is_some_and(|w| calendar::weekday(head).is_some() || known(w))
}

/// First words of dates, in the order of their code points.
const STARTERS: &[&str] = &[
    "اب",
    "ابريل",
    "اخر",
    "اذار",
    "اسبوع",
    "اغسطس",
    "افريل",
    "اكتوبر",
    "الاثنين",
    "الاحد",
    "الاربعا",
    "الاربعاء",
    "الاسبوع",
    "الامس",
    "الاول",
    "البارحة",
    "التاسع",
    "الثالث",
    "الثامن",
    "الثاني",
    "الثلاثا",
    "الثلاثاء",
    "الثلاثون",
    "الثلاثين",
    "الجمعة",
    "الجمعه",
    "الحادي",
    "الخامس",
    "الخميس",
    "الرابع",
    "السابع",
    "السادس",
    "السبت",
    "السنة",
    "السنه",
    "الشهر",
    "العاشر",
    "العام",
    "العشرون",
    "العشرين",
    "الغد",
    "الفاتح",
    "الليلة",
    "المحرم",
    "اليوم",
    "امس",
    "اوائل",
    "اواخر",
    "اواسط",
    "اوت",
    "اول",
    "ايار",
    "ايلول",
    "بتاريخ",
    "بحلول",
    "بداية",
    "بعد",
    "تشرين",
    "تموز",
    "جانفي",
    "جمادى",
    "جمادي",
    "جوان",
    "جويلية",
    "حزيران",
    "ختام",
    "خريف",
    "خلال",
    "دجنبر",
    "ديسمبر",
    "ذو",
    "ذي",
    "ربيع",
    "رجب",
    "رمضان",
    "سبتمبر",
    "سنة",
    "سنه",
    "شباط",
    "شتاء",
    "شتنبر",
    "شعبان",
    "شهر",
    "شوال",
    "صباح",
    "صبيحة",
    "صفر",
    "صيف",
    "ظهر",
    "ظهيرة",
    "عام",
    "عشاء",
    "عشية",
    "عصر",
    "غد",
    "غدا",
    "غروب",
    "غشت",
    "فاتح",
    "فبراير",
    "فجر",
    "في",
    "فيفري",
    "قبل",
    "كانون",
    "ليل",
    "ليلة",
    "مارس",
    "ماي",
    "مايو",
    "محرم",
    "مساء",
    "مستهل",
    "مشارف",
    "مطلع",
    "منتصف",
    "منذ",
    "نهار",
    "نهاية",
    "نوفمبر",
    "نونبر",
    "نيسان",
    "هذا",
    "هذه",
    "وسط",
    "يناير",
    "يولية",
    "يوليه",
    "يوليو",
    "يوليوز",
    "يوم",
    "يومي",
    "يونية",
    "يونيه",
    "يونيو",
];

/// في، خلال، منذ: then a date.
fn is_in(word: &str) -> bool {
    matches!(
        word.strip_prefix('و').unwrap_or(word),
        "في" | "خلال" | "بتاريخ" | "بحلول"
    )
}

/// `f` of the word, or of what stands behind its proclitics.
fn look<T>(word: &str, f: impl Fn(&str) -> Option<T>) -> Option<T> {
    f(word)
        .or_else(|| f(word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك'])?))
        .or_else(|| f(word.strip_prefix(['و', 'ف'])?.strip_prefix(['ب', 'ل'])?))
}

fn is_word(word: &str, list: &[&str]) -> bool {
    look(word, |w| list.contains(&w).then_some(())).is_some()
}

/// A word without its article, also behind لل.
fn indefinite(word: &str) -> &str {
    word.strip_prefix("ال")
        .or_else(|| word.strip_prefix("لل"))
        .unwrap_or(word)
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

/// الليلة الماضية، الليلة قبل الماضية
fn last_night(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
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
    DateExpr::Relative {
        unit: Unit::Day,
        amount,
        weekday,
    }
}

/// مساء أمس، فجر يوم السبت، بعد ظهر اليوم
fn part_of_day(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
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
    if !is_word(p.at(i), PARTS) && !(p.at(i) == "بعد" && p.at(i + 1) == "ظهر") {
        return None;
    }
    let mut at = i + 1;
    while is_word(p.at(at), PARTS) {
        at += 1;
    }
    today(p, at)
        .or_else(|| weekday(p, at))
        .or_else(|| day_month(p, at))
}

/// اليوم، أمس الأحد، أول من أمس، بعد غد
fn today(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    let (amount, mut next) = today_word(p, i).or_else(|| {
        // يوم أمس، نهار اليوم
        is_word(p.at(i), &["يوم"])
            .then(|| today_word(p, i + 1))
            .flatten()
    })?;
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
        -1 if matches!(p.at(i + 1), "الاول") => Some((-2, i + 2)),
        -2 => {
            let at = if p.at(i + 1) == "من" { i + 2 } else { i + 1 };
            matches!(p.at(at), "امس" | "الامس").then_some((-2, at + 1))
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

/// يوم الاثنين المقبل، الأحد الموافق 4 أبريل 2019
fn weekday(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    let skip = usize::from(is_word(p.at(i), &["يوم", "يومي", "نهار"]));
    let Some((day, next)) = weekday_word(p, i + skip) else {
        return (skip == 1).then(|| day_month(p, i + 1)).flatten();
    };
    let (said, after) = shift(p, next).unwrap_or((Shift::Unsaid, next));
    if let Some(found) = full_date(p, after) {
        return Some(found);
    }
    Some((DateExpr::Weekday(day, said), after))
}

fn weekday_word(p: &Pieces<'_>, i: usize) -> Found<Weekday> {
    look(p.at(i), calendar::weekday).map(|day| (day, i + 1))
}

/// A date of day and month, with الموافق or a stop before it.
fn full_date(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    let agrees = |i: usize| is_word(p.at(i), &["الموافق", "المصادف", "موافق"]);
    let mut at = i + usize::from(p.at(i) == "،");
    at += usize::from(agrees(at));
    at += usize::from(at > i && p.at(at) == "ل");
    day_month(p, at).or_else(|| slashed(p.at(at)).map(|d| (d, at + 1)))
}

/// الماضي، المقبل، الجاري, and قبل الماضي.
fn shift(p: &Pieces<'_>, i: usize) -> Found<Shift> {
    if p.at(i) == "قبل" && shift_word(p.at(i + 1)) == Some(Shift::Past) {
        return Some((Shift::BeforeLast, i + 2));
    }
    shift_word(p.at(i)).map(|s| (s, i + 1))
}

fn shift_word(word: &str) -> Option<Shift> {
    let bare = word.strip_prefix("ال")?;
    Some(match bare.strip_suffix(['ة', 'ه']).unwrap_or(bare) {
        "ماضي" | "ماض" | "منصرم" | "فائت" | "فايت" | "منقضي" => {
            Shift::Past
        }
        "مقبل" | "قادم" | "اتي" => Shift::Next,
        "جاري" | "حالي" | "راهن" => Shift::Current,
        _ => return None,
    })
}

const fn steps(shift: Shift) -> i16 {
    match shift {
        Shift::BeforeLast => -2,
        Shift::Past => -1,
        Shift::Next => 1,
        Shift::Unsaid | Shift::Current => 0,
    }
}

/// 4 أبريل 2019، الرابع من شهر نيسان/أبريل الماضي، 20 من الشهر الجاري
fn day_month(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
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
        let found = DateExpr::Hijri {
            year,
            month: Some(month.number),
            day: Some(day),
        };
        return Some(gregorian_beside(p, next).unwrap_or((found, next)));
    }
    let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][usize::from(month.number - 1)];
    if day > longest {
        return None;
    }
    let (year, shift, next) = year_behind(p, next);
    Some((
        DateExpr::Day {
            year,
            month: month.number,
            day,
            shift,
        },
        next,
    ))
}

/// 15 رمضان 1441هـ الموافق 8 مايو 2020: the second says it better.
fn gregorian_beside(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    is_word(p.at(i), &["الموافق", "المصادف", "موافق"])
        .then(|| full_date(p, i))
        .flatten()
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
fn day(p: &Pieces<'_>, i: usize) -> Found<u8> {
    let plain = |w: &str| {
        w.parse::<u8>()
            .ok()
            .filter(|n| w.len() <= 2 && (1..=31).contains(n))
    };
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
    if let Some((_, again)) =
        calendar::month(p.from(next)).filter(|(m, _)| m.number == month.number && !m.hijri)
    {
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
        calendar::month(&[first, second])
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
        .or_else(|| match p.at(at) {
            "العام" | "السنة" => Some((DateExpr::Year(YearRef::Relative(0)), at + 1)),
            "الشهر" => Some((
                DateExpr::Relative {
                    unit: Unit::Month,
                    amount: 0,
                    weekday: None,
                },
                at + 1,
            )),
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
        let found = DateExpr::Hijri {
            year,
            month: Some(number),
            day: None,
        };
        return (supported || year.is_some()).then_some((found, next));
    }
    let (year, shift, end) = year_behind(p, next);
    (supported || end > next).then_some((
        DateExpr::Month {
            year,
            month: number,
            shift,
        },
        end,
    ))
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
        return Some((
            DateExpr::Hijri {
                year: Some(year),
                month: None,
                day: None,
            },
            next,
        ));
    }
    let (number, used) = number::parse(p.from(at + 1))?;
    let known = number
        .count()
        .and_then(|n| i16::try_from(n).ok())
        .filter(|n| (1900..=2100).contains(n))?;
    Some((DateExpr::Year(YearRef::Known(known)), at + 1 + used))
}

/// 2019, 2019م
fn bare_year(p: &Pieces<'_>, i: usize) -> Found<YearRef> {
    let digits = p.at(i).strip_suffix('م').unwrap_or(p.at(i));
    let plain = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    let year = digits
        .parse()
        .ok()
        .filter(|y| plain && (1900..=2100).contains(y))?;
    let next = i + 1 + usize::from(matches!(p.at(i + 1), "م" | "ميلادي" | "ميلادية" | "للميلاد"));
    Some((YearRef::Known(year), next))
}

/// 1441هـ, 1441 هجرية; the year alone only behind a Hijri month or عام.
fn hijri_year(p: &Pieces<'_>, i: usize) -> Found<i32> {
    let at = i + usize::from(matches!(p.at(i), "عام" | "سنة" | "لعام" | "لسنة" | "من"));
    let digits = p.at(at).strip_suffix('ه').unwrap_or(p.at(at));
    let year = digits
        .parse()
        .ok()
        .filter(|y| digits.len() == 4 && (1300..=1500).contains(y))?;
    let next = at + 1 + usize::from(matches!(p.at(at + 1), "ه" | "هجري" | "هجرية" | "للهجرة"));
    Some((year, next))
}

/// الأسبوع الماضي، الشهر الجاري، هذا الأسبوع
fn period(p: &Pieces<'_>, i: usize) -> Found<DateExpr> {
    let this = usize::from(matches!(p.at(i), "هذا" | "هذه"));
    let unit = look(p.at(i + this), |w| {
        Some(match w {
            "الاسبوع" | "لاسبوع" => Unit::Week,
            "الشهر" | "لشهر" => Unit::Month,
            _ => return None,
        })
    })?;
    let found = |amount| DateExpr::Relative {
        unit,
        amount,
        weekday: None,
    };
    if this == 1 {
        return Some((found(0), i + 2));
    }
    let (said, next) = shift(p, i + 1)?;
    Some((found(i32::from(steps(said))), next))
}

/// قبل أسبوعين، منذ ثلاثة أيام، بعد شهر. Counted from another event (قبل
/// يومين من) or without a number it fixes no date.
fn ago(p: &Pieces<'_>) -> Found<DateExpr> {
    let ahead = is_word(p.at(0), &["بعد"]);
    let (unit, count, next) = match one_or_two(p.at(1)) {
        Some((unit, count)) => (unit, count, 2),
        None => {
            let (number, used) = number::parse(p.from(1)).filter(|(n, _)| !n.approximate)?;
            let count = number
                .count()
                .and_then(|n| i32::try_from(n).ok())
                .filter(|n| *n < 1000)?;
            (counted_unit(p.at(1 + used))?, count, 2 + used)
        }
    };
    let dependent = matches!(p.at(next), "من" | "على" | "فقط" | "او");
    let names_it = count == 1 && begins_name(p, next);
    if dependent || names_it {
        return None;
    }
    let amount = if ahead { count } else { -count };
    Some((
        DateExpr::Relative {
            unit,
            amount,
            weekday: None,
        },
        next,
    ))
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

/// 2019/04/04, 04-04-2019, 4.4.2019; the parts may be words of their own.
fn numeric_words(words: &[&str]) -> Option<(DateExpr, usize)> {
    let first = words
        .first()?
        .trim_matches(['(', ')', '"', '،', ',', '[', ']', '.', ':']);
    let first = look(first, |w| {
        w.starts_with(|c: char| c.is_ascii_digit())
            .then_some(w.len())
    })
    .map(|len| &first[first.len() - len..])?;
    if let Some(found) = numeric(first) {
        return Some((found, 1));
    }
    let [_, mark, second, again, third, ..] = words else {
        return None;
    };
    let joined = mark == again && matches!(*mark, "/" | "-" | ".");
    let third = third.strip_suffix('م').unwrap_or(third);
    joined
        .then(|| ordered([first, second, third]))
        .flatten()
        .map(|found| (found, 5))
}

fn numeric(word: &str) -> Option<DateExpr> {
    let word = word.strip_suffix('م').unwrap_or(word);
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
    let year: i16 = year.parse().ok().filter(|y| (1900..=2100).contains(y))?;
    let (day, month): (u8, u8) = (x.parse().ok()?, y.parse().ok()?);
    let (day, month) = if month > 12 {
        (month, day)
    } else {
        (day, month)
    };
    super::new_date(year, month, day)?;
    Some(DateExpr::Day {
        year: YearRef::Known(year),
        month,
        day,
        shift: Shift::Unsaid,
    })
}

/// 9/3 behind a weekday: the ninth of March.
fn slashed(word: &str) -> Option<DateExpr> {
    if let Some(found) = numeric(word) {
        return Some(found);
    }
    let (day, month) = word.split_once('/')?;
    let day = day.parse().ok().filter(|d| (1..=31).contains(d))?;
    let month = month.parse().ok().filter(|m| (1..=12).contains(m))?;
    Some(DateExpr::Day {
        year: YearRef::Unsaid,
        month,
        day,
        shift: Shift::Unsaid,
    })
}

#[cfg(test)]
pub(super) fn starters() -> &'static [&'static str] {
    STARTERS
}
