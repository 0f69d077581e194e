//! Changing the lines of an answer.

use crate::content::words;
use crate::domain::base::id::{ItemId, RowId};
use crate::domain::document::limits;
use crate::domain::sheet::answer::{Line, Value};
use crate::state::app::App;

/// Adds a line. Says whether it fits; where it does not, that is told.
pub fn add_line(app: App, item: &ItemId, text: &str) -> bool {
    let Ok(id) = RowId::new(&app.device().fresh_id()) else { return false };
    let field = format!("{item}-{id}");
    let mut has_room = false;
    edit(app, item, false, |lines| {
        has_room = limits::room(lines.len()) > 0;
        lines.extend(has_room.then(|| Line { id, text: text.to_owned() }));
    });
    if !has_room {
        app.say(words().common.list_full);
        return false;
    }
    // Whoever picks a line goes on picking; an empty one wants words.
    if text.is_empty() {
        app.device().focus(&field);
    }
    true
}

/// Changes the lines of an item. `typing` says that it is one keystroke of many.
pub fn edit(app: App, item: &ItemId, typing: bool, change: impl FnOnce(&mut Vec<Line>)) {
    app.edit_answer(item, typing, |answer| {
        let mut lines = answer.lines().to_vec();
        change(&mut lines);
        answer.value = (!lines.is_empty()).then_some(Value::Lines(lines));
    });
}
