//! The ways to take a report home: files, paper, and its text; and what became of the press.

use leptos::prelude::*;

use super::said_here::SaidHere;
use crate::content::words;
use crate::format::report::{self, Report};
use crate::state::app::App;
use crate::state::room::reports::ReportForm;

/// The buttons. The report is made when one is pressed.
pub(in crate::ui) fn report_buttons(app: App, make: Callback<(), Report>) -> AnyView {
    let w = &words().differ;
    let said = SaidHere::new();
    let save = |form: ReportForm| {
        let save = move || {
            let is_saved = app.save_report(&make.run(()), form);
            said.say(if is_saved { w.saved } else { w.not_saved });
        };
        button(form_name(form), Box::new(save))
    };
    let print = button(w.to_print, Box::new(move || app.device().print()));
    let copy = button(words().agree.copy, Box::new(move || copy(app, make, said)));
    view! {
        <div class="st-no-print">
            <div class="st-button-row">
                {ReportForm::ALL.map(save).into_iter().collect_view()}
                {print}
                {copy}
            </div>
            {said.view()}
        </div>
    }
    .into_any()
}

fn button(name: &'static str, press: Box<dyn Fn()>) -> AnyView {
    view! {
        <button class="st-button st-button--secondary" type="button" on:click=move |_| press()>
            {name}
        </button>
    }
    .into_any()
}

fn copy(app: App, make: Callback<(), Report>, said: SaidHere) {
    let w = &words().agree;
    let text = report::text(&make.run(()));
    leptos::task::spawn_local(async move {
        let is_copied = app.device().copy_text(&text).await;
        said.say(if is_copied { w.copied } else { w.not_copied });
    });
}

/// What the button says that saves a report in a form.
fn form_name(form: ReportForm) -> &'static str {
    match form {
        ReportForm::Html => words().agree.report,
        ReportForm::Text => words().agree.text,
        ReportForm::Table => words().differ.to_csv,
    }
}
