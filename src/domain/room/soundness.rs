//! Whether what a file says was shown keeps to the rules of what may be shown. A file can be made by hand.

use super::shown::{GroupAnswers, Shown, ShownItem};
use crate::domain::sheet::Perspective;

/// Whether no group in it is smaller than its least size, and nobody is in two of them.
pub fn is_sound(shown: &Shown) -> bool {
    let fits = |n: usize| n == 0 || n >= shown.least.n();
    let item = |item: &ShownItem| {
        item.blocks().iter().all(|block| fits(block.n()) && !block.of.is_empty())
            && are_apart(item.blocks().iter().flat_map(|block| block.of.iter()))
    };
    let asked = shown.asked_to_choose.unwrap_or(shown.people);
    shown.groups.iter().all(|(of, n)| fits(*n) && !of.is_empty())
        && are_apart(shown.groups.iter().flat_map(|(of, _)| of.iter()))
        && shown.groups.iter().map(|(_, n)| n).sum::<usize>() <= shown.people
        && shown.items.values().all(item)
        && (shown.choices.is_empty() || asked >= shown.least.n())
        && asked <= shown.people
        && shown.choices.values().all(|n| *n <= asked)
        && (shown.texts.is_empty() || shown.people >= shown.least.n())
        && shown.texts.values().all(|texts| texts.len() <= shown.people)
}

fn are_apart<'a>(perspectives: impl Iterator<Item = &'a Perspective>) -> bool {
    let mut seen = crate::domain::base::map::Set::new();
    perspectives.into_iter().all(|one| seen.insert(*one))
}

/// Takes words out that stand where nobody answered: they are of people who did not.
pub fn without_words_of_nobody(shown: &mut Shown) {
    let clear = |block: &mut GroupAnswers| {
        if block.n() == 0 {
            block.said.clear();
        }
    };
    for item in shown.items.values_mut() {
        if let ShownItem::Blocks(blocks) = item {
            blocks.iter_mut().for_each(clear);
        }
    }
}
