//! The ways for answers to come into a session.

use super::words;

words! {
    /// Files that people brought.
    RoomFiles {
        kept,
        progress,
        new,
        replaced,
        same,
        too_late,
        other_tool,
        other_round,
        of_group,
        blank,
        not_kept,
        no_sheet,
        pasted,
        wrong,
    }
}

words! {
    /// Paper sheets, and counts from paper.
    RoomPaper {
        title,
        lead,
        code,
        keys,
        key,
        from,
        unknown,
        look,
        look_title,
        blank,
        count,
        change,
        counted,
        not_counted,
        nothing,
        print,
        tally_title,
        tally_lead,
        tally_sheets,
        tally_from,
        tally_number,
        tally_keep,
        tally_kept,
        tally_not_kept,
        tally_gone,
        tally_wrong,
        tally_more,
        tally_print,
    }
}

words! {
    /// Codes that people show or read out.
    RoomCodes {
        camera,
        camera_stop,
        camera_on,
        camera_name,
        camera_waits,
        camera_missing,
        camera_refused,
        camera_busy,
        camera_no_reader,
        camera_dark,
        read_n,
        typed,
        typed_hint,
        count,
        late,
        new,
        new_late,
        same,
        replaced,
        blank,
        not_kept,
        elsewhere,
        elsewhere_yes,
        elsewhere_no,
        not_a_code,
        incomplete,
        misread,
        other_tool,
        other_version,
        newer,
        show_says,
        show_not_all,
        show_name,
    }
}

words! {
    /// An invitation to answer.
    Invited {
        not_whole_title,
        not_whole,
        project_default,
        questions,
        minutes,
        facts,
        facts_free,
        who_sees,
        who_sees_text,
        no_story,
        late,
        more,
        given,
        holder,
        start_own,
        own_hint,
        start_shared,
        shared_hint,
        again_title,
        again,
        go_on,
        another,
        another_ask,
        another_text,
        another_yes,
        another_no,
    }
}

words! {
    /// Answering together, on one screen.
    Together {
        title,
        lead,
        question_of,
        next,
        back,
        done,
    }
}
