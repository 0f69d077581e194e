//! Further things to do, behind one button, in front of the page.

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

const ESCAPE: &str = "Escape";

/// A button and the panel that it opens. Escape and a press in the panel or beside it close it, and the focus is on
/// the button again; it closes too when the focus goes elsewhere.
#[component]
pub fn More(
    /// The panel's id on the page; must be unique.
    id: &'static str,
    /// What the button says.
    label: &'static str,
    /// What the panel holds.
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let (all, button) = (NodeRef::<html::Div>::new(), NodeRef::<html::Button>::new());
    let to_button = move || {
        if let Some(button) = button.get_untracked() {
            // Without it the focus is where it was.
            let _ = button.focus();
        }
    };
    let close = move || {
        open.set(false);
        to_button();
    };
    let turn = move |_| {
        open.update(|open| *open = !*open);
        // Some browsers leave the focus where it was: Escape would not be heard.
        to_button();
    };
    let key = move |ev: leptos::ev::KeyboardEvent| {
        if ev.key() == ESCAPE && open.get_untracked() {
            ev.prevent_default();
            close();
        }
    };
    let left = move |ev: leptos::ev::FocusEvent| {
        // The focus leaves too when the page is taken away, and nothing of this is there any more.
        let (Some(Some(all)), Some(to)) = (all.try_get_untracked(), ev.related_target()) else {
            return;
        };
        if !all.contains(to.dyn_ref()) {
            open.try_set(false);
        }
    };
    view! {
        <div class="st-more" node_ref=all on:keydown=key on:focusout=left>
            <button
                class="st-button st-button--secondary st-more__button"
                type="button"
                aria-expanded=move || open.get().to_string()
                aria-controls=id
                node_ref=button
                on:click=turn
            >
                {label}
            </button>
            <div id=id hidden=move || !open.get() on:click=move |_| close()>
                // It takes the focus of a press, which would go to what lies around it all.
                <div class="st-more__beside" tabindex="-1"></div>
                <div class="st-more__panel" tabindex="-1">{children()}</div>
            </div>
        </div>
    }
}
