//! Remains of web pages in plain text: tags, and characters spelt out.

use super::token::Gap;

/// Longest tag that is passed over, in bytes: a lone `<` is a sign.
const LONGEST_TAG: usize = 2000;

/// Tags behind which a new line begins.
const BLOCKS: [&str; 13] = ["p", "br", "div", "li", "ul", "ol", "tr", "td", "h1", "h2", "h3", "h4", "blockquote"];

/// Names of characters that are only blanks and quotes, which archives also
/// leave without their `&`: `quot;نعم quot;`.
const CHARACTERS: [&str; 12] =
    ["quot", "nbsp", "amp", "apos", "laquo", "raquo", "ldquo", "rdquo", "lsquo", "rsquo", "ndash", "hellip"];

/// Where the markup that begins at `at` ends, and what it leaves between the
/// words before and behind it: `<br>`, `</p>`, `&quot;`, `&#160;`, `quot;`.
#[cold]
pub(super) fn markup(text: &str, at: usize) -> Option<(usize, Gap)> {
    let rest = &text.as_bytes()[at..];
    match rest.first()? {
        b'<' => tag(rest).map(|(length, gap)| (at + length, gap)),
        b'&' => character(&rest[1..]).map(|length| (at + 1 + length, Gap::Blank)),
        _ => bare(rest).map(|length| (at + length, Gap::Blank)),
    }
}

fn tag(rest: &[u8]) -> Option<(usize, Gap)> {
    let inner = rest.get(1..)?;
    let inner = inner.strip_prefix(b"/").unwrap_or(inner);
    inner.first().filter(|first| first.is_ascii_alphabetic() || **first == b'!')?;
    let end = 1 + rest[1..].iter().take(LONGEST_TAG).position(|byte| matches!(byte, b'<' | b'>'))?;
    if rest[end] == b'<' {
        return None;
    }
    let name = inner.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let block = BLOCKS.iter().any(|block| inner[..name].eq_ignore_ascii_case(block.as_bytes()));
    Some((end + 1, if block { Gap::Line } else { Gap::Blank }))
}

/// Length of `quot;`, `#160;` and the like.
fn character(rest: &[u8]) -> Option<usize> {
    let name = rest.strip_prefix(b"#").unwrap_or(rest);
    let length = name.iter().take(9).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    (length > 1 && name.get(length) == Some(&b';')).then_some(rest.len() - name.len() + length + 1)
}

fn bare(rest: &[u8]) -> Option<usize> {
    let spelt = |name: &&str| rest.starts_with(name.as_bytes()) && rest.get(name.len()) == Some(&b';');
    CHARACTERS.iter().find(|name| spelt(name)).map(|name| name.len() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;

    fn words(text: &str) -> Vec<(&str, Gap)> {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        tokens.iter().map(|t| (&text[t.start as usize..t.end as usize], t.gap)).collect()
    }

    #[test]
    fn tags_and_characters_are_no_words() {
        use Gap::*;
        assert_eq!(words("<p class=\"a\">قال</p>نعم<br/>"), [("قال", Paragraph), ("نعم", Line)]);
        assert_eq!(words("<b>قال</b>&nbsp;&quot;نعم&#34;"), [("قال", Paragraph), ("نعم", Blank)]);
        assert_eq!(words("quot;نعم quot;"), [("نعم", Paragraph)]);
    }

    #[test]
    fn a_sign_alone_is_a_sign() {
        let all = |text| words(text).into_iter().map(|word| word.0).collect::<Vec<_>>();
        assert_eq!(all("3 < 5 > 2"), ["3", "<", "5", ">", "2"]);
        assert_eq!(all("AT&T <كلمة> &"), ["AT", "&", "T", "<", "كلمة", ">", "&"]);
        assert_eq!(all("quota; &x;"), ["quota", ";", "&", "x", ";"]);
        assert_eq!(all("<a href="), ["<", "a", "href", "="]);
    }
}
