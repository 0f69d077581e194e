//! What changed: what people are told.

use super::words;

words! {
    /// What changed.
    Changed {
        title,
        title_of,
        lead,
        lead_how,
        lead_honest,
        none_title,
        none,
        none_chosen,
        to_actions,
        choose,
        choose_hint,
        change_words,
        told_label,
        done,
        on_the_way,
        not_yet,
        started,
        not_started,
        print,
        copy,
        copied,
        not_copied,
        send_line,
        foot,
        link,
    }
}
