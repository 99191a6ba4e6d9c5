//! One article in, one extraction out: the whole way on one page.
//!
//! STUB: finds nothing; the engine is plugged in here.

use crate::{gazetteer::Gazetteer, record::Extraction};

/// One article as it comes in.
#[derive(Debug, Clone, Copy)]
pub struct Article<'a> {
    /// Its name: the file name, or the `id` in a stream.
    pub doc: &'a str,
    /// The text; all offsets are bytes into it.
    pub text: &'a str,
    /// Its own date (ISO 8601), where given.
    pub date: Option<&'a str>,
    /// Outlet, where given.
    pub source: Option<&'a str>,
    /// Headline, where given apart from the text.
    pub title: Option<&'a str>,
}

/// Reusable per-thread engine state.
#[derive(Debug)]
pub struct Extractor<'g> {
    _gazetteer: &'g Gazetteer,
}

impl<'g> Extractor<'g> {
    /// An engine that knows this gazetteer.
    pub fn new(gazetteer: &'g Gazetteer) -> Self {
        Self {
            _gazetteer: gazetteer,
        }
    }

    /// Reads one article.
    pub fn extract(&mut self, article: &Article<'_>) -> Extraction {
        Extraction {
            doc: article.doc.to_owned(),
            date: article.date.map(str::to_owned),
            source: article.source.map(str::to_owned),
            title: article.title.map(str::to_owned),
            ..Extraction::default()
        }
    }
}
