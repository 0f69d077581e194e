//! What stands above and below the questions: back, undo, the other view, and how saving stands.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::{ItemId, SheetId};
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::state::store::preferences::Preferences;
use crate::ui::parts::saving_line::SavingLine;

/// A button that does not stand out.
pub const QUIET: &str = "st-button st-button--quiet";

/// The bar above the whole sheet.
#[component]
pub fn SheetBar(
    /// Which sheet.
    id: SheetId,
    /// Where Back leads.
    back: String,
    /// The place, for the other view.
    at: Option<ItemId>,
) -> impl IntoView {
    let app = App::expect();
    let preferences = Preferences::expect();
    let view = at.map_or(SheetView::Continue, SheetView::Page);
    let other = Route::Sheet(id, view).to_hash();
    view! {
        <div class="st-sheet-bar">
            <a class="st-back-link" href=back>{words().common.back}</a>
            <div class="st-sheet-bar__tools">
                {undo_button(app, QUIET)}
                {redo_button(app, QUIET)}
                <a
                    class=QUIET
                    href=other
                    on:click=move |_| preferences.set_whole_sheet(false)
                >
                    {words().sheet.one_at_a_time}
                </a>
            </div>
        </div>
    }
}

/// The way to the whole sheet, which opens so again.
pub fn whole_link(id: SheetId, at: Option<ItemId>, class: &'static str) -> AnyView {
    let preferences = Preferences::expect();
    let whole = Route::Sheet(id, SheetView::Whole(at)).to_hash();
    view! {
        <a class=class href=whole on:click=move |_| preferences.set_whole_sheet(true)>
            {words().sheet.whole_sheet}
        </a>
    }
    .into_any()
}

/// Takes the last step back.
pub fn undo_button(app: App, class: &'static str) -> AnyView {
    let is_idle = move || app.open.with(|o| o.as_ref().is_none_or(|o| !o.history.can_undo()));
    let (undo, nothing) = (words().common.undo, words().sheet.nothing_to_undo);
    tool_button(app, class, undo, Signal::derive(is_idle), nothing, App::undo)
}

/// Does again what was taken back.
pub fn redo_button(app: App, class: &'static str) -> AnyView {
    let is_idle = move || app.open.with(|o| o.as_ref().is_none_or(|o| !o.history.can_redo()));
    let (redo, nothing) = (words().common.redo, words().sheet.nothing_to_redo);
    tool_button(app, class, redo, Signal::derive(is_idle), nothing, App::redo)
}

/// A button that stays in its place when there is nothing to do, and says so.
fn tool_button(
    app: App,
    class: &'static str,
    label: &'static str,
    is_idle: Signal<bool>,
    nothing: &'static str,
    act: fn(&App) -> bool,
) -> AnyView {
    let press = move |_| {
        if !act(&app) {
            app.say(nothing);
        }
    };
    view! {
        <button
            class=class
            type="button"
            aria-disabled=move || is_idle.get().to_string()
            data-at-once=""
            on:click=press
        >
            {label}
        </button>
    }
    .into_any()
}

/// Where the way on leads when all was asked, and what it is called: a sheet that a room can count is given, once
/// it was asked what fits somebody best; others are looked through.
pub fn way_on(app: App, id: &SheetId) -> (String, &'static str) {
    let w = &words().sheet;
    let can_give = app.open.with_untracked(|o| o.as_ref().is_some_and(|o| app.can_give(&o.sheet)));
    let (view, label) =
        if can_give { (SheetView::Fits, w.next) } else { (SheetView::Check, w.to_check) };
    (Route::Sheet(id.clone(), view).to_hash(), label)
}

/// What stands below the whole sheet: the way on, and how saving stands.
#[component]
pub fn SheetFoot(
    /// Which sheet.
    id: SheetId,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().sheet;
    let (next, label) = way_on(app, &id);
    let check = Route::Sheet(id, SheetView::Check).to_hash();
    let check = (next != check)
        .then(|| view! { <a class="st-button st-button--secondary" href=check>{w.to_check}</a> });
    view! {
        <div class="st-sheet-foot">
            <div class="st-button-row">
                <a class="st-button" href=next>{label}</a>
                {check}
            </div>
            <p>{map_link(app, QUIET)}</p>
            <SavingLine/>
        </div>
    }
}

/// The way to giving the open sheet's answers, where a room can count them; as the main way on, or as one of
/// several.
pub fn give_link(app: App, is_main: bool) -> Option<AnyView> {
    let (id, is_asked) = app.open.with_untracked(|o| {
        let sheet = o.as_ref().map(|o| &o.sheet).filter(|s| app.can_give(s))?;
        Some((sheet.id.clone(), sheet.details.perspective.is_some()))
    })?;
    let class = if is_main { "st-button" } else { "st-button st-button--secondary" };
    // Where they stand is asked before they give, however they come there.
    let to = if is_asked { Route::Give(id) } else { Route::Sheet(id, SheetView::Fits) };
    let give = to.to_hash();
    Some(view! { <a class=class href=give>{words().sheet.to_give}</a> }.into_any())
}

/// The way to the map of the sheet's project.
pub fn map_link(app: App, class: &'static str) -> Option<AnyView> {
    let map = app.map_of_open()?.to_hash();
    Some(view! { <a class=class href=map>{words().sheet.to_map}</a> }.into_any())
}
