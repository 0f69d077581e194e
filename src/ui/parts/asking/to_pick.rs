//! Things to pick from, folded away: lines of an agreement, parts of an agenda.

use leptos::prelude::*;

use super::focus::add_id;
use crate::content::words;
use crate::domain::base::id::ItemId;
use crate::state::app::App;
use crate::state::sheet::carry_over::Offer;
use crate::ui::components::actions_field::Ideas;
use crate::ui::components::details::Details;
use crate::ui::components::keyed_list::keyed_list;

/// Things to pick from for an item. `on_take` is called with what is picked.
pub fn to_pick(
    app: App,
    item: &ItemId,
    summary: &'static str,
    ideas: Signal<Vec<String>>,
    on_take: Callback<String>,
) -> AnyView {
    let w = &words().sheet;
    let (id, on_gone) = (format!("{item}-ideas"), go_on(app, item));
    view! {
        <Details summary>
            <Ideas id title=w.ideas hint=w.ideas_hint take=w.take_line ideas on_take on_gone/>
        </Details>
    }
    .into_any()
}

/// Things to pick from for an item, each under the words it belongs to.
pub fn offers_to_pick(
    app: App,
    item: &ItemId,
    summary: &'static str,
    offers: Memo<Vec<Offer>>,
    on_take: Callback<String>,
) -> AnyView {
    let w = &words().sheet;
    let (id, on_gone) = (format!("{item}-from"), go_on(app, item));
    let is_empty = move || offers.with(|all| all.iter().all(|offer| offer.lines.is_empty()));
    let one = move |offer: Offer| {
        let of = offer.id.clone();
        let ideas = Signal::derive(move || {
            let here = |all: &Vec<Offer>| all.iter().find(|o| o.id == of).map(|o| o.lines.clone());
            offers.with(here).unwrap_or_default()
        });
        let id = format!("{id}-{}", offer.id);
        view! { <Ideas id title=offer.heading take=w.take_line ideas on_take on_gone/> }
    };
    view! {
        <div hidden=is_empty>
            <Details summary>
                <p class="st-actions-field__hint">{w.ideas_hint}</p>
                {keyed_list(move || offers.get(), |offer| offer.id.clone(), one)}
            </Details>
        </div>
    }
    .into_any()
}

/// Whoever picks goes on picking. Where nothing is left, the focus goes to the button that adds.
fn go_on(app: App, item: &ItemId) -> Callback<Option<String>> {
    let add = add_id(item);
    Callback::new(move |next: Option<String>| {
        app.device().focus_now(next.as_ref().unwrap_or(&add));
    })
}
