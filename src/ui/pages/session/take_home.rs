//! The last page of a session: what was heard, what is done about it, when the group looks again; and a
//! copy of it for everybody.

use leptos::prelude::*;

use super::SessionCtx;
use super::backing::backing;
use super::report::{actions, again, report};
use crate::content::words;
use crate::domain::room::differ::{Statement, StatementOrder, in_order, statements, texts};
use crate::domain::room::shown::Shown;
use crate::format::report;
use crate::state::room::reports::ReportForm;
use crate::state::route::{Route, SessionView};
use crate::ui::components::anew::anew;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::own_words::own_words;
use crate::ui::parts::statements::{method_details, written};

/// The page.
pub(super) fn page(of: &SessionCtx, shown: &Shown) -> AnyView {
    let w = &words().agree;
    view! {
        <a class="st-back-link" href=of.to(SessionView::Agree)>{w.title}</a>
        <p class="st-kicker">{of.about()}</p>
        <Heading text=w.report_title/>
        {take_home(of, shown)}
        {what_we_do(of)}
        {heard(of, shown)}
    }
    .into_any()
}

/// What the room does, and when it looks again.
pub(super) fn what_we_do(of: &SessionCtx) -> AnyView {
    let w = &words().agree;
    let again_day = again(of);
    let (app, now) = (of.app, of.clone());
    let lines = move || {
        app.library.track();
        let lines = actions(&now);
        if lines.is_empty() {
            return view! { <p>{w.actions_none}</p> }.into_any();
        }
        view! { <ul>{own_words(lines)}</ul> }.into_any()
    };
    let all = Route::Actions(Some(of.session.project.clone())).to_hash();
    let project = Route::Project(of.session.project.clone()).to_hash();
    view! {
        <h2 class="st-rule-title">{w.actions}</h2>
        {anew(lines)}
        <p class="st-no-print"><a href=all>{words().results.all_actions}</a></p>
        <h2 class="st-rule-title">{w.again}</h2>
        <p>{again_day} " " <a class="st-no-print" href=project>{w.again_set}</a></p>
    }
    .into_any()
}

/// What people said, with the notes that were made of it.
fn heard(of: &SessionCtx, shown: &Shown) -> impl IntoView + use<> {
    let w = &words().agree;
    let picture = of.picture(shown);
    let all = statements(&of.session.statements(&of.tool), shown);
    let session = of.app.library.with_untracked(|l| l.session(&of.session.id).cloned());
    let line = |text: String| view! { <p>{text}</p> };
    let one = |statement: Statement| {
        let note = session.as_ref().and_then(|s| s.notes.get(&statement.item.id).cloned());
        let note = note.map(|text| {
            view! { <h4>{w.notes}</h4> <p class="st-own-words" dir="auto">{text}</p> }
        });
        view! {
            <section class="st-room__statement">
                <h3>{statement.item.text.clone()}</h3>
                {of.draw(&picture, &statement)}
                {picture.written(&statement)}
                {backing(of, shown, &statement.item.id).into_iter().map(line).collect_view()}
                {note}
            </section>
        }
    };
    view! {
        <h2 class="st-rule-title">{w.heard}</h2>
        {in_order(all, StatementOrder::Apart).into_iter().map(one).collect_view()}
        {written(&texts(&of.session.open_ended(&of.tool), shown))}
        {method_details(&picture)}
    }
}

fn take_home(of: &SessionCtx, shown: &Shown) -> AnyView {
    let w = &words().agree;
    let button = |form: ReportForm| {
        let (of, shown) = (of.clone(), shown.clone());
        let save = move |_| {
            let report = report(&of, &shown);
            let is_saved = of.app.save_report(&report, form);
            of.app.say(if is_saved { words().differ.saved } else { words().differ.not_saved });
        };
        view! {
            <button class="st-button st-button--secondary" type="button" on:click=save>
                {form_name(form)}
            </button>
        }
    };
    view! {
        <div class="st-no-print">
            <p>{w.take_lead}</p>
            <p class="st-small">{w.report_hint}</p>
            <div class="st-button-row">
                {ReportForm::ALL.map(button).into_iter().collect_view()}
                {print(of)}
                {copy(of, shown)}
            </div>
        </div>
    }
    .into_any()
}

fn print(of: &SessionCtx) -> impl IntoView + use<> {
    let app = of.app;
    let print = move |_| app.device().print();
    view! {
        <button class="st-button st-button--secondary" type="button" on:click=print>
            {words().differ.to_print}
        </button>
    }
}

fn copy(of: &SessionCtx, shown: &Shown) -> impl IntoView + use<> {
    let (of, shown) = (of.clone(), shown.clone());
    let copy = move |_| {
        let app = of.app;
        let text = report::text(&report(&of, &shown));
        leptos::task::spawn_local(async move {
            let is_copied = app.device().copy_text(&text).await;
            app.say(if is_copied { words().agree.copied } else { words().changed.not_copied });
        });
    };
    view! {
        <button class="st-button st-button--secondary" type="button" on:click=copy>
            {words().agree.copy}
        </button>
    }
}

/// What the button says that saves a report in a form.
pub(in super::super) fn form_name(form: ReportForm) -> &'static str {
    match form {
        ReportForm::Html => words().agree.report,
        ReportForm::Text => words().agree.text,
        ReportForm::Table => words().differ.to_csv,
    }
}
