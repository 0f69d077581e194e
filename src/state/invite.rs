//! An invitation to a session, as the part of an address after `#`: another device opens the right sheet
//! with it. It holds ids and the names of project and round; browsers send nothing of it anywhere.

use std::fmt;

use leptos::prelude::*;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::app::App;
use super::sheets::NewSheet;
use crate::domain::id::{ProjectId, RoundId, SessionId, SheetId, ToolId, VariantId};
use crate::domain::kept::Kept;
use crate::domain::project::{Project, Round};
use crate::domain::sheet::Details;

/// What stays as it is in a name.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');
/// Names are cut here: an address is no place for long texts.
const MAX_NAME: usize = 60;
/// Stands for no round.
const NONE: &str = "-";

/// An invitation as an address holds it. The first page reads no more of it than that it is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation(String);

impl Invitation {
    /// From the parts of an address.
    pub(super) fn new(parts: &[&str]) -> Self {
        Self(parts.join("/"))
    }

    /// What it says; `None` where a part of it is missing.
    pub fn read(&self) -> Option<Invite> {
        Invite::read(&self.0.split('/').collect::<Vec<_>>())
    }
}

impl fmt::Display for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Invite> for Invitation {
    fn from(invite: Invite) -> Self {
        Self(invite.to_path())
    }
}

/// What somebody is invited to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// The worksheet.
    pub tool: ToolId,
    /// Which way of using it.
    pub variant: VariantId,
    /// The project.
    pub project: ProjectId,
    /// The project's name.
    pub project_name: String,
    /// The round, with its name.
    pub round: Option<(RoundId, String)>,
}

impl Invite {
    /// Reads the parts of an address.
    fn read(parts: &[&str]) -> Option<Self> {
        let [tool, variant, project, project_name, round @ ..] = parts else { return None };
        let round = match round {
            [NONE] | [] => None,
            [id, name] => Some((RoundId::new(id).ok()?, decoded(name))),
            _ => return None,
        };
        Some(Self {
            tool: ToolId::new(tool).ok()?,
            variant: VariantId::new(variant).ok()?,
            project: ProjectId::new(project).ok()?,
            project_name: decoded(project_name),
            round,
        })
    }

    /// The parts of its address.
    fn to_path(&self) -> String {
        let round = match &self.round {
            Some((id, name)) => format!("{id}/{}", encoded(name)),
            None => NONE.to_owned(),
        };
        let name = encoded(&self.project_name);
        format!("{}/{}/{}/{name}/{round}", self.tool, self.variant, self.project)
    }
}

fn encoded(name: &str) -> String {
    let name: String = name.trim().chars().take(MAX_NAME).collect();
    utf8_percent_encode(&name, PLAIN).to_string()
}

fn decoded(name: &str) -> String {
    let name = percent_decode_str(name).decode_utf8_lossy();
    name.trim().chars().take(MAX_NAME).collect()
}

impl App {
    /// The invitation to a session.
    pub fn invite(&self, id: &SessionId) -> Option<Invite> {
        self.library.with_untracked(|l| {
            let session = l.session(id)?;
            let project = l.project(&session.project)?;
            let round = session.round.as_ref().and_then(|id| project.round(id));
            Some(Invite {
                tool: session.tool.clone(),
                variant: session.variant.clone(),
                project: project.id.clone(),
                project_name: project.name.chars().take(MAX_NAME).collect(),
                round: round.map(|r| (r.id.clone(), r.label.chars().take(MAX_NAME).collect())),
            })
        })
    }

    /// Starts a sheet from an invitation. Its project and round are made if they are not here; what is
    /// here keeps its names.
    pub fn start_invited(&self, invite: &Invite, details: Details) -> Option<SheetId> {
        let project = self.library.with_untracked(|l| l.project(&invite.project).cloned());
        if project.is_none() {
            let name = invite.project_name.clone();
            let project = Project::new(invite.project.clone(), name, self.now());
            self.keep_project(Kept { rev: 1, ..Kept::new(project) });
        }
        if let Some((id, name)) = &invite.round {
            let is_there = project.is_some_and(|p| p.round(id).is_some());
            if !is_there {
                let round = Round { id: id.clone(), label: name.clone(), date: None };
                self.change_project(&invite.project, |p| p.rounds.push(round));
            }
        }
        let round = invite.round.as_ref().map(|(id, _)| id.clone());
        self.start_sheet(NewSheet {
            tool: invite.tool.clone(),
            variant: invite.variant.clone(),
            project: invite.project.clone(),
            details: Details { round, ..details },
        })
    }
}
