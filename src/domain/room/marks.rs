//! Marks that stand for people, in pictures that people can count, and bars where there are too many of them.

/// So many people fit on a projector with a mark each, however they answered.
const ONE_MARK_EACH: usize = 24;
/// So many large ones fit one above the other on a projector, two side by side, in all rows of a table.
const MOST: usize = 18;

/// Whether a table of so many rows has a mark for each person, also on a projector: `people` are all who answered,
/// `numbers` how many gave each answer. Where it has not, bars stand for them.
pub fn has_marks(people: usize, rows: usize, numbers: impl IntoIterator<Item = usize>) -> bool {
    let most = numbers.into_iter().max().unwrap_or_default();
    people <= ONE_MARK_EACH || most * rows.max(1) <= MOST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_one_person_as_long_as_that_fits() {
        assert!(has_marks(24, 3, [24, 0]), "a small room has a mark each");
        for (rows, most, is) in [(0, 18, true), (2, 9, true), (2, 10, false), (3, 6, true)] {
            assert_eq!(has_marks(60, rows, [most, 1]), is, "{rows} rows, {most}");
        }
        assert!(!has_marks(25, 40, [1]), "many rows have no room for marks");
        assert!(has_marks(0, 0, []));
    }
}
