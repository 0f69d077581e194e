//! Every key that the app keeps things under. A key that is no longer written stays listed here.

use crate::domain::base::id::{ProjectId, SessionId, SheetId};

/// What all our keys start with; other pages may share the place.
pub const PREFIX: &str = "shared-table.";

/// Small settings, as one JSON value.
pub const SETTINGS: &str = "shared-table.settings";

/// In a tab's own storage: that its device is one of several people's.
pub const SHARED: &str = "shared-table.shared";

/// What an import changed, so that it can be taken back.
pub const SAFETY: &str = "shared-table.safety";

/// Put in and taken out again at once, to see whether there is room.
pub const ROOM: &str = "shared-table.room";

/// Names the last time that everything was erased, beside what was written since: what stands in the
/// store without it is from before, and goes.
pub const ERASED: &str = "shared-table.erased";

/// Put in and taken out again at once, so that other tabs hear that everything was erased.
pub const ERASING: &str = "shared-table.erasing";

const SHEET: &str = "shared-table.sheet.";
const PROJECT: &str = "shared-table.project.";
const SESSION: &str = "shared-table.session.";
const DOOR: &str = "shared-table.door.";
const QUARANTINED: &str = "shared-table.aside.";
const DELETED: &str = "shared-table.deleted.";

/// Where a sheet is kept.
pub fn sheet(id: &SheetId) -> String {
    format!("{SHEET}{id}")
}

/// Where a project is kept.
pub fn project(id: &ProjectId) -> String {
    format!("{PROJECT}{id}")
}

/// Where a session is kept.
pub fn session(id: &SessionId) -> String {
    format!("{SESSION}{id}")
}

/// Where the number before a session's pages is kept. It is no document, and goes into no file.
pub fn door(id: &SessionId) -> String {
    format!("{DOOR}{id}")
}

/// The session whose door a key is, if it is one.
pub fn door_of(key: &str) -> Option<SessionId> {
    key.strip_prefix(DOOR).and_then(|id| SessionId::new(id).ok())
}

/// Where an unreadable text is quarantined, by the key it was found under and a name of its own.
pub fn quarantined(key: &str, name: &str) -> String {
    format!("{QUARANTINED}{name}.{}", key.strip_prefix(PREFIX).unwrap_or(key))
}

/// The key that a text was quarantined from, if it was.
pub fn quarantined_from(key: &str) -> Option<String> {
    let (_, was) = key.strip_prefix(QUARANTINED)?.split_once('.')?;
    Some(format!("{PREFIX}{was}"))
}

/// Where it is noted that the document under a key was deleted: an id and a number, no words.
pub fn deleted(key: &str) -> String {
    format!("{DELETED}{}", key.strip_prefix(PREFIX).unwrap_or(key))
}

/// The key of the document that was deleted, if it is noted there.
pub fn deleted_from(key: &str) -> Option<String> {
    Some(format!("{PREFIX}{}", key.strip_prefix(DELETED)?))
}

/// Whether a key is of something that belongs to that project alone.
pub fn is_of_project(key: &str, id: &ProjectId) -> bool {
    let tail = key.strip_suffix(id.as_str()).is_some_and(|rest| rest.ends_with('.'));
    tail && ![DELETED, QUARANTINED, SHEET, SESSION].iter().any(|other| key.starts_with(other))
}

/// What a key holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyKind {
    /// A sheet.
    Sheet(SheetId),
    /// A project.
    Project(ProjectId),
    /// A session.
    Session(SessionId),
    /// A text that could not be read.
    Quarantined,
    /// Settings, or something of a later version: not a document of ours to open.
    Other,
}

/// Tells what a key holds.
pub fn holds(key: &str) -> KeyKind {
    let sheet = key.strip_prefix(SHEET).and_then(|id| SheetId::new(id).ok());
    let project = key.strip_prefix(PROJECT).and_then(|id| ProjectId::new(id).ok());
    let session = key.strip_prefix(SESSION).and_then(|id| SessionId::new(id).ok());
    match (sheet, project, session) {
        (Some(id), _, _) => KeyKind::Sheet(id),
        (_, Some(id), _) => KeyKind::Project(id),
        (_, _, Some(id)) => KeyKind::Session(id),
        _ if key.starts_with(QUARANTINED) => KeyKind::Quarantined,
        _ => KeyKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_tells_what_it_holds() -> Result<(), crate::domain::base::id::IdError> {
        let id = SheetId::new("abc")?;
        assert_eq!(holds(&sheet(&id)), KeyKind::Sheet(id.clone()));
        assert_eq!(holds(&quarantined(&sheet(&id), "x1")), KeyKind::Quarantined);
        assert_eq!(quarantined_from(&quarantined(&sheet(&id), "x1")), Some(sheet(&id)));
        assert_eq!(quarantined_from(&sheet(&id)), None);
        assert_eq!(holds(&deleted(&sheet(&id))), KeyKind::Other);
        assert_eq!(deleted_from(&deleted(&sheet(&id))), Some(sheet(&id)));
        assert_eq!(deleted_from(&sheet(&id)), None);
        assert_eq!(holds("shared-table.sheet."), KeyKind::Other);
        assert_eq!(holds("another-app"), KeyKind::Other);
        Ok(())
    }
}
