//! The number before a session's pages.

use crate::content::groups::door::Door;

pub static DOOR: Door = Door {
    choose_title: "Lock this page while the device goes round",
    choose_lead: "You can choose a number of four digits. Then only this number opens the page.",
    honest: "It keeps passers-by out. It does not stop somebody who tries hard.",
    here: "It stays on this device. Take a number that you use for nothing else.",
    number: "Four digits",
    set: "Lock it with this number",
    set_done: "The page locks when you pass the device round.",
    not_set: "It could not be kept here, so the page does not lock.",
    wrong_form: "Type four digits, such as the ones of a year.",
    take_away: "Take the number away",
    taken_away: "The number is gone. The page does not lock.",
    title: "This page is locked",
    lead: "It is for the person who runs the session.",
    open: "Open it",
    wrong: "That is not the number. Try again.",
    to_passing: "Go on passing it round",
    forgot: "The number is forgotten",
    forgot_text: "No answer is lost. You can open the page without the number.",
    forgot_seen: "Everybody here will see that, and when.",
    forgot_open: "Open it without the number",
    forced: "This page was opened without its number",
    forced_when: "That was on {day}, at {time}.",
};
