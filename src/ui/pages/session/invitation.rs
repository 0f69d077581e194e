//! What brings people's own phones to the right sheet: a code, what to do with it, and the same in words.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{fill, words};
use crate::format::qr;
use crate::format::room_slide::RoomSlide;
use crate::state::route::Route;
use crate::ui::components::anew::anew;
use crate::ui::components::qr_drawing::QrDrawing;
use crate::ui::parts::as_written::as_written;

/// The address of an invitation. There is none where nobody else could open it.
pub(super) type Link = Memo<Option<String>>;

/// The code of an invitation.
pub(super) fn code(link: Link) -> AnyView {
    let w = &words().session;
    let code = move || {
        qr::draw(&link.get()?).map(|drawn| {
            view! {
                <div class="st-start-card__code">
                    <QrDrawing name=w.own_code size=drawn.size path=drawn.path/>
                </div>
            }
        })
    };
    anew(code)
}

/// What to do with the code, or without one.
pub(super) fn steps(of: &SessionCtx) -> AnyView {
    let steps = steps_in_words(of).map(|step| view! { <li>{step}</li> });
    view! { <ol class="st-start-card__steps">{steps.into_iter().collect_view()}</ol> }.into_any()
}

fn steps_in_words(of: &SessionCtx) -> [&'static str; 3] {
    let w = &words().session;
    let first = if app_address(of).is_some() { w.own_step_code } else { w.own_step_file };
    [first, w.own_step_answer, w.own_step_show]
}

/// The address of the invitation with what is kept, and without the project's name.
pub(super) fn as_it_is(of: &SessionCtx) -> Link {
    let talk = of.app.talk_of_session(&of.session.id).unwrap_or_default();
    link(of, RwSignal::new(false), RwSignal::new(talk))
}

/// The address of the invitation, as it is with what is ticked and written below.
pub(super) fn link(of: &SessionCtx, with_name: RwSignal<bool>, talk: RwSignal<String>) -> Link {
    let (app, session) = (of.app, of.session.id.clone());
    Memo::new(move |_| {
        let invite = app.invite(&session, with_name.get());
        let invite = invite.map(|invite| invite.with_talk(&talk.get()));
        let hash = invite.map(|invite| Route::Invited(invite.into()).to_hash());
        app.device().address(&hash.unwrap_or_default())
    })
}

/// The address of the app, to type, for phones whose camera does not read codes.
pub(super) fn app_address(of: &SessionCtx) -> Option<String> {
    Some(of.app.device().address("")?.trim_end_matches('#').to_owned())
}

/// What to choose there.
fn to_choose(of: &SessionCtx) -> Vec<String> {
    let w = &words().session;
    let way = of.tool.variant(&of.session.variant).filter(|_| of.tool.variants.len() > 1);
    let way = way.map(|way| fill(w.own_way, &[("way", &way.title)]));
    let round = of.round().map(|round| fill(w.own_round, &[("round", &round)]));
    let tool = fill(w.own_tool, &[("tool", &of.tool.title)]);
    let project = fill(w.own_project, &[("project", &of.project())]);
    [Some(tool), way, Some(project), round].into_iter().flatten().collect()
}

/// Both in a list.
pub(super) fn in_words(of: &SessionCtx) -> impl IntoView + use<> {
    let line = |text: String| view! { <li dir="auto">{text}</li> };
    let address = app_address(of).map(|address| {
        let words = as_written(words().session.own_address, "address", &address);
        view! { <li class="st-own-words">{words}</li> }
    });
    view! {
        <ul>
            {address}
            {to_choose(of).into_iter().map(line).collect_view()}
        </ul>
    }
}

/// The card as a room looks at it.
pub(super) fn slide(of: &SessionCtx) -> RoomSlide {
    let w = &words().session;
    let who = of.app.talk_of_session(&of.session.id).filter(|who| !who.trim().is_empty());
    let says = match app_address(of) {
        Some(address) => {
            vec![w.desk_type.to_owned(), fill(w.own_address, &[("address", &address)])]
        }
        None => vec![w.own_lead_file.to_owned()],
    };
    let says = says.into_iter().chain(to_choose(of));
    RoomSlide {
        about: of.about(),
        title: w.own_title.to_owned(),
        says: says.collect(),
        list: steps_in_words(of).map(str::to_owned).to_vec(),
        code: as_it_is(of).get_untracked().unwrap_or_default(),
        talk: who.map(|who| fill(w.desk_talk, &[("who", &who)])).unwrap_or_default(),
        ..RoomSlide::default()
    }
}
