//! One statement of a room: what it said, a question to talk about, what was said then, what is done about it.

use leptos::prelude::*;

use super::SessionCtx;
use super::act::act;
use crate::content::{fill, words};
use crate::domain::room::differ::Statement;
use crate::domain::room::run_sheet::WorkshopStep;
use crate::domain::room::shown::Shown;
use crate::state::page::projector::Projector;
use crate::state::page::turn::Turn;
use crate::state::route::SessionView;
use crate::ui::components::text_area::TextArea;
use crate::ui::parts::kept_field::KeptField;
use crate::ui::parts::on_second_screen::on_second_screen;
use crate::ui::parts::room_slide;
use crate::ui::parts::screen_timer::screen_timer;
use crate::ui::parts::statement_body::statement_body;

/// The page of the statement at a place, from 1.
pub(super) fn page(of: &SessionCtx, shown: &Shown, place: usize) -> AnyView {
    let w = &words().differ;
    let all = of.in_places(shown);
    let Some(statement) = all.get(place - 1) else {
        of.app.go_instead(&of.route(SessionView::Results));
        return ().into_any();
    };
    let picture = of.picture(shown);
    let slide = room_slide::at_place(of.slide(shown, statement), place, all.len());
    Projector::expect().show(slide, Some(turns(of, &all, place)));
    let together = of.session.together.get(&statement.item.id);
    let at = (place, all.len());
    view! {
        <div class="st-wide">
            <div class="st-room__top">
                <a class="st-back-link" href=of.to(SessionView::Results)>{w.title}</a>
                {screen_timer(of.app, Some(of.step_minutes(WorkshopStep::Look)))}
                {on_second_screen(Some(of.to(SessionView::Screen(place))))}
            </div>
            {statement_body(at, &of.about(), &picture, statement, together)}
            <div class="st-room__work">
                <div>{note(of, statement)}</div>
                <div>{act(of, statement)}</div>
            </div>
            {ways_on(of, &all, place)}
        </div>
    }
    .into_any()
}

/// Where a clicker leads.
fn turns(of: &SessionCtx, all: &[Statement], place: usize) -> Callback<Turn> {
    let to = SessionView::Statement;
    let next = if place < all.len() { to(place + 1) } else { SessionView::Agree };
    let back = if place > 1 { to(place - 1) } else { SessionView::Results };
    of.turns(Some(back), Some(next))
}

/// Back, on, and which statement comes next.
fn ways_on(of: &SessionCtx, all: &[Statement], place: usize) -> impl IntoView + use<> {
    let w = &words().differ;
    let back = (place > 1).then(|| {
        let to = of.to(SessionView::Statement(place - 1));
        view! { <a class="st-button st-button--secondary" href=to>{w.before}</a> }
    });
    let on = match all.get(place) {
        Some(next) => {
            let to = of.to(SessionView::Statement(place + 1));
            let coming = fill(w.coming, &[("statement", &next.item.text)]);
            view! {
                <a class="st-button" href=to>{w.next}</a>
                <span class="st-room__coming">{coming}</span>
            }
            .into_any()
        }
        None => view! { <a class="st-button" href=of.to(SessionView::Agree)>{w.to_agree}</a> }
            .into_any(),
    };
    view! {
        <div class="st-room__foot st-no-print">
            {back}
            {on}
        </div>
    }
}

fn note(of: &SessionCtx, statement: &Statement) -> AnyView {
    let w = &words().differ;
    let (app, session, item) = (of.app, of.session.id.clone(), statement.item.id.clone());
    let kept = {
        let (session, item) = (session.clone(), item.clone());
        Memo::new(move |_| {
            let kept = app.library.with(|l| l.session(&session)?.notes.get(&item).cloned());
            kept.unwrap_or_default()
        })
    };
    let id = format!("{item}-said");
    let field = KeptField::new(app, kept, move |text| app.set_session_note(&session, &item, text));
    view! {
        <TextArea
            id
            label=w.note
            hint=w.note_hint
            value=field.value
            on_input=move |words| field.typed(words)
            on_leave=move |()| field.left()
        />
    }
    .into_any()
}
