//! Commands on sessions: make, add answers, reveal, note, and what is left in the end.

use leptos::prelude::*;

use crate::domain::base::fnv;
use crate::domain::base::id::{ItemId, OptionId, ProjectId, RoundId, SessionId, ToolId, VariantId};
use crate::domain::base::map::Map;
use crate::domain::document::kept::Kept;
use crate::domain::project::Project;
use crate::domain::room::counts::Counts;
use crate::domain::room::entry::{Entry, EntryKey, Tally};
use crate::domain::room::min_group_size::MinGroupSize;
use crate::domain::room::past::PastShowing;
use crate::domain::room::protect::{ShownAs, protect_beside, standings};
use crate::domain::room::run_sheet::RunSheet;
use crate::domain::room::session::{Added, Revealed, Session};
use crate::domain::room::shown::Shown;
use crate::domain::sheet::Perspective;
use crate::format::copy::{CopyDocument, write_json};
use crate::format::name;
use crate::ports::files::OutFile;
use crate::ports::keys;
use crate::state::app::App;
use crate::state::store::keeper::Saving;

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
    pub least: MinGroupSize,
    /// How many people are expected.
    pub expected: Option<usize>,
    /// The session that these people came too late for.
    pub late_for: Option<SessionId>,
}

/// What was shown before, and of which session.
pub(in crate::state) struct SeenBefore {
    id: SessionId,
    round: Option<RoundId>,
    shown: Shown,
}

impl SeenBefore {
    /// How it stands to what a session would show.
    fn beside(&self, session: &Session) -> PastShowing<'_> {
        let is_late = session.late_for.as_ref() == Some(&self.id);
        PastShowing { shown: &self.shown, same_asking: !is_late && self.round == session.round }
    }

    /// How it stands to what the sheets of a round would show.
    pub(in crate::state) fn beside_sheets(&self, round: Option<&RoundId>) -> PastShowing<'_> {
        PastShowing { shown: &self.shown, same_asking: self.round.as_ref() == round }
    }
}

/// What a session's file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyOfSession {
    /// What the room saw, and nothing else.
    WhatWasSeen,
    /// Every single sheet.
    SingleSheets,
}

impl App {
    /// Makes a session and keeps it at once. `None` when the tool is unknown, or where it can't be kept: no
    /// answers would be in it after the page was left.
    pub fn add_session(&self, new: NewSession) -> Option<SessionId> {
        let tool = self.tool(&new.tool)?;
        let id = SessionId::new(&self.device().fresh_id()).ok()?;
        let empty = Session::new(id.clone(), new.project, &tool, new.variant, self.now());
        let least = self.had_least(&empty.project).map_or(new.least, |had| had.max(new.least));
        let NewSession { round, late_for, expected, .. } = new;
        let session = Session { round, late_for, least, expected, ..empty };
        if self.keep_session(Kept { rev: 1, ..Kept::new(session) }) {
            return Some(id);
        }
        self.put_back(&id, None);
        None
    }

    /// Changes a session and keeps it; says whether it is kept. What another tab kept meanwhile is taken
    /// in first.
    pub fn change_session<T>(
        &self,
        id: &SessionId,
        change: impl FnOnce(&mut Session) -> T,
    ) -> Option<(T, bool)> {
        self.take_in_stored(&keys::session(id));
        let mut kept = self.library.with_untracked(|l| l.sessions.get(id).cloned())?;
        let out = change(&mut kept.doc);
        kept.doc.changed = self.now();
        kept.rev += 1;
        kept.uncopied_since = kept.uncopied_since.or(Some(kept.doc.changed));
        let is_kept = self.keep_session(kept);
        Some((out, is_kept))
    }

    /// Changes a session as a whole or not at all. Where that can't be kept it stays as it was: nothing
    /// counts, and nothing is shown, that would be gone once the page is left.
    pub(super) fn change_if_kept<T>(
        &self,
        id: &SessionId,
        change: impl FnOnce(&mut Session) -> T,
    ) -> Option<T> {
        self.take_in_stored(&keys::session(id));
        let before = self.library.with_untracked(|l| l.sessions.get(id).cloned())?;
        let (out, is_kept) = self.change_session(id, change)?;
        if is_kept {
            return Some(out);
        }
        self.put_back(id, Some(before));
        None
    }

    /// A session that could not be kept is in memory again as it was, unless it went away meanwhile.
    pub(in crate::state) fn put_back(&self, id: &SessionId, before: Option<Kept<Session>>) {
        self.library.update(|l| match (l.sessions.get_mut(id), before) {
            // The save that failed keeps its number: the journal may have it.
            (Some(here), Some(before)) => here.doc = before.doc,
            (Some(_), None) => drop(l.sessions.remove(id)),
            (None, _) => {}
        });
    }

    /// What could not be kept may stand in the journal all the same: there it is as it was, too.
    pub(in crate::state) fn take_back_unkept(&self, id: &SessionId) {
        if matches!(self.keeper.saving.get_untracked(), Saving::Failed(_)) {
            self.change_session(id, |_| ());
        }
    }

    /// Sets the least size of a group that is shown apart, as long as nothing is in.
    pub fn set_least(&self, id: &SessionId, least: MinGroupSize) {
        let project = self.library.with_untracked(|l| l.session(id).map(|s| s.project.clone()));
        let had = project.and_then(|project| self.had_least(&project));
        self.change_session(id, |session| {
            if session.is_open_to_rules() {
                session.least = had.map_or(least, |had| had.max(least));
            }
        });
    }

    /// Sets how many people are expected. Says whether that is kept.
    pub fn set_expected(&self, id: &SessionId, expected: Option<usize>) -> bool {
        self.change_if_kept(id, |session| session.expected = expected).is_some()
    }

    /// Changes the workshop's plan. Says whether that is kept.
    pub fn change_run_sheet(&self, id: &SessionId, change: impl FnOnce(&mut RunSheet)) -> bool {
        self.change_if_kept(id, |session| change(&mut session.run_sheet)).is_some()
    }

    /// Adds people's answers at once; tells what became of each, in the same order. `None` where they can't
    /// be kept: then none of them is in.
    pub fn add_entries(
        &self,
        id: &SessionId,
        entries: Vec<(EntryKey, Entry)>,
    ) -> Option<Vec<Added>> {
        let all: Vec<EntryKey> = entries.iter().map(|(key, _)| *key).collect();
        let add = |session: &mut Session| -> Vec<Added> {
            entries.into_iter().map(|(key, entry)| session.add(key, entry)).collect()
        };
        let added = self.change_if_kept(id, add);
        let is_in = |(_, added): &(EntryKey, Added)| matches!(added, Added::New | Added::Replaced);
        let came = all.into_iter().zip(added.iter().flatten().copied()).filter(is_in);
        let came: Vec<u64> = came.map(|(key, _)| key.bits()).collect();
        self.tell_wings(&|wing| wing.came_in(&keys::session(id), &came));
        self.device().ask_to_persist();
        added
    }

    /// A key for answers that have no sheet of their own.
    pub fn fresh_key(&self) -> EntryKey {
        EntryKey::new(fnv::hash(self.device().fresh_id().as_bytes()))
    }

    /// Puts in what a tally sheet says of a perspective, in place of what was there. No sheets: none. Says
    /// whether that is kept.
    pub fn set_tally(&self, id: &SessionId, perspective: Perspective, tally: Tally) -> bool {
        let set = |session: &mut Session| {
            if session.revealed.is_none() {
                if tally.sheets == 0 {
                    session.tallies.remove(&perspective);
                } else {
                    session.tallies.insert(perspective, tally);
                }
            }
        };
        self.change_if_kept(id, set).is_some()
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

    /// Shows the results: what may be seen is fixed now, and nothing more goes in. Says whether that is kept:
    /// a room that saw what nobody remembers could be shown more than it may.
    pub fn reveal(&self, id: &SessionId) -> bool {
        let Some(shown) = self.what_may_be_shown(id) else { return false };
        let when = self.now();
        let show = |session: &mut Session| {
            session.revealed.get_or_insert(Revealed { when, is_hidden: false, shown });
        };
        self.change_if_kept(id, show).is_some()
    }

    fn what_may_be_shown(&self, id: &SessionId) -> Option<Shown> {
        self.weighed(id, protect_beside)
    }

    /// How each group would be shown now, from what decides it; `None` where a sheet was taken out.
    pub fn how_groups_stand(&self, id: &SessionId) -> Option<Vec<(Perspective, ShownAs)>> {
        let is_told = self.library.with_untracked(|l| Some(!l.session(id)?.has_taken_out));
        if is_told == Some(true) { self.weighed(id, standings) } else { None }
    }

    /// Whether anything was shown of its worksheet in its project before, so that less may be shown now.
    pub fn was_shown_before(&self, id: &SessionId) -> bool {
        self.weighed(id, |_, _, past| !past.is_empty()) == Some(true)
    }

    /// A session's answers beside all that was shown before.
    fn weighed<T>(
        &self,
        id: &SessionId,
        weigh: impl FnOnce(&Counts, MinGroupSize, &[PastShowing<'_>]) -> T,
    ) -> Option<T> {
        let session = self.library.with_untracked(|l| l.session(id).cloned())?;
        let tool = self.tool(&session.tool)?;
        let counts = session.counts(&tool);
        let past = self.ever_seen(&session.project, &session.tool);
        let past: Vec<PastShowing<'_>> =
            past.iter().map(|before| before.beside(&session)).collect();
        Some(weigh(&counts, session.least, &past))
    }

    /// All that was ever shown of a tool in a project, and is known here.
    pub(in crate::state) fn ever_seen(
        &self,
        project: &ProjectId,
        tool: &ToolId,
    ) -> Vec<SeenBefore> {
        self.library.with_untracked(|l| {
            let of_tool = l.all_sessions_of(project).filter(|session| session.tool == *tool);
            let seen = |session: &Session| {
                let (id, round) = (session.id.clone(), session.round.clone());
                let all = session.all_seen().cloned();
                all.map(|shown| SeenBefore { id: id.clone(), round: round.clone(), shown })
                    .collect()
            };
            of_tool.flat_map(|session| -> Vec<SeenBefore> { seen(session) }).collect()
        })
    }

    /// The largest least size with which anything was shown in a project: no smaller one is taken any more.
    pub fn had_least(&self, project: &ProjectId) -> Option<MinGroupSize> {
        self.library.with_untracked(|l| {
            let seen = l.all_sessions_of(project).flat_map(Session::all_seen);
            seen.map(|shown| shown.least).max()
        })
    }

    /// Covers what a session has shown, or takes the cover away. More does not go in either way. Says whether
    /// that is kept; it is covered on this page in any case.
    pub fn cover_results(&self, id: &SessionId, is_hidden: bool) -> bool {
        self.change_session(id, |session| session.cover(is_hidden)).is_some_and(|((), kept)| kept)
    }

    /// The session of those who came too late for one: the same worksheet, round and rules. It is made
    /// where there is none that is still open.
    pub fn session_for_the_late(&self, id: &SessionId) -> Option<SessionId> {
        let open = self.library.with_untracked(|l| l.open_for_the_late(id).map(|s| s.id.clone()));
        open.or_else(|| {
            let of = self.library.with_untracked(|l| l.session(id).cloned())?;
            self.add_session(NewSession {
                project: of.project,
                tool: of.tool,
                variant: of.variant,
                round: of.round,
                least: of.least,
                expected: None,
                late_for: Some(of.id),
            })
        })
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
        self.change_if_kept(id, keep).unwrap_or_default()
    }

    /// Deletes a session for good. What its room saw stays with the project, as counts, so that nothing
    /// shown later gives away what was held back. Says whether it is gone from where it was kept, and those
    /// counts are kept.
    pub fn delete_session(&self, id: &SessionId) -> bool {
        self.let_go(id, true)
    }

    /// Takes a session away, because somebody deletes it or because it came with a file that is taken back.
    pub(in crate::state) fn let_go(&self, id: &SessionId, is_meant: bool) -> bool {
        let memory = self.library.with_untracked(|l| l.session(id).cloned()?.into_memory());
        let mut gone = self.strike(&[keys::session(id)], is_meant);
        if let Some(memory) = memory {
            let here = self.library.with_untracked(|l| l.sessions.get(&memory.id).cloned());
            let mut kept = here.unwrap_or_else(|| Kept::new(memory.clone()));
            kept.doc.remember(memory.all_seen());
            kept.rev += 1;
            gone &= self.keep_session(kept);
        }
        self.forget(&keys::door(id));
        gone
    }

    /// A session as a file, with its project: what the room saw, or all that it holds, to go on with it on
    /// another device. Only the latter takes along what was seen before.
    pub fn session_file(&self, id: &SessionId, with: CopyOfSession) -> Option<OutFile> {
        let (project, sessions) = self.library.with_untracked(|l| {
            let session = l.session(id)?;
            let project = l.project(&session.project)?.clone();
            let sessions = match with {
                CopyOfSession::WhatWasSeen => vec![session.what_was_seen()],
                CopyOfSession::SingleSheets => {
                    let memory = l.memory_of(&session.project);
                    let others = memory.into_iter().filter(|other| other.id != *id);
                    [session.clone()].into_iter().chain(others).collect()
                }
            };
            Some((Project { actions: Vec::new(), ..project }, sessions))
        })?;
        let name = name::file_name(&project.name, self.today(), "json");
        let app = env!("CARGO_PKG_VERSION").to_owned();
        let copy = CopyDocument {
            app,
            made: self.now(),
            projects: vec![project],
            sessions,
            ..CopyDocument::default()
        };
        Some(OutFile {
            name,
            media_type: "application/json",
            text: write_json(&copy.without_unknown()),
        })
    }
}
