//! Measures the served program beside the bare engine doing the same statements, in one run: what a
//! resident and a dispatcher wait for, and what our own layers cost. `scripts/bench` calls it.
//!
//! Everything stands in the real tables because the real actions put it there, many in a transaction.
//! The statements of each page are heard while the page is answered once, on the same rows, and then
//! told to SQLite alone, on a copy of the file.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement asks the clock, speaks to its own server, and stops at the first surprise"
)]

mod bare;
mod fill;
mod hear;
mod load;
mod served;
mod table;

use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;

use hear::Heard;
use load::Client;
use served::Served;
use table::{Row, Size};

/// Fills folders with matters and measures each.
#[derive(Parser)]
struct Options {
    /// How many matters, one size after the other; the last is compared with the first.
    #[arg(long, value_delimiter = ',', default_values_t = [10_000, 100_000])]
    matters: Vec<usize>,
    /// How many clients ask at once, each waiting for its answer.
    #[arg(long, default_value_t = 16)]
    clients: usize,
    /// How many seconds each page is asked.
    #[arg(long, default_value_t = 6)]
    seconds: u64,
    /// Where the folders are made and removed again.
    #[arg(long, default_value = "target/bench")]
    data: PathBuf,
    /// The program that is measured.
    #[arg(long, default_value = "target/release/huakai")]
    program: PathBuf,
}

fn main() {
    let options = Options::parse();
    let sizes: Vec<Size> = options.matters.iter().map(|matters| measure(&options, *matters)).collect();
    table::growth(&sizes);
}

/// One size: filled, heard, told to the bare engine, and asked of the program.
fn measure(options: &Options, matters: usize) -> Size {
    let _ = std::fs::remove_dir_all(&options.data);
    std::fs::create_dir_all(&options.data).unwrap();
    let (folder, copy) = (options.data.join("filled"), options.data.join("bare.db"));
    let filled = fill::fill(&folder, matters);
    std::fs::copy(folder.join("huakai.db"), &copy).unwrap();
    let heard = hear::hear(&folder, &filled);
    let seconds = Duration::from_secs(options.seconds);
    let bare = bare::measure(&copy, &heard, seconds);
    let served = Served::start(&options.program, &folder);
    let cookie = Client::new(served.address).sign_in(fill::SIGN_IN, fill::PASSWORD);
    let asked =
        load::Asked { address: served.address, clients: options.clients, seconds, cookie, filled: &filled };
    let rows: Vec<Row> = load::PAGES
        .into_iter()
        .zip(bare)
        .zip(&heard)
        .map(|((page, bare), heard)| Row { page, http: asked.measure(page), bare, statements: most(heard) })
        .collect();
    table::print(&options.program, &folder, &filled, &served, &rows, options.clients);
    served.stop();
    std::fs::remove_dir_all(&options.data).unwrap();
    Size { matters, rows }
}

/// The most statements one answer asked.
fn most(heard: &[Heard]) -> usize {
    heard.iter().map(Vec::len).max().unwrap_or(0)
}
