//! Opening in steps: a page stays alive between them, however large a file is.

use std::cmp::Reverse;
use std::collections::VecDeque;

use super::documents::Documents;
use super::gather::GatheredCopy;
use super::{EDGE_BYTES, MAX_BYTES, MAX_OWN_BYTES, Opened, Refusal};
use super::{decode, forms, guess, mail, rich_text, says_it_is_ours};
use crate::format::armour::{ArmourBlock, BlockState, Letters};
use crate::format::copy::CopyDocument;
use crate::format::problem::{Problem, ProblemKind};

type OpenResult = Result<(CopyDocument, Vec<Problem>), Refusal>;

/// A file, or a pasted text, that is being opened.
#[derive(Debug)]
pub struct Opening {
    stage: Stage,
}

/// How far it is.
#[derive(Debug)]
enum Stage {
    Bytes(Vec<u8>),
    /// The text, and whether bytes in it were none.
    Text(String, bool),
    Forms(Box<Forms>),
}

/// A text, the form of it that is looked through, and the best of those before.
#[derive(Debug)]
struct Forms {
    text: String,
    bad_bytes: bool,
    through: Option<TextForm>,
    /// Which of the other forms comes next: so many wholes with all their parts are done, and so many parts.
    next: (usize, usize),
    /// The whole whose parts come next.
    whole: Option<String>,
    best: Option<OpenResult>,
}

impl Opening {
    /// Nothing is read yet.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self { stage: Stage::Bytes(bytes) }
    }

    /// Goes a step on. Says what came of it once all is read; it is not to be asked again after that.
    pub fn step(&mut self) -> Option<Opened> {
        let found = match &mut self.stage {
            Stage::Bytes(bytes) => match text_of(bytes) {
                Ok((text, bad_bytes)) => {
                    self.stage = Stage::Text(text, bad_bytes);
                    return None;
                }
                Err(refusal) => Err(refusal),
            },
            Stage::Text(text, bad_bytes) => {
                self.stage = Stage::Forms(Box::new(Forms::of(text, *bad_bytes)));
                return None;
            }
            Stage::Forms(forms) => forms.step()?,
        };
        Some(match found {
            Ok((copy, problems)) if problems.is_empty() => Opened::Good(copy),
            Ok((copy, problems)) => Opened::Partly { copy, problems },
            Err(refusal) => Opened::Refused(refusal),
        })
    }
}

fn text_of(bytes: &[u8]) -> Result<(String, bool), Refusal> {
    if bytes.len() > most(bytes) {
        return Err(Refusal::TooLarge);
    }
    let decoded = decode::decode(bytes).map_err(|looks_like| Refusal::NotOurs { looks_like })?;
    if decoded.text.trim_matches(guess::is_nothing).is_empty() {
        return Err(Refusal::Empty);
    }
    Ok((decoded.text.into_owned(), decoded.bad_bytes))
}

/// How large something may be.
fn most(bytes: &[u8]) -> usize {
    let edge = bytes.len().min(usize::from(EDGE_BYTES));
    let edges = [&bytes[..edge], &bytes[bytes.len() - edge..]];
    if edges.into_iter().any(says_it_is_ours) { MAX_OWN_BYTES } else { MAX_BYTES }
}

impl Forms {
    fn of(text: &str, bad_bytes: bool) -> Self {
        let rich = rich_text::words(text);
        let text = mail::decoded(rich.as_deref().unwrap_or(text)).into_owned();
        let through = Some(TextForm::new(text.clone(), bad_bytes));
        Self { text, bad_bytes, through, next: (0, 0), whole: None, best: None }
    }

    /// Goes on with a form, or to the next one, until one is read without a problem.
    fn step(&mut self) -> Option<OpenResult> {
        if let Some(through) = &mut self.through {
            let found = through.step()?;
            self.through = None;
            if self.best.as_ref().is_none_or(|best| gain(&found) > gain(best)) {
                self.best = Some(found);
            }
        }
        if self.next.0 == forms::WHOLES || self.best.as_ref().is_some_and(is_clean) {
            return self.best.take();
        }
        self.through = self.other().map(|other| TextForm::new(other, self.bad_bytes));
        None
    }

    /// The next form, if it differs from the text.
    fn other(&mut self) -> Option<String> {
        let (n, part) = self.next;
        if part == 0 {
            self.whole = forms::whole(&self.text, n);
        }
        let is_last = part + 1 == forms::PARTS || self.whole.is_none();
        self.next = if is_last { (n + 1, 0) } else { (n, part + 1) };
        forms::parts(self.whole.as_deref()?, part).filter(|form| *form != self.text)
    }
}

fn is_clean(found: &OpenResult) -> bool {
    found.as_ref().is_ok_and(|(_, problems)| problems.is_empty())
}

/// How much of a text could be read, in one of its forms: how many things, and how few of them with a problem.
fn gain(found: &OpenResult) -> (usize, Reverse<usize>) {
    let Ok((copy, problems)) = found else { return (0, Reverse(usize::MAX)) };
    let answers: usize = copy.sheets.iter().map(|sheet| 1 + sheet.answers.len()).sum();
    let n = 1 + copy.projects.len() + copy.sessions.len() + answers;
    (n, Reverse(problems.len()))
}

/// One form of a text that is looked through.
#[derive(Debug)]
struct TextForm {
    text: String,
    bad_bytes: bool,
    /// What is left of it where blocks are looked for, until that is done.
    letters: Option<Letters>,
    /// The blocks in it, once they were looked for.
    blocks: Option<VecDeque<ArmourBlock>>,
    documents: Option<Documents>,
    gathered: GatheredCopy,
}

impl TextForm {
    fn new(text: String, bad_bytes: bool) -> Self {
        let gathered = GatheredCopy::default();
        Self { text, bad_bytes, letters: None, blocks: None, documents: None, gathered }
    }

    fn step(&mut self) -> Option<OpenResult> {
        if let Some(documents) = &mut self.documents {
            if !documents.step(&mut self.gathered) {
                self.documents = None;
            }
            return None;
        }
        let Some(blocks) = &mut self.blocks else {
            self.look_for_blocks();
            return None;
        };
        match blocks.pop_front() {
            Some(block) => {
                match block.state {
                    BlockState::Whole => {}
                    BlockState::Changed => self.gathered.note(ProblemKind::Checksum),
                    BlockState::CutShort => self.gathered.note(ProblemKind::CutShort),
                }
                self.documents = Some(Documents::from(block.data));
                None
            }
            None => Some(std::mem::take(&mut self.gathered).finish(|| guess::guess(&self.text))),
        }
    }

    /// Without blocks the text itself may hold documents.
    fn look_for_blocks(&mut self) {
        let blocks = match self.letters.take() {
            Some(letters) => letters.blocks(),
            None if super::documents::starts_with_one(&self.text) => Vec::new(),
            None => {
                self.letters = Some(Letters::from(self.text.as_str()));
                return;
            }
        };
        if blocks.is_empty() {
            self.documents = Some(Documents::from(self.text.clone()));
            if self.bad_bytes {
                self.gathered.note(ProblemKind::BadBytes);
            }
        }
        self.blocks = Some(blocks.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_in_steps_and_comes_to_the_same() {
        let copy = crate::format::copy::write_json(&CopyDocument::default());
        let text = format!("Hello.\n{}\n{copy}\n{copy}", crate::format::armour::wrap(&copy));
        let mut opening = Opening::new(text.clone().into_bytes());
        let mut steps = 1;
        let opened = loop {
            if let Some(opened) = opening.step() {
                break opened;
            }
            steps += 1;
        };
        assert_eq!(opened, super::super::open(text.as_bytes()));
        assert!(steps > 4, "{steps}");
    }
}
