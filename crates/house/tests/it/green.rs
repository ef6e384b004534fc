//! This tree has no findings.

use crate::rules::{arrows, files, heights, migrations, needs, personas, refusals, routes, tongues, words};
use crate::tree::Tree;

fn none(rule: fn(&Tree) -> Vec<String>) {
    let found = rule(&Tree::here());
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

#[test]
fn arrows_go_left() {
    none(arrows::findings);
}

#[test]
fn only_storage_speaks_sql() {
    none(tongues::findings);
}

#[test]
fn contexts_stand_at_their_heights() {
    none(heights::findings);
}

#[test]
fn every_dependency_is_used() {
    none(needs::findings);
}

#[test]
fn migrations_are_twins() {
    none(migrations::findings);
}

#[test]
fn every_file_says_what_it_is() {
    none(files::findings);
}

#[test]
fn every_verb_is_tried_by_every_persona() {
    none(personas::findings);
}

#[test]
fn every_route_has_met_a_stranger() {
    none(routes::findings);
}

#[test]
fn no_refusal_is_untested() {
    none(refusals::findings);
}

#[test]
fn the_documents_keep_up() {
    none(words::findings);
}
