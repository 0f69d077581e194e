//! An address that leads nowhere.

use leptos::prelude::*;

use crate::content::words;
use crate::state::route::Route;
use crate::ui::parts::heading::FirstHeading;

/// Says so, and leads on.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let w = &words().common;
    view! {
        <FirstHeading title=w.not_found_title>{w.not_found_title}</FirstHeading>
        <p>{w.not_found}</p>
        <p><a class="st-button" href=Route::Home.to_hash()>{w.to_home}</a></p>
    }
}
