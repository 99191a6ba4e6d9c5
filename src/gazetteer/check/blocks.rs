//! Cutting the text of a RON list into its entries, with their comments, so
//! that a file can be put in order without losing a word of it.

use std::ops::Range;

/// A file that is one list, cut up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocks {
    /// Up to and with the `[`.
    pub head: Range<usize>,
    /// Each entry with the comments before it, its comma and what follows on
    /// its last line.
    pub entries: Vec<Range<usize>>,
    /// The first byte of each entry itself.
    pub starts: Vec<usize>,
    /// From the `]` on, with comments before it.
    pub tail: Range<usize>,
}

/// Cuts a list; `None` when the text is no list.
pub fn cut(text: &str) -> Option<Blocks> {
    let bytes = text.as_bytes();
    let open = skip(bytes, 0);
    if bytes.get(open) != Some(&b'[') {
        return None;
    }
    // What follows the bracket on its line stays with it.
    let head = 0..line_end(text, open + 1);
    let (mut entries, mut starts) = (Vec::new(), Vec::new());
    let mut from = head.end;
    let mut at = skip(bytes, open + 1);
    while *bytes.get(at)? != b']' {
        starts.push(at);
        let mut end = value_end(bytes, at)?;
        let next = skip(bytes, end);
        let comma = bytes.get(next) == Some(&b',');
        if comma {
            end = next + 1;
        }
        at = skip(bytes, end);
        let end = line_end(text, end).min(if bytes.get(at) == Some(&b']') { at } else { text.len() });
        entries.push(from.min(*starts.last()?)..end);
        from = end;
        if !comma && bytes.get(at) != Some(&b']') {
            return None;
        }
    }
    Some(Blocks { head, entries, starts, tail: from..text.len() })
}

/// The text with its entries in the order of `keys`, which stand for them.
/// Entries with equal keys keep their order.
pub fn sorted<K: Ord>(text: &str, keys: &[K]) -> Option<String> {
    let blocks = cut(text)?;
    if blocks.entries.len() != keys.len() {
        return None;
    }
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|&a, &b| keys[a].cmp(&keys[b]));
    let mut out = text[blocks.head.clone()].to_owned();
    for &number in &order {
        let block = &text[blocks.entries[number].clone()];
        out.push_str(&with_comma(block, blocks.starts[number] - blocks.entries[number].start));
        if !out.ends_with('\n') {
            out.push('\n');
        }
    }
    out.push_str(&text[blocks.tail]);
    Some(out)
}

/// A block with a comma behind its entry, which begins at `start`.
fn with_comma(block: &str, start: usize) -> String {
    let bytes = block.as_bytes();
    let end = value_end(bytes, start).unwrap_or(block.len());
    let next = skip(bytes, end);
    if bytes.get(next) == Some(&b',') {
        return block.to_owned();
    }
    format!("{},{}", &block[..end], &block[end..])
}

/// One past the value that begins at `at`, up to a comma or closing bracket
/// of the list around it.
fn value_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    let mut depth = 0usize;
    let mut end = at;
    loop {
        at = skip(bytes, at);
        let Some(&byte) = bytes.get(at) else {
            return (depth == 0).then_some(end);
        };
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' if depth == 0 => return Some(end),
            b')' | b']' | b'}' => depth -= 1,
            b',' if depth == 0 => return Some(end),
            b'"' => at = string_end(bytes, at)? - 1,
            b'r' if bytes.get(at + 1).is_some_and(|b| matches!(b, b'"' | b'#')) => at = raw_end(bytes, at)? - 1,
            _ => {}
        }
        at += 1;
        end = at;
    }
}

fn string_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    at += 1;
    loop {
        match *bytes.get(at)? {
            b'\\' => at += 2,
            b'"' => return Some(at + 1),
            _ => at += 1,
        }
    }
}

fn raw_end(bytes: &[u8], at: usize) -> Option<usize> {
    let hashes = bytes[at + 1..].iter().take_while(|&&b| b == b'#').count();
    let mut here = at + 2 + hashes;
    loop {
        let quote = here + bytes.get(here..)?.iter().position(|&b| b == b'"')?;
        let behind = &bytes[quote + 1..];
        if behind.len() >= hashes && behind[..hashes].iter().all(|&b| b == b'#') {
            return Some(quote + 1 + hashes);
        }
        here = quote + 1;
    }
}

/// Passes over blanks and comments.
fn skip(bytes: &[u8], mut at: usize) -> usize {
    loop {
        match bytes.get(at..).unwrap_or(&[]) {
            [b' ' | b'\t' | b'\r' | b'\n', ..] => at += 1,
            [b'/', b'/', rest @ ..] => at += 2 + rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len()),
            [b'/', b'*', rest @ ..] => {
                at += 2 + rest.windows(2).position(|w| w == b"*/").map_or(rest.len(), |p| p + 2);
            }
            _ => return at,
        }
    }
}

/// One past the end of the line, when only blanks or a comment stand on the
/// rest of it.
fn line_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let line = rest.find('\n').map_or(rest, |end| &rest[..=end]);
    let words = line.trim();
    if words.is_empty() || words.starts_with("//") { at + line.len() } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "// head\n[\n    // about b\n    (\n        id: \"b\", // \"x\" ]\n        list: [\"),(\", r#\"\"]\"#],\n    ), // b ends\n\n    (id: \"a\")\n    // end\n]\n// tail\n";

    #[test]
    fn entries_are_cut_with_their_comments() {
        let blocks = cut(FILE).unwrap();
        let texts: Vec<_> = blocks.entries.iter().map(|r| &FILE[r.clone()]).collect();
        assert!(texts[0].starts_with("    // about b") && texts[0].ends_with("// b ends\n"), "{texts:?}");
        assert_eq!(texts[1], "\n    (id: \"a\")\n");
        assert_eq!(&FILE[blocks.tail], "    // end\n]\n// tail\n");
    }

    #[test]
    fn sorting_loses_nothing_and_settles() {
        let once = sorted(FILE, &["b", "a"]).unwrap();
        assert!(once.find("id: \"a\"").unwrap() < once.find("// about b").unwrap(), "{once}");
        assert!(once.contains("(id: \"a\"),"), "{once}");
        assert_eq!(sorted(&once, &["a", "b"]).unwrap(), once);
        assert_eq!(sorted("[]\n", &[] as &[&str]).unwrap(), "[]\n");
        assert_eq!(sorted("[(id: 1),(id: 0)]", &[1, 0]).unwrap(), "[(id: 0),\n(id: 1),\n]");
    }

    #[test]
    fn what_is_no_list_is_left_alone() {
        for text in ["", "(", "[(", "[\"", "// x", "[(id: r#\"x\"]"] {
            assert_eq!(cut(text), None, "{text}");
        }
    }
}
