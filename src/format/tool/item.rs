//! One item of a tool: its words, and where its idea comes from.

use super::error::{ToolError, ToolProblem};
use super::kind::{self, Scales};
use super::object::Object;
use super::source::source;
use crate::domain::tool::kind::{AnswerForm, Kind, Role, TakenAs};
use crate::domain::tool::{Gives, Item, ItemStatus, LineSource, LooksLike, Talk};

/// Reads an item. Fields that its kind does not have are left in the object.
pub(super) fn read(object: &mut Object<'_>, scales: &Scales) -> Result<Item, ToolError> {
    let id = object.id("id")?;
    let kind = kind::read(object, scales)?;
    let is_statement = matches!(kind.role(), Role::Statement(_));
    let status = if object.flag("retired")? { ItemStatus::Retired } else { ItemStatus::Current };
    let can_have_note = kind.can_have_note();
    let prompts = if kind.form() == AnswerForm::Text {
        object.maybe_texts("prompts")?.unwrap_or_default()
    } else {
        Vec::new()
    };
    let draws = draws(object, &kind)?;
    let takes = kind.form() == AnswerForm::Lines && draws.is_some() && object.flag("takes")?;
    let gives = gives(object, &kind)?;
    Ok(Item {
        id,
        draws,
        takes,
        gives,
        kind,
        text: object.text("text")?,
        help: object.maybe_text("help")?.unwrap_or_default(),
        status,
        screen: object.flag("screen")?,
        frame: object.flag("frame")?,
        leads_to: object.maybe_id("leads_to")?,
        prompts,
        note: if can_have_note { object.maybe_text("note")? } else { None },
        looks_like: if is_statement { looks_like(object)? } else { LooksLike::default() },
        talk: if is_statement { talk(object)? } else { None },
        sources: object.list("sources", source)?,
    })
}

/// Where more to pick from comes from, for kinds that have something to pick.
fn draws(object: &mut Object<'_>, kind: &Kind) -> Result<Option<LineSource>, ToolError> {
    if kind.taken() == TakenAs::Nothing {
        return Ok(None);
    }
    match object.maybe_text("from")?.as_deref() {
        None => Ok(None),
        Some("agreement") => Ok(Some(LineSource::Agreement)),
        Some("open") => Ok(Some(LineSource::Open)),
        Some("picked") => Ok(Some(LineSource::Picked)),
        Some(other) => Err(object.error("from", ToolProblem::UnknownDraw(other.to_owned()))),
    }
}

/// What other sheets get of its lines.
fn gives(object: &mut Object<'_>, kind: &Kind) -> Result<Gives, ToolError> {
    if kind.form() != AnswerForm::Lines {
        return Ok(Gives::Usual);
    }
    match object.maybe_text("gives")?.as_deref() {
        None => Ok(Gives::Usual),
        Some("nothing") => Ok(Gives::Nothing),
        Some("first") => Ok(Gives::First),
        Some("next_time") => Ok(Gives::NextTime),
        Some(other) => Err(object.error("gives", ToolProblem::UnknownGives(other.to_owned()))),
    }
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
