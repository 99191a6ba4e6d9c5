//! Cutting a token sequence into sentences.
//!
//! News breaks lines in three ways: one paragraph a line, one sentence a
//! line, or hard-wrapped at a column. Only in the last may a sentence run
//! over a line break.

use super::token::{Gap, Token, TokenKind};

/// No sentence is longer than this many tokens: a guard against text that
/// has no stops, so that no later stage meets an unbounded sentence.
pub const LONGEST: usize = 400;

/// What runs on beyond [`LONGEST`] is no sentence any more, and is cut into
/// pieces of at most this many tokens: each event quotes its sentence, so that
/// longer ones would make the output many times the text.
const PIECE: usize = 64;

/// A sentence: a range of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// First token.
    pub first: u32,
    /// One past the last token.
    pub last: u32,
    /// True for the first sentence of the article and for lines that stand
    /// alone between empty lines without a full stop.
    pub headline: bool,
}

impl Sentence {
    /// The tokens as a range of indices.
    pub fn range(&self) -> std::ops::Range<usize> {
        self.first as usize..self.last as usize
    }
}

/// Appends the sentences of `tokens` to `out`; together they hold every token.
pub fn split(text: &str, tokens: &[Token], out: &mut Vec<Sentence>) {
    let wrapped = is_hard_wrapped(text);
    let mut first = 0;
    let mut stopped = false;
    for i in 0..tokens.len() {
        stopped = tokens[i].kind == TokenKind::Sign && is_stop(text, tokens, i, stopped);
        let ends = match tokens.get(i + 1) {
            None => true,
            Some(next) => {
                next.gap == Gap::Paragraph
                    || (next.gap == Gap::Line && !(wrapped && !stopped && runs_on(text, tokens, i)))
                    || (stopped
                        && (next.gap != Gap::None || tokens[i].gap != Gap::None || between_words(text, tokens, i)))
                    || i + 1 - first >= LONGEST
            }
        };
        if ends {
            let headline = first == 0 || !stopped;
            if !stopped && i + 1 - first >= LONGEST {
                first = pieces(text, tokens, first, i + 1, headline, out);
            }
            out.push(Sentence { first: first as u32, last: i as u32 + 1, headline });
            first = i + 1;
        }
    }
}

/// Cuts the pieces of what has no stop, but for the last, and says where that
/// one begins. A cut is made behind a comma where there is one.
fn pieces(
    text: &str,
    tokens: &[Token],
    mut first: usize,
    end: usize,
    headline: bool,
    out: &mut Vec<Sentence>,
) -> usize {
    while end - first > PIECE {
        let comma = |&i: &usize| matches!(word(text, &tokens[i]), "،" | "," | "؛" | ";");
        let last = (first + PIECE / 2..first + PIECE).rev().find(comma).map_or(first + PIECE, |i| i + 1);
        out.push(Sentence { first: first as u32, last: last as u32, headline });
        first = last;
    }
    first
}

/// `انتهى.وقال`: a full stop without blanks between two Arabic words.
fn between_words(text: &str, tokens: &[Token], dot: usize) -> bool {
    let long = |t: &Token| {
        let word = word(text, t);
        t.kind == TokenKind::Word
            && word.chars().count() > 2
            && word.starts_with(|c| ('\u{600}'..='\u{6ff}').contains(&c))
    };
    dot > 0 && word(text, &tokens[dot]) == "." && long(&tokens[dot - 1]) && tokens.get(dot + 1).is_some_and(long)
}

/// True when the text's lines were broken at a column, not at sentences.
fn is_hard_wrapped(text: &str) -> bool {
    let (mut wide, mut all) = (0, 0);
    for line in text.lines().take(400) {
        let width = line.chars().take(130).count();
        if width > 110 {
            return false;
        }
        all += usize::from(width > 0);
        wide += usize::from(width > 60);
    }
    wide >= 5 && wide * 3 > all
}

/// In wrapped text a line break inside a sentence follows a long line that
/// has no stop at its end.
fn runs_on(text: &str, tokens: &[Token], i: usize) -> bool {
    let end = tokens[i].end as usize;
    let start = text[..end].rfind('\n').map_or(0, |at| at + 1);
    text[start..end].chars().count() > 50
}

/// Whether a sentence can end with token `i`, a sign; `before` is the same of
/// the token before it.
fn is_stop(text: &str, tokens: &[Token], i: usize, before: bool) -> bool {
    match text[tokens[i].start as usize..].chars().next() {
        // A closing quote or bracket belongs to the sentence it closes.
        Some('"' | '»' | '”' | ')' | ']') => before,
        Some('!' | '؟' | '?' | '…' | '۔') => true,
        Some('.') => !is_abbreviation(text, tokens, i),
        _ => false,
    }
}

/// `د.` (Dr.), `م.`, `أ.` and Latin initials do not end a sentence.
fn is_abbreviation(text: &str, tokens: &[Token], dot: usize) -> bool {
    let Some(before) = dot.checked_sub(1).map(|i| &tokens[i]) else { return false };
    before.kind == TokenKind::Word
        && tokens[dot].gap == Gap::None
        && word(text, before).chars().count() == 1
        && before.gap != Gap::None
}

fn word<'t>(text: &'t str, token: &Token) -> &'t str {
    &text[token.start as usize..token.end as usize]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;

    fn check(text: &str, expected: &[&str]) {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        let mut sentences = Vec::new();
        split(text, &tokens, &mut sentences);
        let got: Vec<_> = sentences
            .iter()
            .map(|s| &text[tokens[s.first as usize].start as usize..tokens[s.last as usize - 1].end as usize])
            .collect();
        assert_eq!(got, expected, "{text:?}");
    }

    #[test]
    fn stops_end_sentences_and_abbreviations_do_not() {
        check("وصل الوفد. قال «نعم.» ثم غادر", &["وصل الوفد.", "قال «نعم.»", "ثم غادر"]);
        check("قال د. سالم نعم. انتهى", &["قال د. سالم نعم.", "انتهى"]);
        check("بلغ 3.5 مليون؟ لا", &["بلغ 3.5 مليون؟", "لا"]);
    }

    #[test]
    fn what_never_ends_is_cut_behind_commas() {
        let lengths = |text: &str| {
            let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
            tokenize(text, &mut tokens);
            split(text, &tokens, &mut sentences);
            sentences.iter().map(|s| s.range().len()).collect::<Vec<_>>()
        };
        assert_eq!(lengths(&("كلمة ".repeat(399) + ".")), [400]);
        assert_eq!(lengths(&"كلمة ".repeat(450)), [64, 64, 64, 64, 64, 64, 16, 50]);
        let comma = "كلمة ".repeat(39) + "، ";
        assert_eq!(lengths(&comma.repeat(10)), [40; 10]);
    }

    #[test]
    fn line_breaks_end_sentences_unless_the_text_is_wrapped() {
        check("عنوان\nمتن الخبر", &["عنوان", "متن الخبر"]);
        let line = "كلمة ".repeat(14);
        let wrapped =
            format!("{}\n{}\n{}\n{}\n{}\nآخر.\n", line.trim(), line.trim(), line.trim(), line.trim(), line.trim());
        let mut tokens = Vec::new();
        tokenize(&wrapped, &mut tokens);
        let mut sentences = Vec::new();
        split(&wrapped, &tokens, &mut sentences);
        assert_eq!(sentences.len(), 1);
    }
}
