//! Turning on, in Help, that nothing is kept: other people use this device too.

use leptos::prelude::*;

use crate::content::words;
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::components::anew::anew;

/// The id of what stands in place of the button that was pressed.
const SHARED_NOW: &str = "shared-now";

/// Says that other people use the device: nothing is kept from now on.
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
