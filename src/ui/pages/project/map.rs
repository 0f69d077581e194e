//! The four steps of the guide, and below each the tools that belong to it.

use leptos::prelude::*;

use crate::content::{count, fill, tool_group, words};
use crate::domain::base::id::ProjectId;
use crate::domain::sheet::Sheet;
use crate::domain::tool::{Tool, ToolGroup};
use crate::state::app::App;
use crate::state::room::rounds::TimesAsked;
use crate::state::route::{Route, SessionView, SheetView};

/// Which groups of tools belong to which step.
const STEPS: [&[ToolGroup]; 5] = [
    &[ToolGroup::Agree, ToolGroup::Meet],
    &[ToolGroup::Power],
    &[ToolGroup::Include, ToolGroup::Plan],
    &[ToolGroup::LookBack],
    &[ToolGroup::Own],
];

/// The map.
pub fn map(app: App, project: &ProjectId) -> impl IntoView + use<> {
    let w = &words().project;
    let titles = [
        (w.step_a, w.step_a_lead),
        (w.step_b, w.step_b_lead),
        (w.step_c, w.step_c_lead),
        (w.step_d, w.step_d_lead),
        (w.step_own, w.step_own_lead),
    ];
    let steps = titles.into_iter().zip(STEPS);
    let steps = steps.map(|((title, lead), groups)| step(app, project, title, lead, groups));
    view! {
        <p class="st-small">{w.steps_note}</p>
        {steps.collect_view()}
    }
}

fn step(
    app: App,
    project: &ProjectId,
    title: &'static str,
    lead: &'static str,
    groups: &[ToolGroup],
) -> AnyView {
    let tools: Vec<_> =
        app.tools().iter().filter_map(|tool| app.tool_in(project, &tool.id)).collect();
    let group = |group: &ToolGroup| {
        let here = tools.iter().filter(|tool| tool.group == *group);
        let entries = here.map(|tool| place(app, project, tool)).collect_view();
        let title = (groups.len() > 1).then(|| {
            view! { <h3 class="st-map__group">{tool_group(*group).0}</h3> }
        });
        view! { {title} <ul class="st-map__list" role="list">{entries}</ul> }
    };
    let groups = groups.iter().map(group).collect_view();
    view! {
        <section class="st-map__step">
            <h2 class="st-rule-title">{title}</h2>
            <p>{lead}</p>
            {groups}
        </section>
    }
    .into_any()
}

/// A tool on the map: what is filled in with it, and the way on.
fn place(app: App, project: &ProjectId, tool: &Tool) -> AnyView {
    let w = &words().project;
    let sheets: Vec<Sheet> = app.library.with_untracked(|l| {
        l.sheets_of(project).into_iter().filter(|s| s.tool == tool.id).cloned().collect()
    });
    let latest = sheets.iter().max_by_key(|sheet| sheet.changed);
    let asked = app.times_asked(&tool.id, project);
    let state = match latest {
        None if asked.is_some() => String::new(),
        None => w.not_begun.to_owned(),
        Some(sheet) => {
            let n = sheets.len();
            let day = app.device().day_in_words(app.device().local_day(sheet.changed));
            let many = count(w.filled, &app.device().plural(n), n);
            format!("{many}. {}", fill(w.last, &[("day", &day)]))
        }
    };
    let links = links(app, tool, project, latest);
    let is_begun = latest.is_some() || asked.is_some();
    let class = if is_begun { "st-map__place st-map__place--begun" } else { "st-map__place" };
    let asked = asked.map(|asked| times_asked(app, tool, project, &asked));
    view! {
        <li class=class>
            <p class="st-map__tool">{tool.title.clone()}</p>
            <p class="st-map__purpose">{tool.purpose.clone()}</p>
            {(!state.is_empty()).then(|| view! { <p class="st-map__state">{state}</p> })}
            {asked}
            <div class="st-button-row">{links}</div>
        </li>
    }
    .into_any()
}

/// How often a room was asked, and the last time; it leads to the times side by side, or to the only one.
fn times_asked(app: App, tool: &Tool, project: &ProjectId, asked: &TimesAsked) -> AnyView {
    let w = &words().project;
    let month = app.month_shortly(asked.day);
    let n = match asked.n {
        2 => w.asked_twice.to_owned(),
        n => count(w.asked, &app.device().plural(n), n),
    };
    let to = if asked.seen > 1 {
        Route::Rounds(tool.id.clone(), project.clone())
    } else {
        Route::Session(asked.last.clone(), SessionView::Collect)
    };
    let tail = fill(w.of_tool, &[("tool", &tool.title)]);
    view! {
        <p class="st-map__state">
            <a href=to.to_hash()>
                {fill(&n, &[("month", &month)])} <span class="st-visually-hidden">{tail}</span>
            </a>
        </p>
    }
    .into_any()
}

/// The ways on from a tool: its latest sheet, another one, its answers round by round.
fn links(app: App, tool: &Tool, project: &ProjectId, latest: Option<&Sheet>) -> AnyView {
    let w = &words().project;
    let tail = fill(w.of_tool, &[("tool", &tool.title)]);
    let link = |class: &'static str, to: Route, text: &'static str| {
        let tail = tail.clone();
        view! {
            <a class=class href=to.to_hash()>
                {text} <span class="st-visually-hidden">{tail}</span>
            </a>
        }
    };
    let start = Route::StartIn(tool.id.clone(), project.clone(), None);
    let rounds = Route::Rounds(tool.id.clone(), project.clone());
    let quiet = "st-button st-button--quiet";
    let rounds = app.has_rounds(tool, project).then(|| link(quiet, rounds, words().rounds.link));
    match latest {
        None => view! { {link(quiet, start, w.start)} {rounds} }.into_any(),
        Some(sheet) => {
            let go_on = Route::Sheet(sheet.id.clone(), SheetView::Continue);
            view! { {link(quiet, go_on, w.go_on)} {link(quiet, start, w.another)} {rounds} }
                .into_any()
        }
    }
}
