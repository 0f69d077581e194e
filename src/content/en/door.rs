//! The number before a session's pages.

use crate::content::groups::door::Door;

pub static DOOR: Door = Door {
    choose_title: "Lock this page while the device goes round",
    choose_lead: "You can choose a four-digit number. Then only this number opens the page.",
    honest: "It keeps passers-by out. It does not stop somebody who tries hard.",
    here: "It stays on this device. Choose one that you use nowhere else.",
    number: "Four digits",
    set: "Lock it with this number",
    set_done: "The page locks when you pass the device round.",
    not_set: "It could not be kept here, so the page does not lock.",
    wrong_form: "Type four digits, as in a year.",
    take_away: "Remove the number",
    taken_away: "The number is gone. The page does not lock.",
    title: "This page is locked",
    lead: "It is for the person who runs the session.",
    open: "Open it",
    wrong: "That is not the number. Try again.",
    to_passing: "Go on passing it round",
    forgot: "Forgotten the number?",
    forgot_text: "No answer is lost. You can open the page without the number.",
    forgot_seen: "Everybody here will see that, and when.",
    forgot_open: "Open it without the number",
    forced: "This page was opened without its number",
    forced_when: "That was on {day}, at {time}.",
};
