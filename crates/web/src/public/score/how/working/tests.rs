//! The numbers of the design: 650 of 839, and every step of its margin.

use scores::Cohort;
use storage::boards::score::Month;

use super::{Line, sections};

fn october() -> Month {
    let cohort = Cohort {
        satisfied: 498,
        fairly_satisfied: 152,
        not_satisfied: 189,
        silent: 206,
        waiting: 41,
        open: 174,
        in_time: 997,
        handled: 1086,
        overdue: 31,
    };
    Month { communities: vec![(None, cohort)], withdrawn: 9, declined: 14, ..Month::default() }
}

fn text(month: &Month) -> String {
    let line = |line: &Line| match line {
        Line::Words(text) | Line::Formula(text) => text.clone(),
    };
    sections(month)
        .iter()
        .map(|one| format!("{}\n{}\n", one.title, one.lines.iter().map(line).collect::<Vec<_>>().join("\n")))
        .collect()
}

#[test]
fn every_figure_is_filled_in() {
    let text = text(&october());
    for piece in [
        "498 ＋ 152 ＋ 189 ＋ 247 ＋ 174 ＝ 1260",
        "满意率 77.5%",
        "650 ÷ 839 ＝ 0.774732",
        "997 ÷（1086 ＋ 31）",
        "997 ÷ 1117 ＝ 0.892569，就是 89.3%",
        "839 ÷ 1260 ＝ 0.665873，就是 66.6%",
        "误差范围 74.5%–80.2%",
        "居民撤回：9 件",
        "不予受理、不予办理：14 件",
    ] {
        assert!(text.contains(piece), "{piece} is missing in\n{text}");
    }
}

#[test]
fn the_steps_of_the_margin_can_be_followed() {
    // By hand: 1 + 3.8416/839; (0.774732 + 3.8416/1678)/1.004579; and so on.
    let text = text(&october());
    for number in ["1.004579", "0.773480", "0.014470", "0.028232", "0.745248", "0.801711"] {
        assert!(text.contains(number), "{number} is missing in\n{text}");
    }
}

#[test]
fn a_month_without_anything_due_has_nothing_to_show() {
    assert!(sections(&Month::default()).is_empty());
}
