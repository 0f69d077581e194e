//! Options to choose one of, with pictures for those who want them.

use leptos::prelude::*;

use super::QuestionCtx;
use crate::content::words;
use crate::domain::base::id::OptionId;
use crate::domain::sheet::answer::Value;
use crate::domain::tool::kind::Choice;
use crate::state::app::App;
use crate::state::store::preferences::Preferences;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};

/// Options as a field has them.
pub fn radio_options(options: &[Choice]) -> Vec<RadioOption> {
    let option = |o: &Choice| RadioOption {
        picture: o.picture.clone(),
        ..RadioOption::new(o.id.as_str(), o.label.as_str())
    };
    options.iter().map(option).collect()
}

/// The options, and those outside their order.
pub fn choose(of: QuestionCtx<'_>, options: &[Choice], unordered: &[Choice]) -> AnyView {
    let QuestionCtx { app, item, answer, .. } = of;
    let (id, cleared) = (item.id.clone(), item.id.clone());
    let chosen = Signal::derive(move || {
        answer.with(|a| a.chosen().map(ToString::to_string).unwrap_or_default())
    });
    let on_choose = move |option: String| {
        if let Ok(option) = OptionId::new(&option) {
            app.edit_answer(&id, false, |a| a.value = Some(Value::Chosen(option)));
        }
    };
    let first = options.first().map(|o| format!("{cleared}-{}", o.id)).unwrap_or_default();
    let clear = Callback::new(move |()| app.edit_answer(&cleared, false, |a| a.value = None));
    let on_clear = clearing(app, clear, first);
    let group = view! {
        {of.title()}
        <RadioGroup
            name=item.id.to_string()
            legend=of.group_name()
            hint=item.hint()
            options=radio_options(options)
            unordered=radio_options(unordered)
            chosen
            on_choose
            clear_label=words().sheet.clear_answer
            on_clear
        />
    };
    if options.iter().all(|option| option.picture.is_empty()) {
        return group.into_any();
    }
    with_pictures(group).into_any()
}

/// Takes a choice back, and says so. The button goes away with it: the focus goes to the first option.
pub fn clearing(app: App, clear: Callback<()>, first: String) -> Callback<()> {
    Callback::new(move |()| {
        clear.run(());
        app.say(words().sheet.cleared);
        app.device().focus(&first);
    })
}

/// Options with pictures beside them, for those who want them. Words are always there.
fn with_pictures(group: impl IntoView) -> impl IntoView {
    let w = &words().sheet;
    let preferences = Preferences::expect();
    let are_shown = move || preferences.has_pictures();
    let turn = move |_| preferences.set_pictures(!untrack(are_shown));
    view! {
        <div class:st-with-pictures=are_shown>
            {group}
            <button class="st-button st-button--quiet" type="button" on:click=turn prop:textContent=move || if are_shown() { w.pictures_off } else { w.pictures_on }></button>
        </div>
    }
}
