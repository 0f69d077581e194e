//! What tells people something, or asks them first.

use leptos::prelude::*;

use super::states::{parted, states};
use crate::content::{component_words, words};
use crate::ui::components::details::Details;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::drop_zone::DropZone;
use crate::ui::components::looks_like::LooksLikeBlocks;
use crate::ui::components::more::More;
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::components::progress_words::ProgressWords;

pub(super) fn notice() -> AnyView {
    let w = component_words();
    let keeping = &words().keeping;
    let button = || view! { <button class="st-button" type="button">{keeping.try_again}</button> };
    let with_buttons = view! {
        <Notice id="notice-buttons" title=keeping.second_title.into_any() texts=vec![keeping.second.to_owned()]>
            <div class="st-button-row">{button()}</div>
        </Notice>
    };
    states([
        ("info", plain("notice-info", NoticeKind::Info, keeping.doubtful_title, keeping.doubtful)),
        (
            "warning",
            plain("notice-warning", NoticeKind::Warning, keeping.blocked_title, keeping.blocked),
        ),
        ("error", plain("notice-error", NoticeKind::Error, keeping.full_title, keeping.full)),
        ("title alone", plain("notice-alone", NoticeKind::Info, w.short, "")),
        ("with a button", with_buttons.into_any()),
        ("long words", plain("notice-long", NoticeKind::Warning, w.long, w.long_word)),
    ])
}

fn plain(id: &'static str, kind: NoticeKind, title: &'static str, text: &'static str) -> AnyView {
    let texts = if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
    view! { <Notice id kind title=title.into_any() texts/> }.into_any()
}

pub(super) fn dialog() -> AnyView {
    let (w, e) = (component_words(), &words().erase);
    states([
        ("usual", asked("dialog-usual", w.short, w.long, false)),
        ("something is lost", asked("dialog-danger", e.ask, e.ask_text, true)),
        ("long words", asked("dialog-long", w.long, w.long_word, false)),
    ])
}

fn asked(id: &'static str, title: &'static str, text: &'static str, danger: bool) -> AnyView {
    let open = RwSignal::new(false);
    let w = &words().common;
    view! {
        <button class="st-button" type="button" on:click=move |_| open.set(true)>{title}</button>
        <Dialog
            id
            title=Signal::stored(title.to_owned())
            text=Signal::stored(text.to_owned())
            confirm=w.go_on
            cancel=w.cancel
            danger
            open
            on_confirm=|()| ()
        />
    }
    .into_any()
}

pub(super) fn details() -> AnyView {
    let w = component_words();
    states([
        ("closed", fold(w.short, false)),
        ("open", fold(w.changed, true)),
        ("long words", fold(w.long_word, true)),
    ])
}

fn fold(summary: &'static str, open: bool) -> AnyView {
    let w = component_words();
    view! { <Details summary open><p>{w.long}</p><p>{w.long_word}</p></Details> }.into_any()
}

pub(super) fn drop_zone() -> AnyView {
    let (w, o) = (component_words(), &words().open);
    states([
        ("usual", view! { <DropZone id="drop-usual" label=o.choose hint=o.drop_hint/> }.into_any()),
        (
            "long words",
            view! { <DropZone id="drop-long" label=w.long hint=w.long_word/> }.into_any(),
        ),
    ])
}

pub(super) fn progress_words() -> AnyView {
    let w = component_words();
    states([
        ("begun", far(w.hint, 1)),
        ("half way", far(w.hint, 5)),
        ("at the end", far(w.hint, 10)),
        ("long words", far(w.long_word, 5)),
    ])
}

fn far(words: &'static str, done: usize) -> AnyView {
    view! { <ProgressWords words done total=10/> }.into_any()
}

pub(super) fn more() -> AnyView {
    let w = component_words();
    let of = |id, label| view! { <More id label><p>{w.long}</p></More> }.into_any();
    states([("usual", of("more-usual", w.short)), ("a long word", of("more-long", w.long_word))])
}

pub(super) fn looks_like() -> AnyView {
    let w = component_words();
    let scale = || parted(w.scale);
    states([
        ("both", examples(scale(), scale())),
        ("well alone", examples(scale(), Vec::new())),
        ("badly alone", examples(Vec::new(), scale())),
        ("long words", examples(vec![w.long.to_owned()], vec![w.long_word.to_owned()])),
    ])
}

fn examples(well: Vec<String>, badly: Vec<String>) -> AnyView {
    let w = &words().sheet;
    view! { <LooksLikeBlocks well_title=w.going_well well badly_title=w.going_badly badly/> }
        .into_any()
}
