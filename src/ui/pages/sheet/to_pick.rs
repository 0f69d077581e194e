//! Things to pick from, folded away: lines of an agreement, parts of an agenda.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::id::ItemId;
use crate::ui::components::actions_field::Ideas;
use crate::ui::components::details::Details;

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

/// The id of the title of an item's own things to pick.
pub fn ideas_id(item: &ItemId) -> String {
    format!("{item}-ideas")
}
