//! Marks that stand for people, in pictures that people can count.

/// So many marks are drawn for one answer at most.
const MOST: usize = 40;

/// How many people a mark stands for, so that none of these numbers needs too many marks: 1 as long as
/// that can be, then 2, 5, 10, 20, 50 and so on.
pub fn people_per_mark(numbers: impl IntoIterator<Item = usize>) -> usize {
    let most = numbers.into_iter().max().unwrap_or_default();
    let mut tens = 1;
    loop {
        for step in [1, 2, 5] {
            if most <= MOST * step * tens {
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
}
