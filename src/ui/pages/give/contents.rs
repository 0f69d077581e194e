//! What is given: exactly that, in words, and the rest of the file below.

use leptos::prelude::*;

use crate::content::words;
use crate::state::app::App;
use crate::state::exchange::giving::{GivenPart, Giving};
use crate::ui::components::details::Details;
use crate::ui::components::notice::{Notice, NoticeKind};

/// Every part that is given.
pub(super) fn contents(app: App, giving: &Giving) -> impl IntoView + use<> {
    let (w, copy) = (&words().give, &words().copy);
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
        <h2 class="st-rule-title">{w.what_title}</h2>
        <p>{w.what_lead}</p>
        <dl class="st-summary-list">{parts}</dl>
        <Details summary=w.more>
            <p>{w.more_lead}</p>
            <p>{mark}</p>
            {things}
        </Details>
        <Notice
            id="give-warning"
            kind=NoticeKind::Warning
            title=copy.warn_title.into_any()
            texts=vec![copy.warn.to_owned()]
        />
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
