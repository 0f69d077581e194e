//! What everybody takes home from a session, as a file.

use crate::domain::Day;
use crate::format::name::{file_name, table_name};
use crate::format::report::{self, Report};
use crate::ports::files::OutFile;
use crate::state::app::App;

/// The forms of what everybody takes home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportForm {
    /// One page that opens anywhere.
    Html,
    /// For email.
    Text,
    /// For spreadsheets.
    Table,
}

impl ReportForm {
    /// Every form, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Html, Self::Text, Self::Table];

    /// A file in this form. A table's name says what its rows are: counts.
    fn file(self, report: &Report, day: Day) -> OutFile {
        let about = &report.about;
        let (name, media_type, text) = match self {
            Self::Html => (file_name(about, day, "html"), "text/html", report::html(report)),
            Self::Text => (file_name(about, day, "txt"), "text/plain", report::text(report)),
            Self::Table => (table_name(about, day, "counts"), "text/csv", report::table(report)),
        };
        OutFile { name, media_type, text }
    }
}

impl App {
    /// Saves a report as a file. Says whether the browser took it.
    pub fn save_report(&self, report: &Report, form: ReportForm) -> bool {
        self.device().download(&form.file(report, self.today()))
    }
}
