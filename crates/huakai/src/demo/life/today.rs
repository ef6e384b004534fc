//! The state of the office at nine o'clock: what waits for a dispatcher after the night's storm, what
//! waits for a second person, what is late, what stands still, and a full day for each sign-in that
//! is shown. Whatever is made here was made by the same deeds, on the last working days.

use anyhow::Result;
use kernel::{Day, Moment, Span, WorkingCalendar};
use matters::Verdict::{NotSatisfied, Satisfied};

use super::plan::{Planner, Way};
use super::season::Tag;
use super::story::Deed::{
    Accept, Appeal, AskDecline, AskMoreTime, AskParking, AskWithdrawal, Assign, AssignWrong, Contact,
    Decline, GrantMoreTime, GrantParking, Handle, PassMoreTime, Rate, Report, Return,
};
use super::story::{Story, WAITING};
use crate::demo::words::one_of;
use crate::demo::words::texts::{Text, Which};

/// The grid of the grid worker whose sign-in is shown.
pub const SHOWN_GRID: usize = 2;

/// Where a scene plays.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    /// In any grid.
    Any,
    /// In the shown grid, of a category the grid handles.
    Shown,
    /// Found on patrol.
    Patrol,
    /// A matter of the road: the shown office handles it.
    Road,
}

/// So many matters of a story, begun so many working days ago from an hour on.
struct Scene(usize, Where, Story, i64, i8);

/// Done within the day, and the resident says so.
const DONE: Story =
    &[(Report, 0), (Assign, 15), (Accept, 20), (Contact, 50), (Handle, 70), (Rate(Satisfied), 150)];

/// With a unit that has not answered yet.
const GIVEN: Story = &[(Report, 0), (Assign, 20)];
/// The unit has taken it.
const TAKEN: Story = &[(Report, 0), (Assign, 20), (Accept, 20)];
/// Somebody came to look.
const ON_SITE: Story = &[(Report, 0), (Assign, 15), (Accept, 20), (Contact, 60)];
/// Not done well the first time.
const AGAIN: Story = &[(Report, 0), (Assign, 15), (Contact, 60), (Handle, 90), (Rate(NotSatisfied), 90)];
/// Taken, and then nothing for days.
const LATE: Story = &[(Report, 0), (Assign, 15), (Accept, 60)];

const SCENES: &[Scene] = &[
    // A day for the shown grid worker and the shown office.
    Scene(2, Where::Shown, GIVEN, 1, 15),
    Scene(2, Where::Shown, TAKEN, 1, 14),
    Scene(2, Where::Shown, ON_SITE, 1, 10),
    Scene(1, Where::Shown, AGAIN, 1, 9),
    Scene(1, Where::Shown, LATE, 4, 9),
    Scene(2, Where::Road, GIVEN, 1, 14),
    Scene(2, Where::Road, TAKEN, 1, 11),
    Scene(2, Where::Road, ON_SITE, 2, 9),
    Scene(1, Where::Road, AGAIN, 1, 9),
    Scene(1, Where::Road, LATE, 5, 9),
    // What waits for a second person.
    Scene(4, Where::Any, &[(Report, 0), (AskDecline, 60)], 1, 10),
    Scene(3, Where::Any, &[(Report, 0), (AskDecline, 60), (Decline, 120), (Appeal, 900)], 3, 9),
    Scene(4, Where::Any, &[(Report, 0), (Assign, 20), (Accept, 20), (Contact, 60), (AskMoreTime, 40)], 1, 10),
    Scene(
        3,
        Where::Any,
        &[(Report, 0), (Assign, 20), (Accept, 20), (Contact, 60), (AskMoreTime, 40), (PassMoreTime, 60)],
        1,
        9,
    ),
    Scene(4, Where::Any, &[(Report, 0), (Assign, 20), (Accept, 20), (Contact, 60), (AskParking, 40)], 1, 10),
    Scene(
        2,
        Where::Any,
        &[
            (Report, 0),
            (AssignWrong(0), 15),
            (Return(0), 60),
            (AssignWrong(1), 15),
            (Return(1), 60),
            (AssignWrong(2), 15),
            (Return(2), 60),
        ],
        1,
        9,
    ),
    Scene(
        2,
        Where::Any,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 20),
            (Handle, 120),
            (Rate(NotSatisfied), 200),
            (Handle, 200),
            (Rate(NotSatisfied), 200),
            (Handle, 200),
            (Rate(NotSatisfied), 200),
        ],
        5,
        9,
    ),
    Scene(
        2,
        Where::Any,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 20),
            (Handle, 120),
            (Rate(NotSatisfied), 200),
            (Handle, 200),
            (Rate(NotSatisfied), 200),
        ],
        3,
        9,
    ),
    Scene(3, Where::Any, &[(Report, 0), (Assign, 20), (AskWithdrawal, 90)], 1, 10),
    Scene(3, Where::Patrol, &[(Report, 0), (Assign, 20), (Contact, 60), (Handle, 90)], 1, 9),
    // A week's work that went as it should.
    Scene(14, Where::Any, DONE, 2, 10),
    Scene(14, Where::Any, DONE, 3, 10),
    Scene(12, Where::Any, DONE, 4, 10),
    // What is late, what was given more time, what stands still.
    Scene(7, Where::Any, &[(Report, 0), (Assign, 15), (Accept, 60), (Contact, 120)], 6, 9),
    Scene(
        4,
        Where::Any,
        &[
            (Report, 0),
            (Assign, 20),
            (Accept, 20),
            (Contact, 60),
            (AskMoreTime, 40),
            (PassMoreTime, 60),
            (GrantMoreTime, 60),
        ],
        1,
        9,
    ),
    Scene(
        8,
        Where::Any,
        &[(Report, 0), (Assign, 20), (Accept, 20), (Contact, 60), (AskParking, 60), (GrantParking, 120)],
        6,
        9,
    ),
];

/// What waits in the morning's queue: of those the suggestion is right for, of those that need another
/// unit, and of those that tell an open matter again.
const QUEUE: (usize, usize, usize) = (34, 10, 6);

/// Plans the state of today.
///
/// # Errors
/// Texts that do not fit.
pub fn scenes(planner: &mut Planner<'_>) -> Result<()> {
    let calendar = WorkingCalendar::built_in();
    for Scene(many, place, story, back, hour) in SCENES {
        for n in 0..*many {
            let day = working_day(&calendar, planner.today.day(), *back);
            let minute = i64::try_from(n * 13 % 55).unwrap_or(0);
            let at = Moment::from_local(day.at(*hour, 2, 0, 0)) + Span::from_minutes(minute);
            scene(planner, at, *place, story)?;
        }
    }
    queue(planner, working_day(&calendar, planner.today.day(), 1))
}

fn scene(planner: &mut Planner<'_>, at: Moment, place: Where, story: Story) -> Result<usize> {
    let day = at.day();
    let grid = if place == Where::Shown { SHOWN_GRID } else { planner.any_grid() };
    let declines = story.iter().any(|(deed, _)| *deed == AskDecline);
    let text = planner.unlike_others(day, grid, |planner| match place {
        _ if declines => planner.declined(),
        Where::Shown => planner.text_by(Which::Grid, day, &["lamp", "rubbish", "water", "parking"]),
        Where::Road => planner.text_by(Which::Road, day, &["road"]),
        Where::Patrol => planner.text_of(day, &["lamp", "rubbish", "parking"]),
        Where::Any => planner.text_of(day, &["lamp", "rubbish", "water", "lift", "noise", "other"]),
    })?;
    let way = if place == Where::Patrol { Way::Patrol } else { planner.way() };
    let n = planner.push(at, grid, text, story, way);
    planner.keep_pace(n);
    Ok(n)
}

/// The queue of the morning, from the last office hour on.
fn queue(planner: &mut Planner<'_>, eve: Day) -> Result<()> {
    let (right, other, again) = QUEUE;
    let from = Moment::from_local(eve.at(17, 40, 0, 0));
    let mut firsts = Vec::new();
    for n in 0..right + other {
        let at = evening_or_morning(planner, from);
        let text = waiting(planner, n >= right)?;
        let grid = planner.any_grid();
        let way = if planner.draw.below(3) == 0 { Way::Web } else { Way::Code };
        let n = planner.push(at, grid, text, WAITING, way);
        firsts.push((n, at));
    }
    let (mut told, latest) = (0, planner.today - Span::from_minutes(100));
    for (first, _) in firsts.into_iter().filter(|(_, at)| *at < latest) {
        if told < again && planner.has_other_words(first) {
            planner.twin(first, WAITING);
            told += 1;
        }
    }
    Ok(())
}

/// A text of the night, half of them of the storm, with or without need of another unit; each topic
/// once while there are others.
fn waiting(planner: &mut Planner<'_>, another_unit: bool) -> Result<Text> {
    let (day, stormy) = (planner.today.day(), planner.draw.below(2) == 0);
    let fits = |text: &&Text| text.needs_another_unit() == another_unit && planner.season.fits(day, text.tag);
    let fit: Vec<Text> = planner.texts.iter().filter(fits).copied().collect();
    anyhow::ensure!(!fit.is_empty(), "no text for the morning's queue");
    let fresh: Vec<Text> = fit.iter().filter(|text| !planner.fresh.contains(text.topic)).copied().collect();
    let rain: Vec<Text> = fresh.iter().filter(|text| text.tag == Tag::Rain).copied().collect();
    let from = [&rain, &fresh, &fit].into_iter().skip(usize::from(!stormy)).find(|some| !some.is_empty());
    let text = *one_of(from.unwrap_or(&fit), &mut planner.draw);
    planner.fresh.insert(text.topic);
    Ok(text)
}

/// Between the last office hour and five to nine, and nobody at night.
fn evening_or_morning(planner: &mut Planner<'_>, from: Moment) -> Moment {
    let in_the_evening = planner.draw.below(100) < 55;
    if in_the_evening {
        return from + Span::from_minutes(i64::from(planner.draw.below(270)));
    }
    planner.today - Span::from_minutes(i64::from(5 + planner.draw.below(150)))
}

/// The day so many working days before; in a year without a calendar, so many days.
fn working_day(calendar: &WorkingCalendar, today: Day, back: i64) -> Day {
    let mut day = today;
    let mut left = back;
    while left > 0 {
        day = day.yesterday().unwrap_or(day);
        left -= i64::from(calendar.is_workday(day).unwrap_or(true));
    }
    day
}

#[cfg(test)]
mod tests;
