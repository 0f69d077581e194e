//! What a page is called in the browser's tab, in its history and on paper that it makes. Never the words
//! of a question, nor the name of a sheet, a person or a project: others may see these.

use super::words;

words! {
    /// What pages are called outside of the page.
    Titles {
        home,
        start,
        start_tool,
        sheet,
        question_of,
        fits,
        check,
        look_back,
        screen,
        print,
        blank,
        plan,
        project,
        terms,
        changed,
        rounds,
        new_session,
        programme,
        session,
        pass,
        card,
        files,
        codes,
        paper,
        tally,
        together,
        results,
        statement,
        room_screen,
        agree,
        take_home,
        invited,
        actions,
        copy,
        give,
        finish,
        erase,
        find,
        open,
        example,
        bin,
        help,
        about,
        missing,
    }
}
