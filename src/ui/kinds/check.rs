//! Whether something is arranged; if it is not, who arranges it and by when.

use leptos::prelude::*;

use super::actions::ActionsItem;
use super::rating;
use crate::content::words;
use crate::domain::base::id::ItemId;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::answer::Answer;
use crate::domain::tool::Item;
use crate::domain::tool::kind::{Check, Suggestion};
use crate::state::app::App;
use crate::ui::parts::asking::QuestionCtx;
use crate::ui::parts::asking::choose::choose;
use crate::ui::parts::on_paper::LINE;
use crate::ui::parts::on_paper::OnPaper;
use crate::ui::parts::on_paper::drawn::{self, Marks};
use crate::ui::parts::strip::strip;

pub(super) fn field(of: QuestionCtx<'_>, check: &Check) -> AnyView {
    view! {
        {choose(of, &check.scale.options, &check.scale.unordered)}
        {arrange(of.app, &of.item.id, check, of.answer)}
    }
    .into_any()
}

/// A tick and a line for who arranges it, side by side: a list of many is to stay a few pages.
pub(super) fn blank(check: &Check) -> AnyView {
    view! {
        <div class="st-paper__tick">
            {drawn::option_list(&check.scale.all().cloned().collect::<Vec<_>>(), Marks::Tick, &|_| false)}
            {drawn::label(words().print.who_when)}
            {drawn::lines(LINE)}
        </div>
    }
    .into_any()
}

pub(super) fn filled(of: &OnPaper<'_>, check: &Check) -> AnyView {
    rating::filled(of, &check.scale)
}

pub(super) fn look_back(item: &Item, check: &Check, answer: &Answer) -> Option<AnyView> {
    (!answer.is_empty()).then(|| strip(item, &check.scale, answer))
}

/// What follows when something is not arranged yet: an action, with the idea that the tool has for it.
fn arrange(app: App, item: &ItemId, check: &Check, answer: Memo<Answer>) -> AnyView {
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
