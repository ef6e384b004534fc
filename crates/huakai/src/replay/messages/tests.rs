//! Invented messages, right and wrong.

use super::*;

const HEADER: &str = "id,user,subject,time,detail,reply,reply_time\n";

fn bad(text: &str) -> Vec<(u64, BadLine)> {
    messages(text).map(|_| ()).unwrap_err().0
}

/// The reason for which a line below a right header is not used.
fn refusal(line: &str) -> BadLine {
    match bad(&format!("{HEADER}{line}\n"))[..] {
        [(2, why)] => why,
        ref other => panic!("{other:?}"),
    }
}

#[test]
fn a_message_is_its_subject_and_its_text_with_the_reply_it_got() {
    let text = format!("{HEADER}7,u,路灯,2019/4/8 8:37:20,\"路灯不亮。\n三天了。\",已修好。,2019/4/9\n");
    let read = messages(&text).map_err(|bad| bad.0).unwrap();
    let [message] = &read[..] else { panic!("{} messages", read.len()) };
    assert_eq!((message.line, message.id), (2, 7));
    assert_eq!(
        (message.words.as_str(), message.reply.as_str()),
        ("路灯\n\n路灯不亮。\n三天了。", "已修好。")
    );
    assert_eq!(message.replied_at.to_local_text(), "2019-04-09T00:00");
}

#[test]
fn columns_are_found_by_name_and_others_are_looked_at_by_nobody() {
    let text = "reply_time,more,reply,detail,time,subject,id\n2019/4/9,x,好,灯,2019/4/8,灯,1\n";
    assert_eq!(messages(text).map_err(|bad| bad.0).unwrap().len(), 1);
    assert_eq!(bad("id,subject,time,detail,reply\n"), [(1, BadLine::NoColumn("reply_time"))]);
    let twice = "id,id,subject,time,detail,reply,reply_time\n";
    assert_eq!(bad(twice), [(1, BadLine::TwoColumns("id"))]);
    assert_eq!(bad(HEADER), [(1, BadLine::NoMessage)]);
}

#[test]
fn each_fault_of_a_line_has_its_own_words() {
    let times = |time, replied| refusal(&format!("1,u,灯,{time},灯不亮,好,{replied}"));
    assert_eq!(times("昨天", "2019/4/9"), BadLine::Time("time"));
    assert_eq!(times("2019/4/8", ""), BadLine::Time("reply_time"));
    assert_eq!(times("2019/4/8 9:00:00", "2019/4/8 8:59:59"), BadLine::ReplyFirst);
    assert_eq!(refusal("1,u,灯,2019/4/8"), BadLine::Fields { expected: 7, found: 4 });
    assert_eq!(refusal("x1,u,灯,2019/4/8,灯不亮,好,2019/4/9"), BadLine::Id);
    let text = |what, why| BadLine::Text { what, why };
    let empty = kernel::text::TextRefusal::Empty;
    assert_eq!(refusal("1,u,,2019/4/8, ,好,2019/4/9"), text("subject and detail", empty));
    assert_eq!(refusal("1,u,灯,2019/4/8,灯不亮,,2019/4/9"), text("reply", empty));
    let long = "灯".repeat(4_000);
    let why = kernel::text::TextRefusal::TooLong { most: 4_000, found: 4_003 };
    assert_eq!(refusal(&format!("1,u,灯,2019/4/8,{long},好,2019/4/9")), text("subject and detail", why));
}

#[test]
fn every_bad_line_is_named_by_its_number_whatever_ends_a_line() {
    let good = |id| format!("{id},u,灯,2019/4/8,\"灯\n不亮\",好,2019/4/9");
    let all = format!("{HEADER}{}\n\n2,u,灯,?,灯,好,2019/4/9\n{}\n{}\n", good(1), good(3), good(1));
    let expected = [(5, BadLine::Time("time")), (8, BadLine::SameId(2))];
    assert_eq!(bad(&all), expected);
    assert_eq!(bad(&all.replace('\n', "\r\n")), expected);
}

#[test]
fn bytes_that_are_no_text_are_found_on_their_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gbk.csv");
    let bytes = [HEADER.as_bytes(), b"1,u,\xB5\xC6,2019/4/8,x,y,2019/4/9\n"].concat();
    std::fs::write(&path, bytes).unwrap();
    let told = read(&path).map(|_| ()).unwrap_err().to_string();
    assert!(told.ends_with("cannot be used\nline 2: not UTF-8"), "{told}");
}
