//! Names as they are kept: on one line, without quotes at their ends.

use std::borrow::Cow;

/// A name on one line, without quotes at its ends.
pub(super) fn tidy(words: &str) -> Cow<'_, str> {
    if is_tidy(words) {
        return words.into();
    }
    let words: Vec<_> = words.split_whitespace().collect();
    let words = words.join(" ");
    let words = words.trim_matches(['"', '«', '»', '“', '”', '\'', ' ']);
    // حركة "فارك: a quote that the end of the name has lost its other.
    let opens = words.contains(['«', '“']) && !words.contains(['»', '”']);
    if opens || words.matches('"').count() % 2 == 1 {
        let words = words.replace(['"', '«', '“'], "");
        return words.split_whitespace().collect::<Vec<_>>().join(" ").into();
    }
    words.to_owned().into()
}

/// A quick test that lets most names pass: no blank but single ones between
/// words, and none of the bytes with which rarer blanks and quotes begin.
pub(super) fn is_tidy(words: &str) -> bool {
    let bytes = words.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return false };
    let edge = |byte: u8| matches!(byte, b' ' | b'\'');
    // Without a branch a byte: several bytes are looked at at once.
    let odd = |byte: u8| byte < b' ' || byte == b'"' || byte == 0xc2 || byte.wrapping_sub(0xe1) < 3;
    let twice = |pair: (&u8, &u8)| *pair.0 == b' ' && *pair.1 == b' ';
    !edge(*first)
        && !edge(*last)
        && !bytes.iter().fold(false, |any, &byte| any | odd(byte))
        && !bytes.iter().zip(&bytes[1..]).fold(false, |any, pair| any | twice(pair))
}
