//! What can be done with a sheet, folded away under "More".

use leptos::html;
use leptos::prelude::*;

use super::ids::{link_id, rename_id, undo_id};
use crate::content::{fill, words};
use crate::domain::base::id::SheetId;
use crate::state::app::App;
use crate::state::route::{CopyOf, Route, SheetView};
use crate::ui::parts::facts::{SheetFacts, facts_of};

/// A native fold with links and buttons. Escape closes it, and so does every button in it.
#[component]
pub fn SheetMenu(
    /// Which sheet.
    id: SheetId,
    /// What is said about it.
    facts: Memo<SheetFacts>,
    /// Whether its name is being changed.
    is_renaming: RwSignal<bool>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().home;
    let node = NodeRef::<html::Details>::new();
    let close = move || {
        if let Some(menu) = node.get_untracked() {
            menu.set_open(false);
        }
    };
    let summary_id = format!("more-{id}");
    let on_key = {
        let summary = summary_id.clone();
        move |ev: leptos::ev::KeyboardEvent| {
            if ev.key() == "Escape" {
                close();
                app.device().focus(&summary);
            }
        }
    };
    let results = Route::Sheet(id.clone(), SheetView::Results).to_hash();
    let print = Route::Print(id.clone()).to_hash();
    let copy = Route::Copy(CopyOf::Sheet(id.clone())).to_hash();
    let run = move |command: fn(App, &SheetId)| {
        let id = id.clone();
        move |_| {
            close();
            command(app, &id);
        }
    };
    let rename = run(focus_name);
    let duplicate = run(duplicate);
    let bin = run(bin);
    view! {
        <details class="st-menu" node_ref=node on:keydown=on_key>
            <summary class="st-menu__summary" id=summary_id>
                {w.more}
                <span class="st-visually-hidden" prop:textContent=move || facts.with(|f| fill(w.about, &[("name", &f.in_short())]))></span>
            </summary>
            <ul class="st-menu__list" role="list">
                <li><a class="st-menu__item" href=results>{w.look_back}</a></li>
                <li>{item(w.rename, move |ev| {
                    is_renaming.set(true);
                    rename(ev);
                })}</li>
                <li>{item(w.duplicate, duplicate)}</li>
                <li><a class="st-menu__item" href=print>{words().common.print}</a></li>
                <li><a class="st-menu__item" href=copy>{w.save_copy}</a></li>
                <li>{item(w.bin, bin)}</li>
            </ul>
        </details>
    }
}

fn item(
    label: &'static str,
    on_click: impl FnMut(leptos::ev::MouseEvent) + 'static,
) -> impl IntoView {
    view! { <button type="button" class="st-menu__item" on:click=on_click>{label}</button> }
}

fn focus_name(app: App, id: &SheetId) {
    app.device().focus(&rename_id(id));
}

fn duplicate(app: App, id: &SheetId) {
    if let Some(copy) = app.duplicate_sheet(id) {
        app.say(words().home.duplicated);
        app.device().focus(&link_id(&copy));
    } else {
        app.say(words().home.not_duplicated);
    }
}

fn bin(app: App, id: &SheetId) {
    let name = untrack(|| facts_of(app, id).in_short());
    let is_kept = app.bin_sheet(id);
    app.say_if_kept(is_kept, fill(words().home.binned, &[("name", &name)]));
    app.device().focus(&undo_id(id));
}
