//! "What to talk about next": questions tied to what was answered, each a step from an action.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::base::id::ItemId;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::talk::questions;
use crate::domain::tool::Tool;
use crate::state::app::App;
use crate::ui::components::keyed_list::keyed_list;

/// A question, where it comes from, and the words that were chosen there.
#[derive(Debug, Clone, PartialEq)]
struct TalkRow {
    item: ItemId,
    question: String,
    from: String,
}

/// The questions that the answers raise.
pub fn talk(app: App, tool: Arc<Tool>) -> impl IntoView {
    let w = &words().results;
    let asks = tool.clone();
    let nothing = move || if is_all_answered(app, &asks) { w.talk_none } else { w.talk_nothing };
    let talks = Memo::new(move |_| talks(app, &tool));
    let row = move |talk: TalkRow| {
        let (item, tail) = (talk.item.clone(), format!(": {}", talk.question));
        let question = talk.question.clone();
        let make = move |_| {
            app.add_action(Some(&item), &question);
            app.say(words().sheet.idea_taken);
        };
        view! {
            <li class="st-talk-list__item">
                <p class="st-talk-list__question">{talk.question}</p>
                <p class="st-talk-list__from">{talk.from}</p>
                <button class="st-button st-button--quiet" type="button" on:click=make>
                    {w.make_action}
                    <span class="st-visually-hidden">{tail}</span>
                </button>
            </li>
        }
    };
    view! {
        <h2 class="st-rule-title">{w.talk_title}</h2>
        <p hidden=move || talks.with(Vec::is_empty)>{w.talk_lead}</p>
        <p hidden=move || talks.with(|t| !t.is_empty()) prop:textContent=nothing></p>
        <ol class="st-talk-list" role="list">
            {keyed_list(move || talks.get(), |t| t.item.to_string(), row)}
        </ol>
    }
}

/// Whether every question was answered that could raise one.
fn is_all_answered(app: App, tool: &Tool) -> bool {
    let all = |sheet: &Sheet| {
        let pages = sheet.pages(tool);
        let mut items = pages.iter().flat_map(|page| &page.items).filter(|i| i.talk.is_some());
        items.all(|item| sheet.is_answered(&item.id))
    };
    app.open.with(|o| o.as_ref().is_some_and(|o| all(&o.sheet)))
}

fn talks(app: App, tool: &Tool) -> Vec<TalkRow> {
    let Some(sheet) = app.open.with(|o| o.as_ref().map(|o| o.sheet.clone())) else {
        return Vec::new();
    };
    questions(tool, &sheet)
        .into_iter()
        .map(|(item, question)| {
            let chosen = sheet.answer(&item.id).and_then(|a| a.chosen());
            let answer = chosen.and_then(|id| item.kind.option_label(id)).unwrap_or_default();
            let gaps = [("answer", answer), ("question", item.text.as_str())];
            TalkRow {
                item: item.id.clone(),
                question: question.to_owned(),
                from: fill(words().results.talk_from, &gaps),
            }
        })
        .collect()
}
