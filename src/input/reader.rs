//! Sources in, batches of raw documents out: line by line, never a whole
//! stream in memory, and a document beyond the limit part by part. Nothing is
//! parsed here but the fields beside such a text; that is the workers' part.

use super::{
    Incoming, LARGEST, MOST, Notice, Options, article,
    batch::{Batch, Item, Origin, Shape},
    decode,
    decoded::Decoded,
    long_line::LongLine,
    open,
    part::{self, Cut, Part, Whole},
    walk::{Source, bare_name},
};
use encoding_rs::WINDOWS_1256;
use std::{
    borrow::Cow,
    io::{self, BufRead, BufReader, Cursor, Read},
    mem,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

/// Of a line beyond this, its end is not looked for: a text of [`MOST`], with
/// its escapes and the fields beside it, is hardly ever longer.
const MOST_OF_LINE: u64 = 4 * MOST;

/// A batch is passed on when it holds this many bytes.
const BATCH_BYTES: usize = 64 * 1024;
/// ... or this many documents.
const BATCH_ITEMS: usize = 1024;

/// Reads all sources in order; `sink` returns false to stop.
pub fn read(sources: &[Source], options: Options, sink: impl FnMut(Batch) -> bool) {
    let mut reader = Reader { batch: Batch::default(), count: Arc::default(), options, sink, open: true };
    for source in sources {
        if !reader.open {
            return;
        }
        match source {
            Source::Stdin => reader.stdin(),
            Source::File { path, .. } => reader.file(path),
            Source::Unusable(notice) => reader.problem(&nameless(), notice.clone()),
        }
    }
    reader.flush();
}

/// Reads what comes from elsewhere than a file: text, or lines of JSON, as its
/// first byte says, plain or compressed. `name` is what notices call it.
pub fn read_stream(name: &str, input: impl Read + 'static, options: Options, sink: impl FnMut(Batch) -> bool) {
    let mut reader = Reader { batch: Batch::default(), count: Arc::default(), options, sink, open: true };
    let origin = Arc::new(Origin { place: name.to_owned(), file: name.to_owned() });
    match open::stream(input, &reader.count) {
        Ok(input) => reader.content(&origin, input, None),
        Err(error) => reader.failed(&origin, &error),
    }
    reader.flush();
}

fn nameless() -> Arc<Origin> {
    Arc::new(Origin { place: String::new(), file: String::new() })
}

struct Reader<F> {
    batch: Batch,
    count: Arc<AtomicU64>,
    options: Options,
    sink: F,
    open: bool,
}

impl<F: FnMut(Batch) -> bool> Reader<F> {
    fn stdin(&mut self) {
        let origin = Arc::new(Origin { place: "standard input".to_owned(), file: "stdin".to_owned() });
        match open::stdin(&self.count) {
            Ok(input) => self.content(&origin, input, None),
            Err(error) => self.failed(&origin, &error),
        }
    }

    fn file(&mut self, path: &Path) {
        let file = bare_name(path);
        let lines = match file.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).as_deref() {
            Some("jsonl" | "ndjson") => Some(true),
            Some("txt" | "html" | "htm") => Some(false),
            _ => None,
        };
        let origin = Arc::new(Origin { place: path.display().to_string(), file });
        match open::open(path, &self.count) {
            Ok(input) => self.content(&origin, input, lines),
            Err(error) => self.failed(&origin, &error),
        }
    }

    /// `lines` says whether it is JSON Lines; if unknown, the first byte does.
    fn content(&mut self, origin: &Arc<Origin>, mut input: Box<dyn BufRead>, lines: Option<bool>) {
        // A text file is decoded as a whole; a stream must be cut into lines first.
        let encoding = match lines {
            Some(false) => Ok(None),
            _ => input.fill_buf().map(decode::utf16),
        };
        match encoding {
            Ok(Some(encoding)) => {
                self.problem(origin, Notice::note(origin.place.clone(), decode::note(encoding)));
                input = Box::new(Decoded::new(input, encoding, self.options.lossy));
            }
            Ok(None) => {}
            Err(error) => return self.failed(origin, &error),
        }
        let lines = match lines {
            Some(lines) => Ok(lines),
            None => looks_like_json(&mut input),
        };
        let done = match lines {
            Ok(true) => {
                self.lines(origin, input);
                Ok(())
            }
            Ok(false) => self.text(origin, input),
            Err(error) => Err(error),
        };
        if let Err(error) = done {
            self.failed(origin, &error);
        }
    }

    fn text(&mut self, origin: &Arc<Origin>, mut input: Box<dyn BufRead>) -> io::Result<()> {
        let start = self.batch.bytes.len();
        match input.by_ref().take(LARGEST as u64 + 1).read_to_end(&mut self.batch.bytes) {
            Ok(read) if read > LARGEST => {
                let head = self.batch.bytes.split_off(start);
                return self.long_text(origin, head, input);
            }
            Ok(_) => self.push(origin, Shape::Text, start),
            Err(error) => {
                // What was read of it is not the document.
                self.batch.bytes.truncate(start);
                return Err(error);
            }
        }
        Ok(())
    }

    fn lines(&mut self, origin: &Arc<Origin>, mut input: Box<dyn BufRead>) {
        for number in 1.. {
            match self.line(origin, number, &mut input) {
                Ok(true) if self.open => {}
                Ok(_) => break,
                Err(error) => {
                    let text = format!("reading stopped here: {error}");
                    self.problem(origin, Notice::left_out(origin.at(number), text));
                    break;
                }
            }
        }
    }

    /// One line of JSON Lines; false at the end of the input.
    fn line(&mut self, origin: &Arc<Origin>, number: u64, input: &mut impl BufRead) -> io::Result<bool> {
        let start = self.batch.bytes.len();
        match read_line(input, &mut self.batch.bytes) {
            Ok(Some(0)) => return Ok(false),
            Ok(Some(_)) => {}
            Ok(None) => {
                let head = self.batch.bytes.split_off(start);
                return self.long_line(origin, number, &head, input).map(|()| true);
            }
            Err(error) => {
                self.batch.bytes.truncate(start);
                return Err(error);
            }
        }
        if number == 1 && self.batch.bytes[start..].starts_with(b"\xef\xbb\xbf") {
            self.batch.bytes.drain(start..start + 3);
        }
        if self.batch.bytes[start..].trim_ascii().is_empty() {
            self.batch.bytes.truncate(start);
        } else {
            self.push(origin, Shape::Json(number), start);
        }
        Ok(true)
    }

    /// A text file beyond the limit, of which `head` has been read.
    fn long_text(&mut self, origin: &Arc<Origin>, head: Vec<u8>, input: Box<dyn BufRead>) -> io::Result<()> {
        let place = || origin.place.clone();
        let encoding = decode::utf16(&head).or_else(|| {
            let other = std::str::from_utf8(&head).is_err_and(|error| error.error_len().is_some());
            (other && decode::looks_like_windows_1256(&head)).then_some(WINDOWS_1256)
        });
        let mut whole: Box<dyn BufRead> = Box::new(Cursor::new(head).chain(input));
        if let Some(encoding) = encoding {
            whole = Box::new(Decoded::new(whole, encoding, self.options.lossy));
        }
        // A mark of the encoding, or another one, may stand before the first letter.
        let start = whole.fill_buf()?;
        if decode::looks_like_html(&String::from_utf8_lossy(&start[..start.len().min(1024)])) {
            let text = format!("larger than {} MiB, and a page of HTML is not read in parts; left out", LARGEST >> 20);
            self.problem(origin, Notice::left_out(place(), text));
            return Ok(());
        }
        if let Some(encoding) = encoding {
            self.problem(origin, Notice::note(place(), decode::note(encoding)));
        }
        let doc = origin.file.clone();
        self.parts(
            origin,
            Whole { doc, date: None, source: None, title: None, line: None, opened: AtomicBool::new(false) },
            whole,
        )
    }

    /// A line beyond the limit, of which `head` has been read; to its end.
    fn long_line(
        &mut self,
        origin: &Arc<Origin>,
        number: u64,
        head: &[u8],
        input: &mut impl BufRead,
    ) -> io::Result<()> {
        let mut line = LongLine::new();
        let mut passed = head.len() as u64;
        line.feed(head);
        let ended = head.ends_with(b"\n")
            || pieces_of_line(input, |piece| {
                line.feed(piece);
                passed += piece.len() as u64;
                passed <= MOST_OF_LINE
            })?;
        if !ended {
            return Err(io::Error::other(format!("a line larger than {} MiB", MOST_OF_LINE >> 20)));
        }
        let text = line.finish().and_then(|(fields, text)| Ok((whole(&fields, origin, number)?, text)));
        match text {
            Ok((whole, text)) => self.parts(origin, whole, BufReader::new(text)),
            Err(message) => {
                self.problem(origin, Notice::left_out(origin.at(number), message));
                Ok(())
            }
        }
    }

    /// All of a text, part by part; as much of it as can be read.
    fn parts(&mut self, origin: &Arc<Origin>, whole: Whole, mut text: impl Read) -> io::Result<()> {
        let whole = Arc::new(whole);
        let (mut start, mut rest) = (0, Vec::new());
        for number in 1_u32.. {
            let from = self.batch.bytes.len();
            self.batch.bytes.append(&mut rest);
            let wanted = from + part::LONGEST - self.batch.bytes.len();
            let read = text.by_ref().take(wanted as u64).read_to_end(&mut self.batch.bytes);
            let is_last = read.as_ref().is_ok_and(|&read| read < wanted);
            // What comes behind the last boundary before an error may be cut anywhere.
            let end = if is_last { self.batch.bytes.len() } else { from + part::boundary(&self.batch.bytes[from..]) };
            rest = self.batch.bytes.split_off(end);
            if end > from || read.is_ok() {
                let part = Part { number, start };
                self.push(origin, Shape::Part(Cut { whole: Arc::clone(&whole), part }), from);
            }
            start += (end - from) as u64;
            if let Err(error) = read {
                return Err(io::Error::new(error.kind(), format!("read up to byte {start}: {error}")));
            }
            if is_last || !self.open {
                break;
            }
            if start >= MOST {
                let text = format!("larger than {} MiB; read up to there", MOST >> 20);
                self.problem(origin, Notice::left_out(whole.place(origin), text));
                break;
            }
        }
        Ok(())
    }

    fn failed(&mut self, origin: &Arc<Origin>, error: &io::Error) {
        self.problem(origin, Notice::left_out(origin.place.clone(), error.to_string()));
    }

    fn problem(&mut self, origin: &Arc<Origin>, notice: Notice) {
        let start = self.batch.bytes.len();
        self.push(origin, Shape::Problem(notice), start);
    }

    fn push(&mut self, origin: &Arc<Origin>, shape: Shape, start: usize) {
        let end = self.batch.bytes.len();
        self.batch.items.push(Item { origin: Arc::clone(origin), shape, start, end });
        if end >= BATCH_BYTES || self.batch.items.len() >= BATCH_ITEMS {
            self.flush();
        }
    }

    fn flush(&mut self) {
        if self.batch.items.is_empty() {
            return;
        }
        let fresh = Batch { bytes: Vec::with_capacity(BATCH_BYTES + BATCH_BYTES / 4), ..Batch::default() };
        let mut full = mem::replace(&mut self.batch, fresh);
        full.position = self.count.load(Ordering::Relaxed);
        self.open = (self.sink)(full);
    }
}

/// Whose text it is, by the fields beside it.
fn whole(fields: &[u8], origin: &Origin, line: u64) -> Result<Whole, String> {
    let fields = fields.strip_prefix(b"\xef\xbb\xbf").unwrap_or(fields);
    let fields = std::str::from_utf8(fields)
        .map_err(|_| format!("larger than {} MiB, and not UTF-8; left out (convert the file)", LARGEST >> 20))?;
    let Incoming::Article { doc, date, source, title, .. } = article::parse(fields, origin, line)? else {
        return Err("an extraction with a `text`; left out".to_owned());
    };
    let own = |text: Option<Cow<'_, str>>| text.map(Cow::into_owned);
    let (date, source, title) = (own(date), own(source), own(title));
    Ok(Whole { doc: doc.into_owned(), date, source, title, line: Some(line), opened: AtomicBool::new(false) })
}

/// Appends one line with its break, and gives its length, zero at the end;
/// `None` if it goes on beyond the limit.
fn read_line(input: &mut impl BufRead, out: &mut Vec<u8>) -> io::Result<Option<usize>> {
    let before = out.len();
    let whole = pieces_of_line(input, |piece| {
        out.extend_from_slice(piece);
        out.len() - before <= LARGEST
    })?;
    Ok(whole.then_some(out.len() - before))
}

/// Hands over the line, break and all, as it comes, as long as `take` wants
/// more; false if it wanted no more before the end.
fn pieces_of_line(input: &mut impl BufRead, mut take: impl FnMut(&[u8]) -> bool) -> io::Result<bool> {
    loop {
        let buffer = match input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        let (used, done) = match memchr::memchr(b'\n', buffer) {
            Some(at) => (at + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        let goes_on = take(&buffer[..used]);
        input.consume(used);
        if done || !goes_on {
            return Ok(done && goes_on);
        }
    }
}

/// Whether the first byte that is no space opens a JSON object.
fn looks_like_json(input: &mut Box<dyn BufRead>) -> io::Result<bool> {
    let buffer = input.fill_buf()?;
    let buffer = buffer.strip_prefix(b"\xef\xbb\xbf").unwrap_or(buffer);
    Ok(buffer.trim_ascii_start().first() == Some(&b'{'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_without_end_is_not_read_for_ever() {
        let start = Cursor::new(b"{\"id\":\"a\",\"text\":\"\"}\n");
        let mut shapes = Vec::new();
        read_stream("endless", start.chain(io::repeat(b'{')), Options::default(), |batch| {
            shapes.extend(batch.items.into_iter().map(|item| item.shape));
            true
        });
        let [Shape::Json(1), Shape::Problem(notice)] = &shapes[..] else { panic!("{shapes:?}") };
        assert_eq!(notice.to_string(), "endless:2: reading stopped here: a line larger than 4096 MiB");
    }
}
