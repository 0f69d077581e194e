//! Commands on what is wrong with keeping: notices that were read, and texts that were quarantined.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::{ProjectId, SessionId, SheetId};
use crate::domain::base::order::sorted;
use crate::format::name;
use crate::ports::files::OutFile;
use crate::ports::keys::{self, KeyKind};
use crate::state::app::App;
use crate::state::reading::Reading;
use crate::state::store::keeper::Saving;
use crate::state::store::loader::LoadProblem;

impl LoadProblem {
    /// The text it is about, where there is one to download.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Unreadable { text, .. }
            | Self::Doubtful { text, .. }
            | Self::Newer { text, .. } => Some(text),
            Self::Recovered { .. } => None,
        }
    }

    /// The sheet it is about, if it is about one.
    pub fn sheet(&self) -> Option<SheetId> {
        let key = keys::quarantined_from(self.key()).unwrap_or_else(|| self.key().to_owned());
        match keys::holds(&key) {
            KeyKind::Sheet(id) => Some(id),
            _ => None,
        }
    }

    /// The project it is about, if it is about one.
    pub fn project(&self) -> Option<ProjectId> {
        match keys::holds(self.key()) {
            KeyKind::Project(id) => Some(id),
            KeyKind::Sheet(_) | KeyKind::Session(_) | KeyKind::Quarantined | KeyKind::Other => None,
        }
    }

    /// The session it is about, if it is about one.
    pub fn session(&self) -> Option<SessionId> {
        match keys::holds(self.key()) {
            KeyKind::Session(id) => Some(id),
            KeyKind::Sheet(_) | KeyKind::Project(_) | KeyKind::Quarantined | KeyKind::Other => None,
        }
    }

    /// Its text was quarantined, so that it can be taken away without taking a document away.
    pub fn is_quarantined(&self) -> bool {
        keys::holds(self.key()) == KeyKind::Quarantined
    }
}

impl App {
    /// How saving stands.
    pub fn saving(&self) -> Reading<Saving> {
        Reading::of(self.keeper.saving)
    }

    /// What was wrong with what is kept here.
    pub fn problems(&self) -> Reading<Vec<LoadProblem>> {
        Reading::of(self.keeper.problems)
    }

    /// The second, quicker place for changes does not work.
    pub fn journal_failed(&self) -> Reading<bool> {
        Reading::of(self.keeper.journal_failed)
    }

    /// Whether somebody cleared what was kept here, and nobody said yet what is to happen.
    pub fn cleared(&self) -> Reading<bool> {
        Reading::of(self.keeper.forgetting.cleared)
    }

    /// What was erased, to be seen on the first page.
    pub fn told_of_erasing(&self) -> Reading<Option<&'static str>> {
        Reading::of(self.keeper.forgetting.told)
    }

    /// Somebody read what was erased.
    pub fn forget_what_was_told(&self) {
        self.keeper.forgetting.told.set(None);
    }

    /// Says that something is done if it is kept; or else that it is on the screen only.
    pub fn say_if_kept(&self, is_kept: bool, done: impl Into<String>) {
        if is_kept { self.say(done) } else { self.say(words().keeping.not_kept) }
    }

    /// Says no more about a problem until the app opens again. Nothing is taken away.
    pub fn dismiss_problem(&self, key: &str) {
        self.keeper.problems.update(|problems| problems.retain(|p| p.key() != key));
    }

    /// Hands the text of a problem to the browser's downloads.
    pub fn download_problem(&self, key: &str) -> bool {
        let text = self.keeper.problems.with_untracked(|problems| {
            let found = problems.iter().find(|p| p.key() == key)?;
            found.text().map(str::to_owned)
        });
        let Some(text) = text else { return false };
        let name = name::file_name(words().keeping.damaged_name, self.today(), "txt");
        self.device().download(&OutFile { name, media_type: "text/plain", text })
    }

    /// Takes a text that was quarantined away for good; says whether it is gone.
    pub fn remove_quarantined(&self, key: &str) -> bool {
        let quarantined = self.keeper.problems.with_untracked(|problems| {
            problems.iter().any(|p| p.key() == key && p.is_quarantined())
        });
        let gone = quarantined && self.strike_quarantined(key);
        if gone {
            self.dismiss_problem(key);
        }
        gone
    }

    /// The sheets out of the bin that take most room, the largest first, each with its bytes.
    pub fn largest_sheets(&self) -> Vec<(SheetId, usize)> {
        const MOST: usize = 5;
        let store = self.services().store;
        let size = |id: &SheetId| store.get(&keys::sheet(id)).ok().flatten().map(|t| t.len());
        let sizes: Vec<(SheetId, usize)> = self.library.with_untracked(|l| {
            let ids = l.listed().into_iter().map(|kept| &kept.doc.id);
            ids.filter_map(|id| Some((id.clone(), size(id)?))).collect()
        });
        let mut sizes = sorted(sizes, |a, b| b.1.cmp(&a.1));
        sizes.truncate(MOST);
        sizes
    }

    /// Tries again to save what could not be saved; says whether it is saved now.
    pub fn is_saved_at_last(&self) -> bool {
        self.save_again();
        !matches!(self.keeper.saving.get_untracked(), Saving::Failed(_))
    }

    /// Says no more that the second place for changes does not work.
    pub fn dismiss_journal(&self) {
        self.keeper.journal_failed.set(false);
    }

    /// The texts that were kept from two tabs were read.
    pub fn dismiss_both(&self) {
        self.open.update(|open| {
            if let Some(open) = open {
                open.both.clear();
            }
        });
    }
}
