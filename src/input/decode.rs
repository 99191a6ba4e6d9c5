//! The bytes of a text file as text: UTF-8, else UTF-16 or Windows-1256 with
//! a notice; never a guess in silence, never a broken text.

use super::{Notice, Options};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1256};
use std::borrow::Cow;

/// Decodes a text file. A UTF-8 byte-order mark is kept, so that offsets are
/// those of the file.
pub fn decode<'a>(bytes: &'a [u8], place: &str, options: Options, notices: &mut Vec<Notice>) -> Option<Cow<'a, str>> {
    let text = text(bytes, place, options, notices)?;
    if looks_like_html(&text) { html(&text, place, notices).map(Cow::Owned) } else { Some(text) }
}

fn text<'a>(bytes: &'a [u8], place: &str, options: Options, notices: &mut Vec<Notice>) -> Option<Cow<'a, str>> {
    if let Some(encoding) = utf16(bytes) {
        return other(encoding, bytes, place, options, notices);
    }
    let error = match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => return Some(Cow::Borrowed(text)),
        Err(error) => error,
    };
    if looks_like_windows_1256(bytes) {
        return other(WINDOWS_1256, bytes, place, options, notices);
    }
    let line = 1 + memchr::memchr_iter(b'\n', &bytes[..error.valid_up_to()]).count();
    let at = format!("{place}:{line}");
    if options.lossy {
        notices.push(Notice::note(at, "bytes that are no UTF-8 were replaced, from this line on"));
        return Some(String::from_utf8_lossy(bytes));
    }
    let text = "not UTF-8; left out (convert the file, or use --lossy to replace such bytes)";
    notices.push(Notice::left_out(at, text));
    None
}

fn other<'a>(
    encoding: &'static Encoding,
    bytes: &'a [u8],
    place: &str,
    options: Options,
    notices: &mut Vec<Notice>,
) -> Option<Cow<'a, str>> {
    let (text, _, broken) = encoding.decode(bytes);
    if broken && !options.lossy {
        let text = format!("looks like {}, but is broken; left out (--lossy to read it all the same)", encoding.name());
        notices.push(Notice::left_out(place, text));
        return None;
    }
    notices.push(Notice::note(place, note(encoding)));
    Some(text)
}

/// What is said of a document in another encoding.
pub(super) fn note(encoding: &'static Encoding) -> String {
    format!("read as {}; offsets are those of the text in UTF-8", encoding.name())
}

/// UTF-16 by its mark, or by where its zero and Arabic high bytes stand.
pub(super) fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.starts_with(b"\xff\xfe") {
        return Some(UTF_16LE);
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Some(UTF_16BE);
    }
    let head = &bytes[..bytes.len().min(4096)];
    let pairs = head.chunks_exact(2);
    // A file cut inside a pair is still no UTF-8: decoding then says that it is broken.
    if pairs.len() < 4 {
        return None;
    }
    let total = pairs.len();
    // 00 for spaces and Latin, 06 for Arabic letters, 20 for its punctuation.
    let high = |byte: u8| matches!(byte, 0x00 | 0x06);
    let (first, second) =
        pairs.fold((0, 0), |(a, b), pair| (a + usize::from(high(pair[0])), b + usize::from(high(pair[1]))));
    let most = |n: usize| n * 10 >= total * 8;
    let few = |n: usize| n * 10 <= total;
    match () {
        () if most(second) && few(first) => Some(UTF_16LE),
        () if most(first) && few(second) => Some(UTF_16BE),
        () => None,
    }
}

/// Hardly any byte sequence is good UTF-8, and read as Windows-1256 nearly all
/// that is not ASCII is Arabic letters.
pub(super) fn looks_like_windows_1256(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 * 1024)];
    let good = String::from_utf8_lossy(head).chars().filter(|c| !c.is_ascii() && *c != '\u{fffd}').count();
    let high = head.iter().filter(|b| !b.is_ascii()).count();
    if good * 10 > high {
        return false;
    }
    let (text, _, _) = WINDOWS_1256.decode(head);
    let arabic = text.chars().filter(|c| ('\u{621}'..='\u{652}').contains(c)).count();
    arabic * 10 >= high * 8
}

pub(super) fn looks_like_html(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start().as_bytes();
    let begins = |with: &[u8]| start.get(..with.len()).is_some_and(|s| s.eq_ignore_ascii_case(with));
    begins(b"<!doctype html") || begins(b"<html")
}

#[cfg(feature = "html")]
fn html(text: &str, place: &str, notices: &mut Vec<Notice>) -> Option<String> {
    match super::html::main_text(text) {
        Ok(main) => {
            notices.push(Notice::note(place, "an HTML page: its main text was taken; offsets are those of that text"));
            Some(main)
        }
        Err(error) => {
            notices.push(Notice::left_out(place, format!("an HTML page without main text: {error}")));
            None
        }
    }
}

#[cfg(not(feature = "html"))]
fn html(_: &str, place: &str, notices: &mut Vec<Notice>) -> Option<String> {
    let text = "an HTML page; left out (this hudna was built without the feature `html`: save the page as text)";
    notices.push(Notice::left_out(place, text));
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "وصل وزير الشمال أمس إلى مدينة النهر، وقال إنه راض.\n";

    fn check(bytes: &[u8], lossy: bool) -> (Option<String>, Vec<Notice>) {
        let mut notices = Vec::new();
        let text = decode(bytes, "f.txt", Options { lossy }, &mut notices).map(Cow::into_owned);
        (text, notices)
    }

    fn utf16_bytes(to: fn(u16) -> [u8; 2], text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(to).collect()
    }

    #[test]
    fn utf8_is_taken_as_it_stands() {
        for text in ["", " ", "ا", "\u{feff}", "\u{feff}نص", "a\0b", "1234\r\n", TEXT] {
            assert_eq!(check(text.as_bytes(), false), (Some(text.to_owned()), vec![]));
        }
    }

    #[test]
    fn other_encodings_are_read_with_a_notice() {
        let (windows, _, _) = WINDOWS_1256.encode(TEXT);
        let marked = format!("\u{feff}{TEXT}");
        let all = [
            utf16_bytes(u16::to_le_bytes, TEXT),
            utf16_bytes(u16::to_be_bytes, TEXT),
            utf16_bytes(u16::to_le_bytes, &marked),
            utf16_bytes(u16::to_be_bytes, &marked),
            windows.into_owned(),
        ];
        for bytes in all {
            let (text, notices) = check(&bytes, false);
            assert_eq!(text.as_deref(), Some(TEXT));
            assert_eq!(notices.len(), 1);
            assert!(notices[0].message.starts_with("read as "));
        }
    }

    #[test]
    fn broken_utf8_is_left_out_with_its_line() {
        let bytes = [TEXT.as_bytes(), b"\xd9\xff", TEXT.as_bytes()].concat();
        let (text, notices) = check(&bytes, false);
        assert_eq!(text, None);
        assert_eq!(notices[0].place, "f.txt:2");
        let (text, notices) = check(&bytes, true);
        assert!(text.unwrap().contains('\u{fffd}'));
        assert_eq!(notices.len(), 1);
    }
}
