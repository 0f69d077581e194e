//! What is given: exactly that, in words, and the rest of the file below.

use leptos::prelude::*;

use crate::content::words;
use crate::state::app::App;
use crate::state::exchange::giving::{GivenPart, Giving};
use crate::ui::components::details::Details;

/// Every part that is given.
pub(super) fn contents(app: App, giving: &Giving) -> impl IntoView + use<> {
    let w = &words().give;
    let part = |(name, said): &GivenPart| {
        let said = said.iter().map(|text| {
            view! { <p class="st-own-words" dir="auto">{text.clone()}</p> }
        });
        view! {
            <div class="st-summary-list__row">
                <dt class="st-summary-list__question">{name.clone()}</dt>
                <dd class="st-summary-list__answer">{said.collect_view()}</dd>
            </div>
        }
    };
    let parts = giving.parts.iter().map(part).collect_view();
    let mark = if giving.is_name_kept { w.mark } else { w.mark_not_kept };
    let things = thing_list(app.things_given(giving));
    view! {
        <p>{w.what_lead}</p>
        <dl class="st-summary-list">{parts}</dl>
        <p>{w.stays}</p>
        <Details summary=w.more>
            <p>{w.more_lead}</p>
            <p>{mark}</p>
            {things}
        </Details>
    }
}

/// Things in a file, each by its name.
pub(in crate::ui::pages) fn thing_list(things: Vec<(String, String)>) -> impl IntoView + use<> {
    let thing = |(name, value): (String, String)| {
        view! {
            <div class="st-facts__fact">
                <dt class="st-facts__name">{name}</dt>
                <dd class="st-facts__value st-own-words" dir="auto">{value}</dd>
            </div>
        }
    };
    view! { <dl class="st-facts st-facts--stacked">{things.into_iter().map(thing).collect_view()}</dl> }
}
