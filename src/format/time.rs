//! Moments as files hold them: `2026-11-22T14:05:00Z`.

use chrono::{NaiveTime, TimeDelta};

use crate::domain::Stamp;
use crate::domain::base::day::{self, digits};

/// A moment as text, in UTC.
pub(crate) fn stamp(stamp: Stamp) -> String {
    format!("{stamp:?}Z")
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
    day::read(date)?.and_time(time).checked_sub_signed(TimeDelta::minutes(ahead))
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
}
