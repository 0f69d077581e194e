//! Lists that come from documents and letters, each entry on a line with a mark before it.

/// The marks that programs and people put before an entry. The last is what one word processor uses for its own.
const MARKS: [char; 14] =
    ['•', '·', '●', '○', '◦', '▪', '■', '‣', '–', '-', '*', '>', '→', '\u{f0b7}'];

/// The entries of a list, without their marks; `None` for a text that is none.
pub fn list(text: &str) -> Option<Vec<String>> {
    let entries = text.lines().map(entry).filter(|entry| !entry.is_empty());
    let entries: Vec<String> = entries.map(str::to_owned).collect();
    (entries.len() > 1).then_some(entries)
}

fn entry(line: &str) -> &str {
    let line = line.trim();
    let rest = line.trim_start_matches(|c: char| MARKS.contains(&c) || c.is_whitespace());
    // A mark has a blank behind it, or is the whole line; a dash may also begin a word or a number.
    let marks = &line[..line.len() - rest.len()];
    let is_marked = rest.is_empty() || marks.ends_with(char::is_whitespace);
    let rest = if is_marked { rest } else { line };
    numbered(rest).unwrap_or(rest)
}

/// What stands behind "1.", "2)", "(3)", "a)" or Word's "o" and a tab.
fn numbered(line: &str) -> Option<&str> {
    if let Some(rest) = line.strip_prefix("o\t") {
        return Some(rest.trim_start());
    }
    let inside = line.strip_prefix('(').unwrap_or(line);
    let name = inside.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = (1..=3).contains(&(inside.len() - name.len()));
    let rest =
        if is_number { name } else { inside.strip_prefix(|c: char| c.is_ascii_alphabetic())? };
    // "e. g." or a letter that begins a word is no number.
    let rest = if is_number { rest.strip_prefix(['.', ')'])? } else { rest.strip_prefix(')')? };
    rest.starts_with(char::is_whitespace).then(|| rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: &[&str]) {
        assert_eq!(list(text).unwrap_or_default(), wanted, "{text:?}");
    }

    #[test]
    fn lists_of_word_processors_and_letters_lose_their_marks() {
        check(
            "•\tWe listen first\r\n•\tWe say “no” early\r\n\r\n",
            &["We listen first", "We say “no” early"],
        );
        check(
            "\u{f0b7} one\no\ttwo\n- three\n* four\n– five",
            &["one", "two", "three", "four", "five"],
        );
        check(
            "1. one\n2) two\n(3) three\n10.\tten\na) alpha",
            &["one", "two", "three", "ten", "alpha"],
        );
        check("> - one\n> - two", &["one", "two"]);
    }

    #[test]
    fn words_that_only_look_like_marks_stay() {
        check("-5 degrees\n3.5 hours", &["-5 degrees", "3.5 hours"]);
        check("a good day\n2026 was long", &["a good day", "2026 was long"]);
        check("e. g. tea\n*very* good", &["e. g. tea", "*very* good"]);
        check("one line", &[]);
        check("\n•\n", &[]);
    }
}
