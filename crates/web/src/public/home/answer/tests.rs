//! The pill says what the stage says.

use super::status;
use crate::parts::Status;

#[test]
fn stages_and_closings_have_their_word() {
    assert_eq!(status("received", None), Status::Received);
    assert_eq!(status("assigned", None), Status::Assigned);
    assert_eq!(status("working", None), Status::Working);
    assert_eq!(status("handled", None), Status::Handled);
    assert_eq!(status("disputed", None), Status::Unresolved);
    assert_eq!(status("closed", Some("well")), Status::Well);
    assert_eq!(status("closed", Some("no_answer")), Status::NoAnswer);
    assert_eq!(status("closed", Some("unresolved")), Status::Unresolved);
}
