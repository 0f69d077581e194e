//! The three doors: fill in a sheet, open a file, look at the example.

use leptos::prelude::*;

use super::groups::project_heading_id;
use super::sheets::SHEETS;
use crate::content::{example, words};
use crate::state::app::App;
use crate::state::route::Route;

/// What a person can begin with.
#[component]
pub fn Doors() -> impl IntoView {
    let w = &words().home;
    view! {
        <ul class="st-link-doors" role="list">
            {link("write", w.door_fill, w.door_fill_text, &Route::Start(None))}
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

/// One button for both ways, so that the focus stays on it.
#[component]
fn ExampleDoor() -> impl IntoView {
    let app = App::expect();
    let w = &words().home;
    let is_here = Memo::new(move |_| app.library.with(|l| l.example().is_some()));
    let on_click = move |_| {
        if is_here.get_untracked() {
            app.remove_example();
            app.say(w.example_removed);
        } else {
            add_example(app);
        }
    };
    let title = move || if is_here.get() { w.door_remove } else { w.door_example };
    let text = move || if is_here.get() { w.door_remove_text } else { w.door_example_text };
    view! {
        <li class="st-link-doors__door">
            <button type="button" class="st-link-doors__link" on:click=on_click>
                <span class="st-link-doors__mark st-link-doors__mark--look" aria-hidden="true"></span>
                <span class="st-link-doors__title">{title}</span>
                <span class="st-link-doors__text">{text}</span>
            </button>
        </li>
    }
}

/// Adds the example and leads to it.
fn add_example(app: App) {
    let w = &words().home;
    app.add_example(example());
    let added = app.library.with_untracked(|l| l.example().map(|p| p.id.clone()));
    match added {
        Some(project) => {
            app.say(w.example_added);
            app.device().focus(&project_heading_id(&project));
        }
        None => app.say(w.example_not_added),
    }
}

/// Takes the example out. What was focused goes with it, so the focus goes to the list.
pub fn remove_example(app: App) {
    app.remove_example();
    app.say(words().home.example_removed);
    app.device().focus(SHEETS);
}
