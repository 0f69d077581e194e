//! What has to hold for a tool as a whole: ids are unique, and whatever is named is there.

use crate::domain::base::map::Set;

use super::error::{ToolError, ToolProblem};
use super::kind;
use crate::domain::base::id::ItemId;
use crate::domain::tool::{Item, Tool};

/// Checks a tool.
pub(super) fn tool(tool: &Tool) -> Result<(), ToolError> {
    unique("sections", tool.sections.iter().map(|s| s.id.as_str()))?;
    unique("variants", tool.variants.iter().map(|v| v.id.as_str()))?;
    unique("items", tool.items().map(|(_, item)| item.id.as_str()))?;
    let items = tool.items().map(|(_, item)| &item.id).collect::<Set<_>>();
    for (at, variant) in tool.variants.iter().enumerate() {
        let asked = variant.items.as_deref().unwrap_or_default();
        let at = format!("variants[{at}].items");
        known(&at, asked, &items)?;
        unique(&at, asked.iter().map(ItemId::as_str))?;
    }
    for (at, section) in tool.sections.iter().enumerate() {
        for (n, item) in section.items.iter().enumerate() {
            inside(&format!("sections[{at}].items[{n}]"), item, &items)?;
        }
    }
    Ok(())
}

fn inside(at: &str, item: &Item, items: &Set<&ItemId>) -> Result<(), ToolError> {
    if let Some(scale) = item.kind.scale() {
        unique(&format!("{at}.scale"), scale.all().map(|o| o.id.as_str()))?;
    }
    kind::check(at, &item.kind, items)
}

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
