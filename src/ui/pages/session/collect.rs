//! A session's first page: while it is open all there is to run a room, afterwards what was shown; and what is seldom
//! needed, folded away.

use leptos::prelude::*;

use super::head::head;
use super::{SessionCtx, after, desk, door, save};
use crate::content::words;
use crate::state::route::Route;
use crate::ui::components::details::Details;
use crate::ui::components::dialog::Dialog;
use crate::ui::parts::said_here::SaidHere;

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    if of.session.revealed.is_none() {
        return view! { {desk::desk(of)} {more(of)} }.into_any();
    }
    view! {
        {head(of)}
        {of.counter()}
        {after::after(of)}
        {more(of)}
    }
    .into_any()
}

/// What is needed seldom: the number before the pages, what is promised, files, and deleting.
fn more(of: &SessionCtx) -> impl IntoView + use<> {
    let w = &words().session;
    let door = of.session.revealed.is_none().then(|| door::choose(of));
    let (honest, save, delete) = (honest(of), save::save(of), delete(of));
    view! {
        <Details summary=w.desk_more>
            {door}
            {honest}
            {save}
            {delete}
        </Details>
    }
}

fn honest(of: &SessionCtx) -> impl IntoView + use<> {
    let w = &words().session;
    let holder = of.session.has_separate().then(|| view! { <li>{w.honest_holder}</li> });
    view! {
        <h2 class="st-rule-title">{w.honest_title}</h2>
        <ul>
            <li>{w.honest}</li>
            <li>{w.honest_same}</li>
            <li>{w.honest_twice}</li>
            <li>{w.honest_elsewhere}</li>
            {holder}
            <li>{w.honest_files}</li>
        </ul>
    }
}

fn delete(of: &SessionCtx) -> impl IntoView + use<> {
    let w = &words().session;
    let (app, id) = (of.app, of.session.id.clone());
    let project = Route::Project(of.session.project.clone());
    let (is_open, said) = (RwSignal::new(false), SaidHere::new());
    let delete = move |()| {
        if app.delete_session(&id) {
            app.go_instead_and_say(&project, w.deleted);
        } else {
            said.say(words().keeping.not_removed);
        }
    };
    view! {
        <p>
            <button class="st-button st-button--quiet" type="button" on:click=move |_| is_open.set(true)>
                {w.delete}
            </button>
        </p>
        {said.view()}
        <Dialog
            id="ask-delete-session"
            title=w.delete_ask
            text=w.delete_text
            confirm=w.delete_yes
            cancel=w.delete_no
            danger=true
            open=is_open
            on_confirm=delete
        />
    }
}
