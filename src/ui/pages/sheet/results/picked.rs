//! What the person picked: strengths, what to work on, what to find out.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::words;
use crate::domain::sheet::{Pick, Sheet};
use crate::domain::tool::Tool;
use crate::state::app::App;
use crate::ui::components::anew::anew;

/// The picked statements under their three titles.
pub fn picked(app: App, tool: Arc<Tool>) -> impl IntoView {
    let w = &words().results;
    let nothing = move || app.open.with(|o| o.as_ref().is_some_and(|o| o.sheet.picks.is_empty()));
    let columns =
        [(Pick::Strength, w.strengths), (Pick::WorkOn, w.work_on), (Pick::FindOut, w.find_out)];
    let columns = columns.map(|(pick, title)| column(app, tool.clone(), pick, title));
    view! {
        <h2 class="st-rule-title">{w.picked_title}</h2>
        <p hidden=nothing>{w.picked_lead}</p>
        <p hidden=move || !nothing()>{w.picked_nothing}</p>
        <div class="st-columns">{columns.into_iter().collect_view()}</div>
    }
}

fn column(app: App, tool: Arc<Tool>, pick: Pick, title: &'static str) -> impl IntoView {
    let picked = Memo::new(move |_| {
        let of = |sheet: &Sheet| {
            let has = |id| sheet.picks.get(id) == Some(&pick);
            let found = tool
                .items()
                .filter(|(section, item)| has(&item.id) && !(section.private || tool.personal));
            found.map(|(_, item)| item.text.clone()).collect::<Vec<_>>()
        };
        app.open.with(|o| o.as_ref().map(|o| of(&o.sheet))).unwrap_or_default()
    });
    view! {
        <div class="st-picked" hidden=move || picked.with(Vec::is_empty)>
            <h3 class="st-picked__title">{title}</h3>
            <ul class="st-picked__list">
                {anew(move || picked.get().into_iter().map(|text| view! { <li>{text}</li> }).collect_view())}
            </ul>
        </div>
    }
}
