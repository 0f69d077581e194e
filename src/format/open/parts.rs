//! A text that came in several messages, each with its number: "(2/3)", "2 of 3", "Part 2/3".

use std::ops::Range;

/// More parts than anybody sends.
const MOST: usize = 99;

/// A part's number, and where it stands.
struct PartMark {
    n: usize,
    total: usize,
    at: Range<usize>,
}

/// The parts in their order, each of which stands behind its number.
pub(super) fn after_marks(text: &str) -> Option<String> {
    let marks = all_marks(text)?;
    let mut parts = Vec::new();
    for (at, mark) in marks.iter().enumerate() {
        let next = marks.get(at + 1).map(|next| line_start(text, next.at.start));
        parts.push((mark.n, mark.at.end..next.unwrap_or(text.len()).max(mark.at.end)));
    }
    Some(together(text, parts))
}

/// The parts in their order, each of which stands before its number.
pub(super) fn before_marks(text: &str) -> Option<String> {
    let marks = all_marks(text)?;
    let mut parts = Vec::new();
    let mut from = 0;
    for mark in &marks {
        parts.push((mark.n, from..mark.at.start));
        from = mark.at.end;
    }
    Some(together(text, parts))
}

fn together(text: &str, parts: Vec<(usize, Range<usize>)>) -> String {
    let parts = crate::domain::base::order::sorted(parts, |a, b| a.0.cmp(&b.0));
    parts.into_iter().map(|(_, part)| &text[part]).collect()
}

/// What stands before a number on its line is of the message around it.
fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The numbers of all parts, where each is there once.
fn all_marks(text: &str) -> Option<Vec<PartMark>> {
    let marks = marks(text);
    let totals = marks.iter().map(|mark| mark.total);
    let total = totals.into_iter().find(|total| {
        let of = || marks.iter().filter(|mark| mark.total == *total);
        of().count() == *total && (1..=*total).all(|n| of().any(|mark| mark.n == n))
    })?;
    Some(marks.into_iter().filter(|mark| mark.total == total).collect())
}

fn marks(text: &str) -> Vec<PartMark> {
    let mut marks = Vec::new();
    let mut from = 0;
    while let Some(found) = text.as_bytes()[from..].iter().position(u8::is_ascii_digit) {
        let start = from + found;
        let digits = number_len(&text[start..]);
        from = start + digits;
        let is_word = text[..start].ends_with(|c: char| c.is_alphanumeric() || "/.,:".contains(c));
        if let Some((total, len)) = of_total(&text[from..]).filter(|_| !is_word) {
            let n = text[start..from].parse().unwrap_or(0);
            if (2..=MOST).contains(&total) && (1..=total).contains(&n) {
                marks.push(PartMark { n, total, at: around(text, start..from + len) });
                from += len;
            }
        }
    }
    marks
}

fn number_len(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// "/3" or " of 3", and how long it is.
fn of_total(text: &str) -> Option<(usize, usize)> {
    let rest = text.trim_start_matches(' ');
    let rest = rest.strip_prefix('/').or_else(|| rest.strip_prefix("of "))?.trim_start_matches(' ');
    let digits = number_len(rest);
    let after = &rest[digits..];
    let is_word = after.starts_with(|c: char| c.is_alphanumeric() || "/,".contains(c));
    let total = rest[..digits].parse().ok().filter(|_| !is_word)?;
    Some((total, text.len() - after.len()))
}

/// With the brackets around a number, and the word before it.
fn around(text: &str, at: Range<usize>) -> Range<usize> {
    let before = text[..at.start].trim_end_matches(['(', '[', ' ']);
    let word =
        ["Part", "part", "Message", "message"].iter().find_map(|word| before.strip_suffix(word));
    let start = word.map_or(before.len(), |before| before.trim_end_matches(['(', '[']).len());
    let after = text[at.end..].trim_start_matches([')', ']', ':', '.', ' ']);
    start..text.len() - after.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_in_any_order_come_together() {
        let text = "[14:06] Wren: (2/3) two\n[14:05] Wren: (1/3) one\n[14:07] Wren: (3/3) three";
        assert_eq!(after_marks(text).as_deref(), Some("one\ntwo\nthree"));
        let text = "two\n2 of 2\none\n1 of 2\n";
        assert_eq!(before_marks(text).as_deref(), Some("\none\ntwo\n"));
        assert_eq!(after_marks("Part 2/2: b\nPart 1/2: a\n").as_deref(), Some("a\nb\n"));
    }

    #[test]
    fn other_numbers_are_no_parts() {
        for text in [
            "",
            "1/2",
            "On 1/2/2026 and 2/2/2026",
            "1/2 cup, 1/2 more, 2/2",
            "v1/2 and v2/2",
            "9 of 3",
        ] {
            assert_eq!(after_marks(text), None, "{text}");
        }
    }
}
