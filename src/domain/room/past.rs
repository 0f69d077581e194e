//! What was shown before, which what is shown next is counted against.

use super::differencing::ShownRow;
use super::shown::Shown;
use crate::domain::base::map::Set;
use crate::domain::sheet::Perspective;

/// What was shown before.
#[derive(Debug, Clone, Copy)]
pub struct PastShowing<'a> {
    /// What was shown.
    pub shown: &'a Shown,
    /// It was of the same time of asking: nobody changed their mind since. Those who came in time for a
    /// session, and those who came late, are other people, and count as another time.
    pub same_asking: bool,
}

impl PastShowing<'_> {
    pub(super) fn row(
        &self,
        showing: usize,
        of: &Set<Perspective>,
        counts: &[usize],
    ) -> Option<ShownRow> {
        Some(ShownRow::new(showing, of, counts)?.of_asking(self.same_asking))
    }
}
