//! What has to hold for a tool as a whole: ids are unique, and whatever is named is there.

use crate::domain::base::map::Set;

use super::error::{ToolError, ToolProblem};
use crate::domain::base::id::{ItemId, OptionId};
use crate::domain::tool::kind::{Card, Cards, Choice, Facet, Kind};
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
    match &item.kind {
        Kind::Choice(options) | Kind::Many(options) => {
            unique(&format!("{at}.options"), options.iter().map(|o| o.id.as_str()))
        }
        Kind::Table(table) => {
            unique(&format!("{at}.columns"), table.columns.iter().map(|c| c.id.as_str()))?;
            unique(&format!("{at}.rows"), table.rows.iter().map(|r| r.id.as_str()))
        }
        Kind::Lines(lines) => {
            unique(&format!("{at}.suggestions"), lines.suggestions.iter().map(String::as_str))
        }
        Kind::Cards(set) => cards(at, set),
        Kind::Actions(suggestions) => suggestions
            .iter()
            .enumerate()
            .try_for_each(|(n, s)| known(&format!("{at}.suggestions[{n}].when"), &s.when, items)),
        Kind::Rating(_)
        | Kind::Text
        | Kind::Check(_)
        | Kind::Agenda(_)
        | Kind::Goals(_)
        | Kind::Signed(_) => Ok(()),
    }
}

fn cards(at: &str, Cards { facets, cards }: &Cards) -> Result<(), ToolError> {
    unique(&format!("{at}.facets"), facets.iter().map(|f| f.id.as_str()))?;
    unique(&format!("{at}.options"), cards.iter().map(|c| c.choice.id.as_str()))?;
    let has =
        |facet: &Facet, option: &OptionId| facet.options.iter().any(|o: &Choice| o.id == *option);
    let fits = |(card, (name, option)): (&Card, &(OptionId, OptionId))| {
        if facets.iter().any(|facet| facet.id == *name && has(facet, option)) {
            return Ok(());
        }
        let what = format!("{}: {name}, {option}", card.choice.id);
        Err(ToolError::at(&format!("{at}.options"), ToolProblem::UnknownItem(what)))
    };
    let all = cards.iter().flat_map(|card| card.fits.iter().map(move |fit| (card, fit)));
    all.into_iter().try_for_each(fits)
}

fn unique<'a>(at: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), ToolError> {
    let mut seen = Set::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(ToolError::at(at, ToolProblem::Twice(id.to_owned())));
        }
    }
    Ok(())
}

fn known(at: &str, ids: &[ItemId], items: &Set<&ItemId>) -> Result<(), ToolError> {
    match ids.iter().find(|id| !items.contains(id)) {
        None => Ok(()),
        Some(id) => Err(ToolError::at(at, ToolProblem::UnknownItem(id.to_string()))),
    }
}
