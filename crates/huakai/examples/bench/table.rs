//! What is printed: one table, ready for `docs/performance.md`, and what stood around it.

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
}

/// Prints it all.
pub fn print(program: &Path, folder: &Path, filled: &Filled, served: &Served, rows: &[Row], clients: usize) {
    let mb = |path: &Path| std::fs::metadata(path).unwrap().len() as f64 / 1_048_576.0;
    let load = std::fs::read_to_string("/proc/loadavg").unwrap();
    let load = load.split(' ').next().unwrap_or_default();
    println!("{} matters, {clients} clients, load average {load}\n", filled.links.len());
    println!("| page | answers/s | half within | 95 % within | bare engine/s | ratio |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for Row { page, http, bare } in rows {
        println!(
            "| {} | {:.0} | {:.1} ms | {:.1} ms | {bare:.0} | {:.2} |",
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
