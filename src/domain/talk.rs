//! "What to talk about next": questions tied to what was answered.

use super::id::OptionId;
use super::sheet::Sheet;
use super::tool::{Item, Kind, Scale, Tool};

/// The aside that asks for a question of its own.
pub const NOT_SURE: &str = "not_sure";

/// The item's question that fits an answer, if it has one.
pub fn question<'a>(item: &'a Item, chosen: &OptionId) -> Option<&'a str> {
    let (Kind::Rating(scale), Some(talk)) = (&item.kind, &item.talk) else { return None };
    let text = match scale.options.iter().position(|o| o.id == *chosen) {
        Some(at) if is_upper(scale, at) => &talk.high,
        Some(_) => &talk.low,
        None if chosen.as_str() == NOT_SURE => &talk.unsure,
        None => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// The middle of a scale counts as its lower part: there is something to talk about.
fn is_upper(scale: &Scale, at: usize) -> bool {
    at * 2 >= scale.options.len()
}

/// Every question that a sheet's answers raise, with its item, in the tool's order.
pub fn questions<'a>(tool: &'a Tool, sheet: &Sheet) -> Vec<(&'a Item, &'a str)> {
    tool.items()
        .filter_map(|(_, item)| {
            let chosen = sheet.answer(&item.id)?.chosen()?;
            question(item, chosen).map(|text| (item, text))
        })
        .collect()
}
