//! What was just removed, with the way back.

use leptos::prelude::*;

use super::ids::{change_id, put_back_id};
use crate::content::words;
use crate::state::app::App;
use crate::state::store::library::PlacedAction;
use crate::ui::components::keyed_list::keyed_list;

/// Actions that were removed on this page, each with a button that puts it back.
#[component]
pub fn RemovedActions(
    /// The actions, the last one last.
    removed: RwSignal<Vec<PlacedAction>>,
) -> impl IntoView {
    let app = App::expect();
    keyed_list(
        move || removed.get(),
        |p| p.key().to_string(),
        move |placed| notice(app, placed, removed),
    )
}

fn notice(app: App, placed: PlacedAction, removed: RwSignal<Vec<PlacedAction>>) -> impl IntoView {
    let w = &words().actions;
    let what = placed.action.what.clone();
    let button = put_back_id(&placed);
    let put_back = move |_| {
        let is_kept = app.restore_placed_action(&placed);
        removed.update(|all| all.retain(|p| p.key() != placed.key()));
        app.device().focus(&change_id(&placed.key()));
        app.say_if_kept(is_kept, w.is_back);
    };
    view! {
        <section class="st-notice st-notice--info">
            <p class="st-notice__title">{w.removed}</p>
            <p class="st-notice__text st-own-words" dir="auto">{what.clone()}</p>
            <div class="st-button-row">
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    id=button
                    on:click=put_back
                >
                    {w.put_back}
                    <span class="st-visually-hidden">": "{what}</span>
                </button>
            </div>
        </section>
    }
}
