//! Beside the map: the agreement, the next day to look back, open actions.

use leptos::prelude::*;

use crate::content::{count, fill, words};
use crate::domain::base::day;
use crate::domain::base::id::{ProjectId, RoundId, SessionId, ToolId};
use crate::state::app::App;
use crate::state::route::{ProgrammeView, Route, SessionView, SheetView};
use crate::ui::components::text_field::{FieldType, TextField};
use crate::ui::parts::days;

/// What a group wants to see first.
pub fn beside(app: App, project: &ProjectId) -> impl IntoView + use<> {
    view! {
        <section class="st-at-a-glance" aria-label=words().project.beside>
            {agreement(app, project)}
            {review(app, project.clone())}
            {actions(app, project)}
            {sessions(app, project)}
            {days_to_come(app, project)}
        </section>
    }
}

/// Sessions of the project, and the way to a new one.
fn sessions(app: App, project: &ProjectId) -> AnyView {
    let w = &words().session;
    let all = app.library.with_untracked(|l| {
        let line = |s: &&crate::domain::room::session::Session| {
            (s.id.clone(), s.tool.clone(), s.round.clone(), s.people())
        };
        l.sessions_of(project).iter().map(line).collect::<Vec<_>>()
    });
    let round = |id: RoundId| {
        app.library.with_untracked(|l| Some(l.project(project)?.round(&id)?.label.clone()))
    };
    let line = |(id, tool, of, n): (SessionId, ToolId, Option<RoundId>, usize)| {
        let title = app.tool_in(project, &tool).map(|t| t.title.clone()).unwrap_or_default();
        let n =
            if n == 0 { w.none_in.to_owned() } else { count(w.n_in, &app.device().plural(n), n) };
        let name =
            [Some(title), of.and_then(round)].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let to = Route::Session(id, SessionView::Collect).to_hash();
        view! { <li><a href=to>{name}</a> " (" {n} ")"</li> }
    };
    let lines = all.into_iter().map(line).collect_view();
    let new = Route::NewSession(Some(project.clone())).to_hash();
    view! {
        <div class="st-at-a-glance__one">
            <h2 class="st-at-a-glance__title">{w.list_title}</h2>
            <p>{w.start_lead}</p>
            <ul>{lines}</ul>
            <div class="st-button-row">
                <a class="st-button st-button--quiet" href=new>{w.start}</a>
                <a class="st-button st-button--quiet" href=Route::Programme(ProgrammeView::All).to_hash()>
                    {words().programme.link}
                </a>
            </div>
        </div>
    }
    .into_any()
}

fn days_to_come(app: App, project: &ProjectId) -> AnyView {
    let project = Some(project.clone());
    let days = days::days(app, Signal::derive(move || project.clone()));
    view! { <div class="st-at-a-glance__one">{days}</div> }.into_any()
}

fn agreement(app: App, project: &ProjectId) -> AnyView {
    let w = &words().project;
    let found = app.agreement(project);
    let (mut screen, mut changed) = (None, None);
    let (text, to) = match found {
        None => {
            let start = ToolId::new("agreement").map(|t| Route::StartIn(t, project.clone(), None));
            (w.agreement_none.to_owned(), start.map(|to| (to, w.start)).ok())
        }
        Some(agreement) => {
            let text = match agreement.day() {
                Some(day) => fill(w.agreement_is, &[("day", &app.device().day_in_words(day))]),
                None => w.agreement_begun.to_owned(),
            };
            let show = Route::Sheet(agreement.sheet.id.clone(), SheetView::Screen);
            screen = Some(show.to_hash());
            changed = app.is_changed_since(&agreement).then_some(words().sheet.signed_changed);
            (text, Some((Route::Sheet(agreement.sheet.id, SheetView::Check), w.go_on)))
        }
    };
    let screen = screen.map(|to| {
        view! { <a class="st-button st-button--quiet" href=to>{words().sheet.screen}</a> }
    });
    let tail = fill(w.of_tool, &[("tool", w.agreement_title)]);
    let link = to.map(|(to, text)| {
        view! {
            <a class="st-button st-button--quiet" href=to.to_hash()>
                {text} <span class="st-visually-hidden">{tail}</span>
            </a>
        }
    });
    view! {
        <div class="st-at-a-glance__one">
            <h2 class="st-at-a-glance__title">{w.agreement_title}</h2>
            <p>{text}</p>
            {changed.map(|words| view! { <p>{words}</p> })}
            <div class="st-button-row">{link} {screen}</div>
        </div>
    }
    .into_any()
}

fn review(app: App, project: ProjectId) -> AnyView {
    let w = &words().project;
    let of = project.clone();
    let text = move || {
        let rounds = app.library.with(|l| l.project(&of).map(|p| p.rounds.clone()));
        let dated = rounds.unwrap_or_default().into_iter();
        let dated: Vec<_> = dated.filter_map(|r| r.date.map(|day| (day, r.label))).collect();
        let today = app.today();
        let words_of = |day| app.device().day_in_words(day);
        let next = dated.iter().filter(|(day, _)| *day >= today).min();
        match (next, dated.iter().max()) {
            (Some((day, round)), _) => {
                fill(w.review_on, &[("round", round), ("day", &words_of(*day))])
            }
            (None, Some((day, _))) => fill(w.review_past, &[("day", &words_of(*day))]),
            (None, None) => w.review_none.to_owned(),
        }
    };
    let picked = RwSignal::new(String::new());
    let set = move |_| {
        let Some(chosen) = day::read(&picked.get_untracked()) else {
            app.device().focus("review-day");
            return;
        };
        if app.add_round(&project, w.review_name, Some(chosen)).is_some() {
            picked.set(String::new());
            app.say(w.review_is_set);
        } else {
            app.say(words().keeping.still_not_saved);
        }
    };
    view! {
        <div class="st-at-a-glance__one">
            <h2 class="st-at-a-glance__title">{w.review_title}</h2>
            <p prop:textContent=text></p>
            <TextField
                id="review-day"
                label=w.review_label
                kind=FieldType::Date
                value=picked
                on_input=move |text: String| picked.set(text)
            />
            <button class="st-button st-button--quiet" type="button" on:click=set>{w.review_set}</button>
        </div>
    }
    .into_any()
}

fn actions(app: App, project: &ProjectId) -> AnyView {
    let w = &words().project;
    let actions = app.library.with_untracked(|l| l.actions(Some(project)));
    let n = actions.iter().filter(|placed| placed.action.state.is_open()).count();
    let text = match n {
        0 => w.actions_none.to_owned(),
        n => count(w.actions_n, &app.device().plural(n), n),
    };
    let to = Route::Actions(Some(project.clone())).to_hash();
    let tell = Route::Changed(project.clone()).to_hash();
    view! {
        <div class="st-at-a-glance__one">
            <h2 class="st-at-a-glance__title">{w.actions_title}</h2>
            <p>{text}</p>
            <div class="st-button-row">
                <a class="st-button st-button--quiet" href=to>{w.actions_see}</a>
                <a class="st-button st-button--quiet" href=tell>{words().changed.link}</a>
            </div>
        </div>
    }
    .into_any()
}
