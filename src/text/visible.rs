//! Text from anywhere, made harmless for a terminal.

use std::borrow::Cow;
use std::fmt::Write;

/// True for what a terminal obeys instead of showing it: control characters
/// but line break and tab, and marks that turn the direction of what follows.
fn obeyed(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text with escapes, `\u{1b}`, in place of what a terminal would obey.
pub fn visible(text: &str) -> Cow<'_, str> {
    show(text, false)
}

/// The same for text with colours of our own, which stay.
pub fn visible_painted(text: &str) -> Cow<'_, str> {
    show(text, true)
}

fn show(text: &str, painted: bool) -> Cow<'_, str> {
    if !text.contains(obeyed) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 16);
    for (at, c) in text.char_indices() {
        if obeyed(c) && !(painted && c == '\x1b' && is_colour(&text[at + 1..])) {
            let _ = write!(out, "{}", c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out.into()
}

/// `[1;32m`: the rest of a sequence that does nothing but colour.
fn is_colour(rest: &str) -> bool {
    let Some(numbers) = rest.strip_prefix('[') else { return false };
    numbers.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';').starts_with('m')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_is_spelt_out() {
        assert_eq!(visible("قال\n\tنعم"), "قال\n\tنعم");
        assert_eq!(visible("a\x1b[2J\u{202e}b\r\u{9b}"), "a\\u{1b}[2J\\u{202e}b\\u{d}\\u{9b}");
        assert_eq!(
            visible_painted("\x1b[1;32mok\x1b[0m\x1b[2J\x1b]0;x\x07"),
            "\x1b[1;32mok\x1b[0m\\u{1b}[2J\\u{1b}]0;x\\u{7}"
        );
    }
}
