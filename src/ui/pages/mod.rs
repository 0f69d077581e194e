//! The pages, and the frame around them.

mod about;
mod action_fields;
mod actions;
mod answer_words;
mod as_written;
mod batches;
mod bin;
mod changed;
mod comes_from;
mod copy;
mod days;
mod deck;
mod details_fields;
mod erase;
mod example;
mod find;
mod finish;
mod frame;
mod give;
mod hand_over;
mod handed;
mod heading;
mod help;
mod hide;
mod home;
mod invited;
mod not_found;
mod notices;
mod open;
mod person_fields;
mod picture;
mod plan;
mod print;
mod programme;
mod project;
mod reporting;
mod rest;
mod round_fields;
mod rounds;
mod saving_line;
mod session;
mod sheet;
mod start;
mod statements;
mod terms;
mod titles;
pub mod two_texts;
mod voice;
mod whose_device;

use leptos::prelude::*;

use crate::content::words;
use crate::domain::document::limits::{MAX_LIST, MAX_NAME, MAX_TEXT};
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::components::anew::anew;
use crate::ui::components::limits::Limits;
use frame::Frame;
use rest::Rest;

/// The frame, and in it the page that the address names.
#[component]
pub fn Shell() -> impl IntoView {
    let app = App::expect();
    let rest = Rest::soon(app);
    provide_context(limits());
    let page = move || match app.route.get() {
        Route::Home => view! { <home::HomePage/> }.into_any(),
        Route::Unknown => view! { <not_found::NotFoundPage/> }.into_any(),
        route => rest.page(route),
    };
    view! { <Frame>{anew(page)}</Frame> }
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
