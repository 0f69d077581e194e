//! What to go on with, and a project's sessions, as rows that are links.

use leptos::prelude::*;

use super::ids::SHEETS;
use crate::content::{count, fill, words};
use crate::domain::base::id::ProjectId;
use crate::domain::base::order::sorted;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;
use crate::state::app::App;
use crate::state::route::{Route, SessionView, SheetView};
use crate::state::store::library::Library;
use crate::ui::components::anew::anew;
use crate::ui::parts::facts::facts_of;

/// So many of each kind stand in the list before there is more of another: sessions, projects, sheets.
const FIRST: [usize; 3] = [3, 1, 1];

/// A thing to go on with.
#[derive(Debug, Clone, PartialEq)]
struct GoOnRow {
    mark: &'static str,
    to: Route,
    title: String,
    text: String,
}

/// What to go on with, so many of the newest.
pub(super) fn go_on(app: App, most: usize) -> AnyView {
    let w = &words().go_on;
    let rows = Memo::new(move |_| app.library.with(|l| newest(app, l, most)));
    let body = move || {
        let all = move |_| app.device().focus(SHEETS);
        (!rows.with(Vec::is_empty)).then(|| {
            view! {
                <section class="st-go-on" aria-labelledby="go-on">
                    <h2 class="st-go-on__head" id="go-on">{w.title}</h2>
                    {list(rows.get())}
                    <button type="button" class="st-button st-button--quiet" on:click=all>{w.all}</button>
                </section>
            }
        })
    };
    anew(body)
}

/// The newest things, sessions before projects before sheets; some of each kind, where there are. Sessions that
/// still collect come first.
fn newest(app: App, l: &Library, most: usize) -> Vec<GoOnRow> {
    let own = l.own_projects();
    let is_own = |id: &ProjectId| own.iter().any(|project| project.id == *id);
    let open = l.sessions.values().map(|kept| &kept.doc);
    // What a room looked at today is taken home today.
    let is_new = |s: &Session| {
        let day = |at| app.device().local_day(at);
        s.revealed.as_ref().is_none_or(|revealed| day(revealed.when) == app.today())
    };
    let open = open.filter(|s| !s.is_memory && is_new(s) && is_own(&s.project));
    // There is more to do in a session that collects than in one that was shown.
    let rank = |s: &Session| (s.revealed.is_some(), std::cmp::Reverse(s.changed));
    let open = sorted(open.collect(), |a, b| rank(a).cmp(&rank(b)).then(a.id.cmp(&b.id)));
    let projects = sorted(own.clone(), |a, b| b.changed.cmp(&a.changed).then(a.id.cmp(&b.id)));
    let sheets = l.listed().into_iter().map(|kept| &kept.doc);
    let sheets = sheets.filter(|sheet| !l.is_example(&sheet.project));
    let open = open.into_iter().map(|session| of_session(app, l, session, true));
    let projects = projects.into_iter().map(|project| of_project(app, l, project));
    let rows = [
        open.take(most).collect::<Vec<_>>(),
        projects.take(most).collect(),
        sheets.take(most).map(|sheet| of_sheet(app, sheet)).collect(),
    ];
    let ranked = |(kind, rows): (usize, Vec<GoOnRow>)| {
        let rank = move |(at, row)| (at >= FIRST[kind], kind, at, row);
        rows.into_iter().enumerate().map(rank)
    };
    let all = rows.into_iter().enumerate().flat_map(ranked).collect();
    let mut all = sorted(all, |a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)));
    all.truncate(most);
    let all = sorted(all, |a, b| (a.1, a.2).cmp(&(b.1, b.2)));
    all.into_iter().map(|(.., row)| row).collect()
}

/// A project's sessions, the latest first.
pub(super) fn sessions(app: App, project: ProjectId) -> AnyView {
    let rows = Memo::new(move |_| {
        app.library.with(|l| {
            let all = l.sessions_of(&project).into_iter().rev();
            all.map(|session| of_session(app, l, session, false)).collect::<Vec<_>>()
        })
    });
    let body = move || view! { <div class="st-go-on st-go-on--lines">{list(rows.get())}</div> };
    anew(move || (!rows.with(Vec::is_empty)).then(body))
}

/// A session: how many sheets are in, or that it was shown. Never how many of a group.
fn of_session(app: App, l: &Library, session: &Session, names_project: bool) -> GoOnRow {
    let w = &words().go_on;
    app.catalogue.track();
    let project = l.project(&session.project);
    let tool = app.tool_in(&session.project, &session.tool);
    let tool = tool.map_or(words().session.kicker.to_owned(), |tool| tool.title.clone());
    let round = session.round.as_ref().and_then(|id| project?.round(id));
    let title = [Some(tool), round.map(|round| round.label.clone())];
    let beside = match project.filter(|_| names_project) {
        Some(project) => project.name.clone(),
        None => app.day_shortly(app.device().local_day(session.created)),
    };
    let view = if session.revealed.is_some() { SessionView::Results } else { SessionView::Collect };
    GoOnRow {
        mark: "ask",
        to: Route::Session(session.id.clone(), view),
        title: title.into_iter().flatten().collect::<Vec<_>>().join(", "),
        text: fill(w.beside, &[("what", &is_in(app, session)), ("beside", &beside)]),
    }
}

/// How many sheets are in.
fn is_in(app: App, session: &Session) -> String {
    let w = &words().go_on;
    let n = session.people();
    match (session.revealed.is_some(), session.expected) {
        (true, _) => w.shown.to_owned(),
        (false, Some(all)) if n <= all => {
            fill(w.n_of_all, &[("n", &n.to_string()), ("all", &all.to_string())])
        }
        (false, _) if n == 0 => w.none_in.to_owned(),
        (false, _) => count(words().session.n_in, &app.device().plural(n), n),
    }
}

fn of_project(app: App, l: &Library, project: &Project) -> GoOnRow {
    let w = &words().go_on;
    let counted = |forms: &str, n: usize| count(forms, &app.device().plural(n), n);
    let actions = l.actions(Some(&project.id));
    let open = actions.iter().filter(|placed| placed.action.state.is_open()).count();
    let text = match (open, l.sheets_of(&project.id).len()) {
        (0, 0) => match l.sessions_of(&project.id).len() {
            0 => w.no_sheets.to_owned(),
            n => counted(w.sessions, n),
        },
        (0, n) => counted(w.sheets, n),
        (n, _) => counted(w.actions, n),
    };
    let (to, title) = (Route::Project(project.id.clone()), project.name.clone());
    GoOnRow { mark: "plan", to, title, text }
}

/// A sheet: its name or its tool, and how far it is.
fn of_sheet(app: App, sheet: &Sheet) -> GoOnRow {
    let facts = facts_of(app, &sheet.id);
    let tool = app.tool(&sheet.tool).map_or(facts.tool, |tool| tool.title.clone());
    let (title, beside) = if facts.own_name.is_empty() {
        (tool, app.day_shortly(app.device().local_day(sheet.created)))
    } else {
        (facts.own_name, tool)
    };
    let text = fill(words().go_on.beside, &[("what", &facts.far), ("beside", &beside)]);
    let to = Route::Sheet(sheet.id.clone(), SheetView::Continue);
    GoOnRow { mark: "write", to, title, text }
}

fn list(rows: Vec<GoOnRow>) -> AnyView {
    let row = |row: GoOnRow| {
        view! {
            <li class="st-go-on__row">
                <a class="st-link-doors__link" href=row.to.to_hash()>
                    <span
                        class=format!("st-link-doors__mark st-link-doors__mark--{}", row.mark)
                        aria-hidden="true"
                    ></span>
                    <span class="st-go-on__title" dir="auto">{row.title}</span>
                    <span class="st-go-on__text" dir="auto">{row.text}</span>
                </a>
            </li>
        }
    };
    view! { <ul class="st-go-on__list" role="list">{rows.into_iter().map(row).collect_view()}</ul> }
        .into_any()
}
