//! Ideas to pick from, and one form for each action made.

use leptos::prelude::*;

use super::keyed_list::{beside, keyed_list};

/// Ideas that can be taken over.
#[component]
pub fn Ideas(
    /// The id of the title; must be unique on the page.
    id: String,
    /// The title.
    #[prop(into)]
    title: String,
    /// A short hint below it; none where it is empty.
    #[prop(default = "")]
    hint: &'static str,
    /// The button beside an idea.
    take: &'static str,
    /// The ideas.
    #[prop(into)]
    ideas: Signal<Vec<String>>,
    /// Called with an idea that is taken over.
    #[prop(into)]
    on_take: Callback<String>,
    /// Called once an idea that was taken is offered no more, with the id of the button of the one
    /// that takes its place, if there is one.
    #[prop(optional, into)]
    on_gone: Option<Callback<Option<String>>>,
) -> impl IntoView {
    let button_id = numbers(id.clone());
    let idea = move |text: String| {
        let (words, which) = (text.clone(), format!(": {text}"));
        let button = button_id.run(text.clone());
        let take_over = move |_| {
            let before = ideas.get_untracked();
            on_take.try_run(text.clone());
            let is_gone = ideas.with_untracked(|now| !now.contains(&text));
            if let Some(on_gone) = on_gone.filter(|_| is_gone) {
                on_gone.try_run(beside(&before, &text).map(|next| button_id.run(next.clone())));
            }
        };
        view! {
            <li class="st-actions-field__idea">
                <span class="st-actions-field__words">{words}</span>
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    id=button
                    on:click=take_over
                >
                    {take}
                    <span class="st-visually-hidden">{which}</span>
                </button>
            </li>
        }
    };
    view! {
        <div class="st-actions-field__ideas" hidden=move || ideas.with(Vec::is_empty)>
            <p class="st-actions-field__title" id=id.clone()>{title}</p>
            {(!hint.is_empty()).then(|| view! { <p class="st-actions-field__hint">{hint}</p> })}
            <ul class="st-actions-field__list" role="list" aria-labelledby=id>
                {keyed_list(move || ideas.get(), String::clone, idea)}
            </ul>
        </div>
    }
}

/// Gives each idea's button its id. Ideas come and go, so it follows from when one was first seen.
fn numbers(list: String) -> Callback<String, String> {
    let seen = StoredValue::new(Vec::<String>::new());
    Callback::new(move |text: String| {
        let number = |seen: &mut Vec<String>| {
            seen.iter().position(|other| *other == text).unwrap_or_else(|| {
                seen.push(text);
                seen.len() - 1
            })
        };
        format!("{list}-{}", seen.try_update_value(number).unwrap_or_default())
    })
}

/// Ideas, the forms of the actions, and a way to add one.
#[component]
pub fn ActionsField(
    /// Ideas to pick from, if there are any.
    ideas: Option<AnyView>,
    /// The forms.
    forms: AnyView,
    /// The button that adds an action.
    add: &'static str,
    /// That button's id; must be unique on the page.
    add_id: String,
    /// Called to add an action.
    #[prop(into)]
    on_add: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="st-actions-field">
            {ideas}
            {forms}
            <button class="st-button st-button--secondary" type="button" id=add_id on:click=move |_| { on_add.try_run(()); }>
                {add}
            </button>
        </div>
    }
}
