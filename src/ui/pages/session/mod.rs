//! Sessions: a room answers, each alone; then it looks together, and agrees what to do.

mod act;
mod after;
mod agree;
mod backing;
mod before;
mod camera;
mod card;
mod card_screen;
mod cards;
mod clocked;
mod codes;
mod collect;
mod decoder;
mod desk;
mod door;
mod drawn;
mod expected;
mod files;
mod groups;
mod head;
mod invitation;
mod new;
mod paper;
mod pass;
mod report;
mod results;
mod run_sheet;
mod run_sheet_step;
mod save;
mod screen;
mod statement;
mod take_home;
mod take_out;
mod tally;
mod together;
mod words_for;

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::SessionId;
use crate::domain::room::differ::{Statement, StatementOrder, in_order, statements};
use crate::domain::room::run_sheet::WorkshopStep;
use crate::domain::room::session::Session;
use crate::domain::room::shown::Shown;
use crate::domain::tool::Tool;
use crate::format::room_slide::RoomSlide;
use crate::state::app::App;
use crate::state::page::projector::Projector;
use crate::state::page::turn::Turn;
use crate::state::route::{Route, SessionView};
use crate::ui::parts::heading::Heading;
use crate::ui::parts::picture::PictureOptions;
use crate::ui::parts::room_slide;
use crate::ui::parts::titles::Titled;
use crate::ui::parts::voice::Voice;
pub use new::NewSessionPage;

/// What every page of a session begins with.
#[derive(Clone)]
struct SessionCtx {
    app: App,
    session: Session,
    tool: Arc<Tool>,
}

impl SessionCtx {
    fn voice(&self) -> Voice {
        Voice::of(self.app, &self.session.project)
    }

    fn picture(&self, shown: &Shown) -> PictureOptions {
        PictureOptions::of(self.voice(), shown)
    }

    /// What may be shown of a statement, with what the room answered together.
    fn draw(&self, picture: &PictureOptions, statement: &Statement) -> AnyView {
        picture.draw(statement, self.session.together.get(&statement.item.id))
    }

    /// How many minutes the room's plan has for a step, or for each statement of it.
    fn step_minutes(&self, step: WorkshopStep) -> u32 {
        let way = self.tool.variant(&self.session.variant);
        self.session.run_sheet.minutes(step, way.map_or(0, |way| way.minutes))
    }

    /// A statement as the room looks at it together.
    fn slide(&self, shown: &Shown, statement: &Statement) -> RoomSlide {
        let picture = self.picture(shown);
        let together = self.session.together.get(&statement.item.id);
        room_slide::of_statement(&picture, self.about(), statement, together)
    }

    /// The statements of which anything is shown, the widest difference first: their places are in addresses.
    fn in_places(&self, shown: &Shown) -> Vec<Statement> {
        let all = statements(&self.session.statements(&self.tool), shown);
        let mut all = in_order(all, StatementOrder::Apart);
        all.retain(|statement| !statement.groups().is_empty());
        all
    }

    /// Leads from a page of the session to others, by the keys of a second window.
    fn turns(&self, back: Option<SessionView>, next: Option<SessionView>) -> Callback<Turn> {
        let of = self.clone();
        Callback::new(move |turn| {
            let to = match turn {
                Turn::Back => back,
                Turn::Next => next,
            };
            if let Some(view) = to {
                of.app.go(&of.route(view));
            }
        })
    }

    fn route(&self, room: SessionView) -> Route {
        Route::Session(self.session.id.clone(), room)
    }

    fn to(&self, room: SessionView) -> String {
        self.route(room).to_hash()
    }
}

/// The page of a session, in the view that the address names.
#[component]
pub fn SessionPage(
    /// Which session.
    id: SessionId,
    /// Which view of it.
    room: SessionView,
) -> impl IntoView {
    let app = App::expect();
    let Some(session) = app.library.with_untracked(|l| l.session(&id).cloned()) else {
        return missing().into_any();
    };
    let Some(tool) = app.tool_in(&session.project, &session.tool) else {
        return missing().into_any();
    };
    let (is_open, shown) = (session.revealed.is_none(), session.in_view().cloned());
    if shown.is_some() && room != SessionView::Collect {
        leave_what_is_hidden(app, &id);
    }
    let of = SessionCtx { app, session, tool };
    if room != SessionView::Pass && app.door(&of.session.id).is_closed() {
        return door::page(&of);
    }
    let trace = matches!(room, SessionView::Collect | SessionView::Results)
        .then(|| door::trace(&of))
        .flatten();
    let page = match (room, shown) {
        (SessionView::Collect, _) => collect::page(&of),
        (SessionView::RunSheet, _) => run_sheet::page(&of),
        (SessionView::Codes, _) => codes::page(&of),
        (SessionView::Pass, _) if is_open => pass::page(&of),
        (SessionView::TakeOut, _) if is_open => take_out::page(&of),
        (SessionView::Before, _) if is_open => before::page(&of),
        (SessionView::Card, _) if is_open => card::page(&of),
        (SessionView::CardScreen, _) if is_open => card_screen::page(&of),
        (SessionView::Files, _) if is_open => files::page(&of),
        (SessionView::Paper, _) if is_open => paper::page(&of),
        (SessionView::Tally, _) if is_open => tally::page(&of),
        (SessionView::Together, _) if is_open => together::page(&of),
        (SessionView::Results, Some(shown)) => results::page(&of, &shown),
        (SessionView::Agree, Some(shown)) => agree::page(&of, &shown),
        (SessionView::TakeHome, Some(shown)) => take_home::page(&of, &shown),
        (SessionView::Statement(place), Some(shown)) => statement::page(&of, &shown, place),
        (SessionView::Screen(place), Some(shown)) => screen::page(&of, &shown, place),
        // What is not there yet, or not any more, begins where everything does.
        _ => {
            app.go_instead(&of.route(SessionView::Collect));
            ().into_any()
        }
    };
    view! { {trace} {page} }.into_any()
}

/// What is hidden, in whatever tab, is on no page any more, nor on the screen.
fn leave_what_is_hidden(app: App, id: &SessionId) {
    let (projector, id) = (Projector::expect(), id.clone());
    let of = id.clone();
    let is_hidden = Memo::new(move |_| {
        app.library
            .with(|l| l.session(&of).is_some_and(|s| s.revealed.is_some() && s.in_view().is_none()))
    });
    Effect::new(move |_| {
        if is_hidden.get() {
            projector.clear();
            app.go_instead(&Route::Session(id.clone(), SessionView::Collect));
        }
    });
}

fn missing() -> impl IntoView {
    let w = &words().common;
    view! {
        <Heading text=w.not_found_title titled=Titled::Missing/>
        <p>{words().session.missing}</p>
        <p><a class="st-back-link" href=Route::Home.to_hash()>{w.to_home}</a></p>
    }
}
