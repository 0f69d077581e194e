//! The cells that say which sheet a row is about.

use crate::domain::map::Map;

use crate::domain::day;
use crate::domain::id::ProjectId;
use crate::domain::project::Project;
use crate::domain::sheet::Sheet;
use crate::format::copy::Copy;
use crate::format::time;
use crate::format::v1::words;

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

impl<'a> About<'a> {
    pub(super) fn of(copy: &'a Copy) -> Self {
        Self(copy.projects.iter().map(|project| (&project.id, project)).collect())
    }

    /// A sheet's cells. A project or round that is not in the copy stands under its id.
    pub(super) fn cells(&self, number: usize, sheet: &Sheet) -> Vec<String> {
        let details = &sheet.details;
        let project = self.0.get(&sheet.project);
        let round = details.round.as_ref();
        let known = round.and_then(|id| project?.round(id));
        let label = known.map(|r| r.label.clone()).or_else(|| round.map(ToString::to_string));
        let date = known.and_then(|round| round.date);
        vec![
            number.to_string(),
            project.map_or(sheet.project.to_string(), |project| project.name.clone()),
            sheet.tool.to_string(),
            sheet.tool_version.to_string(),
            sheet.variant.to_string(),
            label.unwrap_or_default(),
            date.map(day::iso).unwrap_or_default(),
            words::perspective(details.perspective).to_owned(),
            words::by(details.by).to_owned(),
            details.name.clone(),
            if details.from_paper { "yes" } else { "no" }.to_owned(),
            time::stamp(sheet.changed),
        ]
    }
}
