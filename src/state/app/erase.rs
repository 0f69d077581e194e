//! Erasing everything that the app keeps here, in every place and in every tab.

use leptos::prelude::*;

use crate::content::words;
use crate::ports::keys::{self, KeyKind};
use crate::state::app::App;
use crate::state::route::Route;
use crate::state::store::keeper::Saving;
use crate::state::store::library::Library;
use crate::state::store::past::PastDocuments;

/// How much is here, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StoredCounts {
    /// Sheets, those in the bin among them.
    pub sheets: usize,
    /// Projects, those in the bin among them.
    pub projects: usize,
    /// Sessions.
    pub sessions: usize,
    /// Files that wait for a decision.
    pub files: usize,
    /// Texts that could not be read and were quarantined.
    pub quarantined: usize,
}

impl App {
    /// How much is here, in numbers.
    pub fn what_is_here(&self, files: usize) -> StoredCounts {
        let stored = self.own_services().store.keys().unwrap_or_default();
        let in_sight = self.library.with(|l| {
            let sessions = l.sessions.values().filter(|kept| !kept.doc.is_memory).count();
            (l.sheets.len(), l.projects.len(), sessions)
        });
        let of = |wanted: fn(&KeyKind) -> bool| {
            stored.iter().filter(|key| wanted(&keys::holds(key))).count()
        };
        // On a shared device what was kept before is out of sight, and goes too.
        let (sheets, projects, sessions) = if self.is_shared() {
            let sheets = of(|holds| matches!(holds, KeyKind::Sheet(_)));
            let projects = of(|holds| matches!(holds, KeyKind::Project(_)));
            (sheets, projects, of(|holds| matches!(holds, KeyKind::Session(_))))
        } else {
            in_sight
        };
        StoredCounts {
            sheets,
            projects,
            sessions,
            files,
            quarantined: of(|holds| *holds == KeyKind::Quarantined),
        }
    }

    /// Erases everything that the app keeps here: in the store, the journal, this tab and every other one;
    /// and the app's own files if they are to go too. Says whether nothing is left.
    pub async fn erase_all(&self, also_files: bool) -> bool {
        let services = self.own_services();
        let mark = services.device.fresh_id();
        self.forget_all(&mark);
        let journal = services.journal.erase(keys::ERASED, &mark);
        // Other tabs hear of it before anything goes. Where there is no room for that, there is afterwards.
        let told = services.store.put(keys::ERASING, &mark).is_ok();
        let mut is_done = self.wipe();
        if !told {
            let _ = services.store.put(keys::ERASING, &mark);
            is_done &= services.store.remove(keys::ERASING).is_ok();
        }
        services.device.clear_tab();
        self.clear_shared();
        is_done &= journal.await;
        is_done & (!also_files || services.device.forget_files().await)
    }

    /// Another tab erased everything. What this one wrote at the same moment goes too.
    pub(in crate::state) fn on_erased(&self, mark: &str) {
        let texts = self.all_texts();
        self.forget_all(mark);
        let services = self.services();
        for (key, text) in texts {
            services.journal.remove(&key);
            if services.store.get(&key).ok().flatten().as_deref() == Some(&*text) {
                let _ = services.store.remove(&key);
            }
        }
        services.device.clear_tab();
        self.tell_at_home(words().keeping.erased_elsewhere);
    }

    /// Goes to the first page in place of this one, and says there for all to see what was erased.
    pub fn tell_at_home(&self, words: &'static str) {
        self.keeper.forgetting.told.set(Some(words));
        if self.route.with_untracked(|route| *route == Route::Home) {
            self.arrive(Route::Home);
            self.say(words);
        } else {
            self.go_instead_and_say(&Route::Home, words);
        }
    }

    /// Takes every key of ours out of the store.
    fn wipe(&self) -> bool {
        let store = self.own_services().store;
        let all = store.keys().unwrap_or_default();
        all.iter().filter(|key| store.remove(key).is_err()).count() == 0
            && store.keys().is_ok_and(|keys| keys.is_empty())
    }

    fn forget_all(&self, mark: &str) {
        self.keeper.timer.set_value(None);
        self.keeper.past.update_value(PastDocuments::forget_all);
        self.keeper.unsettled.set_value(Default::default());
        self.open.set(None);
        self.tell_wings(&|wing| wing.forget());
        self.keeper.waiting.set_value(Vec::new());
        self.hub().set_value(None);
        self.keeper.asked.set_value(false);
        self.library.set(Library::default());
        self.keeper.problems.set(Vec::new());
        self.keeper.saving.set(Saving::Quiet);
        self.forget_what_to_say();
        let forgetting = self.keeper.forgetting;
        forgetting.lost.set(None);
        forgetting.cleared.set(false);
        forgetting.has_kept.set_value(false);
        forgetting.epoch.set_value(Some(mark.to_owned()));
        forgetting.pending.set_value(true);
        if let Some(preferences) = forgetting.preferences.get_value() {
            preferences.forget_all();
        }
    }
}
