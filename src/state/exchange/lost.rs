//! A sheet that another tab deleted while it was on this page, as a file.

use super::naming::{Naming, text_words};
use crate::domain::base::map;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::privacy;
use crate::format::copy::CopyDocument;
use crate::format::{name, text};
use crate::ports::files::OutFile;
use crate::state::app::App;

impl App {
    /// Hands a sheet that is kept nowhere any more to the browser's downloads, for email and for opening
    /// again. Its private part goes along only if its writer says so.
    pub fn download_lost(&self, sheet: &Sheet, with_private: bool) -> bool {
        let tool = self.tool(&sheet.tool);
        let parts =
            if with_private { privacy::parts(tool.as_deref(), sheet) } else { map::Set::new() };
        let sheets = vec![privacy::with_parts(tool.as_deref(), sheet, &parts)];
        let app = env!("CARGO_PKG_VERSION").to_owned();
        let made = self.now();
        let copy = CopyDocument { app, made, sheets, ..CopyDocument::default() };
        let text = text::write(&copy, &text_words(), &Naming::of(self));
        let name = name::file_name("", self.today(), "txt");
        self.device().download(&OutFile { name, media_type: "text/plain", text })
    }
}
