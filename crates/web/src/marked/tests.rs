//! What is marked, and what is left as it is.

use super::marked;

#[test]
fn a_name_is_marked_as_one_with_its_numbers() {
    assert_eq!(
        marked("<p>Lamp at 福宁小区 3号楼2单元, since</p>"),
        "<p>Lamp at <span lang=\"zh-CN\">福宁小区 3号楼2单元</span>, since</p>"
    );
}

#[test]
fn two_names_with_english_between_are_two() {
    assert_eq!(
        marked("西苑社区 and 福宁"),
        "<span lang=\"zh-CN\">西苑社区</span> and <span lang=\"zh-CN\">福宁</span>"
    );
}

#[test]
fn what_can_hold_no_element_and_attributes_stay() {
    for html in ["<title>福宁</title>", "<img alt=\"福宁\">", "<textarea>灯不亮</textarea>"] {
        assert_eq!(marked(html), html);
    }
    assert_eq!(marked("<title>福宁</title>灯"), "<title>福宁</title><span lang=\"zh-CN\">灯</span>");
}

#[test]
fn an_option_that_is_a_name_is_marked_itself() {
    assert_eq!(
        marked("<option value=\"1\" selected>福宁小区 3号楼</option>灯"),
        "<option value=\"1\" selected lang=\"zh-CN\">福宁小区 3号楼</option><span lang=\"zh-CN\">灯</span>"
    );
    for html in [
        "<option>Not sure</option>",
        "<option>Grid worker 苗青禾</option>",
        "<option lang=\"zh-CN\">福宁</option>",
        "<optgroup label=\"福宁\"></optgroup>",
    ] {
        assert_eq!(marked(html), html);
    }
}

#[test]
fn rare_letters_are_letters_and_english_is_left_alone() {
    assert_eq!(marked("𠮷䶮"), "<span lang=\"zh-CN\">𠮷䶮</span>");
    assert_eq!(marked("<p>Handled & done</p>"), "<p>Handled & done</p>");
}
