//! Days as a calendar file, for the calendars that people have: iCalendar, RFC 5545.

use ics::parameters::Value;
use ics::properties::{Description, DtStart, Summary, Transp};
use ics::{Event, ICalendar, escape_text};

use super::time;
use crate::domain::base::day;
use crate::domain::{Day, Stamp};

/// A whole day in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Stays the same when the day moves, so that a calendar moves it too.
    pub uid: String,
    /// The day.
    pub day: Day,
    /// One line.
    pub title: String,
    /// More words; may be empty.
    pub note: String,
}

/// Writes a calendar file that was made at a moment. The days say nothing about being busy.
pub fn write(events: &[CalendarEvent], made: Stamp) -> String {
    let made = time::stamp(made);
    // Up to the second, as the format has it.
    let made = format!("{}Z", basic(made.get(..19).unwrap_or_default()));
    let mut calendar = ICalendar::new("2.0", "-//Shared Table//EN");
    for whole_day in events {
        let mut event = Event::new(format!("{}@shared-table", whole_day.uid), made.clone());
        let mut start = DtStart::new(basic(&day::iso(whole_day.day)));
        start.add(Value::DATE);
        event.push(start);
        event.push(Summary::new(escape_text(&whole_day.title)));
        if !whole_day.note.is_empty() {
            event.push(Description::new(escape_text(&whole_day.note)));
        }
        event.push(Transp::transparent());
        calendar.add_event(event);
    }
    calendar.to_string()
}

/// The form of ISO 8601 without dashes and colons.
fn basic(text: &str) -> String {
    text.replace(['-', ':'], "")
}
