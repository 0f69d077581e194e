//! What is known of what was deleted, cleared or erased while the app is open.

use leptos::prelude::*;

use super::loader::Start;
use super::preferences::Preferences;
use crate::domain::sheet::Sheet;
use crate::ports::store::Store;

/// What the app knows of what was deleted, cleared or erased while it is open.
#[derive(Clone, Copy)]
pub(in crate::state) struct Forgetting {
    /// A sheet that was on this page when another tab deleted it, as it was on the screen.
    pub(in crate::state) lost: RwSignal<Option<Sheet>>,
    /// Somebody cleared what was kept here, and nobody said yet what is to happen.
    pub(in crate::state) cleared: RwSignal<bool>,
    /// What was erased, to be seen on the first page.
    pub(in crate::state) told: RwSignal<Option<&'static str>>,
    /// Something of ours stands in the store, as far as this page knows.
    pub(in crate::state) has_kept: StoredValue<bool>,
    /// Names the last time that everything was erased.
    pub(in crate::state) epoch: StoredValue<Option<String>>,
    /// That name stands in the journal only: the store is to be empty.
    pub(in crate::state) pending: StoredValue<bool>,
    pub(in crate::state) preferences: StoredValue<Option<Preferences>>,
}

impl Forgetting {
    pub(in crate::state) fn new(start: &Start, store: &dyn Store) -> Self {
        let has_kept = store.keys().is_ok_and(|keys| !keys.is_empty());
        Self {
            lost: RwSignal::new(None),
            cleared: RwSignal::new(false),
            told: RwSignal::new(None),
            has_kept: StoredValue::new(has_kept),
            epoch: StoredValue::new(start.epoch.clone()),
            pending: StoredValue::new(start.is_epoch_pending),
            preferences: StoredValue::new(None),
        }
    }
}
