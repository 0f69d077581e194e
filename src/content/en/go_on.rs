//! What to go on with, and other words of the first page that come later.

use crate::content::groups::go_on::GoOn;

pub static GO_ON: GoOn = GoOn {
    title: "Go on with",
    all: "All sheets and projects",
    beside: "{what} · {beside}",
    shown: "Shown",
    none_in: "No sheets are in yet",
    n_of_all: "{n} of {all} are in",
    actions: "one:{n} action open|other:{n} actions open",
    sessions: "one:{n} session|other:{n} sessions",
    sheets: "one:{n} sheet|other:{n} sheets",
    no_sheets: "No sheets yet",
    rename_hint: "It is saved when you leave this field. Escape keeps the old name.",
};
