//! Hiding a page at once, and where to get help: what stands around every sheet.

use crate::content::groups::help::Call;
use crate::content::groups::hiding::Hiding;

pub static HIDING: Hiding = Hiding {
    hide: "Hide now",
    hide_says: "“Hide now” hides this page at once. It deletes nothing. Shift pressed three times does the same.",
    cover_title: "Notes",
    cover_go_on: "Continue",
    about: "About “Hide now”",
    everywhere: "Show “Hide now” on every sheet",
    everywhere_hint: "On private parts it is always there.",
    crisis: "Help in a crisis",
    crisis_more: "More about getting help",
};

/// People to call or to write to, day and night.
pub static CALLS: &[Call] = &[
    Call {
        who: "999",
        href: "tel:999",
        what: "If you or somebody else is in danger now. In the UK, free.",
    },
    Call {
        who: "111",
        href: "tel:111",
        what: "For help with your mental health now. In England, Scotland and Wales, free.",
    },
    Call {
        who: "116\u{a0}123",
        href: "tel:116123",
        what: "Samaritans. You can talk about anything. In the UK and Ireland, free.",
    },
    Call { who: "85258", href: "sms:85258", what: "Shout. Text SHOUT to it. In the UK, free." },
];
