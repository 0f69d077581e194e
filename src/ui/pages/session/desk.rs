//! All there is to run a room, in one sight: who is in, which groups can be shown, the ways in, the start card, and
//! at the lower edge showing.

use leptos::prelude::*;

use super::drawn::drawn;
use super::groups::{named, places};
use super::head::head;
use super::{SessionCtx, expected, invitation};
use crate::content::{fill, words};
use crate::domain::room::session::Session;
use crate::domain::sheet::Perspective;
use crate::state::page::projector::Projector;
use crate::state::route::SessionView;
use crate::ui::components::anew::anew;
use crate::ui::parts::on_second_screen::on_second_screen;

/// What an open session's page has.
pub(super) fn desk(of: &SessionCtx) -> AnyView {
    view! {
        <div class="st-desk">
            {head(of)}
            <div class="st-desk__main">
                {who_is_in(of)}
                {groups(of)}
                {ways(of)}
            </div>
            {start_card(of)}
            {bar(of)}
        </div>
    }
    .into_any()
}

/// How many, large; by which way; and what can be done about it.
fn who_is_in(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let (large, small) = (of.clone(), of.clone());
    let count = move || {
        let (n, text) = (large.here_now(Session::people).to_string(), large.how_many_now());
        let (before, after) = text.split_once(&n).unwrap_or(("", &text));
        let n = text.contains(&n).then(|| view! { <strong class="st-desk__n">{n}</strong> });
        view! { <span>{before.to_owned()} {n} {after.to_owned()}</span> }
    };
    view! {
        <div class="st-desk__in">
            <p class="st-desk__count" role="status">{anew(count)}</p>
            <div class="st-desk__about">
                <p class="st-small" prop:textContent=move || small.ways_now()></p>
                <p class="st-small">{w.hidden}</p>
                <div class="st-desk__links">
                    {expected::change(of)}
                    <a class="st-button st-button--quiet" href=of.to(SessionView::TakeOut)>{w.desk_out}</a>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Which groups are large enough to be shown apart. No size is told to anybody.
fn groups(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let rule = fill(w.rule, &[("n", &of.session.least.n().to_string())]);
    let of = of.clone();
    let lines = move || {
        if of.here_now(|session| session.has_taken_out) {
            return view! { <li>{w.out_untold}</li> }.into_any();
        }
        let by = of.here_now(Session::people_by);
        let least = of.session.least.n();
        let line = |(at, one): (usize, Perspective)| {
            let is_enough = by.get(&one).is_some_and(|n| *n >= least);
            let state = if is_enough { w.group_enough } else { w.group_not_yet };
            named(&of, (at, one), state, is_enough)
        };
        places().map(line).collect_view().into_any()
    };
    view! {
        <section class="st-desk__part">
            <h2 class="st-desk__title">{w.groups_title}</h2>
            <ul class="st-desk__groups" role="list">{anew(lines)}</ul>
            <p class="st-small">{rule}</p>
        </section>
    }
    .into_any()
}

fn ways(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let ways = [
        (SessionView::Pass, w.pass, w.pass_lead),
        (SessionView::Files, w.files, w.desk_files),
        (SessionView::Codes, w.codes, w.desk_codes),
        (SessionView::Paper, w.paper, w.paper_lead),
        (SessionView::Tally, w.tally, w.tally_lead),
        (SessionView::Together, w.together, w.together_lead),
    ];
    let way = |(room, name, lead): (SessionView, &'static str, &'static str)| {
        view! {
            <li class="st-desk__way">
                {drawn(room)}
                <h3 class="st-desk__name"><a href=of.to(room)>{name}</a></h3>
                <p class="st-small">{lead}</p>
            </li>
        }
    };
    view! {
        <section class="st-desk__part">
            <h2 class="st-desk__title">{w.ways_title}</h2>
            <ul class="st-desk__ways" role="list">{ways.map(way).into_iter().collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn start_card(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    Projector::expect().show(invitation::slide(of), None);
    let has_address = invitation::app_address(of).is_some();
    view! {
        <section class="st-desk__card" aria-labelledby="own-card">
            <h2 class="st-desk__title" id="own-card">{w.own_card}</h2>
            {invitation::code(invitation::as_it_is(of))}
            <p class="st-small">{if has_address { w.desk_card } else { w.own_no_code }}</p>
            {on_second_screen(Some(of.to(SessionView::CardScreen)))}
            <a class="st-button st-button--quiet" href=of.to(SessionView::Card)>{w.desk_cards}</a>
        </section>
    }
    .into_any()
}

/// Showing, at the lower edge, and what it means.
fn bar(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let (app, before, people) = (of.app, of.route(SessionView::Before), of.people());
    let means = move || if people.get() == 0 { w.look_none } else { w.desk_look };
    view! {
        <div class="st-room__foot">
            <button
                class="st-button"
                type="button"
                disabled=move || people.get() == 0
                on:click=move |_| app.go(&before)
            >
                {w.look}
            </button>
            <p class="st-small" prop:textContent=means></p>
        </div>
    }
    .into_any()
}
