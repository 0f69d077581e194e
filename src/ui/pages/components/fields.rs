//! Fields that people write in, or choose from.

use leptos::prelude::*;

use super::lists;
use super::states::{Entries, held, nothing, parted, states, with_low_limits};
use crate::content::{component_words, words};
use crate::ui::components::radio_group::RadioOption;
use crate::ui::components::select_field::SelectField;
use crate::ui::components::text_area::TextArea;
use crate::ui::components::text_field::{FieldType, TextField};

pub(super) fn text_field() -> AnyView {
    let w = component_words();
    let long_label = view! { {line("line-long-label", w.long, w.long, "", w.short)} };
    states([
        ("empty", line("line-empty", w.label, "", "", "")),
        ("filled", line("line-filled", w.label, "", "", w.short)),
        ("with a hint", line("line-hint", w.label, w.hint, "", "")),
        ("with an error", line("line-error", w.label, "", w.error, "")),
        ("with a hint and an error", line("line-both", w.label, w.hint, w.error, w.short)),
        ("long words", line("line-long", w.label, "", "", w.long_word)),
        ("long label", long_label.into_any()),
        ("another script", line("line-script", w.label, "", "", w.other_script)),
        ("search", kind("line-search", FieldType::Search, w.short)),
        ("day", kind("line-day", FieldType::Date, w.day)),
        ("no day", kind("line-no-day", FieldType::Date, "")),
        ("digits", kind("line-digits", FieldType::Digits, w.digits)),
    ])
}

fn line(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    error: &'static str,
    text: &'static str,
) -> AnyView {
    let (value, on_input) = held(text);
    let error = Signal::stored(error.to_owned());
    view! {
        <TextField id label hint error error_lead=words().common.problem value on_input/>
    }
    .into_any()
}

fn kind(id: &'static str, kind: FieldType, text: &'static str) -> AnyView {
    let (value, on_input) = held(text);
    view! { <TextField id label=component_words().label kind value on_input/> }.into_any()
}

pub(super) fn text_area() -> AnyView {
    let w = component_words();
    let (value, on_input) = held(w.short);
    let on_leave = nothing();
    let elsewhere = view! {
        <p><label for="area-elsewhere">{w.label}</label></p>
        <TextArea id="area-elsewhere" value on_input on_leave/>
    };
    states([
        ("empty", area("area-empty", "", "")),
        ("filled", area("area-filled", "", &parted(w.lines).join("\n"))),
        ("with a hint", area("area-hint", w.hint, "")),
        ("label elsewhere", elsewhere.into_any()),
        ("long words", area("area-long", "", w.long_word)),
        ("another script", area("area-script", "", w.other_script)),
    ])
}

fn area(id: &'static str, hint: &'static str, text: &str) -> AnyView {
    let (value, on_input) = held(text);
    let (label, on_leave) = (component_words().label, nothing());
    view! { <TextArea id label hint value on_input on_leave/> }.into_any()
}

pub(super) fn select_field() -> AnyView {
    let w = component_words();
    let long = || vec![w.long.to_owned(), w.long_word.to_owned()];
    states([
        ("first chosen", select("select-first", "", parted(w.scale), "0")),
        ("another chosen", select("select-other", "", parted(w.scale), "3")),
        ("with a hint", select("select-hint", w.hint, parted(w.scale), "0")),
        ("long words", select("select-long", "", long(), "0")),
    ])
}

fn select(
    id: &'static str,
    hint: &'static str,
    labels: Vec<String>,
    chosen: &'static str,
) -> AnyView {
    let (chosen, on_choose) = held(chosen);
    let options: Vec<RadioOption> = (0..)
        .zip(labels)
        .map(|(n, label): (usize, _)| RadioOption::new(n.to_string(), label))
        .collect();
    let options = Signal::stored(options);
    let label = component_words().label;
    view! { <SelectField id label hint options chosen on_choose/> }.into_any()
}

pub(super) fn limits() -> AnyView {
    let w = component_words();
    states([
        ("full field", with_low_limits(|| line("full-line", w.label, "", "", w.short))),
        ("full text", with_low_limits(|| area("full-area", "", w.short))),
        ("full list", with_low_limits(|| lists::lines("full-lines", Entries::new(2, w.short)))),
    ])
}
