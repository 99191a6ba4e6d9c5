//! One expected value, many spellings.

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
    check(100.0, &["مئة", "مائة"]);
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
    check(70_000.0, &["سبعون ألفا", "سبعين ألف", "70 ألفا", "70.000", "70,000", "٧٠٬٠٠٠", "70 000"]);
    check(150_000.0, &["مئة وخمسين ألفا", "150 ألف"]);
    check(200_000.0, &["مئتي ألف", "200 ألف"]);
    check(1_000_000.0, &["مليون", "مليونا", "1,000,000", "1.000.000"]);
    check(1_200_000.0, &["1.2 مليون", "١٫٢ مليون", "1,2 مليون", "مليون و200 ألف", "مليون ومئتي ألف"]);
    check(1_500_000.0, &["مليون ونصف", "مليون ونصف المليون", "مليونا وخمسمئة ألف"]);
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
    for text in ["نحو 20", "حوالي عشرين", "أكثر من عشرين", "ما لا يقل عن 20", "ما يزيد على 20"]
    {
        let (value, about, used, len) = read(text).unwrap();
        assert_eq!((value, about, used), (20.0, true, len), "{text}");
    }
}

#[test]
fn not_numbers() {
    for text in
        ["عشرات", "آلاف النازحين", "مئات", "أحد القادة", "لست", "بالمئة", "المائة", "الاثنين", "نحو المدينة", "مدينة", ""]
    {
        assert_eq!(read(text), None, "{text}");
    }
    assert!(is_number_word("وخمسمئة") && is_number_word("20") && !is_number_word("مدينة"));
    assert_eq!(
        [vague("عشرات"), vague("المئات"), vague("الالاف"), vague("مدينة")],
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

#[test]
fn per_cent() {
    for (text, used) in [("في المئة", 2), ("بالمئة", 1), ("بالمائة", 1), ("%", 1)] {
        let words: Vec<&str> = text.split(' ').collect();
        assert_eq!(percent(&words), Some(used), "{text}");
    }
    assert_eq!(percent(&["في", "المدينة"]), None);
}
