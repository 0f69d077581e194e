//! Days to come, and the calendar file that holds them.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::Day;
use crate::domain::base::id::ProjectId;
use crate::domain::base::order::sorted;
use crate::domain::project::Project;
use crate::domain::project::dates::{self, DateReason, Dated};
use crate::format::calendar::{self, CalendarEvent};
use crate::format::name;
use crate::ports::files::OutFile;
use crate::state::app::App;

/// A day to come, and the project that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// The day and what it is for.
    pub dated: Dated,
    /// The project's name.
    pub project: String,
}

impl Ahead {
    /// What the day is for, in one line.
    pub fn in_words(&self) -> String {
        let w = &words().project;
        let form = match self.dated.why {
            DateReason::Round => return self.dated.what.clone(),
            DateReason::Due => w.day_due,
            DateReason::LookAgain => w.day_again,
            DateReason::Goal => w.day_goal,
        };
        fill(form, &[("what", &self.dated.what)])
    }
}

impl App {
    /// Days from today on, of one project or of all people's own, the next one first.
    pub fn days_ahead(&self, project: Option<&ProjectId>) -> Vec<Ahead> {
        let today = self.today();
        let days = self.library.with(|l| {
            let projects: Vec<&Project> = match project {
                Some(id) => l.project(id).into_iter().collect(),
                None => l.own_projects(),
            };
            let of = |project: &Project| {
                let sheets = l.sheets_of(&project.id).into_iter();
                let in_sheets =
                    sheets.flat_map(|s| dates::of_sheet(self.tool(&s.tool).as_deref(), s));
                let all = dates::of_project(project).into_iter().chain(in_sheets);
                let name = project.name.clone();
                all.map(move |dated| Ahead { dated, project: name.clone() }).collect::<Vec<_>>()
            };
            projects.into_iter().flat_map(of).collect::<Vec<_>>()
        });
        let days = days.into_iter().filter(|ahead| ahead.dated.day >= today).collect();
        let key = |ahead: &Ahead| (ahead.dated.day, ahead.dated.of.clone());
        sorted(days, |a, b| key(a).cmp(&key(b)))
    }

    /// Hands these days over as a calendar file; the file's name, if it could.
    pub fn save_calendar(&self, days: &[Ahead]) -> Option<String> {
        let project = days.first().map_or("", |ahead| &ahead.project);
        let file = calendar_file(days, project, self.today(), self.now());
        self.device().download(&file).then_some(file.name)
    }
}

fn calendar_file(days: &[Ahead], project: &str, today: Day, now: crate::domain::Stamp) -> OutFile {
    let w = &words().project;
    let event = |ahead: &Ahead| {
        let who = &ahead.dated.who;
        let who = (!who.is_empty()).then(|| fill(w.day_who, &[("who", who)]));
        let from = fill(w.day_from, &[("project", &ahead.project)]);
        CalendarEvent {
            uid: ahead.dated.of.clone(),
            day: ahead.dated.day,
            title: ahead.in_words(),
            note: who.into_iter().chain([from]).collect::<Vec<_>>().join("\n"),
        }
    };
    let events: Vec<CalendarEvent> = days.iter().map(event).collect();
    OutFile {
        name: name::file_name(project, today, "ics"),
        media_type: "text/calendar",
        text: calendar::write(&events, now),
    }
}
