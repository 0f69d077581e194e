//! Words that stay on one line: a number and its word, a date, a span of time.

/// A space at which no line breaks.
const SPACE: char = '\u{a0}';

/// The same words on one line. Behind a dash a line can break all the same: a span of time needs an element
/// that does not wrap too, for a joiner there would tear the words apart in the text of printed pages.
pub fn unbroken(text: &str) -> String {
    swap(text, ' ', SPACE)
}

fn swap(text: &str, from: char, to: char) -> String {
    text.chars().map(|c| if c == from { to } else { c }).collect()
}

/// So many letters have a date and a span of time at most. More could not stay on a line.
const LONGEST: usize = 24;

/// Whether a text is nothing but such words.
pub fn is_unbroken(text: &str) -> bool {
    text.contains(SPACE)
        && !text.contains(char::is_control)
        && !text.contains(' ')
        && text.chars().count() <= LONGEST
}

/// The same words with ordinary spaces, for files that programs read and that people search.
pub fn plain(text: &str) -> String {
    swap(text, SPACE, ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_no_place_to_break_and_can_be_made_plain_again() {
        let span = unbroken("13:00 – 13:10");
        assert_eq!(span, "13:00\u{a0}–\u{a0}13:10");
        assert_eq!(plain(&span), "13:00 – 13:10");
        assert!(is_unbroken(&span) && is_unbroken(&unbroken("30 September 2026")));
        let others = [
            "13:00 – 13:10",
            "Ridge",
            "a\u{a0}b c",
            "so\u{a0}much\u{a0}longer\u{a0}than\u{a0}a\u{a0}day",
        ];
        assert!(!others.into_iter().any(is_unbroken));
    }
}
