//! Saving a copy: what goes in, what that comes to, in which form, and handing it over.

mod choose;
mod contents;
mod hand;

use leptos::prelude::*;

use crate::content::words;
use crate::format::copy::CopyDocument;
use crate::state::app::App;
use crate::state::exchange::copies::{CopyChoice, CopyFormat};
use crate::state::route::{CopyOf, Route};
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::parts::answer_words::sheet_words;
use crate::ui::parts::hand_over::HandOverState;
use crate::ui::parts::heading::Heading;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Making {
    app: App,
    choice: RwSignal<CopyChoice>,
    form: RwSignal<CopyFormat>,
    /// What came of handing it over last.
    outcome: HandOverState,
}

impl Making {
    fn of(app: App, of: CopyOf) -> Self {
        Self {
            app,
            choice: RwSignal::new(app.choice(of)),
            form: RwSignal::new(CopyFormat::Text),
            outcome: HandOverState::new(),
        }
    }

    /// Changes what goes in. Private parts have to be ticked anew once there were none.
    fn choose(&self, change: impl FnOnce(&mut CopyChoice)) {
        let mut choice = self.choice.get_untracked();
        change(&mut choice);
        let parts = self.app.private_parts(&choice);
        choice.private.retain(|part| parts.contains(part));
        self.choice.set(choice);
        self.outcome.settle();
    }

    fn set_form(&self, form: CopyFormat) {
        self.form.set(form);
        self.outcome.settle();
    }
}

/// Saving a copy.
#[component]
pub(super) fn CopyPage(
    /// Of what.
    of: CopyOf,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().copy;
    let Some(about) = about(app, &of) else { return missing().into_any() };
    let making = Making::of(app, of);
    let copy = Memo::new(move |_| making.choice.with(|choice| Copied(app.copy_of(choice))));
    let has_something =
        Memo::new(move |_| copy.with(|c| !c.0.sheets.is_empty() || !c.0.projects.is_empty()));
    let none_chosen = making.choice.with_untracked(|choice| choice.sheets.is_empty());
    if none_chosen && !has_something.get_untracked() {
        return nothing().into_any();
    }
    view! {
        <p class="st-kicker" dir="auto">{about}</p>
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        <choose::Choose making/>
        <contents::Contents making copy/>
        <Show
            when=move || has_something.get()
            fallback=move || nothing_goes_in(making)
        >
            <h2 class="st-rule-title">{w.form_title}</h2>
            {form_choice(making)}
            <hand::HandCopy making/>
        </Show>
    }
    .into_any()
}

/// What is in the copy. Two are the same when they hold the same, whenever they were made.
#[derive(Clone)]
struct Copied(CopyDocument);

impl PartialEq for Copied {
    fn eq(&self, other: &Self) -> bool {
        self.0.projects == other.0.projects && self.0.sheets == other.0.sheets
    }
}

/// What the copy is of, in words; `None` if that is not here.
fn about(app: App, of: &CopyOf) -> Option<String> {
    app.library.with_untracked(|l| match of {
        CopyOf::All => Some(words().copy.of_all.to_owned()),
        CopyOf::Project(id) => l.project(id).map(|p| p.name.clone()),
        CopyOf::Sheet(id) => l.sheet(id).map(|s| sheet_words(app, s)),
    })
}

fn missing() -> impl IntoView {
    view! {
        <Heading text=words().copy.title/>
        <p>{words().copy.missing}</p>
        <p><a href=Route::Home.to_hash()>{words().common.to_home}</a></p>
    }
}

/// Private parts can be ticked in, where there are some.
fn nothing_goes_in(making: Making) -> impl IntoView {
    let w = &words().copy;
    let parts = making.choice.with_untracked(|choice| making.app.private_parts(choice));
    view! { <p>{if parts.is_empty() { w.nothing } else { w.nothing_goes_in }}</p> }
}

fn nothing() -> impl IntoView {
    view! {
        <Heading text=words().copy.title/>
        <p>{words().copy.nothing}</p>
        <p><a class="st-button" href=Route::Start(None).to_hash()>{words().home.door_fill}</a></p>
    }
}

fn form_id(form: CopyFormat) -> &'static str {
    match form {
        CopyFormat::Text => "text",
        CopyFormat::Json => "json",
        CopyFormat::CsvBySheet => "csv-sheets",
        CopyFormat::CsvByAnswer => "csv-answers",
    }
}

fn form_choice(making: Making) -> impl IntoView {
    let w = &words().copy;
    let option = |form: CopyFormat| {
        let (label, detail) = match form {
            CopyFormat::Text => (w.form_text, w.form_text_hint),
            CopyFormat::Json => (w.form_json, w.form_json_hint),
            CopyFormat::CsvBySheet => (w.form_csv_sheets, w.form_csv_hint),
            CopyFormat::CsvByAnswer => (w.form_csv_answers, w.form_csv_hint),
        };
        RadioOption { detail: detail.to_owned(), ..RadioOption::new(form_id(form), label) }
    };
    let choose = move |id: String| {
        if let Some(form) = CopyFormat::ALL.into_iter().find(|form| form_id(*form) == id) {
            making.set_form(form);
        }
    };
    view! {
        <RadioGroup
            name="copy-form"
            legend=view! { <span class="st-visually-hidden">{w.form_label}</span> }.into_any()
            options=CopyFormat::ALL.map(option).to_vec()
            chosen=Signal::derive(move || form_id(making.form.get()).to_owned())
            on_choose=choose
        />
    }
}

/// Says what a copy is and is not, before it leaves.
fn warning() -> impl IntoView {
    let w = &words().copy;
    view! {
        <Notice
            id="copy-warning"
            kind=NoticeKind::Warning
            title=w.warn_title.into_any()
            texts=vec![w.warn.to_owned()]
        />
    }
}
