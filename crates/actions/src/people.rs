//! Verbs of people: units, posts and ties are set up, a post is handed over, staff sign in and out.

pub mod add_person;
pub mod add_tie;
pub mod add_unit;
pub mod give_post;
pub mod hand_list;
pub mod hand_over;
pub mod publish_phone;
pub mod record_consent;
pub mod sign_in;
pub mod sign_out;
pub mod suggest;
pub mod take_list;
pub mod use_session;
