//! An agenda: what happens, for how long, and when. The times follow from the minutes.

use leptos::prelude::*;

use super::named::numbered;
use super::rows;
use crate::content::{fill, words};
use crate::domain::agenda::{self, MINUTES, START, WHAT};
use crate::domain::answer::Answer;
use crate::domain::id::ItemId;
use crate::domain::kind::{Agenda, AgendaIdea};
use crate::state::app::App;
use crate::ui::components::actions_field::Ideas;
use crate::ui::components::details::Details;
use crate::ui::components::table_field::{Cell, TableColumn, TableField, TableWords};

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
    let ids = Memo::new(move |_| {
        answer.with(|a| a.rows().iter().map(|r| r.id.to_string()).collect::<Vec<_>>())
    });
    let text_of = move |(row, column): Cell| {
        let cell = |a: &Answer| {
            a.rows().iter().find(|r| r.id.as_str() == row).map(|r| r.cell(&column).to_owned())
        };
        answer.with(cell).unwrap_or_default()
    };
    let name = move |n: usize| part_words(answer, n);
    let words = TableWords {
        row: Callback::new(name),
        remove: words().common.remove,
        remove_which: numbered(w.which_part),
        add: w.add_part,
    };
    let label = |c: &crate::domain::kind::Column| TableColumn {
        id: c.id.to_string(),
        label: c.label.clone(),
    };
    let columns = agenda.columns.iter().map(label).collect::<Vec<_>>();
    let ideas = (!agenda.ideas.is_empty()).then(|| to_pick(app, &item, agenda.ideas));
    let prefix = item.to_string();
    let (typed, removed) = (item.clone(), item.clone());
    let on_add = move |()| {
        if let Some(id) = rows::add(app, &item, &[]) {
            app.device().focus(&format!("{item}-{id}-{WHAT}"));
        }
    };
    view! {
        <TableField
            prefix
            legend
            words
            columns
            ids
            text_of
            on_input=move |((row, column), text): (Cell, String)| {
                rows::set_cell(app, &typed, None, (&row, &column), &text);
            }
            on_leave=move |()| app.seal()
            on_add
            on_remove=move |id: String| rows::remove(app, &removed, &id)
        />
        {ideas}
        <p class="st-agenda__end">{move || end_words(answer)}</p>
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

fn to_pick(app: App, item: &ItemId, ideas: Vec<AgendaIdea>) -> AnyView {
    let w = &words().sheet;
    let texts: Vec<String> = ideas.iter().map(|idea| idea.text.clone()).collect();
    let (id, item) = (format!("{item}-ideas"), item.clone());
    let on_take = move |text: String| {
        let Some(idea) = ideas.iter().find(|idea| idea.text == text) else { return };
        let minutes = idea.minutes.to_string();
        rows::add(app, &item, &[(START, ""), (WHAT, &text), (MINUTES, &minutes)]);
        app.say(words().sheet.line_taken);
    };
    view! {
        <Details summary=w.parts_to_pick>
            <Ideas
                id
                title=w.ideas
                hint=w.ideas_hint
                take=w.take_line
                ideas=Signal::stored(texts)
                on_take
            />
        </Details>
    }
    .into_any()
}
