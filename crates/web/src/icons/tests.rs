//! Every drawing a template asks for exists.

use std::fs;
use std::path::Path;

use super::{is_drawn, svg};

fn asked(folder: &Path, asked: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            self::asked(&path, asked);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            let pieces: Vec<_> = text.split("\"|icon").collect();
            let names = pieces[..pieces.len() - 1].iter().map(|piece| piece.rsplit('"').next().unwrap());
            asked.extend(names.map(str::to_owned));
        }
    }
}

#[test]
fn every_icon_of_a_template_is_drawn() {
    let mut names = Vec::new();
    asked(&Path::new(env!("CARGO_MANIFEST_DIR")).join("templates"), &mut names);
    assert!(!names.is_empty());
    for name in names {
        assert!(is_drawn(&name), "no drawing called {name}");
    }
}

#[test]
fn an_icon_is_silent_for_screen_readers() {
    assert!(svg("lamp").contains(r#"aria-hidden="true""#));
    assert!(svg("no such drawing").contains("<circle"));
}
