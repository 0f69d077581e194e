//! What choices mean, together in one place, and below it what would bring it nearer. Never a mark.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::meaning::{self, Meaning};
use crate::domain::tool::Tool;

/// The words that belong to all that was chosen; nothing where no choice has any.
pub fn meaning(tool: &Tool, sheet: &Sheet) -> Option<AnyView> {
    let all = meaning::of(tool, sheet);
    if all.is_empty() {
        return None;
    }
    let w = &words().sheet;
    let says = all.iter().filter(|one| !one.says.is_empty()).map(means).collect_view();
    let near = all.iter().filter(|one| !one.nearer.is_empty());
    let near: Vec<AnyView> = near.map(|one| line(one.nearer)).collect();
    let nearer = (!near.is_empty()).then(|| {
        view! {
            <h3>{w.meaning_nearer}</h3>
            <ul>{near}</ul>
        }
    });
    let view = view! {
        <section class="st-sheet-section">
            <h2 class="st-rule-title">{w.meaning_title}</h2>
            <p>{w.meaning_lead}</p>
            <div class="st-says">{says}</div>
            {nearer}
        </section>
    };
    Some(view.into_any())
}

fn means(one: &Meaning<'_>) -> AnyView {
    let (question, chosen) = (one.question.to_owned(), one.chosen.to_owned());
    let says = one.says.to_owned();
    view! {
        <div class="st-says__one">
            <p class="st-small">{question} " " <strong>{chosen}</strong></p>
            <p>{says}</p>
        </div>
    }
    .into_any()
}

fn line(text: &str) -> AnyView {
    let text = text.to_owned();
    view! { <li>{text}</li> }.into_any()
}
