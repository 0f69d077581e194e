//! Sorting in little space: the standard library makes a sort of its own for every
//! type, which weighs about 5 KB each in the page. Here all share one.

use std::cmp::Ordering;

/// Sorts; what compares equal keeps its order.
pub fn sorted<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = order_of(items.len(), &|a, b| compare(&items[a], &items[b]));
    let mut slots: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| slots[at].take()).collect()
}

/// The places of things in sorted order.
fn order_of(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..n).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        let words = vec!["bb", "a", "cc", "d", "aa"];
        assert_eq!(sorted(words, |a, b| a.len().cmp(&b.len())), ["a", "d", "bb", "cc", "aa"]);
        assert!(sorted(Vec::<u8>::new(), Ord::cmp).is_empty());
    }
}
