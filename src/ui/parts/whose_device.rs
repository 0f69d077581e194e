//! Whose device it is: somebody's own, or one that other people use too.

use leptos::prelude::*;

use crate::content::words;
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::components::anew::anew;

/// The id of what stands in place of the button that was pressed.
const SHARED_NOW: &str = "shared-now";

/// Asks whose device it is, and goes on with the answer. Once it is one of several people's, it stays so.
#[component]
pub(in crate::ui) fn WhoseDevice(
    /// Called when that is known.
    #[prop(into)]
    on_chosen: Callback<()>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().finish;
    let on_own = move |_| {
        on_chosen.try_run(());
    };
    if untrack(|| app.is_shared()) {
        return view! {
            <p>{w.help_is_on}</p>
            <div class="st-button-row">
                <button class="st-button" type="button" on:click=on_own>{words().start.start}</button>
            </div>
        }
        .into_any();
    }
    let on_shared = move |_| {
        app.share_device();
        on_chosen.try_run(());
    };
    view! {
        <h2 class="st-rule-title">{w.whose}</h2>
        <p>
            <button class="st-button" type="button" aria-describedby="own-hint" on:click=on_own>
                {w.own}
            </button>
        </p>
        <p id="own-hint">{w.own_hint}</p>
        <p>
            <button
                class="st-button st-button--secondary"
                type="button"
                aria-describedby="others-hint"
                on:click=on_shared
            >
                {w.others}
            </button>
        </p>
        <p id="others-hint">{w.others_hint}</p>
    }
    .into_any()
}

/// The same in Help: nothing is kept from now on.
#[component]
pub(in crate::ui) fn ShareDevice() -> impl IntoView {
    let app = App::expect();
    let w = &words().finish;
    let turn_on = move |_| {
        app.share_device();
        app.device().focus(SHARED_NOW);
        app.say(w.help_on);
    };
    let way = move || {
        if app.is_shared() {
            let to = Route::Finish.to_hash();
            return view! {
                <p>{w.help_is_on}</p>
                <p><a class="st-button" id=SHARED_NOW href=to>{words().shared.finish}</a></p>
            }
            .into_any();
        }
        view! {
            <p>{w.help_lead}</p>
            <p>{w.others_hint}</p>
            <p>
                <button class="st-button st-button--secondary" type="button" on:click=turn_on>
                    {w.others}
                </button>
            </p>
        }
        .into_any()
    };
    anew(way)
}
