//! A filled-in sheet's ratings as a short code: to show as a QR code, or to read out and type.
//!
//! It has ids and numbers only: no word and no name. In bits, the highest first: version 4, tool 16, tool's
//! version 8, way of using it 4, place 16, key 40, perspective 3, then each statement in as few bits as
//! its answers need, 0 for blank, and 16 check digits. As letters it is Crockford's Base 32 (Douglas
//! Crockford, 2019), which has no I, L, O and U, in groups of four behind the letters ST.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use crate::domain::base::fnv;
use crate::domain::base::id::{ItemId, OptionId, ProjectId, RoundId, SheetId, VariantId};
use crate::domain::base::map::Map;
use crate::domain::room::entry::{EntryKey, asked};
use crate::domain::sheet::{Perspective, Respondent, Sheet};
use crate::domain::tool::kind::Scale;
use crate::domain::tool::{Item, Tool};

/// What every code starts with.
const MARK: &str = "ST";
/// The version of the form that this app writes.
const VERSION: u64 = 1;
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECK_BITS: usize = 16;
/// How many bits stand before the answers.
const HEAD_BITS: usize = 4 + 16 + 8 + 4 + 16 + 40 + 3;

/// What a code says.
#[derive(Debug, Clone, PartialEq)]
pub struct Coded {
    /// Stands for the project and round that the sheet belongs to.
    pub place: u16,
    /// Stands for the sheet.
    pub key: EntryKey,
    /// The position it was answered from.
    pub perspective: Perspective,
    /// What was chosen.
    pub answers: Map<ItemId, OptionId>,
}

/// Why a code can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// It is no code of ours.
    NotACode,
    /// A part of it is missing.
    Incomplete,
    /// A letter was misread.
    Misread,
    /// It is of another worksheet.
    OtherTool,
    /// It is of another version of the worksheet.
    OtherVersion,
    /// A newer version of the app wrote it.
    Newer,
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotACode => "not a code of this app",
            Self::Incomplete => "a part of the code is missing",
            Self::Misread => "a letter of the code was misread",
            Self::OtherTool => "a code of another tool",
            Self::OtherVersion => "a code of another version of the tool",
            Self::Newer => "written by a newer version of the app",
        })
    }
}

impl Error for CodeError {}

/// Stands for a project and a round, in 16 bits.
pub fn place_of(project: &ProjectId, round: Option<&RoundId>) -> u16 {
    let text = format!("{project}/{}", round.map(RoundId::as_str).unwrap_or_default());
    low16(fnv::hash(text.as_bytes()))
}

/// Stands for a sheet, however its answers come in.
pub fn key_of(sheet: &SheetId) -> EntryKey {
    let hash = fnv::hash(sheet.as_str().as_bytes());
    // Both ends of the number count, as the makers of the hash advise for fewer bits.
    EntryKey::new(hash ^ (hash >> EntryKey::BITS))
}

/// Four letters that tell the files of one room apart. They follow from the key, and say no more than it does.
pub fn mark_of(key: EntryKey) -> String {
    in_letters(key.bits())
}

/// A short code for printed blanks of a worksheet in one of its ways: whoever types filled-in paper can
/// tell whether it is the paper that is asked for.
pub fn paper_code(tool: &Tool, variant: &VariantId) -> String {
    let text = format!("{}/{variant}/{}", tool.id, tool.version);
    in_letters(fnv::hash(text.as_bytes()))
}

/// The lowest 20 bits of a number.
fn in_letters(n: u64) -> String {
    let letter = |at: u32| char::from(LETTERS[usize::from(low16(n >> (5 * at)) & 31)]);
    (0..4).map(letter).collect()
}

fn low16(n: u64) -> u16 {
    let [low, high, ..] = n.to_le_bytes();
    u16::from_le_bytes([low, high])
}

fn tool_bits(tool: &Tool) -> u64 {
    u64::from(low16(fnv::hash(tool.id.as_str().as_bytes())))
}

/// How many bits an answer on a scale needs, blank among them.
fn bits_of(scale: &Scale) -> usize {
    let answers = scale.all().count() + 1;
    (usize::BITS - (answers - 1).leading_zeros()) as usize
}

/// A sheet's ratings as a code; `None` where its worksheet has none, or where more than one person filled it
/// in: a code is of one person.
pub fn write(tool: &Tool, sheet: &Sheet) -> Option<String> {
    if sheet.details.by != Respondent::Person {
        return None;
    }
    let way = tool.variants.iter().position(|v| v.id == sheet.variant)?;
    let asked = asked(tool, &sheet.variant);
    if asked.is_empty() {
        return None;
    }
    let mut bits = Bits::default();
    bits.push(VERSION, 4);
    bits.push(tool_bits(tool), 16);
    // Which answers stand where follows from the worksheet as it is now, not as it was for this sheet.
    bits.push(u64::from(tool.version) & 0xff, 8);
    bits.push(way as u64, 4);
    bits.push(u64::from(place_of(&sheet.project, sheet.details.round.as_ref())), 16);
    bits.push(key_of(&sheet.id).bits(), 40);
    let perspective = Perspective::ALL.iter().position(|p| *p == sheet.details.position())?;
    bits.push(perspective as u64, 3);
    for (item, scale) in asked {
        let chosen = sheet.answer(&item.id).and_then(|a| a.chosen());
        let at = chosen.and_then(|id| scale.all().position(|option| option.id == *id));
        bits.push(at.map_or(0, |at| at as u64 + 1), bits_of(scale));
    }
    bits.push(u64::from(check_of(&bits.0)), CHECK_BITS);
    Some(bits.in_letters())
}

/// Reads a code of one tool, typed by hand or seen by a camera.
pub fn read(text: &str, tool: &Tool) -> Result<Coded, CodeError> {
    let bits: Bits = text.parse()?;
    let Some(version) = bits.take(0, 4) else { return Err(CodeError::Incomplete) };
    if version > VERSION {
        return Err(if bits.is_whole(bits.0.len()) {
            CodeError::Newer
        } else {
            CodeError::Misread
        });
    }
    let head = |from, n| bits.take(from, n).ok_or(CodeError::Incomplete);
    let (tool_is, tool_version) = (head(4, 16)?, head(20, 8)?);
    let way = usize::try_from(head(28, 4)?).unwrap_or(usize::MAX);
    if tool_is != tool_bits(tool) {
        return Err(bits.unless_misread(CodeError::OtherTool));
    }
    if tool_version != u64::from(tool.version) & 0xff {
        return Err(bits.unless_misread(CodeError::OtherVersion));
    }
    let Some(variant) = tool.variants.get(way) else { return Err(CodeError::Misread) };
    answers(&bits, tool, &variant.id)
}

fn answers(bits: &Bits, tool: &Tool, variant: &VariantId) -> Result<Coded, CodeError> {
    let asked = asked(tool, variant);
    let length = HEAD_BITS + asked.iter().map(|(_, scale)| bits_of(scale)).sum::<usize>();
    if bits.0.len() < length + CHECK_BITS {
        return Err(CodeError::Incomplete);
    }
    // Letters hold five bits each, so that up to four may stand behind the end; they are zeros.
    let is_end = bits.0.len() < length + CHECK_BITS + 5;
    if !is_end || !bits.is_checked(length) {
        return Err(CodeError::Misread);
    }
    let take = |from, n| bits.take(from, n).ok_or(CodeError::Incomplete);
    let place = low16(take(32, 16)?);
    let key = EntryKey::new(take(48, 40)?);
    let perspective = usize::try_from(take(88, 3)?).ok().and_then(|at| Perspective::ALL.get(at));
    let mut from = HEAD_BITS;
    let mut chosen = Vec::new();
    for (item, scale) in asked {
        let n = bits_of(scale);
        let at = usize::try_from(take(from, n)?).unwrap_or(usize::MAX);
        from += n;
        chosen.extend(answer(item, scale, at)?);
    }
    Ok(Coded {
        place,
        key,
        perspective: *perspective.ok_or(CodeError::Misread)?,
        answers: chosen.into_iter().collect(),
    })
}

fn answer(item: &Item, scale: &Scale, at: usize) -> Result<Option<(ItemId, OptionId)>, CodeError> {
    let Some(at) = at.checked_sub(1) else { return Ok(None) };
    let option = scale.all().nth(at).ok_or(CodeError::Misread)?;
    Ok(Some((item.id.clone(), option.id.clone())))
}

/// CRC-16/CCITT-FALSE (polynomial 0x1021, from 0xFFFF), over bits: ITU-T V.41.
fn check_of(bits: &[bool]) -> u16 {
    bits.iter().fold(0xffff, |crc: u16, bit| {
        let out = (crc & 0x8000 != 0) != *bit;
        (crc << 1) ^ if out { 0x1021 } else { 0 }
    })
}

/// Bits, the highest first.
#[derive(Default)]
struct Bits(Vec<bool>);

impl Bits {
    fn push(&mut self, value: u64, n: usize) {
        self.0.extend((0..n).rev().map(|at| value >> at & 1 == 1));
    }

    fn take(&self, from: usize, n: usize) -> Option<u64> {
        let bits = self.0.get(from..from + n)?;
        Some(bits.iter().fold(0, |value, bit| value << 1 | u64::from(*bit)))
    }

    /// Whether the check digits that stand at a place fit what stands before.
    fn is_checked(&self, at: usize) -> bool {
        let rest = self.0.get(at + CHECK_BITS..).unwrap_or_default();
        self.take(at, CHECK_BITS) == self.0.get(..at).map(|bits| u64::from(check_of(bits)))
            && rest.iter().all(|bit| !bit)
    }

    /// Whether check digits that fit stand at its end, of whatever length the answers are.
    fn is_whole(&self, length: usize) -> bool {
        (0..5)
            .any(|rest| length.checked_sub(CHECK_BITS + rest).is_some_and(|at| self.is_checked(at)))
    }

    fn unless_misread(&self, error: CodeError) -> CodeError {
        if self.is_whole(self.0.len()) { error } else { CodeError::Misread }
    }

    fn in_letters(&self) -> String {
        let letter = |bits: &[bool]| {
            let value = (0..5).fold(0, |v, at| v << 1 | usize::from(bits.get(at) == Some(&true)));
            char::from(LETTERS[value])
        };
        MARK.chars().chain(self.0.chunks(5).map(letter)).collect()
    }
}

impl FromStr for Bits {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let text: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
        let text = text.to_ascii_uppercase();
        let body = text.strip_prefix(MARK).ok_or(CodeError::NotACode)?;
        let mut bits = Self::default();
        for letter in body.chars() {
            let letter = match letter {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let at = LETTERS.iter().position(|known| char::from(*known) == letter);
            bits.push(at.ok_or(CodeError::Misread)? as u64, 5);
        }
        Ok(bits)
    }
}

/// A code in groups of four letters, to read out and to type.
pub fn in_groups(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digits_are_the_published_ones() {
        let mut bits = Bits::default();
        b"123456789".iter().for_each(|byte| bits.push(u64::from(*byte), 8));
        assert_eq!(check_of(&bits.0), 0x29b1);
    }
}
