//! What the address asks for, and what of it can be answered: the rest is left out with a sentence.

use kernel::{Day, Moment};
use matters::Standard;
use storage::boards::grids;
use storage::office::Office;

use crate::app::App;
use crate::category;
use crate::parts::Choice;
use crate::problem::Failure;
use crate::public::score::answer::counted::{days, this_month};
use crate::public::score::answer::months::month_words;
use crate::public::score::answer::trend::before;
use crate::words::t;

/// So many months can be chosen.
const MONTHS: i32 = 24;

/// What the address may say after `?`.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    month: String,
    category: String,
}

/// What is counted: what is open now, or what a month brought; of one category or of all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// `YYYY-MM`; nothing for what is open now.
    pub month: Option<String>,
    /// The category's code.
    pub category: Option<String>,
}

/// The months that can be chosen, newest first.
///
/// # Errors
/// Trouble with the store.
pub async fn months(app: &App) -> Result<Vec<String>, Failure> {
    let of = app.of();
    let first = app.db().read(move |tx| grids::first_received(tx, of)).await?;
    let Some(first) = first else { return Ok(Vec::new()) };
    let first = first.local().strftime("%Y-%m").to_string();
    let now = this_month(app);
    Ok((0..MONTHS).map(|back| before(&now, back)).take_while(|month| *month >= first).collect())
}

impl Asked {
    /// The part that can be answered, and sentences about the rest.
    #[must_use]
    pub fn understood(&self, office: &Office, months: &[String], today: Day) -> (Filter, Vec<String>) {
        let mut ignored = Vec::new();
        let month = months.iter().find(|month| **month == self.month).cloned();
        if month.is_none() && !self.month.is_empty() {
            ignored.push(t("map-ignored-month"));
        }
        let category = shown(office, today).into_iter().find(|row| row.category.0 == self.category);
        if category.is_none() && !self.category.is_empty() {
            ignored.push(t("map-ignored-category"));
        }
        (Filter { month, category: category.map(|row| row.category.0.clone()) }, ignored)
    }
}

/// The categories the public may see by themselves.
fn shown(office: &Office, today: Day) -> Vec<&Standard> {
    office.standards_on(today).filter(|row| row.category.stands_apart()).collect()
}

impl Filter {
    /// From the first moment of its month to the first of the next.
    #[must_use]
    pub fn span(&self, now: Moment) -> Option<(Moment, Moment)> {
        let (first, last) = days(self.month.as_ref()?, now);
        Some((Moment::start_of(first), Moment::start_of(last.tomorrow().unwrap_or(last))))
    }

    /// The same question as the end of an address.
    #[must_use]
    pub fn query(&self) -> String {
        let month = self.month.iter().map(|month| format!("month={month}"));
        let category = self.category.iter().map(|category| format!("category={category}"));
        let pairs: Vec<String> = month.chain(category).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }

    /// Now, then the months.
    #[must_use]
    pub fn month_choices(&self, months: &[String]) -> Vec<Choice> {
        let month = |month: &String| Choice {
            value: month.clone(),
            label: month_words(month),
            is_chosen: self.month.as_ref() == Some(month),
        };
        let now =
            Choice { value: String::new(), label: t("map-choice-now"), is_chosen: self.month.is_none() };
        std::iter::once(now).chain(months.iter().map(month)).collect()
    }

    /// All, then each.
    #[must_use]
    pub fn category_choices(&self, office: &Office, today: Day) -> Vec<Choice> {
        let category = |row: &Standard| Choice {
            value: row.category.0.clone(),
            label: category::words(office, &row.category.0),
            is_chosen: self.category.as_ref() == Some(&row.category.0),
        };
        let all =
            Choice { value: String::new(), label: t("map-choice-all"), is_chosen: self.category.is_none() };
        std::iter::once(all).chain(shown(office, today).into_iter().map(category)).collect()
    }
}
