//! Where a room differs: statement by statement, with what to talk about, notes and actions.

use leptos::prelude::*;

use super::SessionCtx;
use super::act::act;
use crate::content::{fill, words};
use crate::domain::room::differ::{Statement, statements as statements_of, texts};
use crate::domain::room::shown::Shown;
use crate::state::page::debounce::Debounce;
use crate::state::route::SessionView;
use crate::ui::components::text_area::TextArea;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::picture::PictureOptions;
use crate::ui::parts::statements;
use crate::ui::parts::voice::Voice;

/// So long after the last key a note is kept, in milliseconds: keeping it writes the whole session.
const NOTE_AFTER: u32 = 300;

/// The page.
pub(super) fn page(of: &SessionCtx, shown: &Shown) -> AnyView {
    let w = &words().differ;
    let all = statements_of(&of.session.statements(&of.tool), shown);
    let (row_of, picture) = (of.clone(), of.picture(shown));
    let method = statements::method_details(&picture);
    let row = move |statement: Statement| one(&row_of, &picture, &statement);
    let body = if shown.groups.is_empty() {
        too_few(shown)
    } else {
        view! {
            <p>{statements::groups(&of.voice(), shown)}</p>
            <p>{w.first_step}</p>
            {links(of)}
            {statements::list(all, row)}
            {statements::written(&texts(&of.session.open_ended(&of.tool), shown))}
            {method}
            {links(of)}
        }
        .into_any()
    };
    view! {
        {of.back()}
        <p class="st-kicker">{of.about()}</p>
        <Heading text=w.title/>
        <p class="st-lead">{of.count(w.people, shown.people)}</p>
        {body}
    }
    .into_any()
}

fn too_few(shown: &Shown) -> AnyView {
    let w = &words().differ;
    view! {
        <div class="st-empty">
            <p class="st-empty__title">{w.too_few_title}</p>
            <p class="st-empty__text">
                {fill(w.too_few_all, &[("n", &shown.least.n().to_string())])}
            </p>
        </div>
    }
    .into_any()
}

fn links(of: &SessionCtx) -> impl IntoView + use<> {
    let w = &words().differ;
    view! {
        <div class="st-button-row st-no-print">
            <a class="st-button" href=of.to(SessionView::Agree)>{w.to_agree}</a>
            <a class="st-button st-button--secondary" href=of.to(SessionView::Screen)>{w.to_screen}</a>
        </div>
    }
}

fn one(of: &SessionCtx, picture: &PictureOptions, statement: &Statement) -> impl IntoView + use<> {
    let w = &words().differ;
    let question = |text: String| view! { <li>{fill(w.talk, &[("question", &text)])}</li> };
    let questions = Voice::talk(statement).into_iter().map(question).collect_view();
    view! {
        <section class="st-room__statement">
            <h2 class="st-rule-title">{statement.item.text.clone()}</h2>
            {of.draw(picture, statement)}
            {picture.written(statement)}
            <ul>{questions}</ul>
            {note(of, statement)}
            {act(of, statement)}
        </section>
    }
}

fn note(of: &SessionCtx, statement: &Statement) -> AnyView {
    let w = &words().differ;
    let (app, session, item) = (of.app, of.session.id.clone(), statement.item.id.clone());
    let kept = app.library.with_untracked(|l| l.session(&session)?.notes.get(&item).cloned());
    let text = RwSignal::new(kept.unwrap_or_default());
    let field = format!("{item}-said");
    // Words that are not kept yet.
    let waits = StoredValue::new(false);
    let keep = Callback::new(move |()| {
        if waits.try_get_value() == Some(true) {
            waits.set_value(false);
            app.set_session_note(&session, &item, text.get_untracked());
        }
    });
    let later = Debounce::new(app);
    let typed = move |words: String| {
        text.set(words);
        waits.set_value(true);
        later.after(NOTE_AFTER, move || {
            keep.try_run(());
        });
    };
    // Whoever leaves by Back leaves no field first.
    on_cleanup(move || {
        keep.try_run(());
    });
    view! {
        <TextArea
            id=field
            label=w.note
            hint=w.note_hint
            value=text
            on_input=typed
            on_leave=move |()| { later.stop(); keep.try_run(()); }
        />
    }
    .into_any()
}
