//! Changing what people are told, where it is read. The words belong to the action, and stay with it.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::sheet::action::Action;
use crate::state::app::App;
use crate::state::project::planning::ActionKey;
use crate::state::project::planning::Planning;
use crate::state::store::library::PlacedAction;
use crate::state::wings::Wings;
use crate::ui::components::details::Details;
use crate::ui::components::keyed_list::keyed_list;
use crate::ui::components::text_area::TextArea;

/// A field for each action that goes in.
pub fn reword(app: App, in_page: Memo<Vec<PlacedAction>>) -> impl IntoView {
    let w = &words().changed;
    let row = move |placed: PlacedAction| field(app, &placed, in_page);
    let is_empty = move || in_page.with(Vec::is_empty);
    view! {
        <div hidden=is_empty>
            <Details summary=w.change_words>
                {keyed_list(move || in_page.get(), |placed| placed.key().to_string(), row)}
            </Details>
        </div>
    }
}

fn field(app: App, placed: &PlacedAction, in_page: Memo<Vec<PlacedAction>>) -> AnyView {
    let planning = Wings::expect().planning;
    let key = placed.key();
    let label = fill(words().changed.told_label, &[("what", placed.action.what.trim())]);
    let id = format!("{key}-told");
    let value = {
        let key = key.clone();
        Signal::derive(move || drafted(planning, &key).unwrap_or_else(|| kept(in_page, &key)))
    };
    let typed = move |text: String| {
        begin(planning, app, &key);
        planning.edit_draft(|action: &mut Action| action.told = text);
    };
    view! { <TextArea id label value on_input=typed on_leave=move |()| app.flush()/> }.into_any()
}

/// The words as they are typed, if it is this action that is being changed.
fn drafted(planning: Planning, key: &ActionKey) -> Option<String> {
    planning
        .draft()
        .with(|draft| draft.as_ref().filter(|d| d.base.key() == *key).map(|d| d.now.told.clone()))
}

/// The words as they are kept.
fn kept(in_page: Memo<Vec<PlacedAction>>, key: &ActionKey) -> String {
    let told = |all: &Vec<PlacedAction>| {
        all.iter().find(|placed| placed.key() == *key).map(|placed| placed.action.told.clone())
    };
    in_page.with(told).unwrap_or_default()
}

/// Starts to change the action, unless it is being changed already.
fn begin(planning: Planning, app: App, key: &ActionKey) {
    if planning.draft().with_untracked(|d| d.as_ref().is_some_and(|d| d.base.key() == *key)) {
        return;
    }
    if let Some(placed) = app.library.with_untracked(|l| l.action(key)) {
        planning.begin_action(placed);
    }
}
