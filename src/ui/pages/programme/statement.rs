//! One statement of many groups: what they said, and a question to talk about. The same on a screen.

use leptos::prelude::*;

use super::sum::ToolSum;
use crate::content::{fill, words};
use crate::domain::room::differ::Statement;
use crate::state::route::{ProgrammeView, Route};
use crate::ui::parts::heading::Heading;
use crate::ui::parts::picture::PictureOptions;
use crate::ui::parts::statement_deck::statement_deck;
use crate::ui::parts::voice::Voice;

/// The page of the statement at a place, from 1.
pub(super) fn page(sum: &ToolSum, place: usize) -> AnyView {
    let w = &words().differ;
    let all = sum.in_places();
    let Some(statement) = all.get(place - 1) else { return ().into_any() };
    let picture = sum.picture();
    let gaps = [("n", place.to_string()), ("total", all.len().to_string())];
    let gaps = gaps.each_ref().map(|(name, n)| (*name, n.as_str()));
    let question =
        |text: String| view! { <p class="st-lead">{fill(w.talk, &[("question", &text)])}</p> };
    let talk = Voice::talk(statement).into_iter().map(question).collect_view();
    view! {
        <div class="st-wide">
            <a class="st-back-link" href=to(ProgrammeView::All)>{words().programme.title}</a>
            <p class="st-kicker">{fill(w.place, &gaps)} " · " {sum.about()}</p>
            <Heading text=statement.item.text.clone()/>
            {picture.draw(statement, None)}
            {talk}
            {picture.written(statement)}
            {ways_on(&all, place)}
        </div>
    }
    .into_any()
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
    let screen = to(ProgrammeView::Screen(place));
    view! {
        <div class="st-room__foot st-no-print">
            {back}
            {on}
            <a class="st-button st-button--secondary st-room__foot-end" href=screen>{w.to_screen}</a>
        </div>
    }
}

/// Statements on a screen, beginning at a place.
pub(super) fn screen(sum: &ToolSum, place: usize) -> AnyView {
    let picture = PictureOptions::large(sum.voice(), &sum.shown);
    let about = picture.about(&sum.about());
    let draw = move |statement: &Statement| picture.draw(statement, None);
    let leave = Route::Programme(ProgrammeView::All);
    statement_deck(sum.app, (sum.in_places(), place), about, &leave, draw)
}
