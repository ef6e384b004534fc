//! Every trouble has a heading and a next step.

use super::Kind;

#[test]
fn every_trouble_says_what_to_do() {
    for kind in Kind::ALL {
        assert!(!kind.title().starts_with('['), "{kind:?} has no heading");
        assert!(!kind.next_step().starts_with('['), "{kind:?} has no next step");
    }
}

#[test]
fn the_statuses_differ() {
    let mut statuses: Vec<_> = Kind::ALL.into_iter().map(Kind::status).collect();
    statuses.dedup();
    assert_eq!(statuses.len(), Kind::ALL.len());
}
