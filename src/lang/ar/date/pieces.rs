//! The words of a possible date, cut at the marks that stand inside dates.
//!
//! News joins two names of a month in many ways: يوليو/تموز, يوليو (تموز),
//! يوليو - تموز, with the marks in words of their own or not. Here all of
//! them become the same sequence of pieces. A comma or full stop becomes a
//! piece that no date contains.

use super::start::is_letters;

/// How many pieces are looked at; the longest dates have about twelve.
const LIMIT: usize = 16;
/// The piece that stands for a comma or the like.
const STOP: &str = "،";

/// Pieces of words, and after how many words each of them ends.
pub(super) struct Pieces<'a> {
    text: [&'a str; LIMIT],
    end: [usize; LIMIT],
    len: usize,
    open: bool,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(words: &[&'a str]) -> Self {
        let mut pieces = Self { text: [""; LIMIT], end: [0; LIMIT], len: 0, open: false };
        for (i, word) in words.iter().enumerate() {
            if pieces.len == LIMIT {
                break;
            }
            pieces.add_word(word, i + 1);
        }
        pieces
    }

    fn add_word(&mut self, word: &'a str, end: usize) {
        if !word.is_empty() && is_letters(word) {
            self.push(word, end);
            return;
        }
        let body = word.trim_matches(is_mark);
        let from = word.len() - word.trim_start_matches(is_mark).len();
        let (before, after) = (&word[..from], &word[(from + body.len()).min(word.len())..]);
        self.open |= before.contains('(');
        if before.contains(is_stop) {
            self.push(STOP, end);
        }
        if body.is_empty() {
            if self.open && before.contains(')') && self.len > 0 {
                self.end[self.len - 1] = end;
                self.open = false;
            }
            return;
        }
        if is_numeric(body) {
            self.push(body, end);
        } else {
            body.split(is_mark).filter(|p| !p.is_empty()).for_each(|p| self.push(p, end));
        }
        if after.contains(is_stop) {
            self.push(STOP, end);
        }
    }

    fn push(&mut self, text: &'a str, end: usize) {
        if self.len < LIMIT {
            self.text[self.len] = text;
            self.end[self.len] = end;
            self.len += 1;
        }
    }

    /// The piece at `i`, empty past the end.
    pub(super) fn at(&self, i: usize) -> &'a str {
        self.from(i).first().copied().unwrap_or("")
    }

    /// The pieces from `i` on.
    pub(super) fn from(&self, i: usize) -> &[&'a str] {
        &self.text[i.min(self.len)..self.len]
    }

    /// How many words the first `n` pieces take.
    pub(super) fn words_of(&self, n: usize) -> usize {
        n.checked_sub(1).map_or(0, |last| self.end[last])
    }
}

fn is_numeric(body: &str) -> bool {
    let figures = body.strip_suffix(['م', 'ه']).unwrap_or(body);
    let inside = |c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | '.' | '\\');
    figures.starts_with(|c: char| c.is_ascii_digit()) && figures.chars().all(inside)
}

fn is_stop(c: char) -> bool {
    matches!(c, '،' | ',' | '.' | '؛' | ';' | ':' | '!' | '؟' | '?')
}

fn is_mark(c: char) -> bool {
    is_stop(c)
        || matches!(c, '(' | ')' | '[' | ']' | '«' | '»' | '"' | '“' | '”' | '\'' | '/' | '\\' | '-' | '–' | '—' | '_')
}
