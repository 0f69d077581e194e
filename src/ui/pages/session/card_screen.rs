//! The start card as large as the screen: a code that phones read from the back of a room, and the same in words.

use leptos::prelude::*;

use super::{SessionCtx, invitation};
use crate::content::{fill, words};
use crate::state::route::SessionView;
use crate::ui::parts::heading::{HEADING, announce, heard};
use crate::ui::parts::titles::Titled;

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let has_address = invitation::app_address(of).is_some();
    announce(of.app, Titled::Page);
    view! {
        <section class="st-screen st-card-screen">
            <h1 class="st-screen__title" id=HEADING tabindex="-1">{heard(w.own_title.into_any())}</h1>
            <div class="st-card-screen__body">
                {invitation::code(invitation::as_it_is(of))}
                <div class="st-card-screen__text">
                    {invitation::steps(of)}
                    {talk(of)}
                    {of.late_words().map(|text| view! { <p>{text}</p> })}
                    <p>{if has_address { w.desk_type } else { w.own_lead_file }}</p>
                    {invitation::in_words(of)}
                </div>
            </div>
            <div class="st-screen__foot">
                <a class="st-button st-button--secondary" href=of.to(SessionView::Collect)>{w.back}</a>
            </div>
        </section>
    }
    .into_any()
}

/// Whom to turn to, if somebody wrote it.
fn talk(of: &SessionCtx) -> Option<AnyView> {
    let who = of.app.talk_of_session(&of.session.id).filter(|who| !who.trim().is_empty())?;
    let text = fill(words().session.desk_talk, &[("who", &who)]);
    Some(view! { <p dir="auto">{text}</p> }.into_any())
}
