//! The three ways in which the messages write a time, and no other.
//!
//! `2019/4/25 9:32:09` without padding, `2019-04-08 08:37:20` with it, and `2018/4/24`, which says a day
//! and no hour: the day's beginning stands for it. All are local times.

use kernel::Moment;

/// Reads one; nothing where it is written in another way, or is no time of any day.
#[must_use]
pub fn read(written: &str) -> Option<Moment> {
    let padded = if written.contains('/') { slashed(written)? } else { dashed(written)?.to_owned() };
    Moment::parse_local(&padded).ok()
}

/// `2019/4/25 9:32:09` or `2018/4/24`, as our own clock writes it.
fn slashed(written: &str) -> Option<String> {
    let (day, time) = written.split_once(' ').unwrap_or((written, "0:00:00"));
    let [year, month, day] = three(day, '/')?;
    let [hour, minute, second] = three(time, ':')?;
    let right = is_number(year, 4, 4)
        && [month, day, hour].iter().all(|part| is_number(part, 1, 2))
        && [minute, second].iter().all(|part| is_number(part, 2, 2));
    right.then(|| format!("{year}-{month:0>2}-{day:0>2}T{hour:0>2}:{minute}:{second}"))
}

/// `2019-04-08 08:37:20` and nothing shorter.
fn dashed(written: &str) -> Option<&str> {
    let shape = |(n, byte): (usize, u8)| match n {
        4 | 7 => byte == b'-',
        10 => byte == b' ',
        13 | 16 => byte == b':',
        _ => byte.is_ascii_digit(),
    };
    (written.len() == 19 && written.bytes().enumerate().all(shape)).then_some(written)
}

fn three(written: &str, between: char) -> Option<[&str; 3]> {
    written.split(between).collect::<Vec<_>>().try_into().ok()
}

fn is_number(part: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
