//! Giving answers to the person who asks: what is given, part by part, and the file, text and code of it.

use leptos::prelude::*;

use super::copies::{CopyFormat, HandOverOutcome};
use crate::content::{self, fill, words};
use crate::domain::base::id::{ItemId, SheetId};
use crate::domain::room::entry::{asked, counted, open_ended};
use crate::domain::room::given::{can_be_given, given};
use crate::domain::sheet::answer::Answer;
use crate::domain::sheet::{Respondent, Sheet};
use crate::domain::tool::kind::Scale;
use crate::domain::tool::{Item, Tool};
use crate::format::code::{key_of, mark_of};
use crate::format::copy::{CopyDocument, write_json};
use crate::format::laid_open::{self, LaidOpenField};
use crate::format::text::{GivenWords, write_given};
use crate::ports::files::OutFile;
use crate::ports::keys;
use crate::state::app::App;
use crate::state::store::held::KeptDocument;

/// Something that is given, in words: its name, and what it says.
pub type GivenPart = (String, Vec<String>);

/// What is given.
#[derive(Debug, Clone, PartialEq)]
pub struct Giving {
    /// The file's content: one sheet, made for giving.
    pub copy: CopyDocument,
    /// The name that it goes under is kept, so that answers that are given again take the place of these.
    pub is_name_kept: bool,
    /// The same in words, as the page shows it.
    pub parts: Vec<GivenPart>,
    /// How many of the questions that a room counts are answered, of how many.
    pub answered: (usize, usize),
}

impl Giving {
    /// Whether words go along, which no code holds.
    pub fn has_words(&self) -> bool {
        self.copy.sheets.iter().flat_map(|s| s.answers.values()).any(|answer| answer.may_show)
    }
}

/// Why a sheet's answers can't be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotGiven {
    /// It is not here.
    Missing,
    /// No room counts sheets of its worksheet.
    NotForRooms,
    /// More than one person filled it in.
    OfMany,
    /// Nothing in it can be counted.
    Blank,
}

impl App {
    /// Whether a room can count a sheet.
    pub fn can_give(&self, sheet: &Sheet) -> bool {
        self.tool(&sheet.tool).is_some_and(|tool| can_be_given(&tool, sheet))
    }

    /// Whether giving it is what a sheet is for: an invitation led to it, or it was given before.
    pub fn is_to_give(&self, id: &SheetId) -> bool {
        self.library.with_untracked(|l| {
            l.sheets.get(id).is_some_and(|kept| kept.given.is_some() && self.can_give(&kept.doc))
        })
    }

    /// What is given of a sheet. The name that it goes under is made the first time.
    pub fn giving(&self, id: &SheetId) -> Result<Giving, NotGiven> {
        self.flush();
        // Another tab may have given it already.
        self.take_in_stored(&keys::sheet(id));
        let kept = self.library.with_untracked(|l| l.sheets.get(id).cloned());
        let mut kept = kept.ok_or(NotGiven::Missing)?;
        let tool = self.tool(&kept.doc.tool).ok_or(NotGiven::NotForRooms)?;
        if kept.doc.details.by != Respondent::Person {
            return Err(NotGiven::OfMany);
        }
        if !can_be_given(&tool, &kept.doc) {
            return Err(NotGiven::NotForRooms);
        }
        let name = kept.given.clone().or_else(|| SheetId::new(&self.device().fresh_id()).ok());
        let name = name.ok_or(NotGiven::Missing)?;
        let day = self.today().and_time(Default::default());
        let sheet = given(&tool, &kept.doc, name.clone(), day).ok_or(NotGiven::Blank)?;
        if kept.given.is_none() {
            kept.given = Some(name.clone());
            kept.rev += 1;
            self.keep_sheet(kept);
        }
        let parts = self.given_parts(&tool, &sheet);
        let asked = asked(&tool, &sheet.variant);
        let has_chosen = |id| sheet.answer(id).is_some_and(|answer| answer.chosen().is_some());
        let chosen = asked.iter().filter(|(item, _)| has_chosen(&item.id)).count();
        let answered = (chosen, asked.len());
        let app = env!("CARGO_PKG_VERSION").to_owned();
        let copy = CopyDocument { app, made: day, sheets: vec![sheet], ..CopyDocument::default() };
        let is_name_kept = self.stored(&keys::sheet(id)).is_some_and(|stored| match stored {
            KeptDocument::Sheet(kept) => kept.given == Some(name),
            KeptDocument::Project(_) | KeptDocument::Session(_) => false,
        });
        Ok(Giving { copy, is_name_kept, parts, answered })
    }

    fn given_parts(&self, tool: &Tool, sheet: &Sheet) -> Vec<GivenPart> {
        let w = &words().give;
        let mut worksheet = vec![tool.title.clone()];
        worksheet.extend(tool.variant(&sheet.variant).map(|way| way.title.clone()));
        worksheet.dedup();
        // Where it was left out, nobody says that they would rather not say.
        let from =
            sheet.details.perspective.map_or(words().sheet.not_answered, content::perspective);
        let from = from.to_owned();
        let mut parts = vec![(w.worksheet.to_owned(), worksheet), (w.from.to_owned(), vec![from])];
        for (item, scale) in counted(tool, sheet) {
            let said = said(sheet, item, scale);
            if !said.is_empty() {
                parts.push((item.text.clone(), said));
            }
        }
        for item in open_ended(tool, sheet) {
            let text = sheet.answer(&item.id).map(Answer::text).unwrap_or_default();
            if !text.is_empty() {
                parts.push((item.text.clone(), vec![fill(w.said, &[("words", text)])]));
            }
        }
        let day = self.device().day_in_words(sheet.changed.date());
        parts.push((w.day.to_owned(), vec![day]));
        parts
    }

    /// Every thing in the file, by its name.
    pub fn things_given(&self, giving: &Giving) -> Vec<(String, String)> {
        let things = laid_open::of_json(&write_json(&giving.copy));
        // Answers were shown in words, with their questions.
        let is_more = |thing: &LaidOpenField| !super::laid_open::is_answer(&thing.path);
        things.into_iter().filter(is_more).map(super::laid_open::in_words).collect()
    }

    /// The file.
    pub fn given_file(&self, giving: &Giving, form: CopyFormat) -> OutFile {
        let w = &words().give;
        let (text, form) = match form {
            CopyFormat::Json => (write_json(&giving.copy), CopyFormat::Json),
            CopyFormat::Text | CopyFormat::CsvBySheet | CopyFormat::CsvByAnswer => {
                let data_lead = words().copy.text_data_lead;
                let around =
                    GivenWords { title: words().common.app, intro: w.text_intro, data_lead };
                (write_given(&giving.copy, around, &giving.parts), CopyFormat::Text)
            }
        };
        // Files of several people, brought together, have names of their own.
        let mark = giving.copy.sheets.first().map(|sheet| mark_of(key_of(&sheet.id)));
        let title = format!("{} {}", w.file_name, mark.unwrap_or_default());
        let name = form.file_name(&title, self.today());
        OutFile { name, media_type: form.media_type(), text }
    }

    /// The code; `None` where nothing was chosen.
    pub fn given_code(&self, giving: &Giving) -> Option<String> {
        self.code_of(giving.copy.sheets.first()?)
    }

    /// Hands the answers to the browser's downloads.
    pub fn give_by_download(&self, giving: &Giving, form: CopyFormat) -> HandOverOutcome {
        self.hand_to_downloads(&self.given_file(giving, form))
    }

    /// Shares the answers; where the browser can't, downloads them.
    pub async fn give_by_sharing(&self, giving: Giving, form: CopyFormat) -> HandOverOutcome {
        self.hand_to_others(self.given_file(&giving, form)).await
    }

    /// Puts the answers on the clipboard, as text.
    pub async fn give_by_clipboard(&self, giving: Giving, form: CopyFormat) -> HandOverOutcome {
        self.hand_to_clipboard(&self.given_file(&giving, form)).await
    }
}

/// What is given about a statement.
fn said(sheet: &Sheet, item: &Item, scale: &Scale) -> Vec<String> {
    let w = &words().give;
    let label = |answer: &Answer| {
        let chosen = answer.chosen()?;
        Some(scale.all().find(|option| option.id == *chosen)?.label.clone())
    };
    let answer = sheet.answer(&item.id);
    let words = answer.filter(|answer| !answer.note.is_empty());
    let words = words.map(|answer| fill(w.said, &[("words", &answer.note)]));
    let is_picked = |id: &ItemId| sheet.picks.contains_key(id);
    let pick = is_picked(&item.id).then(|| w.pick.to_owned());
    answer.and_then(label).into_iter().chain(words).chain(pick).collect()
}
