//! What samples are made of: the name of a state, words that can be changed, entries that come and go.

use std::collections::BTreeMap;

use leptos::context::Provider;
use leptos::prelude::*;

use crate::content::component_words;
use crate::ui::components::limits::Limits;
use crate::ui::components::table_field::CellKey;

/// Each state below its name.
pub(super) fn states<const N: usize>(all: [(&'static str, AnyView); N]) -> AnyView {
    let state = |(name, view)| view! { <h3>{name}</h3> {view} };
    all.map(state).into_iter().collect_view().into_any()
}

/// Words in a field, and what keeps them.
pub(super) fn held(text: &str) -> (Signal<String>, Callback<String>) {
    let held = RwSignal::new(text.to_owned());
    (held.into(), Callback::new(move |text| held.set(text)))
}

/// What is done when there is nothing to do.
pub(super) fn nothing() -> Callback<()> {
    Callback::new(|()| ())
}

/// Texts that stand in one with strokes between.
pub(super) fn parted(texts: &'static str) -> Vec<String> {
    texts.split('|').map(str::to_owned).collect()
}

/// Fields and lists that are full soon.
pub(super) fn with_low_limits(view: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let w = component_words();
    let limits = Limits {
        text: w.short.len(),
        name: w.short.len(),
        list: 2,
        field_full: w.field_full,
        list_full: w.list_full,
    };
    view! { <Provider value=limits>{view()}</Provider> }.into_any()
}

/// Entries of a list, or rows of a table, that can be changed.
#[derive(Clone, Copy)]
pub(super) struct Entries {
    ids: RwSignal<Vec<String>>,
    texts: RwSignal<BTreeMap<CellKey, String>>,
    text: &'static str,
    next: StoredValue<usize>,
}

impl Entries {
    /// So many, each with the same words.
    pub(super) fn new(count: usize, text: &'static str) -> Self {
        Self {
            ids: RwSignal::new((0..count).map(|n| n.to_string()).collect()),
            texts: RwSignal::default(),
            text,
            next: StoredValue::new(count),
        }
    }

    /// Their names.
    pub(super) fn ids(self) -> Signal<Vec<String>> {
        self.ids.into()
    }

    /// The words of one.
    pub(super) fn text(self, at: &CellKey) -> String {
        self.texts.with(|texts| texts.get(at).map_or(self.text, String::as_str).to_owned())
    }

    /// Changes the words of one.
    pub(super) fn set(self, at: CellKey, text: String) {
        self.texts.update(|texts| {
            texts.insert(at, text);
        });
    }

    /// Adds one.
    pub(super) fn add(self) {
        let id = self.next.get_value().to_string();
        self.next.update_value(|next| *next += 1);
        self.ids.update(|ids| ids.push(id));
    }

    /// Takes one out.
    pub(super) fn remove(self, id: &str) {
        self.ids.update(|ids| ids.retain(|other| other != id));
    }
}
