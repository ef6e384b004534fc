//! `huakai deadline`: due moments of a whole file, for an office that wants to check our clocks.
//!
//! A line that cannot be understood is left out of the answer and named on standard error, so that
//! the answer holds nothing that was guessed. Lines are answered as they come, each by itself: a
//! file of any size needs the memory of one line, and a stray quotation mark harms only its own.

use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use kernel::WorkingCalendar;

mod bad_line;
mod calendar_file;
mod lines;
mod question;

use bad_line::BadLine;
use lines::Lines;
use question::Columns;

/// The exit status when a line was left out.
const SOME_BAD: u8 = 2;

/// Compute due moments: start,n,unit on standard input, start,n,unit,due on standard output
///
/// start is a local time of Asia/Shanghai (2020-04-24T17:00), n a whole number from 1 to 10000, unit one
/// of 工作时, 工作日, 紧急工作时, 自然日. The first line names the columns. Lines that cannot be
/// answered are left out and named on standard error; the exit status is then 2.
#[derive(Args)]
pub struct Deadline {
    /// A calendar instead of the built-in one: CSV with columns date and kind (holiday or
    /// make_up_workday). The years in it are taken as published, all others as unknown.
    #[arg(long, value_name = "FILE")]
    calendar: Option<PathBuf>,
}

impl Deadline {
    /// Answers standard input.
    ///
    /// # Errors
    /// The calendar file cannot be used, or a stream fails; a bad line is no error but status 2.
    pub fn run(&self) -> anyhow::Result<ExitCode> {
        let calendar = match &self.calendar {
            Some(path) => calendar_file::read(path)?,
            None => WorkingCalendar::built_in(),
        };
        let bad = answer(&calendar, io::stdin().lock(), io::stdout().lock(), io::stderr().lock())?;
        Ok(if bad == 0 { ExitCode::SUCCESS } else { ExitCode::from(SOME_BAD) })
    }
}

/// Answers every line; how many were left out.
fn answer(
    calendar: &WorkingCalendar,
    input: impl BufRead,
    output: impl Write,
    mut complaints: impl Write,
) -> anyhow::Result<u64> {
    let mut lines = Lines::new(input);
    let columns = match lines.next_line()?.ok_or(BadLine::NoHeader).flatten().and_then(Columns::find) {
        Ok(columns) => columns,
        Err(why) => {
            writeln!(complaints, "line {}: {why}", lines.number().max(1))?;
            return Ok(1);
        }
    };
    let mut answers = csv::Writer::from_writer(output);
    answers.write_record(["start", "n", "unit", "due"])?;
    let mut bad = 0;
    while let Some(line) = lines.next_line().context("cannot read standard input")? {
        match line.and_then(|line| columns.read(line)).and_then(|question| question.answer(calendar)) {
            Ok(answered) => answers.write_record(&answered)?,
            Err(why) => {
                bad += 1;
                writeln!(complaints, "line {}: {why}", lines.number())?;
            }
        }
    }
    answers.flush().context("cannot write standard output")?;
    Ok(bad)
}
