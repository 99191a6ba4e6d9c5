//! Opening a source: decompression by the first bytes, and counting.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

const BUFFER: usize = 128 * 1024;
const HEAD: usize = 4096;

/// Counts the bytes that pass, for the progress bar.
struct Counting<R> {
    inner: R,
    count: Arc<AtomicU64>,
}

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf)?;
        self.count.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

/// Opens a file, decompressed where its first bytes say gzip or zstd.
pub(crate) fn open(path: &Path, count: &Arc<AtomicU64>) -> io::Result<Box<dyn BufRead>> {
    decompressed(File::open(path)?, count)
}

/// Standard input, decompressed in the same way.
pub(crate) fn stdin(count: &Arc<AtomicU64>) -> io::Result<Box<dyn BufRead>> {
    decompressed(io::stdin(), count)
}

/// Any other stream.
pub(crate) fn stream(input: impl Read + 'static, count: &Arc<AtomicU64>) -> io::Result<Box<dyn BufRead>> {
    decompressed(input, count)
}

/// A whole file as it is meant, decompressed.
pub fn read_to_end(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path, &Arc::default())?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn decompressed(inner: impl Read + 'static, count: &Arc<AtomicU64>) -> io::Result<Box<dyn BufRead>> {
    let mut raw = Counting { inner, count: Arc::clone(count) };
    // Enough to tell lines of JSON from text, too.
    let mut head = Vec::with_capacity(HEAD);
    raw.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    let (gzip, zstd) = (head.starts_with(&[0x1f, 0x8b]), head.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]));
    let whole = BufReader::with_capacity(BUFFER, io::Cursor::new(head).chain(raw));
    Ok(if gzip {
        Box::new(BufReader::with_capacity(BUFFER, flate2::bufread::MultiGzDecoder::new(whole)))
    } else if zstd {
        Box::new(BufReader::with_capacity(BUFFER, zstd::stream::read::Decoder::with_buffer(whole)?))
    } else {
        Box::new(whole)
    })
}
