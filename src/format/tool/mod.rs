//! The form in which tools are written down: one JSON object, the same for built-in tools and for tools
//! that a group writes. Reading it is strict, so that a slip is found where it was made.

mod check;
mod error;
mod ids;
mod item;
mod kind;
mod limits;
mod object;
mod people;
mod source;

pub use error::{Expected, ToolError, ToolProblem};

use self::kind::Scales;
use self::object::Object;
use super::json;
use crate::domain::tool::kind::{Choice, Scale};
use crate::domain::tool::{Section, Tool, ToolGroup, Variant};

/// Reads a tool.
///
/// ```
/// let slip = shared_table::format::tool::read(r#"{"id":"two words"}"#).map(|tool| tool.id);
/// let slip = slip.map_err(|error| error.to_string());
/// assert_eq!(slip, Err("id: an id has the character ' '".to_owned()));
/// ```
pub fn read(json: &str) -> Result<Tool, ToolError> {
    read_in(json, None)
}

/// Reads a tool in a group's own words for people with lived experience; `None` stands for the usual ones.
pub fn read_in(json: &str, people: Option<&str>) -> Result<Tool, ToolError> {
    if json.len() > limits::MAX_BYTES {
        return Err(ToolError::at("", ToolProblem::TooLarge(limits::MAX_BYTES)));
    }
    let mut json =
        json::parse(json).map_err(|e| ToolError::at("", ToolProblem::Json(e.to_string())))?;
    people::fill(&mut json, people)?;
    if people.is_none() {
        limits::check(&json, "")?;
    }
    let mut object = Object::of(json, String::new())?;
    let scales = scales(&mut object)?;
    let tool = Tool {
        id: object.id("id")?,
        version: object.number("version")?,
        title: object.text("title")?,
        purpose: object.text("purpose")?,
        about: object.texts("about")?,
        together: object.text("together")?,
        group: group(&mut object)?,
        personal: object.flag("personal")?,
        poster: object.flag("poster")?,
        variants: object.list("variants", variant)?,
        sections: object.list("sections", |object| section(object, &scales))?,
    };
    object.maybe_text("people")?;
    object.done()?;
    check::tool(&tool)?;
    Ok(tool)
}

fn group(object: &mut Object<'_>) -> Result<ToolGroup, ToolError> {
    // A tool that says nothing of it is for planning: most that groups write are.
    let Some(name) = object.maybe_text("group")? else { return Ok(ToolGroup::Plan) };
    Ok(match name.as_str() {
        "agree" => ToolGroup::Agree,
        "include" => ToolGroup::Include,
        "meet" => ToolGroup::Meet,
        "power" => ToolGroup::Power,
        "plan" => ToolGroup::Plan,
        "look_back" => ToolGroup::LookBack,
        "own" => ToolGroup::Own,
        _ => return Err(object.error("group", ToolProblem::UnknownGroup(name))),
    })
}

fn scales(object: &mut Object<'_>) -> Result<Scales, ToolError> {
    let Some(mut named) = object.maybe_object("scales")? else { return Ok(Scales::new()) };
    named.drain()?.into_iter().map(|(name, object)| Ok((name, scale(object)?))).collect()
}

fn scale(mut object: Object<'_>) -> Result<Scale, ToolError> {
    let ask = object.maybe_text("ask")?.unwrap_or_default();
    let options = object.list("options", choice)?;
    let unordered = object.maybe_list("asides", choice)?.unwrap_or_default();
    object.done()?;
    Ok(Scale { ask, options, unordered })
}

/// Something that can be chosen.
fn choice(object: &mut Object<'_>) -> Result<Choice, ToolError> {
    Ok(Choice {
        id: object.id("id")?,
        label: object.text("label")?,
        picture: object.maybe_text("picture")?.unwrap_or_default(),
        is_none: object.flag("none")?,
        says: object.maybe_text("says")?.unwrap_or_default(),
        nearer: object.maybe_text("nearer")?.unwrap_or_default(),
    })
}

fn variant(object: &mut Object<'_>) -> Result<Variant, ToolError> {
    Ok(Variant {
        id: object.id("id")?,
        title: object.text("title")?,
        minutes: object.number("minutes")?,
        lead: object.maybe_text("lead")?.unwrap_or_default(),
        items: object.maybe_ids("items")?,
    })
}

fn section(object: &mut Object<'_>, scales: &Scales) -> Result<Section, ToolError> {
    Ok(Section {
        id: object.id("id")?,
        title: object.text("title")?,
        lead: object.maybe_text("lead")?.unwrap_or_default(),
        private: object.flag("private")?,
        one_page: object.flag("one_page")?,
        items: object.list("items", |object| item::read(object, scales))?,
    })
}
