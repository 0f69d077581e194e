//! One statement of a room: what it said, a question to talk about, what was said then, what is done about it.

use leptos::prelude::*;

use super::SessionCtx;
use super::act::act;
use crate::content::{fill, words};
use crate::domain::room::differ::Statement;
use crate::domain::room::shown::Shown;
use crate::state::page::debounce::Debounce;
use crate::state::route::SessionView;
use crate::ui::components::text_area::TextArea;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::voice::Voice;

/// So long after the last key a note is kept, in milliseconds: keeping it writes the whole session.
const NOTE_AFTER: u32 = 300;

/// The page of the statement at a place, from 1.
pub(super) fn page(of: &SessionCtx, shown: &Shown, place: usize) -> AnyView {
    let w = &words().differ;
    let all = of.in_places(shown);
    let Some(statement) = all.get(place - 1) else {
        of.app.go_instead(&of.route(SessionView::Results));
        return ().into_any();
    };
    let picture = of.picture(shown);
    let gaps = [("n", place.to_string()), ("total", all.len().to_string())];
    let gaps = gaps.each_ref().map(|(name, n)| (*name, n.as_str()));
    let question =
        |text: String| view! { <p class="st-lead">{fill(w.talk, &[("question", &text)])}</p> };
    let talk = Voice::talk(statement).into_iter().map(question).collect_view();
    view! {
        <div class="st-wide">
            <a class="st-back-link" href=of.to(SessionView::Results)>{w.title}</a>
            <p class="st-kicker">{fill(w.place, &gaps)} " · " {of.about()}</p>
            <Heading text=statement.item.text.clone()/>
            {of.draw(&picture, statement)}
            {talk}
            {picture.written(statement)}
            <div class="st-room__work">
                <div>{note(of, statement)}</div>
                <div>{act(of, statement)}</div>
            </div>
            {ways_on(of, &all, place)}
        </div>
    }
    .into_any()
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
    let screen = of.to(SessionView::Screen(place));
    view! {
        <div class="st-room__foot st-no-print">
            {back}
            {on}
            <a class="st-button st-button--secondary st-room__foot-end" href=screen>{w.to_screen}</a>
        </div>
    }
}

fn note(of: &SessionCtx, statement: &Statement) -> AnyView {
    let w = &words().differ;
    let (app, session, item) = (of.app, of.session.id.clone(), statement.item.id.clone());
    let kept = app.library.with_untracked(|l| l.session(&session)?.notes.get(&item).cloned());
    let text = RwSignal::new(kept.unwrap_or_default());
    let field = format!("{item}-said");
    // Words that are not kept yet.
    let waits = StoredValue::new(false);
    let keep = Callback::new(move |()| {
        if waits.try_get_value() == Some(true) {
            waits.set_value(false);
            app.set_session_note(&session, &item, text.get_untracked());
        }
    });
    // What another tab wrote meanwhile is here before anybody writes on.
    let (of_session, of_item) = (of.session.id.clone(), statement.item.id.clone());
    let kept = Memo::new(move |_| {
        let kept = app.library.with(|l| l.session(&of_session)?.notes.get(&of_item).cloned());
        kept.unwrap_or_default()
    });
    Effect::new(move |_| {
        let kept = kept.get();
        if waits.try_get_value() == Some(false) && text.with_untracked(|text| *text != kept) {
            text.set(kept);
        }
    });
    let later = Debounce::new(app);
    let typed = move |words: String| {
        text.set(words);
        waits.set_value(true);
        later.after(NOTE_AFTER, move || {
            keep.try_run(());
        });
    };
    // Whoever leaves by Back leaves no field first.
    on_cleanup(move || {
        keep.try_run(());
    });
    view! {
        <TextArea
            id=field
            label=w.note
            hint=w.note_hint
            value=text
            on_input=typed
            on_leave=move |()| { later.stop(); keep.try_run(()); }
        />
    }
    .into_any()
}
