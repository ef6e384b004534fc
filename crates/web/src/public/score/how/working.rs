//! The arithmetic of a month, line by line.

use scores::{Cohort, Share};
use storage::boards::score::Month;

use super::{Line, Section};
use crate::public::score::answer::counted::total;
use crate::public::score::answer::rows::{dash, percent, tenths};
use crate::words::{t, t_with};

/// Every figure of a month; none where nothing fell due.
#[must_use]
pub fn sections(month: &Month) -> Vec<Section> {
    let cohort = total(month);
    if cohort.total() == 0 {
        return Vec::new();
    }
    let mut sections = vec![counted(&cohort), left_out(month), satisfied(&cohort)];
    sections.extend(cohort.satisfied_share().map(margin));
    sections.extend([answered(&cohort), on_time(&cohort), compared()]);
    sections
}

fn words(key: &'static str) -> Line {
    Line::Words(t(key))
}

/// A line with its gaps filled by whole numbers.
fn formula(key: &'static str, gaps: &[(&'static str, i64)]) -> Line {
    let texts: Vec<(&'static str, String)> = gaps.iter().map(|(gap, n)| (*gap, n.to_string())).collect();
    let gaps: Vec<(&'static str, &str)> = texts.iter().map(|(gap, text)| (*gap, text.as_str())).collect();
    Line::Formula(t_with(key, &gaps))
}

/// "650 ÷ 839 ＝ 0.7747，就是 77.5%".
fn divided(share: Share) -> Line {
    let (part, n) = (share.part().to_string(), share.n().to_string());
    let gaps = [
        ("part", part.as_str()),
        ("n", &n),
        ("decimal", &decimal(share.wilson().p)),
        ("percent", &percent(share)),
    ];
    Line::Formula(t_with("how-divided", &gaps))
}

fn titled(key: &'static str, share: Option<Share>) -> String {
    t_with("how-titled", &[("name", &t(key)), ("percent", &share.map_or_else(dash, percent))])
}

/// Six places: enough to follow every step.
fn decimal(n: f64) -> String {
    format!("{n:.6}")
}

fn counted(cohort: &Cohort) -> Section {
    let gaps = [
        ("satisfied", cohort.satisfied),
        ("fairly", cohort.fairly_satisfied),
        ("not", cohort.not_satisfied),
        ("silent", cohort.no_answer()),
        ("open", cohort.open),
        ("total", cohort.total()),
    ];
    Section {
        title: t_with("how-cohort", &[("n", &cohort.total().to_string())]),
        lines: vec![
            words("public-how-cohort"),
            words("how-cohort-parts"),
            formula("how-cohort-sum", &gaps),
            words("how-cohort-report"),
        ],
    }
}

fn left_out(month: &Month) -> Section {
    let out = month.withdrawn + month.declined + month.patrol.total();
    Section {
        title: t_with("how-out", &[("n", &out.to_string())]),
        lines: vec![
            formula("how-out-withdrawn", &[("n", month.withdrawn)]),
            formula("how-out-declined", &[("n", month.declined)]),
            formula("how-out-patrol", &[("n", month.patrol.total())]),
            words("public-how-exits"),
        ],
    }
}

fn satisfied(cohort: &Cohort) -> Section {
    let share = cohort.satisfied_share();
    let gaps =
        [("satisfied", cohort.satisfied), ("fairly", cohort.fairly_satisfied), ("not", cohort.not_satisfied)];
    let mut lines = vec![
        Line::Formula(t_with(
            "how-equation",
            &[("name", &t("public-col-share")), ("is", &t("public-how-share"))],
        )),
        formula("how-share-numbers", &gaps),
    ];
    lines.extend(share.map(divided));
    lines.push(words("public-how-silence"));
    Section { title: titled("public-col-share", share), lines }
}

fn answered(cohort: &Cohort) -> Section {
    let share = cohort.response_share();
    let name = t("public-response-share");
    let mut lines =
        vec![Line::Formula(t_with("how-equation", &[("name", &name), ("is", &t("public-how-response"))]))];
    lines.extend(share.map(divided));
    lines.push(words("how-response-why"));
    Section { title: titled("public-response-share", share), lines }
}

fn on_time(cohort: &Cohort) -> Section {
    let share = cohort.on_time_share();
    let gaps = [("in_time", cohort.in_time), ("handled", cohort.handled), ("overdue", cohort.overdue)];
    let mut lines = vec![
        Line::Formula(t_with(
            "how-equation",
            &[("name", &t("public-on-time")), ("is", &t("public-how-on-time"))],
        )),
        formula("how-on-time-numbers", &gaps),
    ];
    lines.extend(share.map(divided));
    lines.push(words("how-on-time-why"));
    Section { title: titled("public-on-time", share), lines }
}

/// The margin, a step a line, each with its own number.
fn margin(share: Share) -> Section {
    let wilson = share.wilson();
    let (low, high) = share.interval();
    let (part, n) = (share.part().to_string(), share.n().to_string());
    let values = [
        ("part", part),
        ("n", n),
        ("p", decimal(wilson.p)),
        ("scale", decimal(wilson.scale)),
        ("centre", decimal(wilson.centre)),
        ("root", decimal(wilson.root)),
        ("half", decimal(wilson.half)),
        ("from", decimal(wilson.centre - wilson.half)),
        ("to", decimal(wilson.centre + wilson.half)),
        ("low", tenths(low)),
        ("high", tenths(high)),
    ];
    let line = |key: &'static str, wanted: &[&str]| {
        let gaps: Vec<(&'static str, &str)> = values
            .iter()
            .filter(|(gap, _)| wanted.contains(gap))
            .map(|(gap, text)| (*gap, text.as_str()))
            .collect();
        Line::Formula(t_with(key, &gaps))
    };
    let mut lines = vec![
        words("how-margin-why"),
        line("how-margin-p", &["part", "n", "p"]),
        words("how-margin-z"),
        line("how-margin-scale", &["n", "scale"]),
        line("how-margin-centre", &["p", "n", "scale", "centre"]),
        line("how-margin-root", &["p", "n", "root"]),
        line("how-margin-half", &["root", "scale", "half"]),
        line("how-margin-from", &["centre", "half", "from", "low"]),
        line("how-margin-to", &["centre", "half", "to", "high"]),
    ];
    if share.is_few() {
        lines.push(words("how-margin-few"));
    }
    Section { title: t_with("how-margin", &[("low", &tenths(low)), ("high", &tenths(high))]), lines }
}

fn compared() -> Section {
    Section {
        title: t("how-compared"),
        lines: vec![words("how-compared-overlap"), words("how-compared-few"), words("how-rounded")],
    }
}

#[cfg(test)]
mod tests;
