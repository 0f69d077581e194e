//! What changed: what people are told.

use crate::content::groups::changed::Changed;

pub static CHANGED: Changed = Changed {
    title: "What changed",
    title_of: "{project}: what changed",
    lead: "People gave their time and ideas. Here they can see what came of it.",
    lead_how: "It is made from your actions. You choose what goes in, and you can change the words.",
    lead_honest: "If something could not be done, say why. Then say what can still be done.",
    none_title: "Nothing to tell yet",
    none: "When your group makes actions, you can tell people here what came of them.",
    none_chosen: "No actions are ticked. Tick the ones that people should hear about.",
    to_actions: "Go to actions",
    choose: "Tick the actions that go in",
    choose_hint: "Could anyone guess who said it? Then change the words, or leave it out.",
    change_words: "Change the words",
    told_label: "What people are told: {what}",
    done: "What changed",
    on_the_way: "On the way",
    not_yet: "Not yet, and why, and what we can still do",
    started: "We have started.",
    not_started: "We have not started yet.",
    print: "Print this page",
    copy: "Copy the text",
    copied: "The text is copied. Paste it into a message.",
    not_copied: "This browser did not copy it. Select the words below and copy them.",
    send_line: "You gave us your time and ideas. Here is what changed, and what could not. Please tell us what is missing. Thank you.",
    foot: "Made from our actions on {day}. Something missing? Please tell us.",
    link: "Tell people what changed",
};
