//! Two dispatchers open the same matter: the slower one learns who was faster, and keeps their words.

use crate::kit::each_site;

#[test]
fn the_slower_one_loses_no_word() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        let first = site.opens("paidan", &told, "assignment").version();
        let second = site.opens("paidan2", &told, "assignment").version();
        assert_eq!(first, second);
        let (grid, other) = (site.units.grid.to_string(), site.units.other_grid.to_string());
        let fast = [("lead", grid.as_str()), ("sentence", "请网格先去看。")];
        site.sends("paidan", &told, "assignment", &first, &fast).is(303);
        let slow = [("lead", other.as_str()), ("sentence", "请第二网格带梯子去。")];
        let late = site.sends("paidan2", &told, "assignment", &second, &slow);
        late.is(409).says("刚才有人动过这件事").says("您写的").says("现在是这样");
        late.says("沁园社区第1网格").says("请第二网格带梯子去。").says("paidan甲").says("请网格先去看。");
        assert!(late.body.contains(">请第二网格带梯子去。</textarea>"));
        site.track(&told).says("等西苑社区第1网格接手").says("请网格先去看。");

        // Having read it, they may still decide otherwise: one press sends the form as it was.
        let form = late.body.split("class=\"conflict\"").nth(1).unwrap();
        let form = form.split("<form").nth(1).unwrap().split("</form>").next().unwrap();
        let fields: Vec<(String, String)> = form
            .split("<input type=\"hidden\" name=\"")
            .skip(1)
            .map(|field| {
                let (name, rest) = field.split_once("\" value=\"").unwrap();
                (name.to_owned(), rest.split('"').next().unwrap().to_owned())
            })
            .collect();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        site.post(&site.staff("paidan2"), &format!("/d/m/{}/assignment", told.matter), &fields).is(303);
        site.track(&told).says("等沁园社区第1网格接手");
    });
}

#[test]
fn the_same_form_twice_is_one_assignment() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        let version = site.opens("paidan", &told, "assignment").version();
        let grid = site.units.grid.to_string();
        let form = [("lead", grid.as_str())];
        site.sends("paidan", &told, "assignment", &version, &form).is(303);
        let again = site.sends("paidan", &told, "assignment", &version, &form).status.as_u16();
        assert!(matches!(again, 303 | 409), "{again}");
        let page = site.track(&told);
        assert_eq!(page.words().matches("街道派给").count(), 1);
    });
}

#[test]
fn what_can_no_longer_be_done_is_kept_and_not_offered() {
    let site = crate::kit::site();
    let told = site.told("二楼的灯三天不亮");
    let second = site.opens("paidan2", &told, "assignment").version();
    site.assign("paidan", &told, site.units.office);
    site.handle("chengban", &told, "换好了。");
    let lead = site.units.grid.to_string();
    let slow = [("lead", lead.as_str()), ("sentence", "请第二网格带梯子去。")];
    let late = site.sends("paidan2", &told, "assignment", &second, &slow);
    late.is(409).says("您写的").says("请第二网格带梯子去。").says("现在这一步做不了").says("换好了。");
    assert!(!late.body.contains("还按我写的交"));
}
