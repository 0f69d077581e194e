//! What a person hands in, as a text: the parts that the page showed, and the same for the app below.

use super::page::TextPage;
use super::{armour, defuse, write_compact};
use crate::format::copy::CopyDocument;

/// The words around what is handed in.
#[derive(Debug, Clone, Copy)]
pub struct GivenWords<'a> {
    /// The first line.
    pub title: &'a str,
    /// What this text is, and what to do with it.
    pub intro: &'a str,
    /// What the block of letters is.
    pub data_lead: &'a str,
}

/// Writes what is handed in as a text. Each part has a name and what it says.
pub fn write_given(
    copy: &CopyDocument,
    words: GivenWords<'_>,
    parts: &[(String, Vec<String>)],
) -> String {
    let mut page = TextPage::default();
    page.heading(words.title, '=');
    page.paragraph(words.intro);
    for (name, said) in parts {
        page.line(name, 0);
        for text in said {
            page.line(text, 4);
        }
        page.gap();
    }
    page.rule();
    page.paragraph(words.data_lead);
    let mut text = defuse(page.finish());
    text.push_str(&armour::wrap(&write_compact(copy)));
    text
}
