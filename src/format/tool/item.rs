//! One item of a tool, with the fields of its kind.

use crate::domain::map::Map;

use super::choice;
use super::error::{ToolError, ToolProblem};
use super::object::Object;
use crate::domain::id::{ColumnId, ItemId};
use crate::domain::tool::{Column, Item, Kind, LooksLike, Scale, Source, Suggestion, Talk};

/// A tool's scales by name.
pub(super) type Scales = Map<String, Scale>;

/// Reads an item. Fields that its kind does not have are left in the object.
pub(super) fn read(object: &mut Object<'_>, scales: &Scales) -> Result<Item, ToolError> {
    let id = object.id("id", ItemId::new)?;
    let kind = kind(object, scales)?;
    let is_rating = matches!(kind, Kind::Rating(_));
    let can_have_note = is_rating || matches!(kind, Kind::Choice(_) | Kind::Many(_));
    Ok(Item {
        id,
        kind,
        text: object.text("text")?,
        help: object.maybe_text("help")?.unwrap_or_default(),
        note: if can_have_note { object.maybe_text("note")? } else { None },
        looks_like: if is_rating { looks_like(object)? } else { LooksLike::default() },
        talk: if is_rating { talk(object)? } else { None },
        sources: object.list("sources", source)?,
    })
}

fn kind(object: &mut Object<'_>, scales: &Scales) -> Result<Kind, ToolError> {
    let kind = object.text("kind")?;
    Ok(match kind.as_str() {
        "rating" => Kind::Rating(scale(object, scales)?),
        "choice" => Kind::Choice(object.list("options", choice)?),
        "many" => Kind::Many(object.list("options", choice)?),
        "text" => Kind::Text,
        "lines" => Kind::Lines(object.maybe_text("prompt")?.unwrap_or_default()),
        "table" => Kind::Table(object.list("columns", column)?),
        "actions" => {
            Kind::Actions(object.maybe_list("suggestions", suggestion)?.unwrap_or_default())
        }
        _ => return Err(object.error("kind", ToolProblem::UnknownKind(kind))),
    })
}

fn scale(object: &mut Object<'_>, scales: &Scales) -> Result<Scale, ToolError> {
    let name = object.text("scale")?;
    match scales.get(&name) {
        Some(scale) => Ok(scale.clone()),
        None => Err(object.error("scale", ToolProblem::UnknownScale(name))),
    }
}

fn column(object: &mut Object<'_>) -> Result<Column, ToolError> {
    Ok(Column { id: object.id("id", ColumnId::new)?, label: object.text("label")? })
}

fn suggestion(object: &mut Object<'_>) -> Result<Suggestion, ToolError> {
    Ok(Suggestion {
        text: object.text("text")?,
        when: object.maybe_ids("when", ItemId::new)?.unwrap_or_default(),
    })
}

fn looks_like(object: &mut Object<'_>) -> Result<LooksLike, ToolError> {
    let Some(mut examples) = object.maybe_object("looks_like")? else {
        return Ok(LooksLike::default());
    };
    let well = examples.maybe_texts("well")?.unwrap_or_default();
    let badly = examples.maybe_texts("badly")?.unwrap_or_default();
    examples.done()?;
    Ok(LooksLike { well, badly })
}

fn talk(object: &mut Object<'_>) -> Result<Option<Talk>, ToolError> {
    let Some(mut questions) = object.maybe_object("talk")? else { return Ok(None) };
    let mut question = |key| questions.maybe_text(key).map(Option::unwrap_or_default);
    let talk = Talk { low: question("low")?, high: question("high")?, unsure: question("unsure")? };
    questions.done()?;
    Ok(Some(talk))
}

fn source(object: &mut Object<'_>) -> Result<Source, ToolError> {
    Ok(Source { doc: object.text("doc")?, section: object.text("section")? })
}
