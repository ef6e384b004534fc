//! The list as it is written, and what cannot be read.

use kernel::Draw;
use matters::Capability;

use super::{MOST, read, unhex, written};

fn links(n: u8) -> Vec<Capability> {
    let tag = "GY".parse().unwrap();
    (0..n).map(|seed| Capability::draw(tag, &mut Draw::from_seed([seed; 32]))).collect()
}

#[test]
fn the_oldest_drop_out() {
    let all = links(25);
    assert_eq!(read(written(&all).as_bytes()), all[..MOST]);
}

#[test]
fn what_is_no_link_is_left_out() {
    let two = links(2);
    assert_eq!(read(format!("nonsense.{}.", written(&two)).as_bytes()), two);
    assert_eq!(read(&[0xff, 0xfe]), []);
}

#[test]
fn a_cookie_with_twenty_links_is_small_enough() {
    assert!(written(&links(20)).len() * 2 + 100 < 3_000);
}

#[test]
fn digits_become_bytes() {
    assert_eq!(unhex("00ff1a"), Some(vec![0, 255, 26]));
    assert_eq!(unhex("zz"), None);
}
