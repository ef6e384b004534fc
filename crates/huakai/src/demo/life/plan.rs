//! What is to happen, planned before anything does: each matter with its day, its words, its place and
//! its story. The plan knows no rule; whether a deed is possible is found out when it is played.

mod step;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use anyhow::{Context, Result};
use kernel::{Day, Draw, Moment, Span};
use place::PlaceId;

use super::season::{Season, Tag, days, shifted};
use super::story::{self, Deed, STORIES, Story, Tone};
use super::{Size, Teller};
use crate::demo::place::Planted;
use crate::demo::words::texts::{Spoken, Text, Voices, Which};
use crate::demo::words::{one_of, weighted};

pub use step::Step;

/// How a report came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By the code on the wall.
    Code,
    /// On the web.
    Web,
    /// Typed by the grid worker.
    Typed,
    /// On the telephone.
    Telephone,
    /// Found on patrol.
    Patrol,
}

/// A matter and what is to become of it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Which matter.
    pub n: usize,
    /// Another try at the same matter: its first story came to nothing.
    pub edition: u8,
    /// The text it was made from.
    pub text: Text,
    /// What was said, found and done.
    pub spoken: Spoken,
    /// Where.
    pub place: PlaceId,
    /// In which grid, by number.
    pub grid: usize,
    /// How it came.
    pub way: Way,
    /// Whether a telephone was left.
    pub phone: bool,
    /// The matter it tells again.
    pub again: Option<usize>,
    /// The story.
    pub story: Story,
    /// How much slower than usual this one goes, in per cent.
    pub pace: i64,
    /// How many days it stands still where it is parked.
    pub parked_days: i64,
}

impl Plan {
    /// Whether the story ends in a decline.
    #[must_use]
    pub fn is_declined(&self) -> bool {
        self.text.tag == Tag::Decline
    }
}

/// How often a text is drawn again that reads like its neighbours.
const TRIES: usize = 16;
/// How many topics of a category are not told again at once.
const BEFORE: usize = 3;

/// The unit that is told of it: the grid's own, or the one that all grids share.
fn grid_of(text: Text, grid: usize) -> usize {
    if text.which == Which::Grid { grid } else { usize::MAX }
}

/// Plans matter after matter.
pub struct Planner<'a> {
    pub(super) draw: Draw,
    pub(super) season: &'a Season,
    pub(super) planted: &'a Planted,
    pub(super) texts: &'a [Text],
    voices: &'a Voices,
    pub(super) today: Moment,
    pub(super) steps: Vec<Step>,
    /// What each unit was told of in the last days, which may still be on its list.
    told: HashSet<(Which, usize, &'static str)>,
    /// Topics of yesterday and today, which may still be in the queue.
    pub(super) fresh: HashSet<&'static str>,
    /// The topics each category told last, the latest first.
    before: HashMap<&'static str, Vec<&'static str>>,
    /// How many declines were planned: each tells of something else than the one before.
    declines: usize,
    /// How much each community grumbles, in per cent of the usual.
    grumbles: Vec<u32>,
    /// Where each grid lies: the number of its community.
    communities: Vec<usize>,
}

impl<'a> Planner<'a> {
    /// Gets ready.
    #[must_use]
    pub fn new(
        teller: &Teller<'_>,
        season: &'a Season,
        planted: &'a Planted,
        (texts, voices): (&'a [Text], &'a Voices),
        today: Moment,
    ) -> Self {
        let mut draw = teller.draw("life");
        let grumbles = planted.communities.iter().map(|_| 45 + draw.below(150)).collect();
        let place_of = |id| planted.communities.iter().position(|(community, _)| *community == id);
        let communities = planted.grids.iter().map(|grid| place_of(grid.community).unwrap_or(0)).collect();
        Self {
            draw,
            season,
            planted,
            texts,
            voices,
            today,
            steps: Vec::new(),
            told: HashSet::new(),
            fresh: HashSet::new(),
            before: HashMap::new(),
            declines: 0,
            grumbles,
            communities,
        }
    }

    /// The year: as many matters as the size says, on days drawn by their weight.
    ///
    /// # Errors
    /// A category without a text for the day.
    pub fn year(&mut self, from: Day, size: Size) -> Result<()> {
        let all: Vec<Day> = days(from, self.today.day()).collect();
        let weights: Vec<u32> = all.iter().map(|day| self.season.weight(*day)).collect();
        let mut moments = Vec::with_capacity(size.matters);
        for _ in 0..size.matters {
            let day = all[weighted(weights.iter().copied(), &mut self.draw)];
            moments.push(self.hour(day));
        }
        // One after the other, so that what is told knows what was told before it.
        moments.sort_unstable();
        moments.into_iter().try_for_each(|at| self.ordinary(at))
    }

    fn ordinary(&mut self, at: Moment) -> Result<()> {
        let day = at.day();
        let grid = self.any_grid();
        if self.draw.below(100) < 6 {
            let story = if self.draw.below(6) == 0 { story::PATROL_TWICE } else { story::PATROL };
            let found = |planner: &mut Self| planner.text_of(day, &["lamp", "rubbish", "road", "parking"]);
            let text = self.unlike_others(day, grid, found)?;
            self.push(at, grid, text, story, Way::Patrol);
            return Ok(());
        }
        let story = self.story(grid);
        let text = if story.iter().any(|(deed, _)| *deed == Deed::Decline) {
            self.declined()?
        } else {
            self.unlike_others(day, grid, |planner| planner.text_for(day))?
        };
        let way = self.way();
        let n = self.push(at, grid, text, story, way);
        if story::may_have_twin(story) && self.has_other_words(n) {
            self.twins(n, day);
        }
        Ok(())
    }

    /// Neighbours who met the same: now and then one, after a storm or snow several.
    fn twins(&mut self, of: usize, day: Day) {
        let (likely, most) = if self.season.talk(day).is_some() { (22, 4) } else { (6, 1) };
        for _ in 0..most {
            if self.draw.below(100) < likely {
                self.twin(of, story::TWIN);
            }
        }
    }

    /// A matter with everything that is left to chance.
    pub(super) fn push(&mut self, at: Moment, grid: usize, text: Text, story: Story, way: Way) -> usize {
        let n = self.steps.len();
        let slow = if self.draw.below(100) < 4 { 130 + self.draw.below(200) } else { 0 };
        let place = *one_of(&self.planted.grids[grid].staircases, &mut self.draw);
        let slips = story.iter().any(|(deed, _)| matches!(deed, Deed::GiveSlip | Deed::Call));
        let reminded = story.iter().any(|(deed, _)| *deed == Deed::Remind);
        let spoken = self.spoken(text, way);
        let plan = Plan {
            n,
            edition: 0,
            text,
            spoken,
            place,
            grid,
            way: if slips && way != Way::Patrol { Way::Typed } else { way },
            phone: reminded || (!slips && self.draw.below(10) < 8),
            again: None,
            story,
            pace: i64::from(60 + self.draw.below(75) + slow),
            parked_days: i64::from(12 + self.draw.below(80)),
        };
        self.steps.push(Step { at, plan: Arc::new(plan), deed: 0 });
        n
    }

    /// A neighbour tells a matter again, in other words, within the next hours.
    pub(super) fn twin(&mut self, of: usize, story: Story) {
        let first = self.steps[of].clone();
        let others: Vec<Text> =
            self.texts.iter().filter(|text| first.plan.text.is_told_otherwise_by(text)).copied().collect();
        let text = if others.is_empty() { first.plan.text } else { *one_of(&others, &mut self.draw) };
        let n = self.steps.len();
        let at = first.at + Span::from_minutes(i64::from(12 + self.draw.below(90)));
        let mut spoken = self.spoken(text, Way::Code);
        while spoken.said == first.plan.spoken.said {
            spoken = self.spoken(text, Way::Code);
        }
        let (way, phone, again) = (Way::Code, true, Some(of));
        let plan = Plan { n, text, spoken, again, story, way, phone, ..(*first.plan).clone() };
        self.steps.push(Step { at, plan: Arc::new(plan), deed: 0 });
    }

    /// The text in somebody's voice.
    fn spoken(&mut self, text: Text, way: Way) -> Spoken {
        let spoken = text.spoken(&mut self.draw);
        let said = match way {
            Way::Patrol => self.voices.patrol(&spoken.found, &mut self.draw),
            _ => self.voices.resident(&spoken.said, &mut self.draw),
        };
        Spoken { said, ..spoken }
    }

    /// A matter that goes neither faster nor slower than its story says.
    pub(super) fn keep_pace(&mut self, n: usize) {
        Arc::make_mut(&mut self.steps[n].plan).pace = 100;
    }

    /// Whether somebody else could tell the matter in other words.
    pub(super) fn has_other_words(&self, n: usize) -> bool {
        let told = &self.steps[n].plan.text;
        self.texts.iter().any(|text| told.is_told_otherwise_by(text))
    }

    fn story(&mut self, grid: usize) -> Story {
        let grumbles = self.grumbles[self.communities[grid]];
        let weight = |(weight, tone, _): &(u32, Tone, Story)| match tone {
            Tone::Poor => weight * grumbles,
            Tone::Good | Tone::Plain => weight * 100,
        };
        STORIES[weighted(STORIES.iter().map(weight), &mut self.draw)].2
    }

    /// What people speak of on that day: the weather where there is any, else the usual.
    pub(super) fn text_for(&mut self, day: Day) -> Result<Text> {
        if let Some(tag) = self.season.talk(day)
            && self.draw.below(100) < 55
        {
            let fit: Vec<Text> = self.texts.iter().filter(|text| text.tag == tag).copied().collect();
            if !fit.is_empty() {
                return Ok(*one_of(&fit, &mut self.draw));
            }
        }
        let categories = Season::categories(day);
        let category = categories[weighted(categories.iter().map(|(_, weight)| *weight), &mut self.draw)].0;
        self.text_of(day, &[category])
    }

    /// A text of one of the categories that fits the day; what belongs to the season twice as often.
    pub(super) fn text_of(&mut self, day: Day, categories: &[&str]) -> Result<Text> {
        let fits = |text: &&Text| categories.contains(&text.category) && self.season.fits(day, text.tag);
        let fit: Vec<Text> = self.texts.iter().filter(fits).copied().collect();
        anyhow::ensure!(!fit.is_empty(), "no text of {categories:?} for {day}");
        let weight = |text: &Text| if text.tag == Tag::Any { 1 } else { 2 };
        Ok(fit[weighted(fit.iter().map(weight), &mut self.draw)])
    }

    /// A text for the day that a unit is meant to handle, of one of the categories.
    pub(super) fn text_by(&mut self, which: Which, day: Day, categories: &[&str]) -> Result<Text> {
        let fits = |text: &&Text| {
            text.which == which && categories.contains(&text.category) && self.season.fits(day, text.tag)
        };
        let fit: Vec<Text> = self.texts.iter().filter(fits).copied().collect();
        anyhow::ensure!(!fit.is_empty(), "no text of {which:?} for {day}");
        Ok(*one_of(&fit, &mut self.draw))
    }

    /// A text that its category did not tell just before, and in the last days one that its unit was not
    /// told, while there is one: what stands side by side on a list should not read alike. Matters of one
    /// category are promised in the order they came, so those before it are its neighbours on any list.
    pub(super) fn unlike_others(
        &mut self,
        day: Day,
        grid: usize,
        choose: impl Fn(&mut Self) -> Result<Text>,
    ) -> Result<Text> {
        let mut text = choose(self)?;
        for _ in 0..TRIES {
            if !self.is_like_others(text, day, grid) {
                break;
            }
            text = choose(self)?;
        }
        if self.is_within(8, day) {
            self.told.insert((text.which, grid_of(text, grid), text.topic));
        }
        if self.is_within(1, day) {
            self.fresh.insert(text.topic);
        }
        let before = self.before.entry(text.category).or_default();
        before.truncate(BEFORE - 1);
        before.insert(0, text.topic);
        Ok(text)
    }

    fn is_within(&self, days: i64, day: Day) -> bool {
        day >= shifted(self.today.day(), -days)
    }

    fn is_like_others(&self, text: Text, day: Day, grid: usize) -> bool {
        self.before.get(text.category).is_some_and(|before| before.contains(&text.topic))
            || self.is_within(1, day) && self.fresh.contains(text.topic)
            || self.is_within(8, day) && self.told.contains(&(text.which, grid_of(text, grid), text.topic))
    }

    /// A text that is declined.
    pub(super) fn declined(&mut self) -> Result<Text> {
        let all: Vec<Text> = self.texts.iter().filter(|text| text.tag == Tag::Decline).copied().collect();
        anyhow::ensure!(!all.is_empty(), "no text that is declined");
        self.declines += 1;
        Ok(all[self.declines % all.len()])
    }

    pub(super) fn any_grid(&mut self) -> usize {
        self.draw.below(u32::try_from(self.planted.grids.len()).unwrap_or(1)) as usize
    }

    pub(super) fn way(&mut self) -> Way {
        match self.draw.below(10) {
            0..=5 => Way::Code,
            6 => Way::Web,
            7 | 8 => Way::Typed,
            _ => Way::Telephone,
        }
    }

    /// People report when they leave the house, when they come home, and little at night.
    fn hour(&mut self, day: Day) -> Moment {
        const HOURS: [u32; 15] = [3, 8, 10, 9, 6, 4, 4, 6, 6, 6, 6, 8, 9, 6, 3];
        let hour = 7 + weighted(HOURS.into_iter(), &mut self.draw);
        let hour = i8::try_from(hour).unwrap_or(12);
        let seconds = self.draw.below(3600);
        Moment::from_local(day.at(hour, 0, 0, 0)) + Span::from_seconds(i64::from(seconds))
    }
}

/// The first step of each matter, by its time.
///
/// # Errors
/// Texts that cannot be read or do not fit.
pub fn all(
    teller: &Teller<'_>,
    season: &Season,
    planted: &Planted,
    texts: &[Text],
    voices: &Voices,
    today: Moment,
    size: Size,
) -> Result<Vec<Step>> {
    let mut planner = Planner::new(teller, season, planted, (texts, voices), today);
    planner.year(size.from(today.day()), size).context("cannot plan the year")?;
    super::today::scenes(&mut planner).context("cannot plan the state of today")?;
    Ok(planner.steps)
}
