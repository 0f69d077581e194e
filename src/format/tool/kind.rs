//! The kinds of items, each with its fields and what has to hold for them.

use super::choice;
use super::error::{ToolError, ToolProblem};
use super::ids::{known, unique};
use super::object::Object;
use super::source::source;
use crate::domain::base::id::{ItemId, OptionId};
use crate::domain::base::map::{Map, Set};
use crate::domain::tool::kind::{
    Agenda, AgendaIdea, Card, Cards, Check, Choice, Column, Facet, FixedRow, Goals, Kind, Lines,
    Scale, Suggestion, Table,
};

/// A tool's scales by name.
pub(super) type Scales = Map<String, Scale>;

/// Reads an item's kind.
pub(super) fn read(object: &mut Object<'_>, scales: &Scales) -> Result<Kind, ToolError> {
    let kind = object.text("kind")?;
    Ok(match kind.as_str() {
        "rating" => Kind::Rating(scale(object, scales)?),
        "choice" => Kind::Choice(object.list("options", choice)?),
        "many" => Kind::Many(object.list("options", choice)?),
        "text" => Kind::Text,
        "lines" => Kind::Lines(lines(object)?),
        "table" => Kind::Table(table(object)?),
        "actions" => {
            Kind::Actions(object.maybe_list("suggestions", suggestion)?.unwrap_or_default())
        }
        "check" => Kind::Check(Check {
            scale: scale(object, scales)?,
            ask: object.maybe_text("ask")?.unwrap_or_default(),
        }),
        "cards" => Kind::Cards(Cards {
            facets: object.maybe_list("facets", facet)?.unwrap_or_default(),
            cards: object.list("options", card)?,
        }),
        "agenda" => Kind::Agenda(Agenda {
            columns: object.list("columns", column)?,
            ideas: object.maybe_list("suggestions", agenda_idea)?.unwrap_or_default(),
        }),
        "goals" => Kind::Goals(Goals {
            columns: object.list("columns", column)?,
            scale: scale(object, scales)?,
            follow_ups: object.numbers("follow_ups")?,
        }),
        "signed" => Kind::Signed(object.list("columns", column)?),
        _ => return Err(object.error("kind", ToolProblem::UnknownKind(kind))),
    })
}

/// What has to hold for a kind: ids are unique, and whatever is named is there.
pub(super) fn check(at: &str, kind: &Kind, items: &Set<&ItemId>) -> Result<(), ToolError> {
    match kind {
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
        Kind::Cards(set) => check_cards(at, set),
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

fn check_cards(at: &str, Cards { facets, cards }: &Cards) -> Result<(), ToolError> {
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

fn scale(object: &mut Object<'_>, scales: &Scales) -> Result<Scale, ToolError> {
    let name = object.text("scale")?;
    match scales.get(&name) {
        Some(scale) => Ok(scale.clone()),
        None => Err(object.error("scale", ToolProblem::UnknownScale(name))),
    }
}

fn lines(object: &mut Object<'_>) -> Result<Lines, ToolError> {
    Ok(Lines {
        prompt: object.maybe_text("prompt")?.unwrap_or_default(),
        suggestions: object.maybe_texts("suggestions")?.unwrap_or_default(),
    })
}

fn table(object: &mut Object<'_>) -> Result<Table, ToolError> {
    Ok(Table {
        columns: object.list("columns", column)?,
        rows: object.maybe_list("rows", fixed_row)?.unwrap_or_default(),
    })
}

fn column(object: &mut Object<'_>) -> Result<Column, ToolError> {
    Ok(Column { id: object.id("id")?, label: object.text("label")? })
}

fn fixed_row(object: &mut Object<'_>) -> Result<FixedRow, ToolError> {
    Ok(FixedRow { id: object.id("id")?, label: object.text("label")? })
}

fn suggestion(object: &mut Object<'_>) -> Result<Suggestion, ToolError> {
    Ok(Suggestion {
        text: object.text("text")?,
        when: object.maybe_ids("when")?.unwrap_or_default(),
    })
}

fn agenda_idea(object: &mut Object<'_>) -> Result<AgendaIdea, ToolError> {
    Ok(AgendaIdea { text: object.text("text")?, minutes: object.number("minutes")? })
}

fn facet(object: &mut Object<'_>) -> Result<Facet, ToolError> {
    Ok(Facet {
        id: object.id("id")?,
        label: object.text("label")?,
        options: object.list("options", choice)?,
    })
}

fn card(object: &mut Object<'_>) -> Result<Card, ToolError> {
    Ok(Card {
        choice: choice(object)?,
        what: object.text("what")?,
        good_for: object.text("good_for")?,
        watch: object.text("watch")?,
        prepare: object.texts("prepare")?,
        fits: object.id_lists("fits")?,
        sources: object.maybe_list("sources", source)?.unwrap_or_default(),
    })
}
