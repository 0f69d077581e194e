//! Ideas to pick from, and one form for each action made.

use leptos::prelude::*;

use super::each::each;

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
) -> impl IntoView {
    let idea = move |text: String| {
        let (words, which) = (text.clone(), format!(": {text}"));
        view! {
            <li class="st-actions-field__idea">
                <span class="st-actions-field__words">{words}</span>
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    on:click=move |_| { on_take.try_run(text.clone()); }
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
                {each(move || ideas.get(), String::clone, idea)}
            </ul>
        </div>
    }
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
    /// Called to add an action.
    #[prop(into)]
    on_add: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="st-actions-field">
            {ideas}
            {forms}
            <button class="st-button st-button--secondary" type="button" on:click=move |_| { on_add.try_run(()); }>
                {add}
            </button>
        </div>
    }
}
