//! The pages, and the frame around them.

mod about;
mod action_fields;
mod actions;
mod answer_words;
mod bin;
mod copy;
mod details_fields;
mod frame;
mod heading;
mod help;
mod home;
mod not_found;
mod notices;
mod open;
mod person_fields;
mod print;
mod round_fields;
mod saving_line;
mod sheet;
mod start;

use leptos::prelude::*;

use crate::state::app::App;
use crate::state::route::Route;
use frame::Frame;

/// The frame, and in it the page that the address names.
#[component]
pub fn Shell() -> impl IntoView {
    let app = App::expect();
    view! { <Frame>{move || page(app.route.get())}</Frame> }
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <home::HomePage/> }.into_any(),
        Route::Start(tool) => view! { <start::StartPage tool/> }.into_any(),
        Route::Sheet(id, view) => view! { <sheet::SheetPage id view/> }.into_any(),
        Route::Print(id) => view! { <print::PrintPage id/> }.into_any(),
        Route::Blank(tool, variant) => view! { <print::BlankPage tool variant/> }.into_any(),
        Route::Actions(project) => view! { <actions::ActionsPage project/> }.into_any(),
        Route::Copy(of) => view! { <copy::CopyPage of/> }.into_any(),
        Route::Open => view! { <open::OpenPage/> }.into_any(),
        Route::Bin => view! { <bin::BinPage/> }.into_any(),
        Route::Help(topic) => view! { <help::HelpPage topic/> }.into_any(),
        Route::About => view! { <about::AboutPage/> }.into_any(),
        Route::Unknown => view! { <not_found::NotFoundPage/> }.into_any(),
    }
}
