//! Giving answers to the person who asks.

use super::words;

words! {
    /// Giving answers to the person who asks.
    Give {
        title,
        nothing,
        not_for_rooms,
        of_many,
        to_copy,
        show,
        answered,
        no_code,
        ticked,
        look,
        talk,
        talk_lead,
        talk_told,
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
        as_file,
        finish,
        text_intro,
        done_title,
        done,
        done_kept,
        done_not_kept,
        file_name,
    }
}
