//! What comes out of the printer.

use std::fs;
use std::process::Command;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use thirtyfour::common::print::PrintParameters;

use super::world::World;
use super::{Result, ensure, squash};

/// A printed page ends with this in a text.
const PAGE_END: char = '\u{c}';
/// Some fonts have one sign for several letters.
const LIGATURES: [(char, &str); 5] = [
    ('\u{fb00}', "ff"),
    ('\u{fb01}', "fi"),
    ('\u{fb02}', "fl"),
    ('\u{fb03}', "ffi"),
    ('\u{fb04}', "ffl"),
];
/// No letter is so wide and high a black place, in points of a drawn page.
const BAR: usize = 9;

/// Paper as it comes out.
pub(crate) struct Paper {
    /// The words of each page.
    pub(crate) pages: Vec<String>,
    /// How many pages it has.
    pub(crate) count: usize,
    /// The size of the pages, in points.
    pub(crate) size: String,
    /// How dark each page is where.
    grey: Vec<Grey>,
}

/// A page as points from black to white, row by row.
struct Grey {
    width: usize,
    points: Vec<u8>,
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

    /// Fails if a place is black all over: nobody can write there, and it takes much ink.
    pub(crate) fn has_no_black_bars(&self) -> Result {
        for (n, page) in (1..).zip(&self.grey) {
            let rows: Vec<&[u8]> = page.points.chunks(page.width).collect();
            let is_black = |x: usize, y: usize| {
                let square = rows.iter().skip(y).take(BAR).filter_map(|row| row.get(x..x + BAR));
                square.flatten().all(|point| *point < 64)
            };
            for y in 0..rows.len().saturating_sub(BAR) {
                let black = (0..page.width.saturating_sub(BAR)).find(|x| is_black(*x, y));
                ensure(black.is_none(), format!("page {n} is black at {black:?}, {y}"))?;
            }
        }
        Ok(())
    }

    /// How much of each page is used, from its upper edge to the last line above its foot.
    pub(crate) fn used(&self) -> Vec<f64> {
        let used = |page: &Grey| {
            let height = page.points.len() / page.width;
            let body = height - height / 15;
            let is_used = |y: &usize| {
                page.points.iter().skip(y * page.width).take(page.width).any(|point| *point < 128)
            };
            let last = (0..body).rev().find(is_used).unwrap_or_default();
            f64::from(u32::try_from(last).unwrap_or_default())
                / f64::from(u32::try_from(height).unwrap_or(1))
        };
        self.grey.iter().map(used).collect()
    }

    /// Fails if a page before the last one has nothing in its lower half.
    pub(crate) fn has_no_half_empty_page(&self) -> Result {
        let used = self.used();
        let bare = used.iter().rev().skip(1).any(|used| *used < 0.5);
        ensure(!bare, format!("pages are used to {used:.2?}"))
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
        if self.is_chromium() {
            return self.print_as(json!({ "preferCSSPageSize": true })).await;
        }
        self.paper(&self.driver().print_page(PrintParameters::default()).await?)
    }

    /// Prints the page on US Letter, whatever it asks for. For browsers with Chromium's tools.
    pub(crate) async fn print_on_letter(&self) -> Result<Paper> {
        self.note("print on Letter");
        self.print_as(json!({ "paperWidth": 8.5, "paperHeight": 11 })).await
    }

    async fn print_as(&self, wanted: Value) -> Result<Paper> {
        let answer = self.tools("Page.printToPDF", wanted).await?;
        let bytes = answer["data"].as_str().ok_or("no paper came out")?;
        self.paper(&BASE64_STANDARD.decode(bytes)?)
    }

    fn paper(&self, bytes: &[u8]) -> Result<Paper> {
        ensure(bytes.starts_with(b"%PDF"), "what came out is no paper")?;
        let path = self.make_file("paper.pdf", bytes)?;
        let told = told_of(&path)?;
        let line = |name: &str| {
            let lines = told.lines().filter_map(|line| line.strip_prefix(name));
            lines.map(str::trim).next().ok_or(format!("the paper tells no {name}"))
        };
        Ok(Paper {
            pages: words_of(&path)?,
            count: line("Pages:")?.parse()?,
            size: line("Page size:")?.to_owned(),
            grey: grey_of(&path)?,
        })
    }
}

/// What is told of a paper: how many pages it has, and of what size.
fn told_of(path: &std::path::Path) -> Result<String> {
    let done = Command::new("pdfinfo").arg(path).output()?;
    ensure(done.status.success(), "the paper tells nothing")?;
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

/// Draws each page, 50 points to the inch.
fn grey_of(path: &std::path::Path) -> Result<Vec<Grey>> {
    let done = Command::new("pdftoppm").args(["-gray", "-r", "50"]).arg(path).output()?;
    ensure(done.status.success(), "the paper can't be drawn")?;
    let (mut rest, mut pages) = (done.stdout.as_slice(), Vec::new());
    // Each begins with `P5`, its width, its height and 255, in words.
    while !rest.is_empty() {
        let mut head = rest.splitn(5, u8::is_ascii_whitespace);
        let mut number = || {
            let word = head.next().map(String::from_utf8_lossy);
            word.and_then(|word| word.parse::<usize>().ok())
        };
        let (_, width, height, _) = (number(), number(), number(), number());
        let (width, height) = width.zip(height).ok_or("no drawn page")?;
        let points = head.next().and_then(|points| points.split_at_checked(width * height));
        let (page, after) = points.ok_or("a drawn page is cut off")?;
        pages.push(Grey { width, points: page.to_vec() });
        rest = after;
    }
    Ok(pages)
}

/// Reads the words of each page.
fn words_of(path: &std::path::Path) -> Result<Vec<String>> {
    let text = path.with_extension("txt");
    let done = Command::new("pdftotext").arg(path).arg(&text).status()?;
    ensure(done.success(), "the paper can't be read")?;
    let text = fs::read_to_string(text)?;
    let text = LIGATURES.iter().fold(text, |text, (one, letters)| text.replace(*one, letters));
    Ok(text.trim_end_matches(PAGE_END).split(PAGE_END).map(squash).collect())
}
