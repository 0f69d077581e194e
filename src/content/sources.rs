//! Where the ideas of pages come from that are no worksheets.

/// Pages that are no worksheet, each with the documents that its idea comes from.
pub static PAGES: &[(&str, &[&str])] = &[
    ("actions", &["guide"]),
    ("changed", &["guide"]),
    ("help/co-production", &["guide", "five-ps"]),
    ("help/near-you", &["guide", "five-ps"]),
    ("help/two-kinds-of-good", &["benefits"]),
    ("help/words", &["guide", "five-ps"]),
];
