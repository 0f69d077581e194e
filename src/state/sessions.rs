//! Commands on sessions: make, add answers, reveal, note, and what is left in the end.

use leptos::prelude::*;

use super::app::App;
use crate::domain::counts::Counts;
use crate::domain::fnv;
use crate::domain::id::{ItemId, OptionId, ProjectId, RoundId, SessionId, ToolId, VariantId};
use crate::domain::kept::Kept;
use crate::domain::map::Map;
use crate::domain::project::Project;
use crate::domain::protect::{Shown, protect};
use crate::domain::session::{Added, Entry, EntryKey, Least, Revealed, Session, Tally, asked};
use crate::domain::sheet::Perspective;
use crate::format::copy::{Copy, write_json};
use crate::format::name;
use crate::storage::device::OutFile;
use crate::storage::keys;

/// What a new session starts from.
#[derive(Debug, Clone, PartialEq)]
pub struct NewSession {
    /// The work it belongs to.
    pub project: ProjectId,
    /// What is answered.
    pub tool: ToolId,
    /// Which way of using it.
    pub variant: VariantId,
    /// When in the work people are asked.
    pub round: Option<RoundId>,
    /// The least size of a group that is shown apart.
    pub least: Least,
}

impl App {
    /// Makes a session and keeps it at once. `None` when the tool is unknown.
    pub fn add_session(&self, new: NewSession) -> Option<SessionId> {
        let tool = self.tool(&new.tool)?;
        let id = SessionId::new(&self.device().fresh_id()).ok()?;
        let empty = Session::new(id.clone(), new.project, &tool, new.variant, self.now());
        let session = Session { round: new.round, least: new.least, ..empty };
        self.keep_session(Kept { rev: 1, ..Kept::new(session) });
        Some(id)
    }

    /// Changes a session and keeps it. What another tab kept meanwhile is taken in first.
    pub fn change_session<T>(
        &self,
        id: &SessionId,
        change: impl FnOnce(&mut Session) -> T,
    ) -> Option<T> {
        let here = self.library.with_untracked(|l| l.sessions.get(id).cloned());
        let stored = self.services().store.get(&keys::session(id)).ok().flatten();
        let stored = stored.and_then(|text| self.session_form()?.read(&text));
        let newer = |here: &Kept<Session>| stored.clone().filter(|s| s.rev > here.rev);
        let mut kept = here.map(|here| newer(&here).unwrap_or(here))?;
        let out = change(&mut kept.doc);
        kept.doc.changed = self.now();
        kept.rev += 1;
        kept.uncopied_since = kept.uncopied_since.or(Some(kept.doc.changed));
        self.keep_session(kept);
        Some(out)
    }

    /// Sets the least size of a group that is shown apart, as long as nothing is in.
    pub fn set_least(&self, id: &SessionId, least: Least) {
        self.change_session(id, |session| {
            if session.is_open_to_rules() {
                session.least = least;
            }
        });
    }

    /// Adds people's answers at once; tells what became of each, in the same order.
    pub fn add_entries(&self, id: &SessionId, entries: Vec<(EntryKey, Entry)>) -> Vec<Added> {
        let add = |session: &mut Session| {
            entries.into_iter().map(|(key, entry)| session.add(key, entry)).collect()
        };
        let added = self.change_session(id, add).unwrap_or_default();
        self.device().ask_to_persist();
        added
    }

    /// A key for answers that have no sheet of their own.
    pub fn fresh_key(&self) -> EntryKey {
        EntryKey::new(fnv::hash(self.device().fresh_id().as_bytes()))
    }

    /// Puts in what a tally sheet says of a perspective, in place of what was there. No sheets: none.
    pub fn set_tally(&self, id: &SessionId, perspective: Perspective, tally: Tally) {
        self.change_session(id, |session| {
            if session.revealed.is_none() {
                if tally.sheets == 0 {
                    session.tallies.remove(&perspective);
                } else {
                    session.tallies.insert(perspective, tally);
                }
            }
        });
    }

    /// Sets what the group answered together.
    pub fn set_together(&self, id: &SessionId, item: &ItemId, option: Option<OptionId>) {
        self.change_session(id, |session| match option {
            Some(option) => {
                session.together.insert(item.clone(), option);
            }
            None => {
                session.together.remove(item);
            }
        });
    }

    /// Sets what was said about a statement.
    pub fn set_session_note(&self, id: &SessionId, item: &ItemId, text: String) {
        self.change_session(id, |session| {
            if text.trim().is_empty() {
                session.notes.remove(item);
            } else {
                session.notes.insert(item.clone(), text);
            }
        });
    }

    /// Sets how many hands were raised for a statement.
    pub fn set_hands(&self, id: &SessionId, item: &ItemId, hands: usize) {
        self.change_session(id, |session| {
            if hands == 0 {
                session.hands.remove(item);
            } else {
                session.hands.insert(item.clone(), hands);
            }
        });
    }

    /// Shows the results: what may be seen is fixed now, and nothing more goes in.
    pub fn reveal(&self, id: &SessionId) {
        let Some(shown) = self.what_may_be_shown(id) else { return };
        let when = self.now();
        self.change_session(id, |session| {
            session.revealed.get_or_insert(Revealed { when, is_out: false, shown });
        });
    }

    fn what_may_be_shown(&self, id: &SessionId) -> Option<Shown> {
        let session = self.library.with_untracked(|l| l.session(id).cloned())?;
        let tool = self.tool(&session.tool)?;
        let counts = Counts::of(&session, &asked(&tool, &session.variant));
        let earlier: Vec<Shown> = self.library.with_untracked(|l| {
            let same = |other: &&Session| other.tool == session.tool;
            let all = l.sessions_of(&session.project).into_iter().filter(same);
            all.flat_map(Session::all_seen).cloned().collect()
        });
        let shown = protect(&counts, session.least, &earlier.iter().collect::<Vec<_>>());
        Some(shown.or_as_seen(&session.seen))
    }

    /// Takes the reveal back, unless results are out already. Says whether it did.
    pub fn hide_again(&self, id: &SessionId) -> bool {
        self.change_session(id, Session::hide).unwrap_or_default()
    }

    /// Results are about to leave: the reveal can't be taken back any more.
    pub fn results_go_out(&self, id: &SessionId) {
        self.change_session(id, |session| {
            if let Some(revealed) = &mut session.revealed {
                revealed.is_out = true;
            }
        });
    }

    /// Deletes each person's answers for good and keeps what may be seen. Says whether it did.
    pub fn keep_counts_only(&self, id: &SessionId) -> bool {
        let keep = |session: &mut Session| {
            let may = session.revealed.is_some();
            if may {
                session.entries = Map::new();
                session.tallies = Map::new();
            }
            may
        };
        self.change_session(id, keep).unwrap_or_default()
    }

    /// Deletes a session for good. Says whether it is gone from where it was kept.
    pub fn delete_session(&self, id: &SessionId) -> bool {
        self.strike(&[keys::session(id)], true)
    }

    /// A session as a file, with its project, to go on with it on another device. It holds all that the
    /// session holds.
    pub fn session_file(&self, id: &SessionId) -> Option<OutFile> {
        let (project, session) = self.library.with_untracked(|l| {
            let session = l.session(id)?;
            let project = l.project(&session.project)?;
            Some((Project { actions: Vec::new(), ..project.clone() }, session.clone()))
        })?;
        let name = name::file_name(&project.name, self.today(), "json");
        let app = env!("CARGO_PKG_VERSION").to_owned();
        let (projects, sessions) = (vec![project], vec![session]);
        let copy = Copy { app, made: self.now(), projects, sessions, sheets: Vec::new() };
        Some(OutFile { name, media_type: "application/json", text: write_json(&copy) })
    }

    /// Keeps a session: journal, store, and the list of what is here.
    pub(super) fn keep_session(&self, mut kept: Kept<Session>) -> bool {
        let Some(rev) = self.rev_to_keep(&keys::session(&kept.doc.id), kept.rev) else {
            return false;
        };
        kept.rev = rev;
        let text = self.session_form().map(|form| form.write(&kept));
        let ok = text.is_some_and(|text| self.keep(&keys::session(&kept.doc.id), &text));
        self.library.update(|l| {
            l.sessions.insert(kept.doc.id.clone(), kept);
        });
        ok
    }
}
