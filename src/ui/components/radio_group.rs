//! One native radio group: every option in words, nothing chosen beforehand.

use leptos::prelude::*;

use super::group_name::GroupName;
use super::option_picture::OptionPicture;

/// An option of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RadioOption {
    /// Its name in the page and in the answer.
    pub id: String,
    /// Its words.
    pub label: String,
    /// A short explanation; may be empty.
    pub detail: String,
    /// The name of a picture beside the words; may be empty.
    pub picture: String,
}

impl RadioOption {
    /// An option without an explanation.
    pub fn new(id: impl Into<String>, label: impl Into<String>) -> Self {
        Self { id: id.into(), label: label.into(), detail: String::new(), picture: String::new() }
    }
}

/// A fieldset named by its legend, with one radio per option.
#[component]
pub fn RadioGroup(
    /// The group's name on the page; must be unique.
    #[prop(into)]
    name: String,
    /// What names the group: a text, or the page's heading.
    #[prop(into)]
    legend: GroupName,
    /// A short hint below the legend.
    #[prop(into, optional)]
    hint: String,
    /// The options, in order.
    options: Vec<RadioOption>,
    /// Options that stand apart, below the others.
    #[prop(default = Vec::new())]
    unordered: Vec<RadioOption>,
    /// The option that is chosen now; empty for none.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with an option's id when it is chosen.
    #[prop(into)]
    on_choose: Callback<String>,
    /// The words of a button that takes the choice back; without them there is none.
    #[prop(into, optional)]
    clear_label: String,
    /// Called when the choice is taken back.
    #[prop(into, optional)]
    on_clear: Option<Callback<()>>,
) -> impl IntoView {
    let (legend, named_by) = legend.parts("st-radio-group__legend");
    let radio = {
        let name = name.clone();
        move |option: RadioOption| radio(&name, option, chosen, on_choose)
    };
    let hint_id = format!("{name}-hint");
    let described_by = (!hint.is_empty()).then(|| hint_id.clone());
    let unordered = (!unordered.is_empty()).then(|| {
        let unordered = unordered.into_iter().map(radio.clone()).collect_view();
        view! { <div class="st-radio-group__asides">{unordered}</div> }
    });
    let clear = on_clear.map(|on_clear| {
        view! {
            // Its room is kept, so that nothing moves when something is chosen.
            <div
                class="st-radio-group__clear"
                class:st-radio-group__clear--idle=move || chosen.with(String::is_empty)
            >
                <button
                    class="st-button st-button--quiet"
                    type="button"
                    on:click=move |_| { on_clear.try_run(()); }
                >
                    {clear_label}
                </button>
            </div>
        }
    });
    view! {
        <fieldset class="st-radio-group" aria-labelledby=named_by aria-describedby=described_by>
            {legend}
            {(!hint.is_empty()).then(|| view! { <p class="st-radio-group__hint" id=hint_id>{hint}</p> })}
            <div class="st-radio-group__options">
                {options.into_iter().map(radio).collect_view()}
            </div>
            {unordered}
            {clear}
        </fieldset>
    }
}

fn radio(
    name: &str,
    option: RadioOption,
    chosen: Signal<String>,
    on_choose: Callback<String>,
) -> impl IntoView + use<> {
    let id = format!("{name}-{}", option.id);
    let (is, value) = (option.id.clone(), option.id);
    let detail = (!option.detail.is_empty())
        .then(|| view! { <span class="st-radio-group__detail">{option.detail}</span> });
    let picture =
        (!option.picture.is_empty()).then(|| view! { <OptionPicture name=option.picture/> });
    view! {
        <div class="st-radio-group__option">
            <input
                class="st-radio-group__input"
                type="radio"
                id=id.clone()
                name=name.to_owned()
                value=value.clone()
                autocomplete="off"
                prop:checked=move || chosen.with(|c| *c == is)
                on:change=move |_| { on_choose.try_run(value.clone()); }
            />
            <label class="st-radio-group__label" for=id>{picture}{option.label}{detail}</label>
        </div>
    }
}
