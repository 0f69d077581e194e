//! What the columns of a table mean: the questions of its tools, and the options they have.

use super::CsvCell;
use super::table::CsvTable;
use crate::domain::base::id::ToolId;
use crate::domain::base::map::Set;
use crate::domain::tool::{Item, Tool};
use crate::format::Names;
use crate::format::copy::CopyDocument;

/// The headings. They never change. `option` is what stands in a table of sheets, where it is not empty.
const COLUMNS: [&str; 8] =
    ["tool", "tool_version", "section", "item", "question", "kind", "option", "option_words"];

/// One row for each option of each question of the copy's tools, and one for a question that has none. Nothing that
/// anybody answered is in it, and no tool that is not known.
pub fn code_book(copy: &CopyDocument, names: &dyn Names) -> String {
    let mut table = CsvTable::default();
    table.row(COLUMNS.map(CsvCell::data));
    let mut seen: Set<&ToolId> = Set::new();
    for sheet in copy.sheets.iter().filter(|sheet| seen.insert(&sheet.tool)) {
        let Some(tool) = names.tool(&sheet.tool) else { continue };
        for (section, item) in tool.items() {
            rows(&mut table, tool, &section.title, item);
        }
    }
    table.finish()
}

fn rows(table: &mut CsvTable, tool: &Tool, section: &str, item: &Item) {
    let question = [
        CsvCell::data(&tool.id),
        CsvCell::data(tool.version),
        CsvCell::words(section),
        CsvCell::data(&item.id),
        CsvCell::words(&item.text),
        CsvCell::data(item.kind.name()),
    ];
    let options = item.kind.options();
    if options.is_empty() {
        table.row(question.clone().into_iter().chain(["", ""].map(CsvCell::data)));
    }
    for option in options {
        let cells = [CsvCell::data(&option.id), CsvCell::words(&option.label)];
        table.row(question.clone().into_iter().chain(cells));
    }
}
