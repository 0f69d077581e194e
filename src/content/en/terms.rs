//! A project's own words.

use crate::content::groups::terms::TermWords;

pub static TERMS: TermWords = TermWords {
    title: "Our own words",
    link: "Our own words",
    lead: "You can choose what your group is called. The words here belong to the people they name.",
    lead_more: "Ask the people first. Answers stay as they are, and your words go into copies.",
    people: "Instead of “people with lived experience”",
    people_hint: "This is used in questions, in the middle of a sentence.",
    perspective: "Instead of “{usual}”",
    too_long: "That is too long to fit. Use up to {n} letters.",
    usual: "Use the usual words again",
    usual_again: "The usual words are back.",
    own_again: "Put our words back",
    own_are_back: "Your own words are back.",
    blank: "Blank paper has the usual words. So do tables.",
};
