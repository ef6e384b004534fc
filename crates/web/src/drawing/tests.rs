//! What a drawn picture must be: small, of one size, and different before and after.

use super::*;
use kernel::Draw;

fn look(seed: u8) -> Look {
    Look::drawn(&mut Draw::from_seed([seed; 32]))
}

#[test]
fn every_scene_differs_before_and_after_and_stays_small() {
    for scene in Scene::ALL {
        for seed in 0..4 {
            let look = look(seed);
            let pictures = [
                draw(scene, State::Found, &look).unwrap(),
                draw(scene, State::Found, &look.from_elsewhere()).unwrap(),
                draw(scene, State::PutRight, &look).unwrap(),
            ];
            for picture in &pictures {
                assert!(picture.jpeg.len() < 25_000, "{scene:?} {seed}: {}", picture.jpeg.len());
                assert_eq!((picture.width, picture.height), (640, 480));
            }
            assert!(pictures[0].jpeg != pictures[1].jpeg && pictures[0].jpeg != pictures[2].jpeg);
        }
    }
}

#[test]
fn the_same_dice_draw_the_same_picture() {
    let draw_one = || draw(Scene::Road, State::Found, &look(3)).unwrap().jpeg;
    assert_eq!(draw_one(), draw_one());
}
