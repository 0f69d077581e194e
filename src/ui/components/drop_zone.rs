//! A place where files are chosen or dropped. Who listens for files finds it by its `data-` names.

use leptos::prelude::*;

/// A labelled native file field; its whole box takes dropped files. It takes every kind of file:
/// phones show files grey that they think are of another kind.
#[component]
pub fn DropZone(
    /// The field's id on the page; must be unique.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// A short hint below the field.
    #[prop(into)]
    hint: String,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let class = move || {
        if over.get() { "st-drop-zone st-drop-zone--over" } else { "st-drop-zone" }
    };
    let set_over = move |is: bool| {
        if over.get_untracked() != is {
            over.set(is);
        }
    };
    let hint_id = format!("{id}-hint");
    view! {
        <div
            class=class
            data-drop-files=""
            on:dragover=move |_| set_over(true)
            on:dragleave=move |_| set_over(false)
            on:drop=move |_| set_over(false)
        >
            <label class="st-drop-zone__label" for=id.clone()>{label}</label>
            <input
                class="st-drop-zone__input"
                type="file"
                id=id
                multiple
                data-open-files=""
                aria-describedby=hint_id.clone()
            />
            <p class="st-drop-zone__hint" id=hint_id.clone()>{hint}</p>
        </div>
    }
}
