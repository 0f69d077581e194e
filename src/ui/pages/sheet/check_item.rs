//! Whether something is arranged; if it is not, who arranges it and by when.

use leptos::prelude::*;

use super::actions_item::ActionsItem;
use crate::content::words;
use crate::domain::base::id::ItemId;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::answer::Answer;
use crate::domain::tool::kind::{Check, Suggestion};
use crate::state::app::App;

/// What follows when something is not arranged yet: an action, with the idea that the tool has for it.
pub fn arrange(app: App, item: &ItemId, check: &Check, answer: Memo<Answer>) -> AnyView {
    let (own, check) = (item.clone(), check.clone());
    let idea = Suggestion { text: check.ask.clone(), when: Vec::new() };
    let ideas = if idea.text.is_empty() { Vec::new() } else { vec![idea] };
    let is_wanted = Memo::new(move |_| {
        let has_action = |sheet: &Sheet| sheet.actions_from(&own).next().is_some();
        answer.with(|a| a.chosen().is_some_and(|chosen| check.is_open(chosen)))
            || app.open.with(|o| o.as_ref().is_some_and(|o| has_action(&o.sheet)))
    });
    let item = item.clone();
    let body = move || {
        let (item, ideas) = (item.clone(), ideas.clone());
        view! {
            <div class="st-arrange">
                <p class="st-arrange__title">{words().sheet.who_arranges}</p>
                <ActionsItem item ideas comes_and_goes=true/>
            </div>
        }
    };
    view! { <Show when=move || is_wanted.get()>{body()}</Show> }.into_any()
}
