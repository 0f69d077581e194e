//! Many groups together.

use super::words;

words! {
    /// Many groups together.
    Programme {
        title,
        link,
        lead,
        how,
        new,
        again,
        not_seen,
        other_tool,
        too_many,
        no_session,
        groups,
        apart,
        kept,
    }
}
