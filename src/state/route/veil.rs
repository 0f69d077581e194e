//! How an item is named in addresses. Its id is made of a question's words, and an address is seen by
//! others: in the bar, in the history, over a shoulder. So each letter is moved, by its place. It hides
//! from a glance and no more: whoever has the app can move them back.

use crate::domain::base::id::ItemId;

/// What an id can be made of.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// No id begins with it. Addresses of the first release hold ids as they are, and open still.
const MARK: char = '~';
const START: usize = 19;
const STEP: usize = 23;

/// An item's name in an address.
pub(in crate::state) fn veil(id: &ItemId) -> String {
    let moved = moved(id.as_str(), |at, by| at + by);
    format!("{MARK}{}", moved.unwrap_or_default())
}

/// The item of that name in an address.
pub(in crate::state) fn unveil(name: &str) -> Option<ItemId> {
    let id = match name.strip_prefix(MARK) {
        Some(veiled) => moved(veiled, |at, by| at + LETTERS.len() - by)?,
        None => name.to_owned(),
    };
    ItemId::new(&id).ok()
}

fn moved(text: &str, to: fn(usize, usize) -> usize) -> Option<String> {
    let one = |(place, letter): (usize, u8)| {
        let at = LETTERS.iter().position(|known| *known == letter)?;
        let by = (START + STEP * place) % LETTERS.len();
        LETTERS.get(to(at, by) % LETTERS.len()).map(|letter| char::from(*letter))
    };
    text.bytes().enumerate().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_an_id_can_be_read_in_an_address() -> Result<(), crate::domain::base::id::IdError>
    {
        let id = ItemId::new("pw_place_disability")?;
        let name = veil(&id);
        assert!(["pw", "place", "disab"].iter().all(|word| !name.contains(word)), "{name}");
        assert_eq!(unveil(&name), Some(id.clone()));
        assert_eq!(unveil("pw_place_disability"), Some(id));
        assert_eq!(unveil("~"), None);
        assert_eq!(unveil("~a b"), None);
        Ok(())
    }
}
