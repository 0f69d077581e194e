//! The groups of one worksheet, added up.

use std::sync::Arc;

use crate::content::{count, fill, words};
use crate::domain::Stamp;
use crate::domain::base::id::ItemId;
use crate::domain::base::map::{Map, Set};
use crate::domain::room::differ::{
    Statement, StatementOrder, in_order, statements as statements_of, texts,
};
use crate::domain::room::entry::{asked_anywhere, open_ended_anywhere};
use crate::domain::room::programme::{add_up, without_answer};
use crate::domain::room::shown::Shown;
use crate::domain::tool::{Item, Tool};
use crate::format::report::{Report, ReportPart};
use crate::state::app::App;
use crate::state::room::programme::{GroupSession, Programme};
use crate::ui::parts::picture::PictureOptions;
use crate::ui::parts::voice::Voice;
use crate::ui::parts::{reporting, statements};

/// The groups of one worksheet, added up.
#[derive(Clone)]
pub(super) struct ToolSum {
    pub(super) app: App,
    pub(super) tool: Arc<Tool>,
    /// How many groups.
    n: usize,
    /// Their names.
    names: Vec<String>,
    /// How many projects they are from.
    projects: usize,
    /// When the first of them looked, and the last.
    from_to: (Stamp, Stamp),
    pub(super) shown: Shown,
    /// How many gave no answer to a statement, where that may be told.
    without_answer: Map<ItemId, usize>,
    /// What comes first, wherever all of it is seen.
    order: StatementOrder,
}

impl ToolSum {
    /// Of the worksheet that is looked at; `None` before any group was brought.
    pub(super) fn of(app: App, programme: Programme) -> Option<Self> {
        let tool = app.tool(&programme.tool()?)?;
        programme.groups().with(|all| {
            let of_tool: Vec<&GroupSession> =
                all.values().filter(|group| group.tool == tool.id).collect();
            let when = || of_tool.iter().map(|group| group.when);
            let from_to = (when().min()?, when().max()?);
            let shown: Vec<&Shown> = of_tool.iter().map(|group| &group.shown).collect();
            let projects: Set<_> = of_tool.iter().map(|group| group.project.clone()).collect();
            let (n, projects) = (of_tool.len(), projects.len());
            let sum = add_up(&shown)?;
            let missing = |id: &ItemId| Some((id.clone(), without_answer(&shown, id)?));
            let without_answer = sum.items.keys().filter_map(missing).collect();
            let order = programme.order();
            let listed = programme.listed().into_iter().filter(|(_, group)| group.tool == tool.id);
            let mut names: Vec<String> = listed.map(|(_, group)| group.name).collect();
            names.dedup();
            Some(Self { app, tool, n, names, projects, from_to, shown: sum, without_answer, order })
        })
    }

    pub(super) fn voice(&self) -> Voice {
        Voice::of_many(self.app)
    }

    pub(super) fn picture(&self) -> PictureOptions {
        PictureOptions::of(self.voice(), &self.shown)
    }

    pub(super) fn statements(&self) -> Vec<Statement> {
        statements_of(&asked_anywhere(&self.tool), &self.shown)
    }

    /// The statements of which anything is shown, in the order that was chosen: their places are in addresses.
    pub(super) fn in_places(&self) -> Vec<Statement> {
        let mut all = in_order(self.statements(), self.order);
        all.retain(|statement| !statement.groups().is_empty());
        all
    }

    fn counted(&self, forms: &str, n: usize) -> String {
        count(forms, &self.app.device().plural(n), n)
    }

    /// How many groups and people answered what, and when.
    pub(super) fn what(&self) -> String {
        let w = &words().programme;
        let month = |at| self.app.month_shortly(self.app.device().local_day(at));
        let (first, last) = (month(self.from_to.0), month(self.from_to.1));
        let months = if first == last {
            fill(w.in_month, &[("month", &last)])
        } else {
            fill(w.from_to, &[("first", &first), ("last", &last)])
        };
        let groups = self.counted(w.n_groups, self.n);
        let people = self.counted(w.n_people, self.shown.people);
        let tool = self.tool.title.as_str();
        let gaps =
            [("groups", groups.as_str()), ("people", &people), ("tool", tool), ("months", &months)];
        fill(w.what, &gaps)
    }

    /// That people can count twice, where several are of one project.
    pub(super) fn twice(&self) -> Option<&'static str> {
        (self.n > self.projects).then_some(words().programme.twice)
    }

    /// That what a group held back stays back, and how few are never told.
    pub(super) fn protects(&self) -> String {
        fill(words().programme.protects, &[("n", &self.shown.least.n().to_string())])
    }

    /// What the worksheet is called, and how many groups.
    pub(super) fn about(&self) -> String {
        let groups = self.counted(words().programme.n_groups, self.n);
        fill(words().go_on.beside, &[("what", &self.tool.title), ("beside", &groups)])
    }

    /// How many people gave no answer to a statement; `None` where all did, and where that may not be told.
    pub(super) fn without_answer(&self, statement: &Statement) -> Option<String> {
        let n = *self.without_answer.get::<ItemId>(&statement.item.id)?;
        (n > 0).then(|| self.counted(words().programme.without_answer, n))
    }

    /// Which rooms these are, in no order that could rank them.
    fn rooms(&self) -> String {
        fill(words().programme.rooms, &[("names", &self.names.join(", "))])
    }

    fn lead(&self) -> Vec<String> {
        let w = &words().programme;
        let lines = [
            self.counted(w.groups, self.n),
            self.rooms(),
            self.counted(words().differ.people, self.shown.people),
            statements::groups(&self.voice(), &self.shown),
            w.apart.to_owned(),
            words().differ.first_step.to_owned(),
        ];
        lines.into_iter().chain(self.twice().map(str::to_owned)).collect()
    }

    pub(super) fn texts(&self) -> Vec<(&Item, &[String])> {
        texts(&open_ended_anywhere(&self.tool), &self.shown)
    }

    pub(super) fn report(&self) -> Report {
        let (w, agree) = (&words().programme, &words().agree);
        let today = self.app.device().day_in_words(self.app.today());
        let (picture, statements) = (self.picture(), self.statements());
        let missing: Vec<_> = statements
            .iter()
            .filter_map(|s| Some((s.item.id.to_string(), self.without_answer(s)?)))
            .collect();
        let mut heard =
            reporting::report(&picture, statements, self.order, &self.texts(), |_| None);
        for part in &mut heard.statements {
            let missing = missing.iter().find(|(item, _)| *item == part.item);
            part.said.extend(missing.map(|(_, text)| text.clone()));
        }
        Report {
            title: w.title.to_owned(),
            about: self.tool.title.clone(),
            made: fill(agree.made, &[("day", &today)]),
            who: ReportPart { title: agree.who, lines: self.lead() },
            ..heard
        }
    }
}
