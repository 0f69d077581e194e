//! Over time on a screen: one statement at a time, large, a row for each time of asking.

use leptos::prelude::*;

use super::{OverTime, in_view, of_everyone, said};
use crate::content::{fill, words};
use crate::format::room_slide::RoomSlide;
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::parts::moved::{RoundStatement, moved_words};
use crate::ui::parts::statement_deck::statement_deck;

/// The page, with the way back to all statements.
pub(super) fn page(app: App, of: &OverTime, leave: &Route) -> AnyView {
    let slides = of.statements.iter().filter_map(|times| slide(of, times)).collect();
    statement_deck(app, Vec::new(), slides, 1, None, leave)
}

/// What moved is said first; where there is one time alone, what most said then. `None` where nothing is shown.
fn slide(of: &OverTime, times: &[RoundStatement]) -> Option<RoomSlide> {
    let shown = in_view(times);
    let (_, last) = shown.last()?;
    let says = match moved_words(&shown) {
        Some(moved) => vec![moved],
        // One time alone is not over time: why the others are not beside it is said too.
        None => times.iter().map(|(label, s)| said(&of.voice, label, s)).collect(),
    };
    let about = fill(words().go_on.beside, &[("what", &of.title()), ("beside", &of.name)]);
    let table = of_everyone(of.has_bars(), &shown);
    Some(RoomSlide {
        about,
        title: last.item.text.clone(),
        says,
        table,
        talk: if shown.len() > 1 { words().rounds.talk } else { "" }.to_owned(),
        ..RoomSlide::default()
    })
}
