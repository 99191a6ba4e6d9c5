//! Sources in, batches of raw documents out: line by line, never a whole
//! stream in memory. Nothing is parsed here; that is the workers' part.

use super::{
    LARGEST, Notice,
    batch::{Batch, Item, Origin, Shape},
    decode, open,
    utf16::Utf16,
    walk::{Source, bare_name},
};
use std::{
    io::{self, BufRead, Read},
    mem,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

/// A batch is passed on when it holds this many bytes.
const BATCH_BYTES: usize = 256 * 1024;
/// ... or this many documents.
const BATCH_ITEMS: usize = 1024;

/// Reads all sources in order; `sink` returns false to stop.
pub fn read(sources: &[Source], sink: impl FnMut(Batch) -> bool) {
    let mut reader = Reader { batch: Batch::default(), count: Arc::default(), sink, open: true };
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
pub fn read_stream(name: &str, input: impl Read + 'static, sink: impl FnMut(Batch) -> bool) {
    let mut reader = Reader { batch: Batch::default(), count: Arc::default(), sink, open: true };
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
                input = Box::new(Utf16::new(input, encoding));
            }
            Ok(None) => {}
            Err(error) => return self.failed(origin, &error),
        }
        let lines = match lines {
            Some(lines) => Ok(lines),
            None => looks_like_json(&mut input),
        };
        let done = match lines {
            Ok(true) => self.lines(origin, input),
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
                self.batch.bytes.truncate(start);
                self.problem(origin, Notice::left_out(origin.place.clone(), too_large()));
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

    fn lines(&mut self, origin: &Arc<Origin>, mut input: Box<dyn BufRead>) -> io::Result<()> {
        let mut number = 0;
        while self.open {
            number += 1;
            let start = self.batch.bytes.len();
            match read_line(&mut input, &mut self.batch.bytes) {
                Ok(0) => break,
                Ok(read) if read > LARGEST => {
                    self.batch.bytes.truncate(start);
                    self.problem(origin, Notice::left_out(origin.at(number), too_large()));
                    continue;
                }
                Ok(_) => {}
                Err(error) => {
                    self.batch.bytes.truncate(start);
                    let text = format!("reading stopped here: {error}");
                    self.problem(origin, Notice::left_out(origin.at(number), text));
                    break;
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

fn too_large() -> String {
    format!("larger than {} MiB; left out", LARGEST >> 20)
}

/// Appends one line with its break, and gives its length; zero at the end. Of
/// a line beyond the limit the rest is passed over.
fn read_line(input: &mut impl BufRead, out: &mut Vec<u8>) -> io::Result<usize> {
    let (before, mut length) = (out.len(), 0);
    loop {
        let buffer = match input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        let (used, done) = match memchr::memchr(b'\n', buffer) {
            Some(at) => (at + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        if out.len() - before <= LARGEST {
            out.extend_from_slice(&buffer[..used]);
        }
        length += used;
        input.consume(used);
        if done {
            return Ok(length);
        }
    }
}

/// Whether the first byte that is no space opens a JSON object.
fn looks_like_json(input: &mut Box<dyn BufRead>) -> io::Result<bool> {
    let buffer = input.fill_buf()?;
    let buffer = buffer.strip_prefix(b"\xef\xbb\xbf").unwrap_or(buffer);
    Ok(buffer.trim_ascii_start().first() == Some(&b'{'))
}
