//! The pages, and the frame around them.

mod about;
mod actions;
mod bin;
mod changed;
#[cfg(feature = "component-page")]
mod components;
mod copy;
mod erase;
mod fill;
mod find;
mod finish;
mod frame;
mod give;
mod help;
mod hide;
mod home;
mod invited;
mod loading;
mod not_found;
mod notices;
mod open;
mod plan;
mod print;
mod programme;
mod project;
mod rest;
mod rounds;
mod second_window;
mod session;
mod sheet;
mod start;
mod terms;
mod waiting;

use leptos::prelude::*;

use crate::content::words;
use crate::domain::document::limits::{MAX_LIST, MAX_NAME, MAX_TEXT};
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::components::anew::anew;
use crate::ui::components::limits::Limits;
use frame::Frame;
use loading::Loading;

/// The frame, and in it the page that the address names.
#[component]
pub fn Shell() -> impl IntoView {
    let app = App::expect();
    let loading = Loading::soon(app);
    provide_context(limits());
    // A page that stays hears by itself where somebody is.
    let shown = Memo::new_owning(move |before: Option<Route>| {
        let now = app.route.get();
        let is_new = !before.is_some_and(|before| app.stays(&before, &now));
        (now, is_new)
    });
    let page = move || match shown.get() {
        Route::Home => {
            loading.go_on();
            view! { <home::HomePage later=loading.of_home()/> }.into_any()
        }
        Route::Unknown => view! { <not_found::NotFoundPage/> }.into_any(),
        route => loading.page(route),
    };
    view! { <Frame notices=loading.notices()>{anew(page)}</Frame> }
}

fn limits() -> Limits {
    let w = &words().common;
    Limits {
        text: MAX_TEXT,
        name: MAX_NAME,
        list: MAX_LIST,
        field_full: w.field_full,
        list_full: w.list_full,
    }
}
