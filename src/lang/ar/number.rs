//! Numbers in words and digits.
//!
//! Input is a slice of lightly folded words, each possibly joined to a
//! proclitic (وعشرين). The grammar is the written one of news: a group below
//! a thousand, a scale, and smaller parts joined by و.

mod part;
#[cfg(test)]
mod tests;

use part::{Part, simple_part, stem};

pub use part::digits;

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// Its value.
    pub value: f64,
    /// Whether the text says "about", "more than" and the like.
    pub approximate: bool,
}

impl Number {
    /// The value as a count of things, if it is a whole number.
    #[must_use]
    pub fn count(self) -> Option<u64> {
        let whole = self.value >= 0.0 && self.value <= 1e15 && self.value.fract() == 0.0;
        whole.then_some(self.value as u64)
    }
}

/// Reads the number that begins at `words[0]` and tells how many words it
/// takes. A vague number (عشرات) is none: see [`vague`].
#[must_use]
pub fn parse(words: &[&str]) -> Option<(Number, usize)> {
    let about = approximator(words);
    let (value, used) = parse_exact(&words[about..])?;
    let number = Number { value, approximate: about > 0 };
    Some((number, about + used))
}

/// Whether the word can begin a number or stand in one.
#[must_use]
pub fn is_number_word(word: &str) -> bool {
    !matches!(first_part(word), None | Some(Part::One | Part::Fraction(_)))
}

/// How many words at the start say "per cent" of the number before them.
#[must_use]
pub fn percent(words: &[&str]) -> Option<usize> {
    match *words {
        ["%" | "٪", ..] => Some(1),
        ["في", hundred, ..] if is_hundred(hundred) => Some(2),
        [word, ..] if word.starts_with('ب') && is_hundred(word) => Some(1),
        _ => None,
    }
}

fn is_hundred(word: &str) -> bool {
    let word = word.strip_prefix('ب').unwrap_or(word);
    word.strip_prefix("ال").is_some_and(|w| simple_part(w) == Some(Part::Hundreds(100)))
}

/// The order of magnitude of a number without a value: عشرات is 10.
#[must_use]
pub fn vague(word: &str) -> Option<u64> {
    let word = word.strip_prefix(['و', 'ب', 'ل']).unwrap_or(word);
    Some(match word.strip_prefix("ال").unwrap_or(word) {
        "عشرات" => 10,
        "مئات" | "مائات" | "ميات" => 100,
        "الاف" | "الوف" | "اف" | "وف" => 1000,
        "ملايين" => 1_000_000,
        "مليارات" => 1_000_000_000,
        _ => return None,
    })
}

/// The rank a word names, from the first to the thirtieth and the tens after
/// it; also "حادي عشر" with its space.
#[must_use]
pub fn ordinal(word: &str) -> Option<u32> {
    let mut parts = word.split(' ').filter(|p| !p.is_empty());
    let mut words = [""; 3];
    let mut len = 0;
    for slot in &mut words {
        let Some(part) = parts.next() else { break };
        *slot = part;
        len += 1;
    }
    let (rank, used) = ordinal_words(&words[..len])?;
    (used == len && parts.next().is_none()).then_some(rank)
}

/// The rank that begins at `words[0]` (الرابع، الحادي عشر، الخامس والعشرين)
/// and how many words it takes.
#[must_use]
pub fn ordinal_words(words: &[&str]) -> Option<(u32, usize)> {
    let first = *words.first()?;
    let Some(unit) = ordinal_unit(first) else {
        let tens = definite_tens(first)?;
        return Some((tens, 1));
    };
    let second = words.get(1).copied().unwrap_or("");
    match stem(second) {
        "عشر" | "العشر" if unit < 10 => return Some((10 + unit, 2)),
        _ => {}
    }
    if let Some(tens) = second.strip_prefix('و').and_then(definite_tens).filter(|_| unit < 10) {
        return Some((tens + unit, 2));
    }
    let complete = !is_eleventh_head(first);
    complete.then_some((unit, 1))
}

fn ordinal_unit(word: &str) -> Option<u32> {
    let bare = |w: &str| {
        Some(match stem(w.strip_prefix("ال").unwrap_or(w)) {
            "اول" | "اولى" | "حادي" => 1,
            "ثاني" | "ثان" => 2,
            "ثالث" => 3,
            "رابع" => 4,
            "خامس" => 5,
            "سادس" => 6,
            "سابع" => 7,
            "ثامن" => 8,
            "تاسع" => 9,
            "عاشر" => 10,
            _ => return None,
        })
    };
    bare(word).or_else(|| bare(word.strip_prefix(['و', 'ب', 'ف'])?)).or_else(|| {
        let rest = word.strip_prefix("لل")?;
        bare(rest)
    })
}

fn is_eleventh_head(word: &str) -> bool {
    stem(word).ends_with("حادي")
}

fn definite_tens(word: &str) -> Option<u32> {
    match simple_part(word.strip_prefix("ال")?)? {
        Part::Tens(n) => Some(n),
        _ => None,
    }
}

/// The length of "about", "more than" and the like at the start.
fn approximator(words: &[&str]) -> usize {
    let at = |i: usize| words.get(i).copied().unwrap_or("");
    let first = at(0).strip_prefix('و').unwrap_or(at(0));
    match (first, at(1), at(2), at(3)) {
        ("ما", "لا", "يقل", "عن") => 4,
        ("ما", "يزيد" | "يربو", "على" | "عن", _) => 3,
        ("ما", "يقارب" | "يناهز", ..) | ("اكثر" | "ازيد" | "اقل", "من", ..) => 2,
        ("نحو" | "حوالي" | "قرابة" | "زهاء" | "بنحو" | "لنحو" | "بحوالي" | "تقريبا", ..) => {
            1
        }
        _ => 0,
    }
}

fn parse_exact(words: &[&str]) -> Option<(f64, usize)> {
    let mut total = 0.0;
    let mut last_scale = u64::MAX;
    let mut used = 0;
    loop {
        let first = used == 0;
        let Some((value, scale, next)) = parse_scaled(words, used, first) else {
            break;
        };
        if scale >= last_scale || (!first && value >= last_scale as f64) {
            break;
        }
        total += value;
        used = next;
        last_scale = scale;
        if scale <= 1 {
            break;
        }
        if let Some((half, next)) = joined_fraction(words, used, scale) {
            total += half;
            used = next;
            break;
        }
    }
    (used > 0).then_some((total, used))
}

/// One part of the sum: a group with its scale, or a scale alone.
fn parse_scaled(words: &[&str], i: usize, first: bool) -> Option<(f64, u64, usize)> {
    match part_at(words, i, first)? {
        Part::Scale(scale) => Some((scale as f64, scale, i + 1)),
        Part::DualScale(scale) => Some((2.0 * scale as f64, scale, i + 1)),
        Part::PluralScale(_) => None,
        Part::Fraction(part) => {
            let scale = scale_at(words, i + 1)?;
            Some((part * scale as f64, scale, i + 2))
        }
        _ => {
            let (value, next) = parse_group(words, i, first)?;
            match scale_at(words, next) {
                Some(scale) => Some((value * scale as f64, scale, next + 1)),
                None => Some((value, 1, next)),
            }
        }
    }
}

/// A number below a thousand in words, or any number in digits.
fn parse_group(words: &[&str], i: usize, first: bool) -> Option<(f64, usize)> {
    match part_at(words, i, first)? {
        Part::Digits(value) => Some(spaced_thousands(words, i, value)),
        Part::Hundreds(hundreds) => {
            let (rest, next) = parse_below_hundred(words, i + 1, false).unwrap_or((0, i + 1));
            // What belongs to a scale of its own stays out: مئة وخمسون ألفا is one group.
            Some((f64::from(hundreds + rest), next))
        }
        _ => {
            let (value, next) = parse_below_hundred(words, i, first)?;
            if (3..10).contains(&value) && next == i + 1 && bare_hundred(words, next) {
                let (rest, end) = parse_below_hundred(words, next + 1, false).unwrap_or((0, next + 1));
                return Some((f64::from(value * 100 + rest), end));
            }
            Some((f64::from(value), next))
        }
    }
}

fn parse_below_hundred(words: &[&str], i: usize, first: bool) -> Option<(u32, usize)> {
    let (unit, lone) = match part_at(words, i, first)? {
        Part::Tens(n) => return Some((n, i + 1)),
        Part::Unit(n) => (n, true),
        Part::One => (1, false),
        _ => return None,
    };
    let next = words.get(i + 1).copied().unwrap_or("");
    if unit < 10 && matches!(next, "عشر" | "عشرة" | "عشره") {
        return Some((10 + unit, i + 2));
    }
    if let Some(Part::Tens(tens)) = part_at(words, i + 1, false).filter(|_| unit < 10) {
        return Some((tens + unit, i + 2));
    }
    // اثنا and اثنتا stand before عشر only.
    (lone && !matches!(words[i], "اثنا" | "اثنتا")).then_some((unit, i + 1))
}

/// The part a word plays: at the start with any proclitic, later joined by و.
fn part_at(words: &[&str], i: usize, first: bool) -> Option<Part> {
    let word = *words.get(i)?;
    if first {
        return first_part(word);
    }
    match word.strip_prefix('و') {
        Some("") | None => None,
        Some(rest) => simple_part(rest).or_else(|| simple_part(rest.strip_prefix("ال")?)),
    }
}

fn first_part(word: &str) -> Option<Part> {
    if let Some(part) = simple_part(word) {
        return Some(part);
    }
    // لست "I am not"; الاثنين is Monday more often than a pair; بالمئة is per cent.
    let other = ["لست", "فست", "الاثنين", "الاثنان", "بالاثنين", "والاثنين"].contains(&word);
    if other || is_hundred(word) {
        return None;
    }
    let bare = |w: &str| simple_part(w).or_else(|| simple_part(w.strip_prefix("ال")?));
    if let Some(rest) = word.strip_prefix("ال") {
        return simple_part(rest);
    }
    if let Some(rest) = word.strip_prefix("لل") {
        return simple_part(rest);
    }
    bare(word.strip_prefix(['و', 'ب', 'ل', 'ف'])?)
}

fn scale_at(words: &[&str], i: usize) -> Option<u64> {
    match simple_part(words.get(i)?)? {
        Part::Scale(n) | Part::PluralScale(n) => Some(n),
        _ => None,
    }
}

fn bare_hundred(words: &[&str], i: usize) -> bool {
    words.get(i).is_some_and(|w| simple_part(w) == Some(Part::Hundreds(100)))
}

/// مليون ونصف، مليون ونصف المليون.
fn joined_fraction(words: &[&str], i: usize, scale: u64) -> Option<(f64, usize)> {
    let Part::Fraction(part) = part_at(words, i, false)? else {
        return None;
    };
    let again = words.get(i + 1).and_then(|w| w.strip_prefix("ال")).and_then(simple_part);
    let used = if again == Some(Part::Scale(scale)) { 2 } else { 1 };
    Some((part * scale as f64, i + used))
}

/// "70 000": groups of three digits in words of their own.
fn spaced_thousands(words: &[&str], i: usize, value: f64) -> (f64, usize) {
    let plain = |w: &str| !w.is_empty() && w.len() <= 3 && w.bytes().all(|b| b.is_ascii_digit());
    let (mut value, mut next) = (value, i + 1);
    if !plain(words[i]) || words[i].starts_with('0') {
        return (value, next);
    }
    while let Some(group) = words.get(next).filter(|w| w.len() == 3 && plain(w)) {
        value = value * 1000.0 + group.parse::<f64>().unwrap_or(0.0);
        next += 1;
    }
    (value, next)
}
