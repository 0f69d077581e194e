//! A copy: projects and sheets on their way out of a device, as JSON.

use serde::Serialize;

use super::check::check_of;
use super::envelope::{DocumentKind, Envelope};
use super::json::{self, Json};
use super::lineage::{self, LineageOut};
use super::named::Named;
use super::problem::{Log, ProblemKind};
use super::time;
use super::unknown::put_back;
use super::versions::VERSION;
use super::versions::newest::project::ProjectOut;
use super::versions::newest::session::SessionOut;
use super::versions::newest::sheet::SheetOut;
use crate::domain::Stamp;
use crate::domain::base::id::{ProjectId, SheetId};
use crate::domain::base::map::Map;
use crate::domain::base::unknown::Unknown;
use crate::domain::document::lineage::Lineage;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;

/// Projects and sheets on their way out of a device. Private parts were taken out before, or the
/// writer wanted them in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CopyDocument {
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
    /// Where the pieces of its sheets and projects come from, by [`sheet_name`] and [`project_name`].
    pub lineages: Map<String, Lineage>,
}

/// What a copy calls a sheet's lineage.
pub fn sheet_name(id: &SheetId) -> String {
    format!("sheet/{id}")
}

/// What a copy calls a project's lineage.
pub fn project_name(id: &ProjectId) -> String {
    format!("project/{id}")
}

impl CopyDocument {
    /// Nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.projects.is_empty() && self.sheets.is_empty() && self.sessions.is_empty()
    }

    /// Something in it is not known to this version.
    pub fn has_unknown(&self) -> bool {
        let in_sheets = self.sheets.iter().any(|s| !s.unknown.is_empty());
        let in_projects = self.projects.iter().any(|p| !p.unknown.is_empty());
        in_sheets || in_projects || self.sessions.iter().any(|s| !s.unknown.is_empty())
    }

    /// Without what this version does not know: nobody can tell what it says, so it is for nobody else.
    #[must_use]
    pub fn without_unknown(mut self) -> Self {
        self.projects.iter_mut().for_each(|p| p.unknown = Unknown::default());
        self.sheets.iter_mut().for_each(|s| s.unknown = Unknown::default());
        self.sessions.iter_mut().for_each(|s| s.unknown = Unknown::default());
        self
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
    #[serde(skip_serializing_if = "Named::is_empty")]
    lineages: Named<'a, LineageOut<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    check: Option<String>,
}

/// The checksum of what stands between a copy's version and its checksum, written in one line: what programs
/// do to lines and spaces outside of texts is no change.
const CHECK: &str = "check";

impl<'a> From<&'a CopyDocument> for CopyOut<'a> {
    fn from(copy: &'a CopyDocument) -> Self {
        let lineage = |(name, lineage): (&'a String, &'a Lineage)| {
            Some((name.as_str(), LineageOut::of(lineage)?))
        };
        Self {
            kind: DocumentKind::Copy.name(),
            version: VERSION,
            app: &copy.app,
            made: time::stamp(copy.made),
            projects: copy.projects.iter().map(ProjectOut::from).collect(),
            sheets: copy.sheets.iter().map(SheetOut::from).collect(),
            sessions: copy.sessions.iter().map(SessionOut::from).collect(),
            lineages: Named(copy.lineages.iter().filter_map(lineage).collect()),
            check: None,
        }
    }
}

/// Writes a copy for keeping: one field a line, so that two copies can be compared line by line.
///
/// ```
/// use shared_table::domain::Stamp;
/// use shared_table::domain::base::id::IdError;
/// use shared_table::domain::project::Project;
/// use shared_table::format::copy::{CopyDocument, read_json, write_json};
///
/// let project = Project::new("p1".parse()?, "Ridge Street".to_owned(), Stamp::default());
/// let copy = CopyDocument { projects: vec![project], ..CopyDocument::default() };
/// let text = write_json(&copy);
/// assert!(text.contains("\"name\": \"Ridge Street\""));
/// assert_eq!(read_json(&text), Some(copy));
/// # Ok::<(), IdError>(())
/// ```
pub fn write_json(copy: &CopyDocument) -> String {
    let compact = write_compact(copy);
    // Its kind and its version come first.
    let content = compact.strip_prefix('{').and_then(|text| text.splitn(3, ',').nth(2));
    let check = check_of(&format!("{{{}", content.unwrap_or_default()));
    // Writing texts, numbers and lists to memory can't fail.
    let text = if copy.has_unknown() {
        with_unknown(copy, Some(0), Some(check))
    } else {
        let out = CopyOut { check: Some(check), ..CopyOut::from(copy) };
        serde_json::to_string_pretty(&out).unwrap_or_default()
    };
    text + "\n"
}

/// Writes a copy in as little room as can be, where something else tells whether it changed on its way.
pub(crate) fn write_compact(copy: &CopyDocument) -> String {
    if copy.has_unknown() { with_unknown(copy, None, None) } else { plain(copy) }
}

fn plain(copy: &CopyDocument) -> String {
    serde_json::to_string(&CopyOut::from(copy)).unwrap_or_default()
}

/// Writes a copy with what this version does not know of its documents.
fn with_unknown(copy: &CopyDocument, indent: Option<usize>, check: Option<String>) -> String {
    let text = plain(copy);
    let Ok(mut tree) = json::parse(&text) else { return text };
    if let Json::Object(fields) = &mut tree {
        for (name, list) in &mut *fields {
            let Json::List(list) = list else { continue };
            let unknown: Vec<&Unknown> = match &**name {
                "projects" => copy.projects.iter().map(|p| &p.unknown).collect(),
                "sheets" => copy.sheets.iter().map(|s| &s.unknown).collect(),
                _ => copy.sessions.iter().map(|s| &s.unknown).collect(),
            };
            list.iter_mut().zip(unknown).for_each(|(one, unknown)| put_back(one, unknown));
        }
        fields.extend(check.map(|check| (CHECK.into(), Json::Text(check.into()))));
    }
    let mut out = String::new();
    tree.write(&mut out, indent);
    out
}

/// Reads a copy of our own making. What people bring is read by [`super::open`], which bears much more.
pub fn read_json(text: &str) -> Option<CopyDocument> {
    let mut log = Log::default();
    let opened =
        Envelope::open(text, &mut log).ok().filter(|opened| opened.kind == DocumentKind::Copy)?;
    Some(read_opened(opened, &mut log))
}

/// Whether a text is such a copy, of a version that can be read.
pub fn is_copy(text: &str) -> bool {
    Envelope::open(text, &mut Log::default()).is_ok_and(|opened| opened.kind == DocumentKind::Copy)
}

/// Reads what stands in a copy beside its kind and version.
pub(crate) fn read_opened(opened: Envelope<'_>, log: &mut Log) -> CopyDocument {
    let Envelope { version, mut fields, .. } = opened;
    let check = fields.maybe_text(CHECK, log);
    if check.is_some_and(|check| check != check_of(&fields.in_one_line())) {
        log.note(ProblemKind::Checksum);
    }
    let app = fields.text("app", log);
    let made = fields.stamp("made", log);
    if made.is_none() {
        log.note_in("made", ProblemKind::Unclear);
    }
    let projects = fields.list("projects", log, |json, log| version.project(json, log));
    let sheets = fields.list("sheets", log, |json, log| version.sheet(json, log));
    let sessions = fields.list("sessions", log, |json, log| version.session(json, log));
    let lineages = lineage::read_all(&mut fields, log);
    // Nothing on a device could hold what stands beside these.
    if !fields.rest().is_empty() {
        log.note(ProblemKind::LeftOut);
    }
    CopyDocument { app, made: made.unwrap_or_default(), projects, sheets, sessions, lineages }
}
