//! What any tool keeps to, wherever it comes from: it is no larger than people can fill in, and its texts are
//! words alone.

use super::error::{ToolError, ToolProblem};
use crate::format::json::Json;

/// The most bytes of a definition. The longest of ours has 53,000.
pub(super) const MAX_BYTES: usize = 256 * 1024;
/// The most entries of a list. The longest of ours has 21.
const MAX_ENTRIES: usize = 200;
/// The most letters of a text. The longest of ours has 275.
const MAX_LETTERS: usize = 1_000;

/// Checks everything in a definition, as it was written down: a group's own words are not in it yet.
pub(super) fn check(json: &Json<'_>, at: &str) -> Result<(), ToolError> {
    match json {
        Json::Text(text) => words(text).map_err(|problem| ToolError::at(at, problem)),
        Json::List(list) if list.len() > MAX_ENTRIES => {
            Err(ToolError::at(at, ToolProblem::TooMany(MAX_ENTRIES)))
        }
        Json::List(list) => {
            let mut entries = list.iter().enumerate();
            entries.try_for_each(|(n, json)| check(json, &format!("{at}[{n}]")))
        }
        Json::Object(fields) => fields.iter().try_for_each(|(name, json)| {
            let at = if at.is_empty() { name.to_string() } else { format!("{at}.{name}") };
            check(json, &at)
        }),
        Json::Whole(_) | Json::OtherNumber(_) | Json::Flag(_) | Json::Null => Ok(()),
    }
}

fn words(text: &str) -> Result<(), ToolProblem> {
    if text.chars().count() > MAX_LETTERS {
        return Err(ToolProblem::TooLong(MAX_LETTERS));
    }
    if is_markup(text) {
        return Err(ToolProblem::Markup);
    }
    if text.chars().any(is_hidden) {
        return Err(ToolProblem::Hidden);
    }
    Ok(())
}

/// Whether it has a tag or a letter in code, such as `<b>` or `&amp;`. Nothing here would run it; but whoever wrote it
/// means something else than what people would see.
fn is_markup(text: &str) -> bool {
    let opens = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?');
    let has_tag = text.split('<').skip(1).any(|after| after.starts_with(opens));
    let is_code = |after: &str| {
        let name = after.split(';').next().filter(|name| name.len() < after.len());
        name.is_some_and(|name| {
            let mut letters = name.chars();
            !name.is_empty() && letters.all(|c| c.is_ascii_alphanumeric() || c == '#')
        })
    };
    has_tag || text.split('&').skip(1).any(is_code)
}

/// Whether it is a sign that nobody sees, or that puts others in another order than they are written in.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_words_alone() {
        for text in ["We listen", "a < b", "3 <4", "You & me; us", "R&D", "\u{20ac} 3", "“Why?”"]
        {
            assert_eq!(words(text), Ok(()), "{text}");
        }
        for text in ["<b>We</b>", "We<br/>", "<!-- a -->", "a &amp; b", "&#60;", "</i>"] {
            assert_eq!(words(text), Err(ToolProblem::Markup), "{text}");
        }
        for text in ["a\u{202e}b", "a\u{7}", "a\nb", "\u{feff}a"] {
            assert_eq!(words(text), Err(ToolProblem::Hidden), "{text:?}");
        }
        assert_eq!(words(&"ß".repeat(MAX_LETTERS)), Ok(()));
        assert_eq!(words(&"ß".repeat(MAX_LETTERS + 1)), Err(ToolProblem::TooLong(MAX_LETTERS)));
    }
}
