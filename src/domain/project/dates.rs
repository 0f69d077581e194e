//! Days to come: rounds, days of actions, goals to look at again.

use super::Project;
use crate::domain::Day;
use crate::domain::base::day;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::action::Action;
use crate::domain::sheet::goals;
use crate::domain::sheet::privacy;
use crate::domain::tool::Tool;
use crate::domain::tool::kind::{Goals, Role};

/// A day, and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// The day.
    pub day: Day,
    /// Why this day.
    pub why: DateReason,
    /// Names what the day is for, and stays the same when the day moves.
    pub of: String,
    /// What it is for, in people's own words.
    pub what: String,
    /// Who does it; may be empty.
    pub who: String,
}

/// Why something has a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateReason {
    /// People are asked.
    Round,
    /// An action should be done.
    Due,
    /// An action is looked at again.
    LookAgain,
    /// A goal is looked at again.
    Goal,
}

/// The days of a project's own rounds and actions.
pub fn of_project(project: &Project) -> Vec<Dated> {
    let round = |round: &super::Round| {
        let day = round.date?;
        let of = format!("{}-round", round.id);
        Some(Dated {
            day,
            why: DateReason::Round,
            of,
            what: round.label.clone(),
            who: String::new(),
        })
    };
    let rounds = project.rounds.iter().filter_map(round);
    rounds.chain(project.actions.iter().flat_map(|a| of_action(project.id.as_str(), a))).collect()
}

/// The days in a sheet. Those from private parts are left out.
pub fn of_sheet(tool: Option<&Tool>, sheet: &Sheet) -> Vec<Dated> {
    let sheet = &privacy::without_private(tool, sheet);
    let actions = sheet.actions.iter().flat_map(|a| of_action(sheet.id.as_str(), a));
    let goals = tool.into_iter().flat_map(Tool::items).filter_map(|(_, item)| {
        let Role::Reviewing(goals) = item.kind.role() else { return None };
        Some(of_goals(goals, sheet, item.id.as_str(), sheet.answer(&item.id)?))
    });
    actions.chain(goals.flatten()).collect()
}

/// An open action's days. Nobody needs to be reminded of one that is settled.
fn of_action(place: &str, action: &Action) -> Vec<Dated> {
    let days = [
        (DateReason::Due, action.by_when, "due"),
        (DateReason::LookAgain, action.look_again, "again"),
    ];
    let dated = |(why, day, name): (DateReason, Option<Day>, &str)| {
        let is_wanted = action.state.is_open() || why == DateReason::LookAgain;
        let day = day.filter(|_| is_wanted && !action.is_empty())?;
        let of = format!("{place}-{}-{name}", action.id);
        let what = action.what.trim().to_owned();
        Some(Dated { day, why, of, what, who: action.who.trim().to_owned() })
    };
    days.into_iter().filter_map(dated).collect()
}

/// The days on which goals are looked at again, unless that was done.
fn of_goals(
    goals: &Goals,
    sheet: &Sheet,
    item: &str,
    answer: &crate::domain::sheet::answer::Answer,
) -> Vec<Dated> {
    let rows = answer.rows().iter().flat_map(|row| goals.follow_ups.iter().map(move |m| (row, *m)));
    rows.filter(|(row, months)| !goals::is_looked_at(row, *months))
        .filter_map(|(row, months)| {
            let since = day::read(row.cell(goals::SINCE))?;
            let day = goals::look_again(since, months)?;
            let of = format!("{}-{item}-{}-{months}", sheet.id, row.id);
            let what = row.cell(goals::HAVE).trim().to_owned();
            Some(Dated { day, why: DateReason::Goal, of, what, who: String::new() })
        })
        .collect()
}
