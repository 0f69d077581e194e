//! What a room said, on a screen: one statement at a time, large, without menus, names or notes.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{fill, words};
use crate::domain::room::differ::Statement;
use crate::domain::room::shown::Shown;
use crate::state::route::SessionView;
use crate::ui::components::anew::anew;
use crate::ui::parts::deck::{Deck, FootWords, LINES};
use crate::ui::parts::heading::{HEADING, announce};
use crate::ui::parts::picture::PictureOptions;
use crate::ui::parts::screen_timer::screen_timer;
use crate::ui::parts::titles::Titled;
use crate::ui::parts::voice::Voice;

/// The page, beginning with the statement at a place, from 1.
pub(super) fn page(of: &SessionCtx, shown: &Shown, place: usize) -> AnyView {
    let w = &words().differ;
    announce(of.app, Titled::Page);
    let all = of.in_places(shown);
    let leave = of.route(SessionView::Results);
    let deck = Deck::new(of.app, all.len(), false, leave.clone()).starting_at(place - 1);
    let foot_words = FootWords { back: w.before, next: w.next, place: w.place, leave: w.leave };
    let foot = deck.foot(foot_words, screen_timer(of.app).into_any(), &leave);
    let (slide_of, picture) = (of.clone(), of.picture(shown));
    let draw = move || match all.get(deck.at()) {
        Some(statement) => slide(&slide_of, &picture, statement),
        None => view! {
            <h1 class="st-screen__title" id=HEADING tabindex="-1">{w.too_few_title}</h1>
        }
        .into_any(),
    };
    view! { <section class="st-screen st-screen--room">{anew(draw)} {foot}</section> }.into_any()
}

fn slide(of: &SessionCtx, picture: &PictureOptions, statement: &Statement) -> AnyView {
    let w = &words().differ;
    // Its own question says more than one that fits any statement.
    let question = Voice::talk(statement).pop();
    let talk = question.map(|text| {
        view! { <p class="st-screen__talk">{fill(w.talk, &[("question", &text)])}</p> }
    });
    view! {
        <p class="st-screen__about">{of.about()}</p>
        <h1 class="st-screen__title" id=HEADING tabindex="-1">{statement.item.text.clone()}</h1>
        <div class="st-screen__lines" id=LINES>{of.draw(picture, statement)} {talk}</div>
    }
    .into_any()
}
