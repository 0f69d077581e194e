//! What everybody takes home from a session, as a file.

use super::app::App;
use crate::format::name::file_name;
use crate::format::report::{self, Report};
use crate::storage::device::OutFile;

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

    fn write(self, report: &Report) -> (&'static str, &'static str, String) {
        match self {
            Self::Html => ("html", "text/html", report::html(report)),
            Self::Text => ("txt", "text/plain", report::text(report)),
            Self::Table => ("csv", "text/csv", report::table(report)),
        }
    }
}

impl App {
    /// Saves a report as a file. Says whether the browser took it.
    pub fn save_report(&self, report: &Report, form: ReportForm) -> bool {
        let (ending, media_type, text) = form.write(report);
        let name = file_name(&report.about, self.today(), ending);
        self.device().download(&OutFile { name, media_type, text })
    }
}
