//! A tool's answers in a project over time: what may be shown of each round, and of each session.

use leptos::prelude::*;

use super::app::App;
use crate::content::words;
use crate::domain::counts::Counts;
use crate::domain::id::{ProjectId, RoundId};
use crate::domain::map::Map;
use crate::domain::protect::{Shown, protect};
use crate::domain::session::{Entry, Least, Way, asked_anywhere};
use crate::domain::sheet::{By, Sheet};
use crate::domain::tool::Tool;

/// What may be shown of a time of asking.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// What it is called.
    pub label: String,
    /// What may be shown.
    pub shown: Shown,
}

impl App {
    /// What may be shown of a tool's answers, in the order of the project's rounds. Sheets that are
    /// here count as one time of asking for each round, beside the sessions that were looked at.
    pub fn rounds_seen(&self, tool: &Tool, project: &ProjectId) -> Vec<Seen> {
        let Some(project) = self.library.with_untracked(|l| l.project(project).cloned()) else {
            return Vec::new();
        };
        let rounds = project.rounds.iter().map(|r| (Some(r.id.clone()), r.label.clone()));
        let rounds = rounds.chain([(None, words().rounds.no_round.to_owned())]);
        let mut seen: Vec<Seen> = Vec::new();
        for (round, label) in rounds {
            let sessions = self.library.with_untracked(|l| {
                let all = l.sessions_of(&project.id).into_iter();
                let wanted = all.filter(|s| s.tool == tool.id && s.round == round);
                wanted.filter_map(|s| Some(s.revealed.as_ref()?.shown.clone())).collect::<Vec<_>>()
            });
            seen.extend(sessions.into_iter().map(|shown| Seen { label: label.clone(), shown }));
            let entries = self.entries_of(tool, &project.id, round.as_ref());
            if !entries.is_empty() {
                let counts = Counts::of_entries(
                    &entries.iter().collect::<Vec<_>>(),
                    &Map::new(),
                    &asked_anywhere(tool),
                );
                let earlier: Vec<&Shown> = seen.iter().map(|seen| &seen.shown).collect();
                let shown = protect(&counts, Least::default(), &earlier);
                seen.push(Seen { label, shown });
            }
        }
        seen
    }

    /// The answers in sheets of one person or a pair. What a whole group filled in together is one answer
    /// of many people, and no mark among others.
    fn entries_of(&self, tool: &Tool, project: &ProjectId, round: Option<&RoundId>) -> Vec<Entry> {
        let wanted = |s: &&Sheet| {
            s.tool == tool.id && s.details.round.as_ref() == round && s.details.by != By::Group
        };
        self.library.with_untracked(|l| {
            let sheets = l.sheets_of(project).into_iter().filter(wanted);
            let entries = sheets.map(|sheet| Entry::of(sheet, tool, Way::File));
            entries.filter(|entry| !entry.answers.is_empty()).collect()
        })
    }
}
