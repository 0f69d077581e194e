//! What was taken in, and taking it back.

use leptos::prelude::*;

use super::ImportOutline;
use crate::content::{count, words};
use crate::domain::base::id::SheetId;
use crate::state::app::App;
use crate::state::exchange::Exchange;
use crate::state::exchange::import::ImportSummary;
use crate::state::route::{Route, SheetView};
use crate::state::wings::Wings;
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::parts::answer_words::sheet_words;
use crate::ui::parts::heading::HEADING;

/// The id of the heading above what was done.
pub(super) const DONE: &str = "done";

/// More than so many sheets are folded away.
const LINKS: usize = 5;

/// What came of taking something back, in words.
pub(super) type UndoMessage = RwSignal<Option<String>>;

/// What was taken in.
pub(super) fn done(app: App, done: &ImportSummary, undone: UndoMessage) -> impl IntoView + use<> {
    let exchange = Wings::expect().exchange;
    let w = &words().open;
    let links = done.sheets.iter().filter_map(|id| sheet_link(app, id)).collect::<Vec<_>>();
    let links = match links.len() {
        0 => None,
        1..=LINKS => Some(view! { <ul>{links}</ul> }.into_any()),
        _ => Some(view! { <Details summary=w.which><ul>{links}</ul></Details> }.into_any()),
    };
    let undo = move |_| take_back(exchange, app, undone);
    let texts = sentences(app, done);
    view! {
        <Notice id=DONE is_heading=true kind=NoticeKind::Info title=w.done_title.into_any() texts>
            {links}
            <div class="st-button-row">
                <a class="st-button" href=Route::Home.to_hash()>{w.to_sheets}</a>
                <button class="st-button st-button--secondary" type="button" on:click=undo>
                    {w.undo}
                </button>
            </div>
        </Notice>
    }
}

fn sentences(app: App, done: &ImportSummary) -> Vec<String> {
    let w = &words().open;
    let counted = |words, n: usize| (n > 0).then(|| count(words, &app.device().plural(n), n));
    let mut texts = Vec::new();
    texts.extend(counted(w.added, done.added));
    texts.extend(counted(w.replaced, done.replaced));
    texts.extend(counted(w.projects_done, done.projects));
    texts.extend(counted(w.sessions_done, done.sessions));
    texts.push(w.undo_hint.to_owned());
    texts
}

fn sheet_link(app: App, id: &SheetId) -> Option<impl IntoView + use<>> {
    let text = app.library.with_untracked(|l| l.sheet(id).map(|s| sheet_words(app, s)))?;
    let hash = Route::Sheet(id.clone(), SheetView::Check).to_hash();
    Some(view! { <li dir="auto"><a href=hash>{text}</a></li> })
}

fn take_back(exchange: Exchange, app: App, undone: UndoMessage) {
    let w = &words().open;
    let told = match exchange.undo_import() {
        None => w.nothing_to_undo.to_owned(),
        Some(undone) if undone.not_kept => w.undone_not_kept.to_owned(),
        Some(undone) if undone.in_bin > 0 => {
            let n = undone.in_bin;
            let in_bin = count(w.undone_in_bin, &app.device().plural(n), n);
            format!("{} {in_bin}", w.undone)
        }
        Some(_) => w.undone.to_owned(),
    };
    app.say(told.as_str());
    undone.set(Some(told));
    app.device().focus(HEADING);
}

/// What came of taking it back, until the next file comes.
#[component]
pub(super) fn TakenBack(
    /// What the page is built from.
    shape: Memo<ImportOutline>,
    /// What came of it.
    undone: UndoMessage,
) -> impl IntoView {
    let told = move || undone.get().filter(|_| shape.with(ImportOutline::is_empty));
    anew(move || told().map(|told| view! { <Notice id="undone" title=told.into_any()/> }))
}

/// The last import can still be taken back, though something else happened since. Asks first: what
/// was taken in may be long in use.
#[component]
pub(super) fn UndoLate(
    /// What the page is built from.
    shape: Memo<ImportOutline>,
    /// What came of taking it back.
    undone: UndoMessage,
) -> impl IntoView {
    let exchange = Wings::expect().exchange;
    let app = App::expect();
    let w = &words().open;
    let asking = RwSignal::new(false);
    let offered = Memo::new(move |_| {
        exchange.import().track();
        shape.with(ImportOutline::is_empty) && exchange.can_undo_import()
    });
    view! {
        <Show when=move || offered.get()>
            <h2 class="st-rule-title">{w.undo_late_title}</h2>
            <p>{w.undo_late}</p>
            <div class="st-button-row">
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    on:click=move |_| asking.set(true)
                >
                    {w.undo_late_button}
                </button>
            </div>
        </Show>
        <Dialog
            id="undo-late"
            title=w.undo_sure_title.to_owned()
            text=w.undo_sure.to_owned()
            confirm=w.undo_late_button
            cancel=w.undo_cancel
            open=asking
            on_confirm=move |()| take_back(exchange, app, undone)
        />
    }
}
