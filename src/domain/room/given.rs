//! What a person hands in to a room. It is made anew of what a room counts, part by part, so that nothing
//! else of a sheet can come along: no name, no words without a tick, no private part, no action.

use super::entry::{Entry, EntrySource, asked, is_for_rooms, open_ended};
use crate::domain::Stamp;
use crate::domain::base::id::{ItemId, SheetId};
use crate::domain::base::map::{Map, Set};
use crate::domain::base::unknown::Unknown;
use crate::domain::sheet::answer::{Answer, Value};
use crate::domain::sheet::{Details, Pick, Respondent, Sheet};
use crate::domain::tool::Tool;

/// Whether a room can count a sheet: its worksheet has statements for rooms, and one person filled it in.
pub fn can_be_given(tool: &Tool, sheet: &Sheet) -> bool {
    sheet.tool == tool.id
        && sheet.details.by == Respondent::Person
        && is_for_rooms(tool)
        && !asked(tool, &sheet.variant).is_empty()
}

/// A sheet's answers as they are handed in, under a name of their own; `day` is all that is told of when.
/// `None` where a room can't count the sheet, or where it has nothing to count.
pub fn given(tool: &Tool, sheet: &Sheet, id: SheetId, day: Stamp) -> Option<Sheet> {
    if !can_be_given(tool, sheet) {
        return None;
    }
    let entry = Entry::of(sheet, tool, EntrySource::File);
    if entry.is_blank() {
        return None;
    }
    let details = Details {
        perspective: sheet.details.perspective,
        round: sheet.details.round.clone(),
        ..Details::default()
    };
    let is_open_ended = |id: &ItemId| open_ended(tool, sheet).iter().any(|item| item.id == *id);
    let answers = answers(&entry, &is_open_ended);
    let picks = entry.choices.iter().map(|item| (item.clone(), Pick::WorkOn)).collect();
    Some(Sheet {
        id,
        project: sheet.project.clone(),
        tool: tool.id.clone(),
        tool_version: sheet.tool_version,
        variant: sheet.variant.clone(),
        details,
        created: day,
        changed: day,
        binned: None,
        answers,
        picks,
        actions: Vec::new(),
        unknown: Unknown::default(),
    })
}

fn answers(entry: &Entry, is_open_ended: &dyn Fn(&ItemId) -> bool) -> Map<ItemId, Answer> {
    let items: Set<&ItemId> = entry.answers.keys().chain(entry.words.keys()).collect();
    let answer = |item: &ItemId| {
        let words = entry.words.get(item).cloned().unwrap_or_default();
        let may_show = !words.is_empty();
        if is_open_ended(item) {
            return Answer { value: Some(Value::Text(words)), may_show, ..Answer::default() };
        }
        let value = entry.answers.get(item).cloned().map(Value::Chosen);
        Answer { value, note: words, may_show }
    };
    items.into_iter().map(|item| (item.clone(), answer(item))).collect()
}
