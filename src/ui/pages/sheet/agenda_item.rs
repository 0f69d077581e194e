//! An agenda: what happens, for how long, and when. The times follow from the minutes.

use leptos::prelude::*;

use super::named::numbered;
use super::rows;
use super::table_item::TableItem;
use super::to_pick::to_pick;
use crate::content::{fill, words};
use crate::domain::base::id::ItemId;
use crate::domain::sheet::agenda::{self, MINUTES, START, WHAT};
use crate::domain::sheet::answer::Answer;
use crate::domain::tool::kind::{Agenda, AgendaIdea, Table};
use crate::state::app::App;
use crate::ui::components::table_field::TableWords;

/// The agenda of an item.
#[component]
pub fn AgendaItem(
    /// Which item.
    item: ItemId,
    /// What names it.
    legend: AnyView,
    /// Its columns, and parts to pick from.
    agenda: Agenda,
) -> impl IntoView {
    let app = App::expect();
    let w = &words().sheet;
    let answer = app.answer(item.clone());
    let words = TableWords {
        row: Callback::new(move |n: usize| part_words(answer, n)),
        remove: words().common.remove,
        remove_which: numbered(w.which_part),
        add: w.add_part,
    };
    let ideas = (!agenda.ideas.is_empty()).then(|| ideas(app, &item, agenda.ideas));
    let table = Table { columns: agenda.columns, rows: Vec::new() };
    view! {
        <TableItem item legend table words begins_in=Some(WHAT)/>
        {ideas}
        <p class="st-agenda__end" prop:textContent=move || end_words(answer)></p>
    }
}

/// The name of a part, and when it is.
fn part_words(answer: Memo<Answer>, n: usize) -> String {
    let w = &words().sheet;
    let name = fill(w.part, &[("n", &n.to_string())]);
    let spans = answer.with(|a| agenda::spans(a.rows()));
    match n.checked_sub(1).and_then(|at| *spans.get(at)?) {
        Some(span) => {
            let (from, to) = (agenda::in_words(span.from), agenda::in_words(span.to));
            format!("{name}, {}", fill(w.from_to, &[("from", &from), ("to", &to)]))
        }
        None => name,
    }
}

/// When it ends, or what is missing to know it.
fn end_words(answer: Memo<Answer>) -> String {
    let w = &words().sheet;
    let (spans, minutes) = answer.with(|a| {
        let minutes: u32 = a.rows().iter().map(|r| agenda::minutes(r.cell(MINUTES))).sum();
        (agenda::spans(a.rows()), minutes)
    });
    match spans.last() {
        None => String::new(),
        Some(None) => fill(w.agenda_no_start, &[("n", &minutes.to_string())]),
        Some(Some(span)) => fill(w.agenda_end, &[("time", &agenda::in_words(span.to))]),
    }
}

fn ideas(app: App, item: &ItemId, ideas: Vec<AgendaIdea>) -> AnyView {
    let texts: Vec<String> = ideas.iter().map(|idea| idea.text.clone()).collect();
    let to = item.clone();
    let on_take = move |text: String| {
        let Some(idea) = ideas.iter().find(|idea| idea.text == text) else { return };
        let minutes = idea.minutes.to_string();
        let cells = [(START, ""), (WHAT, &text), (MINUTES, &minutes)];
        if rows::add(app, &to, &cells).is_some() {
            app.say(words().sheet.line_taken);
        }
    };
    to_pick(app, item, words().sheet.parts_to_pick, Signal::stored(texts), Callback::new(on_take))
}
