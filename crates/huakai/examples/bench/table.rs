//! What is printed: a table for each size and one that sets them side by side, ready for
//! `docs/performance.md`, and what stood around them.

use std::path::Path;

use crate::fill::Filled;
use crate::load::{Answered, Page};
use crate::served::Served;

/// One page.
pub struct Row {
    pub page: Page,
    pub http: Answered,
    /// How often a second the bare engine does the same.
    pub bare: f64,
    /// The most statements one answer asked.
    pub statements: usize,
}

/// One size, measured.
pub struct Size {
    pub matters: usize,
    pub rows: Vec<Row>,
}

/// How the last size compares with the first: how many times as long half of the answers took, and how many
/// times as long the bare engine.
pub fn growth(sizes: &[Size]) {
    let [first, .., last] = sizes else { return };
    println!("\n{} matters against {}: times as long\n", last.matters, first.matters);
    println!("| page | half within | 95 % within | an answer at full rate | bare engine |");
    println!("| --- | --- | --- | --- | --- |");
    for (small, large) in first.rows.iter().zip(&last.rows) {
        println!(
            "| {} | {:.2} | {:.2} | {:.2} | {:.2} |",
            large.page.name(),
            large.http.half / small.http.half,
            large.http.most / small.http.most,
            small.http.per_second / large.http.per_second,
            small.bare / large.bare
        );
    }
}

/// Prints it all.
pub fn print(program: &Path, folder: &Path, filled: &Filled, served: &Served, rows: &[Row], clients: usize) {
    let mb = |path: &Path| std::fs::metadata(path).unwrap().len() as f64 / 1_048_576.0;
    let load = std::fs::read_to_string("/proc/loadavg").unwrap();
    let load = load.split(' ').next().unwrap_or_default();
    println!("\n{} matters, {clients} clients, load average {load}\n", filled.links.len());
    println!("| page | answers/s | half within | 95 % within | bare engine/s | ratio | statements |");
    println!("| --- | --- | --- | --- | --- | --- | --- |");
    for Row { page, http, bare, statements } in rows {
        println!(
            "| {} | {:.0} | {:.1} ms | {:.1} ms | {bare:.0} | {:.2} | {statements} |",
            page.name(),
            http.per_second,
            http.half,
            http.most,
            http.per_second / bare
        );
    }
    println!();
    println!(
        "filled in {:.0} s, {:.1} MB of database",
        filled.took.as_secs_f64(),
        mb(&folder.join("huakai.db"))
    );
    println!(
        "program {:.1} MB; first line after {:.0} ms",
        mb(program),
        served.start.as_secs_f64() * 1_000.0
    );
    println!("memory {:.0} MB now, {:.0} MB at most", served.memory("VmRSS"), served.memory("VmHWM"));
}
