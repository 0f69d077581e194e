//! Codes that people show or read out: typed, or seen by the camera.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::SessionCtx;
use super::camera::camera;
use crate::content::words;
use crate::domain::room::session::Added;
use crate::format::code::{CodeError, Coded};
use crate::state::room::codes::CodeOutcome;
use crate::ui::components::anew::anew;
use crate::ui::components::text_field::TextField;
use crate::ui::parts::heading::Heading;

/// The id of the field to type a code in.
const FIELD: &str = "code";

/// What is on the page.
#[derive(Clone, Copy)]
struct CodesCtx {
    typed: RwSignal<String>,
    said: RwSignal<String>,
    /// A code of another project or round, until somebody says what to do with it.
    elsewhere: RwSignal<Option<Box<Coded>>>,
}

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    let w = &words().room_codes;
    let bench = CodesCtx {
        typed: RwSignal::new(String::new()),
        said: RwSignal::new(String::new()),
        elsewhere: RwSignal::new(None),
    };
    let app = of.app;
    let is_late = of.session.revealed.is_some();
    let taking = of.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let text = bench.typed.get_untracked();
        if take(&taking, bench, &text) {
            bench.typed.set(String::new());
        }
        app.device().focus(FIELD);
    };
    let (deciding, seeing) = (of.clone(), of.clone());
    // Somebody is asked about the last code: the next one waits.
    let seen = move |text: &str| {
        let may = bench.elsewhere.with_untracked(Option::is_none);
        may.then(|| take(&seeing, bench, text))
    };
    view! {
        {of.back()}
        <Heading text=words().session.codes/>
        <p class="st-lead">{words().session.codes_lead}</p>
        {is_late.then(|| view! { <p>{w.late}</p> })}
        {of.counter()}
        {camera(of, seen)}
        <form novalidate on:submit=submit>
            <TextField
                id=FIELD
                label=w.typed
                hint=w.typed_hint
                value=bench.typed
                on_input=move |text: String| bench.typed.set(text)
            />
            <button class="st-button" type="submit">{w.count}</button>
        </form>
        <p class="st-room__said" role="status" prop:textContent=move || bench.said.get()></p>
        {anew(move || bench.elsewhere.get().map(|coded| decide(&deciding, bench, &coded)))}
    }
    .into_any()
}

/// Takes a code, and says what became of it. Whether it was one that could be read.
fn take(of: &SessionCtx, bench: CodesCtx, text: &str) -> bool {
    bench.elsewhere.set(None);
    let Some(became) = of.app.take_code(&of.session.id, text) else { return false };
    tell(of, bench, became)
}

/// Says what became of a code, and whether it was one that could be read and is in.
fn tell(of: &SessionCtx, bench: CodesCtx, became: CodeOutcome) -> bool {
    let w = &words().room_codes;
    let (said, is_read) = match became {
        CodeOutcome::Added(added) => {
            bench.said.set(of.told(added_words(of, added)));
            return true;
        }
        CodeOutcome::Blank => (w.blank, true),
        CodeOutcome::NotKept => (w.not_kept, false),
        CodeOutcome::Wrong(why) => (wrong_words(why), false),
        CodeOutcome::Elsewhere(coded) => {
            bench.elsewhere.set(Some(coded));
            (w.elsewhere, true)
        }
    };
    bench.said.set(said.to_owned());
    is_read
}

fn added_words(of: &SessionCtx, added: Added) -> &'static str {
    let w = &words().room_codes;
    match added {
        Added::New if of.session.revealed.is_some() => w.new_late,
        Added::New => w.new,
        Added::Same => w.same,
        Added::Replaced => w.replaced,
        Added::TooLate => words().passing.closed,
    }
}

fn wrong_words(why: CodeError) -> &'static str {
    let w = &words().room_codes;
    match why {
        CodeError::NotACode => w.not_a_code,
        CodeError::Incomplete => w.incomplete,
        CodeError::Misread => w.misread,
        CodeError::OtherTool => w.other_tool,
        CodeError::OtherVersion => w.other_version,
        CodeError::Newer => w.newer,
    }
}

fn decide(of: &SessionCtx, bench: CodesCtx, coded: &Coded) -> impl IntoView + use<> {
    let w = &words().room_codes;
    let (app, of, coded) = (of.app, of.clone(), coded.clone());
    let count = move |_| {
        let became = app.take_coded(&of.session.id, coded.clone());
        // What could not be kept is asked again: nothing was decided.
        if tell(&of, bench, became) {
            bench.elsewhere.set(None);
        }
        app.device().focus(FIELD);
    };
    let leave = move |_| {
        bench.elsewhere.set(None);
        bench.said.set(String::new());
        app.device().focus(FIELD);
    };
    view! {
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=count>{w.elsewhere_yes}</button>
            <button class="st-button st-button--secondary" type="button" on:click=leave>
                {w.elsewhere_no}
            </button>
        </div>
    }
}
