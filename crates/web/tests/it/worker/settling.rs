//! 现场已解决: a finding of one's own patrol, with a photo before and one after.

use super::*;

fn png(shade: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(40, 30, image::Rgb([shade; 3]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

const FOUND: [(&str, &str); 6] = [
    ONCE,
    ("category", "rubbish"),
    ("door", "patrol"),
    ("community", "370303002001001"),
    ("settled", "yes"),
    ("reply", "当场清走了。"),
];

#[test]
fn what_was_settled_at_once_is_handled_and_waits_for_a_check() {
    each_site(|site| {
        let worker = site.sign_in("wangge");
        let (before, after) = (png(40), png(200));
        let photos = [("photo1", &before[..]), ("after_photo1", &after[..])];
        let made = site.post_photos(&worker, "/w/new", &FOUND, &photos);
        let again = site.post_photos(&worker, "/w/new", &FOUND, &photos);
        assert_eq!(made.is(303).location, again.is(303).location);
        let page = site.get(&worker, &made.location);
        page.is(200).says("当场办完，由另一个人核查").says("当场清走了。").says("已处理");
    });
}

#[test]
fn both_photos_are_asked_for_and_what_came_is_kept() {
    let site = site();
    let worker = site.sign_in("wangge");
    let picture = png(40);
    let half = site.post_photos(&worker, "/w/new", &FOUND, &[("after_photo1", &picture[..])]);
    half.is(422).says("随手办要两张照片");
    let kept = value(&half, "name=\"after_kept1\" value=\"");
    assert!(!kept.is_empty() && half.body.contains(">当场清走了。</textarea>"));
    let fields: Vec<_> = FOUND.into_iter().chain([("after_kept1", kept.as_str())]).collect();
    site.post_photos(&worker, "/w/new", &fields, &[("photo1", &picture[..])]).is(303);
}

#[test]
fn four_photos_of_the_largest_size_are_read_and_one_that_cannot_be_is_named() {
    let site = site();
    let worker = site.sign_in("wangge");
    let large = vec![0x55; matters::numbers::PHOTO_BYTES - 1];
    let names = ["photo1", "photo2", "photo3", "after_photo1"];
    let photos = names.map(|name| (name, &large[..]));
    site.post_photos(&worker, "/w/new", &FOUND, &photos).is(422).says("这张照片打不开");
}

#[test]
fn a_residents_matter_is_not_settled_here_and_dispatchers_are_not_asked() {
    let site = site();
    let picture = png(40);
    let mut fields = FOUND;
    fields[2] = ("door", "typed");
    let both = [("photo1", &picture[..]), ("after_photo1", &picture[..])];
    let answer = site.post_photos(&site.sign_in("wangge"), "/w/new", &fields, &both);
    answer.is(422).says("只用于自己巡查发现的事");
    let desk = site.sign_in("paidan");
    assert!(!site.get(&desk, "/w/new").is(200).words().contains("现场已解决"));
}
