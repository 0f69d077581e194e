//! Many groups together.

use super::words;

words! {
    /// Many groups together.
    Programme {
        title,
        link,
        lead,
        how,
        twice,
        for_many,
        more,
        new,
        again,
        not_seen,
        other_tool,
        too_many,
        no_session,
        groups,
        n_groups,
        n_people,
        what,
        in_month,
        from_to,
        protects,
        apart,
        kept,
    }
}
