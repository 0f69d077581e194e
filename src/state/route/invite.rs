//! An invitation to a session, as the part of an address after `#`: another device opens the right sheet
//! with it. It holds ids and the name of the round, and that of the project if somebody ticked it; browsers
//! send nothing of it anywhere.

use std::error::Error;
use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::domain::base::fnv;
use crate::domain::base::id::{ProjectId, RoundId, SessionId, ToolId, VariantId};
use crate::domain::room::min_group_size::MinGroupSize;
use crate::format::base64_letters;

/// What stays as it is in a name.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');
/// Names are cut here: an address is no place for long texts.
const MAX_NAME: usize = 60;
/// Stands for no round, and for no name.
const NONE: &str = "-";
/// Stands before the session, and before the least size of a late session. No other part has a `=`: names
/// have it in other letters. Parts of this form that nobody knows are passed over.
const SESSION: &str = "session=";
const LATE: &str = "late=";
/// Stands before whom to turn to, in letters that no mail changes. The check does not look at it: apps that don't
/// know it pass it over.
const TALK: &str = "talk=";
/// Whom to turn to is a short note.
pub const MAX_TALK: usize = 80;
/// Stands before the check, which addresses of the first release do not have.
const CHECK: &str = "check=";
/// So often a name may have been encoded on its way.
const MOST_CODED: usize = 3;

/// An invitation as an address holds it. The first page reads no more of it than that it is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation(String);

impl Invitation {
    /// From the parts of an address.
    pub(in crate::state) fn new(parts: &[&str]) -> Self {
        Self(parts.join("/"))
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

/// An invitation lacks a part, or says something else than when it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotWhole;

impl fmt::Display for NotWhole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the invitation is not whole")
    }
}

impl Error for NotWhole {}

/// What somebody is invited to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// The worksheet.
    pub tool: ToolId,
    /// Which way of using it.
    pub variant: VariantId,
    /// The project.
    pub project: ProjectId,
    /// The project's name, if whoever invites wants it in the address.
    pub project_name: Option<String>,
    /// The round, with its name.
    pub round: Option<(RoundId, String)>,
    /// The session, which older addresses do not name.
    pub session: Option<SessionId>,
    /// For those who come late: their answers are shown only if they are so many.
    pub late: Option<MinGroupSize>,
    /// Whom to turn to for those who would rather talk, if whoever invites wrote it.
    pub talk: Option<String>,
}

/// An invitation with a check says what it said when it was made, or nothing: what mail did to it is undone where that
/// is known, and a piece that was cut off is noticed.
impl TryFrom<&Invitation> for Invite {
    type Error = NotWhole;

    fn try_from(Invitation(path): &Invitation) -> Result<Self, NotWhole> {
        let path = &with_marks(path);
        let trimmed = path.trim_end_matches(is_after_a_link);
        let invite = match after(path, CHECK) {
            None => Self::said(trimmed, 1, None),
            Some(check) => {
                let readings = [path.as_str(), trimmed].into_iter().flat_map(|path| {
                    let splits = (0..=path.matches('/').count()).map(Some).chain([None]);
                    splits.flat_map(move |split| {
                        (0..=MOST_CODED).filter_map(move |times| Self::said(path, times, split))
                    })
                });
                readings.into_iter().find(|invite| invite.check() == check)
            }
        };
        invite.ok_or(NotWhole)
    }
}

impl Invite {
    /// The same with a note on whom to turn to.
    #[must_use]
    pub fn with_talk(self, note: &str) -> Self {
        Self { talk: short(note), ..self }
    }

    /// What the parts say if names are encoded so many times. A name that lost its encoding may have a `/` in it:
    /// then the round begins after so many parts.
    fn said(path: &str, times: usize, split: Option<usize>) -> Option<Self> {
        let parts = path.split('/').filter(|part| !is_more(part)).collect::<Vec<_>>();
        let [tool, variant, project, names @ ..] = &parts[..] else { return None };
        let (name, round) = match split {
            None => names.split_at_checked(1)?,
            Some(at) => names.split_at_checked(at)?,
        };
        let round = match round {
            [NONE | ""] | [] => None,
            [id, label] => Some((RoundId::new(id).ok()?, decoded(label, times))),
            [id, label @ ..] if split.is_some() => {
                Some((RoundId::new(id).ok()?, decoded(&label.join("/"), times)))
            }
            _ => return None,
        };
        Some(Self {
            tool: ToolId::new(tool).ok()?,
            variant: VariantId::new(variant).ok()?,
            project: ProjectId::new(project).ok()?,
            project_name: Some(decoded(&name.join("/"), times))
                .filter(|name| name != NONE && !name.is_empty()),
            round,
            session: after(path, SESSION).and_then(|id| SessionId::new(id).ok()),
            late: after(path, LATE)
                .and_then(|n| MinGroupSize::ALL.into_iter().find(|l| l.n().to_string() == n)),
            talk: after(path, TALK).and_then(from_letters),
        })
    }

    /// The parts of its address. The check stands first: mail cuts addresses at their end.
    fn to_path(&self) -> String {
        let round = match &self.round {
            Some((id, name)) => format!("{id}/{}", encoded(name)),
            None => NONE.to_owned(),
        };
        let name = self.project_name.as_deref().map(encoded).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| NONE.to_owned());
        let session = self.session.as_ref().map(|id| format!("/{SESSION}{id}")).unwrap_or_default();
        let late = self.late.map(|least| format!("/{LATE}{}", least.n())).unwrap_or_default();
        let talk = self.talk.as_deref().and_then(short);
        let talk = talk.map(|talk| format!("{TALK}{}/", in_letters(&talk))).unwrap_or_default();
        let check = self.check();
        format!(
            "{CHECK}{check}/{talk}{}/{}/{}/{name}/{round}{session}{late}",
            self.tool, self.variant, self.project
        )
    }

    /// A short number that follows from all that it says.
    fn check(&self) -> String {
        let round = self.round.as_ref().map(|(id, name)| (id.as_str(), name.trim()));
        let name = self.project_name.as_deref().unwrap_or_default().trim();
        let session = self.session.as_ref().map(SessionId::as_str);
        let all = (self.tool.as_str(), self.variant.as_str(), self.project.as_str());
        let late = self.late.map(MinGroupSize::n);
        let text = format!("{all:?} {name:?} {round:?} {session:?} {late:?}");
        format!("{:05x}", fnv::hash(text.as_bytes()) & 0xF_FFFF)
    }
}

/// What stands behind a mark in the parts of an address.
fn after<'a>(path: &'a str, mark: &str) -> Option<&'a str> {
    path.split('/').find_map(|part| part.strip_prefix(mark))
}

/// An address whose marks some program wrote in other letters, with its marks. The check, which stands first, tells
/// it from one with a name that looks like a mark.
fn with_marks(path: &str) -> String {
    let coded = |mark: &str| mark.replace('=', "%3D");
    let check = coded(CHECK);
    if !path.get(..check.len()).is_some_and(|start| start.eq_ignore_ascii_case(&check)) {
        return path.to_owned();
    }
    [CHECK, TALK, SESSION, LATE].iter().fold(path.to_owned(), |path, mark| {
        path.replace(&coded(mark), mark).replace(&coded(mark).to_ascii_lowercase(), mark)
    })
}

/// Parts with a name before them, such as `session=`. Some may be of later versions.
fn is_more(part: &str) -> bool {
    let name = part.split_once('=').map(|(name, _)| name);
    name.is_some_and(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase()))
}

/// What people and programs put after a link.
fn is_after_a_link(c: char) -> bool {
    c.is_whitespace() || ".,;:!?)]}>\"'”’»*_".contains(c)
}

/// A name, as long as it may be in an address.
pub(in crate::state) fn cut(name: &str) -> String {
    name.trim().chars().take(MAX_NAME).collect()
}

/// A note on one line, as long as it may be in an address; `None` where it says nothing.
pub(in crate::state) fn short(note: &str) -> Option<String> {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let line: String = note.trim().chars().map(plain).take(MAX_TALK).collect();
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}

/// Base64 with the letters that addresses have (RFC 4648, section 5).
fn in_letters(note: &str) -> String {
    base64_letters::encode(note.as_bytes()).replace('+', "-").replace('/', "_")
}

/// Whoever made the link may have put anything there.
fn from_letters(letters: &str) -> Option<String> {
    let bytes = base64_letters::decode(&letters.replace('-', "+").replace('_', "/"))?;
    short(&String::from_utf8(bytes).ok()?)
}

fn encoded(name: &str) -> String {
    utf8_percent_encode(&cut(name), PLAIN).to_string()
}

fn decoded(name: &str, times: usize) -> String {
    let mut name = name.to_owned();
    for _ in 0..times {
        name = percent_decode_str(&name).decode_utf8_lossy().into_owned();
    }
    cut(&name)
}
