//! A name that is changed in its place: saved on Enter and on leaving the field, kept on Escape.

use leptos::prelude::*;

use crate::content::words;
use crate::ui::components::text_field::TextField;

/// What a new name is for.
#[derive(Clone)]
pub struct NameField {
    /// The field's id on the page; must be unique.
    pub id: String,
    /// The field's label.
    pub label: &'static str,
    /// The name now.
    pub value: Signal<String>,
    /// Whether the field is open.
    pub is_open: RwSignal<bool>,
    /// Called with a new name, if it is another one.
    pub on_save: Callback<String>,
    /// Called when somebody is done by Enter or Escape, so that the focus can go back.
    pub on_done: Callback<()>,
}

/// The field for a new name, while it is open. The form around it stays on the page, so that no
/// handler goes away while the browser still calls it.
#[component]
pub fn InlineName(
    /// What the name is for.
    field: NameField,
) -> impl IntoView {
    let NameField { id, label, value, is_open, on_save, on_done } = field;
    let typed = RwSignal::new(None::<String>);
    // The browser leaves the field once more when the page goes away, and all this with it.
    let save = move || {
        let name = typed.try_update_untracked(Option::take).flatten();
        if is_open.try_get_untracked() != Some(true) {
            return;
        }
        is_open.set(false);
        let name = name.map(|name| name.trim().to_owned());
        if let Some(name) = name.filter(|name| *name != value.get_untracked()) {
            on_save.try_run(name);
        }
    };
    on_cleanup(save);
    let on_submit = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        save();
        on_done.try_run(());
    };
    let on_key = move |ev: leptos::ev::KeyboardEvent| {
        if ev.key() == "Escape" {
            typed.set(None);
            is_open.set(false);
            on_done.try_run(());
        }
    };
    let field = move || {
        view! {
            <TextField
                id=id.clone()
                label
                hint=words().go_on.rename_hint
                is_name=true
                value=Signal::derive(move || typed.get().unwrap_or_else(|| value.get()))
                on_input=move |text: String| typed.set(Some(text))
            />
        }
    };
    view! {
        <form
            hidden=move || !is_open.get()
            on:submit=on_submit
            on:focusout=move |_| save()
            on:keydown=on_key
        >
            <Show when=move || is_open.get()>{field()}</Show>
        </form>
    }
}
