//! A long list, shown some at a time: a phone would stand still if all of it came at once.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::state::app::App;
use crate::ui::components::anew::anew;
use crate::ui::components::keyed_list::keyed_list;

/// So many come at once.
const AT_ONCE: usize = 30;

/// Makes the row at a place, with that id; it can be focused.
pub(super) type MakeRow = Box<dyn Fn(usize, String) -> AnyView + Send + Sync>;

/// A list of so many rows. Each is made when it is shown.
pub(super) fn portions(app: App, name: &'static str, total: usize, row: MakeRow) -> AnyView {
    let w = &words().open;
    let shown = RwSignal::new(total.min(AT_ONCE));
    let id = move |at: usize| format!("{name}-{at}");
    let more = move |_| {
        let before = shown.get_untracked();
        let now = total.min(before + AT_ONCE);
        shown.set(now);
        app.say(how_many(now, total));
        app.device().focus(&id(before));
    };
    let next = move |shown: usize| {
        let n = AT_ONCE.min(total - shown).to_string();
        view! {
            <p class="st-small">{how_many(shown, total)}</p>
            <div class="st-button-row">
                <button class="st-button st-button--secondary" type="button" on:click=more>
                    {fill(w.show_more, &[("n", &n)])}
                </button>
            </div>
        }
        .into_any()
    };
    let rows =
        keyed_list(move || (0..shown.get()).collect(), usize::to_string, move |at| row(at, id(at)));
    view! {
        <ul class="st-import-list__list" role="list">{rows}</ul>
        {anew(move || Some(shown.get()).filter(|shown| *shown < total).map(next))}
    }
    .into_any()
}

fn how_many(shown: usize, total: usize) -> String {
    let (shown, total) = (shown.to_string(), total.to_string());
    fill(words().open.shown_of, &[("shown", &shown), ("n", &total)])
}
