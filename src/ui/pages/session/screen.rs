//! What a room said, on a screen: one statement at a time, large, without menus, names or notes.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::super::heading::{HEADING, announce};
use super::Of;
use crate::content::{fill, words};
use crate::domain::differ::{Sort, Statement, in_order, statements};
use crate::domain::protect::Shown;
use crate::domain::session::asked;
use crate::state::app::App;
use crate::state::route::Room;

/// The page.
pub(super) fn page(of: &Of, shown: &Shown) -> AnyView {
    let w = &words().differ;
    let app = of.app;
    announce(app, w.title);
    let all = statements(&asked(&of.tool, &of.session.variant), shown);
    let seen = |s: &Statement| !s.groups().is_empty();
    let all: Vec<_> = in_order(all, Sort::Apart).into_iter().filter(seen).collect();
    let deck = Deck { app, at: RwSignal::new(0), last: all.len().saturating_sub(1) };
    let leave = of.route(Room::Results);
    let foot = foot(deck, leave.to_hash());
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowRight" | "ArrowDown" | "PageDown" => deck.next(),
        "ArrowLeft" | "ArrowUp" | "PageUp" => deck.before(),
        "Escape" => app.go(&leave),
        _ => {}
    };
    let (slide_of, picture) = (of.clone(), of.picture(shown));
    let slide = move || match all.get(deck.at.get()) {
        Some(statement) => view! {
            <h1 class="st-screen__title" id=HEADING tabindex="-1">{statement.item.text.clone()}</h1>
            <div class="st-screen__lines">{slide_of.draw(&picture, statement)}</div>
        }
        .into_any(),
        None => view! {
            <h1 class="st-screen__title" id=HEADING tabindex="-1">{w.too_few_title}</h1>
        }
        .into_any(),
    };
    view! { <section class="st-screen" on:keydown=pressed>{slide} {foot}</section> }.into_any()
}

/// Where the room is among the statements.
#[derive(Clone, Copy)]
struct Deck {
    app: App,
    at: RwSignal<usize>,
    last: usize,
}

impl Deck {
    fn next(self) {
        self.go(self.at.get_untracked() + 1);
    }

    fn before(self) {
        self.go(self.at.get_untracked().saturating_sub(1));
    }

    fn go(self, to: usize) {
        self.at.set(to.min(self.last));
        self.app.device().focus(HEADING);
    }

    fn place(self) -> String {
        let (n, total) = ((self.at.get() + 1).to_string(), (self.last + 1).to_string());
        fill(words().differ.place, &[("n", &n), ("total", &total)])
    }
}

fn foot(deck: Deck, back: String) -> impl IntoView {
    let w = &words().differ;
    view! {
        <div class="st-screen__foot">
            <button
                class="st-button st-button--secondary"
                type="button"
                disabled=move || deck.at.get() == 0
                on:click=move |_| deck.before()
            >
                {w.before}
            </button>
            <button
                class="st-button"
                type="button"
                disabled=move || deck.at.get() == deck.last
                on:click=move |_| deck.next()
            >
                {w.next}
            </button>
            <span class="st-screen__place">{move || deck.place()}</span>
            <a class="st-button st-button--quiet" href=back>{w.leave}</a>
        </div>
    }
}
