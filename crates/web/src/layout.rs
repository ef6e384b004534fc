//! What every page is set in: masthead, help line, demonstration line, and the hidden fields of forms.

use crate::looks::{Language, Looks};

/// Whose page it is; decides stylesheet, masthead and help line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// One person's own matter, opened with a wall code or a capability.
    Resident,
    /// Anybody's pages.
    Public,
    /// The worker's phone.
    Worker,
    /// The desk: dispatchers, units, reviewers, leaders.
    Desk,
    /// The administrator.
    Admin,
}

/// The member of staff who is signed in, as the masthead names them.
#[derive(Debug, Clone)]
pub struct Staff {
    /// "叶小满".
    pub name: String,
    /// The post's name: "派单员".
    pub post: String,
    /// The unit: "西苑3网格".
    pub unit: String,
    /// What this post may open.
    pub doors: Vec<StaffDoor>,
}

/// A page of the staff masthead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffDoor {
    /// 待办队列, `/d`.
    Queue,
    /// 待审, `/d/review`: the first list of whoever opens it.
    Review,
    /// 看板, `/d/board`.
    Board,
    /// 今天, `/w`.
    Today,
    /// 代填, `/w/new`.
    New,
    /// 管理, `/admin`.
    Admin,
}

impl StaffDoor {
    /// Where it leads.
    #[must_use]
    pub const fn href(self) -> &'static str {
        match self {
            Self::Queue => "/d",
            Self::Review => "/d/review",
            Self::Board => "/d/board",
            Self::Today => "/w",
            Self::New => "/w/new",
            Self::Admin => "/admin",
        }
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> String {
        crate::words::t(match self {
            Self::Queue => "common-door-queue",
            Self::Review => "common-door-review",
            Self::Board => "board-door",
            Self::Today => "common-door-today",
            Self::New => "common-door-new",
            Self::Admin => "common-door-admin",
        })
    }
}

/// What a page is set in. The same for every page of one request.
#[derive(Debug, Clone)]
pub struct Layout {
    /// Whose page it is.
    pub area: Area,
    /// The street's name: "公园街道".
    pub street: String,
    /// The number of the help line, as people write it: "0533-012 3456".
    pub phone: String,
    /// When somebody answers: "每天 8:00–20:00".
    pub phone_hours: String,
    /// The number at night: "12345".
    pub night_phone: String,
    /// Whether everything here is invented: every page and every print says so.
    pub demo: bool,
    /// Who is signed in.
    pub staff: Option<Staff>,
    /// Which door of the masthead is open.
    pub open_door: Option<StaffDoor>,
    /// Product time in words: "10月30日 周五 09:12".
    pub now: String,
    /// Language, size of text, theme and motion.
    pub looks: Looks,
    /// The signed form token, for browsers that send neither Origin nor Sec-Fetch-Site.
    pub form_token: String,
    /// The idempotency key of this page's forms: one submit twice is once.
    pub once: String,
    /// The page to come back to once looks were chosen: its path, and what of its query says which page it is.
    pub here: String,
}

impl Layout {
    /// The stylesheet of the area.
    #[must_use]
    pub fn stylesheet(&self) -> String {
        crate::assets::url(match self.area {
            Area::Resident | Area::Public | Area::Worker => "resident.css",
            Area::Desk | Area::Admin => "staff.css",
        })
    }

    /// The mark in the browser's tab.
    #[must_use]
    pub fn icon(&self) -> String {
        crate::assets::url("icon.svg")
    }

    /// The stylesheet of paper.
    #[must_use]
    pub fn print_stylesheet(&self) -> String {
        crate::assets::url("print.css")
    }

    /// Whether the page is the public's, with its wide column on wide screens.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.area == Area::Public
    }

    /// Whether the page belongs to the desk.
    #[must_use]
    pub fn is_desk(&self) -> bool {
        matches!(self.area, Area::Desk | Area::Admin)
    }

    /// Whether that door may be opened by whoever is signed in.
    #[must_use]
    pub fn has(&self, door: StaffDoor) -> bool {
        self.staff.as_ref().is_some_and(|staff| staff.doors.contains(&door))
    }

    /// Whether that door of the masthead is the open one.
    #[must_use]
    pub fn is_open(&self, door: &StaffDoor) -> bool {
        self.open_door.as_ref() == Some(door)
    }

    /// Where size, theme and language are chosen, and where to come back to.
    #[must_use]
    pub fn settings(&self) -> String {
        format!("/settings?back={}", escaped(&self.here))
    }

    /// The language this page can be switched to.
    #[must_use]
    pub const fn other_language(&self) -> Language {
        match self.looks.language {
            Language::Chinese => Language::English,
            Language::English => Language::Chinese,
        }
    }

    /// The address behind the help number.
    #[must_use]
    pub fn tel(&self) -> String {
        tel(&self.phone)
    }

    /// The address behind the night number.
    #[must_use]
    pub fn night_tel(&self) -> String {
        tel(&self.night_phone)
    }
}

/// A path as it stands in the query of an address.
fn escaped(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// `tel:` and the digits of a number.
#[must_use]
pub fn tel(number: &str) -> String {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{digits}")
}

#[cfg(test)]
mod tests;
