//! Marks that stand for people, in pictures that people can count.

/// So many people fit on a projector with a mark each, however they answered.
pub const ONE_MARK_EACH: usize = 24;
/// So many marks are drawn for one answer at most.
const MOST: usize = 40;
/// So many small ones stand side by side in a cell of many statements at once.
const MOST_SMALL: usize = 5;
/// So many large ones fit one above the other on a projector, two side by side, in all rows of a table.
const MOST_LARGE: usize = 18;

/// How many people a mark stands for, so that none of these numbers needs too many marks: 1 as long as
/// that can be, then 2, 5, 10, 20, 50 and so on.
pub fn people_per_mark(numbers: impl IntoIterator<Item = usize>) -> usize {
    with_at_most(MOST, numbers.into_iter().max().unwrap_or_default())
}

/// The same where many statements are seen whole on a projector, each with a line of small marks for a group. `people` are
/// all who answered: there, no number stands beside the marks.
pub fn people_per_small_mark(people: usize, numbers: impl IntoIterator<Item = usize>) -> usize {
    if people <= ONE_MARK_EACH {
        return 1;
    }
    with_at_most(MOST_SMALL, numbers.into_iter().max().unwrap_or_default())
}

/// The same for a table of so many rows that is seen whole on a projector, where marks are large.
pub fn people_per_large_mark(rows: usize, numbers: impl IntoIterator<Item = usize>) -> usize {
    let marks = (MOST_LARGE / rows.max(1)).max(2);
    with_at_most(marks, numbers.into_iter().max().unwrap_or_default())
}

fn with_at_most(marks: usize, most: usize) -> usize {
    let mut tens = 1;
    loop {
        for step in [1, 2, 5] {
            if most <= marks * step * tens {
                return step * tens;
            }
        }
        tens *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_one_person_as_long_as_that_can_be() {
        let cases = [(0, 1), (40, 1), (41, 2), (80, 2), (81, 5), (201, 10), (30_000, 1000)];
        for (most, people) in cases {
            assert_eq!(people_per_mark([0, most, most / 2]), people, "{most}");
        }
    }

    #[test]
    fn small_marks_of_a_group_stand_in_one_line() {
        for (most, people) in [(0, 1), (5, 1), (6, 2), (12, 5)] {
            assert_eq!(people_per_small_mark(30, [1, most]), people, "{most}");
        }
        assert_eq!(people_per_small_mark(24, [1, 24]), 1, "a small room has a mark each");
    }

    #[test]
    fn large_marks_stand_for_more_where_there_are_more_rows() {
        for (rows, most, people) in [(0, 18, 1), (2, 9, 1), (2, 10, 2), (3, 12, 2), (40, 21, 20)] {
            assert_eq!(people_per_large_mark(rows, [most, 1]), people, "{rows} rows, {most}");
        }
    }
}
