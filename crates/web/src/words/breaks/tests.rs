//! Pieces that nobody tears apart, and text that stays text.

use super::{clauses, whole};

#[test]
fn dates_times_and_house_numbers_stay_whole() {
    let nb = |text: &str| format!("<span class=\"nb\">{text}</span>");
    assert_eq!(
        whole("最晚11月3日（周二）09:18 前"),
        format!("最晚{}{}{}", nb("11月3日"), nb("（周二）"), nb("09:18 前"))
    );
    assert_eq!(whole("福宁小区 3号楼 2单元"), format!("福宁小区 {} {}", nb("3号楼"), nb("2单元")));
    assert_eq!(whole("西苑社区第3网格"), format!("西苑社区{}", nb("第3网格")));
    assert_eq!(whole("早了 2 天"), format!("早了 {}", nb("2 天")));
    assert_eq!(whole("没有数"), "没有数");
}

#[test]
fn what_people_wrote_stays_text() {
    assert_eq!(whole("<b>3"), "&#60;b&#62;<span class=\"nb\">3</span>");
}

#[test]
fn a_heading_breaks_where_it_pauses() {
    let clause = |text: &str| format!("<span class=\"clause\">{text}</span>");
    assert_eq!(clauses("办完了，您看办好了吗？"), clause("办完了，") + &clause("您看办好了吗？"));
}
