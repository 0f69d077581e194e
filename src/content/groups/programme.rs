//! Many groups together.

use super::words;

words! {
    /// Many groups together.
    Programme {
        title,
        link,
        lead,
        find,
        how,
        empty,
        twice,
        for_many,
        more,
        new,
        again,
        not_seen,
        other_tool,
        too_many,
        no_session,
        not_whole,
        what_is_in,
        about_one,
        take_out,
        take_out_name,
        taken_out,
        put_back,
        groups,
        n_groups,
        n_people,
        what,
        in_month,
        from_to,
        rooms,
        protects,
        apart,
        without_answer,
        kept,
    }
}
