//! Saving copies: what goes in, in which form, and how it is handed over.

use crate::domain::base::map;

use leptos::prelude::*;

use super::naming::{Naming, text_words};
use crate::content::words;
use crate::domain::Day;
use crate::domain::base::id::{ProjectId, SheetId};
use crate::domain::base::order;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::privacy::{self, PrivatePart};
use crate::format::copy::{CopyDocument, write_json};
use crate::format::{csv, name, text};
pub use crate::ports::BoxFuture;
use crate::ports::files::{OutFile, ShareOutcome};
use crate::state::app::App;
use crate::state::route::CopyOf;

/// What a person chose to put into a copy.
#[derive(Debug, Clone, PartialEq)]
pub struct CopyChoice {
    /// Where they came from.
    pub of: CopyOf,
    /// The sheets that go in.
    pub sheets: map::Set<SheetId>,
    /// Private parts that go in too. None unless their writer ticked so just now.
    pub private: map::Set<PrivatePart>,
    /// Names and nicknames go in too.
    pub names: bool,
}

/// The form of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyFormat {
    /// For email: readable on top, and can be opened again.
    Text,
    /// For keeping, and for opening again.
    Json,
    /// A spreadsheet with one row a sheet.
    CsvBySheet,
    /// A spreadsheet with one row an answer.
    CsvByAnswer,
}

impl CopyFormat {
    /// Every form, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Text, Self::Json, Self::CsvBySheet, Self::CsvByAnswer];

    /// A file's name in this form. Tables of one day say what their rows are.
    pub(in crate::state) fn file_name(self, title: &str, day: Day) -> String {
        match self {
            Self::Text => name::file_name(title, day, "txt"),
            Self::Json => name::file_name(title, day, "json"),
            Self::CsvBySheet => name::table_name(title, day, "sheets"),
            Self::CsvByAnswer => name::table_name(title, day, "answers"),
        }
    }

    pub(in crate::state) fn media_type(self) -> &'static str {
        match self {
            Self::Text => "text/plain",
            Self::Json => "application/json",
            Self::CsvBySheet | Self::CsvByAnswer => "text/csv",
        }
    }

    /// Whether this app can open it again.
    pub fn can_be_opened(self) -> bool {
        matches!(self, Self::Text | Self::Json)
    }
}

/// What came of handing a file over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandOverOutcome {
    /// The browser's downloads took it. Nobody can tell whether it arrived.
    Download,
    /// The share sheet took it.
    Shared,
    /// It is on the clipboard.
    Copied,
    /// The person closed the share sheet.
    Cancelled,
    /// Nothing worked; the text is to be shown.
    ShowText,
}

impl App {
    /// Starts with everything that the page is about, and with nothing private. The made-up example
    /// is no part of everything, unless there is nothing else.
    pub fn choice(&self, of: CopyOf) -> CopyChoice {
        self.flush();
        let sheets = self.library.with_untracked(|l| {
            let only_example = l.own_projects().is_empty();
            let wanted = |sheet: &Sheet| match &of {
                CopyOf::All => {
                    let is_wanted = only_example || !l.is_example(&sheet.project);
                    is_wanted && sheet.binned.is_none() && !l.is_binned(&sheet.project)
                }
                CopyOf::Project(id) => sheet.project == *id && sheet.binned.is_none(),
                CopyOf::Sheet(id) => sheet.id == *id,
            };
            l.sheets.values().map(|k| &k.doc).filter(|s| wanted(s)).map(|s| s.id.clone()).collect()
        });
        CopyChoice { of, sheets, private: map::Set::new(), names: true }
    }

    /// Exactly what will be in the copy.
    pub fn copy_of(&self, choice: &CopyChoice) -> CopyDocument {
        let sheets: Vec<Sheet> = self.library.with_untracked(|l| {
            choice
                .sheets
                .iter()
                .filter_map(|id| l.sheet(id))
                .filter_map(|s| self.for_copy(s, choice))
                .collect()
        });
        let sheets =
            order::sorted(sheets, |a, b| a.created.cmp(&b.created).then_with(|| a.id.cmp(&b.id)));
        let projects: Vec<_> = self.library.with_untracked(|l| {
            let named = |id: &ProjectId| match &choice.of {
                CopyOf::All => !l.is_example(id) && !l.is_binned(id),
                CopyOf::Project(project) => project == id,
                CopyOf::Sheet(_) => false,
            };
            let wanted = |id| named(id) || sheets.iter().any(|s| s.project == *id);
            l.projects.values().filter(|k| wanted(&k.doc.id)).map(|k| k.doc.clone()).collect()
        });
        // With single sheets goes what rooms saw, so that no other device shows what was held back here.
        let sessions = self.library.with_untracked(|l| {
            let of_sheets = |id: &&ProjectId| sheets.iter().any(|s| s.project == **id);
            let all = l.projects.keys().filter(of_sheets);
            all.flat_map(|id| l.memory_of(id)).collect()
        });
        let app = env!("CARGO_PKG_VERSION").to_owned();
        let lineages = self.lineages_of(&projects, &sheets);
        let copy = CopyDocument { app, made: self.now(), projects, sheets, sessions, lineages };
        match choice.of {
            CopyOf::All => copy,
            CopyOf::Project(_) | CopyOf::Sheet(_) => copy.without_unknown(),
        }
    }

    /// The sheet as it goes in; `None` where all of it is private and stays here.
    fn for_copy(&self, sheet: &Sheet, choice: &CopyChoice) -> Option<Sheet> {
        if self.stays_home(sheet, choice) {
            return None;
        }
        let tool = self.tool(&sheet.tool);
        let mut sheet = privacy::with_parts(tool.as_deref(), sheet, &choice.private);
        if !choice.names {
            sheet.details.name.clear();
        }
        Some(sheet)
    }

    fn stays_home(&self, sheet: &Sheet, choice: &CopyChoice) -> bool {
        privacy::stays_home(self.tool(&sheet.tool).as_deref(), sheet, &choice.private)
    }

    /// The chosen sheets of which nothing goes in, because all of it is private. No copy tells of them.
    pub fn staying(&self, choice: &CopyChoice) -> Vec<Sheet> {
        self.library.with_untracked(|l| {
            let chosen = choice.sheets.iter().filter_map(|id| l.sheet(id));
            chosen.filter(|sheet| self.stays_home(sheet, choice)).cloned().collect()
        })
    }

    /// The private parts in which the chosen sheets hold something.
    pub fn private_parts(&self, choice: &CopyChoice) -> map::Set<PrivatePart> {
        self.library.with_untracked(|l| {
            let sheets = choice.sheets.iter().filter_map(|id| l.sheet(id));
            let parts = |s: &Sheet| privacy::parts(self.tool(&s.tool).as_deref(), s);
            sheets.flat_map(parts).collect()
        })
    }

    /// Whether any sheet that goes in has a name or nickname.
    pub fn has_names(&self, choice: &CopyChoice) -> bool {
        let has = |s: &Sheet| !s.details.name.trim().is_empty() && !self.stays_home(s, choice);
        self.library.with_untracked(|l| choice.sheets.iter().filter_map(|id| l.sheet(id)).any(has))
    }

    /// What the copy's file will be called.
    pub fn file_name(&self, choice: &CopyChoice, form: CopyFormat) -> String {
        form.file_name(&self.title_of(choice), self.today())
    }

    /// The project's name, if a copy is of one alone.
    fn title_of(&self, choice: &CopyChoice) -> String {
        let copy = |id| self.library.with_untracked(|l| Some(l.project(id)?.name.clone()));
        let projects: Vec<_> = self.library.with_untracked(|l| match &choice.of {
            CopyOf::All => l.own_projects().iter().map(|p| p.id.clone()).collect(),
            CopyOf::Project(id) => vec![id.clone()],
            CopyOf::Sheet(id) => l.sheet(id).map(|s| s.project.clone()).into_iter().collect(),
        });
        match &projects[..] {
            [only] => copy(only).unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// What the code book's file will be called.
    pub fn code_book_name(&self, choice: &CopyChoice) -> String {
        name::table_name(&self.title_of(choice), self.today(), "code-book")
    }

    /// What the columns of a table of sheets mean, as a file. No answer is in it.
    pub fn code_book(&self, choice: &CopyChoice) -> OutFile {
        let name = self.code_book_name(choice);
        let text = csv::code_book(&self.copy_of(choice), &Naming::of(self));
        OutFile { name, media_type: CopyFormat::CsvBySheet.media_type(), text }
    }

    /// Hands the code book to the browser's downloads. Says whether it was taken.
    pub fn save_code_book(&self, choice: &CopyChoice) -> bool {
        self.device().download(&self.code_book(choice))
    }

    /// The copy as a file.
    pub fn file(&self, choice: &CopyChoice, form: CopyFormat) -> OutFile {
        let copy = self.copy_of(choice);
        let names = Naming::of(self);
        let text = match form {
            CopyFormat::Json => write_json(&copy),
            CopyFormat::Text => text::write(&copy, &text_words(), &names),
            CopyFormat::CsvBySheet => csv::by_sheet(&copy, &names),
            CopyFormat::CsvByAnswer => csv::by_answer(&copy, &names),
        };
        OutFile { name: self.file_name(choice, form), media_type: form.media_type(), text }
    }

    /// All that a person can read in the copy. The part for the app is left out: it says the same.
    pub fn readable(&self, choice: &CopyChoice) -> String {
        let mut text = self.file(choice, CopyFormat::Text).text;
        if let Some(end) = text.rfind(words().copy.text_data_lead) {
            text.truncate(end);
        }
        text.trim_end().to_owned()
    }

    /// Whether the share sheet takes files of that form. It goes by name and kind, so that no copy
    /// has to be written to find out.
    pub fn can_share(&self, form: CopyFormat) -> bool {
        let name = form.file_name("", self.today());
        let text = String::from(".");
        self.device().can_share(&OutFile { name, media_type: form.media_type(), text })
    }

    /// Hands a file to the browser's downloads; where that fails, its text is to be shown.
    pub fn download(&self, choice: &CopyChoice, form: CopyFormat) -> HandOverOutcome {
        self.mark_outgoing(choice, form);
        let handed = self.hand_to_downloads(&self.file(choice, form));
        self.note_copy(&self.copy_of(choice), form, handed)
    }

    /// Shares a file; where the browser can't, downloads it instead.
    pub async fn share(&self, choice: CopyChoice, form: CopyFormat) -> HandOverOutcome {
        self.mark_outgoing(&choice, form);
        let copy = self.copy_of(&choice);
        let handed = self.hand_to_others(self.file(&choice, form)).await;
        self.note_copy(&copy, form, handed)
    }

    /// Puts the copy's text on the clipboard; where that fails, it is to be shown. It is no copy before
    /// somebody says that it stands somewhere.
    pub async fn copy_text(&self, choice: CopyChoice, form: CopyFormat) -> HandOverOutcome {
        self.mark_outgoing(&choice, form);
        self.hand_to_clipboard(&self.file(&choice, form)).await
    }

    pub(in crate::state) fn hand_to_downloads(&self, file: &OutFile) -> HandOverOutcome {
        if self.device().download(file) {
            HandOverOutcome::Download
        } else {
            HandOverOutcome::ShowText
        }
    }

    pub(in crate::state) async fn hand_to_others(&self, file: OutFile) -> HandOverOutcome {
        match self.device().share(&file).await {
            ShareOutcome::Done => HandOverOutcome::Shared,
            ShareOutcome::Cancelled => HandOverOutcome::Cancelled,
            ShareOutcome::Cannot => self.hand_to_downloads(&file),
        }
    }

    pub(in crate::state) async fn hand_to_clipboard(&self, file: &OutFile) -> HandOverOutcome {
        let copied = self.device().copy_text(&file.text).await;
        if copied { HandOverOutcome::Copied } else { HandOverOutcome::ShowText }
    }

    /// Notes what became of a copy. A spreadsheet can't be opened again, so it is none.
    fn note_copy(
        &self,
        copy: &CopyDocument,
        form: CopyFormat,
        handed: HandOverOutcome,
    ) -> HandOverOutcome {
        match handed {
            _ if !form.can_be_opened() => {}
            HandOverOutcome::Download => self.note_handed(copy),
            HandOverOutcome::Shared => {
                self.note_copied(copy, self.now());
            }
            HandOverOutcome::Copied | HandOverOutcome::Cancelled | HandOverOutcome::ShowText => {}
        }
        handed
    }
}
