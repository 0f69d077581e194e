//! A question that must be answered first, in the browser's own dialog.

use leptos::html;
use leptos::prelude::*;

/// Asks before something happens. Escape and Cancel both close it, and the focus goes back to
/// where it was. Nothing happens unless the person confirms.
#[component]
pub fn Dialog(
    /// The dialog's id on the page; must be unique.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    title: Signal<String>,
    /// What will happen.
    #[prop(into)]
    text: Signal<String>,
    /// The word for going ahead.
    #[prop(into)]
    confirm: String,
    /// The word for leaving things as they are.
    #[prop(into)]
    cancel: String,
    /// Something is lost by going ahead.
    #[prop(optional)]
    danger: bool,
    /// Whether it is open. Set it to open the dialog; it is cleared when the dialog closes.
    open: RwSignal<bool>,
    /// Called when the person goes ahead.
    #[prop(into)]
    on_confirm: Callback<()>,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let (wanted, Some(dialog)) = (open.get(), node.get()) else { return };
        if wanted && !dialog.open() {
            // It fails only where it is open already, or not on the page any more.
            let _ = dialog.show_modal();
        } else if !wanted && dialog.open() {
            dialog.close();
        }
    });
    let go_ahead = move |_| {
        open.set(false);
        on_confirm.try_run(());
    };
    let closed = move |_| {
        if open.get_untracked() {
            open.set(false);
        }
    };
    let (title_id, text_id) = (format!("{id}-title"), format!("{id}-text"));
    let (named_by, described_by) = (title_id.clone(), text_id.clone());
    let class = if danger { "st-button st-button--danger" } else { "st-button" };
    view! {
        <dialog
            class="st-dialog"
            id=id
            aria-labelledby=named_by
            aria-describedby=described_by
            node_ref=node
            on:close=closed
        >
            <h2 class="st-dialog__title" id=title_id prop:textContent=move || title.get()></h2>
            <p class="st-dialog__text" id=text_id prop:textContent=move || text.get()></p>
            <div class="st-button-row">
                <button class=class type="button" on:click=go_ahead>{confirm}</button>
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    autofocus=danger
                    on:click=move |_| open.set(false)
                >
                    {cancel}
                </button>
            </div>
        </dialog>
    }
}
