//! An administrator writes the words of a notice, from a day on; one that loses the link or speaks of
//! what it does not know is refused.

use ::matters::numbers::SHORT_TEXT;
use kernel::Day;
use kernel::text::Text;
use notices::template::TEXT_MOST;
use notices::{Kind, Template};
use storage::Tx;
use storage::notices::words;

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Of which notice.
    pub kind: Kind,
    /// The words.
    pub text: String,
    /// The first day they hold.
    pub from: Day,
    /// Why, or by whose decision.
    pub source: String,
}

impl Wish {
    /// The template, if it can be taken.
    ///
    /// # Errors
    /// [`Refused::Field`], [`Refused::Notice`].
    pub fn template(&self) -> Result<Template, Refused> {
        let text = Text::<TEXT_MOST>::new(&self.text).map_err(|why| Refused::Field { field: "text", why })?;
        Ok(Template::new(self.kind, text.as_str())?)
    }
}

/// Sets it.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: those of [`Wish::template`], no source, [`Refused::DayPassed`].
pub fn run(tx: &mut Tx<'_>, act: &Act, wish: &Wish) -> Result<(), ActionError> {
    may_administer(act)?;
    let template = wish.template()?;
    let source =
        Text::<SHORT_TEXT>::new(&wish.source).map_err(|why| Refused::Field { field: "source", why })?;
    if wish.from < act.at.day() {
        return Err(Refused::DayPassed.into());
    }
    Ok(words::set(tx, act.of, wish.kind, wish.from, &template, source.as_str())?)
}
