//! The doors: run a workshop, fill in a sheet, plan together, open a file, look at the example.

use leptos::prelude::*;

use super::ids::SHEETS;
use crate::content::words;
use crate::state::app::App;
use crate::state::route::Route;

/// What a person can begin with.
#[component]
pub fn Doors() -> impl IntoView {
    let w = &words().home;
    view! {
        <ul class="st-link-doors" role="list">
            {link("ask", w.door_workshop, w.door_workshop_text, &Route::NewSession(None))}
            {link("write", w.door_fill, w.door_fill_text, &Route::Start(None))}
            {link("plan", w.door_plan, w.door_plan_text, &Route::Plan)}
            {link("open", w.door_open, w.door_open_text, &Route::Open)}
            <ExampleDoor/>
        </ul>
    }
}

fn link(mark: &str, title: &'static str, text: &'static str, to: &Route) -> impl IntoView + use<> {
    view! {
        <li class="st-link-doors__door">
            <a class="st-link-doors__link" href=to.to_hash()>{body(mark, title, text)}</a>
        </li>
    }
}

fn body(mark: &str, title: &'static str, text: &'static str) -> impl IntoView + use<> {
    view! {
        <span
            class=format!("st-link-doors__mark st-link-doors__mark--{mark}")
            aria-hidden="true"
        ></span>
        <span class="st-link-doors__title">{title}</span>
        <span class="st-link-doors__text">{text}</span>
    }
}

/// A way to the example: to its map once it is here. It is taken out beside its project in the list.
#[component]
fn ExampleDoor() -> impl IntoView {
    let app = App::expect();
    let w = &words().home;
    let to = move || {
        let here = app.library.with(|l| l.example().map(|p| p.id.clone()));
        here.map_or(Route::Example, Route::Project).to_hash()
    };
    view! {
        <li class="st-link-doors__door">
            <a class="st-link-doors__link" href=to>
                {body("look", w.door_example, w.door_example_text)}
            </a>
        </li>
    }
}

/// Takes the example out. What was focused goes with it, so the focus goes to the list.
pub fn remove_example(app: App) {
    let is_gone = app.remove_example();
    app.say_if_kept(is_gone, words().home.example_removed);
    app.device().focus(SHEETS);
}
