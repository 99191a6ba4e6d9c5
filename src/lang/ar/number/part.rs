//! Single words of numbers, and numbers in digits.

/// What one word can be inside a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Part {
    Digits(f64),
    /// أحد، إحدى: a number only before عشر or a joined ten.
    One,
    Unit(u32),
    Tens(u32),
    Hundreds(u32),
    Scale(u64),
    DualScale(u64),
    /// ملايين and the like: only after a number.
    PluralScale(u64),
    Fraction(f64),
}

/// A word without its ending of gender; ه is a common misspelling of ة.
pub(super) fn stem(word: &str) -> &str {
    word.strip_suffix(['ة', 'ه']).unwrap_or(word)
}

pub(super) fn simple_part(word: &str) -> Option<Part> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return digits(word).map(Part::Digits);
    }
    if !begins_like_number(word) {
        return None;
    }
    let stem = stem(word);
    unit(stem).map(Part::Unit).or_else(|| tens(word)).or_else(|| scale(word)).or_else(|| hundreds(stem))
}

/// Whether a word begins like one of those below, as few others do.
fn begins_like_number(word: &str) -> bool {
    let mut letters = word.chars();
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return false };
    match first {
        // الف, آلاف: every fourth word begins with the article.
        'ا' if second == 'ل' => matches!(letters.next(), Some('ف' | 'ا')),
        'ا' => matches!(second, 'ث' | 'ح' | 'ر'),
        'ب' => second == 'ل',
        'ت' => matches!(second, 'ر' | 'س'),
        'ث' => matches!(second, 'ل' | 'م'),
        'خ' => second == 'م',
        'ر' => second == 'ب',
        'س' => matches!(second, 'ب' | 'ت'),
        'ع' => second == 'ش',
        'م' => matches!(second, 'ئ' | 'ا' | 'ل'),
        'ن' => second == 'ص',
        'و' => second == 'ا',
        _ => false,
    }
}

fn unit(stem: &str) -> Option<u32> {
    Some(match stem {
        "واحد" => 1,
        "اثنان" | "اثنين" | "اثنتان" | "اثنتين" | "اثنا" | "اثني" | "اثنتا" | "اثنتي" => {
            2
        }
        "ثلاث" => 3,
        "اربع" => 4,
        "خمس" => 5,
        "ست" => 6,
        "سبع" => 7,
        "ثمان" | "ثماني" => 8,
        "تسع" => 9,
        "عشر" => 10,
        _ => return None,
    })
}

fn tens(word: &str) -> Option<Part> {
    let head = word.strip_suffix("ون").or_else(|| word.strip_suffix("ين"))?;
    Some(Part::Tens(match head {
        "عشر" => 20,
        "ثلاث" => 30,
        "اربع" => 40,
        "خمس" => 50,
        "ست" => 60,
        "سبع" => 70,
        "ثمان" => 80,
        "تسع" => 90,
        _ => return None,
    }))
}

fn hundreds(stem: &str) -> Option<Part> {
    match stem {
        "مئ" | "مائ" => return Some(Part::Hundreds(100)),
        "مئتان" | "مئتين" | "مئتا" | "مئتي" | "مائتان" | "مائتين" | "مائتا" | "مائتي" =>
        {
            return Some(Part::Hundreds(200));
        }
        _ => {}
    }
    let head = stem.strip_suffix("مئ").or_else(|| stem.strip_suffix("مائ"))?;
    let count = unit(head).filter(|n| (3..10).contains(n))?;
    Some(Part::Hundreds(count * 100))
}

fn scale(word: &str) -> Option<Part> {
    const THOUSAND: u64 = 1_000;
    const MILLION: u64 = 1_000_000;
    const MILLIARD: u64 = 1_000_000_000;
    Some(match word {
        "احد" | "احدى" => Part::One,
        "الف" | "الفا" => Part::Scale(THOUSAND),
        "الفان" | "الفين" | "الفي" => Part::DualScale(THOUSAND),
        "الاف" => Part::PluralScale(THOUSAND),
        "مليون" | "مليونا" => Part::Scale(MILLION),
        "مليونان" | "مليونين" | "مليوني" => Part::DualScale(MILLION),
        "ملايين" => Part::PluralScale(MILLION),
        "مليار" | "مليارا" | "بليون" => Part::Scale(MILLIARD),
        "ملياران" | "مليارين" | "ملياري" => Part::DualScale(MILLIARD),
        "مليارات" | "بلايين" => Part::PluralScale(MILLIARD),
        "تريليون" | "ترليون" => Part::Scale(MILLIARD * THOUSAND),
        "نصف" => Part::Fraction(0.5),
        "ربع" => Part::Fraction(0.25),
        _ => return None,
    })
}

/// A number in digits: 70.000 and 70,000 are thousands, 3.5 and 3,5 are not.
#[must_use]
pub fn digits(word: &str) -> Option<f64> {
    let is_mark = |c: char| matches!(c, '.' | ',' | '٬' | '٫' | '،' | '\u{A0}' | '\u{202F}' | '\'');
    if !word.chars().all(|c| c.is_ascii_digit() || is_mark(c)) || !word.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let first_mark = word.find(is_mark);
    let Some(start) = first_mark else {
        return word.parse().ok();
    };
    let last = word.rfind(is_mark)?;
    let mark = word[last..].chars().next()?;
    let tail = &word[last + mark.len_utf8()..];
    let grouped = word[start..].split(is_mark).skip(1).all(|g| g.len() == 3);
    let thousands = grouped && mark != '٫' && (1..=3).contains(&start) && !word.starts_with('0');
    if thousands {
        return only_digits(word).parse().ok();
    }
    let marks_before = word[start..last].split(is_mark).skip(1);
    let head_grouped = start == last || marks_before.into_iter().all(|g| g.len() == 3);
    if !head_grouped || matches!(mark, '٬' | '\u{A0}' | '\u{202F}' | '\'') {
        return None;
    }
    format!("{}.{tail}", only_digits(&word[..last])).parse().ok()
}

fn only_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
