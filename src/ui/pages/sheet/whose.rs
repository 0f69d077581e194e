//! Whose answers a sheet holds, and a way to change that.

use leptos::prelude::*;

use crate::content::{by, words};
use crate::domain::base::id::SheetId;
use crate::domain::sheet::edit::Change;
use crate::domain::sheet::{Details, Sheet};
use crate::state::app::App;
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details as Fold;
use crate::ui::parts::details_fields::DetailsFields;

/// Whose answers these are, in words, with the fields folded away below.
#[component]
pub fn WhoseAnswers(
    /// Which sheet.
    id: SheetId,
) -> impl IntoView {
    let app = App::expect();
    let details = Memo::new(move |_| {
        let of = |s: &Sheet| (s.project.clone(), s.details.clone());
        app.open.with(|o| o.as_ref().filter(|o| o.sheet.id == id).map(|o| of(&o.sheet)))
    });
    let project = Memo::new(move |_| details.get().map(|(project, _)| project));
    let on_change = move |details: Details| app.edit(Change::Details(details), true);
    let value = Signal::derive(move || details.get().map(|(_, d)| d).unwrap_or_default());
    view! {
        <p class="st-whose" prop:textContent=move || details.get().map(|(project, d)| in_words(app, &project, &d)).unwrap_or_default()></p>
        <Fold summary=words().sheet.details_title>
            {anew(move || project.get().map(|project| view! { <DetailsFields prefix="whose" project value on_change/> }))}
        </Fold>
    }
}

/// Project, round, name and perspective, as far as they are known.
pub fn in_words(
    app: App,
    project: &crate::domain::base::id::ProjectId,
    details: &Details,
) -> String {
    let mut parts = Vec::new();
    app.library.with(|l| {
        if let Some(project) = l.project(project) {
            parts.push(project.name.clone());
            parts.extend(
                details.round.as_ref().and_then(|r| project.round(r)).map(|r| r.label.clone()),
            );
        }
    });
    let name = details.name.trim();
    if !name.is_empty() {
        parts.push(name.to_owned());
    }
    parts.extend(details.perspective.map(|from| app.perspective_in(project, from)));
    parts.push(by(details.by).to_owned());
    if details.from_paper {
        parts.push(words().sheet.from_paper.to_owned());
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join(" · ")
}
