//! From bytes to text, or to what else they are.

use std::borrow::Cow;

use super::guess::{self, GuessedType};

/// A text that came out of bytes.
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    /// Some bytes were no text and were replaced.
    pub(super) bad_bytes: bool,
}

/// Decodes UTF-8 and UTF-16, with or without a byte order mark. Bytes that are something else
/// altogether are told by what they seem to be.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, GuessedType> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => return Ok(utf8(rest)),
        [0xFF, 0xFE, rest @ ..] => return Ok(utf16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => return Ok(utf16(rest, u16::from_be_bytes)),
        _ => {}
    }
    if let Some(other) = guess::by_first_bytes(bytes) {
        return Err(other);
    }
    match zeros(bytes) {
        (even, odd, pairs) if odd * 5 > pairs * 2 && even * 10 < pairs => {
            return Ok(utf16(bytes, u16::from_le_bytes));
        }
        (even, odd, pairs) if even * 5 > pairs * 2 && odd * 10 < pairs => {
            return Ok(utf16(bytes, u16::from_be_bytes));
        }
        _ => {}
    }
    let decoded = utf8(bytes);
    let binary = decoded.bad_bytes && guess::is_binary(bytes);
    if binary { Err(GuessedType::Binary) } else { Ok(decoded) }
}

fn utf8(bytes: &[u8]) -> Decoded<'_> {
    let text = String::from_utf8_lossy(bytes);
    Decoded { bad_bytes: matches!(text, Cow::Owned(_)), text }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded<'static> {
    let (pairs, odd_one) = bytes.as_chunks::<2>();
    let mut bad_bytes = !odd_one.is_empty();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text = char::decode_utf16(units)
        .map(|c| {
            c.unwrap_or_else(|_| {
                bad_bytes = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect::<String>();
    Decoded { text: Cow::Owned(text), bad_bytes }
}

/// How many bytes are zero at even and at odd places near the beginning, and how many pairs there are.
fn zeros(bytes: &[u8]) -> (usize, usize, usize) {
    let (pairs, _) = bytes[..bytes.len().min(2_000)].as_chunks::<2>();
    let even = pairs.iter().filter(|p| p[0] == 0).count();
    let odd = pairs.iter().filter(|p| p[1] == 0).count();
    (even, odd, pairs.len())
}
