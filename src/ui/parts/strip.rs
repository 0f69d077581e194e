//! A chosen answer on its scale, with all the others. Nothing is counted up.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::sheet::answer::Answer;
use crate::domain::tool::Item;
use crate::domain::tool::kind::Scale;
use crate::ui::components::scale_strip::{ScalePoint, ScaleStrip};

/// The scale of a question, with what was chosen.
pub fn strip(item: &Item, scale: &Scale, answer: &Answer) -> AnyView {
    let w = &words().results;
    let chosen = answer.chosen();
    let points = scale
        .options
        .iter()
        .map(|o| ScalePoint { label: o.label.clone(), is_chosen: Some(&o.id) == chosen })
        .collect();
    let outside = scale.unordered.iter().find(|o| Some(&o.id) == chosen);
    let unordered = match (chosen, outside) {
        (None, _) => w.not_answered.to_owned(),
        (_, Some(option)) => fill(w.unordered_chosen, &[("answer", &option.label)]),
        _ => String::new(),
    };
    let name = fill(w.scale_label, &[("question", &item.text)]);
    view! { <ScaleStrip name points chosen_words=w.your_answer unordered/> }.into_any()
}
