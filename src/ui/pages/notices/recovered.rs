//! Words that came back after the page was closed on them: which they are, by name.

use leptos::prelude::*;

use super::dismiss;
use crate::content::{count, fill, words};
use crate::domain::base::id::{ProjectId, SessionId, SheetId};
use crate::state::app::App;
use crate::state::route::{Route, SessionView, SheetView};
use crate::state::store::loader::LoadProblem;
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details;
use crate::ui::components::notice::Notice;
use crate::ui::parts::answer_words::sheet_words;
use crate::ui::parts::facts::when;

/// What came back: how such things are counted, its name, and the way to it.
#[derive(Debug, Clone, PartialEq)]
struct RecoveredDocument {
    forms: &'static str,
    name: String,
    to: Route,
}

/// What came back.
pub(super) fn recovered(app: App) -> impl IntoView {
    let found = Memo::new(move |_| {
        let is_one = |p: &&LoadProblem| matches!(p, LoadProblem::Recovered { .. });
        app.problems().with(|all| all.iter().filter(is_one).cloned().collect::<Vec<_>>())
    });
    anew(move || {
        let found = found.get();
        let all = all(app, &found);
        (!all.is_empty()).then(|| notice(app, found, &all))
    })
}

fn all(app: App, found: &[LoadProblem]) -> Vec<RecoveredDocument> {
    untrack(|| found.iter().filter_map(|one| back(app, one)).collect())
}

fn back(app: App, one: &LoadProblem) -> Option<RecoveredDocument> {
    let of_project = || one.project().and_then(|id| project(app, id));
    let of_session = || one.session().and_then(|id| session(app, id));
    one.sheet().and_then(|id| sheet(app, id)).or_else(of_project).or_else(of_session)
}

/// A sheet as lists have it: its worksheet, whose it is, when it was changed.
fn sheet(app: App, id: SheetId) -> Option<RecoveredDocument> {
    let w = &words().keeping;
    let sheet = app.library.with_untracked(|l| l.sheet(&id).cloned())?;
    let own = sheet.details.name.trim();
    // Without its worksheet there is an id only.
    let name = match (app.tool(&sheet.tool), own) {
        (Some(_), _) => sheet_words(app, &sheet),
        (None, "") => w.back_sheet.to_owned(),
        (None, own) => format!("{}, {own}", w.back_sheet),
    };
    let changed = when(app, sheet.changed);
    let name = fill(w.back_named, &[("name", &name), ("when", &changed)]);
    Some(RecoveredDocument {
        forms: w.back_sheets,
        name,
        to: Route::Sheet(id, SheetView::Continue),
    })
}

fn project(app: App, id: ProjectId) -> Option<RecoveredDocument> {
    let name = app.library.with_untracked(|l| l.project(&id).map(|p| p.name.clone()))?;
    let name = if name.trim().is_empty() { words().open.unknown_project.to_owned() } else { name };
    Some(RecoveredDocument { forms: words().keeping.back_projects, name, to: Route::Project(id) })
}

fn session(app: App, id: SessionId) -> Option<RecoveredDocument> {
    let (tool, project) = app.library.with_untracked(|l| {
        let session = l.session(&id)?;
        let project = l.project(&session.project).map(|p| p.name.clone());
        Some((session.tool.clone(), project))
    })?;
    let tool = app.tool(&tool).map_or(words().session.kicker.to_owned(), |t| t.title.clone());
    let project = project.unwrap_or_else(|| words().open.unknown_project.to_owned());
    let name = fill(words().session.of, &[("tool", &tool), ("project", &project)]);
    let to = Route::Session(id, SessionView::Collect);
    Some(RecoveredDocument { forms: words().keeping.back_sessions, name, to })
}

/// Its names wait for the worksheets'. The notice does not: somebody may have unfolded it already.
fn named(app: App, found: Vec<LoadProblem>) -> AnyView {
    let link = |back: RecoveredDocument| view! { <li dir="auto"><a href=back.to.to_hash()>{back.name}</a></li> };
    // Made anew only where a name is another one: the focus may be on one of them.
    let named = Memo::new(move |_| {
        app.catalogue.track();
        all(app, &found)
    });
    anew(move || view! { <ul>{named.get().into_iter().map(link).collect_view()}</ul> })
}

fn notice(app: App, found: Vec<LoadProblem>, all: &[RecoveredDocument]) -> impl IntoView + use<> {
    let w = &words().keeping;
    let keys: Vec<String> = found.iter().map(|one| one.key().to_owned()).collect();
    let list = named(app, found);
    let mut texts = vec![w.recovered.to_owned()];
    let list = if all.len() == 1 {
        list
    } else {
        texts.insert(0, fill(w.back_many, &[("what", &counted(app, all))]));
        view! { <Details summary=w.back_which>{list}</Details> }.into_any()
    };
    let forget = move || keys.iter().for_each(|key| app.dismiss_problem(key));
    view! {
        <Notice id="notice-recovered" title=w.recovered_title.into_any() texts>
            {list}
            <div class="st-button-row">{dismiss(app, w.recovered_title, forget)}</div>
        </Notice>
    }
}

/// How much came back, sort by sort, in one line.
fn counted(app: App, all: &[RecoveredDocument]) -> String {
    let w = &words().keeping;
    let one = |forms: &'static str| {
        let n = all.iter().filter(|back| back.forms == forms).count();
        (n > 0).then(|| count(forms, &app.device().plural(n), n))
    };
    let sorts = [w.back_sheets, w.back_projects, w.back_sessions];
    let mut parts: Vec<String> = sorts.into_iter().filter_map(one).collect();
    let last = parts.pop().unwrap_or_default();
    if parts.is_empty() {
        return last;
    }
    fill(w.back_and, &[("first", &parts.join(", ")), ("last", &last)])
}
