//! The leaves of a sheet.

use super::action::{of_actions, put_action};
use super::{
    CHOSEN, LINES, LeafCollector, Leaves, ListBuilder, NAME, ORDER, ROWS, TICKED, WORDS, at_place,
    more, place,
};
use crate::domain::base::id::{ColumnId, ItemId, OptionId, ProjectId, RoundId, RowId, VariantId};
use crate::domain::base::map::{Map, Set};
use crate::domain::sheet::answer::{Answer, Line, Row, Value};
use crate::domain::sheet::{Details, Perspective, Pick, Respondent, Sheet};

/// Where the position stands that a sheet is answered from.
pub const PERSPECTIVE: &str = "perspective";
/// Stands there where it was not asked, or left out. No place in a list is called so.
pub const LEFT_OUT: &str = "-";

/// The leaves of a sheet.
pub fn of_sheet(sheet: &Sheet) -> Leaves {
    let mut taken = LeafCollector::default();
    let details = &sheet.details;
    taken.put("project".to_owned(), sheet.project.as_str());
    taken.put("variant".to_owned(), sheet.variant.as_str());
    taken.some(NAME.to_owned(), &details.name);
    // “Rather not say” has no leaf, as in the first release: what was left out is told by one.
    match &details.perspective {
        Some(perspective) => taken.word(PERSPECTIVE.to_owned(), &Perspective::ALL, perspective),
        None => taken.put(PERSPECTIVE.to_owned(), LEFT_OUT),
    }
    taken.word("by".to_owned(), &Respondent::ALL, &details.by);
    taken.some("round".to_owned(), details.round.as_ref().map_or("", RoundId::as_str));
    taken.some("from_paper".to_owned(), if details.from_paper { "1" } else { "" });
    for (item, answer) in sheet.answers.iter() {
        of_answer(item, answer, &mut taken);
    }
    for (item, pick) in sheet.picks.iter() {
        taken.put(format!("pick/{item}"), place(&Pick::ALL, pick));
    }
    of_actions(&sheet.actions, &mut taken);
    taken.more(&sheet.unknown);
    taken.0.into_iter().collect()
}

fn of_answer(item: &ItemId, answer: &Answer, taken: &mut LeafCollector) {
    let path = format!("answer/{item}");
    taken.some(format!("note/{item}"), &answer.note);
    taken.some(format!("show/{item}"), if answer.may_show { "1" } else { "" });
    let (kind, text) = match &answer.value {
        None => return,
        Some(Value::Chosen(option)) => (CHOSEN, option.as_str()),
        Some(Value::Text(text)) => (WORDS, text.as_str()),
        Some(Value::Ticked(options)) => {
            for option in options.iter() {
                taken.put(format!("{path}/tick/{option}"), "");
            }
            (TICKED, "")
        }
        Some(Value::Lines(lines)) => {
            for line in lines {
                taken.put(format!("{path}/line/{}", line.id), line.text.as_str());
            }
            taken.order(format!("{path}{ORDER}"), lines.iter().map(|line| line.id.as_str()));
            (LINES, "")
        }
        Some(Value::Rows(rows)) => {
            for row in rows {
                let own = format!("{path}/row/{}", row.id);
                for (column, text) in row.cells.iter() {
                    taken.put(format!("{own}/{column}"), text.as_str());
                }
                taken.put(own, "");
            }
            taken.order(format!("{path}{ORDER}"), rows.iter().map(|row| row.id.as_str()));
            (ROWS, "")
        }
    };
    taken.put(path, format!("{kind}{text}"));
}

#[derive(Default)]
struct GatheredAnswer {
    kind: Option<char>,
    own: String,
    ticks: Set<OptionId>,
    lines: ListBuilder<Line>,
    rows: ListBuilder<Row>,
    note: String,
    may_show: bool,
}

impl GatheredAnswer {
    fn into_answer(self) -> Answer {
        let ticks = !self.ticks.is_empty();
        let value = match self.kind {
            Some(CHOSEN) => OptionId::new(&self.own).ok().map(Value::Chosen),
            Some(WORDS) => Some(Value::Text(self.own)),
            // One side may have taken the last one out while the other added one.
            _ if ticks || self.kind == Some(TICKED) => Some(Value::Ticked(self.ticks)),
            _ if !self.lines.all.is_empty() || self.kind == Some(LINES) => {
                Some(Value::Lines(self.lines.in_order()))
            }
            _ if !self.rows.all.is_empty() || self.kind == Some(ROWS) => {
                Some(Value::Rows(self.rows.in_order()))
            }
            _ => None,
        };
        Answer { value, note: self.note, may_show: self.may_show }
    }

    fn put(&mut self, rest: &[&str], text: &str) -> Option<()> {
        match rest {
            [] => {
                self.kind = text.chars().next();
                self.own = text.chars().skip(1).collect();
            }
            ["order"] => {
                self.lines.order = text.to_owned();
                self.rows.order = text.to_owned();
            }
            ["tick", option] => drop(self.ticks.insert(OptionId::new(option).ok()?)),
            ["line", id] => {
                let line = Line { id: RowId::new(id).ok()?, text: text.to_owned() };
                self.lines.all.insert((*id).to_owned(), line);
            }
            ["row", id, cell @ ..] => {
                let new = || Some(Row { id: RowId::new(id).ok()?, cells: Map::new() });
                let row = self.rows.get(id, new)?;
                if let [column] = cell {
                    row.cells.insert(ColumnId::new(column).ok()?, text.to_owned());
                }
            }
            _ => {}
        }
        Some(())
    }
}

/// Puts leaves into a sheet, in place of what it says. Leaves of no known kind are passed over.
pub fn put_into_sheet(leaves: &Leaves, sheet: &mut Sheet) {
    let mut answers = Map::<String, GatheredAnswer>::new();
    let mut actions = ListBuilder::default();
    sheet.details = Details { perspective: Some(Perspective::default()), ..Details::default() };
    sheet.picks = Map::new();
    sheet.unknown = more(leaves);
    for (path, text) in leaves.iter() {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["answer", item, rest @ ..] => {
                answers.or_default((*item).to_owned()).put(rest, text);
            }
            ["note", item] => answers.or_default((*item).to_owned()).note = text.clone(),
            ["show", item] => answers.or_default((*item).to_owned()).may_show = true,
            ["pick", item] => {
                let pick = at_place(&Pick::ALL, text);
                if let (Ok(item), Some(pick)) = (ItemId::new(item), pick) {
                    sheet.picks.insert(item, pick);
                }
            }
            [field] => put_detail(field, text, sheet),
            _ => drop(put_action(&parts, text, &mut actions)),
        }
    }
    let answer = |(item, gathered): (String, GatheredAnswer)| {
        Some((ItemId::new(&item).ok()?, gathered.into_answer()))
    };
    sheet.answers = answers.into_iter().filter_map(answer).collect();
    sheet.actions = actions.in_order();
}

fn put_detail(field: &str, text: &str, sheet: &mut Sheet) {
    let details = &mut sheet.details;
    match field {
        "project" => sheet.project = ProjectId::new(text).unwrap_or(sheet.project.clone()),
        "variant" => sheet.variant = VariantId::new(text).unwrap_or(sheet.variant.clone()),
        NAME => details.name = text.to_owned(),
        PERSPECTIVE => details.perspective = at_place(&Perspective::ALL, text),
        "by" => details.by = at_place(&Respondent::ALL, text).unwrap_or_default(),
        "round" => details.round = RoundId::new(text).ok(),
        "from_paper" => details.from_paper = true,
        _ => {}
    }
}
