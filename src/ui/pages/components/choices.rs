//! Options to choose from.

use leptos::prelude::*;

use super::states::{held, parted, states};
use crate::content::{component_words, words};
use crate::ui::components::check_list::CheckList;
use crate::ui::components::option_picture::OptionPicture;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};

/// The names of all pictures, from the worst weather on.
const PICTURES: [&str; 5] = ["storm", "rain", "cloud", "part-sun", "sun"];

/// The words of a scale, as options.
pub(super) fn options() -> Vec<RadioOption> {
    let labels = parted(component_words().scale);
    (0..).zip(labels).map(|(n, label): (usize, _)| RadioOption::new(n.to_string(), label)).collect()
}

fn with_details() -> Vec<RadioOption> {
    let detail = component_words().hint.to_owned();
    options().into_iter().map(|o| RadioOption { detail: detail.clone(), ..o }).collect()
}

fn with_pictures() -> Vec<RadioOption> {
    let pictured =
        |(o, picture): (RadioOption, &str)| RadioOption { picture: picture.to_owned(), ..o };
    options().into_iter().zip(PICTURES).map(pictured).collect()
}

fn long_options() -> Vec<RadioOption> {
    let w = component_words();
    let detail = w.long.to_owned();
    vec![
        RadioOption { detail, ..RadioOption::new("0", w.long) },
        RadioOption::new("1", w.long_word),
        RadioOption::new("2", w.other_script),
    ]
}

pub(super) fn radio_group() -> AnyView {
    let pictures = view! {
        <div class="st-with-pictures">{radios("radio-pictures", "", with_pictures(), "4")}</div>
    };
    states([
        ("nothing chosen", radios("radio-none", "", options(), "")),
        ("chosen", radios("radio-chosen", "", options(), "2")),
        ("with a hint", radios("radio-hint", component_words().hint, options(), "")),
        ("with details", radios("radio-details", "", with_details(), "1")),
        ("with pictures", pictures.into_any()),
        ("options apart, and a choice to take back", radios_apart()),
        ("long words", radios("radio-long", "", long_options(), "0")),
    ])
}

fn radios(
    name: &'static str,
    hint: &'static str,
    options: Vec<RadioOption>,
    chosen: &'static str,
) -> AnyView {
    let (chosen, on_choose) = held(chosen);
    let legend = component_words().label.into_any();
    view! { <RadioGroup name legend hint options chosen on_choose/> }.into_any()
}

fn radios_apart() -> AnyView {
    let w = component_words();
    let (chosen, on_choose) = held("aside");
    let asides = [("aside", w.unordered), ("short", w.not_chosen), ("label", w.label)];
    let asides = asides.map(|(id, label)| RadioOption::new(id, label)).to_vec();
    view! {
        <RadioGroup
            name="radio-apart"
            legend=w.label.into_any()
            options=options()
            unordered=asides
            chosen
            on_choose
            clear_label=words().sheet.clear_answer
            on_clear=move |()| { on_choose.run(String::new()); }
        />
    }
    .into_any()
}

pub(super) fn check_list() -> AnyView {
    let w = component_words();
    states([
        ("nothing ticked", boxes("boxes-none", "", options(), &[])),
        ("some ticked", boxes("boxes-some", "", options(), &["0", "3"])),
        ("with a hint", boxes("boxes-hint", w.hint, options(), &[])),
        ("with details", boxes("boxes-details", "", with_details(), &["1"])),
        ("long words", boxes("boxes-long", "", long_options(), &["0"])),
        ("one box", boxes("boxes-one", "", vec![RadioOption::new("yes", w.short)], &[])),
    ])
}

fn boxes(
    name: &'static str,
    hint: &'static str,
    options: Vec<RadioOption>,
    ticked: &[&str],
) -> AnyView {
    let ticked = RwSignal::new(ticked.iter().map(|id| (*id).to_owned()).collect::<Vec<String>>());
    let tick = move |(id, is_ticked): (String, bool)| {
        ticked.update(|ticked| {
            ticked.retain(|other| *other != id);
            ticked.extend(is_ticked.then_some(id));
        });
    };
    let legend = component_words().label.into_any();
    view! {
        <CheckList
            name
            legend
            hint
            options
            is_ticked=move |id: String| ticked.with(|ticked| ticked.contains(&id))
            on_tick=tick
        />
    }
    .into_any()
}

pub(super) fn option_picture() -> AnyView {
    PICTURES
        .map(|name| {
            view! { <h3>{name}</h3> <div class="st-with-pictures"><OptionPicture name/></div> }
        })
        .into_iter()
        .collect_view()
        .into_any()
}
