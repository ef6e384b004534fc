//! What people (and others) send that cannot be taken: the right status, a sentence that says what to
//! do, and everything typed still there.

use axum::body::Body;
use axum::http::{Request, header};
use kernel::Span;

use crate::kit::{PUBLIC, Visitor, site};

const NOBODY: fn() -> Visitor = Visitor::default;

#[test]
fn an_unknown_or_retired_code_still_gets_the_form() {
    let site = site();
    site.get(&NOBODY(), "/q/GY99999").is(404).says("什么事");
    site.get(&NOBODY(), &format!("/q/{}", site.code)).is(200).says("福宁小区 3号楼 2单元");
    let code = site.code;
    site.tell(move |tx, _, act| actions::place::retire_code::run(tx, act, code), actions::By::System)
        .unwrap();
    site.get(&NOBODY(), &format!("/q/{}", site.code)).is(404).says("什么事");
}

#[test]
fn what_was_typed_is_kept_when_no_category_was_chosen() {
    let answer = site().post(
        &NOBODY(),
        "/report",
        &[("once", "0123456789abcdef"), ("text", "灯不亮"), ("phone", "138")],
    );
    answer.is(422).says("请选一类事情").says("手机号好像不对");
    assert!(answer.body.contains(">灯不亮</textarea>") && answer.body.contains("value=\"138\""));
    assert!(answer.body.contains("<title>有错误："));
}

#[test]
fn too_long_too_strange_and_unreadable_words_are_said_so() {
    let site = site();
    let send = |text: &str| {
        site.post(&NOBODY(), "/report", &[("once", "0123456789abcdef"), ("category", "lamp"), ("text", text)])
    };
    send(&"长".repeat(4_001)).is(422).says("最多4000个字，现在4001个");
    send("灯\u{1}不亮").is(422).says("不能显示的符号");
    let request =
        Request::post("/report").header(header::ORIGIN, PUBLIC).header(header::HOST, "huakai.example");
    let garbled = request.body(Body::from("once=0123456789abcdef&category=lamp&text=%ff%fe")).unwrap();
    site.send(garbled).is(422).says("有几个字认不出来");
    send("䶮𠮷😀").is(303);
}

#[test]
fn a_text_called_jpg_and_a_bomb_are_refused_and_the_words_stay() {
    let site = site();
    let fields = [("once", "0123456789abcdef"), ("category", "lamp"), ("text", "看照片")];
    let answer = site.post_photo(&NOBODY(), "/report", &fields, b"not a picture");
    answer.is(422).says("这张照片打不开");
    assert!(answer.body.contains(">看照片</textarea>"));
    let large = vec![0xff; 16 * 1024 * 1024];
    site.post_photo(&NOBODY(), "/report", &fields, &large).is(422).says("这张照片太大");
    let beyond = vec![0; 68 * 1024 * 1024];
    site.post_photo(&NOBODY(), "/report", &fields, &beyond).is(413);
}

#[test]
fn the_same_form_twice_is_one_report() {
    let site = site();
    let fields = [("once", "0123456789abcdef"), ("category", "lamp")];
    let first = site.post(&NOBODY(), "/report", &fields);
    site.later(Span::from_minutes(3));
    let second = site.post(&NOBODY(), "/report", &fields);
    assert_eq!(first.is(303).location, second.is(303).location);
}

#[test]
fn a_wrong_an_expired_and_a_strange_link_get_one_answer() {
    let site = site();
    let link = site.report("灯不亮");
    let wrong = site.get(&NOBODY(), "/t/GYaaaaaaaaaaaaaaaaaaaaaaaaaa");
    let strange = site.get(&NOBODY(), "/t/..%2f..%2fetc");
    let foreign = site.get(&NOBODY(), &link.replace("/t/GY", "/t/KK"));
    let pages: Vec<_> = [&wrong, &strange, &foreign].map(|page| page.is(404).words()).into();
    assert!(pages.windows(2).all(|pair| pair[0] == pair[1]));
    site.post(&NOBODY(), "/t/GYaaaaaaaaaaaaaaaaaaaaaaaaaa/rating", &[("verdict", "satisfied")]).is(404);
}

#[test]
fn a_form_from_elsewhere_changes_nothing() {
    let site = site();
    let send = |name: &str, value: &str, body: &str| {
        let request = Request::post("/report").header(name, value).header(header::HOST, "huakai.example");
        site.send(request.body(Body::from(body.to_owned())).unwrap())
    };
    let body = "once=0123456789abcdef&category=lamp";
    send("origin", "http://evil.example", body).is(403);
    send("sec-fetch-site", "cross-site", body).is(403);
    send("x-nothing", "1", body).is(403);
    let page = site.get(&NOBODY(), "/report").body;
    let token = page.split("name=\"form_token\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let signed = format!("{body}&form_token={token}");
    send("x-nothing", "1", &signed).is(303);
    site.later(Span::from_days(4));
    let old = signed.replace("0123456789abcdef", "fedcba9876543210");
    send("x-nothing", "1", &old).is(422).says("这一页开得太久了");
    send("x-nothing", "1", &old.replace("form_token=", "form_token=1")).is(403);
}

#[test]
fn a_page_open_for_days_keeps_what_was_typed_and_takes_it_at_the_second_try() {
    let site = site();
    let value = |page: &str, name: &str| {
        let rest = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let send = |page: &str| {
        let (token, once) = (value(page, "form_token"), value(page, "once"));
        let body = format!("once={once}&form_token={token}&category=lamp&text=%E7%81%AF&phone=13800000000");
        let request = Request::post("/report").header(header::HOST, "huakai.example");
        site.send(request.body(Body::from(body)).unwrap())
    };
    let first = site.get(&NOBODY(), "/report").body;
    site.later(Span::from_days(5));
    let again = send(&first);
    again.is(422).says("写的都还在");
    assert!(again.body.contains(">灯</textarea>") && again.body.contains("value=\"13800000000\""));
    send(&again.body).is(303);
}

#[test]
fn another_matter_told_by_going_back_to_the_same_page_is_another() {
    let site = site();
    let tell = |text: &str| {
        let fields = [("once", "0123456789abcdef"), ("category", "lamp"), ("text", text)];
        site.post(&NOBODY(), "/report", &fields).is(303).location.clone()
    };
    assert_eq!(tell("灯不亮"), tell("灯不亮"));
    assert_ne!(tell("灯不亮"), tell("水管漏了"));
}

#[test]
fn a_picture_only_newer_phones_can_read_is_said_so_and_the_rest_stays() {
    let site = site();
    let fields =
        [("once", "0123456789abcdef"), ("category", "lamp"), ("text", "看照片"), ("phone", "13800000000")];
    let answer = site.post_photo(&NOBODY(), "/report", &fields, b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
    answer.is(422).says("兼容性最佳").says("不放也能交");
    assert!(answer.body.contains(">看照片</textarea>") && answer.body.contains("value=\"13800000000\""));
    site.post(&NOBODY(), "/report", &fields).is(303);
}

#[test]
fn finding_a_matter_says_the_same_for_every_mismatch_and_tires_of_guessing() {
    let site = site();
    let link = site.report("灯不亮");
    let page = site.get(&NOBODY(), &format!("{link}?new")).body;
    let number = page.split("receipt__number num\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let find =
        |number: &str, secret: &str| site.post(&NOBODY(), "/t", &[("number", number), ("secret", secret)]);
    assert_eq!(find(&number, "0000").is(303).location, link);
    let wrong = [find(&number, "1111").words(), find("2610-000000", "0000").words(), find("x", "y").words()];
    assert!(wrong.iter().all(|page| page.contains("对不上")));
    find(&number, "2222").is(422);
    find(&number, "0000").is(429);
    site.later(Span::from_minutes(11));
    find(&number, "0000").is(303);
}

#[test]
fn a_get_on_the_rating_link_judges_nothing() {
    let site = site();
    let link = site.report("灯不亮");
    site.get(&NOBODY(), &format!("{link}/rating")).is(422);
    site.get(&NOBODY(), &format!("{link}/rating?verdict=satisfied")).is(422);
    site.get(&NOBODY(), &link).says("已收到");
}

#[test]
fn five_wrong_passwords_lock_a_name_for_a_while() {
    let site = site();
    let guess =
        |password: &str| site.post(&NOBODY(), "/sign-in", &[("sign_in", "paidan"), ("password", password)]);
    for _ in 0..4 {
        guess("wrong").is(422).says("登录名或密码不对");
    }
    guess("wrong").is(429).says("先锁十五分钟");
    guess(crate::kit::PASSWORD).is(429);
    site.post(&NOBODY(), "/sign-in", &[("sign_in", "nobody"), ("password", "x")])
        .is(422)
        .says("登录名或密码不对");
    site.later(Span::from_minutes(16));
    guess(crate::kit::PASSWORD).is(303);
}

#[test]
fn a_session_ends_when_it_was_idle() {
    let site = site();
    let staff = site.sign_in("paidan");
    site.get(&staff, "/sign-in").is(303);
    site.later(Span::from_minutes(31));
    site.get(&staff, "/sign-in").is(200);
}

#[test]
fn a_rating_sent_with_a_staff_session_is_refused() {
    let site = site();
    let link = site.report("灯不亮");
    let staff = site.sign_in("paidan");
    site.post(&staff, &format!("{link}/rating"), &[("verdict", "satisfied")])
        .is(403)
        .says("工作人员不能替居民评价");
}

#[test]
fn a_method_an_address_does_not_have_is_said_so() {
    let request = Request::put("/report").body(Body::empty()).unwrap();
    site().send(request).is(405);
}

#[test]
fn going_back_from_the_receipt_to_a_page_drawn_anew_tells_the_same_only_once() {
    let site = site();
    let once = |page: &str| {
        let rest = page.split("name=\"once\" value=\"").nth(1).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let tell = |phone: &Visitor, text: &str| {
        let key = once(&site.get(phone, "/report").body);
        let fields = [("once", key.as_str()), ("category", "lamp"), ("text", text)];
        site.post(phone, "/report", &fields).is(303).clone()
    };
    let first = tell(&NOBODY(), "灯不亮");
    let told = first.cookies.iter().find(|cookie| cookie.starts_with("huakai_told=")).unwrap();
    assert!(told.contains("HttpOnly") && told.contains("Max-Age=600"), "{told}");
    let phone = NOBODY().with_cookie(told.split(';').next().unwrap());
    assert_eq!(tell(&phone, "灯不亮").location, first.location);
    assert_ne!(tell(&phone, "水管漏了").location, first.location);
    assert_ne!(tell(&NOBODY(), "灯不亮").location, first.location, "another phone is another person");
    let strange = NOBODY().with_cookie("huakai_told=<script>");
    assert_ne!(tell(&strange, "灯不亮").location, first.location);
}
