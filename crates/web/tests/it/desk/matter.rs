//! D2: the verbs at the desk, what they ask for, and what stays when they are refused.

use axum::body::Body;
use axum::http::header;
use kernel::Span;
use storage::matters::contacts;

use crate::kit::{PUBLIC, Visitor, each_site, photo, site};

#[test]
fn a_dispatcher_finds_out_where_it_lies() {
    each_site(|site| {
        let fields =
            [("once", "0123456789abcdef"), ("category", "lamp"), ("text", "灯不亮"), ("detail", "福宁小区")];
        let answer = site.post(&Visitor::default(), "/report", &fields);
        let told = site.told_by(answer.is(303).location.split('?').next().unwrap());
        let page = site.opens("paidan", &told, "place");
        page.says("地点还没定");
        assert!(page.body.contains("value=\"福宁小区\""), "what the reporter said begins the search");

        let version = page.version();
        let send = |fields: &[(&str, &str)]| site.sends("paidan", &told, "place", &version, fields);
        send(&[("where", "")]).is(422).says("没找到这个地方");
        send(&[("where", "天安门")]).is(422).says("没找到这个地方");
        let which = send(&[("where", "福宁 3号楼")]);
        which.is(422).says("有几处都对得上，请选一处").says("福宁小区 3号楼 2单元，西苑");
        assert!(which.body.contains("value=\"福宁 3号楼\""));
        let choice = which.body.split("name=\"place\" value=\"").nth(2).unwrap();
        let choice = choice.split('"').next().unwrap();
        send(&[("where", "福宁 3号楼"), ("place", choice)]).is(303);
        site.sees("paidan", &told).says("地点定为福宁小区 3号楼 2单元");
        site.opens("paidan", &told, "assignment").says("建议派给西苑社区第1网格：楼在第1网格");
        let code = site.code.to_string();
        site.fills_in("paidan", &told, "place", &[("where", &code)]).is(303);
        site.get(&site.staff("paidan"), "/d").says("福宁小区 3号楼 2单元");
    });
}

#[test]
fn others_help_the_lead_and_see_it_too() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    site.opens("paidan", &told, "assignment").says("协办").says("市政组");
    let (lead, helper) = (site.units.grid.to_string(), site.units.office.to_string());
    site.fills_in("paidan", &told, "assignment", &[("lead", &lead), ("assisting", &helper)]).is(303);
    let sheet = site.get(&site.staff("paidan"), &format!("/d/m/{}/print", told.matter));
    sheet.is(200).says("西苑社区第1网格").says("协办市政组");
    let again = site.opens("paidan", &told, "assignment");
    let chosen = again.body.split(&format!("value=\"{helper}\"")).nth(2).unwrap();
    assert!(chosen.starts_with(" checked"), "who helps already is chosen");
    let same = site.fills_in("paidan", &told, "assignment", &[("lead", &lead), ("sentence", "请快去")]);
    same.is(422);
    assert!(same.body.contains(">请快去</textarea>"));
}

#[test]
fn a_contact_is_shown_for_a_reason_only() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        let page = site.sees("paidan", &told);
        page.says("看联系方式").keeps_quiet_about("13800000000");
        let address = format!("/d/m/{}/contact", told.matter);
        let report = told.report.to_string();
        let ask = |reason: &str| {
            site.post(&site.staff("paidan"), &address, &[("report", &report), ("reason", reason)])
        };
        ask("").is(422).keeps_quiet_about("13800000000");
        let long = "长".repeat(501);
        let refused = ask(&long);
        refused.is(422);
        assert!(refused.body.contains(&format!("value=\"{long}\"")));
        ask("要问清是哪一层").is(200).says("13800000000");
        site.sees("paidan", &told).keeps_quiet_about("13800000000");
        site.post(&site.staff("lingdao"), &address, &[("report", &report), ("reason", "看看")]).is(403);
        let looks = site
            .tell(move |tx, _, act| Ok(contacts::reveals_of(tx, act.of, told.report)?), actions::By::System);
        assert_eq!(looks.unwrap().len(), 1);
    });
}

#[test]
fn a_slip_is_printed_once_it_makes_sense_and_marks_the_device() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    let report = told.report.to_string();
    let address = format!("/d/m/{}/slip", told.matter);
    site.get(&site.staff("paidan"), &format!("/d/m/{}?do=slip", told.matter)).is(200).says("打印小票");
    let slip = site.post(&site.staff("paidan"), &address, &[("report", &report)]);
    slip.is(200).says("小票").says("查询码");
    assert!(slip.cookies.iter().any(|cookie| cookie.starts_with("huakai_printed=1")));
    site.post(&Visitor::default(), &format!("{}/withdrawal", told.link), &[("sure", "yes")]);
    site.post(&site.staff("paidan"), &address, &[("report", &report)]).is(422);
}

#[test]
fn the_third_not_satisfied_is_settled_by_a_leader_on_the_page_too() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        site.assign("paidan", &told, site.units.grid);
        for sentence in ["换了灯管。", "又换了一根。", "接了线。"] {
            site.handle("wangge", &told, sentence);
            site.complain(&told, "还是不亮");
        }
        let page = site.opens("lingdao", &told, "settlement");
        page.says("居民会看到的一句话").says("记为未解决").says("再办一轮");
        let version = page.version();
        let mute = site.sends("lingdao", &told, "settlement", &version, &[("outcome", "rework")]);
        mute.is(422).says("回复");
        site.sends("lingdao", &told, "settlement", &version, &[("sentence", "再办")])
            .is(422)
            .says("请选一个决定");
        let decided = [("outcome", "rework"), ("sentence", "请电力公司来换线。")];
        site.sends("lingdao", &told, "settlement", &version, &decided).is(303);
        site.track(&told).says("请电力公司来换线").says("正在重新办");
    });
}

#[test]
fn an_answer_for_colleagues_stays_inside() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    site.assign("paidan", &told, site.units.office);
    site.fills_in("chengban", &told, "answer", &[("text", "灯管缺货"), ("audience", "internal")]).is(303);
    site.fills_in("chengban", &told, "answer", &[("text", "明天上门"), ("audience", "public")]).is(303);
    site.track(&told).says("明天上门").keeps_quiet_about("灯管缺货");
    site.sees("paidan", &told).says("灯管缺货");
    let version = site.opens("chengban", &told, "answer").version();
    let empty = [("text", ""), ("audience", "internal")];
    let refused = site.sends("chengban", &told, "answer", &version, &empty);
    assert!(refused.is(422).body.contains("value=\"internal\" checked"));
}

#[test]
fn a_telephone_withdrawal_waits_for_a_second_person() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        let report = told.report.to_string();
        let version = site.opens("paidan", &told, "withdrawal").version();
        site.sends("paidan", &told, "withdrawal", &version, &[("report", &report)]).is(422);
        let said = [("report", report.as_str()), ("text", "说邻居自己修好了")];
        site.sends("paidan", &told, "withdrawal", &version, &said).is(303);
        site.track(&told).keeps_quiet_about("撤回了");
        site.waits("shenhe", "withdrawals", &told).says("说邻居自己修好了");
        site.decide("shenhe", "withdrawals", &told, "approve", "打过电话，您说不用办了。");
        site.track(&told).says("撤回").says("打过电话，您说不用办了");
    });
}

#[test]
fn what_a_merged_reporter_said_and_showed_is_there_to_be_read() {
    let site = site();
    let one = site.told("二楼的灯不亮");
    site.later(Span::from_minutes(5));
    let fields =
        [("once", "0123456789abcdef"), ("category", "lamp"), ("text", "三楼也黑了"), ("here", "yes")];
    let code = site.code.to_string();
    let fields = [&fields[..], &[("code", code.as_str())]].concat();
    let answer = site.post_photo(&Visitor::default(), "/report", &fields, &photo());
    let two = site.told_by(answer.is(303).location.split('?').next().unwrap());
    site.fills_in("paidan", &two, "merge", &[("into", &one.number)]).is(303);
    site.assign("paidan", &one, site.units.office);
    let page = site.sees("chengban", &one);
    page.says("三楼也黑了");
    let picture = page.value_after(&format!("src=\"/d/m/{}/photos/", one.matter)).unwrap();
    site.get(&site.staff("chengban"), &format!("/d/m/{}/photos/{picture}", one.matter)).is(200);
    site.get(&site.staff("wangge2"), &format!("/d/m/{}/photos/{picture}", one.matter)).is(404);
    let sheet = site.get(&site.staff("chengban"), &format!("/d/m/{}/print", one.matter));
    sheet.is(200).says("二楼的灯不亮").says("三楼也黑了");
}

#[test]
fn what_cannot_be_read_is_not_taken() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    let version = site.opens("paidan", &told, "answer").version();
    let send = |path: &str, body: String| {
        let request = site.staff("paidan").request("POST", path).header(header::ORIGIN, PUBLIC);
        site.send(request.body(Body::from(body)).unwrap())
    };
    let address = format!("/d/m/{}/answer", told.matter);
    send(&address, format!("version={version}&text=%ff%fe")).is(422).says("有几个字认不出来");
    send(&address, format!("version={version}&text=a%01b")).is(422).says("不能显示的符号");
    let long = "长".repeat(10_001);
    let refused = site.sends("paidan", &told, "answer", &version, &[("text", &long)]);
    assert!(refused.is(422).body.contains(&long), "what was typed is kept");
    site.track(&told).keeps_quiet_about("长长长");
}

#[test]
fn a_ready_sentence_fills_the_form_with_this_matters_own_promise() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    let page = site.opens("paidan", &told, "assignment");
    page.says("现成的话").says("已派人");
    assert!(page.body.contains("name=\"ready\" value=\"assign.go\""));
    let unit = site.units.office.to_string();
    let choose = |ready| {
        let fields = [("ready", ready), ("lead", unit.as_str()), ("sentence", "写了一半")];
        site.fills_in("paidan", &told, "assignment", &fields).is(200).clone()
    };
    let filled = choose("assign.go");
    assert!(filled.body.contains(">已经派人去办，最晚10月28日（周三）09:00 前办完。</textarea>"));
    assert!(filled.body.contains(&format!("value=\"{unit}\" selected")), "what was chosen is kept");
    filled.says("居民手机上会是这样").says("现在 29 字");
    let nonsense = choose("assign.nonsense");
    assert!(nonsense.body.contains(">写了一半</textarea>"));
    site.track(&told).keeps_quiet_about("已经派人去办");
}

#[test]
fn a_ready_sentence_for_residents_is_chinese_whatever_the_clerk_reads() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    let english = site.staff("paidan").with_cookie("huakai_looks=en");
    let fields = [("ready", "assign.go"), ("version", "1")];
    let filled = site.post(&english, &format!("/d/m/{}/assignment", told.matter), &fields);
    assert!(filled.is(200).body.contains(">已经派人去办，最晚10月28日（周三）09:00 前办完。</textarea>"));
}

#[test]
fn a_ready_sentence_chosen_without_scripts_keeps_the_photo() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    site.assign("paidan", &told, site.units.office);
    let picture = photo();
    let fields = [("ready", "handle.fixed"), ("version", "2"), ("no_evidence", "")];
    let address = format!("/d/m/{}/handling", told.matter);
    let filled = site.post_photo(&site.staff("chengban"), &address, &fields, &picture);
    assert!(filled.is(200).value_after("name=\"kept1\" value=\"").is_some_and(|kept| !kept.is_empty()));
    site.sees("paidan", &told).keeps_quiet_about("已处理，等居民");
}

#[test]
fn an_extension_shows_what_the_resident_will_see_once_it_is_approved() {
    let site = site();
    let told = site.told("路口的灯不亮");
    site.assign("paidan", &told, site.units.office);
    let page = site.opens("chengban", &told, "extension");
    page.says("批准后，居民会看到").says("10月28日（周三）09:00 前").says("10月30日（周五）09:00 前");
    assert!(page.body.contains("<del>10月28日（周三）09:00 前</del>"));
}

#[test]
fn the_way_back_leads_to_the_list_one_came_from() {
    let site = site();
    let told = site.told("路口的灯不亮");
    let desk = site.staff("paidan");
    let address = format!("/d/m/{}", told.matter);
    let from = |referer: &str| {
        let request = desk.request("GET", &address).header(header::REFERER, referer);
        site.send(request.body(Body::empty()).unwrap())
    };
    let back = |page: &crate::kit::Answer| page.value_after("class=\"back\"><a href=\"").unwrap();
    assert_eq!(back(&from(&format!("{PUBLIC}/d?view=overdue"))), "/d?view=overdue");
    assert_eq!(back(&from("http://elsewhere.example/t/secret")), "/d");
    // It is carried through a form and its answer.
    let page = from(&format!("{PUBLIC}/d?view=overdue"));
    assert_eq!(page.value_after("name=\"from\" value=\"").unwrap(), "/d?view=overdue");
    let fields = [("text", "先去看。"), ("from", "/d?view=overdue")];
    let done = site.fills_in("paidan", &told, "answer", &fields);
    let after = site.get(&desk, &done.is(303).location);
    assert_eq!(back(after.is(200)), "/d?view=overdue");
    let fields = [("text", "先去看。"), ("from", "//elsewhere.example")];
    let done = site.fills_in("paidan", &told, "answer", &fields);
    assert!(!done.is(303).location.contains("elsewhere"));
}

#[test]
fn a_clerk_writes_for_neighbours_only_where_the_reporter_agreed() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    site.sees("paidan", &told).keeps_quiet_about("写给邻居").says("公开不同意");
    let form = [("report", told.report.to_string()), ("text", "楼道灯不亮，已派单。".to_owned())];
    let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
    let version = site.opens("paidan", &told, "assignment").version();
    site.sends("paidan", &told, "publication", &version, &form).is(422).says("没有同意给邻居看");
    let report = told.report;
    let agreed = site.tell(
        move |tx, _, act| {
            let filed = storage::matters::filing::find(tx, act.of, report)?.unwrap().filing;
            let open = storage::matters::filing::Filing { open_to_public: true, ..filed };
            Ok(storage::matters::filing::file(tx, act.of, report, &open)?)
        },
        actions::By::System,
    );
    agreed.unwrap();
    let page = site.opens("paidan", &told, "publication");
    assert!(page.says("公开同意").says("邻居手机上会是这样").body.contains("，有人报了，已经在办。"));
    site.fills_in("paidan", &told, "publication", &form).is(303);
    site.sees("paidan", &told).says("楼道灯不亮，已派单。");
    site.sees("wangge", &told).keeps_quiet_about("给邻居看的一句话");
}

#[test]
fn what_somebody_saw_at_the_place_is_shown_as_the_resident_will_read_it() {
    let site = site();
    let told = site.told("二楼的灯三天不亮");
    site.assign("paidan", &told, site.units.office);
    let page = site.opens("chengban", &told, "first-contact");
    page.says("看到什么（居民会看到）")
        .says("居民手机上会是这样")
        .says("有人来看过了")
        .says("20 字以内最好读");
    let part = "来看过了，要换配件，配件到了就修。";
    assert!(page.body.contains(&format!("data-say=\"{part}\"")), "a sentence lies ready");
    let filled = site.fills_in("chengban", &told, "first-contact", &[("ready", "contact.part")]);
    assert!(filled.is(200).body.contains(&format!(">{part}</textarea>")));
    site.track(&told).keeps_quiet_about(part);
    site.fills_in("chengban", &told, "first-contact", &[("text", part)]).is(303);
    site.track(&told).says(part);
}
