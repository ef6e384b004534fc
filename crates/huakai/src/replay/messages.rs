//! Messages to a city's leaders and the replies they got, as the file holds them: each line is right, or
//! none is used.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use csv::{ReaderBuilder, StringRecord};
use kernel::Moment;
use kernel::text::Text;
use matters::numbers::{REPLY_TEXT, RESIDENT_TEXT};

use super::bad_line::{BadLine, BadLines};
use super::written_time;

/// One message and its reply.
pub struct Message {
    /// The line it begins on.
    pub line: u64,
    /// Its number where it comes from.
    pub id: u64,
    /// When it was sent.
    pub at: Moment,
    /// Subject and text.
    pub words: String,
    /// The reply.
    pub reply: String,
    /// When it was given.
    pub replied_at: Moment,
}

/// A file that was read whole.
pub struct Letters {
    /// Its text.
    pub text: String,
    /// Its messages, in the order of the lines.
    pub messages: Vec<Message>,
}

/// Reads a file.
///
/// # Errors
/// It cannot be read; or every line that cannot be used, by its number.
pub fn read(path: &Path) -> Result<Letters> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let read = String::from_utf8(bytes).map_err(|why| not_text(&why).into()).and_then(|text| {
        let messages = messages(text.strip_prefix('\u{feff}').unwrap_or(&text))?;
        Ok(Letters { text, messages })
    });
    read.or_else(|bad: BadLines| bail!("{}", bad.told_of(path)))
}

fn not_text(why: &std::string::FromUtf8Error) -> (u64, BadLine) {
    let before = &why.as_bytes()[..why.utf8_error().valid_up_to()];
    (1 + count_lines(before), BadLine::NotUtf8)
}

fn messages(text: &str) -> Result<Vec<Message>, BadLines> {
    let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
    let columns = reader.headers().map_err(|_| (1, BadLine::NotARecord)).and_then(Columns::find)?;
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    let (mut messages, mut bad, mut ids) = (Vec::new(), BadLines::default(), HashMap::new());
    for record in reader.into_records() {
        let begins = match &record {
            Ok(record) => record.position(),
            Err(why) => why.position(),
        };
        let line = lines.number_at(begins.map_or(0, csv::Position::byte));
        let message = record.map_err(|why| not_a_record(&why)).and_then(|record| columns.read(line, &record));
        match message {
            Ok(message) => match ids.insert(message.id, line) {
                None => messages.push(message),
                Some(first) => bad.0.push((line, BadLine::SameId(first))),
            },
            Err(why) => bad.0.push((line, why)),
        }
    }
    if messages.is_empty() && bad.0.is_empty() {
        return Err((1, BadLine::NoMessage).into());
    }
    if bad.0.is_empty() { Ok(messages) } else { Err(bad) }
}

fn not_a_record(why: &csv::Error) -> BadLine {
    match why.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            BadLine::Fields { expected: *expected_len, found: *len }
        }
        _ => BadLine::NotARecord,
    }
}

/// Where the header says the columns are; others are looked at by nobody.
struct Columns {
    id: usize,
    subject: usize,
    time: usize,
    detail: usize,
    reply: usize,
    reply_time: usize,
}

impl Columns {
    fn find(header: &StringRecord) -> Result<Self, (u64, BadLine)> {
        let find = |name| {
            let mut places = header.iter().enumerate().filter(|(_, found)| *found == name);
            match (places.next(), places.next()) {
                (Some((place, _)), None) => Ok(place),
                (None, _) => Err((1, BadLine::NoColumn(name))),
                (Some(_), Some(_)) => Err((1, BadLine::TwoColumns(name))),
            }
        };
        Ok(Self {
            id: find("id")?,
            subject: find("subject")?,
            time: find("time")?,
            detail: find("detail")?,
            reply: find("reply")?,
            reply_time: find("reply_time")?,
        })
    }

    fn read(&self, line: u64, record: &StringRecord) -> Result<Message, BadLine> {
        let field = |place| record.get(place).unwrap_or_default();
        let time = |name, place| written_time::read(field(place)).ok_or(BadLine::Time(name));
        let (at, replied_at) = (time("time", self.time)?, time("reply_time", self.reply_time)?);
        if replied_at < at {
            return Err(BadLine::ReplyFirst);
        }
        Ok(Message {
            line,
            id: number(field(self.id)).ok_or(BadLine::Id)?,
            at,
            words: words(field(self.subject), field(self.detail))?,
            reply: text::<REPLY_TEXT>("reply", field(self.reply))?,
            replied_at,
        })
    }
}

fn number(written: &str) -> Option<u64> {
    written.bytes().all(|byte| byte.is_ascii_digit()).then(|| written.parse().ok())?
}

/// What the resident wrote, under its subject.
fn words(subject: &str, detail: &str) -> Result<String, BadLine> {
    text::<RESIDENT_TEXT>("subject and detail", &format!("{}\n\n{}", subject.trim(), detail.trim()))
}

fn text<const MOST: usize>(what: &'static str, typed: &str) -> Result<String, BadLine> {
    Text::<MOST>::new(typed).map(Text::into_string).map_err(|why| BadLine::Text { what, why })
}

/// Counts lines up to where a record begins: after blank lines, whatever ends a line.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn number_at(&mut self, byte: u64) -> u64 {
        let from = usize::try_from(byte).unwrap_or(usize::MAX).clamp(self.at, self.text.len());
        let ends = self.text[from..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.line += count_lines(&self.text[self.at..from + ends]);
        self.at = from + ends;
        self.line
    }
}

fn count_lines(text: &[u8]) -> u64 {
    text.iter().map(|byte| u64::from(*byte == b'\n')).sum()
}

#[cfg(test)]
mod tests;
