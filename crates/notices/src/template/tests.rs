//! What an office may write, and what is said when it cannot be taken.

use super::*;
use crate::kind::KINDS;

fn read(text: &str) -> Result<Template, Refusal> {
    Template::new(Kind::Receipt, text)
}

#[test]
fn every_template_of_the_product_can_be_taken() {
    for kind in KINDS {
        let default = Template::default_of(kind);
        assert_eq!(Template::new(kind, default.text()).as_ref(), Ok(&default), "{kind:?}");
        assert!(default.text().chars().count() <= TEXT_MOST);
    }
}

#[test]
fn gaps_are_filled_where_they_stand() {
    let template = read("{编号}：{ 链接 }，{编号}").unwrap();
    let filled = template.filled(|variable| format!("<{variable:?}>"));
    assert_eq!(filled, "<Number>：<Link>，<Number>");
}

#[test]
fn what_is_unknown_missing_or_loose_is_said_by_its_word() {
    assert_eq!(read("{编号} {链接} {天气}"), Err(Refusal::Unknown("天气".into())));
    assert_eq!(read("{编号} 收到"), Err(Refusal::Missing("链接")));
    for loose in ["{编号} {链接", "{编号} 链接} {链接}", "{{编号}} {链接}", "{编号{链接}}"]
    {
        assert_eq!(read(loose), Err(Refusal::LooseBrace), "{loose}");
    }
}

#[test]
fn a_kind_without_a_day_does_not_speak_of_one() {
    let answer = Template::new(Kind::Handled, "{链接} 最晚{期限}");
    assert_eq!(answer, Err(Refusal::Unknown("期限".into())));
    assert!(!known(Kind::Handled).any(|variable| variable == Variable::Until));
}
