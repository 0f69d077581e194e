//! A device that goes round: hand-over, one statement at a time, hand in, gone from the screen.

use leptos::prelude::*;

use super::super::sheet::ItemView;
use super::{SessionCtx, door};
use crate::content::words;
use crate::domain::base::id::ItemId;
use crate::domain::room::entry::{CHOICES, EntrySource, asked};
use crate::domain::room::session::Added;
use crate::domain::sheet::{Pick, Sheet};
use crate::domain::tool::Item;
use crate::domain::tool::kind::Kind;
use crate::state::app::App;
use crate::state::room::passing::HandedIn;
use crate::state::route::SessionView;
use crate::state::wings::Wings;
use crate::ui::components::anew::anew;
use crate::ui::components::check_list::CheckList;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::components::radio_group::RadioOption;
use crate::ui::parts::asking::named::{AskedAt, FieldLabel};
use crate::ui::parts::heading::{Heading, announce};
use crate::ui::parts::person_fields::position_page;
use crate::ui::parts::said_here::SaidHere;
use crate::ui::parts::titles::Titled;

/// Where a person is. It is in no address, so that Back can't lead to what somebody answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PassStep {
    /// The device was just handed over.
    HandOver,
    /// Somebody stopped, and what they had begun is gone: the device is handed over.
    Cleared,
    /// At a statement.
    At(usize),
    /// At the first statement again, with nothing filled in.
    Again,
    /// Which position they answer from.
    From,
    /// What the group should work on.
    Picks,
    /// Before handing in.
    Last,
    /// It is in.
    In,
    /// They did not want to, and nothing was kept.
    NotNow,
}

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    // Whoever opens it, it may be the next person: what somebody had begun is not on it yet.
    let step = RwSignal::new(PassStep::HandOver);
    // The page that a visit begins with was loaded just now: what had been begun before is gone.
    let is_loaded = StoredValue::new(!of.app.has_moved());
    let is_locked = of.app.close_door(&of.session.id);
    let question = stop_dialog(of.app, step);
    let of = of.clone();
    let items: Vec<Item> = asked(&of.tool, &of.session.variant)
        .into_iter()
        .map(|(item, scale)| Item { kind: Kind::statement(scale), ..item.clone() })
        .collect();
    let has_begun = StoredValue::new(false);
    let turn = move |app: App| {
        if has_begun.get_value() {
            app.step_on();
        }
        has_begun.set_value(true);
        step.get()
    };
    let show = move || match turn(of.app) {
        PassStep::HandOver => hand_over(&of, step, is_loaded),
        PassStep::Cleared => after(words().passing.stopped, hand_over(&of, step, is_loaded)),
        PassStep::Again => after(words().passing.again_done, statement(&of, &items, 0, step)),
        PassStep::From => from(&of, &items, step),
        PassStep::At(at) => statement(&of, &items, at, step),
        PassStep::Picks => picks(&of, &items, step),
        PassStep::Last => last(&of, &items, step),
        PassStep::In => end(&of, step, words().passing.done_title, words().passing.done),
        PassStep::NotNow => end(&of, step, words().passing.skipped_title, words().passing.skipped),
    };
    let unlocked = (!is_locked).then(|| {
        let title = words().passing.not_locked.into_any();
        view! { <Notice id="not-locked" kind=NoticeKind::Warning title/> }
    });
    view! { {unlocked} {anew(show)} {question} }.into_any()
}

/// A page that comes of a press, which is told on it.
fn after(text: &'static str, page: AnyView) -> AnyView {
    view! { <p class="st-room__said">{text}</p> {page} }.into_any()
}

fn go(step: RwSignal<PassStep>, to: PassStep) -> impl Fn(leptos::ev::MouseEvent) + Copy {
    move |_| step.set(to)
}

fn hand_over(of: &SessionCtx, step: RwSignal<PassStep>, is_loaded: StoredValue<bool>) -> AnyView {
    let w = &words().passing;
    let (app, id) = (of.app, of.session.id.clone());
    let start = move |_| {
        is_loaded.set_value(false);
        app.begin_passing(&id);
        step.set(PassStep::At(0));
    };
    let begun = app.is_somebody_answering();
    let said = if begun { Some(w.begun) } else { is_loaded.get_value().then_some(w.reloaded) };
    let go_on = begun.then(|| {
        let from = go(step, PassStep::At(0));
        view! {
            <button class="st-button st-button--secondary" type="button" on:click=from>
                {w.begun_go_on}
            </button>
        }
    });
    // What somebody else had begun goes only if it is meant to.
    let not_now = if begun { stop(of.app, step) } else { not_now(step) };
    view! {
        {door::trace(of)}
        <p class="st-kicker">{of.tool.title.clone()}</p>
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        <p>{w.lead_skip} " " {w.lead_kept}</p>
        {of.late_words().map(|text| view! { <p>{text}</p> })}
        {said.map(|text| view! { <p class="st-lead">{text}</p> })}
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=start>
                {if begun { w.begun_clear } else { w.start }}
            </button>
            {go_on}
            {not_now}
        </div>
    }
    .into_any()
}

fn not_now(step: RwSignal<PassStep>) -> AnyView {
    let go = go(step, PassStep::NotNow);
    view! {
        <button class="st-button st-button--secondary" type="button" on:click=go>
            {words().passing.not_now}
        </button>
    }
    .into_any()
}

fn from(of: &SessionCtx, items: &[Item], step: RwSignal<PassStep>) -> AnyView {
    let last = items.len().saturating_sub(1);
    view! {
        <p class="st-kicker">{of.tool.title.clone()}</p>
        {position_page(of.app, "pass", of.session.project.clone())}
        {buttons(of, step, Some(PassStep::At(last)), PassStep::Picks)}
    }
    .into_any()
}

fn statement(of: &SessionCtx, items: &[Item], at: usize, step: RwSignal<PassStep>) -> AnyView {
    let w = &words().passing;
    let Some(item) = items.get(at) else { return ().into_any() };
    let place = AskedAt { n: at + 1, total: items.len(), is_private: false };
    let before = at.checked_sub(1).map_or(PassStep::HandOver, PassStep::At);
    let next = if at + 1 < items.len() { PassStep::At(at + 1) } else { PassStep::From };
    announce(of.app, Titled::Question(at + 1, items.len()));
    view! {
        // The heading says it to those who listen.
        <p class="st-kicker" aria-hidden="true">{place.fill(w.question_of)}</p>
        <ItemView item=item.clone() naming=FieldLabel::Title(place)/>
        <p class="st-small">{w.skip}</p>
        {buttons(of, step, Some(before), next)}
    }
    .into_any()
}

fn buttons(
    of: &SessionCtx,
    step: RwSignal<PassStep>,
    before: Option<PassStep>,
    next: PassStep,
) -> AnyView {
    let w = &words().passing;
    let back = before.map(|before| {
        view! {
            <button class="st-button st-button--secondary" type="button" data-at-once="" on:click=go(step, before)>
                {w.back}
            </button>
        }
    });
    view! {
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=go(step, next)>{w.next}</button>
            {back}
            {stop(of.app, step)}
        </div>
    }
    .into_any()
}

/// Leads to what is asked before anything is cleared. Nothing filled in, nothing asked.
fn stop(app: App, step: RwSignal<PassStep>) -> AnyView {
    let stops = Wings::expect().passing.stops;
    let ask = move |_| {
        if app.is_somebody_answering() { stops.set(true) } else { clear(app, step) }
    };
    let name = words().passing.stop;
    view! { <button class="st-button st-button--quiet" type="button" data-at-once="" on:click=ask>{name}</button> }
        .into_any()
}

/// What is asked before anything is cleared: whoever chose to stop, and whoever pressed Back.
fn stop_dialog(app: App, step: RwSignal<PassStep>) -> AnyView {
    let w = &words().passing;
    view! {
        <Dialog
            id="ask-stop"
            title=w.stop_ask
            text=w.stop_text
            confirm=w.stop_yes
            cancel=w.stop_no
            danger=true
            open=Wings::expect().passing.stops
            on_confirm=move |()| clear(app, step)
        />
    }
    .into_any()
}

/// Clears what is filled in, and hands over.
fn clear(app: App, step: RwSignal<PassStep>) {
    app.clear_passing();
    app.say(words().passing.stopped);
    step.set(PassStep::Cleared);
}

fn picks(of: &SessionCtx, items: &[Item], step: RwSignal<PassStep>) -> AnyView {
    let w = &words().passing;
    let app = of.app;
    let options = items.iter().map(|i| RadioOption::new(i.id.as_str(), i.text.clone())).collect();
    let picked = move |sheet: &Sheet| sheet.picks.len();
    let n = move || app.open.with(|o| o.as_ref().map(|o| picked(&o.sheet))).unwrap_or_default();
    let is_ticked = move |id: String| {
        let has = |sheet: &Sheet| ItemId::new(&id).is_ok_and(|id| sheet.picks.contains_key(&id));
        app.open.with(|o| o.as_ref().is_some_and(|o| has(&o.sheet)))
    };
    let tick = move |(id, on): (String, bool)| {
        let Ok(id) = ItemId::new(&id) else { return };
        if on && untrack(n) >= CHOICES {
            app.say(w.pick_full);
            // The mark that the browser set goes away again.
            app.open.notify();
        } else {
            app.set_pick(&id, on.then_some(Pick::WorkOn));
        }
    };
    let is_full = move || n() >= CHOICES;
    view! {
        <Heading text=w.pick_title/>
        <CheckList
            name="pass-picks"
            legend=w.pick_lead.into_any()
            options
            is_ticked
            on_tick=tick
        />
        <p class="st-small" hidden=move || !is_full()>{w.pick_full}</p>
        {buttons(of, step, Some(PassStep::From), PassStep::Last)}
    }
    .into_any()
}

fn last(of: &SessionCtx, items: &[Item], step: RwSignal<PassStep>) -> AnyView {
    let w = &words().passing;
    let (app, id) = (of.app, of.session.id.clone());
    let answered = app.open.with_untracked(|o| {
        let is = |item: &&Item| o.as_ref().is_some_and(|o| o.sheet.is_answered(&item.id));
        items.iter().filter(is).count()
    });
    let said = if answered == 0 { w.last_none.to_owned() } else { of.count(w.last, answered) };
    let (is_not_in, became) = (RwSignal::new(false), SaidHere::new());
    let hand_in = {
        let id = id.clone();
        move |_| {
            is_not_in.set(false);
            match app.hand_in(&id, EntrySource::Passed) {
                HandedIn::In(Added::TooLate) => became.say(w.closed),
                HandedIn::In(Added::New | Added::Same | Added::Replaced) => step.set(PassStep::In),
                HandedIn::Nothing => step.set(PassStep::NotNow),
                HandedIn::NotKept => is_not_in.set(true),
            }
        }
    };
    let label = move || if is_not_in.get() { w.not_in_again } else { w.hand_in };
    let again = move |_| {
        app.begin_passing(&id);
        app.say(w.again_done);
        step.set(PassStep::Again);
    };
    view! {
        <Heading text=w.last_title/>
        <p class="st-lead">{said}</p>
        <Show when=move || is_not_in.get()>{not_in()}</Show>
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=hand_in prop:textContent=label></button>
            <button class="st-button st-button--secondary" type="button" data-at-once="" on:click=go(step, PassStep::Picks)>
                {w.back}
            </button>
            <button class="st-button st-button--quiet" type="button" on:click=again>{w.again}</button>
            {stop(app, step)}
        </div>
        {became.view()}
    }
    .into_any()
}

/// The answers could not be kept: nobody is thanked for what is not in.
fn not_in() -> impl IntoView {
    let w = &words().passing;
    let title = w.not_in_title.into_any();
    view! { <Notice id="not-in" kind=NoticeKind::Error title texts=vec![w.not_in.to_owned()]/> }
}

fn end(
    of: &SessionCtx,
    step: RwSignal<PassStep>,
    title: &'static str,
    text: &'static str,
) -> AnyView {
    let w = &words().passing;
    of.app.clear_passing();
    view! {
        <Heading text=title/>
        <p class="st-lead">{text}</p>
        <p class="st-room__n">{untrack(|| of.how_many_now())}</p>
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=go(step, PassStep::HandOver)>
                {w.next_person}
            </button>
            <a class="st-button st-button--secondary" href=of.to(SessionView::Collect)>{w.finish}</a>
        </div>
    }
    .into_any()
}
