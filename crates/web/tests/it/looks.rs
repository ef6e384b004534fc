//! Every page with invented data: whole, quiet, without scripts, and within its weight.

mod samples;
mod stand_ins;

use samples::{Sample, all};

/// The pages that are printed have no masthead and no help line.
fn is_paper(name: &str) -> bool {
    name.starts_with("s3-case-sheet") || name == "s3-slip" || name == "a5-codes"
}

fn each(check: impl Fn(&Sample)) {
    let pages = all();
    assert!(pages.len() > 60, "only {} pages are shown", pages.len());
    pages.iter().for_each(check);
}

#[test]
fn every_page_is_a_whole_chinese_document() {
    each(|page| {
        let html = page.html.trim_start();
        assert!(html.starts_with("<!doctype html>"), "{}", page.name);
        assert!(html.contains(r#"<html lang="zh-CN""#), "{}", page.name);
        assert!(html.trim_end().ends_with("</html>"), "{}", page.name);
        assert!(html.contains(r#"name="viewport""#), "{}", page.name);
        let headings = html.matches("<h1").count();
        assert!(headings == 1 || page.name == "a5-codes", "{} has {headings} h1", page.name);
    });
}

#[test]
fn no_page_shows_a_key_in_place_of_a_sentence() {
    let areas = ["common", "report", "track", "desk", "worker", "public", "admin", "errors", "matter"];
    each(|page| {
        for area in areas {
            assert!(!page.html.contains(&format!("[{area}-")), "{} shows a key of {area}", page.name);
        }
    });
}

#[test]
fn no_page_holds_a_script_or_asks_anybody_elses_server() {
    each(|page| {
        let scripts = page.html.matches("<script").count();
        let islands = page.html.matches(r#"<script type="module" src="/assets/"#).count();
        assert_eq!(scripts, islands, "{} holds a script that is no island", page.name);
        for banned in ["javascript:", " onclick", " style=", "<style", "src=\"http", "href=\"http"] {
            assert!(!page.html.contains(banned), "{} holds {banned}", page.name);
        }
    });
}

#[test]
fn every_page_and_print_says_that_its_data_are_invented() {
    each(|page| assert!(page.html.contains("演示数据"), "{} does not say so", page.name));
}

#[test]
fn the_help_line_is_the_last_thing_on_every_page_for_the_screen() {
    each(|page| {
        let has_help = page.html.contains(r#"<footer class="help"#);
        assert!(
            has_help || is_paper(page.name) || page.name.starts_with("d1-queue") || page.name == "d5-wall",
            "{}",
            page.name
        );
        assert!(is_paper(page.name) || page.html.contains(r#"class="skip""#), "{}", page.name);
    });
}

#[test]
fn every_form_that_changes_something_carries_its_token() {
    each(|page| {
        for form in page.html.split("<form").skip(1).map(|rest| rest.split("</form>").next().unwrap_or(rest))
        {
            let changes = form.split('>').next().is_some_and(|tag| tag.contains(r#"method="post""#));
            let is_retry = form.contains("再交一次");
            assert!(!changes || is_retry || form.contains(r#"name="form_token""#), "{}: {form}", page.name);
        }
    });
}

#[test]
fn every_label_and_every_summary_leads_to_a_field() {
    each(|page| {
        let targets = page.html.split(" for=\"").skip(1).chain(page.html.split("<li><a href=\"#").skip(1));
        for target in targets.filter_map(|rest| rest.split('"').next()) {
            assert!(
                page.html.contains(&format!("id=\"{target}\"")),
                "{}: nothing called {target}",
                page.name
            );
        }
    });
}

#[test]
fn no_two_things_on_a_page_have_one_name() {
    each(|page| {
        let mut ids: Vec<_> =
            page.html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all, "{} repeats an id", page.name);
    });
}

/// Pages that exist in this issue; a link to anything else would lead nowhere.
const PAGES: [&str; 19] = [
    "/",
    "/report",
    "/t",
    "/score",
    "/sign-in",
    "/d",
    "/w",
    "/admin",
    "/q/",
    "/t/",
    "/d/",
    "/w/",
    "/me",
    "/settings",
    "/help",
    "/map",
    "/score/how",
    "/g/",
    "/d/board",
];

#[test]
fn no_link_leads_to_a_page_that_does_not_exist() {
    each(|page| {
        let hrefs = page.html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        for href in hrefs.filter(|href| href.starts_with('/')) {
            let path = href.split(['?', '#']).next().unwrap_or(href);
            let is_known = PAGES.iter().any(|known| {
                path == *known || (known.len() > 1 && known.ends_with('/') && path.starts_with(known))
            });
            let is_file =
                ["/assets/", "/sample/", "/score.csv", "/admin/"].iter().any(|it| path.starts_with(it));
            assert!(is_known || is_file, "{} links to {href}", page.name);
        }
        assert!(!page.html.contains("href=\"/d/call\""), "{} links to /d/call", page.name);
    });
}

#[test]
fn handling_never_offers_the_residents_word() {
    each(|page| {
        let is_staff = ["d1", "d2", "w1", "w2", "review"].iter().any(|it| page.name.starts_with(it));
        assert!(!is_staff || !page.html.contains("name=\"verdict\""), "{} lets staff rate", page.name);
    });
}

#[test]
fn stand_ins_are_pictures() {
    assert!(stand_ins::files().iter().all(|(_, bytes)| !bytes.is_empty()));
}
