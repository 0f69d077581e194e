//! What there is to see while a part of the app, or a file of a page, is on its way, and when it did not come.

use leptos::prelude::*;

use crate::content::words;
use crate::state::app::App;
use crate::ui::components::anew::anew;
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::parts::heading::FirstHeading;

/// Nobody needs to be told of a shorter wait.
const NOTICEABLE: u32 = 200;

/// It is on its way.
pub(super) fn coming(app: App) -> AnyView {
    let is_late = RwSignal::new(false);
    let tell = move || {
        is_late.try_set(true);
    };
    // Kept as long as this is on the screen.
    StoredValue::new_local(app.device().after(NOTICEABLE, Box::new(tell)));
    let words = move || {
        let w = &words().common;
        is_late.get().then(|| view! { <span class="st-opening__status">{w.coming}</span> })
    };
    view! { <p role="status">{anew(words)}</p> }.into_any()
}

/// What stands on a page that can do without what did not come.
pub(super) fn not_all(again: impl Fn() + Send + 'static) -> impl IntoView {
    let w = &words().common;
    view! {
        <Notice
            id="not-all"
            title=w.missing_part.into_any()
            is_heading=true
            texts=vec![w.missing_some.to_owned(), w.missing.to_owned()]
        >
            <div class="st-button-row">
                <button class="st-button" type="button" on:click=move |_| again()>{w.try_again}</button>
            </div>
        </Notice>
    }
}

/// It did not come. Whatever comes next, it is another try.
pub(super) fn missing(app: App, forget: impl FnOnce() + Send + Sync + 'static) -> AnyView {
    on_cleanup(forget);
    let w = &words().common;
    let more = if app.keeps() { w.missing_else } else { w.missing_else_unkept };
    let texts = [w.missing, more].map(str::to_owned).to_vec();
    let again = move |_| app.arrive(app.route.get_untracked());
    view! {
        <FirstHeading title=w.missing_title>{w.missing_title}</FirstHeading>
        <Notice
            id="missing"
            kind=NoticeKind::Error
            title=w.missing_part.into_any()
            is_heading=true
            texts
        >
            <div class="st-button-row">
                <button class="st-button" type="button" on:click=again>{w.try_again}</button>
            </div>
        </Notice>
    }
    .into_any()
}
