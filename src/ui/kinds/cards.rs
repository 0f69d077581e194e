//! Cards to pick from, narrowed down by questions such as "How long have you got?".

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::{count, source_doc, words};
use crate::domain::base::id::{ItemId, OptionId};
use crate::domain::sheet::answer::Answer;
use crate::domain::tool::kind::{Card, Cards, Choice, Facet};
use crate::state::app::App;
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details;
use crate::ui::components::group_name::GroupName;
use crate::ui::components::radio_group::RadioOption;
use crate::ui::components::select_field::SelectField;
use crate::ui::parts::asking::QuestionCtx;
use crate::ui::parts::on_paper::drawn::{self, Marks};

/// What is wanted: an option of each question that was answered.
type WantedOptions = Vec<(OptionId, OptionId)>;

pub(super) fn field(of: QuestionCtx<'_>, cards: &Cards) -> AnyView {
    let (item, cards) = (of.item.id.clone(), cards.clone());
    view! { {of.title()} <CardsItem item legend=of.legend() cards/> }.into_any()
}

pub(super) fn blank(cards: &Cards) -> AnyView {
    let cards: Vec<Choice> = cards.cards.iter().map(|c| c.choice.clone()).collect();
    drawn::option_list(&cards, Marks::Many, &|_| false)
}

/// The cards of an item.
#[component]
fn CardsItem(
    /// Which item.
    item: ItemId,
    /// What names it.
    legend: GroupName,
    /// Its cards.
    cards: Cards,
) -> impl IntoView {
    let (legend, named_by) = legend.parts("st-cards__legend");
    let app = App::expect();
    let answer = app.answer(item.clone());
    let wanted = RwSignal::new(WantedOptions::new());
    let facets =
        cards.facets.iter().map(|facet| question(app, &item, facet, wanted)).collect_view();
    let all = Arc::new(cards.cards);
    let shown = {
        let all = all.clone();
        Memo::new(move |_| wanted.with(|wanted| all.iter().filter(|c| c.fits(wanted)).count()))
    };
    let how_many = move || {
        let n = shown.get();
        count(words().sheet.cards_shown, &app.device().plural(n), n)
    };
    let none = move || {
        (shown.get() == 0)
            .then(|| view! { <p class="st-cards__none">{words().sheet.cards_none}</p> })
    };
    let list = all.iter().map(|card| card_view(app, &item, card, wanted, answer)).collect_view();
    view! {
        <fieldset class="st-cards" aria-labelledby=named_by>
            {legend}
            <div class="st-cards__questions">{facets}</div>
            <p class="st-cards__count" prop:textContent=how_many></p>
            {anew(none)}
            <ul class="st-cards__list" role="list">{list}</ul>
        </fieldset>
    }
}

fn question(app: App, item: &ItemId, facet: &Facet, wanted: RwSignal<WantedOptions>) -> AnyView {
    let any = RadioOption::new("", words().sheet.any);
    let own = facet.options.iter().map(|o| RadioOption::new(o.id.as_str(), o.label.as_str()));
    let options: Vec<RadioOption> = std::iter::once(any).chain(own).collect();
    let (of, asked) = (facet.id.clone(), facet.id.clone());
    let chosen = Signal::derive(move || {
        let option =
            |w: &WantedOptions| w.iter().find(|(f, _)| *f == of).map(|(_, o)| o.to_string());
        wanted.with(option).unwrap_or_default()
    });
    let on_choose = move |option: String| {
        wanted.update(|wanted| {
            wanted.retain(|(facet, _)| *facet != asked);
            wanted.extend(OptionId::new(&option).ok().map(|option| (asked.clone(), option)));
        });
        app.say(words().sheet.cards_changed);
    };
    view! {
        <SelectField
            id=format!("{item}-{}", facet.id)
            label=facet.label.clone()
            options=Signal::stored(options)
            chosen
            on_choose
        />
    }
    .into_any()
}

/// A card that was picked stays, whatever is asked for.
fn card_view(
    app: App,
    item: &ItemId,
    card: &Card,
    wanted: RwSignal<WantedOptions>,
    answer: Memo<Answer>,
) -> AnyView {
    let (id, picked, item) = (card.choice.id.clone(), card.choice.id.clone(), item.clone());
    let field = format!("{item}-{id}");
    let is_picked = Memo::new(move |_| answer.with(|a| a.is_ticked(&picked)));
    let fits = card.clone();
    // One that was just let go of stays under the hand until something else is asked for.
    let stays = RwSignal::new(false);
    Effect::new(move |_| {
        wanted.track();
        stays.set(false);
    });
    let is_hidden =
        move || !is_picked.get() && !stays.get() && wanted.with(|wanted| !fits.fits(wanted));
    let pick = move |on: bool| {
        stays.set(true);
        app.edit_answer(&item, false, |a| a.set_tick(&[], id.clone(), on));
    };
    let (title, what, more) = (card.choice.label.clone(), card.what.clone(), more(card));
    view! {
        <li class="st-cards__card" hidden=is_hidden>
            <div class="st-check-list__option">
                <input
                    class="st-check-list__input"
                    type="checkbox"
                    id=field.clone()
                    autocomplete="off"
                    prop:checked=move || is_picked.get()
                    on:change:target=move |ev| pick(ev.target().checked())
                />
                <label class="st-check-list__label" for=field>
                    {title}
                    <span class="st-check-list__detail">{what}</span>
                </label>
            </div>
            <Details summary=words().sheet.card_more>{more}</Details>
        </li>
    }
    .into_any()
}

fn more(card: &Card) -> AnyView {
    let w = &words().sheet;
    let steps = card.prepare.iter().map(|step| view! { <li>{step.clone()}</li> }).collect_view();
    let sources = card.sources.iter().map(|source| {
        let title = source_doc(&source.doc).map_or("", |doc| doc.title);
        view! { <p class="st-small">{format!("{}: {title}. {}.", words().common.sources, source.section)}</p> }
    });
    view! {
        <p><strong>{w.card_good}</strong> " " {card.good_for.clone()}</p>
        <p><strong>{w.card_watch}</strong> " " {card.watch.clone()}</p>
        <p><strong>{w.card_prepare}</strong></p>
        <ul>{steps}</ul>
        {sources.collect_view()}
    }
    .into_any()
}
