//! The number before a session's pages while a device goes round: choosing it, and typing it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{fill, words};
use crate::state::room::door::is_number;
use crate::state::route::SessionView;
use crate::ui::components::details::Details;
use crate::ui::components::notice::{Notice, NoticeKind};
use crate::ui::components::text_field::{FieldType, TextField};
use crate::ui::parts::heading::Heading;
use crate::ui::parts::said_here::SaidHere;

const FIELD: &str = "door-number";

/// What is typed, and what is wrong with it.
#[derive(Clone, Copy)]
struct DoorFields {
    number: RwSignal<String>,
    wrong: RwSignal<String>,
}

impl DoorFields {
    fn new() -> Self {
        Self { number: RwSignal::new(String::new()), wrong: RwSignal::new(String::new()) }
    }

    fn field(self) -> AnyView {
        let w = &words().door;
        view! {
            <TextField
                id=FIELD
                label=w.number
                kind=FieldType::Digits
                error=self.wrong
                error_lead=words().common.problem
                value=self.number
                on_input=move |text: String| self.number.set(text)
            />
        }
        .into_any()
    }
}

/// What stands in place of the session's pages as long as they are closed.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    let w = &words().door;
    let (app, id) = (of.app, of.session.id.clone());
    let typed = DoorFields::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if app.open_door(&id, typed.number.get_untracked().trim()) {
            app.arrive(app.route.get_untracked());
        } else {
            typed.number.set(String::new());
            typed.wrong.set(w.wrong.to_owned());
            app.device().focus(FIELD);
        }
    };
    view! {
        <p class="st-kicker">{words().session.kicker}</p>
        <Heading text=w.title/>
        <p class="st-lead">{w.lead}</p>
        <form class="st-door" novalidate on:submit=submit>
            {typed.field()}
            <div class="st-button-row">
                <button class="st-button" type="submit">{w.open}</button>
                <a class="st-button st-button--secondary" href=of.to(SessionView::Pass)>{w.to_passing}</a>
            </div>
        </form>
        {forgotten(of)}
    }
    .into_any()
}

/// To lose a room's answers with a number would be worse than a look by a passer-by, who is told on.
fn forgotten(of: &SessionCtx) -> impl IntoView + use<> {
    let w = &words().door;
    let (app, id) = (of.app, of.session.id.clone());
    let force = move |_| {
        if app.force_door(&id) {
            app.arrive(app.route.get_untracked());
        }
    };
    view! {
        <Details summary=w.forgot>
            <p>{w.forgot_text} " " {w.forgot_seen}</p>
            <button class="st-button st-button--secondary" type="button" on:click=force>
                {w.forgot_open}
            </button>
        </Details>
    }
}

/// Choosing the number, on the page that it will lock.
pub(super) fn choose(of: &SessionCtx) -> AnyView {
    let w = &words().door;
    let (app, id) = (of.app, of.session.id.clone());
    let is_set = RwSignal::new(app.door(&id).has_number());
    let typed = DoorFields::new();
    let (taken, said) = (id.clone(), SaidHere::new());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let number = typed.number.get_untracked();
        if !is_number(number.trim()) {
            typed.wrong.set(w.wrong_form.to_owned());
            app.device().focus(FIELD);
        } else if app.set_number(&id, Some(number.trim())) {
            is_set.set(true);
            said.clear();
            app.device().focus("door-set");
        } else {
            typed.wrong.set(w.not_set.to_owned());
        }
    };
    let take_away = move |_| {
        if app.set_number(&taken, None) {
            typed.number.set(String::new());
            typed.wrong.set(String::new());
            is_set.set(false);
            said.say(w.taken_away);
            app.device().focus(FIELD);
        } else {
            said.say(words().keeping.not_removed);
        }
    };
    view! {
        <Details summary=w.choose_title open=is_set.get_untracked()>
            <p>{w.choose_lead}</p>
            <p>{w.honest} " " {w.here}</p>
            <form novalidate hidden=move || is_set.get() on:submit=submit>
                {typed.field()}
                <button class="st-button st-button--secondary" type="submit">{w.set}</button>
            </form>
            <div hidden=move || !is_set.get()>
                <p id="door-set" tabindex="-1"><strong>{w.set_done}</strong></p>
                <button class="st-button st-button--secondary" type="button" on:click=take_away>
                    {w.take_away}
                </button>
            </div>
            {said.view()}
        </Details>
    }
    .into_any()
}

/// Tells everybody when the pages were opened without their number.
pub(super) fn trace(of: &SessionCtx) -> Option<AnyView> {
    let w = &words().door;
    let forced = of.app.door(&of.session.id).forced()?;
    let device = of.app.device();
    let day = device.day_in_words(device.local_day(forced));
    let text = fill(w.forced_when, &[("day", &day), ("time", &device.time_in_words(forced))]);
    let notice = view! {
        <Notice
            id="forced"
            kind=NoticeKind::Warning
            title=w.forced.into_any()
            texts=vec![text]
        />
    };
    Some(notice.into_any())
}
