//! Lines of a stream with their numbers, whatever stands in them.

use std::io::{self, BufRead, Read};

use super::bad_line::BadLine;

/// The longest line that is read, in bytes; a good one has about 50.
const MOST_BYTES: usize = 4_096;

/// The lines of a stream that are not blank, without their ends and without a byte-order mark.
pub struct Lines<R> {
    input: R,
    line: Vec<u8>,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    /// Begins before the first line.
    pub const fn new(input: R) -> Self {
        Self { input, line: Vec::new(), number: 0 }
    }

    /// The number of the line last read, counted from 1, blank ones included.
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// The next line; nothing at the end.
    ///
    /// # Errors
    /// The stream fails. A line that cannot be read as text is an answer, not an error.
    pub fn next_line(&mut self) -> io::Result<Option<Result<&str, BadLine>>> {
        loop {
            self.line.clear();
            let most = u64::try_from(MOST_BYTES + 1).unwrap_or(u64::MAX);
            if self.input.by_ref().take(most).read_until(b'\n', &mut self.line)? == 0 {
                return Ok(None);
            }
            self.number += 1;
            if self.line.len() > MOST_BYTES {
                if !self.line.ends_with(b"\n") {
                    self.input.skip_until(b'\n')?;
                }
                return Ok(Some(Err(BadLine::TooLong(MOST_BYTES))));
            }
            if !self.content().trim_ascii().is_empty() {
                return Ok(Some(std::str::from_utf8(self.content()).map_err(|_| BadLine::NotUtf8)));
            }
        }
    }

    fn content(&self) -> &[u8] {
        let line = self.line.strip_suffix(b"\n").unwrap_or(&self.line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let mark = b"\xEF\xBB\xBF";
        if self.number == 1 { line.strip_prefix(mark).unwrap_or(line) } else { line }
    }
}
