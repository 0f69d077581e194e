//! The card that brings people's own phones to the right sheet: a code to point the camera at, a link, and
//! the same in words. It prints on one page, and can stand on the screen while people come in.

use leptos::prelude::*;

use super::invitation::{app_address, code, in_words, link, steps};
use super::{SessionCtx, cards};
use crate::content::words;
use crate::state::route::SessionView;
use crate::ui::components::check_list::CheckList;
use crate::ui::components::radio_group::RadioOption;
use crate::ui::components::text_field::TextField;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::said_here::SaidHere;

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let app = of.app;
    let with_name = RwSignal::new(false);
    let talk = RwSignal::new(app.talk_of_session(&of.session.id).unwrap_or_default());
    let link = link(of, with_name, talk);
    let is_small = RwSignal::new(false);
    let address = app_address(of);
    view! {
        <div class="st-no-print">{of.back()}</div>
        <div class:st-no-print=move || is_small.get()>
            <p class="st-kicker">{of.about()}</p>
            <Heading text=w.own_title/>
            {of.late_words().map(|text| view! { <p>{text}</p> })}
            <div class="st-start-card">
                {code(link)}
                <div class="st-start-card__text">
                    {steps(of)}
                    <p>{w.own_skip}</p>
                </div>
            </div>
            <h2 class="st-rule-title">{w.own_words_title}</h2>
            <p>{if address.is_some() { w.own_lead } else { w.own_lead_file }}</p>
            {in_words(of)}
        </div>
        {cards::cards(of, link, talk, is_small)}
        <div class="st-no-print">
            <p>
                <a class="st-button st-button--secondary" href=of.to(SessionView::CardScreen)>{w.desk_fill}</a>
            </p>
            {address.is_some().then(|| name_tick(with_name))}
            {talk_field(of, talk)}
            {address.map(|_| link_to_copy(of, Memo::new(move |_| link.get().unwrap_or_default())))}
            {cards::choice(is_small)}
        </div>
        <div class="st-button-row st-no-print">
            <button class="st-button" type="button" on:click=move |_| app.device().print()>
                {w.own_print}
            </button>
        </div>
    }
    .into_any()
}

/// Links stay in messages and browsers, so the name is in them only if somebody wants it.
fn name_tick(with_name: RwSignal<bool>) -> impl IntoView {
    let w = &words().session;
    let option = RadioOption {
        detail: w.own_name_hint.to_owned(),
        ..RadioOption::new("yes", w.own_name_tick)
    };
    view! {
        <CheckList
            name="link-name"
            legend=view! { <span class="st-visually-hidden">{w.own_name}</span> }.into_any()
            options=vec![option]
            is_ticked=move |_| with_name.get()
            on_tick=move |(_, on): (String, bool)| with_name.set(on)
        />
    }
}

/// Whom to turn to: it is read on people's own phones.
fn talk_field(of: &SessionCtx, talk: RwSignal<String>) -> impl IntoView + use<> {
    let w = &words().session;
    let (app, id) = (of.app, of.session.id.clone());
    view! {
        <TextField
            id="link-talk"
            label=w.own_talk
            hint=w.own_talk_hint
            value=talk
            on_input=move |text: String| talk.set(text)
            on_leave=move |()| app.set_talk(&id, &talk.get_untracked())
        />
    }
}

fn link_to_copy(of: &SessionCtx, link: Memo<String>) -> impl IntoView + use<> {
    let w = &words().session;
    let app = of.app;
    let said = SaidHere::new();
    let copy = move |_| {
        let text = link.get_untracked();
        leptos::task::spawn_local(async move {
            let is_copied = app.device().copy_text(&text).await;
            said.say(if is_copied { w.own_copied } else { w.own_not_copied });
        });
    };
    view! {
        <p>{w.own_link}</p>
        <p class="st-own-words"><a translate="no" href=move || link.get() prop:textContent=move || link.get()></a></p>
        <button class="st-button st-button--secondary" type="button" on:click=copy>{w.own_copy}</button>
        {said.view()}
    }
}
