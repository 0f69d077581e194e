//! A copy as a text for email: what a person can read on top, the data below in a block that mail
//! can't spoil.

mod actions;
mod given;
mod page;
mod sheet;

use crate::domain::base::map::Set;

use self::page::TextPage;
use super::copy::{CopyDocument, write_compact};
use super::{Names, armour};
use crate::domain::project::{Project, Round};

pub use given::{GivenWords, write_given};

/// The words that stand around what people wrote. Labels come without a colon.
#[derive(Debug, Clone, Copy)]
pub struct TextWords<'a> {
    /// The first line.
    pub title: &'a str,
    /// What this text is and how to open it.
    pub intro: &'a str,
    /// What the block of letters is.
    pub data_lead: &'a str,
    /// Label of when the copy was made.
    pub made: &'a str,
    /// Label of a project.
    pub project: &'a str,
    /// Label of a project's rounds.
    pub rounds: &'a str,
    /// Said of a tool that is not known here.
    pub tool_unknown: &'a str,
    /// Label of who a sheet speaks for.
    pub whose: &'a str,
    /// Said of a sheet that was typed in from paper.
    pub from_paper: &'a str,
    /// Label of a sheet's round.
    pub round: &'a str,
    /// Label of when a sheet last changed.
    pub changed: &'a str,
    /// Label of a note.
    pub note: &'a str,
    /// Label of the questions without an answer.
    pub skipped: &'a str,
    /// Label of what was made of an answer.
    pub looking_back: &'a str,
    /// Heading of actions.
    pub actions: &'a str,
    /// Label of who does it.
    pub who: &'a str,
    /// Label of the day it should be done.
    pub by_when: &'a str,
    /// Label of the day it is looked at again.
    pub look_again: &'a str,
    /// Label of how it stands.
    pub state: &'a str,
    /// Label of what people are told.
    pub told: &'a str,
    /// Said of a made-up project.
    pub example: &'a str,
}

/// What readable text is made with.
#[derive(Clone, Copy)]
struct TextCtx<'a> {
    words: &'a TextWords<'a>,
    names: &'a dyn Names,
}

/// Writes a copy as a text.
pub fn write(copy: &CopyDocument, words: &TextWords<'_>, names: &dyn Names) -> String {
    let mut text = defuse(readable(copy, TextCtx { words, names }));
    text.push_str(&armour::wrap(&write_compact(copy)));
    text
}

fn readable(copy: &CopyDocument, tongue: TextCtx<'_>) -> String {
    let words = tongue.words;
    let mut page = TextPage::default();
    page.heading(words.title, '=');
    page.paragraph(words.intro);
    page.labelled(words.made, &tongue.names.stamp(copy.made), 0);
    for project in &copy.projects {
        page.gap();
        of_project(&mut page, project, tongue);
    }
    for one in &copy.sheets {
        page.gap();
        page.rule();
        sheet::write(&mut page, one, copy.projects.iter().find(|p| p.id == one.project), tongue);
    }
    page.gap();
    page.rule();
    page.paragraph(words.data_lead);
    page.finish()
}

fn of_project(page: &mut TextPage, project: &Project, tongue: TextCtx<'_>) {
    page.labelled(tongue.words.project, &project.name, 0);
    if project.example {
        page.line(tongue.words.example, 0);
    }
    let rounds: Vec<String> = project.rounds.iter().map(|r| of_round(r, tongue)).collect();
    if !rounds.is_empty() {
        page.labelled(tongue.words.rounds, &rounds.join("; "), 0);
    }
    actions::write_rest(page, &project.actions, &Set::new(), tongue);
}

fn of_round(round: &Round, tongue: TextCtx<'_>) -> String {
    match round.date {
        Some(day) => format!("{} ({})", round.label, tongue.names.day(day)),
        None => round.label.clone(),
    }
}

/// Somebody may have pasted a whole copy into an answer. Then its block must not be taken for ours.
fn defuse(readable: String) -> String {
    if armour::find(&readable).is_empty() { readable } else { readable.replace('B', "b") }
}
