//! Giving answers to the person who asks: what goes, exactly; how; and then it is taken off the screen.

mod code;
pub(super) mod contents;
mod file;

use std::rc::Rc;

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::SheetId;
use crate::state::app::App;
use crate::state::exchange::giving::{Giving, NotGiven};
use crate::state::route::{CopyOf, Route, SheetView};
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
    let w = &words().give;
    let back = Route::Sheet(id.clone(), SheetView::Check).to_hash();
    let giving = match app.giving(&id) {
        Ok(giving) => giving,
        Err(why) => return not_given(&id, why).into_any(),
    };
    let parts = contents::contents(app, &giving);
    let given: SharedGiving = StoredValue::new_local(Rc::new(giving));
    view! {
        <a class="st-back-link" href=back>{words().common.back}</a>
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        {parts}
        <p>{w.stays}</p>
        <h2 class="st-rule-title">{w.how_title}</h2>
        {code::as_code(app, given)}
        {file::as_file(app, given)}
        {finish(app)}
    }
    .into_any()
}

/// Takes the answers off the screen. On a device of several people it takes all of them off it.
fn finish(app: App) -> impl IntoView {
    let w = &words().give;
    let (label, lead) = if untrack(|| app.is_shared()) {
        (words().shared.finish, words().finish.lead)
    } else {
        (w.finish, w.finish_lead)
    };
    let finish = move |_| {
        app.clear_shared();
        app.go_instead(&Route::Finish);
    };
    view! {
        <h2 class="st-rule-title">{label}</h2>
        <p>{lead}</p>
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=finish>{label}</button>
        </div>
    }
}

fn not_given(id: &SheetId, why: NotGiven) -> impl IntoView + use<> {
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
        NotGiven::Blank => {
            view! { <p><a class="st-button" href=sheet>{words().results.fill_in}</a></p> }
                .into_any()
        }
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
