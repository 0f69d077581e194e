//! One step of a run sheet: when, how long, what is read out; begun, and changed.

use leptos::prelude::*;

use super::clocked::Clocked;
use crate::content::{fill, words};
use crate::domain::room::run_sheet::{
    MOST_MINUTES, RunSheet, StepPlan, TimedStep, WorkshopStep, clock,
};
use crate::state::page::projector::Projector;
use crate::state::route::SessionView;
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details;
use crate::ui::components::text_area::TextArea;
use crate::ui::components::text_field::FieldType;
use crate::ui::parts::kept_field::KeptField;
use crate::ui::parts::screen_timer::left_words;

/// What a step is called, and what is read out in it.
pub(super) struct StepWords {
    pub title: &'static str,
    /// What is read out, a line each.
    text: String,
}

impl StepWords {
    /// As somebody changed it, or as usual.
    pub fn of(clocked: &Clocked, step: WorkshopStep) -> Self {
        let own = clocked.sheet.with(|sheet| sheet.steps.get(&step)?.words.clone());
        Self { title: title(step), text: own.unwrap_or_else(|| usual(clocked, step)) }
    }

    /// What is read out, line by line.
    pub fn lines(&self) -> Vec<String> {
        let lines = self.text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }

    /// When it is, where that is known, and what it is called; else how long it takes.
    pub fn in_short(&self, clocked: &Clocked, timed: TimedStep) -> String {
        match timed.starts {
            Some(at) => format!("{} {}", clock(at), self.title),
            None => format!("{} · {}", self.title, takes(clocked, timed)),
        }
    }
}

fn title(step: WorkshopStep) -> &'static str {
    let w = &words().run_sheet;
    match step {
        WorkshopStep::Welcome => w.welcome,
        WorkshopStep::Answer => w.answer,
        WorkshopStep::Look => w.look,
        WorkshopStep::Agree => w.agree,
        WorkshopStep::Close => w.close,
    }
}

/// Our own words for a step, a line each.
fn usual(clocked: &Clocked, step: WorkshopStep) -> String {
    let (w, session) = (&words().run_sheet, &words().session);
    let least = clocked.of.session.least.n().to_string();
    let rule = fill(session.rule, &[("n", &least)]);
    let lines = match step {
        WorkshopStep::Welcome => vec![
            w.welcome_thanks,
            session.own_skip,
            session.hidden,
            session.honest,
            &rule,
            w.welcome_go_on,
        ],
        WorkshopStep::Answer => vec![w.answer_alone, w.answer_give],
        WorkshopStep::Look => vec![w.look_one, w.look_ask],
        WorkshopStep::Agree => vec![w.agree_small, w.agree_who],
        WorkshopStep::Close => vec![w.close_take, w.close_again],
    };
    lines.join("\n")
}

/// How long it takes.
fn takes(clocked: &Clocked, timed: TimedStep) -> String {
    let w = &words().run_sheet;
    let n = |n: u32| usize::try_from(n).unwrap_or_default();
    let minutes = clocked.of.count(w.minutes, n(timed.minutes));
    match timed.step {
        WorkshopStep::Look => {
            fill(&clocked.of.count(w.each, n(timed.times)), &[("minutes", &minutes)])
        }
        WorkshopStep::Welcome
        | WorkshopStep::Answer
        | WorkshopStep::Agree
        | WorkshopStep::Close => minutes,
    }
}

/// The step as it is now.
fn now(clocked: &Clocked, step: WorkshopStep) -> Option<TimedStep> {
    clocked.steps().into_iter().find(|timed| timed.step == step)
}

/// A step in the list.
pub(super) fn step(clocked: &Clocked, step: WorkshopStep) -> AnyView {
    let w = &words().run_sheet;
    let [at, long, read] = [(); 3].map(|()| clocked.clone());
    let when = move || now(&at, step).and_then(|timed| timed.starts).map(clock);
    let long = move || now(&long, step).map(|timed| takes(&long, timed));
    let line = |text: String| view! { <p dir="auto">{text}</p> };
    let lines =
        move || StepWords::of(&read, step).lines().into_iter().map(line).collect_view().into_any();
    let (marked, running) = (clocked.clone(), clocked.clone());
    let timer = Projector::expect().timer;
    let left = move || {
        let left = timer.left().filter(|_| running.begun() == Some(step));
        left.map(left_words)
    };
    let fields = view! { {minutes_field(clocked, step)} {words_field(clocked, step)} };
    view! {
        <li class="st-run-sheet__step" aria-current=move || (marked.begun() == Some(step)).then_some("step")>
            <p class="st-run-sheet__when" prop:textContent=when></p>
            <div>
                <h2 class="st-run-sheet__title">{title(step)}</h2>
                <p class="st-small" prop:textContent=long></p>
                {anew(lines)}
            </div>
            <div class="st-run-sheet__tools st-no-print">
                {tools(clocked, step)}
                <p class="st-room__said" role="timer" prop:textContent=left></p>
                <Details summary=fill(w.change, &[("step", title(step))])>{fields}</Details>
            </div>
        </li>
    }
    .into_any()
}

/// Beginning it with a timer, and the way to where it happens.
fn tools(clocked: &Clocked, step: WorkshopStep) -> AnyView {
    let w = &words().run_sheet;
    let (of, timer) = (&clocked.of, Projector::expect().timer);
    let (naming, starting) = (clocked.clone(), clocked.clone());
    let name = move || {
        let n = now(&naming, step).map_or(0, |timed| timed.minutes);
        let minutes = naming.of.count(w.minutes, usize::try_from(n).unwrap_or_default());
        fill(w.start, &[("minutes", &minutes)])
    };
    let start = move |_| {
        if let Some(timed) = untrack(|| now(&starting, step)) {
            timer.start(timed.minutes);
            starting.begin(step);
        }
    };
    let is_shown = of.session.in_view().is_some();
    let (view, label) = match step {
        WorkshopStep::Welcome => (None, ""),
        WorkshopStep::Answer => (Some(SessionView::Collect), w.to_answer),
        WorkshopStep::Look => (is_shown.then_some(SessionView::Statement(1)), w.to_look),
        WorkshopStep::Agree => (is_shown.then_some(SessionView::Agree), w.to_agree),
        WorkshopStep::Close => (is_shown.then_some(SessionView::TakeHome), w.to_close),
    };
    let link = view
        .map(|view| view! { <a class="st-button st-button--quiet" href=of.to(view)>{label}</a> });
    view! {
        <div class="st-button-row">
            <button class="st-button st-button--secondary" type="button" on:click=start>
                <span prop:textContent=name></span>
                <span class="st-visually-hidden">": " {title(step)}</span>
            </button>
            {link}
        </div>
    }
    .into_any()
}

/// A number of minutes; `None` where it is none.
fn read_minutes(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|n| (1..=MOST_MINUTES).contains(n))
}

fn minutes_field(clocked: &Clocked, step: WorkshopStep) -> AnyView {
    let w = &words().run_sheet;
    let (app, sheet) = (clocked.of.app, clocked.sheet);
    let own = move |sheet: &RunSheet| sheet.steps.get(&step)?.minutes.map(|n| n.to_string());
    let kept = Memo::new(move |_| sheet.with(own).unwrap_or_default());
    let usual = RunSheet::default().minutes(step, clocked.answering).to_string();
    let changing = clocked.clone();
    let field = KeptField::new(app, kept, move |text| {
        let minutes = read_minutes(&text);
        if minutes.is_some() || text.trim().is_empty() {
            let change = |plan: &mut StepPlan| plan.minutes = minutes;
            changing.change(|sheet| sheet.change(step, change));
        }
    });
    let wrong = move || {
        let is_wrong = |text: &String| !text.trim().is_empty() && read_minutes(text).is_none();
        if field.value.with(is_wrong) { w.minutes_wrong } else { "" }.to_owned()
    };
    let label = if step == WorkshopStep::Look { w.for_each } else { w.for_minutes };
    let id = format!("{}-minutes", step_id(step));
    let hint = fill(w.minutes_hint, &[("n", &usual)]);
    field.line(id, label, hint, FieldType::Digits, Signal::derive(wrong))
}

fn words_field(clocked: &Clocked, step: WorkshopStep) -> AnyView {
    let w = &words().run_sheet;
    let (app, sheet, ours) = (clocked.of.app, clocked.sheet, usual(clocked, step));
    let kept = {
        let ours = ours.clone();
        let own = move |sheet: &RunSheet| sheet.steps.get(&step)?.words.clone();
        Memo::new(move |_| sheet.with(own).unwrap_or_else(|| ours.clone()))
    };
    let (changing, undoing) = (clocked.clone(), clocked.clone());
    let field = KeptField::new(app, kept, move |text| {
        let own = (text != ours).then_some(text);
        changing.change(|sheet| sheet.change(step, |plan| plan.words = own));
    });
    let is_own = Memo::new(move |_| {
        sheet.with(|sheet| sheet.steps.get(&step).is_some_and(|plan| plan.words.is_some()))
    });
    let again = move |_| undoing.change(|sheet| sheet.change(step, |plan| plan.words = None));
    view! {
        <TextArea
            id=format!("{}-words", step_id(step))
            label=w.words
            hint=w.words_hint
            value=field.value
            on_input=move |words| field.typed(words)
            on_leave=move |()| field.left()
        />
        <button class="st-button st-button--quiet" type="button" hidden=move || !is_own.get() on:click=again>
            {w.usual}
        </button>
    }
    .into_any()
}

/// The beginning of the ids of a step's fields: its place.
fn step_id(step: WorkshopStep) -> String {
    let place = WorkshopStep::ALL.iter().position(|one| *one == step);
    format!("step-{}", place.unwrap_or_default() + 1)
}
