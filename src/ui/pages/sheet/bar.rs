//! What stands above and below the questions: back, undo, the other view, and how saving stands.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::{ItemId, SheetId};
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::state::store::preferences::Preferences;
use crate::ui::parts::saving_line::SavingLine;

/// The bar above the questions.
#[component]
pub fn SheetBar(
    /// Which sheet.
    id: SheetId,
    /// Where Back leads.
    back: String,
    /// The place, for the other view.
    at: Option<ItemId>,
    /// Whether the whole sheet is shown now.
    is_whole: bool,
) -> impl IntoView {
    let app = App::expect();
    let preferences = Preferences::expect();
    let (w, common) = (&words().sheet, &words().common);
    let (view, label) = match (is_whole, at) {
        (true, Some(at)) => (SheetView::Page(at), w.one_at_a_time),
        (true, None) => (SheetView::Continue, w.one_at_a_time),
        (false, at) => (SheetView::Whole(at), w.whole_sheet),
    };
    let other = Route::Sheet(id, view).to_hash();
    let cannot_undo = move || app.open.with(|o| o.as_ref().is_none_or(|o| !o.history.can_undo()));
    let cannot_redo = move || app.open.with(|o| o.as_ref().is_none_or(|o| !o.history.can_redo()));
    view! {
        <div class="st-sheet-bar">
            <a class="st-back-link" href=back>{common.back}</a>
            <div class="st-sheet-bar__tools">
                {tool_button(common.undo, cannot_undo, w.nothing_to_undo, App::undo)}
                {tool_button(common.redo, cannot_redo, w.nothing_to_redo, App::redo)}
                <a
                    class="st-button st-button--quiet"
                    href=other
                    on:click=move |_| preferences.set_whole_sheet(!is_whole)
                >
                    {label}
                </a>
            </div>
        </div>
    }
}

/// A button that stays in its place when there is nothing to do, and says so.
fn tool_button(
    label: &'static str,
    is_idle: impl Fn() -> bool + Send + Sync + 'static,
    nothing: &'static str,
    act: fn(&App) -> bool,
) -> impl IntoView {
    let app = App::expect();
    let press = move |_| {
        if !act(&app) {
            app.say(nothing);
        }
    };
    view! {
        <button
            class="st-button st-button--quiet"
            type="button"
            aria-disabled=move || is_idle().to_string()
            data-at-once=""
            on:click=press
        >
            {label}
        </button>
    }
}

/// What stands below the questions: the way on, and how saving stands.
#[component]
pub fn SheetFoot(
    /// Which sheet.
    id: SheetId,
    /// Where the way on leads; without one it leads to the answers.
    next: Option<String>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().sheet;
    let check = Route::Sheet(id, SheetView::Check).to_hash();
    let buttons = match next {
        Some(next) => view! {
            <a class="st-button" href=next>{w.next}</a>
            <a class="st-button st-button--quiet" href=check>{w.to_check}</a>
        }
        .into_any(),
        None => view! { <a class="st-button" href=check>{w.to_check}</a> }.into_any(),
    };
    view! {
        <div class="st-sheet-foot">
            <div class="st-button-row">{buttons}</div>
            <p class="st-small">{w.skip_hint}</p>
            <p>{map_link(app)}</p>
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
pub fn map_link(app: App) -> Option<AnyView> {
    let map = app.map_of_open()?.to_hash();
    let link = view! { <a class="st-button st-button--quiet" href=map>{words().sheet.to_map}</a> };
    Some(link.into_any())
}
