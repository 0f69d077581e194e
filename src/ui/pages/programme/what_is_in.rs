//! Which groups are in, each as its file says, and how one is taken out. They stand by their names, never by their answers.

use leptos::prelude::*;

use crate::content::{count, fill, words};
use crate::domain::base::id::SessionId;
use crate::state::app::App;
use crate::state::room::programme::{GroupSession, Programme};
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details;
use crate::ui::parts::as_written::untranslated;
use crate::ui::parts::heading::HEADING;
use crate::ui::parts::said_here::SaidHere;

/// What the list is called: whoever takes one out goes on from there.
const IN: &str = "programme-in";

/// The list, folded away, and what became of a press in it.
pub(super) fn what_is_in(app: App, programme: Programme) -> AnyView {
    let said = SaidHere::new();
    // Somebody took one out, so they look at the list.
    let is_open = StoredValue::new(false);
    // It is the page's own: a row that was pressed is gone, and with it all that was made by the press.
    let undo = Callback::new(move |()| put_back(app, programme, said));
    let take = move |id: SessionId, name: String| {
        is_open.set_value(true);
        if programme.take_out(&id) {
            let text = fill(words().programme.taken_out, &[("name", &name)]);
            said.say_with_undo(text, undo);
        }
        focus(app, programme);
    };
    let take = Callback::new(move |(id, name)| take(id, name));
    let list = move || {
        let all = programme.listed();
        let summary = fill(words().programme.what_is_in, &[("n", &all.len().to_string())]);
        (!all.is_empty()).then(|| {
            let rows = all.into_iter().map(|(id, group)| row(app, id, &group, take)).collect_view();
            view! {
                <Details summary open=is_open.get_value() id=IN>
                    <ul class="st-take-out" role="list">{rows}</ul>
                </Details>
            }
        })
    };
    view! { {anew(list)} {said.view()} }.into_any()
}

fn put_back(app: App, programme: Programme, said: SaidHere) {
    if programme.put_back() {
        said.say(words().programme.put_back);
    } else {
        said.clear();
    }
    focus(app, programme);
}

/// The button that was pressed is gone.
fn focus(app: App, programme: Programme) {
    let is_any = untrack(|| programme.groups().with(|all| !all.is_empty()));
    app.device().focus(if is_any { IN } else { HEADING });
}

fn row(
    app: App,
    id: SessionId,
    group: &GroupSession,
    take: Callback<(SessionId, String)>,
) -> AnyView {
    let w = &words().programme;
    let name = match group.name.as_str() {
        "" => words().open.pasted.to_owned(),
        name => name.to_owned(),
    };
    let people = group.shown.people;
    let people = count(w.n_people, &app.device().plural(people), people);
    let day = app.day_shortly(app.device().local_day(group.when));
    let tool = app.tool(&group.tool).map(|tool| tool.title.clone()).unwrap_or_default();
    let about = fill(w.about_one, &[("tool", &tool), ("day", &day), ("people", &people)]);
    let label = fill(w.take_out_name, &[("name", &name)]);
    let shown = untranslated(&name);
    let press = move |event: leptos::ev::MouseEvent| {
        // The list closes up behind one: the second press of two on one spot would take out the next.
        if event.detail() <= 1 {
            take.run((id.clone(), name.clone()));
        }
    };
    view! {
        <li class="st-take-out__row">
            <span>{shown} <br/> <span class="st-small">{about}</span></span>
            <button class="st-button st-button--quiet" type="button" aria-label=label on:click=press>
                {w.take_out}
            </button>
        </li>
    }
    .into_any()
}
