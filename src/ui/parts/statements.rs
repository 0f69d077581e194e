//! The order of statements with what may be shown of them, and what people wrote; and how that was worked out.

use leptos::prelude::*;

use super::own_words::own_words;
use super::picture::PictureOptions;
use super::voice::Voice;
use crate::content::{count, fill, words};
use crate::domain::room::differ::StatementOrder;
use crate::domain::room::shown::Shown;
use crate::domain::tool::Item;
use crate::state::app::App;
use crate::ui::components::details::Details;
use crate::ui::components::radio_group::RadioOption;
use crate::ui::components::select_field::SelectField;

/// What comes first, to choose.
pub(in crate::ui) fn order_field(
    order: Signal<StatementOrder>,
    on_choose: Callback<StatementOrder>,
) -> AnyView {
    let options: Vec<_> =
        StatementOrder::ALL.into_iter().map(|s| RadioOption::new(id(s), name(s))).collect();
    let choose = move |chosen: String| {
        if let Some(chosen) = StatementOrder::ALL.into_iter().find(|s| id(*s) == chosen) {
            on_choose.run(chosen);
        }
    };
    view! {
        <div class="st-room__order st-no-print">
            <SelectField
                id="differ-sort"
                label=words().differ.sort
                options=Signal::derive(move || options.clone())
                chosen=Signal::derive(move || id(order.get()).to_owned())
                on_choose=choose
            />
        </div>
    }
    .into_any()
}

fn id(sort: StatementOrder) -> &'static str {
    match sort {
        StatementOrder::Apart => "apart",
        StatementOrder::Spread => "spread",
        StatementOrder::Order => "order",
    }
}

fn name(sort: StatementOrder) -> &'static str {
    let w = &words().differ;
    match sort {
        StatementOrder::Apart => w.sort_apart,
        StatementOrder::Spread => w.sort_spread,
        StatementOrder::Order => w.sort_order,
    }
}

/// The groups that are shown apart, with their numbers where these may be told.
pub(in crate::ui) fn groups(voice: &Voice, shown: &Shown) -> String {
    let w = &words().differ;
    let own = voice.groups_in_sight(shown).into_iter().filter(|(of, _)| voice.is_named(of));
    let names: Vec<_> = own.map(|(_, text)| text).collect();
    if names.is_empty() {
        return w.groups_none.to_owned();
    }
    fill(w.groups, &[("groups", &names.join(", "))])
}

/// How many statements are not shown, and why; `None` where all are.
pub(in crate::ui) fn hidden_words(app: App, shown: &Shown, seen: usize) -> Option<String> {
    let n = shown.items.len().saturating_sub(seen);
    (n > 0).then(|| count(words().differ.overview_hidden, &app.device().plural(n), n))
}

/// Everybody's words to open-ended questions.
pub(in crate::ui) fn written(texts: &[(&Item, &[String])]) -> Option<AnyView> {
    let one = |(question, texts): &(&Item, &[String])| {
        view! {
            <section class="st-room__statement">
                <h3>{question.text.clone()}</h3>
                <ul>{own_words(texts.to_vec())}</ul>
            </section>
        }
    };
    let title = view! { <h2 class="st-rule-title">{words().differ.said}</h2> };
    (!texts.is_empty()).then(|| view! { {title} {texts.iter().map(one).collect_view()} }.into_any())
}

/// How it was worked out, and how people are protected.
pub(in crate::ui) fn method(picture: &PictureOptions) -> Vec<String> {
    let w = &words().differ;
    let picture_words = if picture.has_bars { w.method_bars } else { w.method_mark };
    let least = fill(w.method_least, &[("n", &picture.least.to_string())]);
    let texts = [
        picture_words,
        w.method_rows,
        w.method,
        w.method_apart,
        w.method_spread,
        w.method_unordered,
    ];
    texts.map(str::to_owned).into_iter().chain([least]).collect()
}

/// The same, folded away.
pub(in crate::ui) fn method_details(picture: &PictureOptions) -> impl IntoView + use<> {
    let lines = method(picture).into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! { <Details summary=words().differ.method_title><ul>{lines}</ul></Details> }
}
