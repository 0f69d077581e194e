//! What stands around every sheet: the button that hides it at once, and the way to help.

use leptos::prelude::*;

use crate::content::help::calls;
use crate::content::words;
use crate::state::app::App;
use crate::state::page::hiding::HideRule;
use crate::state::page::hooks::PageListener;
use crate::state::route::{CopyOf, Route, SessionView};
use crate::state::store::preferences::Preferences;
use crate::ui::components::details::Details;
use crate::ui::parts::calls::call_list;

/// The topic of help on hiding.
pub const TOPIC: &str = "hide";
/// The topic of help on where to get help.
const GET_HELP: &str = "get-help";

/// What stands above a page: the button that hides it. Shift pressed three times does the same.
pub fn above(route: &Route) -> Option<AnyView> {
    let app = App::expect();
    let preferences = Preferences::expect();
    let hides = app.hides(route);
    if hides == HideRule::No {
        return None;
    }
    let is_wanted = move || hides == HideRule::Always || preferences.has_hide_now();
    PageListener::new(app).shifts(move || {
        if untrack(is_wanted) {
            app.hide_now();
        }
    });
    let w = &words().hiding;
    let button = move || {
        view! {
            <button
                class="st-button st-button--secondary st-hide"
                type="button"
                title=w.hide_says
                on:click=move |_| app.hide_now()
            >
                {w.hide}
            </button>
        }
    };
    Some(view! { <Show when=is_wanted>{button()}</Show> }.into_any())
}

/// What stands below a page: the way to help. A device that goes round stays on its page.
pub fn below(route: &Route) -> Option<AnyView> {
    let w = &words().hiding;
    match route {
        Route::Session(_, SessionView::Pass) => Some(
            view! {
                <div class="st-around st-no-print">
                    <Details summary=w.crisis>{call_list(calls())}<p>{w.hide_says}</p></Details>
                </div>
            }
            .into_any(),
        ),
        Route::Sheet(..) | Route::Print(_) | Route::Copy(CopyOf::Sheet(_)) => Some(
            view! {
                <p class="st-around st-small st-no-print">
                    {crisis_link()}
                    <a href=topic(TOPIC)>{w.about}</a>
                </p>
            }
            .into_any(),
        ),
        _ => None,
    }
}

fn topic(id: &str) -> String {
    Route::Help(Some(id.to_owned())).to_hash()
}

/// The way to help.
pub fn crisis_link() -> impl IntoView {
    view! { <a class="st-around__help" href=topic(GET_HELP)>{words().hiding.crisis}</a> }
}

/// Whether every sheet can be hidden, or private ones alone.
pub fn everywhere() -> AnyView {
    let w = &words().hiding;
    let preferences = Preferences::expect();
    view! {
        <div class="st-check-list__option">
            <input
                class="st-check-list__input"
                type="checkbox"
                id="hide-everywhere"
                prop:checked=move || preferences.has_hide_now()
                on:change:target=move |ev| preferences.set_hide_now(ev.target().checked())
            />
            <label class="st-check-list__label" for="hide-everywhere">
                {w.everywhere}
                <span class="st-check-list__detail">{w.everywhere_hint}</span>
            </label>
        </div>
    }
    .into_any()
}
