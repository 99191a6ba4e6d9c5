//! The main text of an HTML page, by a port of Mozilla's Readability.

use dom_smoothie::Readability;

/// Elements nested deeper than this are no page that people read; walking them
/// would take more stack than a thread has.
const DEEPEST: usize = 400;

/// Elements that have no end, or whose end is often left out.
const OPEN: [&str; 24] = [
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
    "param", "source", "td", "th", "tr", "tbody", "thead", "track", "wbr",
];

/// The article in a page: its headline, then its text.
pub(crate) fn main_text(page: &str) -> Result<String, String> {
    if is_too_deep(page) {
        return Err(format!("its elements are nested deeper than {DEEPEST}"));
    }
    let article = Readability::new(page, None, None).and_then(|mut page| page.parse()).map_err(|e| e.to_string())?;
    let body = article.text_content.trim();
    let title = article.title.trim();
    Ok(if title.is_empty() || body.starts_with(title) { body.to_owned() } else { format!("{title}\n\n{body}") })
}

/// Counts tags that open and close, without reading what they are in.
fn is_too_deep(page: &str) -> bool {
    let mut depth = 0_usize;
    for piece in page.split('<').skip(1) {
        let (end, rest) = piece.strip_prefix('/').map_or((false, piece), |rest| (true, rest));
        let name = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if name.is_empty() || OPEN.iter().any(|open| open.eq_ignore_ascii_case(name)) {
            continue;
        }
        depth = if end { depth.saturating_sub(1) } else { depth + 1 };
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_counted_by_tags_that_must_close() {
        assert!(!is_too_deep(&"<div><p>نص<br></div>".repeat(10_000)));
        assert!(!is_too_deep(&"<DIV>".repeat(DEEPEST)));
        assert!(is_too_deep(&"<div>".repeat(DEEPEST + 1)));
        assert!(is_too_deep(&"<b><x-y>".repeat(DEEPEST)));
        assert!(!is_too_deep("a < b </ > <!-- -->"));
    }

    #[test]
    fn the_deepest_page_is_read_in_a_thread() {
        for tag in ["div", "b", "span", "table", "ul", "section"] {
            let page =
                format!("<html><body>{}{}", format!("<{tag}>").repeat(DEEPEST - 2), "<p>نص طويل جدا.</p>".repeat(50));
            let _ = std::thread::spawn(move || main_text(&page)).join().unwrap();
        }
    }
}
