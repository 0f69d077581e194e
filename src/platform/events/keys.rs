//! Shortcuts, outside text fields: in them the browser's own undo is better.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Where the browser undoes typing by itself.
const TEXT_FIELDS: &str = "textarea, [contenteditable], input:not([type=radio], [type=checkbox], \
                           [type=button], [type=submit], [type=reset], [type=file])";

/// Something that a key can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcut {
    /// Take back the last change.
    Undo,
    /// Bring back what was taken back.
    Redo,
}

/// The shortcut that was pressed, if it was one and was pressed outside a text field.
pub(super) fn shortcut(event: &KeyboardEvent) -> Option<Shortcut> {
    if event.default_prevented() || event.is_composing() || event.alt_key() {
        return None;
    }
    let command = event.ctrl_key() || event.meta_key();
    let shortcut = named(&event.key(), command, event.shift_key())?;
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let in_text = target.is_some_and(|target| target.matches(TEXT_FIELDS).unwrap_or(true));
    (!in_text).then_some(shortcut)
}

fn named(key: &str, command: bool, shift: bool) -> Option<Shortcut> {
    match (key, command, shift) {
        ("z" | "Z", true, false) => Some(Shortcut::Undo),
        ("z" | "Z", true, true) | ("y" | "Y", true, false) => Some(Shortcut::Redo),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortcuts_need_the_command_key() {
        assert_eq!(named("z", true, false), Some(Shortcut::Undo));
        assert_eq!(named("Z", true, true), Some(Shortcut::Redo));
        assert_eq!(named("y", true, false), Some(Shortcut::Redo));
        assert_eq!(named("z", false, false), None);
        assert_eq!(named("x", true, false), None);
    }
}
