//! The drawing says what the figures say.

use super::{Headline, Marks, Part, PartName, on_axis};

fn headline(counts: [u64; 5]) -> Headline {
    let part = |at: usize| Part {
        name: PartName::ALL[at],
        count: counts[at],
        share: String::new(),
        note: String::new(),
    };
    Headline {
        percent: "77.5".into(),
        rated: 839,
        satisfied: 650,
        interval: String::new(),
        response_percent: "66.6".into(),
        cohort: counts.iter().sum(),
        parts: [0, 1, 2, 3, 4].map(part),
    }
}

#[test]
fn the_bar_fills_its_width_and_leaves_gaps() {
    let pieces = headline([498, 152, 189, 247, 174]).bar();
    assert_eq!(pieces.len(), 5);
    assert_eq!(pieces[0].x, 0);
    let last = pieces[4];
    assert_eq!(last.x + last.width + 2, 640);
    assert!(pieces.windows(2).all(|two| two[0].x + two[0].width + 2 == two[1].x));
}

#[test]
fn a_part_without_reports_is_not_drawn() {
    let pieces = headline([3, 0, 0, 1, 0]).bar();
    assert_eq!(
        pieces.iter().map(|piece| piece.name).collect::<Vec<_>>(),
        [PartName::Satisfied, PartName::NoAnswer]
    );
    assert!(headline([0; 5]).bar().is_empty());
}

#[test]
fn the_axis_begins_at_forty_per_cent() {
    let marks = Marks::at(775, 745, 802, 839);
    assert_eq!((marks.dot.as_str(), marks.from.as_str(), marks.to.as_str()), ("62.5%", "57.5%", "67.0%"));
    assert!(!marks.is_few && Marks::at(778, 453, 937, 9).is_few);
    assert_eq!((on_axis(200).as_str(), on_axis(1000).as_str()), ("0.0%", "100.0%"));
}

#[test]
fn every_part_has_its_word() {
    let words: Vec<_> = PartName::ALL.into_iter().map(PartName::word).collect();
    assert_eq!(words, ["满意", "基本满意", "不满意", "没有回音", "还没办完"]);
    assert_eq!(PartName::NoAnswer.meaning(), "居民还没评，不算满意");
}
