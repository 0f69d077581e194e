//! The doors: fill in a sheet, plan together, open a file, look at the example.

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
            <a class="st-link-doors__link" href=to.to_hash()>
                <span
                    class=format!("st-link-doors__mark st-link-doors__mark--{mark}")
                    aria-hidden="true"
                ></span>
                <span class="st-link-doors__title">{title}</span>
                <span class="st-link-doors__text">{text}</span>
            </a>
        </li>
    }
}

/// The id of the door to the example.
const EXAMPLE: &str = "door-example";

/// A way to the example, or a button that takes it out.
#[component]
fn ExampleDoor() -> impl IntoView {
    let app = App::expect();
    let w = &words().home;
    let is_here = Memo::new(move |_| app.library.with(|l| l.example().is_some()));
    let body = move |title: &'static str, text: &'static str| {
        view! {
            <span class="st-link-doors__mark st-link-doors__mark--look" aria-hidden="true"></span>
            <span class="st-link-doors__title">{title}</span>
            <span class="st-link-doors__text">{text}</span>
        }
    };
    let remove = move |_| {
        let is_gone = app.remove_example();
        app.say_if_kept(is_gone, w.example_removed);
        app.device().focus(EXAMPLE);
    };
    let door = move || {
        if is_here.get() {
            view! {
                <button type="button" class="st-link-doors__link" on:click=remove>
                    {body(w.door_remove, w.door_remove_text)}
                </button>
            }
            .into_any()
        } else {
            view! {
                <a class="st-link-doors__link" id=EXAMPLE href=Route::Example.to_hash()>
                    {body(w.door_example, w.door_example_text)}
                </a>
            }
            .into_any()
        }
    };
    view! { <li class="st-link-doors__door">{door}</li> }
}

/// Takes the example out. What was focused goes with it, so the focus goes to the list.
pub fn remove_example(app: App) {
    let is_gone = app.remove_example();
    app.say_if_kept(is_gone, words().home.example_removed);
    app.device().focus(SHEETS);
}
