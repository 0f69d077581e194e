//! Which questions a table has, in the order of their tools.

use super::table::CsvCell;
use crate::domain::base::map::Set;

use crate::domain::base::id::ItemId;
use crate::domain::sheet::Sheet;
use crate::domain::tool::kind::Kind;
use crate::format::Names;

/// One question.
pub(super) struct CsvColumn<'a> {
    pub(super) id: &'a ItemId,
    pub(super) section: String,
    pub(super) text: String,
    /// How it is answered, if its tool is known.
    pub(super) kind: Option<&'a Kind>,
    pub(super) has_note: bool,
    /// What stands over the note; may be empty.
    pub(super) note: String,
}

impl CsvColumn<'_> {
    /// Its headings: the name in files first, so that programs find it, then the words.
    pub(super) fn heads(&self) -> Vec<CsvCell> {
        let asked = head(self.id.as_str(), &self.text);
        let note = self.has_note.then(|| head(&format!("{}_note", self.id), &self.note));
        std::iter::once(asked).chain(note).collect()
    }
}

/// No name in files has a colon, so the first one ends it.
fn head(name: &str, words: &str) -> CsvCell {
    if words.is_empty() { CsvCell::data(name) } else { CsvCell::data(format!("{name}: {words}")) }
}

/// Every question of the sheets' tools, and after them answered ones that no tool has.
pub(super) fn columns<'a>(sheets: &'a [Sheet], names: &'a dyn Names) -> Vec<CsvColumn<'a>> {
    let answers = sheets.iter().flat_map(|sheet| sheet.answers.iter());
    let noted = answers
        .filter(|(_, answer)| !answer.note.trim().is_empty())
        .map(|(id, _)| id)
        .collect::<Set<_>>();
    let answered = sheets.iter().flat_map(|sheet| sheet.answers.keys()).collect::<Set<_>>();
    let mut seen = Set::new();
    let mut columns = Vec::new();
    for tool in sheets.iter().filter_map(|sheet| names.tool(&sheet.tool)) {
        if seen.insert(tool.id.as_str()) {
            let items = tool.items().filter(|(_, i)| !i.is_retired() || answered.contains(&&i.id));
            columns.extend(items.map(|(section, item)| CsvColumn {
                id: &item.id,
                section: section.title.clone(),
                text: item.text.clone(),
                kind: Some(&item.kind),
                has_note: item.note.is_some() || noted.contains(&&item.id),
                note: item.note.clone().unwrap_or_default(),
            }));
        }
    }
    let known = columns.iter().map(|column| column.id).collect::<Set<_>>();
    columns.extend(answered.into_iter().filter(|id| !known.contains(id)).map(|id| CsvColumn {
        id,
        section: String::new(),
        text: String::new(),
        kind: None,
        has_note: noted.contains(&id),
        note: String::new(),
    }));
    columns
}
