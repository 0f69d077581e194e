//! What the parts of the list of sheets are called, so that the focus can be led to them.

use crate::domain::base::id::SheetId;

/// The id of the heading above the sheets.
pub const SHEETS: &str = "sheets";

/// The id of a sheet's link.
pub fn link_id(id: &SheetId) -> String {
    format!("sheet-{id}")
}

/// The id of the button that takes a sheet out of the bin again.
pub fn undo_id(id: &SheetId) -> String {
    format!("undo-{id}")
}

/// The id of the field for a sheet's new name.
pub fn rename_id(id: &SheetId) -> String {
    format!("rename-{id}")
}
