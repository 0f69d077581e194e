//! One statement of many groups: what they said, and a question to talk about. The same on a screen.

use leptos::prelude::*;

use super::sum::ToolSum;
use crate::content::{fill, words};
use crate::domain::room::differ::Statement;
use crate::format::room_slide::RoomSlide;
use crate::state::app::App;
use crate::state::page::projector::Projector;
use crate::state::page::turn::Turn;
use crate::state::route::{ProgrammeView, Route};
use crate::ui::parts::on_second_screen::on_second_screen_without_notes;
use crate::ui::parts::overview_pages::OverviewPages;
use crate::ui::parts::report_buttons::report_buttons;
use crate::ui::parts::room_slide;
use crate::ui::parts::screen_timer::screen_timer;
use crate::ui::parts::statement_body::statement_body;
use crate::ui::parts::statement_deck::statement_deck;
use crate::ui::parts::statements::hidden_words;

/// The page of the statement at a place, from 1.
pub(super) fn page(sum: &ToolSum, place: usize) -> AnyView {
    let all = sum.in_places();
    let Some(statement) = all.get(place - 1) else { return ().into_any() };
    let picture = sum.picture();
    let seen = room_slide::at_place(slide(sum, statement), place, all.len());
    Projector::expect().show(seen, Some(turns(sum.app, all.len(), place)));
    view! {
        <div class="st-wide">
            <div class="st-room__top">
                <a class="st-back-link" href=to(ProgrammeView::All)>{words().programme.title}</a>
                {screen_timer(sum.app, None)}
                {on_second_screen_without_notes(Some(to(ProgrammeView::Screen(place))))}
            </div>
            {statement_body((place, all.len()), &sum.about(), &picture, statement, None)}
            {sum.without_answer(statement).map(|text| view! { <p>{text}</p> })}
            {(place == all.len()).then(|| take_home(sum))}
            {ways_on(&all, place)}
        </div>
    }
    .into_any()
}

/// The ways to take all of it home: where it is seen as a whole, and where its last statement was.
pub(super) fn take_home(sum: &ToolSum) -> AnyView {
    let (app, sum) = (sum.app, sum.clone());
    report_buttons(app, Callback::new(move |()| sum.report()))
}

/// Where a clicker leads from a place: before the first statement, at 0, is the page of all.
fn turns(app: App, last: usize, place: usize) -> Callback<Turn> {
    Callback::new(move |turn| {
        let to = match turn {
            Turn::Next if place < last => ProgrammeView::Statement(place + 1),
            Turn::Back if place > 1 => ProgrammeView::Statement(place - 1),
            Turn::Back if place == 1 => ProgrammeView::All,
            Turn::Next | Turn::Back => return,
        };
        app.go(&Route::Programme(to));
    })
}

fn to(view: ProgrammeView) -> String {
    Route::Programme(view).to_hash()
}

/// Back, on, and which statement comes next.
fn ways_on(all: &[Statement], place: usize) -> impl IntoView + use<> {
    let w = &words().differ;
    let back = (place > 1).then(|| {
        let to = to(ProgrammeView::Statement(place - 1));
        view! { <a class="st-button st-button--secondary" href=to>{w.before}</a> }
    });
    let on = all.get(place).map(|next| {
        let coming = fill(w.coming, &[("statement", &next.item.text)]);
        view! {
            <a class="st-button" href=to(ProgrammeView::Statement(place + 1))>{w.next}</a>
            <span class="st-room__coming">{coming}</span>
        }
    });
    view! {
        <div class="st-room__foot st-no-print">
            {back}
            {on}
        </div>
    }
}

/// Statements on a screen, beginning at a place; all of them first.
pub(super) fn screen(sum: &ToolSum, place: usize) -> AnyView {
    let leave = Route::Programme(ProgrammeView::All);
    let slides = sum.in_places().iter().map(|statement| slide(sum, statement)).collect();
    let overview = overview_pages(sum).into_iter().map(|(_, slide)| slide).collect();
    statement_deck(sum.app, overview, slides, place, None, &leave)
}

/// All statements, as a room looks at them, page by page.
pub(super) fn overview(sum: &ToolSum) -> OverviewPages {
    OverviewPages::show(overview_pages(sum), turns(sum.app, sum.in_places().len(), 0))
}

/// The pages, each with its place.
fn overview_pages(sum: &ToolSum) -> Vec<(String, RoomSlide)> {
    let all = sum.in_places();
    let untold = hidden_words(sum.app, &sum.shown, all.len());
    let what = [Some(sum.what()), sum.twice().map(str::to_owned)];
    let what = what.into_iter().flatten().collect::<Vec<_>>().join(" ");
    room_slide::of_overview(&sum.picture(), &sum.about(), &what, &all, untold.as_deref())
}

fn slide(sum: &ToolSum, statement: &Statement) -> RoomSlide {
    let about = match sum.without_answer(statement) {
        Some(n) => fill(words().go_on.beside, &[("what", &sum.about()), ("beside", &n)]),
        None => sum.about(),
    };
    room_slide::of_statement(&sum.picture(), about, statement, None)
}
