//! The group answers as one, on a screen: one statement at a time.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{fill, words};
use crate::domain::base::id::OptionId;
use crate::domain::room::entry::asked;
use crate::domain::tool::Item;
use crate::domain::tool::kind::{Choice, Scale};
use crate::state::route::SessionView;
use crate::ui::components::anew::anew;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::parts::heading::Heading;
use crate::ui::parts::titles::Titled;

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    let items: Vec<(Item, Scale)> = asked(&of.tool, &of.session.variant)
        .into_iter()
        .map(|(item, scale)| (item.clone(), scale.clone()))
        .collect();
    let at = RwSignal::new(0_usize);
    let of = of.clone();
    let show =
        move || items.get(at.get()).map(|(item, scale)| one(&of, item, scale, at, items.len()));
    anew(show)
}

fn one(of: &SessionCtx, item: &Item, scale: &Scale, at: RwSignal<usize>, total: usize) -> AnyView {
    let w = &words().together;
    let n = at.get_untracked();
    let place = fill(w.question_of, &[("n", &(n + 1).to_string()), ("total", &total.to_string())]);
    let next = if n + 1 < total {
        view! {
            <button class="st-button" type="button" on:click=move |_| at.set(n + 1)>{w.next}</button>
        }
        .into_any()
    } else {
        view! { <a class="st-button" href=of.to(SessionView::Collect)>{w.done}</a> }.into_any()
    };
    let back = (n > 0).then(|| {
        view! {
            <button
                class="st-button st-button--secondary"
                type="button"
                data-at-once=""
                on:click=move |_| at.set(n - 1)
            >
                {w.back}
            </button>
        }
    });
    view! {
        {of.back()}
        <p class="st-kicker">{place}</p>
        <Heading text=item.text.clone() titled=Titled::Question(n + 1, total)/>
        <p>{(n == 0).then_some(w.lead)}</p>
        {answers(of, item, scale)}
        <div class="st-button-row">{next} {back}</div>
    }
    .into_any()
}

fn answers(of: &SessionCtx, item: &Item, scale: &Scale) -> impl IntoView + use<> {
    let (app, id, of_item) = (of.app, of.session.id.clone(), item.id.clone());
    let chosen = {
        let (id, item) = (id.clone(), item.id.clone());
        Signal::derive(move || {
            let chosen = app.library.with(|l| l.session(&id)?.together.get(&item).cloned());
            chosen.map(|id| id.to_string()).unwrap_or_default()
        })
    };
    let (clear_id, clear_item) = (id.clone(), item.id.clone());
    let options = |all: &[Choice]| {
        all.iter().map(|o| RadioOption::new(o.id.as_str(), o.label.as_str())).collect::<Vec<_>>()
    };
    view! {
        <RadioGroup
            name=format!("together-{}", item.id)
            legend=view! { <span class="st-visually-hidden">{item.text.clone()}</span> }.into_any()
            options=options(&scale.options)
            unordered=options(&scale.unordered)
            chosen
            on_choose=move |option: String| app.set_together(&id, &of_item, OptionId::new(&option).ok())
            clear_label=words().sheet.clear_answer
            on_clear=Callback::new(move |()| app.set_together(&clear_id, &clear_item, None))
        />
    }
}
