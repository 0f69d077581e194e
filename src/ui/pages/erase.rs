//! Erasing everything here: what will go, a copy first, one question, and then it is gone.

use leptos::prelude::*;

use crate::content::{count, words};
use crate::state::app::App;
use crate::state::app::erase::StoredCounts;
use crate::state::page::release::{KeptRelease, Release};
use crate::state::route::{CopyOf, Route};
use crate::state::wings::Wings;
use crate::ui::components::anew::anew;
use crate::ui::components::check_list::CheckList;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::radio_group::RadioOption;
use crate::ui::parts::heading::{HEADING, Heading};

/// The help page on what is kept.
const KEEPING: &str = "keeping";

/// The way to this page, for the end of a page.
pub(super) fn way_to_erase() -> impl IntoView {
    view! { <p><a href=Route::Erase.to_hash()>{words().erase.link}</a></p> }
}

/// Erasing everything here.
#[component]
pub fn ErasePage() -> impl IntoView {
    let exchange = Wings::expect().exchange;
    let (app, release) = (App::expect(), Release::expect());
    let w = &words().erase;
    let here = Memo::new(move |_| app.what_is_here(exchange.waiting_files()));
    let also_files = RwSignal::new(false);
    let copy = move || {
        let to = Route::Copy(CopyOf::All).to_hash();
        view! { <a class="st-button st-button--secondary" href=to>{w.copy_first}</a> }
    };
    let has_sheets = move || here.with(|here| here.sheets + here.projects > 0);
    view! {
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        <h2 class="st-rule-title">{w.goes_title}</h2>
        {anew(move || goes(app, here.get()))}
        <p>{w.tabs} " " {w.copies}</p>
        {anew(move || (release.kept() != Some(KeptRelease::InFile)).then(|| also(also_files)))}
        <div class="st-button-row">
            <Show when=has_sheets>{copy()}</Show>
            <AskErase also_files/>
        </div>
        <p class="st-small">
            <a href=Route::Help(Some(KEEPING.to_owned())).to_hash()>{w.browser}</a>
        </p>
    }
}

/// What the browser keeps of the app itself. One file alone is its own keeper.
fn also(also_files: RwSignal<bool>) -> impl IntoView {
    let w = &words().erase;
    view! {
        <CheckList
            name="erase"
            legend=w.also.into_any()
            hint=w.also_files_hint
            options=vec![RadioOption::new("files", w.also_files)]
            is_ticked=move |_| also_files.get()
            on_tick=move |(_, ticked)| also_files.set(ticked)
        />
    }
}

/// What will go, in numbers.
fn goes(app: App, here: StoredCounts) -> AnyView {
    let w = &words().erase;
    let all = [
        (w.sheets, here.sheets),
        (w.projects, here.projects),
        (w.sessions, here.sessions),
        (w.files, here.files),
        (w.quarantined, here.quarantined),
    ];
    let is_empty = here.sheets + here.projects + here.sessions == 0;
    let in_words = |(forms, n): (&str, usize)| {
        (n > 0).then(|| view! { <li>{count(forms, &app.device().plural(n), n)}</li> })
    };
    view! {
        {is_empty.then(|| view! { <p>{w.nothing}</p> })}
        <ul>{all.map(in_words).into_iter().collect_view()} <li>{w.more}</li></ul>
    }
    .into_any()
}

/// Asks once, and erases.
#[component]
fn AskErase(
    /// The app's own files go too.
    also_files: RwSignal<bool>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().erase;
    let is_open = RwSignal::new(false);
    let erase = move |()| {
        let also_files = also_files.get_untracked();
        leptos::task::spawn_local(async move {
            if app.erase_all(also_files).await {
                app.tell_at_home(w.done);
            } else {
                app.say(w.not_done);
                app.device().focus(HEADING);
            }
        });
    };
    view! {
        <button
            type="button"
            class="st-button st-button--danger"
            on:click=move |_| is_open.set(true)
        >
            {w.button}
        </button>
        <Dialog
            id="ask-erase"
            title=w.ask
            text=w.ask_text
            confirm=w.yes
            cancel=w.no
            danger=true
            open=is_open
            on_confirm=erase
        />
    }
}
