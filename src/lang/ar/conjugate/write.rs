//! From the vowelled notation to the written word.
//!
//! Notation: Arabic consonants, with `ء` for every hamza; `a i u` short and
//! `A I U` long vowels; `Y` a final long a written ى; `'` a hamza forced to
//! stand alone. Other Arabic letters (أ ة, the silent ا of وا) are taken as
//! they are. A consonant next to itself is doubled and written once.

/// Writes a vowelled form without its vowels.
pub(super) fn write(vowelled: &str) -> String {
    let chars = contract(vowelled);
    let mut out = String::with_capacity(vowelled.len());
    let mut i = 0;
    while i < chars.len() {
        let (c, next) = (chars[i], chars.get(i + 1).copied());
        match c {
            'a' | 'i' | 'u' if i == 0 => out.push('ا'),
            'a' | 'i' | 'u' => {}
            'A' => out.push('ا'),
            'I' => out.push('ي'),
            'U' => out.push('و'),
            'Y' => out.push(if out.ends_with('ي') { 'ا' } else { 'ى' }),
            '\'' => out.push('ء'),
            _ if next == Some(c) => {}
            'ء' => {
                let before = chars[..i].iter().rev().find(|&&p| p != 'ء').copied();
                let seat = seat(before, next);
                if seat == 'أ' && next == Some('A') {
                    out.push('آ');
                    i += 1;
                } else {
                    out.push(seat);
                }
            }
            _ => out.push(c),
        }
        i += 1;
    }
    out
}

/// True for the vowels of the notation.
pub(super) fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'i' | 'u' | 'A' | 'I' | 'U' | 'Y')
}

/// Sound changes that hold everywhere: two hamzas in one syllable become a
/// long vowel (آمن، إيمان), and a vowel takes a foreign glide over (إيصال، يوقن).
fn contract(vowelled: &str) -> Vec<char> {
    let mut chars: Vec<char> = vowelled.chars().collect();
    let mut i = 0;
    while i + 1 < chars.len() {
        let closed = chars.get(i + 2).is_none_or(|&c| !is_vowel(c) && c != chars[i + 1]);
        let after_hamza = i > 0 && chars[i - 1] == 'ء';
        let long = match (chars[i], chars[i + 1]) {
            ('a', 'ء') if after_hamza => Some('A'),
            ('u', 'ء') if after_hamza => Some('U'),
            ('i', 'ء') if after_hamza => Some('I'),
            ('u', 'ي') => Some('U'),
            ('i', 'و') => Some('I'),
            _ => None,
        };
        if let (true, Some(long)) = (closed, long) {
            chars.splice(i..i + 2, [long]);
        }
        i += 1;
    }
    chars
}

/// The letter that carries a hamza between two sounds.
fn seat(before: Option<char>, next: Option<char>) -> char {
    match (before, next) {
        (None, Some('i' | 'I')) => 'إ',
        (None, _) => 'أ',
        (Some('i'), _) => 'ئ',
        (Some('I' | 'ي'), Some(_)) => 'ئ',
        (Some(_), Some('i' | 'I')) => 'ئ',
        (Some('U' | 'و'), _) => 'ء',
        (Some('u'), _) => 'ؤ',
        (Some(_), Some('u' | 'U')) => 'ؤ',
        (Some('a'), _) => 'أ',
        (Some('A'), _) | (Some(_), None) => 'ء',
        (Some(_), Some(_)) => 'أ',
    }
}
