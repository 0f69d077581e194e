//! What a page is called in the browser's tab, in its history and on paper that it makes. Never the words
//! of a question, nor the name of a sheet, a person or a project: others may see these.

use super::words;

words! {
    /// What pages are called outside of the page.
    Titles, TITLES {
        home: "Work together as equals",
        start: "Fill in a sheet",
        start_tool: "Start a sheet",
        sheet: "My sheet",
        question_of: "Question {n} of {total}",
        check: "Check your answers",
        look_back: "Look back",
        screen: "At a meeting",
        print: "Print",
        blank: "Print a blank sheet",
        plan: "Plan our work together",
        project: "Our project",
        terms: "Our own words",
        changed: "What changed",
        rounds: "Over time",
        new_session: "Ask the whole room",
        programme: "Many groups together",
        session: "A session",
        pass: "Your turn",
        card: "Answer on your own phone",
        files: "Open files",
        codes: "Read codes",
        paper: "Type in paper sheets",
        tally: "Type in counts",
        together: "Answer together",
        results: "Where we differ",
        room_screen: "Where we differ, large",
        agree: "Agree what to do",
        take_home: "What people take home",
        invited: "You are invited",
        actions: "Actions",
        copy: "Save a copy",
        give: "Give my answers",
        finish: "Finish and clear",
        erase: "Erase everything here",
        find: "Find",
        open: "Open a file",
        example: "An example",
        bin: "Bin",
        help: "Help",
        about: "About",
        missing: "This page is not here",
    }
}
