//! Numbers in words and digits.
//!
//! Input is a slice of lightly folded words, each possibly joined to a
//! proclitic (وعشرين). The grammar is the written one of news: a group below
//! a thousand, a scale, and smaller parts joined by و.

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

/// What one word can be inside a number.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
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

/// Reads the number that begins at `words[0]` and tells how many words it
/// takes. A vague number (عشرات) is none: see [`vague`].
#[must_use]
pub fn parse(words: &[&str]) -> Option<(Number, usize)> {
    let about = approximator(words);
    let (value, used) = parse_exact(&words[about..])?;
    let number = Number {
        value,
        approximate: about > 0,
    };
    Some((number, about + used))
}

/// Whether the word can begin a number or stand in one.
#[must_use]
pub fn is_number_word(word: &str) -> bool {
    !matches!(first_part(word), None | Some(Part::One | Part::Fraction(_)))
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
    if let Some(tens) = second
        .strip_prefix('و')
        .and_then(definite_tens)
        .filter(|_| unit < 10)
    {
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
    bare(word)
        .or_else(|| bare(word.strip_prefix(['و', 'ب', 'ف'])?))
        .or_else(|| {
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
        ("ما", "يقارب" | "يناهز", ..) | ("اكثر" | "ازيد" | "اقل", "من", ..) => {
            2
        }
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
                let (rest, end) =
                    parse_below_hundred(words, next + 1, false).unwrap_or((0, next + 1));
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
    // لست "I am not", and الاثنين is Monday more often than a pair.
    if matches!(
        word,
        "لست" | "فست" | "الاثنين" | "الاثنان" | "بالاثنين" | "والاثنين"
    ) {
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
    words
        .get(i)
        .is_some_and(|w| simple_part(w) == Some(Part::Hundreds(100)))
}

/// مليون ونصف، مليون ونصف المليون.
fn joined_fraction(words: &[&str], i: usize, scale: u64) -> Option<(f64, usize)> {
    let Part::Fraction(part) = part_at(words, i, false)? else {
        return None;
    };
    let again = words
        .get(i + 1)
        .and_then(|w| w.strip_prefix("ال"))
        .and_then(simple_part);
    let used = if again == Some(Part::Scale(scale)) {
        2
    } else {
        1
    };
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

/// A word without its ending of gender; ه is a common misspelling of ة.
fn stem(word: &str) -> &str {
    word.strip_suffix(['ة', 'ه']).unwrap_or(word)
}

fn simple_part(word: &str) -> Option<Part> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return digits(word).map(Part::Digits);
    }
    let stem = stem(word);
    unit(stem)
        .map(Part::Unit)
        .or_else(|| tens(word))
        .or_else(|| scale(word))
        .or_else(|| hundreds(stem))
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
    let head = word
        .strip_suffix("ون")
        .or_else(|| word.strip_suffix("ين"))?;
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
    let head = stem
        .strip_suffix("مئ")
        .or_else(|| stem.strip_suffix("مائ"))?;
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
    let is_mark = |c: char| {
        matches!(
            c,
            '.' | ',' | '٬' | '٫' | '،' | '\u{A0}' | '\u{202F}' | '\''
        )
    };
    if !word.chars().all(|c| c.is_ascii_digit() || is_mark(c))
        || !word.ends_with(|c: char| c.is_ascii_digit())
    {
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
    format!("{}.{tail}", only_digits(&word[..last]))
        .parse()
        .ok()
}

fn only_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold_light;

    fn read(text: &str) -> Option<(f64, bool, usize, usize)> {
        let folded = fold_light(text);
        let words: Vec<&str> = folded.split(' ').collect();
        parse(&words).map(|(n, used)| (n.value, n.approximate, used, words.len()))
    }

    /// Every spelling has the value and is read to its end.
    fn check(value: f64, spellings: &[&str]) {
        for s in spellings {
            let (got, about, used, len) = read(s).unwrap_or_else(|| panic!("{s}: not read"));
            assert_eq!((got, about, used), (value, false, len), "{s}");
        }
    }

    #[test]
    fn units_and_teens() {
        check(1.0, &["1", "١", "واحد", "واحدة"]);
        check(2.0, &["2", "اثنان", "اثنين", "إثنين", "اثنتان", "اثنتين"]);
        check(3.0, &["ثلاث", "ثلاثة", "ثلاثه", "وثلاثة", "بثلاثة", "الثلاثة"]);
        check(8.0, &["ثمان", "ثماني", "ثمانية"]);
        check(10.0, &["عشر", "عشرة"]);
        check(11.0, &["أحد عشر", "إحدى عشرة", "احد عشر"]);
        check(12.0, &["اثنا عشر", "اثنتا عشرة", "اثني عشر", "12"]);
        check(15.0, &["خمسة عشر", "خمس عشرة"]);
    }

    #[test]
    fn tens_and_hundreds() {
        check(20.0, &["عشرون", "عشرين", "وعشرين"]);
        check(21.0, &["واحد وعشرون", "إحدى وعشرين", "21"]);
        check(45.0, &["خمسة وأربعون", "خمس وأربعين"]);
        check(100.0, &["مئة", "مائة", "المئة"]);
        check(200.0, &["مئتان", "مئتين", "مائتي", "مائتين", "مئتا"]);
        check(300.0, &["ثلاثمئة", "ثلاثمائة", "ثلاث مئة", "ثلاث مائة"]);
        check(825.0, &["ثمانمئة وخمسة وعشرين", "ثمانمائة وخمس وعشرون"]);
        check(112.0, &["مئة واثني عشر", "مائة واثنا عشر"]);
    }

    #[test]
    fn scales() {
        check(1000.0, &["ألف", "الف", "1000", "1,000", "1.000"]);
        check(2000.0, &["ألفان", "ألفين", "ألفي"]);
        check(1900.0, &["ألف وتسعمئة", "ألف وتسعمائة", "1,900", "١٬٩٠٠"]);
        check(4500.0, &["أربعة آلاف وخمسمئة", "4 آلاف و500", "4500"]);
        check(
            70_000.0,
            &[
                "سبعون ألفا",
                "سبعين ألف",
                "70 ألفا",
                "70.000",
                "70,000",
                "٧٠٬٠٠٠",
                "70 000",
            ],
        );
        check(150_000.0, &["مئة وخمسين ألفا", "150 ألف"]);
        check(200_000.0, &["مئتي ألف", "200 ألف"]);
        check(1_000_000.0, &["مليون", "مليونا", "1,000,000", "1.000.000"]);
        check(
            1_200_000.0,
            &[
                "1.2 مليون",
                "١٫٢ مليون",
                "1,2 مليون",
                "مليون و200 ألف",
                "مليون ومئتي ألف",
            ],
        );
        check(
            1_500_000.0,
            &["مليون ونصف", "مليون ونصف المليون", "مليونا وخمسمئة ألف"],
        );
        check(500_000.0, &["نصف مليون", "خمسمئة ألف"]);
        check(2e9, &["ملياران", "ملياري", "2 مليار"]);
        check(3_000_000.0, &["ثلاثة ملايين", "3 ملايين"]);
        check(1981.0, &["ألف وتسعمئة وواحد وثمانين"]);
    }

    #[test]
    fn digits_with_marks() {
        check(3.5, &["3.5", "3,5", "٣٫٥"]);
        check(1234.5, &["1,234.5", "1.234,5"]);
        for bad in ["1.", "12:30", "2019/04/04", "3.5.2", "20%", ""] {
            assert_eq!(digits(bad), None, "{bad}");
        }
    }

    #[test]
    fn reads_only_as_far_as_the_number_goes() {
        for (text, value, used) in [
            ("خمسة وستة جرحى", 5.0, 1),
            ("ثلاثة قتلى وعشرون جريحا", 3.0, 1),
            ("مئة وجندي", 100.0, 1),
            ("عشرة آلاف نازح", 10_000.0, 2),
            ("20 قتيلا", 20.0, 1),
        ] {
            let got = read(text).map(|(v, _, u, _)| (v, u));
            assert_eq!(got, Some((value, used)), "{text}");
        }
    }

    #[test]
    fn about() {
        for text in [
            "نحو 20",
            "حوالي عشرين",
            "أكثر من عشرين",
            "ما لا يقل عن 20",
            "ما يزيد على 20",
        ] {
            let (value, about, used, len) = read(text).unwrap();
            assert_eq!((value, about, used), (20.0, true, len), "{text}");
        }
    }

    #[test]
    fn not_numbers() {
        for text in [
            "عشرات",
            "آلاف النازحين",
            "مئات",
            "أحد القادة",
            "لست",
            "الاثنين",
            "نحو المدينة",
            "مدينة",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert!(is_number_word("وخمسمئة") && is_number_word("20") && !is_number_word("مدينة"));
        assert_eq!(
            [
                vague("عشرات"),
                vague("المئات"),
                vague("الالاف"),
                vague("مدينة")
            ],
            [Some(10), Some(100), Some(1000), None]
        );
    }

    #[test]
    fn ranks() {
        for (rank, spellings) in [
            (1, &["الأول", "أول", "الأولى", "أولى"][..]),
            (2, &["الثاني", "ثانية", "الثانية", "والثاني"]),
            (4, &["الرابع", "رابع", "للرابع"]),
            (10, &["العاشر", "عاشرة"]),
            (11, &["الحادي عشر", "حادي عشر", "الحادية عشرة"]),
            (13, &["الثالث عشر"]),
            (20, &["العشرون", "العشرين"]),
            (24, &["الرابع والعشرين", "الرابع والعشرون"]),
            (31, &["الحادي والثلاثين"]),
        ] {
            for s in spellings {
                assert_eq!(ordinal(&fold_light(s)), Some(rank), "{s}");
            }
        }
        for s in ["الحادي", "عشرون", "خمسة", "الرابع أبريل", ""] {
            assert_eq!(ordinal(&fold_light(s)), None, "{s}");
        }
    }
}
