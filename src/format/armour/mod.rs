//! Data inside a text that people send by mail: a block of letters that survives what mail does to it.
//!
//! The block is base64 without padding between two marker lines, with its length and a CRC-32 in front.
//! When it is looked for, everything that base64 does not use is thrown away first: spaces, line
//! breaks, quote marks, dashes. So it does not matter how lines were wrapped or what was put before
//! them, and the last line is not needed.

mod clean;

use super::base64_letters;
use super::check::crc32;

/// A block that was found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArmourBlock {
    /// The data; what could be decoded of it if it is not whole.
    pub data: String,
    /// What became of it on the way.
    pub state: BlockState,
}

/// What became of a block on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockState {
    /// Nothing: its checksum fits.
    Whole,
    /// Its checksum does not fit, or its beginning was lost with the checksum.
    Changed,
    /// A part is missing.
    CutShort,
}

/// How the markers and the head read once everything but letters and digits is gone.
const BEGIN: &str = "BEGINSHAREDTABLEDATALength";
const CHECK: &str = "Check";
const END: &str = "ENDSHAREDTABLEDATA";
/// How a copy's JSON begins in base64, for a block whose first lines were lost.
const HEADLESS: &str = "eyJraW5kIjoic2hhcmVkLXRhYmxlLWNvcHki";

const LINE: usize = 64;

/// Puts data into a block, with a line break at its end.
///
/// ```
/// use shared_table::format::armour::{ArmourBlock, BlockState, find, wrap};
///
/// let letter = format!("Hello!\n\n{}\nSee you soon", wrap("some data"));
/// let quoted = letter.replace('\n', "\r\n> ");
/// let whole = ArmourBlock { data: "some data".to_owned(), state: BlockState::Whole };
/// assert_eq!(find(&quoted), [whole]);
/// ```
pub fn wrap(data: &str) -> String {
    let letters = base64_letters::encode(data.as_bytes());
    let mut block = format!(
        "-----BEGIN SHARED TABLE DATA-----\nLength: {}\nCheck: {:08x}\n\n",
        data.len(),
        crc32(data.as_bytes())
    );
    for (at, letter) in letters.char_indices() {
        if at > 0 && at % LINE == 0 {
            block.push('\n');
        }
        block.push(letter);
    }
    block.push_str("\n-----END SHARED TABLE DATA-----\n");
    block
}

/// Finds every block in a text.
pub fn find(text: &str) -> Vec<ArmourBlock> {
    Letters::from(text).blocks()
}

/// What is left of a text in which blocks are looked for.
#[derive(Debug)]
pub struct Letters(String);

/// Takes everything out that no block uses.
impl From<&str> for Letters {
    fn from(text: &str) -> Self {
        Self(clean::letters(text))
    }
}

impl Letters {
    /// Every block.
    pub fn blocks(&self) -> Vec<ArmourBlock> {
        blocks(&self.0)
    }
}

fn blocks(letters: &str) -> Vec<ArmourBlock> {
    let mut blocks = Vec::new();
    let mut rest = letters;
    while let Some(at) = rest.find(BEGIN) {
        rest = &rest[at + BEGIN.len()..];
        let next = rest.find(BEGIN).unwrap_or(rest.len());
        blocks.extend(with_head(&rest[..next]));
        rest = &rest[next..];
    }
    if blocks.is_empty() {
        blocks.extend(without_head(letters));
    }
    blocks
}

/// Reads a block from what stands behind its marker: length, checksum, letters.
fn with_head(text: &str) -> Option<ArmourBlock> {
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let length: usize = text[..digits].parse().ok()?;
    let rest = text[digits..].strip_prefix(CHECK)?;
    let check = u32::from_str_radix(rest.get(..8)?, 16).ok()?;
    let letters = up_to_end(&rest[8..]);
    let wanted = length.checked_mul(4)?.div_ceil(3);
    let data = base64_letters::decode(letters.get(..wanted).unwrap_or(letters))?;
    let state = if data.len() < length {
        BlockState::CutShort
    } else if crc32(&data) == check {
        BlockState::Whole
    } else {
        BlockState::Changed
    };
    Some(ArmourBlock { data: String::from_utf8_lossy(&data).into_owned(), state })
}

/// Reads a block whose marker was not copied along.
fn without_head(letters: &str) -> Option<ArmourBlock> {
    let at = letters.find(HEADLESS)?;
    let data = base64_letters::decode(up_to_end(&letters[at..]))?;
    Some(ArmourBlock {
        data: String::from_utf8_lossy(&data).into_owned(),
        state: BlockState::Changed,
    })
}

fn up_to_end(letters: &str) -> &str {
    letters.find(END).map_or(letters, |end| &letters[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_has_lines_that_mail_leaves_alone() {
        let block = wrap(&"{\"kind\":\"shared-table-copy\"}".repeat(9));
        assert!(block.lines().all(|line| line.len() <= LINE));
        assert!(block.starts_with("-----BEGIN SHARED TABLE DATA-----\nLength: 252\nCheck: "));
        assert!(block.contains(HEADLESS));
        assert!(block.ends_with("\n-----END SHARED TABLE DATA-----\n"));
    }

    #[test]
    fn data_of_every_length_comes_back() {
        for length in 0..200 {
            let data = "é".repeat(length);
            assert_eq!(find(&wrap(&data)), [ArmourBlock { data, state: BlockState::Whole }]);
        }
    }
}
