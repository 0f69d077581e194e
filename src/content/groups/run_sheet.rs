//! The run sheet of a workshop.

use super::words;

words! {
    /// The run sheet of a workshop.
    RunSheetWords {
        title,
        lead,
        link,
        starts,
        starts_hint,
        starts_wrong,
        ends,
        too_long,
        welcome,
        answer,
        look,
        agree,
        close,
        minutes,
        each,
        start,
        change,
        for_minutes,
        for_each,
        minutes_hint,
        minutes_wrong,
        words,
        words_hint,
        usual,
        welcome_thanks,
        welcome_go_on,
        answer_alone,
        answer_give,
        look_one,
        look_ask,
        agree_small,
        agree_who,
        close_take,
        close_again,
        to_answer,
        to_look,
        to_agree,
        to_close,
        screen_title,
        not_kept,
    }
}
