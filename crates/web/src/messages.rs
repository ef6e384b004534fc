//! The text of a message: a template with its gaps filled, in the language of the office whoever looks
//! at it, and with days written out, because nobody knows when it will be read.

use notices::{Facts, Template, Variable};
use storage::office::Office;

use crate::looks::{Looks, under_now};
use crate::spoken;
use crate::words::t;

/// The text that goes out.
#[must_use]
pub fn text(template: &Template, office: &Office, facts: &Facts, link: &str) -> String {
    let until = || facts.until.map_or_else(|| t("messages-until-unknown"), spoken::moment);
    let value = |variable| match variable {
        Variable::Street => office.identity.name.clone(),
        Variable::Phone => office.phones.day.clone(),
        Variable::Number => facts.number.clone(),
        Variable::What => facts.what.clone(),
        Variable::Until => until(),
        Variable::Link => link.to_owned(),
    };
    under_now(Looks::default(), || template.filled(value))
}
