//! "It is not what I said": the reporter puts their own words right, or takes them out. The old words are
//! gone; history keeps that they were corrected, by whom and when, and no words.

use ::matters::numbers::SHORT_TEXT;
use ::matters::{Event, ReportId};
use kernel::text::Text;
use storage::Tx;
use storage::matters::filing::{self, Filing};
use storage::matters::{published, texts};

use super::carrying::{self, Along, Opened};
use super::said::Sentence;
use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::with::With;

/// Which words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// A text of the reporter's, or one that was typed for them, by its id.
    Said(String),
    /// Where exactly, in words.
    WhereExactly,
}

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Which words.
    pub which: Which,
    /// The right ones as typed; nothing takes them out.
    pub words: String,
}

/// Puts them right. A sentence for neighbours that rests on them is taken down until a clerk writes anew.
///
/// # Errors
/// [`ActionError::NotFound`] for a wrong, an expired or somebody else's link, and for words that are not
/// the reporter's, one answer for all; refused: [`Refused::OnlyErasing`] once it is over, a field.
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    let (mut opened, report) = carrying::open_for_holder(tx, with, act)?;
    let words = checked(wish)?;
    if words.is_some() && is_over(&opened, report)? {
        return Err(Refused::OnlyErasing.into());
    }
    let erased = words.is_none();
    let changed = match &wish.which {
        Which::Said(id) => reword(tx, act, report, id, words)?,
        Which::WhereExactly => respot(tx, act, report, words)?,
    };
    if changed == Changed::No {
        return Ok(());
    }
    let corrected = if erased { Event::WordsErased { report } } else { Event::WordsCorrected { report } };
    let taken_down = published::take_down(tx, act.of, report, act.at)?;
    let after = taken_down.then_some(Event::TakenDown { report });
    let events: Vec<Event> = std::iter::once(corrected).chain(after).collect();
    let along = Along { report: Some(report), ..Along::default() };
    carrying::keep(tx, act, &mut opened, &events, &along, &mut act.draw())
}

/// Whether anything is different now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Changed {
    Yes,
    No,
}

fn checked(wish: &Wish) -> Result<Option<String>, ActionError> {
    Ok(match wish.which {
        Which::Said(_) => Sentence::resident("words", &wish.words)?.map(|sentence| sentence.words),
        Which::WhereExactly => Text::<SHORT_TEXT>::optional(&wish.words)
            .map_err(|why| Refused::Field { field: "place_detail", why })?
            .map(Text::into_string),
    })
}

fn is_over(opened: &Opened, report: ReportId) -> Result<bool, ActionError> {
    Ok(opened.matter.stage.is_closed() || opened.matter.report(report)?.has_left())
}

fn reword(
    tx: &mut Tx<'_>,
    act: &Act,
    report: ReportId,
    id: &str,
    words: Option<String>,
) -> Result<Changed, ActionError> {
    let own = texts::own(tx, act.of, report)?;
    let text = own.into_iter().find(|text| text.id == id).ok_or(ActionError::NotFound)?;
    if words == text.body {
        return Ok(Changed::No);
    }
    match words {
        Some(words) => texts::reword(tx, act.of, id, &words)?,
        None => texts::erase(tx, act.of, id, act.at)?,
    }
    Ok(Changed::Yes)
}

fn respot(
    tx: &mut Tx<'_>,
    act: &Act,
    report: ReportId,
    words: Option<String>,
) -> Result<Changed, ActionError> {
    let filed = filing::find(tx, act.of, report)?.ok_or(ActionError::NotFound)?;
    if filed.filing.place_detail == words {
        return Ok(Changed::No);
    }
    filing::file(tx, act.of, report, &Filing { place_detail: words, ..filed.filing })?;
    Ok(Changed::Yes)
}
