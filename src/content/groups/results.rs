//! Looking back at one sheet.

use super::words;

words! {
    /// Looking back at one sheet.
    Results {
        title,
        lead,
        your_answer,
        talk_from,
        not_answered,
        scale_label,
        unordered_chosen,
        pick_question,
        pick_strength,
        pick_work_on,
        pick_find_out,
        clear_pick,
        picked_title,
        picked_lead,
        picked_nothing,
        strengths,
        work_on,
        find_out,
        talk_title,
        talk_lead,
        talk_nothing,
        talk_none,
        actions_title,
        actions_nothing,
        own_title,
        own_lead,
        own_notice,
        own_let_go,
        own_tell,
        care,
        care_help,
        make_action,
        all_actions,
        empty,
        fill_in,
        no_change_yet,
        to_last_page,
    }
}
