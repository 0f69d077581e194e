//! What a room said, on a screen: one statement at a time, large, without menus, names or notes.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::super::heading::{HEADING, announce};
use super::Of;
use super::picture::picture;
use crate::content::{fill, words};
use crate::domain::differ::{Sort, Statement, in_order, statements};
use crate::domain::protect::Shown;
use crate::domain::session::asked;
use crate::state::route::Room;

/// The page.
pub(super) fn page(of: &Of, shown: &Shown) -> AnyView {
    let w = &words().differ;
    let app = of.app;
    announce(app, w.title);
    let all = statements(&asked(&of.tool, &of.session.variant), shown);
    let seen = |s: &Statement| !s.groups().is_empty();
    let all: Vec<_> = in_order(all, Sort::Apart).into_iter().filter(seen).collect();
    let last = all.len().saturating_sub(1);
    let at = RwSignal::new(0);
    let leave = of.route(Room::Results);
    let back = leave.to_hash();
    let go = move |to: usize| {
        at.set(to.min(last));
        app.device().focus(HEADING);
    };
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowRight" | "ArrowDown" | "PageDown" => go(at.get_untracked() + 1),
        "ArrowLeft" | "ArrowUp" | "PageUp" => go(at.get_untracked().saturating_sub(1)),
        "Escape" => app.go(&leave),
        _ => {}
    };
    let place = fill_place(at, last);
    let slide_of = of.clone();
    let slide = move || match all.get(at.get()) {
        Some(statement) => view! {
            <h1 class="st-screen__title" id=HEADING tabindex="-1">{statement.item.text.clone()}</h1>
            <div class="st-screen__lines">{picture(&slide_of, statement)}</div>
        }
        .into_any(),
        None => view! {
            <h1 class="st-screen__title" id=HEADING tabindex="-1">{w.too_few_title}</h1>
        }
        .into_any(),
    };
    view! {
        <section class="st-screen" on:keydown=pressed>
            {slide}
            <div class="st-screen__foot">
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    disabled=move || at.get() == 0
                    on:click=move |_| go(at.get_untracked().saturating_sub(1))
                >
                    {w.before}
                </button>
                <button
                    class="st-button"
                    type="button"
                    disabled=move || at.get() == last
                    on:click=move |_| go(at.get_untracked() + 1)
                >
                    {w.next}
                </button>
                <span class="st-screen__place">{place}</span>
                <a class="st-button st-button--quiet" href=back>{w.leave}</a>
            </div>
        </section>
    }
    .into_any()
}

fn fill_place(at: RwSignal<usize>, last: usize) -> impl Fn() -> String {
    move || {
        let (n, total) = ((at.get() + 1).to_string(), (last + 1).to_string());
        fill(words().differ.place, &[("n", &n), ("total", &total)])
    }
}
