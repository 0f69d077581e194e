//! The words of a field, kept a moment after the last key, when somebody leaves the field, and when the page goes.

use leptos::prelude::*;

use crate::content::words;
use crate::state::app::App;
use crate::state::page::debounce::Debounce;
use crate::ui::components::text_field::{FieldType, TextField};

/// So long after the last key words are kept, in milliseconds: keeping them writes a whole document.
const KEPT_AFTER: u32 = 300;

/// What a field needs.
#[derive(Clone, Copy)]
pub struct KeptField {
    /// The words in it.
    pub value: RwSignal<String>,
    /// Whether some are not kept yet.
    waits: StoredValue<bool>,
    keep: Callback<String>,
    later: Debounce,
}

impl KeptField {
    /// A field of these words, which are kept so. What another tab wrote meanwhile is in it before anybody writes on.
    pub fn new(
        app: App,
        kept: Memo<String>,
        keep: impl Fn(String) + Send + Sync + 'static,
    ) -> Self {
        let field = Self {
            value: RwSignal::new(kept.get_untracked()),
            waits: StoredValue::new(false),
            keep: Callback::new(keep),
            later: Debounce::new(app),
        };
        Effect::new(move |_| {
            let kept = kept.get();
            if field.waits.try_get_value() == Some(false)
                && field.value.with_untracked(|value| *value != kept)
            {
                field.value.set(kept);
            }
        });
        // Whoever leaves by Back leaves no field first.
        on_cleanup(move || field.keep_now());
        field
    }

    /// Somebody typed.
    pub fn typed(self, words: String) {
        self.value.set(words);
        self.waits.set_value(true);
        self.later.after(KEPT_AFTER, move || self.keep_now());
    }

    /// Somebody left the field.
    pub fn left(self) {
        self.later.stop();
        self.keep_now();
    }

    /// A line to write in. `wrong` says what is not kept, and why.
    pub fn line(
        self,
        id: String,
        label: &'static str,
        hint: String,
        kind: FieldType,
        wrong: Signal<String>,
    ) -> AnyView {
        view! {
            <TextField
                id
                label
                hint
                kind
                error=wrong
                error_lead=words().common.problem
                value=self.value
                on_input=move |text: String| self.typed(text)
                on_leave=move |()| self.left()
            />
        }
        .into_any()
    }

    fn keep_now(self) {
        if self.waits.try_get_value() == Some(true)
            && let Some(words) = self.value.try_get_untracked()
        {
            self.waits.set_value(false);
            self.keep.try_run(words);
        }
    }
}
