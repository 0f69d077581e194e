//! The next release is ready, and waits until somebody asks for it.

use leptos::prelude::*;

use crate::content::words;
use crate::state::app::App;
use crate::state::page::release::{KeptRelease, Release};
use crate::ui::components::anew::anew;
use crate::ui::components::notice::Notice;

/// Comes with the next page: nothing moves under what somebody reads or writes.
pub(super) fn next_release(app: App) -> impl IntoView {
    let release = Release::expect();
    let said = Memo::new(move |_| {
        app.route.track();
        words_of(untrack(|| release.kept()))
    });
    anew(move || said.get().map(|said| notice(release, said)))
}

/// The title and the text of what there is to say.
fn words_of(kept: Option<KeptRelease>) -> Option<(&'static str, &'static str)> {
    let w = &words().release;
    match kept {
        Some(KeptRelease::Next) => Some((w.next_title, w.next_text)),
        Some(KeptRelease::Stuck) => Some((w.stuck_title, w.stuck_text)),
        Some(
            KeptRelease::Ready
            | KeptRelease::Lost
            | KeptRelease::Changed
            | KeptRelease::Full
            | KeptRelease::Away
            | KeptRelease::InFile
            | KeptRelease::Saving
            | KeptRelease::Never,
        )
        | None => None,
    }
}

fn notice(release: Release, (title, text): (&'static str, &'static str)) -> impl IntoView {
    let w = &words().release;
    view! {
        <Notice id="notice-next" title=title.into_any() texts=vec![text.to_owned()]>
            <div class="st-button-row">
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    on:click=move |_| release.take_next()
                >
                    {w.next_take}
                </button>
            </div>
        </Notice>
    }
}
