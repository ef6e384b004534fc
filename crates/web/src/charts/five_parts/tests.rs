//! The drawing says what the figures say.

use super::{Part, PartName, bar};

fn parts(counts: [u64; 5]) -> [Part; 5] {
    [0, 1, 2, 3, 4].map(|at| Part {
        name: PartName::ALL[at],
        count: counts[at],
        share: String::new(),
        note: String::new(),
    })
}

#[test]
fn the_bar_fills_its_width_and_leaves_gaps() {
    let pieces = bar(&parts([498, 152, 189, 247, 174]));
    assert_eq!(pieces.len(), 5);
    assert_eq!(pieces[0].x, 0);
    let last = pieces[4];
    assert_eq!(last.x + last.width + 2, 640);
    assert!(pieces.windows(2).all(|two| two[0].x + two[0].width + 2 == two[1].x));
}

#[test]
fn a_part_without_reports_is_not_drawn() {
    let pieces = bar(&parts([3, 0, 0, 1, 0]));
    assert_eq!(
        pieces.iter().map(|piece| piece.name).collect::<Vec<_>>(),
        [PartName::Satisfied, PartName::NoAnswer]
    );
    assert!(bar(&parts([0; 5])).is_empty());
}

#[test]
fn every_part_has_its_word() {
    let words: Vec<_> = PartName::ALL.into_iter().map(PartName::word).collect();
    assert_eq!(words, ["满意", "基本满意", "不满意", "没有回音", "还没办完"]);
    assert_eq!(PartName::NoAnswer.meaning(), "居民还没评，不算满意");
}
