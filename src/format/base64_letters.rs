//! Bytes as letters that survive mail (base64: RFC 4648, section 4), without padding.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Bits left over at a cut end don't matter.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The letters of some bytes.
pub(crate) fn encode(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

/// The bytes of letters; one letter too many at a cut end holds no whole byte and is dropped. `None` where there is
/// anything else among them.
pub(crate) fn decode(letters: &str) -> Option<Vec<u8>> {
    let whole = if letters.len() % 4 == 1 { letters.len() - 1 } else { letters.len() };
    BASE64.decode(letters.get(..whole)?).ok()
}
