//! Where the focus goes when what had it is taken away: to something beside it, never out of the page.

use crate::content::words;
use crate::domain::base::id::ItemId;
use crate::state::app::App;
use crate::ui::components::keyed_list::beside;

/// The id of an item's block on the page.
pub fn block_id(item: &ItemId) -> String {
    format!("item-{item}")
}

/// The id of the button that adds to a question's answer.
pub fn add_id(item: &ItemId) -> String {
    format!("{item}-add")
}

/// The id of the button that takes out what begins its ids so.
pub fn remove_id(prefix: &str) -> String {
    format!("{prefix}-remove")
}

/// Before a line or a row of an item goes: the focus moves to the same button of its neighbour, or to
/// the one that adds. Says that there is a way back.
pub fn before_removal(app: App, item: &ItemId, ids: &[String], gone: &str) {
    let next = beside(ids, gone).map(|id| remove_id(&format!("{item}-{id}")));
    app.device().focus_now(&next.unwrap_or_else(|| add_id(item)));
    app.say(words().sheet.taken_out);
}
