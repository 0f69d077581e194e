//! Statements on a screen: one at a time, large, without menus, names or notes.

use leptos::prelude::*;

use super::deck::{Deck, FootWords, LINES};
use super::heading::{HEADING, announce};
use super::screen_timer::screen_timer;
use super::titles::Titled;
use super::voice::Voice;
use crate::content::{fill, words};
use crate::domain::room::differ::Statement;
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::components::anew::anew;

/// The page, beginning with the statement at a place, from 1. `about` says what they belong to.
pub(in crate::ui) fn statement_deck(
    app: App,
    (all, place): (Vec<Statement>, usize),
    about: String,
    leave: &Route,
    draw: impl Fn(&Statement) -> AnyView + Send + 'static,
) -> AnyView {
    let w = &words().differ;
    announce(app, Titled::Page);
    let deck = Deck::new(app, all.len(), false, leave.clone()).starting_at(place - 1);
    let foot_words = FootWords { back: w.before, next: w.next, place: w.place, leave: w.leave };
    let foot = deck.foot(foot_words, screen_timer(app).into_any(), leave);
    let slide = move || match all.get(deck.at()) {
        Some(statement) => slide(&about, statement, draw(statement)),
        None => view! {
            <h1 class="st-screen__title" id=HEADING tabindex="-1">{w.too_few_title}</h1>
        }
        .into_any(),
    };
    view! { <section class="st-screen st-screen--room">{anew(slide)} {foot}</section> }.into_any()
}

fn slide(about: &str, statement: &Statement, drawn: AnyView) -> AnyView {
    let w = &words().differ;
    // Its own question says more than one that fits any statement.
    let question = Voice::talk(statement).pop();
    let talk = question.map(|text| {
        view! { <p class="st-screen__talk">{fill(w.talk, &[("question", &text)])}</p> }
    });
    view! {
        <p class="st-screen__about">{about.to_owned()}</p>
        <h1 class="st-screen__title" id=HEADING tabindex="-1">{statement.item.text.clone()}</h1>
        <div class="st-screen__lines" id=LINES>{drawn} {talk}</div>
    }
    .into_any()
}
