//! Where a matter stands, as a worker reads it: the pill, its light, and its name in one line.

use kernel::Moment;
use matters::request::DeclineKind;
use matters::{Closing, Due, Matter, Stage};
use storage::office::Office;

use crate::category;
use crate::parts::{Light, Pill, Status};
use crate::spoken;
use crate::words::t_with;

/// Characters of a title.
const TITLE: usize = 18;
/// Characters that say too little by themselves.
const SCANT: usize = 5;
/// Characters of a clause that may be no more than a greeting.
const GREETING: usize = 9;
/// How people begin before they say what it is about.
const GREETINGS: &str = include_str!("../../data/greetings.txt");
/// Where a clause ends.
const ENDS: [char; 10] = ['，', '。', '！', '？', '；', '：', ',', '!', '?', ';'];

/// Where it stands.
#[must_use]
pub fn status(matter: &Matter, now: Moment) -> Status {
    match &matter.stage {
        Stage::Closed { closing, .. } => closed(matter, *closing),
        Stage::Handled { .. } => Status::Handled,
        Stage::Disputed { .. } => Status::Disputed,
        _ if matter.is_parked(now) => Status::Parked,
        _ if matter.is_overdue(now) => Status::Overdue,
        _ if is_due_today(matter.clock.due, now) => Status::DueToday,
        _ if matter.is_rework() => Status::Rework,
        Stage::Received { .. } => Status::Received,
        Stage::Assigned { .. } => Status::Assigned,
        Stage::Working { .. } => Status::Working,
    }
}

fn closed(matter: &Matter, closing: Closing) -> Status {
    match closing {
        Closing::Well => Status::Well,
        Closing::NoAnswer => Status::NoAnswer,
        Closing::Unresolved => Status::Unresolved,
        Closing::Declined => match matter.decline.as_ref().map(|decline| decline.request.kind) {
            Some(DeclineKind::NotHandled) => Status::NotHandled,
            _ => Status::NotTakenIn,
        },
        Closing::Withdrawn => Status::Withdrawn,
        Closing::Merged { .. } => Status::Merged,
        Closing::Checked => Status::Checked,
    }
}

/// Whether it is due before the day ends; midnight is the end of the day before.
fn is_due_today(due: Due, now: Moment) -> bool {
    due.known().is_some_and(|due| now <= due && due <= end_of_day(now))
}

/// 24:00 of the day of a moment.
#[must_use]
pub fn end_of_day(now: Moment) -> Moment {
    now.day().tomorrow().map_or(now, Moment::start_of)
}

/// The pill on a card: "超期 16 小时", "今天到期", "重办".
#[must_use]
pub fn pill(matter: &Matter, now: Moment) -> Pill {
    let status = status(matter, now);
    match (status, matter.clock.due.known()) {
        (Status::Overdue, Some(due)) => {
            Pill::saying(status, t_with("track-overdue", &[("since", &spoken::between(due, now))]))
        }
        _ => Pill::from(status),
    }
}

/// The pill on the matter's own page: until when, while it is in hand.
#[must_use]
pub fn promise_pill(matter: &Matter, now: Moment) -> Pill {
    match status(matter, now) {
        status @ (Status::DueToday | Status::Rework | Status::Assigned | Status::Working) => {
            Pill::saying(status, spoken::due(matter.clock.due, now))
        }
        _ => pill(matter, now),
    }
}

/// How urgent it is.
#[must_use]
pub fn light(matter: &Matter, now: Moment) -> Light {
    match status(matter, now) {
        Status::Overdue => Light::Late,
        Status::DueToday => Light::Soon,
        _ => Light::Calm,
    }
}

/// What it is about, in one line: the category, and for 别的事 what was told.
#[must_use]
pub fn title(office: &Office, matter: &Matter, words: Option<&str>) -> String {
    let words = words.map(one_line).filter(|words| !words.is_empty());
    match words {
        Some(words) if matter.category.needs_words() => words,
        _ => category::words(office, &matter.category.0),
    }
}

/// What a text is about, in one line: its first clauses without the greeting before them, as many as
/// there is room for.
#[must_use]
pub fn one_line(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut clauses = flat.split_inclusive(ENDS).peekable();
    while let Some(first) = clauses.next_if(|clause| is_greeting(clause)) {
        if clauses.peek().is_none() {
            return first.trim_end_matches(ENDS).to_owned();
        }
    }
    let mut line = clauses.next().unwrap_or_default().to_owned();
    for clause in clauses {
        let said = line.chars().count();
        if said > SCANT && said + clause.trim_end_matches(ENDS).chars().count() > TITLE {
            break;
        }
        line.push_str(clause);
    }
    let line = line.trim_end_matches(['，', '。', '；', '：', ',', ';']);
    let cut: String = line.chars().take(TITLE).collect();
    if cut.len() < line.len() { format!("{cut}…") } else { cut }
}

/// Whether a clause only greets.
fn is_greeting(clause: &str) -> bool {
    let clause = clause.trim_end_matches(ENDS).trim();
    let known = |line: &str| match line.strip_prefix('=') {
        Some(whole) => clause == whole,
        None => clause.contains(line),
    };
    let mut lines = GREETINGS.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    clause.chars().count() <= GREETING && lines.any(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_to_one_line() {
        assert_eq!(one_line("灯不亮\n 三天了"), "灯不亮 三天了");
        assert_eq!(one_line(&"灯".repeat(40)), format!("{}…", "灯".repeat(TITLE)));
    }

    #[test]
    fn a_title_says_what_it_is_about_in_whole_clauses() {
        assert_eq!(
            one_line("您好，门禁卡刷了没反应，老人进不来门，等了半天"),
            "门禁卡刷了没反应，老人进不来门"
        );
        assert_eq!(one_line("急，水管爆了。谢谢！"), "水管爆了。谢谢！");
        assert_eq!(one_line("共享单车把学校门口占满了，人走到马路上去了。"), "共享单车把学校门口占满了");
        assert_eq!(
            one_line("水退了，几辆自行车还卡在栏杆底下没有人来收"),
            "水退了，几辆自行车还卡在栏杆底下没有…"
        );
        assert_eq!(one_line("同志，"), "同志");
        assert_eq!(one_line("这事归谁管？"), "这事归谁管？");
    }

    #[test]
    fn midnight_is_still_today() {
        let at = |text| Moment::parse_local(text).unwrap();
        let now = at("2026-10-30T09:00");
        assert!(is_due_today(Due::At { at: at("2026-10-31T00:00") }, now));
        assert!(!is_due_today(Due::At { at: at("2026-10-31T08:30") }, now));
        assert!(!is_due_today(Due::At { at: at("2026-10-30T08:59") }, now));
        assert!(!is_due_today(Due::Unknown { year: 2027 }, now));
    }
}
