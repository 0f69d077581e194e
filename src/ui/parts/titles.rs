//! What a page is called in the browser's tab, in its history and on paper. It follows from the address
//! and from the number of a question, and from nothing that anybody wrote: others may see it.

use crate::content::{fill, words};
use crate::state::route::{ProgrammeView, Route, SessionView, SheetView};

/// Which part of a page is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Titled {
    /// The page.
    #[default]
    Page,
    /// One question: its number, and how many there are.
    Question(usize, usize),
    /// A part that has a name of the app's own, such as a topic of help.
    Named(&'static str),
    /// What the address leads to is not here.
    Missing,
}

/// What a page is called.
pub fn title(route: &Route, titled: Titled) -> String {
    let w = &words().titles;
    match titled {
        Titled::Page => page(route).to_owned(),
        Titled::Named(name) => name.to_owned(),
        Titled::Missing => w.missing.to_owned(),
        Titled::Question(n, total) => {
            fill(w.question_of, &[("n", &n.to_string()), ("total", &total.to_string())])
        }
    }
}

fn page(route: &Route) -> &'static str {
    let w = &words().titles;
    match route {
        Route::Home => w.home,
        Route::Start(None) => w.start,
        Route::Start(Some(_)) | Route::StartIn(..) => w.start_tool,
        Route::Sheet(_, view) => sheet(view),
        Route::Print(_) => w.print,
        Route::Blank(..) => w.blank,
        Route::Plan => w.plan,
        Route::Project(_) => w.project,
        Route::Terms(_) => w.terms,
        Route::Changed(_) => w.changed,
        Route::Rounds(..) => w.rounds,
        Route::RoundsScreen(..) => w.rounds_screen,
        Route::NewSession(_) => w.new_session,
        Route::Programme(ProgrammeView::All) => w.programme,
        Route::Programme(ProgrammeView::Statement(_)) => w.statement,
        Route::Programme(ProgrammeView::Screen(_)) => w.room_screen,
        Route::Session(_, room) => session(*room),
        Route::Invited(_) => w.invited,
        Route::Actions(_) => w.actions,
        Route::Copy(_) => w.copy,
        Route::Give(_) => w.give,
        Route::Finish => w.finish,
        Route::Erase => w.erase,
        Route::SecondWindow => w.room_screen,
        Route::Find => w.find,
        Route::Open => w.open,
        Route::Example => w.example,
        Route::Bin => w.bin,
        Route::Help(_) => w.help,
        Route::About => w.about,
        #[cfg(feature = "component-page")]
        Route::Components => crate::content::component_words().title,
        Route::Unknown => w.missing,
    }
}

fn sheet(view: &SheetView) -> &'static str {
    let w = &words().titles;
    match view {
        SheetView::Continue | SheetView::Page(_) | SheetView::Whole(_) => w.sheet,
        SheetView::Fits => w.fits,
        SheetView::Check => w.check,
        SheetView::Results => w.look_back,
        SheetView::Screen => w.screen,
    }
}

fn session(room: SessionView) -> &'static str {
    let w = &words().titles;
    match room {
        SessionView::Collect => w.session,
        SessionView::RunSheet => w.run_sheet,
        SessionView::Pass => w.pass,
        SessionView::TakeOut => w.take_out,
        SessionView::Before => w.before,
        SessionView::Card | SessionView::CardScreen => w.card,
        SessionView::Files => w.files,
        SessionView::Codes => w.codes,
        SessionView::Paper => w.paper,
        SessionView::Tally => w.tally,
        SessionView::Together => w.together,
        SessionView::Results => w.results,
        SessionView::Statement(_) => w.statement,
        SessionView::Screen(_) => w.room_screen,
        SessionView::Agree => w.agree,
        SessionView::TakeHome => w.take_home,
    }
}
