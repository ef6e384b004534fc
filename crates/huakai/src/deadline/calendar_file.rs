//! A calendar somebody brings along: all of it is right, or none of it is used.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::Path;

use anyhow::{Context, bail, ensure};
use csv::{ReaderBuilder, StringRecord, Trim};
use kernel::calendar::{DayKind, OfficeHours};
use kernel::{Day, WorkingCalendar};

/// Reads a calendar with the usual office hours; the years in it are the published ones.
///
/// # Errors
/// The file cannot be read, lacks a column, names no day or one twice, or a line is not a date and a
/// kind; with the line's number.
pub fn read(path: &Path) -> anyhow::Result<WorkingCalendar> {
    let name = || format!("cannot use the calendar {}", path.display());
    let exceptions = File::open(path).map_err(Into::into).and_then(exceptions).with_context(name)?;
    let years: BTreeSet<i16> = exceptions.keys().map(|day| day.year()).collect();
    Ok(WorkingCalendar::new(years, exceptions, OfficeHours::usual()))
}

fn exceptions(file: File) -> anyhow::Result<BTreeMap<Day, DayKind>> {
    let mut reader = ReaderBuilder::new().comment(Some(b'#')).trim(Trim::All).from_reader(file);
    let header = reader.headers()?.clone();
    let column = |name| header.iter().position(|found| found == name);
    let (Some(date), Some(kind)) = (column("date"), column("kind")) else {
        bail!("the first line must name the columns date and kind");
    };
    let mut exceptions = BTreeMap::new();
    for record in reader.records() {
        let record = record?;
        let line = record.position().map_or(0, csv::Position::line);
        let (day, kind) = exception(&record, date, kind).with_context(|| format!("line {line}"))?;
        ensure!(exceptions.insert(day, kind).is_none(), "line {line}: {day} stands there twice");
    }
    ensure!(!exceptions.is_empty(), "it names no day, so it publishes no year");
    Ok(exceptions)
}

fn exception(record: &StringRecord, date: usize, kind: usize) -> anyhow::Result<(Day, DayKind)> {
    let written = record.get(date).unwrap_or_default();
    let day = written.parse().ok().filter(|day: &Day| day.to_string() == written);
    let day = day.with_context(|| format!("not a date YYYY-MM-DD: {written:?}"))?;
    Ok((day, record.get(kind).unwrap_or_default().parse()?))
}
