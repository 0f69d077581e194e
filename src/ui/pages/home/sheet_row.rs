//! A sheet in the list of the first page.

use leptos::prelude::*;

use super::ids::{link_id, rename_id, undo_id};
use super::rename::{InlineName, NameField};
use super::sheet_menu::SheetMenu;
use crate::content::{fill, words};
use crate::domain::base::id::SheetId;
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::ui::components::anew::anew;
use crate::ui::parts::facts::{SheetFacts, facts_memo, pairs_list};

/// A sheet, or in its place a way to take it out of the bin again.
#[component]
pub fn SheetRow(
    /// Which sheet.
    id: SheetId,
) -> impl IntoView {
    let app = App::expect();
    let facts = facts_memo(app, id.clone());
    let is_binned = Memo::new(move |_| facts.with(|f| !f.binned.is_empty()));
    let row = move || {
        if is_binned.get() {
            view! { <BinnedRow id=id.clone() facts/> }.into_any()
        } else {
            view! { <ListedRow id=id.clone() facts/> }.into_any()
        }
    };
    view! { <li class="st-sheet-list__item">{row}</li> }
}

#[component]
fn ListedRow(
    /// Which sheet.
    id: SheetId,
    /// What is said about it.
    facts: Memo<SheetFacts>,
) -> impl IntoView {
    let w = &words().home;
    let is_renaming = RwSignal::new(false);
    let go_on = Route::Sheet(id.clone(), SheetView::Continue).to_hash();
    view! {
        {about(id.clone(), facts, is_renaming)}
        <div class="st-sheet-list__state">
            <p class="st-sheet-list__far" prop:textContent=move || facts.with(|f| f.far.clone())></p>
            <p class="st-sheet-list__copy" prop:textContent=move || facts.with(|f| f.copy.clone())></p>
        </div>
        <div class="st-sheet-list__tools">
            <a class="st-button st-button--secondary" href=go_on>
                {words().common.go_on}
                <span class="st-visually-hidden" prop:textContent=move || facts.with(|f| fill(w.about, &[("name", &f.in_short())]))></span>
            </a>
            <SheetMenu id facts is_renaming/>
        </div>
    }
}

fn about(id: SheetId, facts: Memo<SheetFacts>, is_renaming: RwSignal<bool>) -> impl IntoView {
    let app = App::expect();
    let link = link_id(&id);
    let go_on = Route::Sheet(id.clone(), SheetView::Continue).to_hash();
    let back_to = link.clone();
    let is_example = move || facts.with(|f| f.is_example);
    let name = NameField {
        id: rename_id(&id),
        label: words().sheet.name,
        value: Signal::derive(move || facts.with(|f| f.own_name.clone())),
        is_open: is_renaming,
        on_save: Callback::new(move |name: String| {
            let is_kept = app.change_sheet(&id, |sheet| sheet.details.name = name);
            app.say_if_kept(is_kept, words().home.renamed);
        }),
        on_done: Callback::new(move |()| app.device().focus(&back_to)),
    };
    view! {
        <div class="st-sheet-list__about">
            <p class="st-sheet-list__tool">
                <span prop:textContent=move || facts.with(SheetFacts::above)></span>
                <Show when=is_example>
                    " " <span class="st-tag">{words().common.example}</span>
                </Show>
            </p>
            <h4 class="st-sheet-list__name">
                <a class="st-sheet-list__link" id=link href=go_on dir="auto" prop:textContent=move || facts.with(|f| f.name.clone())></a>
            </h4>
            <InlineName field=name/>
            {anew(move || pairs_list(facts.with(|f| f.pairs.clone())))}
        </div>
    }
}

#[component]
fn BinnedRow(
    /// Which sheet.
    id: SheetId,
    /// What is said about it.
    facts: Memo<SheetFacts>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().home;
    let button = undo_id(&id);
    let undo = move |_| {
        let is_kept = app.restore_sheet(&id);
        app.say_if_kept(is_kept, w.restored);
        app.device().focus(&link_id(&id));
    };
    view! {
        <p class="st-sheet-list__about" dir="auto" prop:textContent=move || facts.with(|f| fill(w.binned, &[("name", &f.in_short())]))></p>
        <div class="st-sheet-list__tools">
            <button type="button" class="st-button st-button--secondary" id=button on:click=undo>
                {words().common.undo}
            </button>
        </div>
    }
}
