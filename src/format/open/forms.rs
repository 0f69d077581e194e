//! Other forms that a text may have had before mail programs and people did something to it. Each is a guess,
//! and counts only where more of it can be read than before.

use super::parts;

/// How a block of letters begins.
const BLOCK: &str = "BEGIN SHARED TABLE DATA";
/// What follows the quote mark before the kind of a document.
const KIND: &str = "shared-table-";
/// The longest mark that programs put before a line that they quote.
const MOST_QUOTE: usize = 24;

/// Quote marks that stand where a keyboard's own stood before.
const QUOTES: [char; 9] = ['"', '“', '”', '„', '‟', '«', '»', '″', '＂'];

type DecodeFn = fn(&str) -> Option<String>;

/// What may have been done to a text as a whole, undone.
const WHOLE: [DecodeFn; 4] = [as_it_is, unquoted, unescaped, with_straight_quotes];
/// What may have been done to its parts besides.
const OF_PARTS: [DecodeFn; 4] =
    [as_it_is, parts::after_marks, parts::before_marks, lines_of_letters];

/// How many ways there are for a text as a whole,
pub(super) const WHOLES: usize = WHOLE.len();
/// and for its parts besides.
pub(super) const PARTS: usize = OF_PARTS.len();

/// A text as a whole as it may have been before, the likeliest way first.
pub(super) fn whole(text: &str, n: usize) -> Option<String> {
    WHOLE.get(n)?(text)
}

/// And its parts besides.
pub(super) fn parts(whole: &str, n: usize) -> Option<String> {
    OF_PARTS.get(n)?(whole)
}

#[expect(clippy::unnecessary_wraps, reason = "it is one of several forms")]
fn as_it_is(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// Without what stands before each line: somebody's initials, or a number.
fn unquoted(text: &str) -> Option<String> {
    let of = |own| text.lines().find_map(|line| quote_mark(line, own));
    let mark = of(BLOCK).or_else(|| of(KIND))?;
    let is_number = mark.trim_end_matches(SEPARATORS).trim().bytes().all(|b| b.is_ascii_digit());
    let line = |line: &str| {
        let rest = if is_number {
            let rest = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
            rest.trim_start_matches(SEPARATORS)
        } else {
            line.strip_prefix(mark).unwrap_or(line)
        };
        format!("{}\n", rest.strip_prefix(' ').unwrap_or(rest))
    };
    Some(text.lines().map(line).collect())
}

/// What ends the mark before a quoted line.
const SEPARATORS: [char; 5] = ['>', '|', ':', ')', '.'];

/// What stands before the line by which our data is known.
fn quote_mark<'a>(line: &'a str, own: &str) -> Option<&'a str> {
    let at = line.find(own)?;
    let before = line[..at].split(['-', '–', '—', '{', '"']).next()?;
    let end = before.rfind(SEPARATORS)? + 1;
    let has_letters = before[..end].contains(|c: char| c.is_alphanumeric());
    (has_letters && end <= MOST_QUOTE).then_some(&before[..end])
}

/// Without lines between those of a block that can't be its own.
fn lines_of_letters(text: &str) -> Option<String> {
    let mut is_in = false;
    let mut is_own = |line: &&str| {
        if line.contains(BLOCK) {
            is_in = true;
            return true;
        }
        let line = line.trim_matches(|c: char| c.is_whitespace() || c == '>');
        let is_head = line.starts_with("Length:") || line.starts_with("Check:");
        is_head || (is_in && line.chars().all(|c| c.is_ascii_alphanumeric() || "+/".contains(c)))
    };
    let lines: Vec<&str> = text.lines().filter(&mut is_own).collect();
    text.contains(BLOCK).then(|| lines.join("\n"))
}

/// Without the references and the tags of HTML, once or twice, where they hide every quote mark.
fn unescaped(text: &str) -> Option<String> {
    let is_hidden = |text: &str| {
        let before_kind = text.split(KIND).next().unwrap_or_default();
        before_kind.len() < text.len() && before_kind.ends_with(';')
    };
    if !is_hidden(text) {
        return None;
    }
    let once = without_html(text);
    Some(if is_hidden(&once) { without_html(&once) } else { once })
}

fn without_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (instead, len) = tag(rest).or_else(|| reference(rest)).unwrap_or((None, 1));
        match instead {
            Some(c) => out.push(c),
            None if len == 1 => out.push_str(&rest[..1]),
            None => {}
        }
        rest = &rest[len..];
    }
    out.push_str(rest);
    out
}

/// A tag, with the line break that some stand for.
fn tag(text: &str) -> Option<(Option<char>, usize)> {
    let inside = text.strip_prefix('<')?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let end = inside.find(['<', '>']).filter(|end| inside[*end..].starts_with('>'))?;
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!');
    let breaks = ["br", "p", "div", "li"].iter().any(|tag| name.starts_with(tag));
    is_tag.then_some((breaks.then_some('\n'), end + 2))
}

fn reference(text: &str) -> Option<(Option<char>, usize)> {
    let inside = text.strip_prefix('&')?;
    let end = inside.find(';').filter(|end| *end <= 8)?;
    let letter = match &inside[..end] {
        "quot" => '"',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "apos" => '\'',
        "nbsp" => ' ',
        other => {
            let number = other.strip_prefix('#')?;
            let n = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(n)?
        }
    };
    Some((Some(letter), end + 2))
}

/// With the quote marks that JSON needs, where a program put nicer ones.
fn with_straight_quotes(text: &str) -> Option<String> {
    let is_nicer = |q: &char| *q != '"' && text.contains(&format!("{q}{KIND}"));
    if !QUOTES.iter().any(is_nicer) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut in_text = false;
    let mut chars = text.char_indices().peekable();
    while let Some((at, letter)) = chars.next() {
        match letter {
            '\\' if in_text => {
                out.push(letter);
                out.extend(
                    chars.next().map(|(_, next)| if QUOTES.contains(&next) { '"' } else { next }),
                );
            }
            q if QUOTES.contains(&q) && !in_text => {
                in_text = true;
                out.push('"');
            }
            q if QUOTES.contains(&q) && ends_a_text(&text[at + q.len_utf8()..]) => {
                in_text = false;
                out.push('"');
            }
            '"' => out.push_str("\\\""),
            '\u{a0}' if !in_text => out.push(' '),
            letter => out.push(letter),
        }
    }
    Some(out)
}

/// Whether JSON goes on like this behind a text.
fn ends_a_text(rest: &str) -> bool {
    let rest = rest.trim_start();
    let starts_a_value = |rest: &str| {
        let first = rest.trim_start().chars().next();
        first.is_none_or(|c| QUOTES.contains(&c) || c.is_ascii_digit() || "{[-".contains(c))
    };
    match rest.chars().next() {
        None | Some('}' | ']') => true,
        Some(',') => starts_a_value(&rest[1..]),
        Some(':') => starts_a_value(&rest[1..]) || rest[1..].trim_start().starts_with(['t', 'f']),
        Some(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_before_quoted_lines_go() {
        let block = "Hi\nWR> -----BEGIN SHARED TABLE DATA-----\nWR> ab\nWR>\n";
        assert_eq!(
            unquoted(block).as_deref(),
            Some("Hi\n-----BEGIN SHARED TABLE DATA-----\nab\n\n")
        );
        let json = "AB> WR> {\nAB> WR>   \"kind\": \"shared-table-copy\"\nAB> WR> }\n";
        assert_eq!(unquoted(json).as_deref(), Some("{\n  \"kind\": \"shared-table-copy\"\n}\n"));
        let numbered = " 9: BEGIN SHARED TABLE DATA\n10: ab\n";
        assert_eq!(unquoted(numbered).as_deref(), Some("BEGIN SHARED TABLE DATA\nab\n"));
        assert_eq!(unquoted("-----BEGIN SHARED TABLE DATA-----\n> ab"), None);
    }

    #[test]
    fn lines_of_others_between_letters_go() {
        let text =
            "Hi\n-- BEGIN SHARED TABLE DATA\nLength: 3\nCheck: 1\nab+/\nOn Sunday, Wren:\n> cd\n";
        let wanted = "-- BEGIN SHARED TABLE DATA\nLength: 3\nCheck: 1\nab+/\n> cd";
        assert_eq!(lines_of_letters(text).as_deref(), Some(wanted));
    }

    #[test]
    fn what_html_hid_is_seen_again() {
        let text = "<p>{&quot;kind&quot;:&quot;shared-table-copy&quot;,&quot;a&quot;:&quot;1 &amp;lt; &#233;&lt;b&gt;&quot;}</p>";
        let wanted = "\n{\"kind\":\"shared-table-copy\",\"a\":\"1 &lt; é<b>\"}\n";
        assert_eq!(unescaped(text).as_deref(), Some(wanted));
        assert_eq!(unescaped("{\"kind\":\"shared-table-copy\"} &quot;shared-table-x"), None);
    }

    #[test]
    fn nicer_quote_marks_become_those_of_json() {
        let text = "{“kind”:\u{a0}“shared-table-copy”, “a”: “she said “no”, and “yes””, “b”: [“\\“x\\””, “y”]}";
        let wanted = "{\"kind\": \"shared-table-copy\", \"a\": \"she said “no”, and “yes”\", \"b\": [\"\\\"x\\\"\", \"y\"]}";
        assert_eq!(with_straight_quotes(text).as_deref(), Some(wanted));
        assert_eq!(with_straight_quotes("{\"kind\": \"shared-table-copy\"}"), None);
    }
}
