//! What goes out and comes in: copies, answers that are given, files that are opened.

pub mod copied;
pub mod copies;
pub mod giving;
pub mod import;
pub mod laid_open;
pub(in crate::state) mod lineages;
pub mod lost;
pub mod naming;
pub mod opening;

use std::rc::Rc;

use leptos::prelude::*;

use super::app::App;
use super::route::Route;
use super::wing::Wing;
use crate::ports::files::InFile;
use crate::state::reading::Reading;
use import::{Import, ImportProgress, Looking};

/// Files that come in, from the moment they are brought until somebody decided about them.
#[derive(Clone, Copy)]
pub struct Exchange {
    app: App,
    /// Files that were brought and not looked into yet.
    brought: RwSignal<Vec<InFile>>,
    /// Files that came in and wait for a decision.
    import: RwSignal<Import>,
    /// How far looking into files is, while it goes on.
    progress: RwSignal<Option<ImportProgress>>,
    looking: StoredValue<Looking, LocalStorage>,
}

impl Exchange {
    /// Nothing came in yet.
    pub(in crate::state) fn new(app: App) -> Self {
        let exchange = Self {
            app,
            brought: RwSignal::new(Vec::new()),
            import: RwSignal::new(Import::default()),
            progress: RwSignal::new(None),
            looking: StoredValue::new_local(Looking::default()),
        };
        app.add_wing(Rc::new(exchange));
        exchange
    }

    /// Files that came in and wait for a decision.
    pub fn import(&self) -> Reading<Import> {
        Reading::of(self.import)
    }

    /// How far looking into files is, while it goes on.
    pub fn progress(&self) -> Reading<Option<ImportProgress>> {
        Reading::of(self.progress)
    }

    /// Files that were brought, for whoever looks into them. Who asks hears of those that come later.
    pub fn take_brought(&self) -> Vec<InFile> {
        let files = self.brought.get();
        if !files.is_empty() {
            self.brought.update_untracked(Vec::clear);
        }
        files
    }

    /// So many files are here that nobody decided about.
    pub fn waiting_files(&self) -> usize {
        self.import.with(|import| import.files.len()) + self.brought.with(Vec::len)
    }
}

impl Wing for Exchange {
    fn leave(&self, to: &Route) {
        self.leave_import(to);
    }

    fn let_go(&self, keys: &[String]) {
        if self.import.with_untracked(|import| import.keys().iter().any(|key| keys.contains(key))) {
            self.forget_import();
        }
    }

    fn forget(&self) {
        self.brought.set(Vec::new());
        self.stop_looking();
        self.forget_import();
    }
}
