//! Paper.

use super::words;

words! {
    /// Paper.
    Print {
        title,
        title_blank,
        lead,
        lead_blank,
        back_to_sheet,
        private_too,
        private_too_hint,
        private_left_out,
        blank,
        how_title,
        how_ring,
        how_box,
        how_skip,
        perspective,
        by,
        you_can_skip,
        code,
        who_when,
        frame,
        agenda_when,
        agenda_span,
        chosen,
        other_actions,
        poster_long,
        poster,
        poster_hint,
        poster_empty,
        not_agreed,
        changed_since,
        foot,
    }
}
