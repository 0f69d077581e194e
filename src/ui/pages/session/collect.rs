//! A session's first page: how many sheets are in, ways for more, and looking together.

use leptos::prelude::*;

use super::super::heading::{HEADING, Heading};
use super::new::least_field;
use super::{Of, door};
use crate::content::{fill, words};
use crate::state::route::{Room, Route};
use crate::ui::components::dialog::Dialog;
use crate::ui::components::notice::{Notice, NoticeKind};

/// The page.
pub(super) fn page(of: &Of) -> AnyView {
    let w = &words().session;
    let people = of.people();
    let is_seen = of.session.revealed.is_some();
    let to_project = Route::Project(of.session.project.clone()).to_hash();
    view! {
        <a class="st-back-link" href=to_project>{w.to_project}</a>
        <p class="st-kicker">{w.kicker}</p>
        <Heading text=of.about()/>
        {of.counter()}
        {(!is_seen).then(|| view! { <p>{w.hidden}</p> })}
        {still_answering(of)}
        {if is_seen { seen(of) } else { open(of, people) }}
        {honest(of)}
        {save(of)}
        {delete(of)}
    }
    .into_any()
}

fn open(of: &Of, people: Memo<usize>) -> AnyView {
    let w = &words().session;
    view! {
        {rules(of, people)}
        <h2 class="st-rule-title">{w.ways_title}</h2>
        <p>{w.ways_lead}</p>
        {ways(of)}
        {door::choose(of)}
        <h2 class="st-rule-title">{w.look_title}</h2>
        <p>{w.look_lead}</p>
        {look(of, people)}
    }
    .into_any()
}

fn rules(of: &Of, people: Memo<usize>) -> AnyView {
    let (app, id) = (of.app, of.session.id.clone());
    let chosen = {
        let id = id.clone();
        Memo::new(move |_| {
            app.library.with(|l| l.session(&id).map(|s| s.least).unwrap_or_default())
        })
    };
    let rule = move || fill(words().session.rule, &[("n", &chosen.get().n().to_string())]);
    let is_open = move || people.get() == 0;
    let field = move || {
        let id = id.clone();
        least_field(chosen.into(), move |least| app.set_least(&id, least))
    };
    view! {
        <Show when=is_open fallback=move || view! { <p>{rule}</p> }>{field()}</Show>
    }
    .into_any()
}

fn ways(of: &Of) -> impl IntoView + use<> {
    let w = &words().session;
    let ways = [
        (Room::Pass, w.pass, w.pass_lead),
        (Room::Card, w.own_card, w.own_card_lead),
        (Room::Files, w.files, w.files_lead),
        (Room::Codes, w.codes, w.codes_lead),
        (Room::Paper, w.paper, w.paper_lead),
        (Room::Tally, w.tally, w.tally_lead),
        (Room::Together, w.together, w.together_lead),
    ];
    let way = |(room, name, lead): (Room, &'static str, &'static str)| {
        view! {
            <li class="st-tool-list__tool">
                <h3 class="st-tool-list__title">
                    <a class="st-tool-list__link" href=of.to(room)>{name}</a>
                </h3>
                <p class="st-tool-list__purpose">{lead}</p>
            </li>
        }
    };
    view! { <ul class="st-tool-list" role="list">{ways.map(way).into_iter().collect_view()}</ul> }
}

/// The results are shown on purpose only: the room was asked first.
fn look(of: &Of, people: Memo<usize>) -> AnyView {
    let w = &words().session;
    let (app, id) = (of.app, of.session.id.clone());
    let results = of.route(Room::Results);
    let is_open = RwSignal::new(false);
    let (text_of, least) = (of.clone(), of.session.least.n());
    let text = Signal::derive(move || {
        let n = people.get();
        let text = text_of.count(w.look_ask_text, n);
        if n < least { format!("{text} {}", w.look_few) } else { text }
    });
    let reveal = move |()| {
        app.reveal(&id);
        app.go(&results);
    };
    view! {
        <button
            class="st-button"
            type="button"
            disabled=move || people.get() == 0
            on:click=move |_| is_open.set(true)
        >
            {w.look}
        </button>
        <Dialog
            id="ask-look"
            title=w.look_ask
            text
            confirm=w.look_yes
            cancel=w.look_no
            open=is_open
            on_confirm=reveal
        />
    }
    .into_any()
}

/// What can be done once the room has looked.
fn seen(of: &Of) -> AnyView {
    let w = &words().session;
    let (app, id) = (of.app, of.session.id.clone());
    let back = of.route(Room::Collect);
    let hide = move |_| {
        if app.hide_again(&id) {
            app.go_instead_and_say(&back, w.is_hidden);
            app.arrive(back.clone());
        }
    };
    let hide = of.session.may_hide().then(|| {
        view! {
            <p>{w.hide_lead} " " {w.hide_few}</p>
            <button class="st-button st-button--quiet" type="button" on:click=hide>{w.hide}</button>
        }
    });
    view! {
        <p>{w.seen}</p>
        <p><a class="st-button" href=of.to(Room::Results)>{w.see}</a></p>
        {hide}
        {counts_only(of)}
    }
    .into_any()
}

/// Deletes each person's answers and keeps what may be seen, after asking.
fn counts_only(of: &Of) -> AnyView {
    let w = &words().session;
    let (app, id) = (of.app, of.session.id.clone());
    if !of.session.has_separate() {
        return view! { <p>{w.counts_only_is}</p> }.into_any();
    }
    let is_open = RwSignal::new(false);
    let back = of.route(Room::Collect);
    let keep = move |()| {
        if app.keep_counts_only(&id) {
            app.arrive(back.clone());
            app.say(w.counts_only_done);
        }
    };
    view! {
        <h2 class="st-rule-title">{w.counts_only}</h2>
        <p>{w.counts_only_lead}</p>
        <button class="st-button st-button--secondary" type="button" on:click=move |_| is_open.set(true)>
            {w.counts_only}
        </button>
        <Dialog
            id="ask-counts"
            title=w.counts_only_ask
            text=w.counts_only_lead
            confirm=w.counts_only_yes
            cancel=w.counts_only_no
            danger=true
            open=is_open
            on_confirm=keep
        />
    }
    .into_any()
}

/// Somebody went back in the middle of a sheet: it is neither shown nor lost.
fn still_answering(of: &Of) -> AnyView {
    let w = &words().session;
    let app = of.app;
    let go_on = of.to(Room::Pass);
    let notice = move || {
        let go_on = go_on.clone();
        let clear = move |_| {
            app.clear_passing();
            app.say(w.cleared);
            app.device().focus(HEADING);
        };
        view! {
            <Notice
                id="still"
                kind=NoticeKind::Warning
                title=w.still.into_any()
                is_heading=true
                texts=vec![w.still_text.to_owned()]
            >
                <div class="st-button-row">
                    <a class="st-button" href=go_on>{w.still_go_on}</a>
                    <button class="st-button st-button--secondary" type="button" on:click=clear>
                        {w.still_clear}
                    </button>
                </div>
            </Notice>
        }
    };
    view! { <Show when=move || app.open.with(|_| app.is_somebody_answering())>{notice()}</Show> }
        .into_any()
}

fn honest(of: &Of) -> impl IntoView + use<> {
    let w = &words().session;
    let holder = of.session.has_separate().then(|| view! { <li>{w.honest_holder}</li> });
    view! {
        <h2 class="st-rule-title">{w.honest_title}</h2>
        <ul>
            <li>{w.honest}</li>
            <li>{w.honest_same}</li>
            {holder}
            <li>{w.honest_files}</li>
        </ul>
    }
}

/// The session as a file: with each person's answers, or with what may be seen alone.
fn save(of: &Of) -> impl IntoView + use<> {
    let w = &words().session;
    let (app, id) = (of.app, of.session.id.clone());
    let has_separate = of.session.has_separate();
    let save = move |_| {
        let Some(file) = app.session_file(&id) else { return };
        let is_saved = app.device().download(&file);
        if is_saved {
            app.results_go_out(&id);
        }
        app.say(if is_saved { words().differ.saved } else { words().differ.not_saved });
    };
    view! {
        <h2 class="st-rule-title">{w.save}</h2>
        <p>{if has_separate { w.save_separate } else { w.save_counts }}</p>
        <button class="st-button st-button--secondary" type="button" on:click=save>{w.save}</button>
    }
}

fn delete(of: &Of) -> impl IntoView + use<> {
    let w = &words().session;
    let (app, id) = (of.app, of.session.id.clone());
    let project = Route::Project(of.session.project.clone());
    let is_open = RwSignal::new(false);
    let delete = move |()| {
        if app.delete_session(&id) {
            app.go_instead_and_say(&project, w.deleted);
        }
    };
    view! {
        <p>
            <button class="st-button st-button--quiet" type="button" on:click=move |_| is_open.set(true)>
                {w.delete}
            </button>
        </p>
        <Dialog
            id="ask-delete-session"
            title=w.delete_ask
            text=w.delete_text
            confirm=w.delete_yes
            cancel=w.delete_no
            danger=true
            open=is_open
            on_confirm=delete
        />
    }
}
