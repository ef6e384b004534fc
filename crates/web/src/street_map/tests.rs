//! The picture shows every grid, shades by count, and weighs little.

use askama::Template;

use super::{District, STEPS, StreetMap, Tally, share};

fn tally(n: u64) -> Tally {
    Tally { shade: n, words: n.to_string() }
}

fn eleven() -> Vec<District> {
    let sizes = [8, 6, 6, 6, 8, 6, 8, 5, 4, 6, 7];
    let names =
        ["西苑", "齐赛园", "小西湖", "常青园", "沁园", "金信园", "商园", "王辛", "北源", "张辛", "一里"];
    let district = |(name, many): (&str, u64)| District {
        name: name.to_owned(),
        tally: tally((0..many).sum()),
        grids: (0..many).map(tally).collect(),
    };
    names.into_iter().zip(sizes).map(district).collect()
}

#[test]
fn every_grid_and_every_community_is_drawn() {
    let svg = StreetMap::of(&eleven()).render().unwrap();
    let cells: usize = STEPS.iter().map(|step| svg.matches(&format!("fill=\"{step}\"")).count()).sum();
    assert_eq!(cells, 70 + 11, "a path a grid, and one a community for the phone");
    assert_eq!(svg.matches("齐赛园").count(), 2);
    assert!(svg.contains("示意图，不是实测边界"));
    assert!(svg.contains("max-width:559px"));
    assert!(svg.len() < 24_000, "{} bytes", svg.len());
}

#[test]
fn six_and_more_have_one_shade() {
    assert_eq!((super::step(0), super::step(6), super::step(60)), (STEPS[0], STEPS[6], STEPS[6]));
    assert_eq!((share(0, 31), share(1, 31), share(31, 31), share(3, 0)), (0, 1, 6, 0));
}

#[test]
fn a_town_without_grids_is_an_empty_paper() {
    let bare = District { name: "西苑".into(), tally: tally(0), grids: Vec::new() };
    assert!(!StreetMap::of(&[bare]).render().unwrap().contains("<text"));
}
