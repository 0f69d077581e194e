//! When answers came in, so that a sheet that came in wrongly is found again and can be taken out. It is in memory as
//! long as the page is open, and nowhere else: a time beside somebody's answers could tell who they are. This wing opens
//! with the pages of a room, so that the first page does without it.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::Stamp;
use crate::domain::base::id::SessionId;
use crate::domain::base::order::sorted;
use crate::domain::room::entry::{Entry, EntryKey, EntrySource};
use crate::domain::room::session::Session;
use crate::ports::keys;
use crate::state::app::App;
use crate::state::route::Route;
use crate::state::wing::Wing;

/// When answers came in, as the hall knows it.
#[derive(Clone, Copy)]
pub struct Arrivals {
    app: App,
    /// The key of a session, a number in it, and when that came.
    came: RwSignal<Vec<(String, u64, Stamp)>>,
    taken: RwSignal<Option<(SessionId, EntryKey, Entry)>>,
}

/// Somebody's sheet as it is told apart: without answers, and without where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CameIn {
    /// Names it.
    pub key: EntryKey,
    /// The way it came in.
    pub way: EntrySource,
    /// When it came in; `None` if that was before the page was opened, or elsewhere.
    pub when: Option<Stamp>,
}

impl Arrivals {
    /// From context. Call it at the top of a component, never in a timer.
    pub fn expect() -> Self {
        expect_context::<Self>()
    }

    /// From now on it hears what comes in.
    pub fn open(app: App) -> Self {
        let arrivals = Self { app, came: RwSignal::new(Vec::new()), taken: RwSignal::new(None) };
        app.add_wing(Rc::new(arrivals));
        arrivals
    }

    /// What is in, the latest first. Where no time tells them apart, their order follows from names made by chance.
    pub fn list(self, id: &SessionId) -> Vec<CameIn> {
        let ways = |session: &Session| -> Vec<(EntryKey, EntrySource)> {
            session.entries.iter().map(|(key, entry)| (*key, entry.way)).collect()
        };
        let is_open = |session: &&Session| session.revealed.is_none();
        let all = self.app.library.with(|l| l.session(id).filter(is_open).map(ways));
        let (came, of) = (self.came.get(), keys::session(id));
        let arrival = |(key, way): (EntryKey, EntrySource)| {
            let one = came.iter().rfind(|(to, n, _)| *to == of && *n == key.bits());
            CameIn { key, way, when: one.map(|(_, _, when)| *when) }
        };
        let all: Vec<CameIn> = all.into_iter().flatten().map(arrival).collect();
        sorted(all, |a, b| b.when.cmp(&a.when).then_with(|| a.key.cmp(&b.key)))
    }

    /// Takes a sheet out, as long as nothing was shown; it can be put back until somebody goes on. Says whether it is
    /// out, and that is kept.
    pub fn take_out(self, id: &SessionId, key: EntryKey) -> bool {
        let entry = self.app.take_out(id, key);
        let is_out = entry.is_some();
        self.taken.set(entry.map(|entry| (id.clone(), key, entry)));
        is_out
    }

    /// Whether a sheet was taken out that can be put back.
    pub fn can_undo(self, id: &SessionId) -> bool {
        self.taken.with(|taken| taken.as_ref().is_some_and(|(of, _, _)| of == id))
    }

    /// Puts back what was taken out last. Says whether it is in again, and kept.
    pub fn undo(self, id: &SessionId) -> bool {
        let taken = self.taken.get_untracked().filter(|(of, _, _)| of == id);
        let Some((_, key, entry)) = taken else { return false };
        let is_in = self.app.put_in_again(id, key, entry);
        if is_in {
            self.taken.set(None);
        }
        is_in
    }

    /// Whether anything is remembered.
    pub fn is_empty(self) -> bool {
        self.came.with_untracked(Vec::is_empty) && self.taken.with_untracked(Option::is_none)
    }

    fn keep_only(self, stays: &dyn Fn(&String) -> bool) {
        self.came.update(|came| came.retain(|(to, _, _)| stays(to)));
        self.taken.set(None);
    }
}

impl Wing for Arrivals {
    fn came_in(&self, to: &str, numbers: &[u64]) {
        let now = self.app.now();
        self.came.update(|came| came.extend(numbers.iter().map(|n| (to.to_owned(), *n, now))));
    }

    /// Once a room has looked, and once a session is gone, nobody needs it.
    fn leave(&self, _to: &Route) {
        let open: Vec<String> = self.app.library.with_untracked(|l| {
            let all = l.sessions.values().map(|kept| &kept.doc);
            all.filter(|s| s.revealed.is_none()).map(|s| keys::session(&s.id)).collect()
        });
        self.keep_only(&|key| open.contains(key));
    }

    fn let_go(&self, gone: &[String]) {
        self.keep_only(&|key| !gone.contains(key));
    }

    fn forget(&self) {
        self.keep_only(&|_| false);
    }
}

impl App {
    /// Takes a sheet out that came in wrongly, as long as nothing was shown: its answers, once that is kept. If it comes
    /// again, it counts again.
    pub fn take_out(&self, id: &SessionId, key: EntryKey) -> Option<Entry> {
        self.change_if_kept(id, |session| session.take_out(key)).flatten()
    }

    /// Puts answers that were taken out in again under their name. Says whether they are in, and kept.
    pub fn put_in_again(&self, id: &SessionId, key: EntryKey, entry: Entry) -> bool {
        self.change_if_kept(id, |session| session.put_in_again(key, entry)).unwrap_or_default()
    }
}
