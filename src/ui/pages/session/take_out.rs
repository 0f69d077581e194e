//! Taking out a sheet that came in wrongly: what is in, by way and time, without answers and without where anybody stands.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{fill, words};
use crate::domain::room::entry::EntrySource;
use crate::state::room::arrivals::{Arrivals, CameIn};
use crate::state::route::SessionView;
use crate::ui::components::anew::anew;
use crate::ui::parts::heading::Heading;

/// The id of what tells what became of it.
const SAID: &str = "taken-out";

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let arrivals = Arrivals::expect();
    let said = RwSignal::new(String::new());
    let (listing, id) = (of.clone(), of.session.id.clone());
    let rows = move || {
        if listing.here_now(|session| session.revealed.is_some()) {
            return view! { <p>{w.seen}</p> }.into_any();
        }
        let rows = arrivals.list(&listing.session.id);
        let none = rows.is_empty().then(|| view! { <li>{w.none_in}</li> });
        let row = |arrival| row(&listing, arrivals, arrival, said);
        view! { <ul class="st-take-out" role="list">{none} {rows.into_iter().map(row).collect_view()}</ul> }
            .into_any()
    };
    let undoing = of.clone();
    let undo = move || {
        let of = undoing.clone();
        let undo = move |_| {
            let is_in = arrivals.undo(&of.session.id);
            let text = if is_in { w.out_undone } else { w.out_not_undone };
            said.set(of.told(text));
            of.app.device().focus(SAID);
        };
        arrivals.can_undo(&id).then(|| {
            view! {
                <button class="st-button st-button--secondary" type="button" on:click=undo>
                    {w.out_undo}
                </button>
            }
        })
    };
    view! {
        {of.back()}
        <p class="st-kicker" dir="auto">{of.about()}</p>
        <Heading text=w.desk_out/>
        <p class="st-lead">{w.out_lead}</p>
        <p>{w.out_groups}</p>
        <p>{w.out_times}</p>
        <div class="st-take-out__said">
            <p class="st-room__said" id=SAID role="status" tabindex="-1" prop:textContent=move || said.get()></p>
            {anew(undo)}
        </div>
        {anew(rows)}
        <p>{w.out_again}</p>
        <p>{w.out_tally} " " <a href=of.to(SessionView::Tally)>{w.tally}</a></p>
    }
    .into_any()
}

fn row(of: &SessionCtx, arrivals: Arrivals, arrival: CameIn, said: RwSignal<String>) -> AnyView {
    let w = &words().session;
    let way = match arrival.way {
        EntrySource::Passed => w.out_passed,
        EntrySource::File => w.out_file,
        EntrySource::Code => w.out_code,
        EntrySource::Paper => w.out_paper,
    };
    let when = match arrival.when {
        Some(at) => fill(w.out_at, &[("time", &of.app.device().time_in_words(at))]),
        None => w.out_before.to_owned(),
    };
    let line = format!("{way}, {when}");
    let name = fill(w.out_name, &[("sheet", &line)]);
    let of = of.clone();
    let take = move |event: leptos::ev::MouseEvent| {
        // The list closes up behind a sheet: the second press of two on one spot would take out the next.
        if event.detail() > 1 {
            return;
        }
        let is_out = arrivals.take_out(&of.session.id, arrival.key);
        said.set(of.told(if is_out { w.out_done } else { w.out_not_done }));
        of.app.device().focus(SAID);
    };
    view! {
        <li class="st-take-out__row">
            <span>{line}</span>
            <button class="st-button st-button--quiet" type="button" aria-label=name on:click=take>
                {w.out_take}
            </button>
        </li>
    }
    .into_any()
}
