//! From raw bytes to an article, in the worker, with borrowed strings.

use super::{
    Notice, Options, Part,
    batch::{Batch, Item, Origin, Shape},
    decode::{self, decode},
};
use crate::{
    extract::{Article, Extractor},
    record::Extraction,
};
use encoding_rs::WINDOWS_1256;
use serde::{Deserialize, Deserializer, de};
use serde_json::value::RawValue;
use std::{borrow::Cow, fmt};

/// A document ready to be worked on.
#[derive(Debug)]
pub enum Incoming<'a> {
    /// An article to be read.
    Article {
        /// Its name.
        doc: Cow<'a, str>,
        /// Its text.
        text: Cow<'a, str>,
        /// Its date.
        date: Option<Cow<'a, str>>,
        /// Its outlet.
        source: Option<Cow<'a, str>>,
        /// Its headline.
        title: Option<Cow<'a, str>>,
        /// Which part of the document the text is, when it is read in several.
        part: Option<Part>,
    },
    /// The result of an earlier run of `hudna extract`.
    Extraction(Box<Extraction>),
}

impl Incoming<'_> {
    /// The document's name.
    pub fn doc(&self) -> &str {
        match self {
            Self::Article { doc, .. } => doc,
            Self::Extraction(extraction) => &extraction.doc,
        }
    }

    /// The same document without its text.
    pub(crate) fn emptied(&self) -> Incoming<'static> {
        let (doc, text) = (Cow::Owned(self.doc().to_owned()), Cow::Borrowed(""));
        Incoming::Article { doc, text, date: None, source: None, title: None, part: self.part() }
    }

    /// Which part of its document it is, when that is read in several.
    pub fn part(&self) -> Option<Part> {
        match self {
            Self::Article { part, .. } => *part,
            Self::Extraction(_) => None,
        }
    }

    /// What it says: extracted, or as an earlier run has.
    pub fn extraction(self, extractor: &mut Extractor<'_>) -> Extraction {
        if let Self::Extraction(extraction) = self {
            return *extraction;
        }
        let mut extraction = self.article().map(|article| extractor.extract(&article)).unwrap_or_default();
        self.part().into_iter().for_each(|part| part.place(&mut extraction));
        extraction
    }

    /// The article, unless it is an extraction already; of a document in
    /// parts, one of them, with offsets of its own.
    pub fn article(&self) -> Option<Article<'_>> {
        match self {
            Self::Article { doc, text, date, source, title, .. } => {
                Some(Article { doc, text, date: date.as_deref(), source: source.as_deref(), title: title.as_deref() })
            }
            Self::Extraction(_) => None,
        }
    }
}

/// The known fields of a line; others are ignored.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow, default)]
    id: Option<Name<'a>>,
    #[serde(borrow, default)]
    doc: Option<Text<'a>>,
    #[serde(borrow, default)]
    text: Option<Text<'a>>,
    #[serde(borrow, default)]
    date: Option<Text<'a>>,
    #[serde(borrow, default)]
    source: Option<Text<'a>>,
    #[serde(borrow, default)]
    title: Option<Text<'a>>,
    #[serde(borrow, default)]
    events: Option<&'a RawValue>,
}

/// A string, borrowed where it has no escapes (serde borrows a `Cow` only
/// when it is a field by itself, not inside an `Option`).
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// An `id`: a string, or a whole number.
struct Name<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Name<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Name<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a whole number")
            }
            fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Borrowed(value)))
            }
            fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Owned(value.to_owned())))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
                Ok(Name(Cow::Owned(value.to_string())))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
                Ok(Name(Cow::Owned(value.to_string())))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl Batch {
    /// Makes a document of an item. Notices are added to `notices`; `None`
    /// when there is no document, which a notice then explains (unless an
    /// earlier run has coded it).
    pub fn open<'a>(&'a self, item: &'a Item, options: Options, notices: &mut Vec<Notice>) -> Option<Incoming<'a>> {
        match &item.shape {
            Shape::Done => None,
            Shape::Problem(notice) => {
                notices.push(notice.clone());
                None
            }
            Shape::Text => {
                let text = decode(self.raw(item), &item.origin.place, options, notices)?;
                let doc = Cow::Borrowed(item.origin.file.as_str());
                Some(Incoming::Article { doc, text, date: None, source: None, title: None, part: None })
            }
            Shape::Part(cut) => {
                let text = self.part_text(item, cut, options.lossy, notices)?;
                let whole = &cut.whole;
                Some(Incoming::Article {
                    doc: Cow::Borrowed(&whole.doc),
                    text,
                    date: whole.date.as_deref().map(Cow::Borrowed),
                    source: whole.source.as_deref().map(Cow::Borrowed),
                    title: whole.title.as_deref().map(Cow::Borrowed),
                    part: Some(cut.part),
                })
            }
            Shape::Json(line) => self.open_line(item, *line, options, notices),
        }
    }

    fn open_line<'a>(
        &'a self,
        item: &'a Item,
        line: u64,
        options: Options,
        notices: &mut Vec<Notice>,
    ) -> Option<Incoming<'a>> {
        let raw = self.raw(item);
        let result = match simdutf8::compat::from_utf8(raw) {
            Ok(text) => parse(text, &item.origin, line),
            Err(_) if decode::looks_like_windows_1256(raw) => {
                // Said once for each batch, not for each line.
                let note = decode::note(WINDOWS_1256);
                if !notices.iter().any(|n| n.message == note && n.place.starts_with(&item.origin.place)) {
                    notices.push(Notice::note(item.origin.at(line), note));
                }
                let (text, _, _) = WINDOWS_1256.decode(raw);
                parse(&text, &item.origin, line).map(Incoming::into_owned)
            }
            Err(_) if options.lossy => {
                let note = "bytes that are no UTF-8 were replaced";
                notices.push(Notice::note(item.origin.at(line), note));
                parse(&String::from_utf8_lossy(raw), &item.origin, line).map(Incoming::into_owned)
            }
            Err(error) => Err(format!(
                "not UTF-8 (byte {} of the line); convert the file, or use --lossy to replace such bytes",
                error.valid_up_to() + 1
            )),
        };
        result.map_err(|message| notices.push(Notice::left_out(item.origin.at(line), message))).ok()
    }
}

pub(super) fn parse<'a>(json: &'a str, origin: &Origin, number: u64) -> Result<Incoming<'a>, String> {
    let line: Line<'a> = serde_json::from_str(json).map_err(|error| explain(&error))?;
    let Some(text) = line.text else {
        if line.events.is_some() && line.doc.is_some() {
            let extraction = serde_json::from_str(json).map_err(|error| explain(&error))?;
            return Ok(Incoming::Extraction(extraction));
        }
        return Err("no `text`: each line needs an object with `id` and `text`".to_owned());
    };
    let doc = match (line.id, line.doc) {
        (Some(id), _) => id.0,
        (None, Some(doc)) => doc.0,
        (None, None) => Cow::Owned(numbered(&origin.file, number)),
    };
    let (date, source, title) = (line.date, line.source, line.title);
    Ok(Incoming::Article {
        doc,
        text: text.0,
        date: date.map(|t| t.0),
        source: source.map(|t| t.0),
        title: title.map(|t| t.0),
        part: None,
    })
}

/// A name for a line that brings none.
fn numbered(file: &str, line: u64) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    format!("{stem}-{line}")
}

/// serde_json's message with a column; the line is ours to name.
fn explain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.rfind(" at line ").map_or(text.as_str(), |at| &text[..at]);
    if error.is_data() { text.to_owned() } else { format!("not JSON: {text} (column {})", error.column()) }
}

impl Incoming<'_> {
    /// Free of what it was read from.
    fn into_owned(self) -> Incoming<'static> {
        fn own(text: Cow<'_, str>) -> Cow<'static, str> {
            Cow::Owned(text.into_owned())
        }
        match self {
            Incoming::Extraction(extraction) => Incoming::Extraction(extraction),
            Incoming::Article { doc, text, date, source, title, part } => Incoming::Article {
                doc: own(doc),
                text: own(text),
                date: date.map(own),
                source: source.map(own),
                title: title.map(own),
                part,
            },
        }
    }
}
