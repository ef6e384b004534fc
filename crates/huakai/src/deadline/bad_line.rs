//! Every reason for which a line is left out, in the words that standard error shows.

use kernel::calendar::UnknownYear;

/// Why a line has no answer.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadLine {
    /// Nothing at all came in.
    #[error("empty input; the first line must be start,n,unit")]
    NoHeader,
    /// The first line does not name the columns.
    #[error("the first line must name the columns start, n and unit once each, found {0:?}")]
    NotAHeader(String),
    /// Bytes that are no text.
    #[error("not UTF-8")]
    NotUtf8,
    /// Far longer than any line of this kind.
    #[error("longer than {0} bytes")]
    TooLong(usize),
    /// An odd number of quotation marks; where the field ends would be a guess.
    #[error("a quotation mark is not closed on this line")]
    OpenQuote,
    /// A carriage return in the middle: two lines in one.
    #[error("a carriage return in the middle of the line")]
    CarriageReturn,
    /// More or fewer fields than the header has.
    #[error("{found} fields, the header has {expected}")]
    Fields {
        /// As many as the header names.
        expected: usize,
        /// As many as the line has.
        found: usize,
    },
    /// No local time.
    #[error("start is not a local time YYYY-MM-DDTHH:MM: {0:?}")]
    Start(String),
    /// A time between two minutes, which the answer could not show.
    #[error("start is not a whole minute: {0:?}")]
    Seconds(String),
    /// No number, or none that a limit may have.
    #[error("n is not a whole number from 1 to {most}: {0:?}", most = kernel::clock::MOST)]
    Number(String),
    /// A word that is no unit.
    #[error("unit is none of 工作时, 工作日, 紧急工作时, 自然日: {0:?}")]
    Unit(String),
    /// The count comes to a year nobody has published.
    #[error(transparent)]
    UnknownYear(#[from] UnknownYear),
    /// After the last day that can be written.
    #[error("the due moment lies beyond the year 9999")]
    Beyond,
}
