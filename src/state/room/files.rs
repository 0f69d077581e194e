//! Files that people bring to a session: each sheet in them counts once.

use leptos::prelude::*;

use crate::domain::base::id::SessionId;
use crate::domain::room::entry::{Entry, EntryKey, EntrySource};
use crate::domain::room::session::{Added, Session};
use crate::domain::sheet::{Respondent, Sheet};
use crate::domain::tool::Tool;
use crate::format::code::key_of;
use crate::format::open::{Opened, Refusal};
use crate::state::app::App;
use crate::state::exchange::import::InFileError;
use crate::state::exchange::opening::OpenedFile;

/// What became of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct RoomFileOutcome {
    /// Its name; empty for a pasted text.
    pub name: String,
    /// What became of its sheets, or why there are none.
    pub became: RoomFileResult,
}

/// What became of a file's sheets.
#[derive(Debug, Clone, PartialEq)]
pub enum RoomFileResult {
    /// One for each sheet.
    Sheets(Vec<SheetOutcome>),
    /// It has no sheet.
    Nothing,
    /// Nothing in it could be read.
    Refused(Refusal),
    /// The file itself could not be had.
    NotRead(InFileError),
}

/// What became of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetOutcome {
    /// It went in, or was in already.
    Added(Added),
    /// It fills in another worksheet.
    OtherTool,
    /// It belongs to another round of this project.
    OtherRound,
    /// A pair or a group filled it in: it is no answer of one person.
    OfGroup,
    /// Nothing in it can be counted.
    Blank,
    /// It could not be kept, so it is not in.
    NotKept,
}

impl App {
    /// Takes the sheets of some files into a session, all in one go, and tells what became of each.
    pub fn take_files(&self, id: &SessionId, files: &[OpenedFile]) -> Vec<RoomFileOutcome> {
        let session = self.library.with_untracked(|l| l.session(id).cloned());
        let found = session.and_then(|s| Some((self.tool(&s.tool)?, s)));
        let Some((tool, session)) = found else { return Vec::new() };
        let mut entries = Vec::new();
        let mut brought: Vec<RoomFileOutcome> = files
            .iter()
            .map(|file| RoomFileOutcome {
                name: file.name.clone(),
                became: look_at(file, &session, &tool, &mut entries),
            })
            .collect();
        let added = self.add_entries(id, entries);
        fill_in(&mut brought, added);
        brought
    }
}

fn look_at(
    file: &OpenedFile,
    session: &Session,
    tool: &Tool,
    entries: &mut Vec<(EntryKey, Entry)>,
) -> RoomFileResult {
    let copy = match &file.content {
        Ok(Opened::Good(copy) | Opened::Partly { copy, .. }) => copy,
        Ok(Opened::Refused(why)) => return RoomFileResult::Refused(*why),
        Err(why) => return RoomFileResult::NotRead(why.clone()),
    };
    if copy.sheets.is_empty() {
        return RoomFileResult::Nothing;
    }
    let of = |sheet: &Sheet| match weigh(sheet, session, tool) {
        Ok(entry) => {
            entries.push((key_of(&sheet.id), entry));
            // Stands here until all of them went in.
            SheetOutcome::Added(Added::New)
        }
        Err(why) => why,
    };
    RoomFileResult::Sheets(copy.sheets.iter().map(of).collect())
}

/// A sheet's answers, or why they do not count here. A sheet of another project may come from somebody
/// who started it on their own: only the rounds of one project can be told apart.
fn weigh(sheet: &Sheet, session: &Session, tool: &Tool) -> Result<Entry, SheetOutcome> {
    if sheet.tool != session.tool {
        return Err(SheetOutcome::OtherTool);
    }
    // Whoever answered since the session was opened answered for it, though nobody told them of a round.
    let is_of_now = sheet.details.round.is_none() && sheet.changed.date() >= session.created.date();
    if sheet.project == session.project && sheet.details.round != session.round && !is_of_now {
        return Err(SheetOutcome::OtherRound);
    }
    if sheet.details.by != Respondent::Person {
        return Err(SheetOutcome::OfGroup);
    }
    let entry = Entry::of(sheet, tool, EntrySource::File);
    if entry.is_blank() { Err(SheetOutcome::Blank) } else { Ok(entry) }
}

/// Puts in what became of the answers that went in, in the order in which they were found.
fn fill_in(brought: &mut [RoomFileOutcome], added: Option<Vec<Added>>) {
    let sheets = brought.iter_mut().filter_map(|one| match &mut one.became {
        RoomFileResult::Sheets(sheets) => Some(sheets),
        _ => None,
    });
    let waiting = sheets.flatten().filter(|sheet| matches!(sheet, SheetOutcome::Added(_)));
    match added {
        Some(added) => {
            waiting.zip(added).for_each(|(sheet, one)| *sheet = SheetOutcome::Added(one));
        }
        None => waiting.for_each(|sheet| *sheet = SheetOutcome::NotKept),
    }
}
