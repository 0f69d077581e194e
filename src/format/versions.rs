//! The versions of the form of our documents, in order. Only the newest is read and written as it is: a document
//! of an older one is changed, step by step, until it says what the newest says.
//!
//! A version more is a folder beside `v1`, which [`newest`] names from then on, and one entry in [`FORMS`]: the
//! compiler then asks for its name in [`FormatVersion`], and tests for its fixtures and its schema.

use super::json::Json;
use super::problem::{LoadError, Log};
pub(super) use super::v1 as newest;
use crate::domain::project::Project;
use crate::domain::room::session::Session;
use crate::domain::sheet::Sheet;

/// Changes what a document of one version holds to what one of the next version would.
type MigrateFn = fn(&mut Json<'_>);

/// A version of the form.
#[derive(Debug)]
pub struct VersionSpec {
    /// Its number, as documents have it.
    pub version: u32,
    /// What it is, or what is different from the one before: for people who look into files.
    pub about: &'static str,
    /// What becomes of a sheet of the version before.
    sheet: MigrateFn,
    /// What becomes of a project.
    project: MigrateFn,
    /// What becomes of a session.
    session: MigrateFn,
}

/// Every version, the first one first.
pub const FORMS: [VersionSpec; 1] = [VersionSpec {
    version: 1,
    about: "The form of the first release. Fields that came since are left out where they are empty.",
    sheet: as_it_is,
    project: as_it_is,
    session: as_it_is,
}];

/// The version of the form that this app writes.
pub const VERSION: u32 = FORMS[FORMS.len() - 1].version;

const _: () = assert!(are_in_order(&FORMS), "a version is missing, or out of its place");

/// For what a version leaves as it was.
fn as_it_is(_: &mut Json<'_>) {}

/// Whether the numbers go from 1 on without a gap.
const fn are_in_order(forms: &[VersionSpec]) -> bool {
    let mut at = 0;
    while at < forms.len() {
        if forms[at].version as usize != at + 1 {
            return false;
        }
        at += 1;
    }
    true
}

/// A version that can be read: one for each entry of [`FORMS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FormatVersion {
    One = 1,
}

impl FormatVersion {
    const ALL: [Self; FORMS.len()] = [Self::One];
}

impl TryFrom<u64> for FormatVersion {
    type Error = LoadError;

    fn try_from(number: u64) -> Result<Self, LoadError> {
        let known = Self::ALL.into_iter().find(|version| *version as u64 == number);
        known.ok_or(LoadError::Newer { version: number })
    }
}

/// Reads what a document of a version holds; `None` where it is nothing of its kind.
pub(crate) type ContentReader<T> = fn(FormatVersion, Json<'_>, &mut Log) -> Option<T>;

impl FormatVersion {
    /// Reads a sheet. One for each kind, so that who needs one kind brings no other along.
    pub(crate) fn sheet(self, json: Json<'_>, log: &mut Log) -> Option<Sheet> {
        newest::sheet::read(brought_up(&FORMS, self as u32, |form| form.sheet, json), log)
    }

    /// Reads a project.
    pub(crate) fn project(self, json: Json<'_>, log: &mut Log) -> Option<Project> {
        newest::project::read(brought_up(&FORMS, self as u32, |form| form.project, json), log)
    }

    /// Reads a session.
    pub(crate) fn session(self, json: Json<'_>, log: &mut Log) -> Option<Session> {
        newest::session::read(brought_up(&FORMS, self as u32, |form| form.session, json), log)
    }
}

/// Takes the steps from a version to the last one.
#[inline]
fn brought_up<'a>(
    forms: &[VersionSpec],
    from: u32,
    step: fn(&VersionSpec) -> MigrateFn,
    mut json: Json<'a>,
) -> Json<'a> {
    for form in forms {
        if form.version > from {
            step(form)(&mut json);
        }
    }
    json
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Versions that each add their number to a sheet, which is a list here.
    fn made_up() -> [VersionSpec; 3] {
        const STEPS: [MigrateFn; 3] =
            [|json| add(1, json), |json| add(2, json), |json| add(3, json)];
        [1, 2, 3].map(|version| VersionSpec {
            version,
            about: "",
            sheet: STEPS[version as usize - 1],
            project: as_it_is,
            session: as_it_is,
        })
    }

    fn add(number: u64, json: &mut Json<'_>) {
        if let Json::List(list) = json {
            list.push(Json::Whole(number));
        }
    }

    fn steps_from(version: u32, step: fn(&VersionSpec) -> MigrateFn) -> Json<'static> {
        brought_up(&made_up(), version, step, Json::List(Vec::new()))
    }

    #[test]
    fn a_document_takes_the_steps_that_its_version_lacks_in_their_order() {
        let steps =
            |numbers: &[u64]| Json::List(numbers.iter().copied().map(Json::Whole).collect());
        assert_eq!(steps_from(1, |form| form.sheet), steps(&[2, 3]));
        assert_eq!(steps_from(2, |form| form.sheet), steps(&[3]));
        assert_eq!(steps_from(3, |form| form.sheet), steps(&[]));
        assert_eq!(steps_from(1, |form| form.project), steps(&[]));
    }

    #[test]
    fn a_gap_between_versions_is_noticed() {
        let mut forms = made_up();
        assert!(are_in_order(&forms));
        forms[1].version = 3;
        assert!(!are_in_order(&forms));
    }
}
