//! Hard words, each explained where a sheet uses it first.

use super::help::HelpTerm;
use super::language::glossary::{GLOSSARY, HARD};
use super::language::grammar::singular;
use crate::domain::tool::ToolPage;
use crate::domain::tool::texts;

/// The hard words of each page that no earlier page has, in the order in which they stand there.
pub fn first_used(pages: &[ToolPage<'_>]) -> Vec<Vec<HelpTerm>> {
    let hard = hard();
    let mut seen = vec![false; hard.len()];
    let mut new_on = |page: &ToolPage<'_>| {
        let mut new = Vec::new();
        for text in texts::of_page(page) {
            for at in used(text, &hard) {
                if !seen[at] {
                    seen[at] = true;
                    new.push(hard[at].term);
                }
            }
        }
        new
    };
    pages.iter().map(&mut new_on).collect()
}

/// A word, or some that belong together, as they are looked for.
struct HardWord {
    stems: Vec<String>,
    term: HelpTerm,
}

fn hard() -> Vec<HardWord> {
    let is_hard = |(name, _): &&HelpTerm| HARD.contains(name);
    let look_for = |term: &HelpTerm| HardWord { stems: stems(term.0), term: *term };
    GLOSSARY.iter().filter(is_hard).map(look_for).collect()
}

/// Which of the words a text uses. Where one is a part of another, the longer one counts: power is
/// not meant apart in top-down power.
fn used(text: &str, hard: &[HardWord]) -> Vec<usize> {
    let text = stems(text);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let starts_here = |n: &usize| text[at..].starts_with(&hard[*n].stems);
        let longest = (0..hard.len()).filter(starts_here).max_by_key(|n| hard[*n].stems.len());
        at += longest.map_or(1, |n| hard[n].stems.len());
        found.extend(longest);
    }
    found
}

/// The words of a text in small letters, one and many alike. A hyphen parts words too. The words looked for are English:
/// the small letters of all languages would weigh more than all of this.
fn stems(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.map(|word| singular(&word.to_ascii_lowercase())).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_hard_word_is_in_the_glossary_once() {
        assert_eq!(hard().len(), HARD.len());
    }
}
