//! A worksheet's answers in a project over time: people on worded scales, times of asking side by side.

mod report;
mod screen;

use std::sync::Arc;

use leptos::prelude::*;

use super::not_found::NotFoundPage;
use crate::content::{count, fill, words};
use crate::domain::base::id::{ProjectId, ToolId};
use crate::domain::base::map::Set;
use crate::domain::room::differ::{Statement, statements};
use crate::domain::room::entry::asked_anywhere;
use crate::domain::room::marks::has_marks;
use crate::domain::room::min_group_size::MinGroupSize;
use crate::domain::room::shown::{ShownItem, place};
use crate::domain::sheet::Perspective;
use crate::domain::tool::kind::Scale;
use crate::domain::tool::{Item, Tool};
use crate::format::room_slide::{RoomSlide, SlideTable};
use crate::state::app::App;
use crate::state::page::projector::Projector;
use crate::state::room::rounds::ShownRound;
use crate::state::route::Route;
use crate::ui::components::details::Details;
use crate::ui::components::people_table::PeopleRow;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::moved::{MovedUntil, RoundStatement, moved_lines, moved_words};
use crate::ui::parts::on_second_screen::on_second_screen;
use crate::ui::parts::picture::{people_table, slide_table};
use crate::ui::parts::report_buttons::report_buttons;
use crate::ui::parts::voice::Voice;

/// The shape of marks for people of all perspectives.
const EVERYONE: usize = 5;

/// A worksheet's answers in a project, over time.
#[derive(Clone)]
struct OverTime {
    tool: Arc<Tool>,
    /// The project's name.
    name: String,
    voice: Voice,
    seen: Vec<ShownRound>,
    /// Each statement that anybody ever answered, at all times.
    statements: Vec<Vec<RoundStatement>>,
}

impl OverTime {
    fn of(app: App, tool: &ToolId, project: &ProjectId) -> Option<Self> {
        let tool = app.tool_in(project, tool)?;
        let name = app.library.with_untracked(|l| l.project(project).map(|p| p.name.clone()))?;
        let asked = asked_anywhere(&tool);
        let seen = app.show_rounds(&tool, project);
        let rounds: Vec<(String, Vec<Statement>)> =
            seen.iter().map(|seen| (seen.label.clone(), statements(&asked, &seen.shown))).collect();
        let at_all_times = |(item, _): &(&Item, &Scale)| {
            let at = |(label, all): &(String, Vec<Statement>)| {
                let found = all.iter().find(|s| s.item.id == item.id)?;
                Some((label.clone(), found.clone()))
            };
            rounds.iter().filter_map(at).collect::<Vec<RoundStatement>>()
        };
        let is_told =
            |times: &Vec<RoundStatement>| times.iter().any(|(_, s)| s.shown != ShownItem::TooFew);
        let statements = asked.iter().map(at_all_times).filter(is_told).collect();
        Some(Self { tool, name, voice: Voice::of(app, project), seen, statements })
    }

    /// What moved, as a room looks at it.
    fn slide(&self, app: App) -> RoomSlide {
        RoomSlide {
            about: self.name.clone(),
            title: self.title(),
            list: self.what_moved(app),
            ..RoomSlide::default()
        }
    }

    fn what_moved(&self, app: App) -> Vec<String> {
        moved_lines(app, &self.statements, MovedUntil::LastShown)
    }

    /// Whether people are bars: the same for all statements and all groups.
    fn has_bars(&self) -> bool {
        let totals = |times: &Vec<RoundStatement>| {
            let totals: Vec<_> = times.iter().filter_map(|(_, s)| s.shown.total()).collect();
            let numbers: Vec<usize> = totals.concat();
            !has_marks(numbers.iter().sum(), totals.len(), numbers)
        };
        self.statements.iter().any(totals)
    }

    fn title(&self) -> String {
        fill(words().rounds.title, &[("tool", &self.tool.title)])
    }
}

/// A worksheet's answers in a project, over time.
#[component]
pub fn RoundsPage(
    /// Which worksheet.
    tool: ToolId,
    /// Which project.
    project: ProjectId,
    /// Whether they are shown on a screen.
    is_large: bool,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().rounds;
    let Some(of) = OverTime::of(app, &tool, &project) else {
        return view! { <NotFoundPage/> }.into_any();
    };
    if is_large {
        return screen::page(app, &of, &Route::Rounds(tool, project));
    }
    Projector::expect().show(of.slide(app), None);
    let items = of.statements.iter().filter_map(|times| over_time(&of, times));
    let items: Vec<AnyView> = items.collect();
    let has_any = of.statements.iter().any(|times| !in_view(times).is_empty());
    let body =
        if items.is_empty() { nothing(!of.seen.is_empty()).into_any() } else { items.into_any() };
    let back = Route::Project(project.clone()).to_hash();
    let screen =
        has_any.then(|| on_second_screen(Some(Route::RoundsScreen(tool, project).to_hash())));
    let lines = of
        .seen
        .iter()
        .map(|seen| view! { <li class="st-room__group">{who(app, seen)}</li> })
        .collect_view();
    let saved = of.clone();
    let save = has_any.then(|| report_buttons(app, Callback::new(move |()| saved.report(app))));
    view! {
        <div class="st-wide">
            <div class="st-room__top">
                <a class="st-back-link" href=back>{words().session.to_project}</a>
                {screen}
            </div>
            <p class="st-kicker" dir="auto">{of.name.clone()}</p>
            <Heading text=of.title()/>
            <p class="st-lead">{w.lead}</p>
            <ul class="st-room__groups" role="list">{lines}</ul>
            {what_moved(app, &of)}
            {body}
            <p>{w.first_step}</p>
            {protection()}
            {save}
        </div>
    }
    .into_any()
}

/// All that moved, before it is looked at statement by statement. A single one says it itself.
fn what_moved(app: App, of: &OverTime) -> Option<AnyView> {
    if of.statements.len() < 2 {
        return None;
    }
    let line = |text| view! { <li>{text}</li> };
    let lines: Vec<_> = of.what_moved(app).into_iter().map(line).collect();
    let title = words().rounds.what_moved;
    (!lines.is_empty())
        .then(|| view! { <h2 class="st-rule-title">{title}</h2> <ul>{lines}</ul> }.into_any())
}

/// How people are protected, and who is counted.
fn protection() -> impl IntoView {
    let w = &words().rounds;
    let protects = fill(w.protects, &[("n", &MinGroupSize::default().n().to_string())]);
    view! {
        <Details summary=words().agree.method>
            <p>{protects} " " {w.remembers} " " {w.who_counts}</p>
        </Details>
    }
}

/// How many answered at a time. A few are not counted: one alone would be told.
fn who(app: App, seen: &ShownRound) -> String {
    let w = &words().rounds;
    let (n, least) = (seen.shown.people, seen.shown.least.n());
    let answered = if n < least {
        fill(w.answered_few, &[("n", &least.to_string())])
    } else {
        count(w.answered, &app.device().plural(n), n)
    };
    fill(w.at, &[("round", &seen.label), ("said", &answered)])
}

/// The times at which something of a statement is shown.
fn in_view(times: &[RoundStatement]) -> Vec<&RoundStatement> {
    times.iter().filter(|(_, s)| !s.groups().is_empty()).collect()
}

/// Nobody has answered, or too few have.
fn nothing(are_some: bool) -> impl IntoView {
    let w = &words().rounds;
    let (title, text) = if are_some { (w.few_title, w.few) } else { (w.none_title, w.none) };
    view! {
        <div class="st-empty">
            <p class="st-empty__title">{title}</p>
            <p class="st-empty__text">{text}</p>
        </div>
    }
}

/// A statement over time.
fn over_time(of: &OverTime, times: &[RoundStatement]) -> Option<AnyView> {
    let (voice, has_bars) = (&of.voice, of.has_bars());
    let (_, first) = times.first()?;
    let says = times.iter().map(|(label, s)| view! { <li>{said(voice, label, s)}</li> });
    let shown = in_view(times);
    let groups: Vec<AnyView> =
        Perspective::ALL.into_iter().filter_map(|one| of_group(of, one, &shown)).collect();
    let groups = (!groups.is_empty()).then(|| {
        view! { <Details summary=words().rounds.by_group>{groups}</Details> }
    });
    let everyone = of_everyone(has_bars, &shown).map(people_table);
    Some(
        view! {
            <section class="st-sheet-section">
                <h2 class="st-rule-title">{first.item.text.clone()}</h2>
                {moved_words(&shown).map(|text| view! { <p class="st-lead">{text}</p> })}
                {everyone}
                <ul>{says.collect_view()}</ul>
                {groups}
                <p>{(shown.len() > 1).then_some(words().rounds.talk)}</p>
            </section>
        }
        .into_any(),
    )
}

/// What most said at a time, or why it is not shown.
fn said(voice: &Voice, label: &str, statement: &Statement) -> String {
    let (w, differ) = (&words().rounds, &words().differ);
    let n = MinGroupSize::default().n().to_string();
    let said = match (&statement.shown, statement.shown.total()) {
        (ShownItem::Alike, _) => fill(differ.alike, &[("n", &n)]),
        (_, Some(total)) => match statement.says(&total) {
            Some(says) => voice.sentence(&statement.scale, None, says),
            None => differ.too_few.to_owned(),
        },
        _ => differ.too_few.to_owned(),
    };
    fill(w.at, &[("round", label), ("said", &said)])
}

/// Everybody's answers, a row for each time.
fn of_everyone(has_bars: bool, shown: &[&RoundStatement]) -> Option<SlideTable> {
    let total = |s: &Statement| s.shown.total().unwrap_or_default();
    table((words().differ.everyone, EVERYONE), has_bars, shown, total)
}

/// A group's answers at the times at which it is shown apart.
fn of_group(of: &OverTime, one: Perspective, times: &[&RoundStatement]) -> Option<AnyView> {
    let counts = |statement: &Statement| {
        let block = statement.shown.blocks().iter().find(|b| b.perspective() == Some(one));
        block.filter(|block| block.n() > 0).map(|block| block.counts.clone())
    };
    let apart: Vec<&RoundStatement> =
        times.iter().copied().filter(|(_, s)| counts(s).is_some()).collect();
    let name = of.voice.perspective(one);
    // A group at one time alone has nothing beside it.
    (apart.len() > 1).then(|| {
        let shape = place(&Set::from_iter([one]));
        let table = table((&name, shape), of.has_bars(), &apart, |s| counts(s).unwrap_or_default());
        let table = table.map(people_table);
        view! { <h3 dir="auto">{name}</h3> {table} }.into_any()
    })
}

fn table(
    (name, shape): (&str, usize),
    has_bars: bool,
    times: &[&RoundStatement],
    counts: impl Fn(&Statement) -> Vec<usize>,
) -> Option<SlideTable> {
    let (_, first) = times.first()?;
    let row = |(label, statement): &&RoundStatement| PeopleRow {
        label: label.clone(),
        shape,
        counts: counts(statement),
    };
    let rows: Vec<PeopleRow> = times.iter().map(row).collect();
    let caption = fill(words().differ.table, &[("statement", &first.item.text)]);
    Some(slide_table(format!("{name}. {caption}"), &first.scale, rows, has_bars))
}
