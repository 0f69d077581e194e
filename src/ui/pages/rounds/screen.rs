//! Over time on a screen: one statement at a time, large, a row for each time of asking.

use leptos::prelude::*;

use super::{OverTime, RoundStatement, in_view, moved_words, of_everyone, said};
use crate::content::{fill, words};
use crate::domain::room::marks::people_per_large_mark;
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::components::anew::anew;
use crate::ui::parts::deck::{Deck, FootWords, LINES};
use crate::ui::parts::heading::{HEADING, announce};
use crate::ui::parts::picture::about_marks;
use crate::ui::parts::screen_timer::screen_timer;
use crate::ui::parts::titles::Titled;

/// The page, with the way back to all statements.
pub(super) fn page(app: App, of: OverTime, leave: Route) -> AnyView {
    let w = &words().differ;
    announce(app, Titled::Page);
    let mut of = of;
    of.statements.retain(|times| !in_view(times).is_empty());
    let deck = Deck::new(app, of.statements.len(), false, leave.clone());
    let foot_words = FootWords { back: w.before, next: w.next, place: w.place, leave: w.leave };
    let foot = deck.foot(foot_words, screen_timer(app).into_any(), &leave);
    let draw = move || match of.statements.get(deck.at()) {
        Some(times) => slide(&of, times),
        None => view! {
            <h1 class="st-screen__title" id=HEADING tabindex="-1">{words().rounds.few_title}</h1>
        }
        .into_any(),
    };
    view! { <section class="st-screen st-screen--room">{anew(draw)} {foot}</section> }.into_any()
}

/// What moved is said first; where there is one time alone, what most said then.
fn slide(of: &OverTime, times: &[RoundStatement]) -> AnyView {
    let shown = in_view(times);
    let Some((label, last)) = shown.last().copied() else { return ().into_any() };
    let headline = moved_words(&shown).unwrap_or_else(|| said(&of.voice, label, last));
    let about = fill(words().go_on.beside, &[("what", &of.title()), ("beside", &of.name)]);
    let numbers = shown.iter().filter_map(|(_, s)| s.shown.total()).flatten();
    let per_mark = people_per_large_mark(shown.len(), numbers);
    view! {
        <p class="st-screen__about" dir="auto">{about_marks(&about, per_mark)}</p>
        <h1 class="st-screen__title" id=HEADING tabindex="-1">{last.item.text.clone()}</h1>
        <div class="st-screen__lines" id=LINES>
            <div class="st-room__says"><p>{headline}</p></div>
            {of_everyone(Some(per_mark), &shown)}
            <p class="st-screen__talk">{words().rounds.talk}</p>
        </div>
    }
    .into_any()
}
