//! Rows of named columns. Every cell is labelled in words, so a row reads the same as a block.

use leptos::prelude::*;

use super::group_name::GroupName;
use super::keyed_list::keyed_list;
use super::limits::AddEntry;
use super::text_area::GrowingText;

/// A column: its name and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableColumn {
    /// Its name.
    pub id: String,
    /// Its words.
    pub label: String,
}

/// A cell: the names of its row and its column.
pub type CellKey = (String, String);

/// The words around a table.
#[derive(Debug, Clone)]
pub struct TableWords {
    /// The name of a row, given its number.
    pub row: Callback<usize, String>,
    /// The button that takes a row out.
    pub remove: &'static str,
    /// What follows it for those who listen, given the row's number.
    pub remove_which: Callback<usize, String>,
    /// The button that adds a row.
    pub add: &'static str,
}

/// A fieldset with one group of fields per row, and a way to add one.
#[component]
pub fn TableField(
    /// Starts the ids of all fields and buttons; must be unique on the page.
    prefix: String,
    /// What names the group.
    #[prop(into)]
    legend: GroupName,
    /// The words around it.
    words: TableWords,
    /// The columns, in order.
    columns: Vec<TableColumn>,
    /// Rows that are there from the start: their names and their words.
    #[prop(default = Vec::new())]
    fixed: Vec<(String, String)>,
    /// The names of the rows that people added, in order.
    #[prop(into)]
    ids: Signal<Vec<String>>,
    /// A cell's words.
    #[prop(into)]
    text_of: Callback<CellKey, String>,
    /// Called with a cell and its new words.
    #[prop(into)]
    on_input: Callback<(CellKey, String)>,
    /// Called when somebody leaves a cell.
    #[prop(into)]
    on_leave: Callback<()>,
    /// Called to add a row.
    #[prop(into)]
    on_add: Callback<()>,
    /// Called with the name of a row to take out.
    #[prop(into)]
    on_remove: Callback<String>,
) -> impl IntoView {
    let (legend, named_by) = legend.parts("st-table-field__legend");
    let (add, add_id) = (words.add, format!("{prefix}-add"));
    let begins = prefix.clone();
    let cell = move |field: String, row: &str, column: &TableColumn| {
        let at: CellKey = (row.to_owned(), column.id.clone());
        let (of, id) = (at.clone(), format!("{field}-{}", column.id));
        let value = Signal::derive(move || text_of.run(of.clone()));
        let on_input = Callback::new(move |text| {
            on_input.try_run((at.clone(), text));
        });
        view! {
            <div class="st-table-field__cell">
                <label class="st-table-field__label" for=id.clone()>{column.label.clone()}</label>
                <GrowingText id rows=2 value on_input on_leave/>
            </div>
        }
    };
    let block = move |id: &str, name: AnyView, tools: AnyView| {
        let field = format!("{prefix}-{id}");
        let name_id = format!("{field}-name");
        let labelled_by = name_id.clone();
        let cells = columns.iter().map(|column| cell(field.clone(), id, column)).collect_view();
        view! {
            <div class="st-table-field__row" role="group" aria-labelledby=labelled_by>
                <p class="st-table-field__name" id=name_id>{name}</p>
                <div class="st-table-field__cells">{cells}</div>
                {tools}
            </div>
        }
        .into_any()
    };
    let fixed_block = block.clone();
    let row = move |id: String| {
        let n = Memo::new({
            let id = id.clone();
            move |_| ids.with(|ids| ids.iter().position(|i| *i == id).unwrap_or(0) + 1)
        });
        let TableWords { row, remove, remove_which, .. } = words.clone();
        let name = view! { <span prop:textContent=move || row.run(n.get())></span> }.into_any();
        let (removed, remove_id) = (id.clone(), format!("{begins}-{id}-remove"));
        let tools = view! {
            <button
                class="st-button st-button--quiet st-table-field__remove"
                type="button"
                id=remove_id
                on:click=move |_| { on_remove.try_run(removed.clone()); }
            >
                {remove}
                <span class="st-visually-hidden" prop:textContent=move || remove_which.run(n.get())></span>
            </button>
        };
        block(&id, name, tools.into_any())
    };
    let fixed = fixed
        .into_iter()
        .map(|(id, label)| fixed_block(&id, label.into_any(), ().into_any()))
        .collect_view();
    view! {
        <fieldset class="st-table-field" aria-labelledby=named_by>
            {legend}
            <div class="st-table-field__rows">
                {fixed}
                {keyed_list(move || ids.get(), String::clone, row)}
            </div>
            <AddEntry id=add_id label=add len=Signal::derive(move || ids.with(Vec::len)) on_add/>
        </fieldset>
    }
}
