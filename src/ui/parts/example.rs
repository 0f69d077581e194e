//! Brings the made-up project in and leads to its map.

use leptos::prelude::*;

use super::heading::Heading;
use crate::content::words;
use crate::state::app::App;
use crate::state::route::Route;
use crate::state::wings::Wings;

/// A page that nobody stays on, unless the example can't be kept.
#[component]
pub fn ExamplePage() -> impl IntoView {
    let exchange = Wings::expect().exchange;
    let app = App::expect();
    let w = &words().home;
    let example = app.example();
    let is_kept = example.is_some_and(|json| exchange.add_example(&json));
    let added = app.library.with_untracked(|l| l.example().map(|p| p.id.clone()));
    if let Some(project) = added {
        let said = if is_kept { w.example_added } else { words().keeping.not_kept };
        app.go_instead_and_say(&Route::Project(project), said);
        return ().into_any();
    }
    view! {
        <Heading text=w.door_example/>
        <p>{w.example_not_added}</p>
        <p><a class="st-button" href=Route::Home.to_hash()>{words().common.to_home}</a></p>
    }
    .into_any()
}
