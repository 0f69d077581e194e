//! Options of which any number can be ticked.

use leptos::prelude::*;

use super::group_name::GroupName;
use super::radio_group::RadioOption;

/// A fieldset named by its legend, with one check box per option.
#[component]
pub fn CheckList(
    /// The group's name on the page; must be unique.
    #[prop(into)]
    name: String,
    /// What names the group.
    #[prop(into)]
    legend: GroupName,
    /// A short hint below the legend.
    #[prop(into, optional)]
    hint: String,
    /// The options, in order.
    options: Vec<RadioOption>,
    /// Tells whether an option is ticked.
    #[prop(into)]
    is_ticked: Callback<String, bool>,
    /// Called with an option's id, and whether it is ticked now.
    #[prop(into)]
    on_tick: Callback<(String, bool)>,
) -> impl IntoView {
    let (legend, named_by) = legend.parts("st-check-list__legend");
    let hint_id = format!("{name}-hint");
    let described_by = (!hint.is_empty()).then(|| hint_id.clone());
    let box_of = move |option: RadioOption| {
        let id = format!("{name}-{}", option.id);
        let (is, value) = (option.id.clone(), option.id);
        let detail = (!option.detail.is_empty())
            .then(|| view! { <span class="st-check-list__detail">{option.detail}</span> });
        view! {
            <div class="st-check-list__option">
                <input
                    class="st-check-list__input"
                    type="checkbox"
                    id=id.clone()
                    value=value.clone()
                    autocomplete="off"
                    prop:checked=move || is_ticked.run(is.clone())
                    on:change:target=move |ev| { on_tick.try_run((value.clone(), ev.target().checked())); }
                />
                <label class="st-check-list__label" for=id>{option.label}{detail}</label>
            </div>
        }
    };
    view! {
        <fieldset class="st-check-list" aria-labelledby=named_by aria-describedby=described_by>
            {legend}
            {(!hint.is_empty()).then(|| view! { <p class="st-check-list__hint" id=hint_id>{hint}</p> })}
            <div class="st-check-list__options">
                {options.into_iter().map(box_of).collect_view()}
            </div>
        </fieldset>
    }
}
