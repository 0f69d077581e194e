//! The ways for answers to come into a session.

use super::words;

words! {
    /// Files that people brought.
    RoomFiles, ROOM_FILES {
        kept: "Only what can be counted is taken over. Names and notes stay in the file, unless a note may be shown.",
        progress: "{n} of {total} files are read.",
        new: "one:{n} sheet counts now.|other:{n} sheets count now.",
        replaced: "one:{n} sheet was in before. Its newer answers count now.|other:{n} sheets were in before. Their newer answers count now.",
        same: "one:{n} sheet was in already. It counts once.|other:{n} sheets were in already. They count once.",
        too_late: "one:The room has looked already, so {n} sheet stays out.|other:The room has looked already, so {n} sheets stay out.",
        other_tool: "one:{n} sheet is of another worksheet. It stays out.|other:{n} sheets are of other worksheets. They stay out.",
        other_round: "one:{n} sheet is of another round. It stays out.|other:{n} sheets are of other rounds. They stay out.",
        of_group: "one:{n} sheet is of a whole group. It stays out.|other:{n} sheets are of whole groups. They stay out.",
        blank: "one:{n} sheet has no answers to count.|other:{n} sheets have no answers to count.",
        no_sheet: "There is no sheet in it.",
        pasted: "The pasted text",
        wrong: "{file}: {why}",
    }
}

words! {
    /// Paper sheets, and counts from paper.
    RoomPaper, ROOM_PAPER {
        title: "Type in paper sheets",
        lead: "Type one key for each statement. The next one comes by itself.",
        keys: "{keys}. 0 leaves it blank.",
        key: "{key}: {answer}",
        from: "Written on the sheet",
        unknown: "“{key}” is none of the keys here.",
        look: "Look at it again",
        look_title: "Is this what the sheet says?",
        blank: "Left blank",
        count: "Yes, count it",
        change: "Change something",
        counted: "It counts now. Here is room for the next one.",
        nothing: "Type at least one answer first.",
        print: "Print blank sheets",
        tally_title: "Type in counts",
        tally_lead: "Choose a group. Then type how many people chose each answer.",
        tally_sheets: "How many sheets did you count?",
        tally_number: "{statement}: {answer}",
        tally_keep: "Keep these counts",
        tally_kept: "The counts are kept.",
        tally_gone: "There are no counts of this group now.",
        tally_wrong: "Type a number, or leave it empty.",
        tally_more: "{statement}: there are more answers than sheets.",
        tally_print: "Print a tally sheet",
    }
}

words! {
    /// Answering together, on one screen.
    Together, TOGETHER {
        title: "Answer together",
        lead: "Talk first. Then choose what the group can agree on. It is shown beside people's own answers.",
        question_of: "Statement {n} of {total}",
        next: "Next",
        back: "Back",
        done: "Done",
    }
}
