//! The form in which tools are written down: one JSON object, the same for built-in tools and for tools
//! that a group writes. Reading it is strict, so that a slip is found where it was made.

mod check;
mod error;
mod item;
mod object;

pub use error::{ToolError, ToolProblem};

use self::item::Scales;
use self::object::Object;
use super::json;
use crate::domain::id::{ItemId, OptionId, SectionId, ToolId, VariantId};
use crate::domain::tool::{Choice, Scale, Section, Tool, Variant};

/// Reads a tool.
pub fn read(json: &str) -> Result<Tool, ToolError> {
    let json =
        json::parse(json).map_err(|e| ToolError::at("", ToolProblem::Json(e.to_string())))?;
    let mut object = Object::of(json, String::new())?;
    let scales = scales(&mut object)?;
    let tool = Tool {
        id: object.id("id", ToolId::new)?,
        version: object.number("version")?,
        title: object.text("title")?,
        purpose: object.text("purpose")?,
        about: object.texts("about")?,
        together: object.text("together")?,
        variants: object.list("variants", variant)?,
        sections: object.list("sections", |object| section(object, &scales))?,
    };
    object.done()?;
    check::tool(&tool)?;
    Ok(tool)
}

fn scales(object: &mut Object<'_>) -> Result<Scales, ToolError> {
    let Some(mut named) = object.maybe_object("scales")? else { return Ok(Scales::new()) };
    named.drain()?.into_iter().map(|(name, object)| Ok((name, scale(object)?))).collect()
}

fn scale(mut object: Object<'_>) -> Result<Scale, ToolError> {
    let options = object.list("options", choice)?;
    let asides = object.maybe_list("asides", choice)?.unwrap_or_default();
    object.done()?;
    Ok(Scale { options, asides })
}

/// Something that can be chosen.
fn choice(object: &mut Object<'_>) -> Result<Choice, ToolError> {
    Ok(Choice {
        id: object.id("id", OptionId::new)?,
        label: object.text("label")?,
        is_none: object.flag("none")?,
    })
}

fn variant(object: &mut Object<'_>) -> Result<Variant, ToolError> {
    Ok(Variant {
        id: object.id("id", VariantId::new)?,
        title: object.text("title")?,
        minutes: object.number("minutes")?,
        lead: object.maybe_text("lead")?.unwrap_or_default(),
        items: object.maybe_ids("items", ItemId::new)?,
    })
}

fn section(object: &mut Object<'_>, scales: &Scales) -> Result<Section, ToolError> {
    Ok(Section {
        id: object.id("id", SectionId::new)?,
        title: object.text("title")?,
        lead: object.maybe_text("lead")?.unwrap_or_default(),
        private: object.flag("private")?,
        one_page: object.flag("one_page")?,
        items: object.list("items", |object| item::read(object, scales))?,
    })
}
