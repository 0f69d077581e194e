//! Small start cards, eight on a page of paper, to cut apart and hand out.

use leptos::prelude::*;

use super::SessionCtx;
use super::invitation::{Link, code};
use crate::content::{fill, words};
use crate::ui::components::anew::anew;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::parts::facts::asks;

/// So many stand on a page.
const ON_A_PAGE: usize = 8;
/// The names of the ways to print.
const LARGE: &str = "large";
const SMALL: &str = "small";

/// Which way to print.
pub(super) fn choice(is_small: RwSignal<bool>) -> AnyView {
    let w = &words().session;
    view! {
        <RadioGroup
            name="cards"
            legend=w.desk_cards_which.into_any()
            options=vec![
                RadioOption::new(LARGE, w.desk_cards_large),
                RadioOption::new(SMALL, w.desk_cards_small),
            ]
            chosen=Signal::derive(move || if is_small.get() { SMALL } else { LARGE }.to_owned())
            on_choose=move |way: String| is_small.set(way == SMALL)
        />
    }
    .into_any()
}

/// The cards; they are seen before they are printed.
pub(super) fn cards(
    of: &SessionCtx,
    link: Link,
    talk: RwSignal<String>,
    is_small: RwSignal<bool>,
) -> AnyView {
    let of = of.clone();
    let all = move || {
        is_small.get().then(|| {
            let who = talk.get();
            let one = |_| view! { <li class="st-cards__card">{card(&of, link, &who)}</li> };
            view! { <ul class="st-cards" role="list">{(0..ON_A_PAGE).map(one).collect_view()}</ul> }
        })
    };
    anew(all)
}

fn card(of: &SessionCtx, link: Link, who: &str) -> AnyView {
    let w = &words().session;
    let asks = asks(of.app, &of.tool, &of.session.variant);
    let facts = format!("{asks} {}", words().invited.facts_free);
    let talk = (!who.trim().is_empty()).then(|| fill(w.desk_talk, &[("who", who.trim())]));
    view! {
        {code(link)}
        <div>
            <p><strong>{of.tool.title.clone()}</strong></p>
            <p>{facts}</p>
            <p>{if link.with(Option::is_some) { w.own_step_code } else { w.own_step_file }}</p>
            {talk.map(|talk| view! { <p dir="auto">{talk}</p> })}
        </div>
    }
    .into_any()
}
