//! Classes alone, without a component.

use leptos::prelude::*;

use super::choices::options;
use super::states::{held, states};
use crate::content::{component_words, words};
use crate::state::route::Route;
use crate::ui::components::radio_group::RadioGroup;

const QUIET: &str = "st-button st-button--quiet";
const SECONDARY: &str = "st-button st-button--secondary";

pub(super) fn button() -> AnyView {
    let w = component_words();
    let of = |class, text| view! { <button class=class type="button">{text}</button> }.into_any();
    let link = view! { <a class="st-button" href=Route::Home.to_hash()>{w.short}</a> };
    let off = view! { <button class="st-button" type="button" disabled>{w.short}</button> };
    let told_off =
        view! { <button class="st-button" type="button" aria-disabled="true">{w.short}</button> };
    let row = view! {
        <div class="st-button-row">
            {of("st-button", w.short)} {of(SECONDARY, w.short)} {of(QUIET, w.short)}
        </div>
    };
    states([
        ("main", of("st-button", w.short)),
        ("secondary", of(SECONDARY, w.short)),
        ("quiet", of(QUIET, w.short)),
        ("danger", of("st-button st-button--danger", w.short)),
        ("link", link.into_any()),
        ("disabled", off.into_any()),
        ("aria-disabled", told_off.into_any()),
        ("in a row", row.into_any()),
        ("long words", of("st-button", w.long)),
        ("a long word", of(SECONDARY, w.long_word)),
    ])
}

pub(super) fn choice() -> AnyView {
    let w = component_words();
    let alone = view! {
        <div class="st-check-list__option">
            <input class="st-check-list__input" type="checkbox" id="choice-alone"/>
            <label class="st-check-list__label" for="choice-alone">
                {w.short} <span class="st-check-list__detail">{w.hint}</span>
            </label>
        </div>
    };
    states([("a box alone", alone.into_any())])
}

pub(super) fn drawing() -> AnyView {
    let w = component_words();
    let kicker = view! { <p class="st-kicker">{w.short}</p> };
    let underlined = view! { <p><span class="st-underlined">{w.short}</span></p> };
    states([("above a heading", kicker.into_any()), ("underlined", underlined.into_any())])
}

pub(super) fn empty() -> AnyView {
    let w = &words().home;
    let both = view! {
        <div class="st-empty">
            <p class="st-empty__title">{w.none_title}</p>
            <p class="st-empty__text">{w.none}</p>
        </div>
    };
    states([("usual", both.into_any())])
}

pub(super) fn field() -> AnyView {
    let w = component_words();
    let of = |id, wrong: Option<&'static str>| {
        view! {
            <div class="st-text-field">
                <label class="st-text-field__label" for=id>{w.label}</label>
                <p class="st-text-field__hint">{w.hint}</p>
                <input class="st-text-field__input" id=id aria-invalid=wrong autocomplete="off"/>
            </div>
        }
        .into_any()
    };
    states([("usual", of("field-usual", None)), ("wrong", of("field-wrong", Some("true")))])
}

pub(super) fn menu() -> AnyView {
    let w = component_words();
    states([("closed", fold(w.short, false)), ("open", fold(w.changed, true))])
}

fn fold(summary: &'static str, open: bool) -> AnyView {
    let w = &words().home;
    let item =
        |text| view! { <li><button class="st-menu__item" type="button">{text}</button></li> };
    view! {
        <details class="st-menu" open=open>
            <summary class="st-menu__summary">{summary}</summary>
            <ul class="st-menu__list" role="list">
                <li><a class="st-menu__item" href=Route::Home.to_hash()>{w.look_back}</a></li>
                {[w.rename, w.duplicate, component_words().long_word].map(item).into_iter().collect_view()}
            </ul>
        </details>
    }
    .into_any()
}

pub(super) fn pick_group() -> AnyView {
    states([("nothing chosen", picks("pick-none", "")), ("chosen", picks("pick-chosen", "1"))])
}

fn picks(name: &'static str, chosen: &'static str) -> AnyView {
    let (chosen, on_choose) = held(chosen);
    let legend = component_words().label.into_any();
    view! {
        <div class="st-pick-group">
            <RadioGroup name legend options=options() chosen on_choose/>
        </div>
    }
    .into_any()
}

pub(super) fn tag() -> AnyView {
    let w = &words().common;
    let of = |class, text| view! { <span class=class>{text}</span> }.into_any();
    states([
        ("usual", of("st-tag", w.example)),
        ("strong", of("st-tag st-tag--strong", words().actions.overdue)),
        ("private", of("st-tag st-tag--private", w.private)),
        ("long words", of("st-tag", component_words().long_word)),
    ])
}
