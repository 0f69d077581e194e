//! The fields of an action, for every page that lets people change one.

use leptos::prelude::*;

use crate::content::{action_state, words};
use crate::domain::Day;
use crate::domain::base::day;
use crate::domain::sheet::action::{Action, ActionStatus};
use crate::ui::components::radio_group::RadioOption;
use crate::ui::components::select_field::SelectField;
use crate::ui::components::text_area::TextArea;
use crate::ui::components::text_field::{FieldType, TextField};

/// A change to an action, and whether it is one keystroke of many.
pub struct Edit {
    /// One keystroke of many.
    pub typing: bool,
    /// The change.
    pub change: Box<dyn FnOnce(&mut Action)>,
}

/// What, who, by when, look again.
#[component]
pub fn PlanFields(
    /// Starts the ids of all fields; must be unique on the page.
    #[prop(into)]
    prefix: String,
    /// The action now.
    #[prop(into)]
    action: Signal<Action>,
    /// Called with each change.
    on_edit: Callback<Edit>,
    /// Called when somebody leaves a field.
    on_leave: Callback<()>,
) -> impl IntoView {
    let w = &words().actions;
    let edit = move |typing, change: Box<dyn FnOnce(&mut Action)>| {
        on_edit.try_run(Edit { typing, change });
    };
    view! {
        <div class="st-action-form__fields">
            <div class="st-action-form__wide">
                <TextArea
                    id=format!("{prefix}-what")
                    label=w.what
                    value=Signal::derive(move || action.with(|a| a.what.clone()))
                    on_input=move |text: String| edit(true, Box::new(move |a| a.what = text))
                    on_leave
                />
            </div>
            <div class="st-action-form__wide">
                <TextField
                    id=format!("{prefix}-who")
                    label=w.who
                    hint=w.who_hint
                    value=Signal::derive(move || action.with(|a| a.who.clone()))
                    on_input=move |text: String| edit(true, Box::new(move |a| a.who = text))
                    on_leave
                />
            </div>
            <TextField
                id=format!("{prefix}-by-when")
                label=w.by_when
                kind=FieldType::Date
                value=day_of(action, |a| a.by_when)
                on_input=move |day: String| {
                    edit(false, Box::new(move |a| a.by_when = day::read(&day)));
                }
            />
            <TextField
                id=format!("{prefix}-look-again")
                label=w.look_again
                kind=FieldType::Date
                value=day_of(action, |a| a.look_again)
                on_input=move |day: String| {
                    edit(false, Box::new(move |a| a.look_again = day::read(&day)));
                }
            />
        </div>
    }
}

/// How it stands, and what people are told.
#[component]
pub fn OutcomeFields(
    /// Starts the ids of all fields; must be unique on the page.
    #[prop(into)]
    prefix: String,
    /// The action now.
    #[prop(into)]
    action: Signal<Action>,
    /// Called with each change.
    on_edit: Callback<Edit>,
    /// Called when somebody leaves a field.
    on_leave: Callback<()>,
) -> impl IntoView {
    let w = &words().actions;
    let options: Vec<RadioOption> = ActionStatus::ALL
        .map(|state| RadioOption::new(state_id(state), action_state(state)))
        .to_vec();
    let choose = move |id: String| {
        if let Some(state) = ActionStatus::ALL.into_iter().find(|state| state_id(*state) == id) {
            on_edit.try_run(Edit { typing: false, change: Box::new(move |a| a.state = state) });
        }
    };
    let tell = move |text: String| {
        on_edit.try_run(Edit { typing: true, change: Box::new(move |a| a.told = text) });
    };
    view! {
        <div class="st-action-form__fields">
            <SelectField
                id=format!("{prefix}-state")
                label=w.state
                options=Signal::stored(options)
                chosen=Signal::derive(move || action.with(|a| state_id(a.state).to_owned()))
                on_choose=choose
            />
            <div class="st-action-form__wide">
                <TextArea
                    id=format!("{prefix}-told")
                    label=w.told
                    hint=w.told_hint
                    value=Signal::derive(move || action.with(|a| a.told.clone()))
                    on_input=tell
                    on_leave
                />
            </div>
        </div>
    }
}

fn state_id(state: ActionStatus) -> &'static str {
    match state {
        ActionStatus::ToDo => "to-do",
        ActionStatus::Doing => "doing",
        ActionStatus::Done => "done",
        ActionStatus::CouldNot => "could-not",
    }
}

fn day_of(action: Signal<Action>, day: fn(&Action) -> Option<Day>) -> Signal<String> {
    Signal::derive(move || action.with(day).map(|d| d.to_string()).unwrap_or_default())
}
