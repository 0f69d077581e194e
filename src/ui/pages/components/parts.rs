//! Parts that have a style of their own.

use leptos::prelude::*;

use super::states::states;
use crate::content::help::calls as numbers;
use crate::content::{component_words, words};
use crate::domain::base::id::ActionId;
use crate::domain::sheet::action::Action;
use crate::ui::parts::action_fields::{Edit, OutcomeFields, PlanFields};
use crate::ui::parts::calls::call_list;

pub(super) fn action_fields() -> AnyView {
    let w = component_words();
    states([("empty", form("action-empty", "")), ("filled", form("action-filled", w.short))])
}

fn form(prefix: &'static str, text: &'static str) -> AnyView {
    let Ok(id) = ActionId::new(prefix) else { return ().into_any() };
    let mut action = Action::new(id, None, text.to_owned());
    (action.who, action.told) = (text.to_owned(), text.to_owned());
    let action = RwSignal::new(action);
    let on_edit = Callback::new(move |edit: Edit| action.update(edit.change));
    let on_leave = Callback::new(|()| ());
    view! {
        <fieldset class="st-action-form">
            <legend class="st-action-form__legend">{component_words().label}</legend>
            <PlanFields prefix action on_edit on_leave/>
            <OutcomeFields prefix action on_edit on_leave/>
        </fieldset>
    }
    .into_any()
}

pub(super) fn calls() -> AnyView {
    states([("usual", call_list(numbers()))])
}

pub(super) fn facts() -> AnyView {
    let w = component_words();
    let all = [(w.size, w.short), (w.direction, w.long), (w.label, w.long_word)];
    states([
        ("in a line", pairs("st-facts", all)),
        ("one below the other", pairs("st-facts st-facts--stacked", all)),
    ])
}

fn pairs(class: &'static str, all: [(&'static str, &'static str); 3]) -> AnyView {
    let fact = |(name, value)| {
        view! {
            <div class="st-facts__fact">
                <dt class="st-facts__name">{name}</dt>
                <dd class="st-facts__value">{value}</dd>
            </div>
        }
    };
    view! { <dl class=class>{all.map(fact).into_iter().collect_view()}</dl> }.into_any()
}

pub(super) fn saving_line() -> AnyView {
    let w = &words().keeping;
    let line = |class, text| view! { <p class=class>{text}</p> }.into_any();
    let problem = "st-status-line st-status-line--problem";
    states([
        ("kept", line("st-status-line", words().shared.line)),
        ("a problem", line(problem, w.not_saved_full)),
    ])
}
