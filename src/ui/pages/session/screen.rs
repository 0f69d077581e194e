//! What a room said, on a screen: one statement at a time, large, without menus, names or notes.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::words;
use crate::domain::room::differ::{Statement, StatementOrder, in_order, statements};
use crate::domain::room::shown::Shown;
use crate::state::route::SessionView;
use crate::ui::components::anew::anew;
use crate::ui::parts::deck::{Deck, FootWords, LINES};
use crate::ui::parts::heading::{HEADING, announce};
use crate::ui::parts::titles::Titled;

/// The page.
pub(super) fn page(of: &SessionCtx, shown: &Shown) -> AnyView {
    let w = &words().differ;
    announce(of.app, Titled::Page);
    let all = statements(&of.session.statements(&of.tool), shown);
    let seen = |s: &Statement| !s.groups().is_empty();
    let all: Vec<_> = in_order(all, StatementOrder::Apart).into_iter().filter(seen).collect();
    let leave = of.route(SessionView::Results);
    let deck = Deck::new(of.app, all.len(), false, leave.clone());
    let foot_words = FootWords { back: w.before, next: w.next, place: w.place, leave: w.leave };
    let foot = deck.foot(foot_words, ().into_any(), &leave);
    let (slide_of, picture) = (of.clone(), of.picture(shown));
    let slide = move || match all.get(deck.at()) {
        Some(statement) => view! {
            <h1 class="st-screen__title" id=HEADING tabindex="-1">{statement.item.text.clone()}</h1>
            <div class="st-screen__lines" id=LINES>{slide_of.draw(&picture, statement)}</div>
        }
        .into_any(),
        None => view! {
            <h1 class="st-screen__title" id=HEADING tabindex="-1">{w.too_few_title}</h1>
        }
        .into_any(),
    };
    view! { <section class="st-screen">{anew(slide)} {foot}</section> }.into_any()
}
