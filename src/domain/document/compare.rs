//! How something that arrived stands to what is here already.

use crate::domain::project::Project;
use crate::domain::sheet::Sheet;

/// How something that arrived stands to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not here yet.
    New,
    /// Here already, with the same content.
    Same,
    /// Here already, with other content.
    Changed,
}

/// What to do with something that differs from what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolution {
    /// Bring both together: what changed in different places joins by itself.
    Joined,
    /// Leave what is here.
    Mine,
    /// Put the other in its place.
    Theirs,
    /// Keep what is here and add the other beside it, as a second sheet.
    Both,
}

/// Whether two sheets say the same. When they changed, or lie in the bin, makes no difference.
pub fn same_sheet(a: &Sheet, b: &Sheet) -> bool {
    let alike = Sheet { changed: a.changed, created: a.created, binned: a.binned, ..b.clone() };
    *a == alike
}

/// Whether two projects say the same. When they changed, or lie in the bin, makes no difference; nor does it
/// that the second does not hold what only later versions know of the first.
pub fn same_project(a: &Project, b: &Project) -> bool {
    let mut unknown = b.unknown.clone();
    unknown.fill(&a.unknown);
    let alike =
        Project { unknown, changed: a.changed, created: a.created, binned: a.binned, ..b.clone() };
    *a == alike
}

/// Tells how a sheet that arrived stands to the one here, if there is one.
pub fn sheet(here: Option<&Sheet>, arrived: &Sheet) -> Standing {
    standing(here.map(|h| same_sheet(h, arrived)))
}

/// Tells how a project that arrived stands to the one here, if there is one.
pub fn project(here: Option<&Project>, arrived: &Project) -> Standing {
    standing(here.map(|h| same_project(h, arrived)))
}

fn standing(same: Option<bool>) -> Standing {
    match same {
        None => Standing::New,
        Some(true) => Standing::Same,
        Some(false) => Standing::Changed,
    }
}
