//! A stream in another encoding as UTF-8, so that it can be cut into lines or
//! parts.

use encoding_rs::{CoderResult, Decoder, DecoderResult, Encoding};
use std::io::{self, BufRead, Read};

/// How much is decoded at once.
const PIECE: usize = 64 * 1024;

/// Decodes what it reads. Where that is broken it ends with an error, after all
/// that stood before; or, if `lossy`, puts U+FFFD there and goes on.
pub(super) struct Decoded {
    inner: Box<dyn BufRead>,
    decoder: Decoder,
    name: &'static str,
    out: Vec<u8>,
    at: usize,
    lossy: bool,
    over: bool,
    broken: bool,
}

impl Decoded {
    pub(super) fn new(inner: Box<dyn BufRead>, encoding: &'static Encoding, lossy: bool) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self { inner, decoder, name: encoding.name(), out: Vec::new(), at: 0, lossy, over: false, broken: false }
    }

    /// Fills `out` with the next piece; it stays empty at the end alone.
    fn more(&mut self) -> io::Result<()> {
        self.at = 0;
        self.out.clear();
        while self.out.is_empty() && !self.over {
            let input = self.inner.fill_buf()?;
            self.over = input.is_empty();
            self.out.resize(PIECE, 0);
            let (full, broken, read, written) = if self.lossy {
                let (result, read, written, _) = self.decoder.decode_to_utf8(input, &mut self.out, self.over);
                (result == CoderResult::OutputFull, false, read, written)
            } else {
                let (result, read, written) =
                    self.decoder.decode_to_utf8_without_replacement(input, &mut self.out, self.over);
                (result == DecoderResult::OutputFull, matches!(result, DecoderResult::Malformed(..)), read, written)
            };
            self.out.truncate(written);
            self.inner.consume(read);
            self.over = broken || self.over && !full;
            self.broken |= broken;
        }
        if self.out.is_empty() && self.broken {
            let text = format!("broken {}; convert the file, or use --lossy to read it all the same", self.name);
            return Err(io::Error::new(io::ErrorKind::InvalidData, text));
        }
        Ok(())
    }
}

impl Read for Decoded {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.fill_buf()?.read(buf)?;
        self.consume(n);
        Ok(n)
    }
}

impl BufRead for Decoded {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at == self.out.len() {
            self.more()?;
        }
        Ok(&self.out[self.at..])
    }

    fn consume(&mut self, amount: usize) {
        self.at = (self.at + amount).min(self.out.len());
    }
}
