//! What the frame says of the page that it is around.

use crate::domain::base::id::ItemId;
use crate::ui::parts::asking::named::AskedAt;

/// What the frame says of what it is around.
pub struct AnsweringFrame {
    /// Where Back leads.
    pub back: String,
    /// Which of how many it is; `None` for what is asked once all were.
    pub place: Option<AskedAt>,
    /// What names the page: the whole sheet is to be shown there, and there is something to read about it.
    pub at: Option<ItemId>,
    /// Where the way on leads, and what it is called.
    pub next: (String, &'static str),
}
