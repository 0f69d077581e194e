//! Fresh ids: 80 random bits, spelled so that nobody mistakes one letter for another.

const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LEN: usize = 16;

/// An id that no other device will make.
pub(super) fn fresh() -> String {
    let mut bytes = [0; LEN];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled = crypto.is_some_and(|c| c.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        bytes.fill_with(poor_chance);
    }
    spell(&bytes)
}

/// Good enough not to meet the same id twice, where there is nothing better.
fn poor_chance() -> u8 {
    let index = (js_sys::Math::random() * 32.0).floor();
    (0..32).rev().find(|n| f64::from(*n) <= index).unwrap_or(0)
}

fn spell(bytes: &[u8]) -> String {
    // 256 is a multiple of 32, so that every letter is as likely as the others.
    bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::base::id::SheetId;

    #[test]
    fn every_byte_has_a_letter_that_an_id_may_have() {
        let all: Vec<u8> = (0..=255).collect();
        let text = spell(&all);
        assert_eq!(text.len(), 256);
        assert!(text.as_bytes().chunks(32).all(|letters| letters == LETTERS));
        assert!(SheetId::new(&text[..32]).is_ok());
    }
}
