//! The verbs of people, one file each.

mod add_person;
mod add_tie;
mod add_unit;
mod give_post;
mod hand_list;
mod hand_over;
mod publish_phone;
mod record_consent;
mod sign_in;
mod sign_out;
mod suggest;
mod take_list;
mod use_session;
