//! The run sheet: what comes after what in this workshop, when, and what is read out. Each step can be changed, begun with
//! a timer, shown to the room and printed.

use leptos::prelude::*;

use super::SessionCtx;
use super::clocked::Clocked;
use super::run_sheet_step::{StepWords, step};
use crate::content::{fill, words};
use crate::domain::room::run_sheet::{TimedStep, WorkshopStep, clock, read_clock};
use crate::format::room_slide::RoomSlide;
use crate::state::page::projector::Projector;
use crate::state::route::SessionView;
use crate::ui::components::text_field::FieldType;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::kept_field::KeptField;
use crate::ui::parts::on_second_screen::on_second_screen;
use crate::ui::parts::screen_timer::screen_timer;

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    let w = &words().run_sheet;
    let clocked = Clocked::new(of);
    on_screen(&clocked);
    let (app, is_lost) = (of.app, clocked.is_lost);
    let steps = WorkshopStep::ALL.map(|one| step(&clocked, one));
    view! {
        <div class="st-run-sheet st-wide">
            <div class="st-room__top st-no-print">
                {of.back()}
                {screen_timer(app, None)}
                {on_second_screen(None)}
            </div>
            <p class="st-kicker">{of.about()}</p>
            <Heading text=w.title/>
            <p class="st-lead st-no-print">{w.lead}</p>
            {starts(&clocked)}
            <p class="st-room__said" role="status" prop:textContent=move || is_lost.get().then_some(w.not_kept)></p>
            <ol class="st-run-sheet__steps" role="list">{steps.into_iter().collect_view()}</ol>
            <div class="st-room__foot st-no-print">
                <a class="st-button" href=of.to(SessionView::Collect)>{w.to_answer}</a>
                <button class="st-button st-button--secondary" type="button" on:click=move |_| app.device().print()>
                    {words().differ.to_print}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// When it begins, and when it ends.
fn starts(clocked: &Clocked) -> AnyView {
    let w = &words().run_sheet;
    let (app, sheet) = (clocked.of.app, clocked.sheet);
    let kept = Memo::new(move |_| sheet.with(|s| s.starts.map(clock)).unwrap_or_default());
    let changing = clocked.clone();
    let field = KeptField::new(app, kept, move |text| {
        if text.is_empty() || read_clock(&text).is_some() {
            changing.change(|sheet| sheet.starts = read_clock(&text));
        }
    });
    let wrong = move || {
        let is_wrong = field.value.with(|text| !text.is_empty() && read_clock(text).is_none());
        if is_wrong { w.starts_wrong } else { "" }.to_owned()
    };
    let (id, hint) = ("workshop-starts".to_owned(), w.starts_hint.to_owned());
    let field = field.line(id, w.starts, hint, FieldType::Time, Signal::derive(wrong));
    let ending = clocked.clone();
    let ends = move || match ending.ends() {
        _ if ending.is_too_long() => Some(w.too_long.to_owned()),
        ends => ends.map(|end| fill(w.ends, &[("time", &clock(end))])),
    };
    view! {
        <div class="st-run-sheet__starts st-no-print">
            {field}
        </div>
        <p role="status" prop:textContent=ends></p>
    }
    .into_any()
}

/// What the room sees meanwhile: the step that was begun, or all of them.
fn on_screen(clocked: &Clocked) {
    let (projector, clocked) = (Projector::expect(), clocked.clone());
    Effect::new(move |_| {
        let w = &words().run_sheet;
        let about = clocked.of.about();
        let slide = match clocked.begun() {
            Some(step) => {
                let words = StepWords::of(&clocked, step);
                RoomSlide {
                    about,
                    title: words.title.to_owned(),
                    list: words.lines(),
                    ..RoomSlide::default()
                }
            }
            None => {
                let line =
                    |step: TimedStep| StepWords::of(&clocked, step.step).in_short(&clocked, step);
                let list = clocked.steps().into_iter().map(line).collect();
                RoomSlide { about, title: w.screen_title.to_owned(), list, ..RoomSlide::default() }
            }
        };
        projector.show(slide, None);
    });
}
