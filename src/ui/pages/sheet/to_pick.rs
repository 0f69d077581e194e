//! Things to pick from, folded away: lines of an agreement, parts of an agenda.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::id::ItemId;
use crate::state::carried::Offer;
use crate::ui::components::actions_field::Ideas;
use crate::ui::components::details::Details;
use crate::ui::components::each::each;

/// Things to pick from. `id` is that of their title, `on_take` is called with what is picked.
pub fn to_pick(
    id: String,
    summary: &'static str,
    ideas: Signal<Vec<String>>,
    on_take: Callback<String>,
) -> AnyView {
    let w = &words().sheet;
    view! {
        <Details summary>
            <Ideas id title=w.ideas hint=w.ideas_hint take=w.take_line ideas on_take/>
        </Details>
    }
    .into_any()
}

/// Things to pick from, each under the words it belongs to. `id` begins the ids of their titles.
pub fn offers_to_pick(
    id: String,
    summary: &'static str,
    offers: Memo<Vec<Offer>>,
    on_take: Callback<String>,
) -> AnyView {
    let w = &words().sheet;
    let is_empty = move || offers.with(|all| all.iter().all(|offer| offer.lines.is_empty()));
    let one = move |offer: Offer| {
        let of = offer.id.clone();
        let ideas = Signal::derive(move || {
            let here = |all: &Vec<Offer>| all.iter().find(|o| o.id == of).map(|o| o.lines.clone());
            offers.with(here).unwrap_or_default()
        });
        let id = format!("{id}-{}", offer.id);
        view! { <Ideas id title=offer.heading take=w.take_line ideas on_take/> }
    };
    view! {
        <div hidden=is_empty>
            <Details summary>
                <p class="st-actions-field__hint">{w.ideas_hint}</p>
                {each(move || offers.get(), |offer| offer.id.clone(), one)}
            </Details>
        </div>
    }
    .into_any()
}

/// The id of the title of an item's own things to pick.
pub fn ideas_id(item: &ItemId) -> String {
    format!("{item}-ideas")
}
