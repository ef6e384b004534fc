//! One line: when is this due?

use csv::{ReaderBuilder, StringRecord, Trim};
use kernel::{Limit, Moment, Unit, WorkingCalendar};

use super::bad_line::BadLine;

/// Where the header says the three columns are; others are looked at by nobody.
pub struct Columns {
    all: usize,
    start: usize,
    n: usize,
    unit: usize,
}

/// What a line asks, as written.
pub struct Question {
    start: String,
    n: String,
    unit: String,
}

impl Columns {
    /// Reads the header.
    ///
    /// # Errors
    /// [`BadLine::NotAHeader`], or what is wrong with the line itself.
    pub fn find(header: &str) -> Result<Self, BadLine> {
        let names = fields(header)?;
        let find = |name| {
            let mut places = names.iter().enumerate().filter(|(_, found)| *found == name);
            match (places.next(), places.next()) {
                (Some((place, _)), None) => Ok(place),
                _ => Err(BadLine::NotAHeader(header.to_owned())),
            }
        };
        Ok(Self { all: names.len(), start: find("start")?, n: find("n")?, unit: find("unit")? })
    }

    /// Reads a line below the header.
    ///
    /// # Errors
    /// [`BadLine`] where the line is not one record with the header's fields.
    pub fn read(&self, line: &str) -> Result<Question, BadLine> {
        let fields = fields(line)?;
        if fields.len() != self.all {
            return Err(BadLine::Fields { expected: self.all, found: fields.len() });
        }
        let field = |place| fields.get(place).unwrap_or_default().to_owned();
        Ok(Question { start: field(self.start), n: field(self.n), unit: field(self.unit) })
    }
}

impl Question {
    /// The line of the answer: the question as written, and the due moment.
    ///
    /// # Errors
    /// [`BadLine`] naming the first field that says nothing certain, or the unknown year.
    pub fn answer(self, calendar: &WorkingCalendar) -> Result<[String; 4], BadLine> {
        let start = self.start()?;
        let limit = Limit::new(self.number()?, self.unit()?).map_err(|_| BadLine::Number(self.n.clone()))?;
        let due = calendar.due(start, limit)?;
        let written = due.to_local_text();
        if Moment::parse_local(&written) != Ok(due) {
            return Err(BadLine::Beyond);
        }
        Ok([self.start, self.n, self.unit, written])
    }

    fn start(&self) -> Result<Moment, BadLine> {
        let start = Moment::parse_local(&self.start).map_err(|_| BadLine::Start(self.start.clone()))?;
        let is_whole = start.as_micros() % 60_000_000 == 0;
        if is_whole { Ok(start) } else { Err(BadLine::Seconds(self.start.clone())) }
    }

    fn number(&self) -> Result<u32, BadLine> {
        let digits = Some(&self.n).filter(|n| n.bytes().all(|byte| byte.is_ascii_digit()));
        digits.and_then(|n| n.parse().ok()).ok_or_else(|| BadLine::Number(self.n.clone()))
    }

    fn unit(&self) -> Result<Unit, BadLine> {
        self.unit.parse().map_err(|_| BadLine::Unit(self.unit.clone()))
    }
}

/// The fields of a line that is one record, trimmed.
fn fields(line: &str) -> Result<StringRecord, BadLine> {
    if line.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        return Err(BadLine::OpenQuote);
    }
    if line.contains('\r') {
        return Err(BadLine::CarriageReturn);
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .buffer_capacity(line.len().max(1))
        .from_reader(line.as_bytes());
    let record = reader.records().next().and_then(Result::ok);
    Ok(record.unwrap_or_default())
}
