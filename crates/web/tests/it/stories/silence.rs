//! Silence is an outcome of its own: reached only after what could reach the person, and never *well*.

use ::notices::{Outcome, Trouble};
use actions::By;
use actions::notices::note_attempt::{self, Wish};
use actions::notices::{self, Found};
use kernel::Span;

use crate::kit::{Visitor, each_site};

#[test]
fn two_reminders_then_a_week_then_no_answer_and_a_late_word_still_counts() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        site.assign("paidan", &told, site.units.grid);
        site.handle("wangge", &told, "换了灯管，亮了。");

        site.at("2026-10-28T10:00");
        site.remind(&told);
        site.at("2026-10-31T10:00");
        site.remind(&told);
        site.track(&told).says("发短信请您评价").says("办完了，您看办好了吗？");
        site.at("2026-11-07T09:59");
        assert!(site.fall_silent(&told).is_err(), "it was not a week yet");
        site.at("2026-11-07T10:00");
        site.fall_silent(&told).unwrap();
        site.track(&told).says("没等到您的评价").says("没有回音");
        site.sees("paidan", &told).says("没有回音").keeps_quiet_about("居民说办好了");

        site.at("2026-12-06T10:00");
        site.judge(&told, "satisfied");
        site.track(&told).says("办好了，谢谢您");
        site.sees("paidan", &told).says("已办好");
    });
}

#[test]
fn whoever_left_no_telephone_is_called_by_another_unit_first() {
    each_site(|site| {
        let code = site.code.to_string();
        let fields =
            [("once", "0123456789abcdef"), ("code", code.as_str()), ("here", "yes"), ("category", "lamp")];
        let answer = site.post(&Visitor::default(), "/report", &fields);
        let told = site.told_by(answer.is(303).location.split('?').next().unwrap());
        site.assign("paidan", &told, site.units.grid);
        site.handle("wangge", &told, "换了灯管，亮了。");

        site.later(Span::from_days(60));
        assert!(site.fall_silent(&told).is_err(), "nothing reached the person");
        let report = told.report.to_string();
        let call = [("report", report.as_str()), ("result", "not_reached"), ("text", "没人接")];
        // The unit that handled it does not ask how well it did.
        site.sends("wangge", &told, "call", "0", &call).is(404);
        for _ in 0..3 {
            site.fills_in("shenhe", &told, "call", &call).is(303);
            site.later(Span::from_days(1));
        }
        assert!(site.fall_silent(&told).is_err(), "it was not a week yet");
        site.later(Span::from_days(7));
        site.fall_silent(&told).unwrap();
        site.track(&told).says("没等到您的评价");
    });
}

#[test]
fn the_desk_is_told_which_message_did_not_arrive_until_a_later_one_does() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        let carried = |outcome: Outcome| {
            let wishes = site.tell(
                move |tx, with, act| {
                    let due = notices::due(tx, with, act, 10)?;
                    let wish = |found| match found {
                        Found::Letter(letter) => Wish { id: letter.id, tries: letter.tries, outcome },
                        Found::Undeliverable(id, tries, _) => Wish { id, tries, outcome },
                    };
                    due.into_iter().map(wish).map(|wish| note_attempt::run(tx, with, act, &wish)).collect()
                },
                By::System,
            );
            let noted: Vec<bool> = wishes.unwrap();
            assert_eq!(noted, [true]);
        };
        carried(Outcome::Not(Trouble::Status(422)));
        site.sees("paidan", &told).says("短信「收到回执」没发到，请打电话告诉居民");
        site.assign("paidan", &told, site.units.grid);
        site.sees("wangge", &told).keeps_quiet_about("没发到");
        site.handle("wangge", &told, "换了灯管，亮了。");
        carried(Outcome::Taken);
        site.sees("paidan", &told).keeps_quiet_about("没发到");
    });
}

#[test]
fn whoever_gave_up_after_a_no_reads_that_it_is_unresolved() {
    each_site(|site| {
        let told = site.told("二楼的灯三天不亮");
        site.assign("paidan", &told, site.units.grid);
        site.handle("wangge", &told, "换了灯管，亮了。");
        site.complain(&told, "还是不亮");
        site.handle("wangge", &told, "又换了一根。");
        for days in [2, 3] {
            site.later(Span::from_days(days));
            site.remind(&told);
        }
        site.later(Span::from_days(8));
        site.fall_silent(&told).unwrap();
        site.track(&told).says("这件事没有解决").says("未解决");
        site.sees("paidan", &told).says("未解决");
    });
}
