//! The bin: sheets and projects to take out again, or to delete for good.

mod largest;
mod projects;

use leptos::prelude::*;

use super::erase::way_to_erase;
use crate::content::{count, fill, words};
use crate::domain::base::id::{ProjectId, SheetId};
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::components::anew::anew;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::keyed_list::keyed_list;
use crate::ui::parts::facts::{SheetFacts, facts_memo, facts_of, pairs_list};
use crate::ui::parts::heading::{HEADING, Heading};

/// What is asked before something is deleted for good.
#[derive(Clone, Copy)]
struct ConfirmSheetDelete {
    /// The sheet it is about.
    sheet: RwSignal<Option<SheetId>>,
    /// Whether the dialog is open.
    is_open: RwSignal<bool>,
}

/// The bin.
#[component]
pub fn BinPage() -> impl IntoView {
    let app = App::expect();
    let w = &words().bin;
    let ids = Memo::new(move |_| {
        let ids = |l: &crate::state::store::library::Library| {
            l.binned().iter().map(|kept| kept.doc.id.clone()).collect::<Vec<_>>()
        };
        app.library.with(ids)
    });
    let asking = ConfirmSheetDelete { sheet: RwSignal::new(None), is_open: RwSignal::new(false) };
    let projects = Memo::new(move |_| {
        let binned = |l: &crate::state::store::library::Library| {
            l.binned_projects().iter().map(|kept| kept.doc.id.clone()).collect::<Vec<_>>()
        };
        app.library.with(binned)
    });
    let is_empty = move || ids.with(Vec::is_empty) && projects.with(Vec::is_empty);
    let has_both = move || !projects.with(Vec::is_empty) && !ids.with(Vec::is_empty);
    let sheets = move || {
        view! {
            <Show when=has_both><h2 class="st-rule-title">{w.sheets_title}</h2></Show>
            <ul class="st-sheet-list" role="list">
                {keyed_list(move || ids.get(), ToString::to_string, move |id| view! { <BinRow id asking/> })}
            </ul>
        }
    };
    let list = move || {
        view! {
            {projects::list(app, projects)}
            <Show when=move || !ids.with(Vec::is_empty)>{sheets()}</Show>
        }
    };
    view! {
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        <Show when=is_empty fallback=list>
            <div class="st-empty">
                <p class="st-empty__title">{w.none_title}</p>
                <p class="st-empty__text">{w.none}</p>
            </div>
        </Show>
        <EmptyBin ids projects/>
        {largest::largest(app)}
        <AskDelete asking/>
        {way_to_erase()}
    }
}

/// A sheet in the bin.
#[component]
fn BinRow(
    /// Which sheet.
    id: SheetId,
    /// What is asked before something is deleted.
    asking: ConfirmSheetDelete,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().bin;
    let facts = facts_memo(app, id.clone());
    let tail = move || {
        let tail = move || facts.with(|f| fill(words().home.about, &[("name", &f.in_short())]));
        view! { <span class="st-visually-hidden" prop:textContent=tail></span> }
    };
    let restore = {
        let id = id.clone();
        move |_| {
            let is_kept = app.restore_sheet(&id);
            app.say_if_kept(is_kept, w.restored);
            app.device().focus(HEADING);
        }
    };
    let ask = move |_| {
        asking.sheet.set(Some(id.clone()));
        asking.is_open.set(true);
    };
    view! {
        <li class="st-sheet-list__item">
            <div class="st-sheet-list__about">
                <p class="st-sheet-list__tool" prop:textContent=move || facts.with(SheetFacts::above)></p>
                <h2 class="st-sheet-list__name" dir="auto" prop:textContent=move || facts.with(|f| f.name.clone())></h2>
                {anew(move || pairs_list(facts.with(pairs)))}
            </div>
            <div class="st-sheet-list__state">
                <p class="st-sheet-list__far" prop:textContent=move || facts.with(|f| f.far.clone())></p>
                <p class="st-sheet-list__copy" prop:textContent=move || facts.with(|f| f.copy.clone())></p>
            </div>
            <div class="st-sheet-list__tools">
                <button type="button" class="st-button st-button--secondary" on:click=restore>
                    {w.restore} {tail()}
                </button>
                <button type="button" class="st-button st-button--quiet" on:click=ask>
                    {w.delete} {tail()}
                </button>
            </div>
        </li>
    }
}

/// Its project, and when it was put in the bin.
fn pairs(facts: &SheetFacts) -> Vec<(&'static str, String)> {
    vec![
        (words().home.project, facts.project.clone()),
        (words().bin.binned_on, facts.binned.clone()),
    ]
}

/// Deletes one sheet for good, after asking.
#[component]
fn AskDelete(
    /// What is asked.
    asking: ConfirmSheetDelete,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().bin;
    let text = Signal::derive(move || {
        let sheet = asking.sheet.get();
        let sheet = sheet.map(|id| facts_of(app, &id).in_short());
        fill(w.delete_text, &[("sheet", &sheet.unwrap_or_default())])
    });
    let delete = move |()| {
        let Some(id) = asking.sheet.get_untracked() else { return };
        asking.sheet.set(None);
        let is_gone = app.delete_sheet(&id);
        app.say(if is_gone { w.deleted } else { w.not_deleted });
        app.device().focus(HEADING);
    };
    view! {
        <Dialog
            id="ask-delete"
            title=w.delete_title
            text
            confirm=w.delete
            cancel=w.cancel
            danger=true
            open=asking.is_open
            on_confirm=delete
        />
    }
}

/// Deletes all that is in the bin for good, after asking; shown while there is any.
#[component]
fn EmptyBin(
    /// The sheets in the bin.
    ids: Memo<Vec<SheetId>>,
    /// The projects in the bin.
    projects: Memo<Vec<ProjectId>>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().bin;
    let is_open = RwSignal::new(false);
    let in_words = move |forms: &str, n: usize| count(forms, &app.device().plural(n), n);
    let text = Signal::derive(move || {
        let all =
            [(w.empty_text_projects, projects.with(Vec::len)), (w.empty_text, ids.with(Vec::len))];
        let texts = all.iter().filter(|(_, n)| *n > 0).map(|(forms, n)| in_words(forms, *n));
        texts.collect::<Vec<_>>().join(" ")
    });
    let empty = move |()| {
        app.say(if app.empty_bin() { w.emptied } else { w.not_deleted });
        app.device().focus(HEADING);
    };
    let home = Route::Home.to_hash();
    let is_any = move || !ids.with(Vec::is_empty) || !projects.with(Vec::is_empty);
    view! {
        <div class="st-button-row">
            <Show when=is_any>
                <button
                    type="button"
                    class="st-button st-button--danger"
                    on:click=move |_| is_open.set(true)
                >
                    {w.empty}
                </button>
            </Show>
            <a class="st-button st-button--secondary" href=home>{w.to_sheets}</a>
        </div>
        <Dialog
            id="ask-empty"
            title=w.empty_title
            text
            confirm=w.empty
            cancel=w.cancel_all
            danger=true
            open=is_open
            on_confirm=empty
        />
    }
}
