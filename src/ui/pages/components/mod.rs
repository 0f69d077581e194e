//! Every component in all its states, for developers. Only builds with the feature `component-page` have it;
//! `cargo xtask tidy` tells what is missing here.

mod choices;
mod controls;
mod fields;
mod lists;
mod parts;
mod patterns;
mod pictures;
mod root;
mod says;
mod states;

use leptos::prelude::*;

use crate::content::component_words;
use crate::ui::parts::heading::Heading;

/// A thing that is shown: the name of its file, and its states.
type Exhibit = (&'static str, fn() -> AnyView);

const COMPONENTS: [Exhibit; 24] = [
    ("actions_field", lists::actions_field),
    ("check_list", choices::check_list),
    ("details", says::details),
    ("dialog", says::dialog),
    ("drop_zone", says::drop_zone),
    ("limits", fields::limits),
    ("lines_field", lists::lines_field),
    ("looks_like", says::looks_like),
    ("more", says::more),
    ("notice", says::notice),
    ("option_picture", choices::option_picture),
    ("people_bar", pictures::people_bar),
    ("people_marks", pictures::people_marks),
    ("people_overview", pictures::people_overview),
    ("people_table", pictures::people_table),
    ("progress_words", says::progress_words),
    ("qr_drawing", pictures::qr_drawing),
    ("radio_group", choices::radio_group),
    ("scale_strip", pictures::scale_strip),
    ("select_field", fields::select_field),
    ("table_field", lists::table_field),
    ("text_area", fields::text_area),
    ("text_field", fields::text_field),
    ("two_texts", pictures::two_texts),
];
const PARTS: [Exhibit; 4] = [
    ("action-fields", parts::action_fields),
    ("calls", parts::calls),
    ("facts", parts::facts),
    ("saving-line", parts::saving_line),
];
const PATTERNS: [Exhibit; 8] = [
    ("button", patterns::button),
    ("choice", patterns::choice),
    ("drawing", patterns::drawing),
    ("empty", patterns::empty),
    ("field", patterns::field),
    ("menu", patterns::menu),
    ("pick-group", patterns::pick_group),
    ("tag", patterns::tag),
];

/// All of them, each under its name.
#[component]
pub(super) fn ComponentsPage() -> impl IntoView {
    let w = component_words();
    let group = |things: &[Exhibit]| things.iter().map(|one| section(*one)).collect_view();
    view! {
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        <p>{w.look}</p>
        {controls::controls()}
        {group(&COMPONENTS)}
        {group(&PARTS)}
        {group(&PATTERNS)}
    }
}

fn section((name, states): Exhibit) -> impl IntoView {
    view! { <h2 class="st-rule-title" data-shown=name>{name}</h2> {states()} }
}
