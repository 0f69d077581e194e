//! Guesses what something is that is not ours, so that a person can be told what they picked.

use crate::format::json;

/// What something seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuessedType {
    /// A web page.
    Html,
    /// A PDF document.
    Pdf,
    /// A picture.
    Image,
    /// A zip file or another archive; word-processor documents are such files too.
    Zip,
    /// A table of comma-separated values, or the like.
    Csv,
    /// JSON of another program.
    OtherJson,
    /// Something that is no text.
    Binary,
    /// Some other text.
    Text,
}

/// Tells files apart that always begin with the same bytes.
pub(super) fn by_first_bytes(bytes: &[u8]) -> Option<GuessedType> {
    let starts = |heads: &[&[u8]]| heads.iter().any(|head| bytes.starts_with(head));
    let inside = |at: usize, mark: &[u8]| bytes.get(at..at + mark.len()) == Some(mark);
    if starts(&[b"%PDF-"]) {
        Some(GuessedType::Pdf)
    } else if starts(&[b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"II*\0", b"MM\0*"])
        || (starts(&[b"RIFF"]) && inside(8, b"WEBP"))
        || ["heic", "heix", "mif1", "avif"].iter().any(|b| inside(4, format!("ftyp{b}").as_bytes()))
    {
        Some(GuessedType::Image)
    } else if starts(&[
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\x1F\x8B",
        b"7z\xBC\xAF\x27\x1C",
        b"Rar!\x1A",
    ]) {
        Some(GuessedType::Zip)
    } else {
        None
    }
}

/// Whether bytes near the beginning are of a sort that no text has.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    let near = &bytes[..bytes.len().min(4_000)];
    let odd = near.iter().filter(|b| matches!(b, 0..=8 | 14..=26 | 28..=31)).count();
    odd * 50 > near.len()
}

/// Guesses what a text is.
pub(super) fn guess(text: &str) -> GuessedType {
    let start = text.trim_start_matches(is_nothing);
    if is_html(start) {
        GuessedType::Html
    } else if start.starts_with(['{', '[']) && json::parse(start).is_ok() {
        GuessedType::OtherJson
    } else if is_binary(text.as_bytes()) {
        GuessedType::Binary
    } else if is_table(start) {
        GuessedType::Csv
    } else {
        GuessedType::Text
    }
}

fn is_html(text: &str) -> bool {
    let near: String = text.chars().take(500).collect::<String>().to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|mark| near.contains(mark))
}

/// The first lines all have the same number of separators.
fn is_table(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().take(5).filter(|line| !line.is_empty()).collect();
    [',', ';', '\t'].iter().any(|separator| {
        let mut counts = lines.iter().map(|line| line.matches(*separator).count());
        let first = counts.next().unwrap_or(0);
        lines.len() > 1 && first > 0 && counts.all(|count| count == first)
    })
}

/// A character that shows nothing and means nothing.
pub(super) fn is_nothing(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}')
}
