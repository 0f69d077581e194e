//! How hard the words are to read: the US school grade by Flesch and Kincaid. J. P. Kincaid and
//! others, "Derivation of New Readability Formulas for Navy Enlisted Personnel", 1975:
//! 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
//!
//! The formula was made for passages. For a label of one or two words it says nothing: "Volunteering"
//! alone would be grade 32. So each text of [`ENOUGH`] words or more is measured alone. Shorter ones
//! are measured joined with the other short ones of their place: a question, a part's opening, a
//! page, a topic of help. Are these still too few, they are joined with the long ones there too. A
//! place that has fewer words in all is not measured, such as "Yes, Not yet, We don't know". A
//! sentence ends at a full stop, a question mark, a colon or a semicolon, and at a text's end. Gaps
//! that are filled in later count as a short word. Of a word that the glossary explains, what is
//! said of it is measured, not the word.

use std::env;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::texts::{Place, places, sentences};

/// No text may be above this grade: about 13 years old.
const HARDEST: f64 = 8.0;
/// Half of the texts must be at this grade or below: about 10 years old.
const USUAL: f64 = 5.0;
/// How many words a text needs, to be measured alone.
const ENOUGH: usize = 8;
/// How many of the hardest texts are shown.
const SHOWN: usize = 10;

/// What is measured as one.
#[derive(Debug)]
struct Piece {
    at: String,
    text: String,
    sentences: Vec<Vec<String>>,
}

impl Piece {
    fn of(at: &str, texts: &[&str]) -> Self {
        let text = texts.join(" | ");
        let words = |words: Vec<&str>| words.into_iter().map(str::to_owned).collect();
        let sentences = texts.iter().flat_map(|text| sentences(text)).map(words).collect();
        Self { at: at.to_owned(), text, sentences }
    }

    fn words(&self) -> usize {
        self.sentences.iter().map(Vec::len).sum()
    }

    fn counts(&self) -> Value {
        json!({ "sentences": self.sentences.len(), "words": self.sentences.concat() })
    }
}

fn pieces(place: &Place) -> Vec<Piece> {
    let texts: Vec<String> = place.texts.iter().map(|text| without_gaps(text)).collect();
    let is_long = |text: &&str| Piece::of("", &[*text]).words() >= ENOUGH;
    let all: Vec<&str> = texts.iter().map(String::as_str).collect();
    let (long, short): (Vec<&str>, Vec<&str>) = all.iter().copied().partition(is_long);
    let mut out: Vec<Piece> = long.iter().map(|text| Piece::of(&place.at, &[*text])).collect();
    let joined = Piece::of(&place.at, &short);
    if joined.words() >= ENOUGH {
        out.push(joined);
    } else if joined.words() > 0 && !long.is_empty() {
        out.push(Piece::of(&place.at, &all));
    }
    out
}

fn without_gaps(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| {
        let after = part.split_once('}').map_or(part, |(_, after)| after);
        format!("{out}it{after}")
    })
}

/// The grade of each piece, from the packages that the reading step gets.
fn grades(pieces: &[Piece]) -> Vec<f64> {
    let folder = env::var("SHARED_TABLE_READING")
        .unwrap_or_else(|_| panic!("run `cargo xtask test --only reading`"));
    let mut node = Command::new("node")
        .args(["--input-type=module", "--eval", include_str!("grades.js")])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let counts: Vec<Value> = pieces.iter().map(Piece::counts).collect();
    node.stdin.take().unwrap().write_all(Value::from(counts).to_string().as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "node ended with an error");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
#[ignore = "needs packages from npm: run `cargo xtask test --only reading`"]
fn every_text_is_easy_to_read() {
    let pieces: Vec<Piece> = places().iter().flat_map(pieces).collect();
    let grades = grades(&pieces);
    assert_eq!(grades.len(), pieces.len());
    let mut ranked: Vec<(f64, &Piece)> = grades.into_iter().zip(&pieces).collect();
    ranked.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let median = ranked[ranked.len() / 2].0;
    let over = ranked.iter().filter(|(grade, _)| *grade > HARDEST).count();
    let line = |(grade, piece): &(f64, &Piece)| {
        let start: String = piece.text.chars().take(160).collect();
        format!("{grade:>5.1}  {}: {start}\n", piece.at)
    };
    let worst: String = ranked.iter().take(over.max(SHOWN)).map(line).collect();
    let said = format!("{} texts, median grade {median:.1}; the hardest:\n{worst}", ranked.len());
    assert!(over == 0, "{over} texts are above grade {HARDEST}. {said}");
    assert!(median <= USUAL, "the median is above grade {USUAL}. {said}");
    println!("{said}");
}

fn shown(texts: &[&str]) -> Vec<String> {
    let texts = texts.iter().copied().map(str::to_owned).collect();
    pieces(&Place { at: String::new(), texts }).into_iter().map(|piece| piece.text).collect()
}

#[test]
fn a_short_text_is_measured_with_its_neighbours() {
    let long = "This is a sentence that has more than eight words.";
    assert_eq!(shown(&["One two three four", long, "five, six seven eight"])[0], long);
    assert_eq!(shown(&["One two three four", "five six seven eight"]).len(), 1);
    assert_eq!(shown(&["A title", long]), [long.to_owned(), format!("A title | {long}")]);
    assert!(shown(&["Yes", "Not yet"]).is_empty());
}

#[test]
fn gaps_count_as_a_word_and_marks_inside_words_end_nothing() {
    assert_eq!(
        shown(&["{n} of {total} sheets are in the bin now"]),
        ["it of it sheets are in the bin now"]
    );
    assert_eq!(sentences("Write to a.b@c.org: now. Is 13:00 right?").len(), 3);
}
