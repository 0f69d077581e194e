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
        of_group: "one:{n} sheet is by more than one person. It stays out.|other:{n} sheets are by more than one person. They stay out.",
        blank: "one:{n} sheet has no answers to count.|other:{n} sheets have no answers to count.",
        not_kept: "one:This device could not keep {n} sheet. It is not in. Bring it again.|other:This device could not keep {n} sheets. They are not in. Bring them again.",
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
        code: "These are the questions of paper with the sheet code {code}.",
        keys: "{keys}. 0\u{a0}leaves it blank.",
        key: "{key}: {answer}",
        from: "What the sheet says about the person",
        unknown: "“{key}” is none of the keys here.",
        look: "Look at it again",
        look_title: "Is this what the sheet says?",
        blank: "Left blank",
        count: "Yes, count it",
        change: "Change something",
        counted: "It counts now. Here is room for the next one.",
        not_counted: "It does not count yet. This device could not keep it. Please try again.",
        nothing: "Type at least one answer first.",
        print: "Print blank sheets",
        tally_title: "Type in counts",
        tally_lead: "Choose a group. Then type how many people chose each answer.",
        tally_sheets: "How many sheets did you count?",
        tally_from: "Whose sheets are these?",
        tally_number: "{answer}: {statement}",
        tally_keep: "Keep these counts",
        tally_kept: "The counts are kept.",
        tally_not_kept: "These counts are not kept yet. Please try again.",
        tally_gone: "There are no counts of this group now.",
        tally_wrong: "Type a number, or leave it empty.",
        tally_more: "There are more answers than sheets here: “{statement}”",
        tally_print: "Print a tally sheet",
    }
}

words! {
    /// Codes that people show or read out.
    RoomCodes, ROOM_CODES {
        camera: "Read with the camera",
        camera_stop: "Turn the camera off",
        camera_on: "The camera is on. Hold a code in front of it, about a hand away.",
        camera_name: "What the camera sees",
        camera_waits: "The browser may ask if the camera can be used.",
        camera_missing: "There is no camera here, or this page may not use it. Type the code instead.",
        camera_refused: "The camera may not be used. Allow it in the browser, or type the code.",
        camera_busy: "Something else uses the camera. Close it and try again, or type the code.",
        camera_no_reader: "The part that reads pictures did not come. Look for a network and try again, or type the code.",
        camera_dark: "If it does not read, turn the screen brighter, or type the code.",
        read_n: "one:{n} code is read.|other:{n} codes are read.",
        typed: "Type a code",
        typed_hint: "It starts with ST. Spaces and small letters do not matter.",
        count: "Count it",
        late: "The room has looked. Codes that you read now count with those who came late.",
        new: "Read. It counts now.",
        new_late: "Read. It counts with those who came late.",
        same: "This sheet was in already. It counts once.",
        replaced: "This sheet was in before. Its newer answers count now.",
        blank: "There are no answers in this code.",
        not_kept: "It does not count yet. This device could not keep it. Please try again.",
        elsewhere: "This code is from another project or round. Should it count here?",
        elsewhere_yes: "Yes, count it here",
        elsewhere_no: "No, leave it out",
        not_a_code: "This is no code of a sheet. One starts with the letters ST.",
        incomplete: "A part of the code is missing. Look at its end.",
        misread: "A letter may be wrong. Look at each group of four again.",
        other_tool: "This code is from another worksheet. It can't count here.",
        other_version: "This code is from another version of the worksheet. Open this app again on both devices.",
        newer: "This code is from a newer version of this app. Open this app again here.",
        show_title: "Show it as a code",
        show_lead: "In a session, somebody can read this with a camera, or type it.",
        show_says: "It says what you chose and where you stand. It has no name, no notes and no words of yours.",
        show_open: "Show the code",
        show_name: "The code of your answers, to be read by a camera",
    }
}

words! {
    /// An invitation to answer.
    Invited, INVITED {
        not_whole_title: "This link is not whole",
        not_whole: "A part of it may have got lost. Ask for it again, or for the code to point your camera at.",
        kicker: "You are invited to answer",
        project: "Project: {project}",
        round: "Round: {round}",
        project_default: "My workshop",
        late: "These answers are shown only if {n} or more people came late.",
        given: "Nothing is sent by itself. You give your answers at the end, if you want to.",
        stop: "You can skip anything, and stop at any time.",
        again_title: "You have begun already",
        again: "There is a sheet from this link here.",
        go_on: "Go on with your sheet",
        another: "Begin a new one",
        another_ask: "Begin a new sheet?",
        another_text: "One person, one sheet: only begin anew if you are somebody else.",
        another_yes: "Yes, begin a new one",
        another_no: "No, go back",
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
