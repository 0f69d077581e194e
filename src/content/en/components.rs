//! The page that shows components, for developers. No release has it.

use crate::content::groups::components::ComponentWords;

pub static COMPONENTS: ComponentWords = ComponentWords {
    title: "Components",
    lead: "Every component in all its states, then parts, then classes alone.",
    look: "Light and dark come from the device. The browser's tools for developers can set both.",
    size: "Size",
    size_usual: "Usual",
    size_double: "Twice as large",
    direction: "Direction",
    left_to_right: "Left to right",
    right_to_left: "Right to left",
    label: "What we will do",
    hint: "A few words are enough.",
    error: "Write what will be done first.",
    short: "Ask everyone first",
    long: "We ask everyone before we plan, and we say what came of it. Whoever can't come can write, call or send somebody. Nobody has to tell their story.",
    lines: "We meet on Mondays.|We begin with a round.||We end on time.",
    changed: "We ask everyone while we plan, and we say what came of it.",
    long_word: "DonaudampfschifffahrtsgesellschaftDonaudampfschifffahrtsgesellschaft",
    other_script: "نكتب معا على طاولة واحدة",
    scale: "Never|Rarely|Sometimes|Often|Always",
    unordered: "Not sure",
    not_chosen: "Nothing is chosen yet.",
    day: "2030-03-24",
    digits: "1234",
    list_full: "This list is full.",
    field_full: "That is all that fits in here.",
};
