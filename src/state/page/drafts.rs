//! Words that somebody began and turned away from: they are there again when the page is. They are in memory as long as
//! the page is open, and nowhere else.

use leptos::prelude::*;

use crate::domain::base::map::Map;
use crate::state::wing::Wing;

/// Words that were begun, by the name of the form they stand in.
#[derive(Clone, Copy)]
pub struct Drafts(StoredValue<Map<String, Vec<String>>>);

impl Drafts {
    /// From context. Call it at the top of a component, never in a timer.
    pub fn expect() -> Self {
        expect_context::<Self>()
    }

    /// Nothing yet.
    pub(in crate::state) fn new() -> Self {
        Self(StoredValue::new(Map::new()))
    }

    /// What was begun in a form, field by field, if anything was.
    pub fn take(self, form: &str) -> Option<Vec<String>> {
        self.0.try_update_value(|all| all.remove(form)).flatten()
    }

    /// Keeps what stands in the fields of a form, if anything does.
    pub fn keep(self, form: &str, fields: Vec<String>) {
        if fields.iter().any(|words| !words.trim().is_empty()) {
            self.0.try_update_value(|all| all.insert(form.to_owned(), fields));
        }
    }
}

impl Wing for Drafts {
    fn let_go(&self, _keys: &[String]) {
        self.0.set_value(Map::new());
    }

    fn forget(&self) {
        self.0.set_value(Map::new());
    }
}
