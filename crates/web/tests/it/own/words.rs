//! "It is not what I said": words and photos put right and taken out; what neighbours read; news.

use actions::By;
use actions::matters::{Sentence, publish};

use crate::kit::{Site, Told, Visitor, each_site, photo, site};

const NOBODY: fn() -> Visitor = Visitor::default;

fn first_text(site: &Site, told: &Told) -> String {
    let page = site.get(&NOBODY(), &format!("{}/words", told.link));
    page.is(200).value_after("name=\"which\" value=\"").unwrap()
}

#[test]
fn the_unit_and_the_desk_read_the_new_words() {
    each_site(|site| {
        let told = site.told("三楼的灯不亮");
        let which = first_text(site, &told);
        let fields = [("which", which.as_str()), ("words", "是四楼的灯不亮")];
        let answer = site.post(&NOBODY(), &format!("{}/words", told.link), &fields);
        assert_eq!(answer.is(303).location, format!("{}?done=words", told.link));
        let page = site.track(&told);
        page.says("是四楼的灯不亮").keeps_quiet_about("三楼的灯不亮");
        let desk = site.sees("paidan", &told);
        desk.says("是四楼的灯不亮").says("改过自己说的话").keeps_quiet_about("三楼的灯不亮");
    });
}

#[test]
fn what_was_typed_is_kept_when_it_cannot_be_taken() {
    let site = site();
    let told = site.told("灯不亮");
    let which = first_text(&site, &told);
    let address = format!("{}/words", told.link);
    let long = "长".repeat(4_001);
    let answer = site.post(&NOBODY(), &address, &[("which", &which), ("words", &long)]);
    answer.is(422).says("最多4000个字");
    assert!(answer.body.contains(&format!(">{long}</textarea>")));
    site.post(&NOBODY(), &address, &[("which", &which), ("words", " ")]).is(422).says("还没写");
    site.post(&NOBODY(), &address, &[("which", "somebody-elses"), ("words", "x")]).is(404);
    site.track(&told).says("灯不亮");
}

#[test]
fn words_are_taken_out_also_when_it_is_over_and_twice_is_no_fault() {
    let site = site();
    let told = site.told("我叫王某，住302");
    let which = first_text(&site, &told);
    let address = format!("{}/words", told.link);
    site.post(&NOBODY(), &format!("{}/withdrawal", told.link), &[]).is(303);
    site.post(&NOBODY(), &address, &[("which", &which), ("words", "别的")]).is(422).says("可以删掉");
    for _ in 0..2 {
        let answer = site.post(&NOBODY(), &address, &[("which", &which), ("do", "erase")]);
        assert_eq!(answer.is(303).location, format!("{}?done=erased", told.link));
    }
    site.track(&told).keeps_quiet_about("302");
    site.sees("paidan", &told).keeps_quiet_about("302");
}

#[test]
fn why_it_is_not_needed_any_more_is_told_to_both_and_stays_ones_own() {
    each_site(|site| {
        let told = site.told("灯不亮");
        let address = format!("{}/withdrawal", told.link);
        let long = "长".repeat(4_001);
        let answer = site.post(&NOBODY(), &address, &[("text", &long)]);
        answer.is(422).says("最多4000个字");
        assert!(answer.body.contains(&format!(">{long}</textarea>")));
        site.track(&told).keeps_quiet_about("撤回了");
        site.post(&NOBODY(), &address, &[("text", "自己又亮了")]).is(303);
        site.track(&told).says("您撤回了这件事：“自己又亮了”");
        site.sees("paidan", &told).says("居民撤回了这件事：“自己又亮了”");
        let words = format!("{}/words", told.link);
        let page = site.get(&NOBODY(), &words);
        page.says("撤回时说的");
        let after = page.body.split("自己又亮了").nth(1).unwrap();
        let which = after.split("name=\"which\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        site.post(&NOBODY(), &words, &[("which", which), ("do", "erase")]).is(303);
        site.track(&told).says("您撤回了这件事。").keeps_quiet_about("自己又亮了");
        site.sees("paidan", &told).keeps_quiet_about("自己又亮了");
    });
}

fn with_photo(site: &Site) -> (Told, String) {
    let code = site.code.to_string();
    let fields = [
        ("once", "once-with-a-photo"),
        ("code", code.as_str()),
        ("category", "lamp"),
        ("text", "灯不亮"),
        ("visibility", "open"),
    ];
    let answer = site.post_photo(&NOBODY(), "/report", &fields, &photo());
    let told = site.told_by(answer.is(303).location.trim_end_matches("?new"));
    let page = site.get(&NOBODY(), &format!("{}/words", told.link));
    let digest = page.value_after("name=\"photo\" value=\"").unwrap();
    (told, digest)
}

#[test]
fn a_photo_is_taken_out_and_its_file_is_gone() {
    let site = site();
    let (told, digest) = with_photo(&site);
    let address = format!("{}/photos/{digest}", told.link);
    site.get(&NOBODY(), &address).is(200);
    for _ in 0..2 {
        let answer = site.post(&NOBODY(), &format!("{}/photos", told.link), &[("photo", &digest)]);
        assert_eq!(answer.is(303).location, format!("{}?done=photo", told.link));
    }
    site.get(&NOBODY(), &address).is(404);
    site.get(&site.staff("paidan"), &format!("/d/m/{}/photos/{digest}", told.matter)).is(404);
    site.sees("paidan", &told).says("撤掉了自己的一张照片");
    let file = site.app.files().clone();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    assert!(runtime.block_on(async { file.get(&digest.parse().unwrap()).await }).is_err());
}

#[test]
fn neighbours_read_the_clerks_sentence_until_it_is_taken_back() {
    let site = site();
    let (told, digest) = with_photo(&site);
    let picture = format!("/neighbours/photos/{digest}");
    site.track(&told).says("街道还没写");
    site.get(&NOBODY(), &picture).is(404);
    let (matter, report, shown) = (told.matter, told.report, digest.clone());
    let by = dispatcher(&site);
    let wish = move || publish::Wish {
        report,
        sentence: Sentence::public("public", "楼道灯不亮，已经派单。").unwrap(),
        photo: Some(shown.clone()),
    };
    site.tell(move |tx, with, act| publish::run(tx, with, act, matter.into(), &wish()), by).unwrap();
    site.track(&told).says("邻居看到的是").says("楼道灯不亮，已经派单。");
    site.get(&NOBODY(), &picture).is(200);
    let seen = format!("<img class=\"seen\" src=\"{picture}\" width=\"128\" height=\"96\"");
    let pages = [format!("/q/{}", site.code), "/".to_owned()];
    let shows = |page: &str| site.get(&NOBODY(), page).is(200).body.contains(&seen);
    assert!(pages.iter().all(|page| shows(page)));
    let page = site.get(&NOBODY(), &pages[0]).body;
    let tag = page.split(&seen).nth(1).unwrap().split('>').next().unwrap().to_owned();
    assert!(tag.contains("loading=\"lazy\"") && tag.contains("alt=\"街道选的照片：灯不亮\""), "{tag}");
    let answer = site.post(&NOBODY(), &format!("{}/consent", told.link), &[("neighbours", "take_back")]);
    assert_eq!(answer.is(303).location, format!("{}?done=shut", told.link));
    site.get(&NOBODY(), &picture).is(404);
    assert!(!pages.iter().any(|page| shows(page)));
    site.track(&told).keeps_quiet_about("楼道灯不亮，已经派单。");
}

/// The dispatcher, as actions know them.
fn dispatcher(site: &Site) -> By {
    let of = site.app.of();
    let today = site.app.now().day();
    let found = site.tell(
        move |tx, _, _| {
            let sign_in = storage::people::sessions::credentials(tx, of, "paidan")?.unwrap();
            let posts = storage::people::posts_on(tx, of, today)?;
            Ok(posts.into_iter().find(|post| post.person == sign_in.person).unwrap())
        },
        By::System,
    );
    let post = found.unwrap();
    By::Staff(actions::Signed {
        person: post.person,
        post: post.id,
        unit: post.unit,
        duty: post.duty,
        scope: post.scope,
    })
}

#[test]
fn news_for_the_reporter_changes_the_mark_and_notes_among_staff_do_not() {
    let site = site();
    let told = site.told("灯不亮");
    let mark = || site.get(&NOBODY(), &format!("{}/status", told.link)).is(200).body.clone();
    let first = mark();
    assert!(site.track(&told).body.contains(&format!("data-mark=\"{first}\"")));
    assert_eq!(mark(), first);
    let version = site.opens("paidan", &told, "answer").version();
    let fields = [("text", "电话里着急"), ("audience", "internal")];
    site.sends("paidan", &told, "answer", &version, &fields).is(303);
    assert_eq!(mark(), first);
    site.assign("paidan", &told, site.units.grid);
    assert_ne!(mark(), first);
}
