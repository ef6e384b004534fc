//! The warning lights of a running clock (sourced: a hotline in use).

use crate::moment::Moment;

/// The warning light of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// None yet, or nothing to warn of.
    None,
    /// 黄牌: within one 工作日 of the due moment.
    Yellow,
    /// 红牌: the due moment has passed.
    Red,
}

/// Which light is on.
///
/// Who is done at the due moment itself is in time, so red begins after it. A due moment that is not
/// known yet never warns.
///
/// ```
/// use kernel::{Moment, clock::{Light, light}};
/// let at = |text| Moment::parse_local(text).unwrap();
/// let (yellow_at, due) = (Some(at("2026-10-30T11:00")), Some(at("2026-11-02T11:00")));
/// assert_eq!(light(at("2026-11-02T11:00"), yellow_at, due), Light::Yellow);
/// assert_eq!(light(at("2026-11-02T11:01"), yellow_at, due), Light::Red);
/// ```
#[must_use]
pub fn light(now: Moment, yellow_at: Option<Moment>, due: Option<Moment>) -> Light {
    if due.is_some_and(|due| now > due) {
        Light::Red
    } else if yellow_at.is_some_and(|yellow| now >= yellow) {
        Light::Yellow
    } else {
        Light::None
    }
}
