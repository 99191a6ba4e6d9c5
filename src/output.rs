//! Where results go: standard output, or a file that is written beside its
//! final place and renamed when whole, so that nothing half-written is left.

use crate::{
    Error, Result,
    input::{Batch, Incoming, Options},
};
use serde::Deserialize;
use std::{
    borrow::Cow,
    fs::{self, File, OpenOptions},
    io::{self, BufRead, BufReader, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;

mod leftovers;

/// Standard output, or a file that appears whole or not at all.
#[derive(Debug)]
pub struct Output {
    target: Target,
    place: PathBuf,
}

#[derive(Debug)]
enum Target {
    Stdout(io::Stdout),
    /// A device or pipe, which cannot be renamed to.
    Direct(File),
    Beside(NamedTempFile),
    /// `FILE.part`, which outlives an interruption.
    Part(File, PathBuf),
}

impl Output {
    /// Opens standard output, or a temporary file beside `path`.
    pub fn create(path: Option<&Path>) -> Result<Self> {
        Self::open(path, |place| {
            let dir = place.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
            leftovers::sweep(dir);
            let mut builder = tempfile::Builder::new();
            with_usual_permissions(&mut builder);
            let prefix = leftovers::prefix();
            builder.prefix(&prefix).tempfile_in(dir).map(Target::Beside).map_err(|e| Error::io(place, e))
        })
    }

    /// Opens standard output, or `FILE.part` beside `path`, which stays when
    /// the run is interrupted. With `resume`, what it holds is kept and told.
    pub fn resumable(path: Option<&Path>, resume: bool) -> Result<(Self, Option<Resume>)> {
        let mut earlier = None;
        let output = Self::open(path, |place| {
            let part = part_of(place);
            if resume {
                earlier = Resume::open(place, &part)?;
            }
            let kept = earlier.as_ref().map_or(0, |earlier| earlier.length);
            let file = part_file(&part, kept).map_err(|e| Error::io(&part, e))?;
            Ok(Target::Part(file, part))
        })?;
        Ok((output, earlier))
    }

    fn open(path: Option<&Path>, beside: impl FnOnce(&Path) -> Result<Target>) -> Result<Self> {
        let Some(path) = path.filter(|path| path.as_os_str() != "-") else {
            return Ok(Self { target: Target::Stdout(io::stdout()), place: "standard output".into() });
        };
        // A link is written through, not replaced.
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let target = match fs::metadata(&place) {
            Ok(meta) if meta.is_dir() => {
                return Err(Error::message(format!("{}: is a folder", path.display())));
            }
            Ok(meta) if !meta.is_file() => {
                Target::Direct(OpenOptions::new().write(true).open(&place).map_err(|e| Error::io(path, e))?)
            }
            _ => beside(&place)?,
        };
        Ok(Self { target, place })
    }

    /// Adds bytes.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.writer().write_all(bytes).map_err(|error| Error::io(&self.place, error))
    }

    /// The open file, for writers that want one.
    pub fn writer(&mut self) -> &mut dyn Write {
        match &mut self.target {
            Target::Stdout(stdout) => stdout,
            Target::Direct(file) | Target::Part(file, _) => file,
            Target::Beside(file) => file,
        }
    }

    /// Puts the whole file in its place.
    pub fn finish(mut self) -> Result<()> {
        let place = self.place;
        let done = match &mut self.target {
            Target::Stdout(stdout) => stdout.flush(),
            Target::Direct(file) => file.flush(),
            Target::Part(file, part) => file.sync_all().and_then(|()| fs::rename(part, &place)),
            Target::Beside(file) => file.as_file().sync_all(),
        };
        done.map_err(|error| Error::io(&place, error))?;
        if let Target::Beside(file) = self.target {
            file.persist(&place).map_err(|error| Error::io(&place, error.error))?;
        }
        Ok(())
    }
}

/// A temporary file is private by default; a result is an ordinary file.
fn with_usual_permissions(builder: &mut tempfile::Builder<'_, '_>) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = builder;
}

fn part_of(place: &Path) -> PathBuf {
    let mut name = place.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// Opens the part file, cut to what is whole in it.
fn part_file(part: &Path, kept: u64) -> io::Result<File> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(part)?;
    file.set_len(kept)?;
    file.seek(SeekFrom::Start(kept))?;
    Ok(file)
}

/// What an earlier run has written: its documents are passed over, one by
/// one and each by name, so that another input is noticed.
#[derive(Debug)]
pub struct Resume {
    part: PathBuf,
    lines: BufReader<File>,
    length: u64,
    line: Vec<u8>,
    passed: u64,
    over: bool,
}

impl Resume {
    /// The earlier run's part file, or else its finished file.
    fn open(place: &Path, part: &Path) -> Result<Option<Self>> {
        if !part.exists() {
            if !place.exists() {
                return Ok(None);
            }
            // In two steps, for a copy that is cut short must not count.
            let beside = Output::create(Some(part))?;
            if let Target::Beside(file) = &beside.target {
                fs::copy(place, file.path()).map_err(|e| Error::io(place, e))?;
            }
            beside.finish()?;
        }
        let length = whole_lines(part).map_err(|e| Error::io(part, e))?;
        let lines = BufReader::new(File::open(part).map_err(|e| Error::io(part, e))?);
        let (part, line) = (part.to_owned(), Vec::new());
        Ok(Some(Self { part, lines, length, line, passed: 0, over: false }))
    }

    /// How many documents were passed over so far.
    pub fn passed(&self) -> u64 {
        self.passed
    }

    /// Marks what is done in the batch.
    pub(crate) fn pass(&mut self, batch: &mut Batch, options: Options) -> Result<()> {
        let mut done = Vec::new();
        for (index, item) in batch.items().iter().enumerate() {
            if self.over {
                break;
            }
            let Some(incoming) = batch.open(item, options, &mut Vec::new()) else {
                continue;
            };
            if self.next(incoming.doc(), part_number(&incoming))? {
                done.push(index);
            }
        }
        batch.mark_done(&done);
        Ok(())
    }

    /// Whether the next finished document is this one; false after the last.
    fn next(&mut self, doc: &str, part: Option<u32>) -> Result<bool> {
        self.line.clear();
        if self.length > 0 {
            let read = self.lines.read_until(b'\n', &mut self.line).map_err(|e| Error::io(&self.part, e))?;
            self.length -= read as u64;
        }
        if self.line.is_empty() {
            self.over = true;
            return Ok(false);
        }
        self.passed += 1;
        match serde_json::from_slice::<Finished<'_>>(&self.line) {
            Ok(finished) if finished.doc == doc && finished.part == part => Ok(true),
            Ok(finished) => {
                let (held, wanted) = (named(&finished.doc, finished.part), named(doc, part));
                Err(self.misfit(&format!("holds {held} where the input has {wanted}")))
            }
            Err(error) => Err(self.misfit(&format!("is no extraction: {error}"))),
        }
    }

    fn misfit(&self, why: &str) -> Error {
        let text = format!("{why}; it was made from other input. Remove it, or run without --resume");
        Error::line(self.part.display().to_string(), self.passed, text)
    }

    /// After the last document: nothing may be left over.
    pub(crate) fn finish(self) -> Result<()> {
        if self.length == 0 {
            return Ok(());
        }
        Err(self.misfit("holds more documents than the input"))
    }
}

#[derive(Deserialize)]
struct Finished<'a> {
    #[serde(borrow)]
    doc: Cow<'a, str>,
    #[serde(default)]
    part: Option<u32>,
}

/// Which part of its document the record of an input will be.
fn part_number(incoming: &Incoming<'_>) -> Option<u32> {
    match incoming {
        Incoming::Extraction(extraction) => extraction.part,
        Incoming::Article { .. } => incoming.part().map(|part| part.number),
    }
}

/// A document, or one of its parts, for a message.
fn named(doc: &str, part: Option<u32>) -> String {
    part.map_or_else(|| format!("“{doc}”"), |part| format!("part {part} of “{doc}”"))
}

/// The length of a file up to its last line break.
fn whole_lines(path: &Path) -> io::Result<u64> {
    let mut file = BufReader::with_capacity(1 << 16, File::open(path)?);
    let (mut position, mut whole) = (0, 0);
    loop {
        let buffer = file.fill_buf()?;
        if buffer.is_empty() {
            return Ok(whole);
        }
        if let Some(at) = memchr::memrchr(b'\n', buffer) {
            whole = position + at as u64 + 1;
        }
        let n = buffer.len();
        position += n as u64;
        file.consume(n);
    }
}
