//! What was kept here is cleared, or was erased: what happened, and what is to happen now.

use leptos::prelude::*;

use super::{copy_link, dismiss};
use crate::content::words;
use crate::state::app::App;
use crate::ui::components::anew::anew;
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::parts::heading::HEADING;

/// Somebody cleared what was kept: it is not written back unasked.
pub(super) fn cleared(app: App) -> impl IntoView {
    anew(move || app.cleared().get().then(|| ask(app)))
}

fn ask(app: App) -> AnyView {
    let w = &words().keeping;
    let leave = move |_| {
        leptos::task::spawn_local(async move {
            app.erase_all(false).await;
            app.tell_at_home(w.cleared_left);
        });
    };
    let keep = move |_| {
        app.keep_again();
        app.say(w.cleared_kept);
        app.device().focus(HEADING);
    };
    view! {
        <Notice
            id="notice-cleared"
            kind=NoticeKind::Error
            title=w.cleared_title.into_any()
            texts=vec![w.cleared.to_owned()]
        >
            <div class="st-button-row">
                <button class="st-button st-button--secondary" type="button" on:click=leave>
                    {w.cleared_leave}
                </button>
                <button class="st-button st-button--secondary" type="button" on:click=keep>
                    {w.cleared_keep}
                </button>
                {copy_link("st-button st-button--quiet", w.cleared_copy)}
            </div>
        </Notice>
    }
    .into_any()
}

/// What was erased.
pub(super) fn told(app: App) -> impl IntoView {
    let told = app.told_of_erasing();
    anew(move || {
        told.get().map(|text| {
            view! {
                <Notice id="notice-erased" title=text.into_any()>
                    <div class="st-button-row">{dismiss(app, text, move || app.forget_what_was_told())}</div>
                </Notice>
            }
            .into_any()
        })
    })
}
