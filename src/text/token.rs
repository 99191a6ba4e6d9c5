//! Cutting a text into tokens.
//!
//! Tokens cover every byte that is neither white space nor markup. A token is a
//! run of letters with their marks, a number with its separators, or one other
//! character. Nothing is folded here: a token points at the original bytes.

use super::markup::markup;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters and marks.
    Word,
    /// Digits, with separators between digits.
    Number,
    /// One character of punctuation or any other sign.
    Sign,
}

/// White space before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// None: it touches the token before.
    None,
    /// Blanks on the same line.
    Blank,
    /// One line break.
    Line,
    /// An empty line, or the beginning of the text.
    Paragraph,
}

/// A stretch of text that the engine looks up once.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// What it is made of.
    pub kind: TokenKind,
    /// What stands before it.
    pub gap: Gap,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Break,
    Letter,
    Digit,
    /// A mark or invisible control that never begins a word.
    Mark,
    Sign,
}

const ASCII: [Class; 128] = {
    let mut table = [Class::Sign; 128];
    let mut i = 0;
    while i < 128 {
        let c = i as u8;
        table[i] = match c {
            b'\n' => Class::Break,
            b'0'..=b'9' => Class::Digit,
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            0..=b' ' | 0x7f => Class::Space,
            _ => Class::Sign,
        };
        i += 1;
    }
    table
};

/// Classes of U+0600..U+06FF.
const ARABIC: [Class; 256] = {
    let mut table = [Class::Sign; 256];
    let mut i = 0;
    while i < 256 {
        table[i] = match i as u8 {
            0x10..=0x1a | 0x40 | 0x4b..=0x5f | 0x70 | 0xd6..=0xdc | 0xdf..=0xe4 | 0xe7..=0xe8 | 0xea..=0xed => {
                Class::Mark
            }
            0x20..=0x3f | 0x41..=0x4a | 0x6e..=0x6f | 0x71..=0xd3 | 0xd5 | 0xe5..=0xe6 | 0xee..=0xef | 0xfa..=0xff => {
                Class::Letter
            }
            0x60..=0x69 | 0xf0..=0xf9 => Class::Digit,
            0x1c => Class::Space,
            _ => Class::Sign,
        };
        i += 1;
    }
    table
};

fn class_of(c: char) -> Class {
    match c as u32 {
        code @ 0..=0x7f => ASCII[code as usize],
        code @ 0x600..=0x6ff => ARABIC[(code - 0x600) as usize],
        0x2028 | 0x2029 | 0x85 => Class::Break,
        // « » – “ ” … and their like, sooner than the tables below say so.
        0xab | 0xbb | 0x2010..=0x2027 | 0x2030..=0x205e => Class::Sign,
        0xad | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x2069 | 0xfeff | 0xfe00..=0xfe0f => Class::Mark,
        _ if c.is_whitespace() || c.is_control() => Class::Space,
        _ if c.is_alphabetic() => Class::Letter,
        _ if c.is_numeric() => Class::Digit,
        0x300..=0x36f => Class::Mark,
        _ => Class::Sign,
    }
}

/// The character at `at` and its class; `at` is a boundary inside the text.
#[inline(always)]
fn peek(text: &str, at: usize) -> Option<(Class, usize)> {
    let bytes = text.as_bytes();
    match *bytes.get(at)? {
        first @ 0..=0x7f => Some((ASCII[first as usize], 1)),
        first @ 0xd8..=0xdb => Some((ARABIC[in_block(first, *bytes.get(at + 1)?)], 2)),
        _ => peek_rare(text, at),
    }
}

/// The place of a character in the Arabic block, by its two bytes.
#[inline(always)]
fn in_block(first: u8, second: u8) -> usize {
    ((first as usize & 3) << 6) | (second as usize & 0x3f)
}

#[cold]
fn peek_rare(text: &str, at: usize) -> Option<(Class, usize)> {
    let c = text[at..].chars().next()?;
    Some((class_of(c), c.len_utf8()))
}

fn separates_digits(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at) {
        Some(b'.' | b',' | b':' | b'/') => 1,
        _ if text[at..].starts_with(['\u{66b}', '\u{66c}']) => 2,
        _ => 0,
    }
}

/// Appends the tokens of `text` to `out`.
///
/// Offsets are 32 bits wide: callers hand over texts of less than 4 GiB.
pub fn tokenize(text: &str, out: &mut Vec<Token>) {
    let mut at = 0;
    let mut gap = Gap::Paragraph;
    let mut breaks = 0;
    while let Some((class, width)) = peek(text, at) {
        match class {
            Class::Space | Class::Mark => {
                at += width;
                if class == Class::Space {
                    gap = gap.max(Gap::Blank);
                }
                continue;
            }
            Class::Break => {
                breaks += 1;
                gap = gap.max(if breaks > 1 { Gap::Paragraph } else { Gap::Line });
                at += width;
                continue;
            }
            _ => {}
        }
        // Latin letters and such signs are rare in the text.
        let odd = matches!(text.as_bytes()[at], b'<' | b'&' | b'a'..=b'z');
        if let Some((end, left)) = odd.then(|| markup(text, at)).flatten() {
            at = end;
            gap = gap.max(left);
            continue;
        }
        let start = at;
        at += width;
        let kind = match class {
            Class::Letter => {
                at = end_of_word(text, at);
                TokenKind::Word
            }
            Class::Digit => {
                at = end_of_number(text, at);
                TokenKind::Number
            }
            _ => TokenKind::Sign,
        };
        out.push(Token { start: start as u32, end: at as u32, kind, gap });
        gap = Gap::None;
        breaks = 0;
    }
}

/// How many of these four begin the word that goes on: letters and marks of
/// U+0620 to U+065F, as nearly all are, d8 with a0 to bf, d9 with 80 to 9f. The
/// last bit of the first byte is never that of 20 in the second.
#[inline(always)]
fn letters_ahead(bytes: [u8; 8]) -> usize {
    const EACH: u64 = 0x0001_0001_0001_0001;
    let four = u64::from_le_bytes(bytes);
    let other = (four & (EACH * 0xc0fe)) ^ (EACH * 0x80d8) | !(four ^ (four >> 13)) & EACH;
    other.trailing_zeros() as usize / 16
}

#[inline(always)]
fn end_of_word(text: &str, mut at: usize) -> usize {
    // Most words are of the Arabic block from their beginning to their end.
    while let Some(&four) = text.as_bytes()[at..].first_chunk() {
        let letters = letters_ahead(four);
        at += letters * 2;
        if letters < 4 {
            break;
        }
    }
    while let Some((Class::Letter | Class::Mark, width)) = peek(text, at) {
        at += width;
    }
    at
}

fn end_of_number(text: &str, mut at: usize) -> usize {
    loop {
        match peek(text, at) {
            Some((Class::Digit, width)) => at += width,
            _ => {
                let skip = separates_digits(text, at);
                if skip == 0 || !matches!(peek(text, at + skip), Some((Class::Digit, _))) {
                    return at;
                }
                at += skip;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        let words: Vec<_> = tokens.iter().map(|t| &text[t.start as usize..t.end as usize]).collect();
        assert_eq!(words, expected, "{text:?}");
    }

    #[test]
    fn cuts_words_numbers_and_signs() {
        check("قال: «نعم»، 70.000 جندي.", &["قال", ":", "«", "نعم", "»", "،", "70.000", "جندي", "."]);
        check("قدَّمتْ F16", &["قدَّمتْ", "F", "16"]);
        check("٣٠٬٠٠٠ و2467", &["٣٠٬٠٠٠", "و", "2467"]);
        check("", &[]);
        check("\u{feff}\u{200f}أ", &["أ"]);
    }

    #[test]
    fn letters_at_once_are_those_that_join() {
        for code in 0x600..=0x6ff {
            let c = char::from_u32(code).unwrap();
            let plain = (0x620..=0x65f).contains(&code);
            assert!(!plain || matches!(class_of(c), Class::Letter | Class::Mark));
            for before in 0..4 {
                let four = ["ب".repeat(before), c.to_string().repeat(4 - before)].concat();
                let letters = letters_ahead(four.as_bytes().try_into().unwrap());
                assert_eq!(letters, if plain { 4 } else { before }, "{c:?}");
            }
        }
    }

    #[test]
    fn knows_the_gap_before_a_token() {
        let mut tokens = Vec::new();
        tokenize("أ ب\nج\n\nد.", &mut tokens);
        let gaps: Vec<_> = tokens.iter().map(|t| t.gap).collect();
        assert_eq!(gaps, [Gap::Paragraph, Gap::Blank, Gap::Line, Gap::Paragraph, Gap::None]);
    }
}
