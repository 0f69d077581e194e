//! Inviting people to a session, and what begins with an invitation.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::{SessionId, SheetId};
use crate::domain::document::kept::Kept;
use crate::domain::project::{Project, Round};
use crate::domain::sheet::{Details, Sheet};
use crate::state::app::App;
use crate::state::route::invite::{Invite, cut};
use crate::state::sheet::sheets::NewSheet;

impl App {
    /// The invitation to a session. The project's name is in it only if somebody wants that.
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
            })
        })
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
        kept.rev += 1;
        self.keep_sheet(kept);
        Some(id)
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
