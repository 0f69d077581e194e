//! What has to hold for a tool as a whole: ids are unique, and whatever is named is there.

use super::error::ToolError;
use super::ids::{known, unique};
use super::kind;
use crate::domain::base::id::ItemId;
use crate::domain::base::map::Set;
use crate::domain::tool::{Item, Tool};

/// Checks a tool.
pub(super) fn tool(tool: &Tool) -> Result<(), ToolError> {
    unique("sections", tool.sections.iter().map(|s| s.id.as_str()))?;
    unique("variants", tool.variants.iter().map(|v| v.id.as_str()))?;
    unique("items", tool.items().map(|(_, item)| item.id.as_str()))?;
    let items = tool.items().map(|(_, item)| &item.id).collect::<Set<_>>();
    let current = tool.items().filter(|(_, item)| !item.is_retired());
    let current = current.map(|(_, item)| &item.id).collect::<Set<_>>();
    for (at, variant) in tool.variants.iter().enumerate() {
        let asked = variant.items.as_deref().unwrap_or_default();
        let at = format!("variants[{at}].items");
        known(&at, asked, &current)?;
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
