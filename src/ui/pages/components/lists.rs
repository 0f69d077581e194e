//! Lists that people add to.

use leptos::prelude::*;

use super::states::{Entries, nothing, states};
use crate::content::{component_words, words};
use crate::ui::components::actions_field::{ActionsField, Ideas};
use crate::ui::components::anew::anew;
use crate::ui::components::lines_field::{LinesField, LinesWords};
use crate::ui::components::table_field::{CellKey, TableColumn, TableField, TableWords};
use crate::ui::parts::asking::named::numbered;

pub(super) fn lines_field() -> AnyView {
    let w = component_words();
    states([
        ("empty", lines("lines-empty", Entries::new(0, ""))),
        ("filled", lines("lines-filled", Entries::new(2, w.short))),
        ("long words", lines("lines-long", Entries::new(1, w.long_word))),
        ("many entries", lines("lines-many", Entries::new(12, w.long))),
    ])
}

/// Lines under a name of their own.
pub(super) fn lines(prefix: &'static str, entries: Entries) -> AnyView {
    let w = &words().sheet;
    let line = move |n: usize| format!("{} {n}", w.line);
    let said = LinesWords {
        line: Callback::new(line),
        remove: words().common.remove,
        remove_which: numbered(w.which_line),
        add: w.add_line,
    };
    let cell = |id: String| (id, String::new());
    view! {
        <LinesField
            prefix=prefix.to_owned()
            legend=component_words().label.into_any()
            words=said
            ids=entries.ids()
            text_of=move |id: String| entries.text(&cell(id))
            on_input=move |(id, text): (String, String)| entries.set(cell(id), text)
            on_leave=nothing()
            on_add=move |()| entries.add()
            on_remove=move |id: String| entries.remove(&id)
            on_paste=|_: (String, String)| false
        />
    }
    .into_any()
}

pub(super) fn table_field() -> AnyView {
    let w = component_words();
    let fixed = vec![("start".to_owned(), w.short.to_owned())];
    states([
        ("empty", table("table-empty", 2, Vec::new(), Entries::new(0, ""))),
        ("filled", table("table-filled", 2, Vec::new(), Entries::new(2, w.short))),
        ("rows from the start", table("table-fixed", 3, fixed, Entries::new(1, ""))),
        ("long words", table("table-long", 3, Vec::new(), Entries::new(1, w.long_word))),
        ("many columns", table("table-many", 7, Vec::new(), Entries::new(1, w.short))),
    ])
}

fn table(
    prefix: &'static str,
    columns: usize,
    fixed: Vec<(String, String)>,
    entries: Entries,
) -> AnyView {
    let w = &words().sheet;
    let said = TableWords {
        row: numbered(w.row),
        remove: words().common.remove,
        remove_which: numbered(w.which_row),
        add: w.add_row,
    };
    let column =
        |n: usize| TableColumn { id: n.to_string(), label: component_words().label.to_owned() };
    view! {
        <TableField
            prefix=prefix.to_owned()
            legend=component_words().label.into_any()
            words=said
            columns=(0..columns).map(column).collect()
            fixed
            ids=entries.ids()
            text_of=move |at: CellKey| entries.text(&at)
            on_input=move |(at, text): (CellKey, String)| entries.set(at, text)
            on_leave=nothing()
            on_add=move |()| entries.add()
            on_remove=move |id: String| entries.remove(&id)
        />
    }
    .into_any()
}

pub(super) fn actions_field() -> AnyView {
    let w = component_words();
    let all = vec![w.short, w.long, w.long_word];
    states([
        ("without ideas", actions("actions-none", Vec::new(), &[])),
        ("with ideas", actions("actions-ideas", all, &[])),
        ("with actions", actions("actions-made", Vec::new(), &[w.short, w.long])),
    ])
}

/// An action is no more here than its words.
fn actions(prefix: &'static str, ideas: Vec<&'static str>, made: &[&str]) -> AnyView {
    let w = &words().sheet;
    let ideas = RwSignal::new(ideas.into_iter().map(str::to_owned).collect::<Vec<_>>());
    let made = RwSignal::new(made.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
    let take = move |text: String| {
        ideas.update(|ideas| ideas.retain(|idea| *idea != text));
        made.update(|made| made.push(text));
    };
    let offered = view! {
        <Ideas
            id=format!("{prefix}-ideas")
            title=w.ideas
            hint=w.ideas_hint
            take=w.take_idea
            ideas
            on_take=take
        />
    };
    let add = move |()| made.update(|made| made.push(component_words().changed.to_owned()));
    let all = move || made.get().into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    view! {
        <ActionsField
            ideas=Some(offered.into_any())
            forms=anew(all)
            add=w.add_action
            add_id=format!("{prefix}-add")
            on_add=add
        />
    }
    .into_any()
}
