//! A post changes hands: the successor finds the work, the predecessor is signed out.

use crate::kit::each_site;

#[test]
fn the_successor_finds_the_work_and_the_predecessor_is_out() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        site.assign("paidan", &told, site.units.grid);
        site.come("wangge", &told);
        let predecessor = site.staff("wangge");
        let newcomer = [("sign_in", "jieban"), ("password", crate::kit::PASSWORD)];
        site.post(&crate::kit::Visitor::default(), "/sign-in", &newcomer).is(422);

        let administrator = site.staff("guanli");
        let people = site.get(&administrator, "/admin/people");
        let row = people.body.split("<tr").find(|row| row.contains("wangge甲")).unwrap();
        let post = row.split("/admin/people?post=").nth(1).unwrap().split(['"', '#']).next().unwrap();
        let open = site.get(&administrator, &format!("/admin/people?post={post}"));
        let choice =
            open.is(200).body.split("<option value=\"").find(|choice| choice.contains("接班甲")).unwrap();
        let to = choice.split('"').next().unwrap();
        let handed = [("post", post), ("to", to), ("on", "2026-10-26")];
        site.post(&administrator, "/admin/people/handover", &handed).is(303);

        let out = site.get(&predecessor, "/w");
        assert_eq!(out.is(303).location, "/sign-in");
        let successor = site.sign_in("jieban");
        site.get(&successor, "/w").is(200).says("福宁小区 3号楼 2单元");
        let address = format!("/w/m/{}", told.matter);
        let version = site.get(&successor, &format!("{address}?do=handle")).is(200).version();
        let handled = [("version", version.as_str()), ("sentence", "换了灯管。"), ("no_evidence", "天黑")];
        site.post(&successor, &format!("{address}/handling"), &handled).is(303);
        site.judge(&told, "satisfied");
        site.sees("paidan", &told).says("接班甲").says("wangge甲").says("已办好");
    });
}
