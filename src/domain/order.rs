//! Sorting and collecting in little space: the standard library makes a sort of its own for every
//! type, which weighs about 5 KB each in the page. Here all share one.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

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

/// Collects a set one by one. `collect` would sort first.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// Collects a map one by one; of two entries with one key the later stands. `collect` would sort first.
pub fn map<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(entries);
    map
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

    #[test]
    fn the_later_of_two_entries_stands() {
        assert_eq!(map([(1, 'a'), (1, 'b')]).into_iter().collect::<Vec<_>>(), [(1, 'b')]);
        assert_eq!(set([2, 1, 2]).len(), 2);
    }
}
