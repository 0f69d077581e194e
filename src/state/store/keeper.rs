//! The handle of all keeping: how saving stands, and what it needs between two saves.

use leptos::prelude::*;

use super::forgetting::Forgetting;
use super::held::Merger;
use super::loader::{LoadProblem, SessionForm, Start, UnreadSession};
use super::past::PastDocuments;
use crate::domain::Stamp;
use crate::domain::base::map;
use crate::domain::document::saves::Writer;
use crate::ports::store::Store;
pub use crate::ports::store::StoreError;
use crate::ports::subscription::Subscription;

/// How saving stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed since the app opened.
    Quiet,
    /// The last change is kept on this device, since then.
    Saved(Stamp),
    /// The last change is on the screen only.
    Failed(StoreError),
}

/// How saving stands, and what it needs.
#[derive(Clone, Copy)]
pub(in crate::state) struct Keeper {
    /// Saves a moment from now.
    pub(in crate::state) timer: StoredValue<Option<Subscription>, LocalStorage>,
    /// The browser was asked to keep what is here.
    pub(in crate::state) asked: StoredValue<bool>,
    /// Documents that wait for the part of the app that reads them.
    pub(in crate::state) waiting: StoredValue<Vec<UnreadSession>>,
    pub(in crate::state) session_form: StoredValue<Option<SessionForm>>,
    pub(in crate::state) merger: StoredValue<Option<Merger>>,
    /// Names this page among those that save.
    pub(in crate::state) writer: StoredValue<Writer>,
    pub(in crate::state) past: StoredValue<PastDocuments>,
    /// What waits for the part of the app that can merge.
    pub(in crate::state) unsettled: StoredValue<map::Set<String>>,
    /// What was deleted, cleared or erased while the app is open.
    pub(in crate::state) forgetting: Forgetting,
    /// How saving stands.
    pub(in crate::state) saving: RwSignal<Saving>,
    /// What was wrong with what is kept here.
    pub(in crate::state) problems: RwSignal<Vec<LoadProblem>>,
    /// The second, quicker place for changes does not work.
    pub(in crate::state) journal_failed: RwSignal<bool>,
    /// Other people use this device: nothing is kept on it.
    pub(in crate::state) shared: RwSignal<bool>,
}

impl Keeper {
    /// Nothing was saved yet. A part of what was read at the start is taken over.
    pub(in crate::state) fn new(start: &mut Start, store: &dyn Store, writer: Writer) -> Self {
        Self {
            timer: StoredValue::new_local(None),
            asked: StoredValue::new(false),
            forgetting: Forgetting::new(start, store),
            waiting: StoredValue::new(std::mem::take(&mut start.waiting)),
            session_form: StoredValue::new(None),
            merger: StoredValue::new(None),
            writer: StoredValue::new(writer),
            past: StoredValue::new(PastDocuments::default()),
            unsettled: StoredValue::new(std::mem::take(&mut start.unsettled)),
            saving: RwSignal::new(Saving::Quiet),
            problems: RwSignal::new(std::mem::take(&mut start.problems)),
            journal_failed: RwSignal::new(false),
            shared: RwSignal::new(false),
        }
    }
}
