//! The main text of an HTML page, by a port of Mozilla's Readability.

use dom_smoothie::{Readability, ReadabilityError};

/// The article in a page: its headline, then its text.
pub(crate) fn main_text(page: &str) -> Result<String, ReadabilityError> {
    let article = Readability::new(page, None, None)?.parse()?;
    let body = article.text_content.trim();
    let title = article.title.trim();
    Ok(if title.is_empty() || body.starts_with(title) { body.to_owned() } else { format!("{title}\n\n{body}") })
}
