//! What the buttons of an action are called, so that the focus can be led to them.

use crate::state::project::planning::ActionKey;
use crate::state::store::library::PlacedAction;

/// The id of the button that opens an action's form.
pub fn change_id(key: &ActionKey) -> String {
    format!("{key}-change")
}

/// The id of the button that puts an action back.
pub fn put_back_id(placed: &PlacedAction) -> String {
    format!("{}-put-back", placed.key())
}
