//! Opening files: where they come in, what is in them, what to do with each, and taking it back.

mod arrived;
mod clash;
mod clash_words;
mod deleted;
mod differs;
mod done;
mod file;
mod naming;
mod portions;
mod row;
mod wrong;

use leptos::prelude::*;

pub(super) use wrong::{not_read_words, refusal_words};

use crate::content::words;
use crate::domain::Stamp;
use crate::domain::base::id::{ProjectId, SheetId};
use crate::domain::document::compare::Standing;
use crate::state::app::App;
use crate::state::exchange::Exchange;
use crate::state::exchange::import::InFile;
use crate::state::exchange::import::{Arrived, Import, ImportProgress, ImportSummary};
use crate::state::room::programme::Programme;
use crate::state::route::{ProgrammeView, Route};
use crate::state::wings::Wings;
use crate::ui::components::anew::anew;
use crate::ui::components::drop_zone::DropZone;
use crate::ui::components::text_area::TextArea;
use crate::ui::parts::batches::so_far;
use crate::ui::parts::heading::Heading;

/// Opening files.
#[component]
pub(super) fn OpenPage() -> impl IntoView {
    let exchange = Wings::expect().exchange;
    let app = App::expect();
    let w = &words().open;
    // Something may have changed here since the files came in.
    exchange.weigh_again();
    Effect::new(move |_| {
        let files = exchange.take_brought();
        if !files.is_empty() {
            exchange.receive(files);
        }
    });
    let is_looking = move || exchange.progress().with(Option::is_some);
    // What came in before is shown again together with what comes now.
    let shape = Memo::new(move |_| {
        if is_looking() {
            ImportOutline::default()
        } else {
            exchange.import().with(ImportOutline::of)
        }
    });
    let undone = done::UndoMessage::new(None);
    let programme = Programme::expect();
    // Whoever goes there with results in hand takes them along.
    let carry = move |_| exchange.import().with_untracked(|import| programme.carry(import));
    view! {
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        <DropZone id="open-files" label=w.choose hint=w.drop_hint/>
        <p role="status" prop:textContent=move || progress(exchange)></p>
        <Paste on_paste=move |file| exchange.receive(vec![file])/>
        <done::TakenBack shape undone/>
        {anew(move || shape.with(|shape| below(app, shape, undone)))}
        <done::UndoLate shape undone/>
        <p class="st-small">
            <a href=Route::Programme(ProgrammeView::All).to_hash() on:click=carry>
                {words().programme.link}
            </a>
        </p>
    }
}

/// What the page is built from. What somebody chooses is no part of it, so that choosing builds
/// nothing anew.
#[derive(Debug, Clone, Default, PartialEq)]
struct ImportOutline {
    done: Option<ImportSummary>,
    files: Vec<Arrived>,
    sheets: Vec<(SheetId, Stamp, usize, Standing, bool, usize)>,
    projects: Vec<(ProjectId, Stamp, usize, Standing, usize)>,
}

impl ImportOutline {
    fn of(import: &Import) -> Self {
        let sheets = import.sheets.iter();
        let projects = import.projects.iter();
        Self {
            done: import.done.clone(),
            files: import.files.clone(),
            sheets: sheets
                .map(|a| {
                    let (id, n, asked) = (a.sheet.id.clone(), a.forms.len(), a.clashes.len());
                    (id, a.sheet.changed, n, a.standing, a.in_bin, asked)
                })
                .collect(),
            projects: projects
                .map(|a| {
                    let (id, n, asked) = (a.project.id.clone(), a.forms.len(), a.clashes.len());
                    (id, a.project.changed, n, a.standing, asked)
                })
                .collect(),
        }
    }

    /// Nothing waits, and nothing was just done.
    fn is_empty(&self) -> bool {
        self.done.is_none() && self.files.is_empty()
    }
}

/// How far looking into files is; nothing once all is done.
fn progress(exchange: Exchange) -> String {
    exchange
        .progress()
        .get()
        .map(|ImportProgress { done, total }| so_far(done, total))
        .unwrap_or_default()
}

fn below(app: App, shape: &ImportOutline, undone: done::UndoMessage) -> AnyView {
    match &shape.done {
        Some(done) => done::done(app, done, undone).into_any(),
        None if shape.files.is_empty() => ().into_any(),
        None => view! { <arrived::WhatCameIn/> }.into_any(),
    }
}

/// A field for the text of an email.
#[component]
pub(super) fn Paste(
    /// Called with the text, as a file without a name.
    #[prop(into)]
    on_paste: Callback<InFile>,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().open;
    let text = RwSignal::new(String::new());
    let look = move |_| {
        let pasted = text.get_untracked();
        if pasted.trim().is_empty() {
            app.say(w.paste_first);
            app.device().focus("open-paste");
            return;
        }
        text.set(String::new());
        on_paste.run(InFile { name: String::new(), content: Ok(pasted.into_bytes()) });
    };
    view! {
        <TextArea
            any_length=true
            id="open-paste"
            label=w.paste_label
            hint=w.paste_hint
            value=text
            on_input=move |pasted: String| text.set(pasted)
            on_leave=|()| ()
        />
        <div class="st-button-row">
            <button class="st-button st-button--secondary" type="button" on:click=look>
                {w.paste}
            </button>
        </div>
    }
}
