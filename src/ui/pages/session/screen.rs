//! What a room said, on a screen: one statement at a time, large, without menus, names or notes.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::words;
use crate::domain::room::shown::Shown;
use crate::format::room_slide::RoomSlide;
use crate::state::page::hooks::PageListener;
use crate::state::route::SessionView;
use crate::ui::components::anew::anew;
use crate::ui::parts::deck::{Deck, FootWords};
use crate::ui::parts::heading::announce;
use crate::ui::parts::room_slide;
use crate::ui::parts::screen_timer::screen_timer;
use crate::ui::parts::titles::Titled;

/// The page, beginning with the statement at a place, from 1.
pub(super) fn page(of: &SessionCtx, shown: &Shown, place: usize) -> AnyView {
    let w = &words().differ;
    announce(of.app, Titled::Page);
    PageListener::new(of.app).keep_awake();
    let all = of.in_places(shown);
    let leave = of.route(SessionView::Results);
    let deck = Deck::new(of.app, all.len(), false, leave.clone()).starting_at(place - 1);
    let foot_words = FootWords { back: w.before, next: w.next, place: w.place, leave: w.leave };
    let foot =
        deck.foot(foot_words, screen_timer(of.app, Some(of.look_minutes())).into_any(), &leave);
    let (slide_of, picture) = (of.clone(), of.picture(shown));
    let none = RoomSlide { title: w.too_few_title.to_owned(), ..RoomSlide::default() };
    let draw = move || {
        let slide = all.get(deck.at()).map(|statement| slide_of.slide(&picture, statement));
        room_slide::draw(slide.as_ref().unwrap_or(&none))
    };
    view! { <section class="st-screen st-screen--room">{anew(draw)} {foot}</section> }.into_any()
}
