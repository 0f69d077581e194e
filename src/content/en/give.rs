//! Giving answers to the person who asks.

use super::words;

words! {
    /// Giving answers to the person who asks.
    Give, GIVE {
        title: "Give my answers",
        lead: "This goes to the person who asks you. Your name does not go with it.",
        nothing: "There is nothing to give yet. Answer a question first.",
        not_for_rooms: "A room does not count this sheet. You can keep a copy for yourself.",
        of_many: "More than one person filled this in. A room counts each person's own sheet only.",
        to_copy: "Keep a copy for me",
        what_title: "What you give",
        what_lead: "This is exactly what will be in it.",
        stays: "Your name, notes without a tick, private parts and actions stay with you.",
        worksheet: "Worksheet",
        from: "Answered by",
        said: "Your words, ticked for the room: {words}",
        pick: "You would work on this.",
        day: "Day",
        more: "What else is in the file",
        more_lead: "These marks bring your answers to the right place. They hold no words of yours.",
        mark: "The mark was made by chance. If you give again, the newer answers count.",
        mark_not_kept: "This device could not keep the mark. If you give again, both may count.",
        how_title: "How you give it",
        as_code: "As a code, here in the room",
        as_file: "As a file, or as text",
        code_close: "Hide the code",
        finish: "Finish",
        finish_lead: "Did you give it? Then take it off the screen.",
        text_intro: "These are one person's answers. Shared Table can read this text and count them.",
        done_title: "Thank you",
        done: "Your answers are not on this screen any more.",
        done_kept: "Your sheet is still on this device. It is under My sheets.",
        done_not_kept: "Your sheet is not saved on this device. It goes when you close this page.",
        file_name: "answers",
    }
}
