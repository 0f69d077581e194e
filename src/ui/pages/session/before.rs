//! Before a room looks: who is in, which groups will stand apart and why others will not, and that it is for good. It
//! can be read on a wall: the room decides.

use leptos::prelude::*;

use super::SessionCtx;
use super::expected::number;
use super::groups::{named, places};
use crate::content::{fill, words};
use crate::domain::room::protect::ShownAs;
use crate::domain::room::session::Session;
use crate::domain::sheet::Perspective;
use crate::format::room_slide::RoomSlide;
use crate::state::page::projector::Projector;
use crate::state::route::SessionView;
use crate::ui::components::anew::anew;
use crate::ui::components::text_field::{FieldType, TextField};
use crate::ui::parts::heading::Heading;
use crate::ui::parts::on_second_screen::on_second_screen;

/// The id of the field for how many people are in the room.
const HERE: &str = "people-here";

/// The number of people who are here, where nobody said it before.
#[derive(Clone, Copy)]
struct HereField {
    typed: RwSignal<String>,
    wrong: RwSignal<String>,
}

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let here =
        HereField { typed: RwSignal::new(String::new()), wrong: RwSignal::new(String::new()) };
    let (who, standing) = (of.clone(), of.clone());
    let who = move || who_is_in(&who, here).join(" ");
    let asked = of.session.expected.is_none().then(|| field(here));
    on_screen(of, here);
    let is_again = of.app.was_shown_before(&of.session.id);
    view! {
        <div class="st-room__top">{of.back()} {on_second_screen(None)}</div>
        <p class="st-kicker" dir="auto">{of.about()}</p>
        <Heading text=w.look_ask/>
        <div class="st-before">
            {asked}
            <p role="status" prop:textContent=who></p>
            <h2>{w.before_title}</h2>
            {is_again.then(|| view! { <p>{w.before_again}</p> })}
            <ul class="st-before__groups" role="list">{anew(move || groups(&standing))}</ul>
            <p class="st-small">{w.before_each}</p>
            <p>{w.look_once}</p>
            {answer(of, here)}
        </div>
    }
    .into_any()
}

fn field(here: HereField) -> AnyView {
    let w = &words().session;
    view! {
        <TextField
            id=HERE
            label=w.here
            hint=w.here_hint
            kind=FieldType::Digits
            error=here.wrong
            error_lead=words().common.problem
            value=here.typed
            on_input=move |text: String| {
                here.wrong.set(String::new());
                here.typed.set(text);
            }
        />
    }
    .into_any()
}

/// How many are in of how many, and what that may mean.
fn who_is_in(of: &SessionCtx, here: HereField) -> Vec<String> {
    let w = &words().session;
    let sheets = of.here_now(Session::people);
    let all = of.here_now(|session| session.expected);
    let mut lines = vec![format!("{}.", of.how_many_now().trim_end_matches('.'))];
    if let Some(here) = here.typed.with(|text| number(text)).filter(|_| all.is_none()) {
        lines.push(of.count(w.are_here, here));
    }
    match all.or_else(|| here.typed.with(|text| number(text))) {
        Some(all) if sheets > all => lines.push(w.more_sheets.to_owned()),
        Some(all) if sheets < all => lines.push(of.count(w.before_missing, all - sheets)),
        Some(_) | None => {}
    }
    if sheets < of.session.least.n() {
        lines.push(fill(w.look_few, &[("n", &of.session.least.n().to_string())]));
    }
    lines
}

/// How each group will stand, with why in words; `Err` with what is said instead.
fn standing_groups(
    of: &SessionCtx,
) -> Result<Vec<(usize, Perspective, ShownAs, String)>, &'static str> {
    let w = &words().session;
    if of.here_now(|session| session.has_taken_out) {
        return Err(w.out_untold);
    }
    let sheets = of.here_now(Session::people);
    if sheets < of.session.least.n() {
        // Nothing is shown of anybody then: no group stands with others.
        return Err(words().differ.overview_together);
    }
    let least = of.session.least.n().to_string();
    let is_again = of.app.was_shown_before(&of.session.id);
    let all = untrack(|| of.app.how_groups_stand(&of.session.id)).unwrap_or_default();
    let line = |(at, one): (usize, Perspective)| {
        let found = all.iter().find(|(of, _)| *of == one).map(|(_, standing)| *standing);
        let standing = found.unwrap_or(ShownAs::TooFew);
        let form = match standing {
            // What was shown before can hold a group back on each statement.
            ShownAs::Apart if is_again => w.before_may,
            ShownAs::Apart => w.before_apart,
            ShownAs::TooFew => w.before_few,
            ShownAs::CoversOthers => w.before_covers,
            ShownAs::ShownBefore => w.before_past,
        };
        (at, one, standing, fill(form, &[("n", &least)]))
    };
    Ok(places().map(line).collect())
}

/// The same on the page.
fn groups(of: &SessionCtx) -> AnyView {
    let line = |(at, one, standing, why): (_, _, ShownAs, String)| {
        named(of, (at, one), &why, standing == ShownAs::Apart)
    };
    match standing_groups(of) {
        Ok(all) => all.into_iter().map(line).collect_view().into_any(),
        Err(instead) => view! { <li>{instead}</li> }.into_any(),
    }
}

/// What the room sees meanwhile: it decides.
fn on_screen(of: &SessionCtx, here: HereField) {
    let (projector, of) = (Projector::expect(), of.clone());
    Effect::new(move |_| {
        let w = &words().session;
        let line = |(_, one, _, why): (_, Perspective, _, String)| {
            format!("{}: {why}", of.voice().perspective(one))
        };
        let list = match standing_groups(&of) {
            Ok(all) => all.into_iter().map(line).collect(),
            Err(instead) => vec![instead.to_owned()],
        };
        let again = of.app.was_shown_before(&of.session.id).then_some(w.before_again);
        let more = again.into_iter().chain([w.look_once]).map(str::to_owned);
        let says = who_is_in(&of, here).into_iter().chain(more).collect();
        let (about, title) = (of.about(), w.look_ask.to_owned());
        projector.show(RoomSlide { about, title, says, list, ..RoomSlide::default() }, None);
    });
}

fn answer(of: &SessionCtx, here: HereField) -> AnyView {
    let w = &words().session;
    let (app, id, people) = (of.app, of.session.id.clone(), of.people());
    let (results, is_asked) = (of.route(SessionView::Results), of.session.expected.is_none());
    let refused = RwSignal::new(String::new());
    let show = move |_| {
        if is_asked {
            let Some(n) = here.typed.with_untracked(|text| number(text)) else {
                let is_empty = here.typed.with_untracked(|text| text.trim().is_empty());
                let wrong = if is_empty { w.here_missing } else { w.expect_wrong };
                here.wrong.set(wrong.to_owned());
                app.device().focus(HERE);
                return;
            };
            app.set_expected(&id, Some(n));
        }
        if app.reveal(&id) {
            app.go(&results);
        } else {
            refused.set(w.not_shown.to_owned());
        }
    };
    view! {
        <p class="st-room__said" role="alert" prop:textContent=move || refused.get()></p>
        <div class="st-room__foot">
            <button class="st-button" type="button" disabled=move || people.get() == 0 on:click=show>
                {w.look_yes}
            </button>
            <a class="st-button st-button--secondary" href=of.to(SessionView::Collect)>{w.look_no}</a>
        </div>
    }
    .into_any()
}
