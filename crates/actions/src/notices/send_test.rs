//! An administrator sends a notice with example words to a telephone of their own, by the same way as
//! every other; it holds nobody's link.

use kernel::Span;
use notices::{Facts, Kind, Variable};
use storage::Tx;
use storage::notices::outbox::{self, Notice, To};

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::matters::new_id;
use crate::office::set_up::may_administer;
use crate::sealing::{self, context};
use crate::with::With;

/// How far ahead the example's day lies.
const AHEAD: Span = Span::from_days(4);

/// What the form says.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The form's own key: sent twice, it is one test.
    pub once: String,
    /// Which notice.
    pub kind: Kind,
    /// To which telephone, as typed.
    pub phone: String,
}

/// Queues it for now, also at night: whoever tests is awake. Says whether it was not queued before.
///
/// # Errors
/// [`ActionError::NotAllowed`]; refused: [`Refused::NotATelephone`].
pub fn run(tx: &mut Tx<'_>, with: &With, act: &Act, wish: &Wish) -> Result<bool, ActionError> {
    may_administer(act)?;
    let phone = sealing::telephone(&wish.phone)?.ok_or(Refused::NotATelephone)?;
    let mut draw = act.draw();
    let sealed = with.keys().seal(context::PHONE, phone.as_bytes(), &mut draw);
    let notice = Notice {
        id: new_id(act, &mut draw),
        kind: wish.kind,
        once: format!("test:{}", wish.once),
        to: To::Test(sealed.map_err(|error| sealing::trouble(&error))?),
        facts: example(act),
        at: act.at,
        due_at: act.at,
    };
    Ok(outbox::queue(tx, act.of, &notice)?)
}

/// What a preview and a test say.
#[must_use]
pub fn example(act: &Act) -> Facts {
    Facts {
        number: Variable::Number.example().to_owned(),
        what: Variable::What.example().to_owned(),
        until: Some(act.at + AHEAD),
    }
}
