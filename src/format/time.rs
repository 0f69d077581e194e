//! Days and moments as files hold them: `2026-11-22` and `2026-11-22T14:05:00Z`.

use chrono::{NaiveTime, TimeDelta};

use crate::domain::{Day, Stamp};

/// A day as text.
pub(crate) fn day(day: Day) -> String {
    // `Debug` is documented to be the ISO form, and needs none of the formatting machinery.
    format!("{day:?}")
}

/// A moment as text, in UTC.
pub(crate) fn stamp(stamp: Stamp) -> String {
    format!("{stamp:?}Z")
}

/// Reads a day. Years outside of four digits carry a sign.
pub(crate) fn read_day(text: &str) -> Option<Day> {
    let (text, sign, longest) = match text.as_bytes().first()? {
        b'-' => (&text[1..], -1, 6),
        b'+' => (&text[1..], 1, 6),
        _ => (text, 1, 4),
    };
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let fits = (4..=longest).contains(&year.len()) && month.len() == 2 && day.len() == 2;
    let year = i32::try_from(digits(year)?).ok()? * sign;
    if fits { Day::from_ymd_opt(year, digits(month)?, digits(day)?) } else { None }
}

/// Reads a moment and brings it to UTC. Without a zone it is taken to be UTC.
pub(crate) fn read_stamp(text: &str) -> Option<Stamp> {
    let (date, rest) = text.split_once('T')?;
    let (clock, ahead) = split_zone(rest)?;
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let mut parts = clock.split(':');
    let (hour, minute) = (parts.next()?, parts.next()?);
    let second = parts.next().unwrap_or("00");
    if parts.next().is_some() || [hour, minute, second].iter().any(|p| p.len() != 2) {
        return None;
    }
    let nanos = nanos(fraction)?;
    let time =
        NaiveTime::from_hms_nano_opt(digits(hour)?, digits(minute)?, digits(second)?, nanos)?;
    read_day(date)?.and_time(time).checked_sub_signed(TimeDelta::minutes(ahead))
}

/// Splits the clock from its zone, and gives that in minutes ahead of UTC.
fn split_zone(text: &str) -> Option<(&str, i64)> {
    if let Some(clock) = text.strip_suffix('Z') {
        return Some((clock, 0));
    }
    let Some(at) = text.find(['+', '-']) else { return Some((text, 0)) };
    let (hours, minutes) = text[at + 1..].split_once(':')?;
    let (hours, minutes) = (digits(hours)?, digits(minutes)?);
    if hours > 23 || minutes > 59 {
        return None;
    }
    let ahead = i64::from(hours * 60 + minutes);
    Some((&text[..at], if text[at..].starts_with('-') { -ahead } else { ahead }))
}

fn nanos(fraction: &str) -> Option<u32> {
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let kept = &fraction[..fraction.len().min(9)];
    let scale = 10_u32.pow(u32::try_from(9 - kept.len()).ok()?);
    digits(kept).map(|n| n * scale)
}

fn digits(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: Option<&str>) {
        assert_eq!(read_stamp(text).map(stamp).as_deref(), wanted, "{text}");
    }

    #[test]
    fn a_moment_is_read_in_every_zone_and_written_in_utc() {
        check("2026-11-22T14:05:00Z", Some("2026-11-22T14:05:00Z"));
        check("2026-11-22T14:05", Some("2026-11-22T14:05:00Z"));
        check("2026-11-22T00:30:09+01:00", Some("2026-11-21T23:30:09Z"));
        check("2026-11-22T14:05:00.250-00:30", Some("2026-11-22T14:35:00.250Z"));
    }

    #[test]
    fn what_is_no_moment_is_nothing() {
        for text in ["", "T", "2026-11-22", "2026-11-22T", "2026-11-22T1:05:00Z"] {
            check(text, None);
        }
        for text in ["2026-11-22T25:00:00Z", "2026-11-22T14:05:00é", "2026-11-22T14:05:00.éZ"] {
            check(text, None);
        }
        check("2026-11-22T14:05:00+9é:00", None);
    }

    #[test]
    fn days_of_any_year_come_back() {
        for text in ["2026-11-22", "0001-01-01", "+12345-02-28", "-0044-03-15"] {
            assert_eq!(read_day(text).map(day).as_deref(), Some(text));
        }
        for text in ["", "-", "2026-2-30", "2026-02-30", "26-02-03", "2026-02-03 ", "é026-01-01"] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }
}
