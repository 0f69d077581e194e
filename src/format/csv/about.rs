//! The cells that say which sheet a row is about.

use super::table::CsvCell;
use crate::domain::base::map::Map;

use crate::domain::base::day;
use crate::domain::base::id::ProjectId;
use crate::domain::project::Project;
use crate::domain::sheet::Sheet;
use crate::format::copy::CopyDocument;
use crate::format::time;
use crate::format::words;

/// Their headings. `sheet` is a number that tells the sheets of one table apart.
pub(super) const SHEET_COLUMNS: [&str; 12] = [
    "sheet",
    "project",
    "tool",
    "tool_version",
    "variant",
    "round",
    "round_date",
    "perspective",
    "by",
    "name",
    "from_paper",
    "changed",
];

/// The projects that sheets belong to.
pub(super) struct About<'a>(Map<&'a ProjectId, &'a Project>);

impl<'a> From<&'a CopyDocument> for About<'a> {
    fn from(copy: &'a CopyDocument) -> Self {
        Self(copy.projects.iter().map(|project| (&project.id, project)).collect())
    }
}

impl About<'_> {
    /// A sheet's cells. A project or round that is not in the copy stands under its id.
    pub(super) fn cells(&self, number: usize, sheet: &Sheet) -> Vec<CsvCell> {
        let details = &sheet.details;
        let project = self.0.get(&sheet.project);
        let round = details.round.as_ref();
        let known = round.and_then(|id| project?.round(id));
        let label = known.map(|r| r.label.clone()).or_else(|| round.map(ToString::to_string));
        let date = known.and_then(|round| round.date);
        vec![
            CsvCell::data(number),
            CsvCell::words(
                project.map_or(sheet.project.to_string(), |project| project.name.clone()),
            ),
            CsvCell::data(&sheet.tool),
            CsvCell::data(sheet.tool_version),
            CsvCell::data(&sheet.variant),
            CsvCell::words(label.unwrap_or_default()),
            CsvCell::data(date.map(day::iso).unwrap_or_default()),
            CsvCell::data(words::perspective(details.position())),
            CsvCell::data(words::by(details.by)),
            CsvCell::words(details.name.clone()),
            CsvCell::data(if details.from_paper { "yes" } else { "no" }),
            CsvCell::data(time::stamp(sheet.changed)),
        ]
    }
}
