//! Who saved a document, and when in the order of saves: enough to tell whether one text of it came from
//! another, or both went their own way. A plain number can't: two tabs may both make the seventh save.

/// Names an open page of the app among those that save the same documents. Made by chance, new each time.
pub type Writer = u32;

/// So many writers are remembered. Pages come and go; a text that is older than all of them is long past.
const MOST: usize = 8;

/// The saves that a text came from: each writer's last, the latest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Saves(Vec<(Writer, u64)>);

/// The saves as they were written.
impl From<Vec<(Writer, u64)>> for Saves {
    fn from(mut saves: Vec<(Writer, u64)>) -> Self {
        saves.truncate(MOST);
        Self(saves)
    }
}

impl Saves {
    /// Each writer's last save, the latest first.
    pub fn iter(&self) -> impl Iterator<Item = (Writer, u64)> + '_ {
        self.0.iter().copied()
    }

    /// Nobody's save is known: the text is from before saves were told apart.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a save, and gives back its number: this one, or a higher one if a save with it is known here already.
    /// So no two saves of a writer have one number, also where a text with a lower one was taken in between.
    #[must_use]
    pub fn add(&mut self, writer: Writer, rev: u64) -> u64 {
        let latest = self.0.iter().map(|(_, known)| *known).max().unwrap_or_default();
        let rev = rev.max(latest + 1);
        self.0.retain(|(other, _)| *other != writer);
        self.0.insert(0, (writer, rev));
        self.0.truncate(MOST);
        rev
    }

    /// Adds what went into another text.
    pub fn join(&mut self, other: &Self) {
        for (writer, rev) in other.0.iter().rev() {
            match self.0.iter_mut().find(|(known, _)| known == writer) {
                Some((_, known)) => *known = (*known).max(*rev),
                None => self.0.push((*writer, *rev)),
            }
        }
        self.0 =
            crate::domain::base::order::sorted(std::mem::take(&mut self.0), |a, b| b.1.cmp(&a.1));
        self.0.truncate(MOST);
    }

    /// Whether every save that went into `other` went in here too; `None` where none of its saves is known. The
    /// last one alone does not tell: where two texts said the same, one of them names saves that the other has not.
    fn has_all_of(&self, other: &Self) -> Option<bool> {
        let has = |(writer, rev): &(Writer, u64)| {
            if let Some((_, known)) = self.0.iter().find(|(known, _)| known == writer) {
                return known >= rev;
            }
            // It may be so long ago that it fell off the end.
            self.0.len() == MOST && self.0.iter().all(|(_, known)| known > rev)
        };
        (!other.is_empty()).then(|| other.0.iter().all(has))
    }
}

/// How one text of a document stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// They came from the same save.
    Same,
    /// The first came from the second.
    Newer,
    /// The second came from the first.
    Older,
    /// Both have something that the other has not seen.
    Forked,
}

/// How a text of `rev` saves stands to another. Without names of writers the number alone tells, and two
/// texts of the same number count as forked: whoever compares them finds out whether they differ.
pub fn relation(first: (u64, &Saves), second: (u64, &Saves)) -> Relation {
    let ((rev, saves), (other_rev, others)) = (first, second);
    match (saves.has_all_of(others), others.has_all_of(saves)) {
        (Some(true), Some(true)) => Relation::Same,
        (Some(true), _) => Relation::Newer,
        (_, Some(true)) => Relation::Older,
        (Some(false), Some(false)) => Relation::Forked,
        // One of them is from before, or both are.
        _ if rev > other_rev => Relation::Newer,
        _ if rev < other_rev => Relation::Older,
        _ => Relation::Forked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saves(all: &[(Writer, u64)]) -> Saves {
        Saves::from(all.to_vec())
    }

    fn check(first: (u64, &[(Writer, u64)]), second: (u64, &[(Writer, u64)]), wanted: Relation) {
        let (one, other) = (saves(first.1), saves(second.1));
        assert_eq!(relation((first.0, &one), (second.0, &other)), wanted, "{first:?} {second:?}");
    }

    #[test]
    fn equal_numbers_of_two_writers_differ() {
        check((6, &[(1, 6), (9, 5)]), (6, &[(2, 6), (9, 5)]), Relation::Forked);
        check((6, &[(1, 6)]), (6, &[(1, 6)]), Relation::Same);
    }

    #[test]
    fn what_came_from_another_is_newer_whatever_the_number() {
        check((7, &[(2, 7), (1, 6)]), (6, &[(1, 6)]), Relation::Newer);
        check((6, &[(1, 6)]), (7, &[(2, 7), (1, 6)]), Relation::Older);
        // More saves, but another way.
        check((9, &[(1, 9)]), (6, &[(2, 6)]), Relation::Forked);
    }

    #[test]
    fn no_number_is_used_twice_and_every_save_counts() {
        // Another page took this one's twelfth save into a text with a lower number.
        let mut taken_in = saves(&[(2, 11), (1, 12)]);
        assert_eq!(taken_in.add(1, 12), 13);
        check((13, &[(1, 13), (2, 11)]), (11, &[(2, 11), (1, 12)]), Relation::Newer);
        check((12, &[(2, 12), (1, 11)]), (12, &[(2, 12), (1, 10)]), Relation::Newer);
        check((12, &[(2, 12), (1, 10)]), (12, &[(2, 12), (1, 11)]), Relation::Older);
        check((12, &[(1, 12), (2, 10)]), (12, &[(1, 12), (3, 11)]), Relation::Forked);
    }

    #[test]
    fn before_there_were_names_the_number_tells() {
        check((7, &[]), (6, &[]), Relation::Newer);
        check((6, &[]), (6, &[]), Relation::Forked);
        check((7, &[(1, 7)]), (6, &[]), Relation::Newer);
        check((5, &[(1, 5)]), (6, &[]), Relation::Older);
    }

    #[test]
    fn joined_saves_hold_both_and_a_long_row_of_pages_stays_short() {
        let mut joined = saves(&[(1, 6), (9, 5)]);
        joined.join(&saves(&[(2, 7), (9, 3)]));
        assert_eq!(joined.add(1, 8), 8);
        assert_eq!(joined, saves(&[(1, 8), (2, 7), (9, 5)]));
        for n in 10..40 {
            assert_eq!(joined.add(n, u64::from(n)), u64::from(n));
        }
        assert_eq!(joined.iter().count(), MOST);
        assert_eq!(relation((39, &joined), (8, &saves(&[(1, 8)]))), Relation::Newer);
    }
}
