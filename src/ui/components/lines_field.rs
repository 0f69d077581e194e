//! A list people add to, one short line each.

use leptos::prelude::*;

use super::group_name::GroupName;
use super::keyed_list::keyed_list;
use super::limits::AddEntry;
use super::text_area::GrowingText;

/// The words around a list of lines.
#[derive(Debug, Clone)]
pub struct LinesWords {
    /// Label of a line, given its number.
    pub line: Callback<usize, String>,
    /// The rest of "Remove", given the line's number.
    pub remove: &'static str,
    /// What follows it for those who listen.
    pub remove_which: Callback<usize, String>,
    /// The button that adds a line.
    pub add: &'static str,
}

/// A fieldset with one field per line, and a way to add one.
#[component]
pub fn LinesField(
    /// Starts the ids of all fields and buttons; must be unique on the page.
    prefix: String,
    /// What names the group.
    #[prop(into)]
    legend: GroupName,
    /// The words around it.
    words: LinesWords,
    /// The names of the lines, in order.
    #[prop(into)]
    ids: Signal<Vec<String>>,
    /// A line's words, by its name.
    #[prop(into)]
    text_of: Callback<String, String>,
    /// Called with a line's name and its new words.
    #[prop(into)]
    on_input: Callback<(String, String)>,
    /// Called when somebody leaves a line.
    #[prop(into)]
    on_leave: Callback<()>,
    /// Called to add a line.
    #[prop(into)]
    on_add: Callback<()>,
    /// Called with the name of a line to take out.
    #[prop(into)]
    on_remove: Callback<String>,
    /// Called with a line's name and what is pasted into it. Whether that became lines.
    #[prop(into)]
    on_paste: Callback<(String, String), bool>,
) -> impl IntoView {
    let (legend, named_by) = legend.parts("st-lines-field__legend");
    let (add, add_id) = (words.add, format!("{prefix}-add"));
    let line = move |id: String| {
        let n = Memo::new({
            let id = id.clone();
            move |_| ids.with(|ids| ids.iter().position(|i| *i == id).unwrap_or(0) + 1)
        });
        let (field, at, gone) = (format!("{prefix}-{id}"), id.clone(), id.clone());
        let (of, input) = (id.clone(), id);
        let value = Signal::derive(move || text_of.run(of.clone()));
        let on_input = Callback::new(move |text| {
            on_input.try_run((input.clone(), text));
        });
        let pasted = move |ev: leptos::ev::ClipboardEvent| {
            let text = ev.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
            // What becomes lines does not go into the one line as well.
            if text.is_some_and(|text| on_paste.run((at.clone(), text))) {
                ev.prevent_default();
            }
        };
        let LinesWords { line, remove, remove_which, .. } = words.clone();
        view! {
            <li class="st-lines-field__line" on:paste=pasted>
                <label class="st-lines-field__label" for=field.clone() prop:textContent=move || line.run(n.get())></label>
                <GrowingText id=field.clone() rows=1 value on_input on_leave/>
                <button
                    class="st-button st-button--quiet st-lines-field__remove"
                    type="button"
                    id=format!("{field}-remove")
                    on:click=move |_| { on_remove.try_run(gone.clone()); }
                >
                    {remove}
                    <span class="st-visually-hidden" prop:textContent=move || remove_which.run(n.get())></span>
                </button>
            </li>
        }
    };
    view! {
        <fieldset class="st-lines-field" aria-labelledby=named_by>
            {legend}
            <ol class="st-lines-field__list" role="list">
                {keyed_list(move || ids.get(), String::clone, line)}
            </ol>
            <AddEntry id=add_id label=add len=Signal::derive(move || ids.with(Vec::len)) on_add/>
        </fieldset>
    }
}
