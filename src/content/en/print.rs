//! Paper.

use super::words;

words! {
    /// Paper.
    Print, PRINT {
        title: "Print: {sheet}",
        title_blank: "Print a blank sheet: {tool}",
        lead: "This is how it looks on paper. Menus and buttons are not printed.",
        lead_blank: "Fill it in by hand. You can type it in here later.",
        back_to_sheet: "Back to the sheet",
        private_too: "Private parts. Tick what to print",
        private_too_hint: "Only tick what is for you alone. Or what you want to show.",
        private_left_out: "Private parts are left out.",
        blank: "Print it blank",
        how_title: "How to answer",
        how_ring: "Mark one ring for each question.",
        how_box: "Tick all the boxes that fit.",
        how_skip: "You can skip any question. Nobody must tell their story.",
        perspective: "Which fits you best",
        by: "Who fills it in",
        you_can_skip: "{label} (you can leave this out)",
        code: "Sheet code",
        who_when: "Who, by when:",
        frame: "A place to draw",
        agenda_when: "When",
        agenda_span: "{from} – {to}",
        chosen: ", chosen",
        other_actions: "Other actions",
        poster_long: "This poster takes more than one page. Fewer or shorter lines make it one.",
        poster: "As a poster",
        poster_hint: "What was written, as large as fits. For a wall, choose A3 paper.",
        poster_empty: "There is nothing on the poster yet.",
        not_agreed: "not agreed yet, last changed on {day}",
        changed_since: "Some words have changed since then.",
        foot: "{tool}. Worksheet version {version}. Made with Shared Table.",
    }
}
