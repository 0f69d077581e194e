//! What became of a press, in sight beside it and said to those who listen. It stays until the next press.

use leptos::prelude::*;

use crate::content::words;
use crate::ui::components::anew::anew;

/// What is said beside a press.
#[derive(Clone, Copy)]
pub(in crate::ui) struct SaidHere(RwSignal<Option<SaidWords>>);

/// Words, and a way back where there is one.
#[derive(Clone)]
struct SaidWords {
    text: String,
    undo: Option<Callback<()>>,
}

impl SaidHere {
    /// Nothing is said yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Says what became of it. Who has left the page meanwhile is told nothing.
    pub fn say(self, text: impl Into<String>) {
        self.0.try_set(Some(SaidWords { text: text.into(), undo: None }));
    }

    /// Says what became of it, with a way back.
    pub fn say_with_undo(self, text: impl Into<String>, undo: Callback<()>) {
        self.0.try_set(Some(SaidWords { text: text.into(), undo: Some(undo) }));
    }

    /// Says nothing any more.
    pub fn clear(self) {
        self.0.try_set(None);
    }

    /// Where it is said: below the press, and at the lower edge of what is seen where that place is further down.
    pub fn view(self) -> AnyView {
        let said = move || {
            let SaidWords { text, undo } = self.0.get()?;
            let undo = undo.map(|undo| {
                let back = move |_| {
                    undo.try_run(());
                };
                view! {
                    " "
                    <button class="st-button st-button--quiet" type="button" data-at-once="" on:click=back>
                        {words().differ.act_undo}
                    </button>
                }
            });
            Some(view! { <p class="st-room__said">{text} {undo}</p> })
        };
        view! { <div class="st-no-print" role="status">{anew(said)}</div> }.into_any()
    }
}
