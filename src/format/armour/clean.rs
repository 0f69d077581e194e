//! Takes out of a text what mail programs put in, and everything that base64 does not use.

use crate::format::quoted_printable;

/// The letters, digits, `+` and `/` of a text. What stands for something else is undone or dropped
/// first: soft line breaks and `=3D` of quoted-printable, then tags and character references of HTML.
pub(super) fn letters(text: &str) -> String {
    let bytes = quoted_printable::undone(text.as_bytes());
    let used = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/');
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.as_slice();
    loop {
        // Most of a text is neither tag nor reference, and goes in one piece: it may be millions of letters.
        let plain = rest.iter().position(|b| matches!(b, b'&' | b'<')).unwrap_or(rest.len());
        out.extend(rest[..plain].iter().copied().filter(used));
        rest = &rest[plain..];
        let (kept, length) = match rest.first() {
            Some(b'&') => reference(rest),
            Some(_) => (None, tag(rest)),
            None => return String::from_utf8(out).unwrap_or_default(),
        };
        out.extend(kept.filter(used));
        rest = &rest[length..];
    }
}

/// The longest character reference that is looked for, in bytes.
const MAX_REFERENCE: usize = 12;

/// A character reference of HTML. Text that was escaped twice has `&amp;` where there was `&`.
fn reference(bytes: &[u8]) -> (Option<u8>, usize) {
    let mut start = 1;
    while bytes[start..].starts_with(b"amp;") {
        start += b"amp;".len();
    }
    let near = &bytes[start..bytes.len().min(start + MAX_REFERENCE)];
    let Some(length) = near.iter().position(|b| *b == b';') else { return (None, start) };
    let end = start + length + 1;
    match &near[..length] {
        b"plus" => (Some(b'+'), end),
        b"sol" => (Some(b'/'), end),
        [b'#', number @ ..] => (by_number(number), end),
        name if name.iter().all(u8::is_ascii_alphanumeric) => (None, end),
        _ => (None, start),
    }
}

fn by_number(number: &[u8]) -> Option<u8> {
    let text = std::str::from_utf8(number).ok()?;
    match text.strip_prefix(['x', 'X']) {
        Some(hex) => u8::from_str_radix(hex, 16).ok(),
        None => text.parse().ok(),
    }
}

/// The longest tag that is looked for, in bytes.
const MAX_TAG: usize = 400;

/// How many bytes an HTML tag takes up; 1 for a `<` that opens none. A marker never stands inside a tag.
fn tag(bytes: &[u8]) -> usize {
    let near = &bytes[1..bytes.len().min(MAX_TAG)];
    let opens = near.first().is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!'));
    match near.iter().position(|b| matches!(b, b'<' | b'>')) {
        Some(end) if opens && near[end] == b'>' && !holds_marker(&near[..end]) => end + 2,
        _ => 1,
    }
}

fn holds_marker(bytes: &[u8]) -> bool {
    bytes.windows(b"BEGIN".len()).any(|w| w == b"BEGIN")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: &str) {
        assert_eq!(letters(text), wanted, "{text:?}");
    }

    #[test]
    fn only_what_base64_uses_is_left() {
        check("\u{feff}> > ab+/\r\n>\u{a0}“c1” –—-_\u{200b}.é", "ab+/c1");
    }

    #[test]
    fn quoted_printable_is_undone() {
        check("ab=\r\ncd=\nef=20\ng=3Dh=2Bi=", "abcdefgh+i");
        check("=2fa=é", "/a");
    }

    #[test]
    fn html_is_undone() {
        check("&gt; ab<br>\n&nbsp;&#43;<div class=\"x\">c</div>&#x2F;e&", "ab+c/e");
        check("&amp;gt;d&amp;amp;#x2F;&amp; e &g=\nt;", "d/e");
        check("a < b & c; <b BEGIN> &toolongforareference;", "abcbBEGINtoolongforareference");
    }
}
