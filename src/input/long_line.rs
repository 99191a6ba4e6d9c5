//! A line of JSON beyond [`LARGEST`], while it passes: its `text` goes to a
//! temporary file as plain text, all else is kept. What is kept is then an
//! ordinary line with an empty text, which says whose text it was, whatever
//! the order of the fields.

use super::LARGEST;
use memchr::memchr2;
use std::{
    fs::File,
    io::{self, BufWriter, Seek, Write},
};

/// A line that is taken in piece by piece.
pub(super) struct LongLine {
    rest: Vec<u8>,
    text: io::Result<BufWriter<File>>,
    written: u64,
    at: At,
    depth: u32,
    /// Whether the next string names a field of the line itself.
    name_next: bool,
    /// Where the last such name begins in `rest`.
    name: usize,
    /// An escape inside the text, so far.
    escape: Vec<u8>,
    broken: Option<String>,
}

/// Where in the JSON we stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Between,
    String,
    Escape,
    Text,
}

impl LongLine {
    pub(super) fn new() -> Self {
        Self {
            rest: Vec::new(),
            text: tempfile::tempfile().map(BufWriter::new),
            written: 0,
            at: At::Between,
            depth: 0,
            name_next: false,
            name: 0,
            escape: Vec::new(),
            broken: None,
        }
    }

    /// Takes more of the line.
    pub(super) fn feed(&mut self, mut bytes: &[u8]) {
        while self.broken.is_none()
            && let Some(&byte) = bytes.first()
        {
            let used = match self.at {
                At::Text => self.text(bytes),
                _ => {
                    self.structure(byte);
                    1
                }
            };
            bytes = &bytes[used..];
        }
    }

    /// The line without its text, and the text from its beginning; or why not.
    pub(super) fn finish(self) -> Result<(Vec<u8>, File), String> {
        if let Some(broken) = self.broken {
            return Err(broken);
        }
        let text = self.text.and_then(|text| {
            let mut text = text.into_inner().map_err(io::IntoInnerError::into_error)?;
            text.rewind()?;
            Ok(text)
        });
        Ok((
            self.rest,
            text.map_err(|error| format!("larger than {} MiB, and its temporary file failed: {error}", LARGEST >> 20))?,
        ))
    }

    /// One byte outside the text.
    fn structure(&mut self, byte: u8) {
        let is_value = !self.name_next;
        match (self.at, byte) {
            (At::Escape, _) => self.at = At::String,
            (At::String, b'\\') => self.at = At::Escape,
            (At::String, b'"') => self.at = At::Between,
            (At::Between, b'"') if self.depth == 1 && is_value && self.named_text() => self.at = At::Text,
            (At::Between, b'"') => {
                self.at = At::String;
                if self.depth == 1 && self.name_next {
                    self.name = self.rest.len();
                }
            }
            (At::Between, b'{' | b'[') => {
                self.depth += 1;
                self.name_next = self.depth == 1;
            }
            (At::Between, b'}' | b']') => self.depth = self.depth.saturating_sub(1),
            (At::Between, b',') => self.name_next = self.depth == 1,
            (At::Between, b':') => self.name_next = false,
            _ => {}
        }
        self.rest.push(byte);
        if self.rest.len() > LARGEST {
            self.broken = Some(format!("larger than {} MiB besides its text; left out", LARGEST >> 20));
        }
    }

    fn named_text(&self) -> bool {
        self.rest[self.name..].trim_ascii_end().strip_suffix(b":").map(<[u8]>::trim_ascii_end) == Some(b"\"text\"")
    }

    /// Some bytes of the text; how many were used.
    fn text(&mut self, bytes: &[u8]) -> usize {
        if !self.escape.is_empty() {
            self.escape.push(bytes[0]);
            match unescape(&self.escape) {
                Escape::Open => {}
                Escape::Wrong => self.broken = Some("not JSON: an escape in `text` that there is not".to_owned()),
                Escape::Means(c) => {
                    self.write(c.encode_utf8(&mut [0; 4]).as_bytes());
                    self.escape.clear();
                }
            }
            return 1;
        }
        let run = memchr2(b'"', b'\\', bytes).unwrap_or(bytes.len());
        if bytes[..run].iter().any(|&byte| byte < b' ') {
            self.broken = Some("not JSON: a control character in `text`".to_owned());
        }
        self.write(&bytes[..run]);
        match bytes.get(run) {
            None => return run,
            Some(b'\\') => self.escape.push(b'\\'),
            Some(_) => {
                self.at = At::Between;
                self.rest.push(b'"');
            }
        }
        run + 1
    }

    fn write(&mut self, bytes: &[u8]) {
        self.written += bytes.len() as u64;
        if self.written > super::MOST {
            self.broken = Some(format!("larger than {} MiB; left out", super::MOST >> 20));
        }
        if let Ok(text) = &mut self.text
            && let Err(error) = text.write_all(bytes)
        {
            self.text = Err(error);
        }
    }
}

/// What an escape sequence means so far.
enum Escape {
    Open,
    Wrong,
    Means(char),
}

fn unescape(sequence: &[u8]) -> Escape {
    let means = match sequence[1] {
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        letter @ (b'"' | b'\\' | b'/') => char::from(letter),
        b'u' => return unicode(&sequence[2..]),
        _ => return Escape::Wrong,
    };
    Escape::Means(means)
}

/// `XXXX`, or `XXXX\uXXXX` for what takes two.
fn unicode(digits: &[u8]) -> Escape {
    let unit = |digits: &[u8]| {
        let good = digits.iter().all(u8::is_ascii_hexdigit);
        std::str::from_utf8(digits).ok().filter(|_| good).and_then(|d| u16::from_str_radix(d, 16).ok())
    };
    let whole = |units: &mut dyn Iterator<Item = u16>| {
        char::decode_utf16(units).next().and_then(Result::ok).map_or(Escape::Wrong, Escape::Means)
    };
    match digits {
        [_, _, _, _] => match unit(digits) {
            Some(0xd800..=0xdbff) => Escape::Open,
            Some(one) => whole(&mut [one].into_iter()),
            None => Escape::Wrong,
        },
        [_, _, _, _, b'\\'] | [_, _, _, _, b'\\', b'u', ..] if digits.len() < 10 => Escape::Open,
        [_, _, _, _, b'\\', b'u', low @ ..] => match (unit(&digits[..4]), unit(low)) {
            (Some(high), Some(low)) => whole(&mut [high, low].into_iter()),
            _ => Escape::Wrong,
        },
        _ if digits.len() < 4 => Escape::Open,
        _ => Escape::Wrong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    /// What is kept of a line, and its text, however it is cut up.
    fn split(line: &str) -> Result<(String, String), String> {
        let mut all = Vec::new();
        for size in [1, 7, line.len()] {
            let mut long = LongLine::new();
            line.as_bytes().chunks(size).for_each(|piece| long.feed(piece));
            all.push(long.finish().map(|(rest, mut file)| {
                let mut text = String::new();
                file.read_to_string(&mut text).unwrap();
                (String::from_utf8(rest).unwrap(), text)
            }));
        }
        all.dedup();
        assert_eq!(all.len(), 1, "{line}");
        all.remove(0)
    }

    fn check(line: &str, rest: &str, text: &str) {
        assert_eq!(split(line), Ok((rest.to_owned(), text.to_owned())), "{line}");
    }

    #[test]
    fn the_text_is_taken_out_wherever_it_stands() {
        check(r#"{"id": "a", "text" : "نص", "date": "2020"}"#, r#"{"id": "a", "text" : "", "date": "2020"}"#, "نص");
        check(r#"{"text":"\"a\" \\ b\n","id":1}"#, r#"{"text":"","id":1}"#, "\"a\" \\ b\n");
        let no_text = r#"{"a":{"text":"x","b":["text","y"]},"c":"text","d":[{"text":"z"}],"text":null}"#;
        check(no_text, no_text, "");
        check(r#"{"a":"\"text\":","text":"t"}"#, r#"{"a":"\"text\":","text":""}"#, "t");
    }

    #[test]
    fn escapes_mean_what_serde_json_reads() {
        for text in [r"\u0646\u0635", r"\ud83d\ude00.", r"\/\b\f\t\r", r"\u00e9"] {
            let json = format!("{{\"text\":\"{text}\"}}");
            let expected: serde_json::Value = serde_json::from_str(&json).unwrap();
            check(&json, "{\"text\":\"\"}", expected["text"].as_str().unwrap());
        }
        for text in [r"\x", r"\ud83d.", r"\ud83d\n", r"\ud83d\u0041", r"\ude00", r"\u+123", "a\tb"] {
            let json = format!("{{\"text\":\"{text}\"}}");
            assert!(split(&json).is_err() && serde_json::from_str::<serde_json::Value>(&json).is_err(), "{text}");
        }
    }
}
