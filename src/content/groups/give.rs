//! Giving answers to the person who asks.

use super::words;

words! {
    /// Giving answers to the person who asks.
    Give {
        title,
        lead,
        nothing,
        not_for_rooms,
        of_many,
        to_copy,
        what_title,
        what_lead,
        stays,
        worksheet,
        from,
        said,
        pick,
        day,
        more,
        more_lead,
        mark,
        mark_not_kept,
        how_title,
        as_code,
        as_file,
        code_close,
        finish,
        finish_lead,
        text_intro,
        done_title,
        done,
        done_kept,
        done_not_kept,
        file_name,
    }
}
