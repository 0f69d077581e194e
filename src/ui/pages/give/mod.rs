//! Giving answers to the person who asks: what goes, exactly; how; and then it is taken off the screen.

mod code;
pub(super) mod contents;
mod file;

use std::rc::Rc;

use leptos::prelude::*;

use super::hide;
use crate::content::{fill, words};
use crate::domain::base::id::SheetId;
use crate::state::app::App;
use crate::state::exchange::giving::{Giving, NotGiven};
use crate::state::route::{CopyOf, Route, SheetView};
use crate::ui::components::details::Details;
use crate::ui::parts::heading::Heading;

/// What is given, as the parts of the page share it.
type SharedGiving = StoredValue<Rc<Giving>, LocalStorage>;

/// Giving a sheet's answers.
#[component]
pub(super) fn GivePage(
    /// Which sheet.
    id: SheetId,
) -> impl IntoView {
    let app = App::expect();
    let hide = hide::above(&Route::Give(id.clone()));
    let giving = match app.giving(&id) {
        Ok(giving) => giving,
        Err(why) => return view! { {hide} {not_given(app, &id, why)} }.into_any(),
    };
    let w = &words().give;
    let back = Route::Sheet(id.clone(), SheetView::Fits).to_hash();
    let (n, total) = giving.answered;
    let answered = fill(w.answered, &[("n", &n.to_string()), ("total", &total.to_string())]);
    let ticked = giving.has_words().then(|| view! { <p class="st-small">{w.ticked}</p> });
    let parts = contents::contents(app, &giving);
    let given: SharedGiving = StoredValue::new_local(Rc::new(giving));
    let code = code::as_code(app, given);
    let has_code = code.is_some();
    let show = if has_code { w.show } else { w.no_code };
    let talk = talk(app, &id);
    let ways_on = ways_on(&id);
    view! {
        <div class="st-give">
            <div class="st-give__line">
                <a class="st-back-link" href=back>
                    <span class="st-visually-hidden">{words().common.back}</span>
                </a>
                <Heading text=w.title/>
                {hide}
            </div>
            <p class="st-give__show">{show} " " {answered}</p>
            {code}
            {ticked}
            <div class="st-give__ways">
                <Details summary=w.as_file open=!has_code>{file::as_file(app, given)}</Details>
                <Details summary=w.talk>{talk}</Details>
                {ways_on}
                <Details summary=w.what_title>{parts}</Details>
            </div>
            {finish(app)}
        </div>
    }
    .into_any()
}

/// Whom to turn to instead, as whoever invited them wrote it.
fn talk(app: App, id: &SheetId) -> impl IntoView + use<> {
    let w = &words().give;
    let told = app.talk_of(id).map(|told| {
        view! {
            <p>{w.talk_told}</p>
            <p class="st-own-words" dir="auto">{told}</p>
        }
    });
    view! {
        {told}
        <p>{w.talk_lead}</p>
    }
}

fn ways_on(id: &SheetId) -> impl IntoView + use<> {
    let w = &words().give;
    let check = Route::Sheet(id.clone(), SheetView::Check).to_hash();
    let copy = Route::Copy(CopyOf::Sheet(id.clone())).to_hash();
    view! {
        <a class="st-button st-button--quiet" href=check>{w.look}</a>
        <a class="st-button st-button--quiet" href=copy>{w.to_copy}</a>
    }
}

/// Takes the answers off the screen. On a device of several people it takes all of them off it.
fn finish(app: App) -> impl IntoView {
    let (label, lead) = if untrack(|| app.is_shared()) {
        let lead = view! { <p class="st-small">{words().finish.lead}</p> };
        (words().shared.finish, Some(lead))
    } else {
        (words().give.finish, None)
    };
    let finish = move |_| {
        app.clear_shared();
        app.go_instead(&Route::Finish);
    };
    view! {
        <div class="st-give__finish">
            {lead}
            <button class="st-button" type="button" on:click=finish>{label}</button>
        </div>
    }
}

fn not_given(app: App, id: &SheetId, why: NotGiven) -> impl IntoView + use<> {
    let w = &words().give;
    let text = match why {
        NotGiven::Missing => words().common.not_found_sheet,
        NotGiven::NotForRooms => w.not_for_rooms,
        NotGiven::OfMany => w.of_many,
        NotGiven::Blank => w.nothing,
    };
    let copy = Route::Copy(CopyOf::Sheet(id.clone())).to_hash();
    let sheet = Route::Sheet(id.clone(), SheetView::Continue).to_hash();
    let ways_on = match why {
        NotGiven::Missing => {
            view! { <p><a href=Route::Home.to_hash()>{words().common.to_home}</a></p> }.into_any()
        }
        NotGiven::Blank => view! {
            <p><a class="st-button" href=sheet>{words().results.fill_in}</a></p>
            <h2 class="st-rule-title">{w.talk}</h2>
            {talk(app, id)}
            {finish(app)}
        }
        .into_any(),
        NotGiven::NotForRooms | NotGiven::OfMany => {
            view! { <p><a class="st-button" href=copy>{w.to_copy}</a></p> }.into_any()
        }
    };
    view! {
        <Heading text=w.title/>
        <p>{text}</p>
        {ways_on}
    }
}
