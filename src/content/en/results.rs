//! Looking back at one sheet.

use super::words;

words! {
    /// Looking back at one sheet.
    Results, RESULTS {
        title: "Look back",
        lead: "These are your words, laid out. There is no score. You say what they mean.",
        your_answer: ", your answer",
        talk_from: "You said “{answer}” to: {question}",
        not_answered: "Not answered yet.",
        scale_label: "The choices for: {question}",
        aside_chosen: "You chose: {answer}.",
        pick_question: "What do you make of this?",
        pick_strength: "A strength",
        pick_work_on: "Something to work on",
        pick_find_out: "Something to find out",
        clear_pick: "Clear my pick",
        picked_title: "What you picked",
        picked_lead: "You chose these. Nothing here is worked out by the app.",
        picked_nothing: "You have not picked anything yet. You can, next to each answer.",
        strengths: "Strengths",
        work_on: "To work on",
        find_out: "To find out",
        talk_title: "What to talk about next",
        talk_lead: "A form is only a start. Talking and acting come next.",
        talk_nothing: "Answer a few questions, and things to talk about will show here.",
        talk_none: "These answers raise no question of their own. Talk about what matters to you.",
        actions_title: "Actions from this sheet",
        actions_nothing: "No actions yet. One small change is a good start.",
        own_title: "Questions for you alone",
        own_lead: "You need not write or show the answers.",
        own_notice: "What do I notice?",
        own_let_go: "Where could I let go of some say?",
        own_tell: "Who could I tell?",
        care: "Thinking about this can be hard. Take a break if you need one.",
        care_help: "Where to get help",
        make_action: "Make an action from this",
        all_actions: "All actions of this project",
        empty: "Nothing is answered yet, so there is nothing to look back at.",
        fill_in: "Go to the questions",
        no_change_yet: "This sheet has no change in it yet. Pick one, or say why not now.",
        to_last_page: "Go to the last page",
    }
}
