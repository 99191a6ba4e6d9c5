//! The bytes and words of a unit or phrase.

use super::Resolver;
use crate::lang::ar::analyse::Proclitics;
use crate::mention::entity::EntityId;
use crate::mention::tidy::is_tidy;
use crate::mention::unit::{Unit, What};
use crate::span::Span;
use std::borrow::Cow;

impl<'a> Resolver<'a> {
    /// Bytes of a unit without its proclitics.
    pub fn unit_span(&self, unit: &Unit) -> Span {
        let first = &self.tokens[unit.first as usize];
        let last = &self.tokens[unit.last as usize - 1];
        let skip = skip_letters(&self.text[first.start as usize..first.end as usize], unit.skip);
        Span::new(first.start + skip, last.end)
    }

    /// The words of a span as a name.
    pub(super) fn words(&self, span: Span, unit: &Unit) -> Cow<'a, str> {
        match self.written(span, unit) {
            Cow::Borrowed(words) => one_line(words),
            Cow::Owned(words) => one_line(&words).into_owned().into(),
        }
    }

    /// The same on as many lines as in the text: `لل` before a stem gives its
    /// article back.
    fn written(&self, span: Span, unit: &Unit) -> Cow<'a, str> {
        let words = span.of(self.text);
        let name = match unit.what {
            What::Name(id) => &self.gazetteer.named(id).name,
            _ => "",
        };
        if !hides_article(words, name, unit.proclitics, unit.article) {
            return words.into();
        }
        let stem_has_lam = unit.lexeme != 0 && self.gazetteer.lexeme(unit.lexeme).lemma.starts_with('ل');
        [if stem_has_lam { "ال" } else { "ا" }, words].concat().into()
    }

    pub(super) fn mention(&mut self, entity: EntityId, span: Span, unit: &Unit) {
        let words = self.written(span, unit);
        self.roster.mention(entity, span, &words);
    }

    pub(super) fn alias(&mut self, entity: EntityId, np: usize, from: usize, to: usize) {
        let unit = self.syntax.units[self.syntax.nps[np].parts[from].0];
        let words = self.written(self.parts_span(np, from, to), &unit);
        self.roster.alias(entity, &words);
    }

    /// Bytes of a phrase from one part to another, both included.
    pub(super) fn parts_span(&self, np: usize, from: usize, to: usize) -> Span {
        let parts = &self.syntax.nps[np].parts;
        let first = self.unit_span(&self.syntax.units[parts[from].0]);
        let last = self.unit_span(&self.syntax.units[parts[to].0]);
        first.join(last)
    }
}

/// Whether `ل` before these words has swallowed their article: للمستوطنين, للجنة; لليبيا
/// has none, for the name itself begins with ل.
pub(crate) fn hides_article(words: &str, name: &str, proclitics: Proclitics, article: bool) -> bool {
    proclitics.has(Proclitics::LI) && article && words.starts_with('ل') && !name.starts_with('ل')
}

/// Words with single blanks between them.
pub(super) fn one_line(raw: &str) -> Cow<'_, str> {
    if is_tidy(raw) { raw.into() } else { raw.split_whitespace().collect::<Vec<_>>().join(" ").into() }
}

/// Bytes taken by the first `letters` letters, with the marks that follow them.
pub(super) fn skip_letters(word: &str, letters: u8) -> u32 {
    if letters == 0 {
        return 0;
    }
    let mut left = u32::from(letters);
    for (at, c) in word.char_indices() {
        let is_mark = matches!(c as u32, 0x64b..=0x65f | 0x670 | 0x640 | 0x200b..=0x200f);
        if !is_mark {
            if left == 0 {
                return at as u32;
            }
            left -= 1;
        }
    }
    0
}
