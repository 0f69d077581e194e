//! Names inside a tool: each is there once, and what is named is there.

use super::error::{ToolError, ToolProblem};
use crate::domain::base::id::ItemId;
use crate::domain::base::map::Set;

/// Whether each is there once.
pub(super) fn unique<'a>(at: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), ToolError> {
    let mut seen = Set::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(ToolError::at(at, ToolProblem::Twice(id.to_owned())));
        }
    }
    Ok(())
}

/// Whether each is an item of the tool.
pub(super) fn known(at: &str, ids: &[ItemId], items: &Set<&ItemId>) -> Result<(), ToolError> {
    match ids.iter().find(|id| !items.contains(id)) {
        None => Ok(()),
        Some(id) => Err(ToolError::at(at, ToolProblem::UnknownItem(id.to_string()))),
    }
}
