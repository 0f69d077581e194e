//! What a room said, on a screen: one statement at a time, large, without menus, names or notes.

use leptos::prelude::*;

use super::SessionCtx;
use crate::domain::room::differ::Statement;
use crate::domain::room::run_sheet::WorkshopStep;
use crate::domain::room::shown::Shown;
use crate::state::route::SessionView;
use crate::ui::parts::statement_deck::statement_deck;

/// The page, beginning with the statement at a place, from 1.
pub(super) fn page(of: &SessionCtx, shown: &Shown, place: usize) -> AnyView {
    let slide = |statement: &Statement| of.slide(shown, statement);
    let all = of.in_places(shown).iter().map(slide).collect();
    statement_deck(
        of.app,
        Vec::new(),
        all,
        place,
        Some(of.step_minutes(WorkshopStep::Look)),
        &of.route(SessionView::Results),
    )
}
