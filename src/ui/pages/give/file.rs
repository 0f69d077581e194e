//! What is given as a file, or as text.

use leptos::prelude::*;

use super::SharedGiving;
use crate::content::words;
use crate::state::app::App;
use crate::state::exchange::copies::CopyFormat;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::parts::hand_over::{HandOver, HandOverState, HandOverWays};

const TEXT: &str = "text";
const JSON: &str = "json";

/// Which kind of file, and the ways to hand it over.
pub(super) fn as_file(app: App, given: SharedGiving) -> impl IntoView {
    let w = &words().copy;
    let form = RwSignal::new(CopyFormat::Text);
    let outcome = HandOverState::new();
    let giving = move || given.with_value(|giving| (**giving).clone());
    let now = move || form.get_untracked();
    let name = Memo::new(move |_| app.given_file(&giving(), form.get()).name);
    let can_share = Memo::new(move |_| app.can_share(form.get()));
    let ways = HandOverWays {
        download: Callback::new(move |()| app.give_by_download(&giving(), now())),
        share: Callback::new(move |()| {
            let (giving, form) = (giving(), now());
            Box::pin(async move { app.give_by_sharing(giving, form).await }) as _
        }),
        copy_text: Callback::new(move |()| {
            let (giving, form) = (giving(), now());
            Box::pin(async move { app.give_by_clipboard(giving, form).await }) as _
        }),
        text: Callback::new(move |()| app.given_file(&giving(), now()).text),
    };
    let choose = move |id: String| {
        form.set(if id == JSON { CopyFormat::Json } else { CopyFormat::Text });
        outcome.settle();
    };
    let option = |id: &str, label: &str, detail: &str| RadioOption {
        detail: detail.to_owned(),
        ..RadioOption::new(id, label)
    };
    let options = vec![
        option(TEXT, w.form_text, w.form_text_hint),
        option(JSON, w.form_json, w.form_json_hint),
    ];
    view! {
        <p><strong>{w.warn_title}</strong> " " {w.warn}</p>
        <RadioGroup
            name="give-form"
            legend=view! { <span class="st-visually-hidden">{w.form_label}</span> }.into_any()
            options
            chosen=Signal::derive(move || {
                if form.get() == CopyFormat::Json { JSON.to_owned() } else { TEXT.to_owned() }
            })
            on_choose=choose
        />
        <HandOver name can_share ways outcome/>
    }
}
