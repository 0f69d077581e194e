//! The last page of a session: what was heard, what is done about it, when the group looks again; and a
//! copy of it for everybody.

use leptos::prelude::*;

use super::SessionCtx;
use super::report::{next, planned, report};
use super::save::what_was_seen;
use crate::content::words;
use crate::domain::room::differ::{Statement, StatementOrder, in_order, statements};
use crate::domain::room::run_sheet::WorkshopStep;
use crate::domain::room::shown::Shown;
use crate::format::report::{Report, ReportStatement};
use crate::format::room_slide::RoomSlide;
use crate::state::page::projector::Projector;
use crate::state::route::{Route, SessionView};
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::on_second_screen::on_second_screen;
use crate::ui::parts::own_words::own_words;
use crate::ui::parts::picture::PictureOptions;
use crate::ui::parts::report_buttons::report_buttons;
use crate::ui::parts::screen_timer::screen_timer;
use crate::ui::parts::summary;

/// The page. It has the parts of the files in their order.
pub(super) fn page(of: &SessionCtx, shown: &Shown) -> AnyView {
    let w = &words().agree;
    let report = report(of, shown);
    let again = report.next.as_ref().map(|next| next.again.lines.clone()).unwrap_or_default();
    let slide = RoomSlide {
        about: of.about(),
        title: w.actions.to_owned(),
        list: planned(of),
        talk: again.join(" "),
        ..RoomSlide::default()
    };
    Projector::expect().show(slide, Some(of.turns(Some(SessionView::Agree), None)));
    let first = if report.has_first_page() { "st-room__first-page" } else { "" };
    view! {
        <div class="st-room__report">
            <div class="st-room__top st-no-print">
            <a class="st-back-link" href=of.to(SessionView::Agree)>{w.title}</a>
            {screen_timer(of.app, Some(of.step_minutes(WorkshopStep::Close)))}
            {on_second_screen(None)}
        </div>
            <div class=first>
                <p class="st-kicker">{of.about()}</p>
                <Heading text=report.title.clone()/>
                {take_home(of, shown)}
                <p>{report.made.clone()}</p>
                {summary::who_and_told(&report)}
                {what_we_do(of, shown)}
            </div>
            {since(of, &report)}
            {heard(of, shown, &report)}
            {summary::part(&report.method)}
        </div>
    }
    .into_any()
}

/// What the room does, and what happens next.
pub(super) fn what_we_do(of: &SessionCtx, shown: &Shown) -> AnyView {
    let w = &words().agree;
    let (app, now, seen) = (of.app, of.clone(), shown.clone());
    let lines = move || {
        app.library.track();
        let next = next(&now, &seen);
        view! { <div>{summary::actions(&next)}</div> }
    };
    let again = next(of, shown).again;
    let all = Route::Actions(Some(of.session.project.clone())).to_hash();
    let project = Route::Project(of.session.project.clone()).to_hash();
    let new = Route::NewSession(Some(of.session.project.clone())).to_hash();
    view! {
        <h2 class="st-rule-title">{w.actions}</h2>
        {anew(lines)}
        <p class="st-no-print"><a href=all>{words().results.all_actions}</a></p>
        {summary::part(&again)}
        <div class="st-button-row">
            <a class="st-button st-button--secondary" href=new>{w.again_new}</a>
            <a class="st-button st-button--quiet" href=project>{w.again_set}</a>
        </div>
    }
    .into_any()
}

/// What people said, with the notes that were made of it.
fn heard(of: &SessionCtx, shown: &Shown, report: &Report) -> AnyView {
    let picture = of.picture(shown);
    let all = statements(&of.session.statements(&of.tool), shown);
    let mut parts = report.statements.iter();
    let drawn = in_order(all, StatementOrder::Apart);
    let drawn = drawn
        .iter()
        .zip(parts.by_ref())
        .map(|(statement, part)| one(of, report, part, Some((&picture, statement))));
    let drawn = drawn.collect_view();
    let open_ended = parts.map(|part| one(of, report, part, None)).collect_view();
    view! { <h2 class="st-rule-title">{report.heard_title}</h2> {drawn} {open_ended} }.into_any()
}

/// A statement or an open-ended question as in the report, but with a picture.
fn one(
    of: &SessionCtx,
    report: &Report,
    part: &ReportStatement,
    drawn: Option<(&PictureOptions, &Statement)>,
) -> AnyView {
    let behind = part.behind.iter().map(|b| view! { <p>{b.text.clone()}</p> }).collect_view();
    let group = |(name, texts): &(String, Vec<String>)| {
        let name = (!name.is_empty()).then(|| view! { <h5 dir="auto">{name.clone()}</h5> });
        view! { {name} <ul>{own_words(texts.clone())}</ul> }
    };
    let written = (!part.written.is_empty()).then(|| {
        let groups = part.written.iter().map(group).collect_view();
        view! { <h4>{report.written_title}</h4> {groups} }
    });
    let note = (!part.note.trim().is_empty()).then(|| {
        view! {
            <h4>{report.note_title}</h4>
            <p class="st-own-words" dir="auto">{part.note.clone()}</p>
        }
    });
    view! {
        <section class="st-room__statement">
            <div class="st-room__whole">
                <h3>{part.title.clone()}</h3>
                {drawn.map(|(picture, statement)| of.draw(picture, statement))}
                {behind}
            </div>
            {written}
            {note}
        </section>
    }
    .into_any()
}

fn take_home(of: &SessionCtx, shown: &Shown) -> AnyView {
    let w = &words().agree;
    let (now, seen) = (of.clone(), shown.clone());
    let make = Callback::new(move |()| report(&now, &seen));
    let seen = what_was_seen(of);
    view! {
        <div class="st-no-print">
            <p>{w.take_lead}</p>
            <p class="st-small">{w.report_hint}</p>
            {report_buttons(of.app, make)}
            <Details summary=words().programme.for_many>{seen}</Details>
        </div>
    }
    .into_any()
}

/// What moved since it was asked before, and the way to all times side by side.
fn since(of: &SessionCtx, report: &Report) -> Option<AnyView> {
    let to = Route::Rounds(of.session.tool.clone(), of.session.project.clone()).to_hash();
    let link = view! { <p class="st-no-print"><a href=to>{words().rounds.to_over_time}</a></p> };
    summary::part(&report.since).map(|part| view! { {part} {link} }.into_any())
}
