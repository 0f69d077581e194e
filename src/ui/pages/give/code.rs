//! What is given as a code, for somebody in the same room. It is on the screen only while it is wanted.

use leptos::prelude::*;

use super::SharedGiving;
use crate::content::words;
use crate::format::{code, qr};
use crate::state::app::App;
use crate::ui::components::anew::anew;
use crate::ui::components::qr_drawing::QrDrawing;

/// The code, behind a button; nothing where nothing was chosen.
pub(super) fn as_code(app: App, given: SharedGiving) -> Option<AnyView> {
    let (w, codes) = (&words().give, &words().room_codes);
    let code = given.with_value(|giving| app.given_code(giving))?;
    let is_open = RwSignal::new(false);
    let turn = move |_| is_open.update(|open| *open = !*open);
    let label = move || if is_open.get() { w.code_close } else { codes.show_open };
    let drawing = move || is_open.get().then(|| drawn(&code));
    Some(
        view! {
            <h3>{w.as_code}</h3>
            <p>{codes.show_lead}</p>
            <p>{codes.show_says}</p>
            <div class="st-button-row">
                <button
                    class="st-button st-button--secondary"
                    type="button"
                    aria-expanded=move || is_open.get().to_string()
                    on:click=turn
                    prop:textContent=label
                ></button>
            </div>
            {anew(drawing)}
        }
        .into_any(),
    )
}

fn drawn(code: &str) -> impl IntoView + use<> {
    let drawing = qr::draw(code).map(|drawn| {
        view! { <QrDrawing name=words().room_codes.show_name size=drawn.size path=drawn.path/> }
    });
    view! {
        {drawing}
        <p class="st-code" translate="no">{code::in_groups(code)}</p>
    }
}
