//! The answers of the morning's queue: what a dispatcher who reads each matter would do with it. A
//! test that clears the queue compares itself with this file; no page reads it.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use anyhow::Result;

use super::plan::Plan;
use super::play::Play;
use super::story::WAITING;
use crate::demo::place::Planted;
use crate::folder::Folder;

/// Its name in the data folder.
pub const FILE: &str = "demo-queue.csv";

/// Writes `number,answer,what`: `suggested`, `unit` with the unit's name, or `merge` with a number.
///
/// # Errors
/// Trouble with the folder.
pub fn write(folder: &Folder, play: &Play<'_>, planted: &Planted, plans: &[Arc<Plan>]) -> Result<()> {
    let number = |n: usize| play.receipt(n).map(|receipt| receipt.number.to_string());
    let names: HashMap<_, _> = play.staff().unit_names();
    let grid = |plan: &Plan| planted.grids[plan.grid].name.clone();
    let unit =
        |plan: &Plan| names.get(&plan.text.which).map_or_else(|| grid(plan), |name| (*name).to_owned());
    let mut text = String::from("number,answer,what\n");
    for plan in plans.iter().filter(|plan| plan.story == WAITING) {
        let Some(own) = number(plan.n) else { continue };
        let (answer, what) = match plan.again.and_then(number) {
            Some(first) => ("merge", first),
            None if plan.text.needs_another_unit() => ("unit", unit(plan)),
            None => ("suggested", String::new()),
        };
        writeln!(text, "{own},{answer},{what}")?;
    }
    Ok(std::fs::write(folder.path.join(FILE), text)?)
}
