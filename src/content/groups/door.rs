//! The number before a session's pages.

use super::words;

words! {
    /// The number before a session's pages.
    Door {
        choose_title,
        choose_lead,
        honest,
        here,
        number,
        set,
        set_done,
        not_set,
        wrong_form,
        take_away,
        taken_away,
        title,
        lead,
        open,
        wrong,
        to_passing,
        forgot,
        forgot_text,
        forgot_seen,
        forgot_open,
        forced,
        forced_when,
    }
}
