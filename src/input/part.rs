//! Documents beyond [`LARGEST`](super::LARGEST), in parts: as much as one
//! piece of news is ever long, cut between paragraphs or sentences.
//!
//! Each part is read, and recorded, like an article of its own. What is said
//! of it then moves to where it stands: offsets are those of the whole
//! document, and event 14 of part 2 is `NAME#2.14`.

use super::{Notice, batch::Origin};
use crate::{
    record::{Event, Extraction, Quote},
    text::{
        sentence,
        token::{self, Gap, Token},
    },
};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// No part is longer than this, in bytes.
pub(super) const LONGEST: usize = 1 << 20;

/// How much of its end is looked at for a place to cut.
const TAIL: usize = 64 << 10;

/// What all parts of a document have in common.
#[derive(Debug)]
pub(crate) struct Whole {
    pub(crate) doc: String,
    pub(crate) date: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) title: Option<String>,
    /// The line it stands in, of JSON Lines.
    pub(crate) line: Option<u64>,
    /// Whether one of its parts has opened.
    pub(crate) opened: AtomicBool,
}

impl Whole {
    /// What notices call the document.
    pub(crate) fn place(&self, origin: &Origin) -> String {
        self.line.map_or_else(|| origin.place.clone(), |line| origin.at(line))
    }
}

/// One part, its bytes apart.
#[derive(Debug)]
pub(crate) struct Cut {
    pub(crate) whole: Arc<Whole>,
    pub(crate) part: Part,
}

impl Cut {
    /// Whether no part of the document has opened before; asked once, when
    /// this one has.
    pub(crate) fn opens_document(&self) -> bool {
        !self.whole.opened.swap(true, Ordering::Relaxed)
    }
}

/// Which part of a document that is read in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Counted from 1.
    pub number: u32,
    /// Where it begins, in bytes of the whole text.
    pub start: u64,
}

impl Part {
    /// Moves what was found in the part to its place in the whole document.
    pub fn place(self, extraction: &mut Extraction) {
        extraction.part = Some(self.number);
        extraction.entities.iter_mut().flat_map(|entity| &mut entity.mentions).for_each(|quote| self.shift(quote));
        extraction.events.iter_mut().for_each(|event| self.place_event(event));
        for relation in &mut extraction.relations {
            relation.start += self.start as usize;
            relation.end += self.start as usize;
        }
    }

    /// The same for a single event.
    pub(crate) fn place_event(self, event: &mut Event) {
        self.shift(&mut event.trigger);
        self.shift(&mut event.sentence);
        if let Some((doc, number)) = event.id.rsplit_once('#') {
            event.id = format!("{doc}#{}.{number}", self.number);
        }
    }

    fn shift(self, quote: &mut Quote) {
        quote.start += self.start as usize;
        quote.end += self.start as usize;
    }
}

/// Where to cut bytes that go on: before the last paragraph, or else line, or
/// else sentence that begins near their end; never inside a character of
/// good UTF-8, and never at 0.
pub(super) fn boundary(bytes: &[u8]) -> usize {
    let from = bytes.len().saturating_sub(TAIL);
    let mut at = from;
    let (mut start, mut text) = (from, "");
    for chunk in bytes[from..].utf8_chunks() {
        if chunk.valid().len() > text.len() {
            (start, text) = (at, chunk.valid());
        }
        at += chunk.valid().len() + chunk.invalid().len();
    }
    match start + last_beginning(text) {
        0 => bytes.len(),
        cut => cut,
    }
}

/// Where the last paragraph, line, sentence or word of a text begins.
fn last_beginning(text: &str) -> usize {
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    token::tokenize(text, &mut tokens);
    sentence::split(text, &tokens, &mut sentences);
    // The first one began before.
    let sentences = sentences.get(1..).unwrap_or_default();
    let first = |of: &dyn Fn(Gap) -> bool| {
        sentences.iter().rev().map(|s| &tokens[s.first as usize]).find(|token| of(token.gap))
    };
    let cut: Option<&Token> = first(&|gap| gap == Gap::Paragraph)
        .or_else(|| first(&|gap| gap == Gap::Line))
        .or_else(|| first(&|_| true))
        .or_else(|| tokens.last());
    cut.map(|token| token.start as usize).filter(|&at| at > 0).unwrap_or(text.len())
}

impl super::Batch {
    /// The text of a part, or a notice.
    pub(super) fn part_text<'a>(
        &'a self,
        item: &'a super::Item,
        cut: &Cut,
        lossy: bool,
        notices: &mut Vec<Notice>,
    ) -> Option<std::borrow::Cow<'a, str>> {
        let raw = self.raw(item);
        let error = match simdutf8::compat::from_utf8(raw) {
            Ok(text) => return Some(text.into()),
            Err(error) => error,
        };
        let place = cut.whole.place(&item.origin);
        if lossy {
            let text = format!("bytes that are no UTF-8 were replaced in part {}", cut.part.number);
            notices.push(Notice::note(place, text));
            return Some(String::from_utf8_lossy(raw));
        }
        let at = cut.part.start + error.valid_up_to() as u64;
        let number = cut.part.number;
        let text = format!(
            "not UTF-8 at byte {at}; part {number} of it left out (convert it, or use --lossy to replace such bytes)"
        );
        notices.push(Notice::left_out(place, text));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: usize) {
        assert_eq!(boundary(text.as_bytes()), expected, "{text:?}");
    }

    #[test]
    fn parts_end_with_a_paragraph_or_line_or_sentence() {
        let (a, b) = ("وصل الوفد. ", "غادر الوفد. ");
        check(&format!("{a}\n\n{b}\n{a}"), a.len() + 2);
        check(&format!("{a}\n{b}{a}"), a.len() + 1);
        check(&format!("{a}{b}وصل"), a.len() + b.len());
        check("وصل الوفد", "وصل ".len());
    }

    #[test]
    fn something_is_always_taken() {
        for text in ["وصل", "   ", "x", ""] {
            check(text, text.len());
        }
        assert_eq!(boundary(b"\xff\xff"), 2);
        let half = &"وصل الوفد. غادر".as_bytes()[..24];
        assert_eq!(boundary(half), "وصل الوفد. ".len());
    }
}
