//! One key for each answer of a scale, to type in paper quickly: numbers for the order, letters for what
//! stands outside of it, 0 for blank.

use super::kind::Scale;
use crate::domain::base::id::OptionId;

/// Leaves a statement blank.
pub const BLANK: char = '0';

/// The letters of what stands outside a scale's order, by id; others take the next free letter.
const LETTERS: [(&str, char); 2] = [("not_sure", 'n'), ("rather_not_say", 'r')];

/// Each answer of a scale with its key: 1 for the lowest.
pub fn keys(scale: &Scale) -> Vec<(char, OptionId)> {
    let numbers = ('1'..='9').zip(&scale.options).map(|(key, option)| (key, option.id.clone()));
    let mut keys: Vec<(char, OptionId)> = numbers.collect();
    for option in &scale.unordered {
        let own = LETTERS.iter().find(|(id, _)| *id == option.id.as_str()).map(|(_, key)| *key);
        let is_free = |key: &char| keys.iter().all(|(taken, _)| taken != key);
        if let Some(key) = own.filter(is_free).or_else(|| ('x'..='z').find(is_free)) {
            keys.push((key, option.id.clone()));
        }
    }
    keys
}

/// The answer that a key stands for.
pub fn answer(scale: &Scale, key: char) -> Option<OptionId> {
    let key = key.to_ascii_lowercase();
    keys(scale).into_iter().find(|(known, _)| *known == key).map(|(_, id)| id)
}
