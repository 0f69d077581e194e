//! What comes out of the printer.

use std::fs;
use std::process::Command;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use thirtyfour::common::print::PrintParameters;

use super::world::World;
use super::{Result, ensure, squash};

/// A printed page ends with this in a text.
const PAGE_END: char = '\u{c}';

/// Paper as it comes out.
pub(crate) struct Paper {
    /// The words of each page.
    pub(crate) pages: Vec<String>,
    /// How many pages it has.
    pub(crate) count: usize,
    /// The size of the pages, in points.
    pub(crate) size: String,
}

impl Paper {
    /// All words, in order.
    pub(crate) fn text(&self) -> String {
        squash(&self.pages.join(" "))
    }

    /// Fails unless the paper has these words.
    pub(crate) fn has(&self, words: &str) -> Result {
        ensure(self.text().contains(&squash(words)), format!("the paper does not say “{words}”"))
    }

    /// Fails if the paper has these words.
    pub(crate) fn lacks(&self, words: &str) -> Result {
        ensure(!self.text().contains(&squash(words)), format!("the paper says “{words}”"))
    }
}

impl World {
    /// Prints the page, with the paper that it asks for.
    pub(crate) async fn print(&self) -> Result<Paper> {
        self.note("print");
        let bytes = if self.is_chromium() {
            let wanted = json!({ "preferCSSPageSize": true, "printBackground": false });
            let answer = self.tools("Page.printToPDF", wanted).await?;
            BASE64_STANDARD.decode(answer["data"].as_str().ok_or("no paper came out")?)?
        } else {
            self.driver().print_page(PrintParameters::default()).await?
        };
        ensure(bytes.starts_with(b"%PDF"), "what came out is no paper")?;
        let path = self.make_file("paper.pdf", &bytes)?;
        let told = told_of(&path)?;
        let line = |name: &str| {
            let lines = told.lines().filter_map(|line| line.strip_prefix(name));
            lines.map(str::trim).next().ok_or(format!("the paper tells no {name}"))
        };
        Ok(Paper {
            pages: words_of(&path)?,
            count: line("Pages:")?.parse()?,
            size: line("Page size:")?.to_owned(),
        })
    }
}

/// What is told of a paper: how many pages it has, and of what size.
fn told_of(path: &std::path::Path) -> Result<String> {
    let done = Command::new("pdfinfo").arg(path).output()?;
    ensure(done.status.success(), "the paper tells nothing")?;
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

/// Reads the words of each page.
fn words_of(path: &std::path::Path) -> Result<Vec<String>> {
    let text = path.with_extension("txt");
    let done = Command::new("pdftotext").arg(path).arg(&text).status()?;
    ensure(done.success(), "the paper can't be read")?;
    let text = fs::read_to_string(text)?;
    Ok(text.trim_end_matches(PAGE_END).split(PAGE_END).map(squash).collect())
}
