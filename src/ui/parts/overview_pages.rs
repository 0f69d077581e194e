//! All statements in a second window, page by page, and turning them from the first.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::format::room_slide::RoomSlide;
use crate::state::page::projector::{Projector, ProjectorState};
use crate::state::page::turn::Turn;
use crate::ui::components::anew::anew;

/// Where a room is among the pages of its statements.
#[derive(Clone, Copy)]
pub struct OverviewPages {
    projector: Projector,
    pages: StoredValue<Vec<(String, RoomSlide)>>,
    at: RwSignal<usize>,
    /// What is before the first page and after the last.
    beyond: Callback<Turn>,
}

impl OverviewPages {
    /// Shows the first of these, each with its place; the last to whoever comes back from what is behind it.
    pub fn show(pages: Vec<(String, RoomSlide)>, beyond: Callback<Turn>) -> Self {
        let projector = Projector::expect();
        let first = if projector.came_back() { pages.len().saturating_sub(1) } else { 0 };
        let (pages, at) = (StoredValue::new(pages), RwSignal::new(0));
        let shown = Self { projector, pages, at, beyond };
        shown.go(first);
        shown
    }

    fn go(self, to: usize) {
        let Some((_, slide)) = self.pages.with_value(|pages| pages.get(to).cloned()) else {
            return;
        };
        self.at.set(to);
        self.projector.show(slide, Some(Callback::new(move |turn| self.turn(turn))));
    }

    fn turn(self, turn: Turn) {
        let at = self.at.get_untracked();
        match turn {
            Turn::Next if at + 1 < self.pages.with_value(Vec::len) => self.go(at + 1),
            Turn::Back if at > 0 => self.go(at - 1),
            Turn::Next | Turn::Back => self.beyond.run(turn),
        }
    }

    /// Which page the second window shows, with buttons for what comes before and after; while there is one.
    pub fn foot(self) -> AnyView {
        let draw = move || {
            let is_open = self.projector.state() == ProjectorState::Open;
            (is_open && self.pages.with_value(Vec::len) > 1).then(|| self.buttons())
        };
        anew(draw).into_any()
    }

    fn buttons(self) -> AnyView {
        let w = &words().differ;
        let place = move || {
            let at = self.at.get();
            let place =
                self.pages.with_value(|pages| pages.get(at).map(|(place, _)| place.clone()));
            fill(w.overview_turns, &[("place", &place.unwrap_or_default())])
        };
        view! {
            <div class="st-room__turns" role="group" aria-label=words().second_window.open>
                <span role="status" prop:textContent=place></span>
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    disabled=move || self.at.get() == 0
                    on:click=move |_| self.turn(Turn::Back)
                >
                    {w.before}
                </button>
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    on:click=move |_| self.turn(Turn::Next)
                >
                    {w.next}
                </button>
            </div>
        }
        .into_any()
    }
}
