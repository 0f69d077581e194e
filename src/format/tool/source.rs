//! Where an idea comes from.

use super::error::ToolError;
use super::object::Object;
use crate::domain::tool::Source;

/// A passage that an idea comes from.
pub(super) fn source(object: &mut Object<'_>) -> Result<Source, ToolError> {
    Ok(Source { doc: object.text("doc")?, section: object.text("section")? })
}
