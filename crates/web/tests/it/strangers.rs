//! Strangers at every address: whoever has no business there learns nothing and changes nothing.
//!
//! `house` compares the list with the router, both ways, by its text: one entry a line.

use axum::body::Body;
use axum::http::{Request, header};

use crate::kit::{Answer, PUBLIC, Site, Told, Visitor, site};

/// Every address the router knows.
const ROUTES: [(&str, &str); 111] = [
    ("GET", "/"),
    ("GET", "/score"),
    ("GET", "/score/how"),
    ("GET", "/score.csv"),
    ("GET", "/g/{grid}"),
    ("GET", "/map"),
    ("GET", "/map.svg"),
    ("GET", "/assets/{*path}"),
    ("GET", "/sign-in"),
    ("POST", "/sign-in"),
    ("POST", "/sign-out"),
    ("GET", "/report"),
    ("POST", "/report"),
    ("GET", "/report/places"),
    ("GET", "/report/plan.svg"),
    ("GET", "/q/{code}"),
    ("GET", "/t"),
    ("POST", "/t"),
    ("GET", "/t/{token}"),
    ("GET", "/t/{token}/qr.png"),
    ("GET", "/t/{token}/photos/{digest}"),
    ("GET", "/t/{token}/rating"),
    ("POST", "/t/{token}/rating"),
    ("POST", "/t/{token}/notes"),
    ("POST", "/t/{token}/nudge"),
    ("POST", "/t/{token}/phone"),
    ("POST", "/t/{token}/separation"),
    ("GET", "/t/{token}/appeal"),
    ("POST", "/t/{token}/appeal"),
    ("GET", "/t/{token}/withdrawal"),
    ("POST", "/t/{token}/withdrawal"),
    ("GET", "/t/{token}/status"),
    ("GET", "/t/{token}/words"),
    ("POST", "/t/{token}/words"),
    ("POST", "/t/{token}/photos"),
    ("POST", "/t/{token}/consent"),
    ("GET", "/me"),
    ("POST", "/me/forget"),
    ("POST", "/me/move"),
    ("GET", "/me/from/{code}"),
    ("POST", "/me/from/{code}"),
    ("GET", "/me/from/{code}/qr.png"),
    ("GET", "/settings"),
    ("POST", "/settings"),
    ("GET", "/help"),
    ("GET", "/neighbours/photos/{digest}"),
    ("GET", "/d"),
    ("GET", "/d/m/{id}"),
    ("GET", "/d/m/{id}/photos/{digest}"),
    ("GET", "/d/m/{id}/plan.svg"),
    ("GET", "/d/m/{id}/print"),
    ("POST", "/d/m/{id}/assignment"),
    ("GET", "/d/m/{id}/preview"),
    ("POST", "/d/m/{id}/undo"),
    ("POST", "/d/m/{id}/acceptance"),
    ("POST", "/d/m/{id}/first-contact"),
    ("POST", "/d/m/{id}/answer"),
    ("POST", "/d/m/{id}/handling"),
    ("POST", "/d/m/{id}/return"),
    ("POST", "/d/m/{id}/extension"),
    ("POST", "/d/m/{id}/parking"),
    ("POST", "/d/m/{id}/decline"),
    ("POST", "/d/m/{id}/publication"),
    ("POST", "/d/m/{id}/place"),
    ("POST", "/d/m/{id}/merge"),
    ("POST", "/d/m/{id}/separation"),
    ("POST", "/d/m/{id}/withdrawal"),
    ("POST", "/d/m/{id}/call"),
    ("POST", "/d/m/{id}/check"),
    ("POST", "/d/m/{id}/settlement"),
    ("GET", "/d/m/{id}/safety"),
    ("POST", "/d/m/{id}/safety"),
    ("POST", "/d/m/{id}/safety/end"),
    ("POST", "/d/m/{id}/slip"),
    ("POST", "/d/m/{id}/contact"),
    ("GET", "/d/board"),
    ("GET", "/d/wall"),
    ("GET", "/d/review"),
    ("GET", "/d/review/{list}"),
    ("POST", "/d/review/{list}/{id}"),
    ("GET", "/w"),
    ("GET", "/w/new"),
    ("POST", "/w/new"),
    ("GET", "/w/m/{id}"),
    ("GET", "/w/m/{id}/photos/{digest}"),
    ("POST", "/w/m/{id}/contact"),
    ("POST", "/w/m/{id}/acceptance"),
    ("POST", "/w/m/{id}/first-contact"),
    ("POST", "/w/m/{id}/handling"),
    ("POST", "/w/m/{id}/answer"),
    ("POST", "/w/m/{id}/return"),
    ("POST", "/w/m/{id}/extension"),
    ("POST", "/w/m/{id}/parking"),
    ("POST", "/w/m/{id}/decline"),
    ("POST", "/w/m/{id}/slip"),
    ("GET", "/admin"),
    ("GET", "/admin/people"),
    ("POST", "/admin/people/handover"),
    ("POST", "/admin/people/phone"),
    ("GET", "/admin/calendar"),
    ("POST", "/admin/calendar/day"),
    ("POST", "/admin/calendar/year"),
    ("GET", "/admin/codes"),
    ("POST", "/admin/codes"),
    ("POST", "/admin/codes/retirement"),
    ("GET", "/admin/codes/print"),
    ("GET", "/admin/messages"),
    ("POST", "/admin/messages/template"),
    ("POST", "/admin/messages/test"),
    ("POST", "/admin/messages/quiet-hours"),
    ("GET", "/admin/messages/log"),
];

/// Everybody who can sign in.
const STAFF: [&str; 6] = ["wangge", "chengban", "paidan", "shenhe", "lingdao", "guanli"];

/// A link, a code and a picture that nobody has.
const NOBODYS_LINK: &str = "GYaaaaaaaaaaaaaaaaaaaaaaaaaa";
const NOBODYS_CODE: &str = "GY99999";
const NOBODYS_PICTURE: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// A template with somebody's matter in it.
fn filled(path: &str, told: &Told) -> String {
    path.replace("{id}", &told.matter.to_string())
        .replace("{token}", NOBODYS_LINK)
        .replace("{code}", NOBODYS_CODE)
        .replace("{digest}", NOBODYS_PICTURE)
        .replace("{list}", "declines")
        .replace("{grid}", "370303002001001")
        .replace("{*path}", "nothing.css")
}

fn is_for_staff(path: &str) -> bool {
    ["/w", "/d", "/admin"].iter().any(|area| path == *area || path.starts_with(&format!("{area}/")))
}

/// Whose work it is; everybody else is a stranger there.
fn whose(method: &str, path: &str) -> &'static [&'static str] {
    let noun = path.rsplit('/').next().unwrap_or_default();
    match (path, noun) {
        (path, _) if path.starts_with("/admin") => &["guanli"],
        ("/w/new", _) => &["wangge", "paidan"],
        ("/w/m/{id}/slip", _) => &["wangge"],
        (path, _) if path.starts_with("/w") => &["wangge", "chengban"],
        ("/d/board" | "/d/wall" | "/d/review", _) => &["shenhe", "lingdao"],
        ("/d/review/{list}" | "/d/review/{list}/{id}", _) => &["shenhe"],
        (path, _) if path.starts_with("/d/m/{id}/safety") => &["paidan", "shenhe", "lingdao"],
        (_, "assignment" | "merge" | "separation" | "place" | "publication" | "undo") => &["paidan"],
        (_, "slip" | "withdrawal") => &["wangge", "paidan"],
        (_, "acceptance" | "first-contact" | "handling" | "return" | "extension" | "parking") => {
            &["wangge", "chengban"]
        }
        (_, "decline") => &["wangge", "chengban", "paidan"],
        (_, "contact") => &["wangge", "chengban", "paidan", "shenhe"],
        (_, "check") => &["shenhe"],
        (_, "settlement") => &["lingdao"],
        _ if method == "GET" || matches!(noun, "answer" | "call") => {
            &["wangge", "chengban", "paidan", "shenhe", "lingdao"]
        }
        _ => &[],
    }
}

/// A form with everything any verb asks for, rightly filled in.
fn whole_form(site: &Site, told: &Told, path: &str) -> Vec<(&'static str, String)> {
    let outcome = if path.ends_with("check") { "passed" } else { "unresolved" };
    let fields = [
        ("version", "1"),
        ("report", &told.report.to_string()),
        ("lead", &site.units.office.to_string()),
        ("sentence", "办了。"),
        ("text", "说明一句。"),
        ("clause", "权责清单第三条"),
        ("until", "2026-12-31"),
        ("reason", "out_of_remit"),
        ("no_evidence", "天黑"),
        ("into", &told.number),
        ("where", &site.code.to_string()),
        ("result", "will_rate"),
        ("outcome", outcome),
        ("caution", "two_together"),
        ("unit", &site.units.office.to_string()),
        ("decision", "approve"),
        ("verdict", "satisfied"),
        ("phone", "13900000000"),
        ("category", "lamp"),
        ("once", "0123456789abcdef"),
    ];
    fields.map(|(name, value)| (name, value.to_owned())).to_vec()
}

fn knock(site: &Site, visitor: &Visitor, told: &Told, (method, path): (&str, &str)) -> Answer {
    let address = filled(path, told);
    if method == "GET" {
        return site.get(visitor, &address);
    }
    let form = whole_form(site, told, path);
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    site.post(visitor, &address, &form)
}

/// How often something happened to a matter.
fn changes(site: &Site, told: &Told) -> usize {
    let id = told.matter;
    let happened = site.tell(
        move |tx, _, act| Ok(storage::matters::history::of_matter(tx, act.of, id)?.len()),
        actions::By::System,
    );
    happened.unwrap()
}

#[test]
fn nobody_reaches_a_page_of_staff_without_signing_in() {
    let site = site();
    let told = site.told("二楼的灯不亮了");
    for (method, path) in ROUTES.into_iter().filter(|(_, path)| is_for_staff(path)) {
        let answer = knock(&site, &Visitor::default(), &told, (method, path));
        assert_eq!((answer.status.as_u16(), answer.location.as_str()), (303, "/sign-in"), "{method} {path}");
    }
    assert_eq!(changes(&site, &told), 1);
}

#[test]
fn a_link_nobody_has_opens_nothing() {
    let site = site();
    let told = site.told("二楼的灯不亮了");
    for (method, path) in ROUTES.into_iter().filter(|(_, path)| path.contains("{token}")) {
        let answer = knock(&site, &Visitor::default(), &told, (method, path));
        assert_eq!(answer.status.as_u16(), 404, "{method} {path}");
    }
    assert_eq!(changes(&site, &told), 1);
}

#[test]
fn a_form_from_elsewhere_is_taken_nowhere() {
    let site = site();
    let told = site.told("二楼的灯不亮了");
    for (method, path) in ROUTES.into_iter().filter(|(method, _)| *method == "POST") {
        let address = filled(path, &told).replace(NOBODYS_LINK, told.link.trim_start_matches("/t/"));
        let form = whole_form(&site, &told, path);
        let body: Vec<String> = form.iter().map(|(name, value)| format!("{name}={value}")).collect();
        for name in STAFF {
            let request = site.staff(name).request(method, &address);
            let request = request.header(header::ORIGIN, "http://elsewhere.example");
            let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            let answer = site.send(request.body(Body::from(body.join("&"))).unwrap());
            assert_eq!(answer.status.as_u16(), 403, "{name} {method} {path}");
            if !is_for_staff(path) {
                break;
            }
        }
    }
    assert_eq!(changes(&site, &told), 1);
}

#[test]
fn no_duty_does_the_work_of_another() {
    let site = site();
    let told = site.told("二楼的灯不亮了");
    for name in STAFF {
        let visitor = site.staff(name);
        for (method, path) in ROUTES.into_iter().filter(|(_, path)| is_for_staff(path)) {
            if !whose(method, path).contains(&name) {
                let status = knock(&site, &visitor, &told, (method, path)).status.as_u16();
                assert!(matches!(status, 403 | 404), "{name} {method} {path}: {status}");
            }
        }
    }
    assert_eq!(changes(&site, &told), 1);
}

#[test]
fn a_worker_of_another_grid_has_no_business_with_the_matter() {
    let site = site();
    let told = site.told("二楼的灯不亮了");
    let visitor = site.staff("wangge2");
    for (method, path) in ROUTES.into_iter().filter(|(_, path)| is_for_staff(path) && path.contains("{id}")) {
        let status = knock(&site, &visitor, &told, (method, path)).status.as_u16();
        assert!(matches!(status, 403 | 404), "{method} {path}: {status}");
    }
    assert_eq!(changes(&site, &told), 1);
}

#[test]
fn no_address_breaks_whoever_knocks() {
    let site = site();
    for name in STAFF {
        for (method, path) in ROUTES {
            let told = site.told("二楼的灯不亮了");
            let visitor = site.staff(name);
            let status = knock(&site, &visitor, &told, (method, path)).status.as_u16();
            assert!(status < 500, "{name} {method} {path}: {status}");
        }
        site.later(kernel::Span::from_minutes(1));
    }
}

#[test]
fn nonsense_in_an_address_finds_nothing() {
    let site = site();
    for name in STAFF {
        let visitor = site.staff(name);
        for (method, path) in ROUTES.into_iter().filter(|(_, path)| is_for_staff(path) && path.contains('{'))
        {
            let address =
                path.replace("{id}", "nonsense").replace("{digest}", "x").replace("{list}", "nonsense");
            let request = visitor.request(method, &address).header(header::ORIGIN, PUBLIC);
            let status = site.send(request.body(Body::empty()).unwrap()).status.as_u16();
            assert!(matches!(status, 403 | 404), "{name} {method} {path}: {status}");
        }
    }
    let head = Request::builder().method("HEAD").uri("/admin").body(Body::empty()).unwrap();
    assert_eq!(site.send(head).status.as_u16(), 303);
}
