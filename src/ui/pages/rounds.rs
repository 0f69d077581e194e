//! A worksheet's answers in a project over time: people on worded scales, times of asking side by side.

mod report;

use leptos::prelude::*;

use self::report::OverTime;
use super::not_found::NotFoundPage;
use crate::content::{count, fill, words};
use crate::domain::base::id::{ProjectId, ToolId};
use crate::domain::base::map::Set;
use crate::domain::room::differ::{Statement, statements};
use crate::domain::room::entry::asked_anywhere;
use crate::domain::room::marks::people_per_mark;
use crate::domain::room::min_group_size::MinGroupSize;
use crate::domain::room::shown::{ShownItem, place};
use crate::domain::sheet::Perspective;
use crate::domain::tool::kind::Scale;
use crate::state::app::App;
use crate::ui::components::details::Details;
use crate::ui::components::people_table::{PeopleRow, PeopleTable};
use crate::ui::parts::heading::Heading;
use crate::ui::parts::moved::{RoundStatement, moved_words};
use crate::ui::parts::picture::columns;
use crate::ui::parts::report_buttons::report_buttons;
use crate::ui::parts::voice::Voice;

/// The shape of marks for people of all perspectives.
const EVERYONE: usize = 5;

/// A worksheet's answers in a project, over time.
#[component]
pub fn RoundsPage(
    /// Which worksheet.
    tool: ToolId,
    /// Which project.
    project: ProjectId,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().rounds;
    let tool = app.tool_in(&project, &tool);
    let name = app.library.with_untracked(|l| l.project(&project).map(|p| p.name.clone()));
    let (Some(tool), Some(name)) = (tool, name) else {
        return view! { <NotFoundPage/> }.into_any();
    };
    let asked = asked_anywhere(&tool);
    let seen = app.show_rounds(&tool, &project);
    let voice = Voice::of(app, &project);
    let rounds: Vec<(String, Vec<Statement>)> =
        seen.iter().map(|seen| (seen.label.clone(), statements(&asked, &seen.shown))).collect();
    let item = |(item, _): &(&crate::domain::tool::Item, &Scale)| {
        let at = |(label, all): &(String, Vec<Statement>)| {
            let found = all.iter().find(|s| s.item.id == item.id)?;
            Some((label.clone(), found.clone()))
        };
        rounds.iter().filter_map(at).collect::<Vec<RoundStatement>>()
    };
    let statements: Vec<Vec<RoundStatement>> = asked.iter().map(item).collect();
    let items: Vec<AnyView> =
        statements.iter().filter_map(|times| over_time(&voice, times)).collect();
    let has_any = !items.is_empty();
    let body = if has_any { items.into_any() } else { nothing(!seen.is_empty()).into_any() };
    let who = |seen: &crate::state::room::rounds::ShownRound| {
        let n = seen.shown.people;
        let answered = count(w.answered, &app.device().plural(n), n);
        fill(w.at, &[("round", &seen.label), ("said", &answered)])
    };
    let who: Vec<String> = seen.iter().map(who).collect();
    let lines = who.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view();
    let project = name.clone();
    let saved = OverTime { app, voice, tool: tool.title.clone(), project, who, statements };
    let save = has_any.then(|| report_buttons(app, Callback::new(move |()| saved.report())));
    view! {
        <p class="st-kicker" dir="auto">{name}</p>
        <Heading text=fill(w.title, &[("tool", &tool.title)])/>
        <p class="st-lead">{w.lead}</p>
        <p>{w.first_step}</p>
        <ul>{lines}</ul>
        <p class="st-small">
            {fill(w.protects, &[("n", &MinGroupSize::default().n().to_string())])} " " {w.remembers} " " {w.who_counts}
        </p>
        {body}
        {save}
    }
    .into_any()
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

/// A statement over time; `None` where nobody ever answered it.
fn over_time(voice: &Voice, times: &[RoundStatement]) -> Option<AnyView> {
    let (_, first) = times.first()?;
    if times.iter().all(|(_, s)| s.shown == ShownItem::TooFew) {
        return None;
    }
    let says = times.iter().map(|(label, s)| view! { <li>{said(voice, label, s)}</li> });
    let shown: Vec<&RoundStatement> =
        times.iter().filter(|(_, s)| !s.groups().is_empty()).collect();
    let total = |s: &Statement| s.shown.total().unwrap_or_default();
    let groups: Vec<AnyView> =
        Perspective::ALL.into_iter().filter_map(|one| of_group(voice, one, &shown)).collect();
    let groups = (!groups.is_empty()).then(|| {
        view! { <Details summary=words().rounds.by_group>{groups}</Details> }
    });
    let everyone = table(words().differ.everyone, EVERYONE, &shown, total);
    Some(
        view! {
            <section class="st-sheet-section">
                <h2 class="st-rule-title">{first.item.text.clone()}</h2>
                {moved_words(&shown).map(|text| view! { <p class="st-lead">{text}</p> })}
                <ul>{says.collect_view()}</ul>
                {everyone}
                {groups}
                <p>{(!shown.is_empty()).then_some(words().rounds.talk)}</p>
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

/// A group's answers at the times at which it is shown apart.
fn of_group(voice: &Voice, one: Perspective, times: &[&RoundStatement]) -> Option<AnyView> {
    let of = |statement: &Statement| {
        let block = statement.shown.blocks().iter().find(|b| b.perspective() == Some(one));
        block.filter(|block| block.n() > 0).map(|block| block.counts.clone())
    };
    let apart: Vec<&RoundStatement> =
        times.iter().copied().filter(|(_, s)| of(s).is_some()).collect();
    let name = voice.perspective(one);
    (!apart.is_empty()).then(|| {
        let shape = place(&Set::from_iter([one]));
        let table = table(&name, shape, &apart, |s| of(s).unwrap_or_default());
        view! { <h3 dir="auto">{name}</h3> {table} }.into_any()
    })
}

fn table(
    name: &str,
    shape: usize,
    times: &[&RoundStatement],
    counts: impl Fn(&Statement) -> Vec<usize>,
) -> Option<AnyView> {
    let w = &words().differ;
    let (_, first) = times.first()?;
    let row = |(label, statement): &&RoundStatement| PeopleRow {
        label: label.clone(),
        shape,
        counts: counts(statement),
    };
    let (columns, rows) = columns(&first.scale, times.iter().map(row).collect());
    let per_mark = people_per_mark(rows.iter().flat_map(|row| row.counts.iter().copied()));
    let caption = fill(w.table, &[("statement", &first.item.text)]);
    Some(
        view! {
            <PeopleTable
                caption=format!("{name}. {caption}")
                columns
                rows
                answered=w.answered
                per_mark
            />
        }
        .into_any(),
    )
}
