//! The name under which a sheet is kept beside another form of it. It follows from what it says, so that the
//! same file, opened again by any version of the app, finds it there: it is the number of its leaves, whose
//! paths and texts never change. What a later version adds to a sheet is no part of it, nor is that somebody left
//! out where they stand, which the first release does not tell from “rather not say”.

use super::leaves::{self, LEFT_OUT, MORE, PERSPECTIVE};
use crate::domain::base::fnv;
use crate::domain::base::id::{MAX_LEN, SheetId};
use crate::domain::sheet::Sheet;

/// Where a sheet goes that is kept beside the one here.
pub fn sheet(sheet: &Sheet) -> SheetId {
    let mut said = String::new();
    let counts = |(path, text): &(&String, &String)| {
        !path.starts_with(MORE) && (path.as_str(), text.as_str()) != (PERSPECTIVE, LEFT_OUT)
    };
    for (path, text) in leaves::of_sheet(sheet).iter().filter(counts) {
        // With its length before it, so that no two sheets have the same text.
        said.extend([path, " ", &text.len().to_string(), " ", text, "\n"]);
    }
    let ending = format!("-{:016x}", fnv::hash(said.as_bytes()));
    let stem: String = sheet.id.as_str().chars().take(MAX_LEN - ending.len()).collect();
    // A stem of an id and such an ending follow the rules for ids, so the other way is never gone.
    SheetId::new(&(stem + &ending)).unwrap_or_else(|_| sheet.id.clone())
}
