//! Which questions a table has, in the order of their tools.

use crate::domain::map::Set;

use crate::domain::id::ItemId;
use crate::domain::kind::Kind;
use crate::domain::sheet::Sheet;
use crate::format::Names;

/// One question.
pub(super) struct Column<'a> {
    pub(super) id: &'a ItemId,
    pub(super) section: String,
    pub(super) text: String,
    /// How it is answered, if its tool is known.
    pub(super) kind: Option<&'a Kind>,
    pub(super) has_note: bool,
}

impl Column<'_> {
    /// Its headings.
    pub(super) fn heads(&self) -> Vec<String> {
        let note = self.has_note.then(|| format!("{}_note", self.id));
        std::iter::once(self.id.to_string()).chain(note).collect()
    }
}

/// Every question of the sheets' tools, and after them answered ones that no tool has.
pub(super) fn columns<'a>(sheets: &'a [Sheet], names: &'a dyn Names) -> Vec<Column<'a>> {
    let answers = sheets.iter().flat_map(|sheet| sheet.answers.iter());
    let noted = answers
        .filter(|(_, answer)| !answer.note.trim().is_empty())
        .map(|(id, _)| id)
        .collect::<Set<_>>();
    let mut seen = Set::new();
    let mut columns = Vec::new();
    for tool in sheets.iter().filter_map(|sheet| names.tool(&sheet.tool)) {
        if seen.insert(tool.id.as_str()) {
            columns.extend(tool.items().map(|(section, item)| Column {
                id: &item.id,
                section: section.title.clone(),
                text: item.text.clone(),
                kind: Some(&item.kind),
                has_note: item.note.is_some() || noted.contains(&&item.id),
            }));
        }
    }
    let known = columns.iter().map(|column| column.id).collect::<Set<_>>();
    let answered = sheets.iter().flat_map(|sheet| sheet.answers.keys()).collect::<Set<_>>();
    columns.extend(answered.into_iter().filter(|id| !known.contains(id)).map(|id| Column {
        id,
        section: String::new(),
        text: String::new(),
        kind: None,
        has_note: noted.contains(&id),
    }));
    columns
}
