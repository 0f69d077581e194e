//! Takes out of JSON what mail programs put in when it was pasted into a letter. A guess: where a line
//! was broken inside a text, there was a space.

/// The text without what mail put in.
pub(super) fn repair(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_text = false;
    let mut chars = text.chars().peekable();
    while let Some(letter) = chars.next() {
        match letter {
            '"' => in_text = !in_text,
            '\\' if in_text => {
                out.push(letter);
                out.extend(chars.next());
                continue;
            }
            '=' if matches!(chars.peek(), Some('\n' | '\r')) => {
                skip_breaks(&mut chars);
                continue;
            }
            '\n' | '\r' if in_text => {
                skip_breaks(&mut chars);
                if !out.ends_with(' ') {
                    out.push(' ');
                }
                continue;
            }
            letter if !in_text && is_added(letter) => continue,
            _ => {}
        }
        out.push(letter);
    }
    out
}

/// Skips the rest of a line break, and the quote marks that the next line begins with.
fn skip_breaks(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    while chars.next_if(|c| matches!(c, '\n' | '\r' | '>' | ' ' | '\u{a0}')).is_some() {}
}

/// JSON has none of these between its texts.
fn is_added(c: char) -> bool {
    matches!(c, '>' | '\u{a0}' | '\u{200b}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: &str) {
        assert_eq!(repair(text), wanted, "{text}");
    }

    #[test]
    fn lines_that_mail_broke_are_joined() {
        check("{\"a\":\"one\n> two\"}", "{\"a\":\"one two\"}");
        check("{\"a\":\"one \r\ntwo\"}", "{\"a\":\"one two\"}");
        check("{\"a\":\"one=\r\n two\"}", "{\"a\":\"onetwo\"}");
    }

    #[test]
    fn quote_marks_of_mail_go_and_those_of_people_stay() {
        check("{\u{a0}\"a\":\n> > \"x > \\\" y\"}", "{\"a\":\n  \"x > \\\" y\"}");
    }
}
