//! The place of somebody's caret in a field whose words another tab changed.

use std::cmp::Reverse;

use leptos::html::{ElementType, Input, Textarea};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// An element that holds words and has a caret.
pub(super) trait Field: ElementType {
    /// The words in it.
    fn words(field: &Self::Output) -> String;
    /// Puts other words in.
    fn put(field: &Self::Output, words: &str);
    /// Where the selection begins and ends, in units of UTF-16. A field for days has none.
    fn selection(field: &Self::Output) -> Option<(u32, u32)>;
    /// Sets the selection.
    fn select(field: &Self::Output, from: u32, to: u32);
}

macro_rules! field {
    ($($element:ty),*) => {$(
        impl Field for $element {
            fn words(field: &Self::Output) -> String {
                field.value()
            }

            fn put(field: &Self::Output, words: &str) {
                field.set_value(words);
            }

            fn selection(field: &Self::Output) -> Option<(u32, u32)> {
                Some((field.selection_start().ok()??, field.selection_end().ok()??))
            }

            fn select(field: &Self::Output, from: u32, to: u32) {
                // It fails only where there is no selection.
                let _ = field.set_selection_range(from, to);
            }
        }
    )*};
}

field!(Input, Textarea);

/// Puts words into a field whenever they change. While somebody is in it, the caret stays between the letters
/// that it stood between.
pub(super) fn follow<E>(node: NodeRef<E>, words: Signal<String>, is_in: StoredValue<bool>)
where
    E: Field,
    E::Output: JsCast + Clone + 'static,
{
    Effect::new(move |before: Option<String>| {
        let after = words.get();
        if let Some(field) = node.get().filter(|_| before.as_ref() != Some(&after)) {
            let there = E::words(&field);
            if there != after {
                let selection = E::selection(&field).filter(|_| is_in.get_value());
                E::put(&field, &after);
                if let Some((from, to)) = selection {
                    E::select(&field, moved(&there, &after, from), moved(&there, &after, to));
                }
            }
        }
        after
    });
}

/// So many letters on each side of a place tell it from others.
const NEAR: usize = 40;

/// Where a place in a text is after the text changed: where most of the letters around it are as they were. Places
/// are counted in units of UTF-16.
fn moved(before: &str, after: &str, at: u32) -> u32 {
    let units = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
    let (before, after) = (units(before), units(after));
    let at = usize::try_from(at).unwrap_or(before.len()).min(before.len());
    let (left, right) = before.split_at(at);
    let alike = |(a, b): &(&u16, &u16)| a == b;
    let around = |place: usize| {
        let (before, behind) = after.split_at(place);
        let n = left.iter().rev().zip(before.iter().rev()).take(NEAR).take_while(alike).count();
        n + right.iter().zip(behind).take(NEAR).take_while(alike).count()
    };
    let best = (0..=after.len()).max_by_key(|place| (around(*place), Reverse(place.abs_diff(at))));
    u32::try_from(best.unwrap_or(at)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: &str, after: &str, wanted: &str) {
        let at = u32::try_from(before.find('|').unwrap_or_default()).unwrap_or_default();
        let place = moved(&before.replace('|', ""), after, at);
        let (head, tail) = after.split_at(usize::try_from(place).unwrap_or_default());
        assert_eq!(format!("{head}|{tail}"), wanted, "{before}");
    }

    #[test]
    fn the_caret_stays_between_its_letters() {
        check("one t|wo", "one two three", "one t|wo three");
        check("one t|wo", "zero one two", "zero one t|wo");
        check("one two|", "one big two", "one big two|");
        check("|one", "one two", "|one two");
        check("one|", "one two", "one| two");
        check("on|e", "", "|");
        check("one| two", "Zero one two three", "Zero one| two three");
    }
}
