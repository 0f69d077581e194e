//! A copy: projects and sheets on their way out of a device, as JSON.

use serde::Serialize;

use super::document::{self, COPY, Document, VERSION};
use super::fields::Fields;
use super::problem::{Log, ProblemKind};
use super::time;
use super::v1::project::ProjectOut;
use super::v1::session::SessionOut;
use super::v1::sheet::SheetOut;
use super::version::Version;
use crate::domain::Stamp;
use crate::domain::project::Project;
use crate::domain::session::Session;
use crate::domain::sheet::Sheet;

/// Projects and sheets on their way out of a device. Private parts were taken out before, or the
/// writer wanted them in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Copy {
    /// The app and its version.
    pub app: String,
    /// When the copy was made.
    pub made: Stamp,
    /// Projects, each with its rounds and actions.
    pub projects: Vec<Project>,
    /// Sheets.
    pub sheets: Vec<Sheet>,
    /// Sessions: each with the answers that its holder put in, or with counts alone.
    pub sessions: Vec<Session>,
}

impl Copy {
    /// Nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.projects.is_empty() && self.sheets.is_empty() && self.sessions.is_empty()
    }
}

#[derive(Serialize)]
struct CopyOut<'a> {
    kind: &'static str,
    version: u32,
    app: &'a str,
    made: String,
    projects: Vec<ProjectOut<'a>>,
    sheets: Vec<SheetOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sessions: Vec<SessionOut<'a>>,
}

impl<'a> From<&'a Copy> for CopyOut<'a> {
    fn from(copy: &'a Copy) -> Self {
        Self {
            kind: COPY,
            version: VERSION,
            app: &copy.app,
            made: time::stamp(copy.made),
            projects: copy.projects.iter().map(ProjectOut::from).collect(),
            sheets: copy.sheets.iter().map(SheetOut::from).collect(),
            sessions: copy.sessions.iter().map(SessionOut::from).collect(),
        }
    }
}

/// Writes a copy for keeping: one field a line, so that two copies can be compared line by line.
pub fn write_json(copy: &Copy) -> String {
    // Writing texts, numbers and lists to memory can't fail.
    let mut text = serde_json::to_string_pretty(&CopyOut::from(copy)).unwrap_or_default();
    text.push('\n');
    text
}

/// Writes a copy in as little room as can be.
pub(crate) fn write_compact(copy: &Copy) -> String {
    serde_json::to_string(&CopyOut::from(copy)).unwrap_or_default()
}

/// Reads a copy of our own making. What people bring is read by [`super::open`], which bears much more.
pub fn read_json(text: &str) -> Option<Copy> {
    match document::read(text, &mut Log::default()) {
        Ok(Document::Copy(copy)) => Some(copy),
        _ => None,
    }
}

/// Reads what stands in a copy beside its kind and version.
pub(crate) fn read_fields(mut fields: Fields<'_>, version: Version, log: &mut Log) -> Copy {
    let app = fields.text("app", log);
    let made = fields.stamp("made", log);
    if made.is_none() {
        log.note_in("made", ProblemKind::Unclear);
    }
    let projects = fields.list("projects", log, version.project());
    let sheets = fields.list("sheets", log, version.sheet());
    let sessions = fields.list("sessions", log, version.session());
    Copy { app, made: made.unwrap_or_default(), projects, sheets, sessions }
}
