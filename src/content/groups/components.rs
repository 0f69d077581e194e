//! The page that shows components, for developers. No release has it.

use super::words;

words! {
    /// The page that shows components.
    ComponentWords {
        title,
        lead,
        look,
        size,
        size_usual,
        size_double,
        direction,
        left_to_right,
        right_to_left,
        label,
        hint,
        error,
        short,
        long,
        lines,
        changed,
        long_word,
        other_script,
        scale,
        unordered,
        not_chosen,
        day,
        digits,
        list_full,
        field_full,
    }
}
