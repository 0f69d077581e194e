//! Finding words.

use crate::content::groups::find::Find;

pub static FIND: Find = Find {
    title: "Find",
    lead: "Look for words in your sheets, actions, worksheets and help.",
    label: "Words to look for",
    hint: "Part of a word is enough. Nothing you write here is sent or kept.",
    found: "one:{n} thing found|other:{n} things found",
    nothing: "Nothing has all of these words. Try one word, or part of it.",
    show_all: "Show all {n}",
    some: "These are the first {shown} of {n}. One more word finds fewer.",
    sheets: "Sheets",
    actions: "Actions",
    pages: "Pages",
    tools: "Worksheets",
    help: "Help",
    private: "The words are in a private part. Open the sheet to read them.",
};
