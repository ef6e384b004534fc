//! A post changes hands: the successor gets the same unit, duty and part of the tree from the same day.
//!
//! Open work belongs to the unit and stays where it is; nothing is lost.

use ::people::{PersonId, Post, PostId};
use kernel::Day;
use storage::Tx;
use storage::people::{self, sessions};

use crate::act::Act;
use crate::error::{ActionError, Refused};
use crate::office::set_up::may_administer;

/// What the form says.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// Which post.
    pub post: PostId,
    /// To whom.
    pub to: PersonId,
    /// From which day.
    pub on: Day,
}

/// Hands it over; whoever held it is signed out.
///
/// # Errors
/// [`ActionError::NotAllowed`], [`ActionError::NotFound`]; refused: an unknown person, those of
/// [`Post::hand_over`].
pub fn run(tx: &mut Tx<'_>, act: &Act, wish: &Wish) -> Result<PostId, ActionError> {
    may_administer(act)?;
    let mut post: Post = people::find_post(tx, act.of, wish.post)?.ok_or(ActionError::NotFound)?;
    if people::name_of(tx, act.of, wish.to)?.is_none() {
        return Err(Refused::Unknown("person").into());
    }
    let id = PostId::new(act.at, &mut act.draw());
    let next = post.hand_over(wish.to, wish.on, id)?;
    people::save_post(tx, act.of, &post)?;
    people::save_post(tx, act.of, &next)?;
    sessions::end_all_of(tx, act.of, post.person)?;
    Ok(id)
}
