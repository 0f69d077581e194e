//! One sheet in the readable part of a text: every question with its answer in words.

use crate::domain::base::map::Set;

use super::page::TextPage;
use super::{TextCtx, actions, of_round};
use crate::domain::base::id::ItemId;
use crate::domain::project::Project;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::wording;
use crate::domain::tool::{Item, Tool};

/// How far answers stand in from their question's edge.
const INDENT: usize = 4;

/// Writes a sheet.
pub(super) fn write(
    page: &mut TextPage,
    sheet: &Sheet,
    project: Option<&Project>,
    tongue: TextCtx<'_>,
) {
    let tool = tongue.names.tool_in(project, &sheet.tool);
    let tool = tool.as_deref();
    page.gap();
    head(page, sheet, project, tool, tongue);
    let mut shown = Set::new();
    if let Some(tool) = tool {
        shown = sections(page, sheet, tool, tongue);
    }
    unknown(page, sheet, &shown, tongue);
    actions::write_rest(page, &sheet.actions, &shown, tongue);
}

fn head(
    page: &mut TextPage,
    sheet: &Sheet,
    project: Option<&Project>,
    tool: Option<&Tool>,
    tongue: TextCtx<'_>,
) {
    let TextCtx { words, names } = tongue;
    match tool {
        Some(tool) => page.line(&title(tool, sheet), 0),
        None => page.labelled(words.tool_unknown, sheet.tool.as_str(), 0),
    }
    let details = &sheet.details;
    let paper = if details.from_paper { words.from_paper } else { "" };
    let whose = [
        details.name.as_str(),
        details.perspective.map_or("", |from| names.perspective(project, from)),
        names.by(details.by),
        paper,
    ];
    let whose: Vec<&str> = whose.into_iter().filter(|part| !part.trim().is_empty()).collect();
    page.labelled(words.whose, &whose.join(", "), 0);
    if let Some(project) = project {
        page.labelled(words.project, &project.name, 0);
    }
    let round = details.round.as_ref().and_then(|id| project?.round(id));
    if let Some(round) = round {
        page.labelled(words.round, &of_round(round, tongue), 0);
    }
    page.labelled(words.changed, &names.stamp(sheet.changed), 0);
}

fn title(tool: &Tool, sheet: &Sheet) -> String {
    match tool.variant(&sheet.variant) {
        Some(variant) if tool.variants.len() > 1 => format!("{} ({})", tool.title, variant.title),
        _ => tool.title.clone(),
    }
}

/// Writes every question that was asked or answered; gives back which.
fn sections<'a>(
    page: &mut TextPage,
    sheet: &Sheet,
    tool: &'a Tool,
    tongue: TextCtx<'_>,
) -> Set<&'a ItemId> {
    let asked = tool.variant(&sheet.variant).and_then(|v| v.items.as_deref());
    let is_asked = |item: &&Item| {
        let is_in = !item.is_retired() && asked.is_none_or(|ids| ids.contains(&item.id));
        is_in || sheet.is_answered(&item.id)
    };
    let (mut shown, mut skipped) = (Set::new(), Vec::new());
    for part in &tool.sections {
        let items: Vec<&Item> = part.items.iter().filter(is_asked).collect();
        let answered = items.iter().any(|item| sheet.is_answered(&item.id));
        if answered {
            page.heading(&part.title, '-');
        }
        for item in items {
            shown.insert(&item.id);
            if sheet.is_answered(&item.id) {
                question(page, shown.len(), item, sheet, tongue);
            } else if answered || !part.private {
                skipped.push((shown.len(), item));
            }
        }
    }
    if !skipped.is_empty() {
        page.gap();
        page.line(&format!("{}:", tongue.words.skipped), 0);
    }
    for (number, item) in skipped {
        page.hanging(&format!("{number}. "), &item.text, 0);
    }
    shown
}

fn question(page: &mut TextPage, number: usize, item: &Item, sheet: &Sheet, tongue: TextCtx<'_>) {
    page.hanging(&format!("{number}. "), &item.text, 0);
    answer(page, sheet, &item.id, Some(item), tongue);
    for action in sheet.actions_from(&item.id).filter(|a| !a.is_empty()) {
        actions::write(page, action, INDENT, tongue);
    }
    page.gap();
}

fn answer(
    page: &mut TextPage,
    sheet: &Sheet,
    id: &ItemId,
    item: Option<&Item>,
    tongue: TextCtx<'_>,
) {
    let answer = sheet.answer(id);
    if let Some(value) = answer.and_then(|a| a.value.as_ref()) {
        let mark = if wording::is_list(value) { "- " } else { "" };
        for entry in wording::of_value(item.map(|i| &i.kind), value, &|day| tongue.names.day(day)) {
            page.hanging(mark, &entry, INDENT);
        }
    }
    if let Some(answer) = answer.filter(|a| !a.note.trim().is_empty()) {
        page.labelled(tongue.words.note, &answer.note, INDENT);
    }
    if let Some(pick) = sheet.picks.get(id) {
        page.labelled(tongue.words.looking_back, tongue.names.pick(*pick), INDENT);
    }
}

/// Answers to questions that nobody here knows stand under their ids.
fn unknown(page: &mut TextPage, sheet: &Sheet, shown: &Set<&ItemId>, tongue: TextCtx<'_>) {
    for (id, given) in sheet.answers.iter() {
        if !shown.contains(id) && !given.is_empty() {
            page.gap();
            page.line(id.as_str(), 0);
            answer(page, sheet, id, None, tongue);
        }
    }
}
