//! Inviting people to a session, and what begins with an invitation.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::{SessionId, SheetId};
use crate::domain::document::kept::Kept;
use crate::domain::project::{Project, Round};
use crate::domain::sheet::{Details, Sheet};
use crate::ports::keys;
use crate::ports::page::EarlyStart;
use crate::state::app::App;
use crate::state::route::invite::{Invite, cut, short};
use crate::state::sheet::sheets::NewSheet;

impl App {
    /// The invitation to a session. The project's name is in it only if somebody wants that,
    /// and whom to turn to if somebody wrote it.
    pub fn invite(&self, id: &SessionId, with_name: bool) -> Option<Invite> {
        self.library.with_untracked(|l| {
            let session = l.session(id)?;
            let project = l.project(&session.project)?;
            let round = session.round.as_ref().and_then(|id| project.round(id));
            Some(Invite {
                tool: session.tool.clone(),
                variant: session.variant.clone(),
                project: project.id.clone(),
                project_name: with_name.then(|| cut(&project.name)),
                round: round.map(|r| (r.id.clone(), cut(&r.label))),
                session: Some(id.clone()),
                late: session.late_for.as_ref().map(|_| session.least),
                talk: l.sessions.get(id)?.talk.as_deref().and_then(short),
            })
        })
    }

    /// Keeps whom people can turn to who would rather talk. It goes into the invitation, and nowhere else.
    pub fn set_talk(&self, id: &SessionId, talk: &str) {
        self.take_in_stored(&keys::session(id));
        let kept = self.library.with_untracked(|l| l.sessions.get(id).cloned());
        if let Some(kept) = kept.filter(|kept| kept.talk != short(talk)) {
            self.keep_session(Kept { rev: kept.rev + 1, talk: short(talk), ..kept });
        }
    }

    /// The sheet on this device that was begun from an invitation, if there is one: of several, the latest
    /// that was changed. Sheets in the bin are none.
    pub fn begun_from(&self, invite: &Invite) -> Option<SheetId> {
        let round = invite.round.as_ref().map(|(id, _)| id);
        let fits = |sheet: &Sheet| {
            sheet.project == invite.project
                && sheet.tool == invite.tool
                && sheet.variant == invite.variant
                && sheet.details.round.as_ref() == round
        };
        let is_same = |kept: &&&Kept<Sheet>| match (&kept.invited, &invite.session) {
            (Some(of), Some(session)) => of == session,
            _ => kept.given.is_some() && fits(&kept.doc),
        };
        self.library.with_untracked(|l| l.listed().iter().find(is_same).map(|k| k.doc.id.clone()))
    }

    /// Starts a sheet from an invitation. Its project and round are made if they are not here; what is
    /// here keeps its names.
    pub fn start_invited(&self, invite: &Invite, details: Details) -> Option<SheetId> {
        self.make_room_for(invite);
        let round = invite.round.as_ref().map(|(id, _)| id.clone());
        let id = self.start_sheet(NewSheet {
            tool: invite.tool.clone(),
            variant: invite.variant.clone(),
            project: invite.project.clone(),
            details: Details { round, ..details },
        })?;
        let mut kept = self.library.with_untracked(|l| l.sheets.get(&id).cloned())?;
        kept.given = SheetId::new(&self.device().fresh_id()).ok();
        kept.invited.clone_from(&invite.session);
        kept.talk.clone_from(&invite.talk);
        kept.rev += 1;
        self.keep_sheet(kept);
        Some(id)
    }

    /// Starts it at once where somebody said how to begin before the app was here. Not where they are to read
    /// something first: that they come late, or that they have begun already.
    pub fn start_early(&self, invite: &Invite, how: EarlyStart) -> Option<SheetId> {
        if invite.late.is_some() || self.begun_from(invite).is_some() {
            return None;
        }
        match how {
            EarlyStart::Own => {}
            EarlyStart::Shared => self.share_device(),
        }
        self.start_invited(invite, Details::default())
    }

    /// The same for those who are invited to a session.
    pub fn talk_of_session(&self, id: &SessionId) -> Option<String> {
        self.library.with_untracked(|l| l.sessions.get(id)?.talk.clone())
    }

    /// Whom somebody can turn to instead of handing in, where their invitation said so.
    pub fn talk_of(&self, id: &SheetId) -> Option<String> {
        self.library.with_untracked(|l| l.sheets.get(id)?.talk.clone())
    }

    /// Makes the project and the round of an invitation, if they are not here.
    fn make_room_for(&self, invite: &Invite) {
        let project = self.library.with_untracked(|l| l.project(&invite.project).cloned());
        if project.is_none() {
            let name = invite.project_name.as_deref().unwrap_or(words().invited.project_default);
            let project = Project::new(invite.project.clone(), name.to_owned(), self.now());
            self.keep_project(Kept { rev: 1, ..Kept::new(project) });
        }
        if let Some((id, name)) = &invite.round {
            let is_there = project.is_some_and(|p| p.round(id).is_some());
            if !is_there {
                let round = Round { id: id.clone(), label: name.clone(), date: None };
                self.change_project(&invite.project, |p| p.rounds.push(round));
            }
        }
    }
}
