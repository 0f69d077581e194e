//! A sheet that another tab deleted while it was on this page: it says so, and offers a copy of what was on
//! the screen. It is not kept again.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::privacy;
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::parts::heading::Heading;

/// The page.
pub(super) fn page(app: App, sheet: Sheet) -> impl IntoView {
    let w = &words().lost;
    let has_private = privacy::has_private(app.tool(&sheet.tool).as_deref(), &sheet);
    let sheet = StoredValue::new(sheet);
    let save = move |with_private: bool| {
        let copy = &words().copy;
        let is_saved = sheet.with_value(|sheet| app.download_lost(sheet, with_private));
        app.say(if is_saved { copy.done_download } else { words().keeping.not_downloaded });
    };
    let private = has_private.then(|| {
        view! {
            <button class="st-button st-button--quiet" type="button" on:click=move |_| save(true)>
                {w.save_private}
            </button>
        }
    });
    view! {
        <Heading text=w.title/>
        <p class="st-lead">{w.text}</p>
        <h2 class="st-rule-title">{w.copy_title}</h2>
        <p>{w.copy}</p>
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=move |_| save(false)>{w.save}</button>
            {private}
        </div>
        <p><a class="st-back-link" href=Route::Home.to_hash()>{words().common.to_home}</a></p>
    }
}
