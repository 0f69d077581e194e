//! The name under which a sheet is kept beside another form of it. It follows from what it says, so that the
//! same file, opened again by any version of the app, finds it there: it is the number of its leaves, whose
//! paths and texts never change. What a later version adds to a sheet is no part of it.

use super::leaves::{self, MORE};
use crate::domain::base::fnv;
use crate::domain::base::id::{MAX_LEN, SheetId};
use crate::domain::sheet::Sheet;

/// Where a sheet goes that is kept beside the one here.
pub fn sheet(sheet: &Sheet) -> SheetId {
    let mut said = String::new();
    for (path, text) in leaves::of_sheet(sheet).iter().filter(|(path, _)| !path.starts_with(MORE)) {
        // With its length before it, so that no two sheets have the same text.
        said.extend([path, " ", &text.len().to_string(), " ", text, "\n"]);
    }
    let ending = format!("-{:016x}", fnv::hash(said.as_bytes()));
    let stem: String = sheet.id.as_str().chars().take(MAX_LEN - ending.len()).collect();
    // A stem of an id and such an ending follow the rules for ids, so the other way is never gone.
    SheetId::new(&(stem + &ending)).unwrap_or_else(|_| sheet.id.clone())
}
