//! A field to choose one of several short options from a list that unfolds.

use leptos::prelude::*;

use super::anew::anew;

use super::radio_group::RadioOption;

/// A labelled native select.
#[component]
pub fn SelectField(
    /// The field's id on the page; must be unique.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// A short hint below the label.
    #[prop(into, optional)]
    hint: String,
    /// The options, in order.
    #[prop(into)]
    options: Signal<Vec<RadioOption>>,
    /// The option that is chosen now.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with an option's id when it is chosen.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described_by = (!hint.is_empty()).then(|| hint_id.clone());
    // `selected` on the option, not a value on the select: options may come later than the value.
    let option = move |option: RadioOption| {
        let is = option.id.clone();
        let selected = move || chosen.with(|c| *c == is);
        view! { <option value=option.id prop:selected=selected>{option.label}</option> }
    };
    view! {
        <div class="st-select-field">
            <label class="st-select-field__label" for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="st-select-field__hint" id=hint_id>{hint}</p> })}
            <select
                class="st-select-field__input"
                id=id
                autocomplete="off"
                aria-describedby=described_by
                on:change:target=move |ev| { on_choose.try_run(ev.target().value()); }
            >
                {anew(move || options.get().into_iter().map(option).collect_view())}
            </select>
        </div>
    }
}
