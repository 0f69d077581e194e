//! Statements on a screen: one at a time, large, without menus, names or notes. A second window shows the same.

use leptos::prelude::*;

use super::deck::{Deck, FootWords};
use super::heading::announce;
use super::room_slide;
use super::screen_timer::screen_timer;
use super::titles::Titled;
use crate::content::words;
use crate::format::room_slide::RoomSlide;
use crate::state::app::App;
use crate::state::page::hooks::PageListener;
use crate::state::page::projector::Projector;
use crate::state::route::Route;
use crate::ui::components::anew::anew;

/// The page, beginning with the slide at a place, from 1; with the minutes that are planned for each. At place 0 is an
/// overview, if there is one, on so many slides.
pub(in crate::ui) fn statement_deck(
    app: App,
    overview: Vec<RoomSlide>,
    statements: Vec<RoomSlide>,
    place: usize,
    planned: Option<u32>,
    leave: &Route,
) -> AnyView {
    let w = &words().differ;
    announce(app, Titled::Page);
    PageListener::new(app).keep_awake();
    let (before, total) = (overview.len(), statements.len());
    let all: Vec<_> = overview.into_iter().chain(statements).collect();
    let deck = Deck::new(app, all.len(), false, leave.clone()).counting_after(before);
    let deck = deck.starting_at(place.checked_sub(1).map_or(0, |place| before + place));
    let foot_words = FootWords { back: w.before, next: w.next, place: w.place, leave: w.leave };
    let foot = deck.foot(foot_words, screen_timer(app, planned).into_any(), leave);
    let projector = Projector::expect();
    let turn = Callback::new(move |turn| deck.turn(turn));
    let draw = move || {
        let slide = all.get(deck.at()).cloned();
        let slide = slide.unwrap_or_else(|| RoomSlide::of_title(w.too_few_title));
        let drawn = room_slide::draw(&slide);
        let slide = match (deck.at() + 1).checked_sub(before) {
            Some(place @ 1..) => room_slide::at_place(slide, place, total),
            Some(0) | None => slide,
        };
        projector.show(slide, Some(turn));
        drawn
    };
    view! { <section class="st-screen st-screen--room">{anew(draw)} {foot}</section> }.into_any()
}
