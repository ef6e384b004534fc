//! 现在人太多: nobody writes it twice because we failed.

use std::sync::{Arc, Barrier, mpsc};

use storage::{Db, StorageError, Tx};

use crate::kit::{Answer, Site, Visitor, photo, site_with_a_short_line};

const NOBODY: fn() -> Visitor = Visitor::default;
const ONCE: &str = "0123456789abcdef";

/// Does something while the database is busy with somebody else and its line is full.
fn while_busy<T>(db: &Db, deed: impl FnOnce() -> T) -> T {
    let (began, ends) = (Arc::new(Barrier::new(2)), Arc::new(Barrier::new(2)));
    let (said, hears) = mpsc::channel();
    std::thread::scope(|scope| {
        let (mine, theirs) = (Arc::clone(&began), Arc::clone(&ends));
        scope.spawn(move || {
            db.write_now(move |_: &mut Tx<'_>| {
                mine.wait();
                theirs.wait();
                Ok::<_, StorageError>(())
            })
        });
        began.wait();
        for _ in 0..2 {
            let said = said.clone();
            scope.spawn(move || said.send(db.write_now(|_: &mut Tx<'_>| Ok::<_, StorageError>(()))));
        }
        // One of the two found the line full: the other stands in it.
        assert_eq!(hears.recv().unwrap(), Err(StorageError::Busy));
        let done = deed();
        ends.wait();
        done
    })
}

/// The hidden fields of the page's retry button.
fn again(page: &Answer, action: &str) -> Vec<(String, String)> {
    let form = page.body.split(&format!("action=\"{action}\"")).nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    let value = |text: &str| text.split('"').next().unwrap().to_owned();
    form.split("name=\"")
        .skip(1)
        .map(|field| (value(field), value(field.split("value=\"").nth(1).unwrap())))
        .collect()
}

fn send(site: &Site, action: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<_> = fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    site.post_photos(&NOBODY(), action, &fields, &[])
}

fn holds(fields: &[(String, String)], name: &str, text: &str) -> bool {
    fields.iter().any(|(field, value)| field == name && value == text)
}

#[test]
fn a_report_sent_while_everybody_reports_is_one_press_away() {
    let site = site_with_a_short_line();
    let code = site.code.to_string();
    let fields = [
        ("once", ONCE),
        ("code", code.as_str()),
        ("category", "lamp"),
        ("text", "灯\n不亮"),
        ("phone", "13800000000"),
    ];
    let busy = while_busy(site.app.db(), || site.post_photo(&NOBODY(), "/report", &fields, &photo()));
    busy.is(503).says("再交一次").says("您写的话还在");
    let kept = again(&busy, "/report");
    for (name, text) in fields {
        assert!(holds(&kept, name, text), "{name} in {kept:?}");
    }
    let link = send(&site, "/report", &kept).is(303).location.clone();
    assert_eq!(send(&site, "/report", &kept).is(303).location, link, "twice is once");
    let link = link.trim_end_matches("?new");
    assert!(site.get(&NOBODY(), link).body.contains(&format!("src=\"{link}/photos/")));
}

#[test]
fn a_note_and_a_verdict_are_kept_too() {
    let site = site_with_a_short_line();
    let told = site.told("灯不亮");
    site.assign("paidan", &told, site.units.grid);
    site.handle("wangge", &told, "换好了。");
    let verdict = [("verdict", "not_satisfied"), ("reason", "not_fixed"), ("reason", "attitude")];
    for (noun, fields, words) in [
        ("notes", vec![("once", ONCE), ("text", "晚上更黑")], "晚上更黑"),
        ("rating", [&verdict[..], &[("text", "还是黑的")]].concat(), "还是黑的"),
    ] {
        let address = format!("{}/{noun}", told.link);
        let busy = while_busy(site.app.db(), || site.post_photo(&NOBODY(), &address, &fields, &photo()));
        let kept = again(busy.is(503).says("再交一次"), &address);
        assert!(fields.iter().all(|(name, text)| holds(&kept, name, text)), "{kept:?}");
        assert!(kept.iter().any(|(name, _)| name == "kept1"));
        send(&site, &address, &kept).is(303);
        site.track(&told).says(words);
    }
}

#[test]
fn what_cannot_help_is_not_offered() {
    let site = site_with_a_short_line();
    let answer = site.post(&NOBODY(), "/t/GYaaaaaaaaaaaaaaaaaaaaaaaaaa/notes", &[("text", "还没亮")]);
    answer.is(404).keeps_quiet_about("再交一次").keeps_quiet_about("还没亮");
}
