//! A session's first page: how many sheets are in, ways for more, and looking together.

use leptos::prelude::*;

use super::new::least_field;
use super::{SessionCtx, after, door, look, save};
use crate::content::{fill, words};
use crate::state::route::{Route, SessionView};
use crate::ui::components::dialog::Dialog;
use crate::ui::parts::heading::Heading;

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    let w = &words().session;
    let people = of.people();
    let is_seen = of.session.revealed.is_some();
    let kicker = if of.session.late_for.is_some() { w.late_kicker } else { w.kicker };
    let to_project = Route::Project(of.session.project.clone()).to_hash();
    view! {
        <a class="st-back-link" href=to_project>{w.to_project}</a>
        <p class="st-kicker">{kicker}</p>
        <Heading text=of.about()/>
        {of.counter()}
        {of.late_words().map(|text| view! { <p>{text}</p> })}
        {(!is_seen).then(|| view! { <p>{w.hidden}</p> })}
        {if is_seen { after::after(of) } else { open(of, people) }}
        {honest(of)}
        {save::save(of)}
        {delete(of)}
    }
    .into_any()
}

fn open(of: &SessionCtx, people: Memo<usize>) -> AnyView {
    let w = &words().session;
    view! {
        {rules(of, people)}
        <h2 class="st-rule-title">{w.ways_title}</h2>
        <p>{w.ways_lead}</p>
        {ways(of)}
        {door::choose(of)}
        {look::look(of, people)}
    }
    .into_any()
}

fn rules(of: &SessionCtx, people: Memo<usize>) -> AnyView {
    let (app, id) = (of.app, of.session.id.clone());
    let chosen = {
        let id = id.clone();
        Memo::new(move |_| {
            app.library.with(|l| l.session(&id).map(|s| s.least).unwrap_or_default())
        })
    };
    let rule = move || fill(words().session.rule, &[("n", &chosen.get().n().to_string())]);
    let is_open = move || people.get() == 0;
    let had = app.had_least(&of.session.project);
    let field = move || {
        let id = id.clone();
        least_field(chosen.into(), had, move |least| app.set_least(&id, least))
    };
    view! {
        <Show when=is_open fallback=move || view! { <p>{rule}</p> }>{field()}</Show>
    }
    .into_any()
}

fn ways(of: &SessionCtx) -> impl IntoView + use<> {
    let w = &words().session;
    let ways = [
        (SessionView::Pass, w.pass, w.pass_lead),
        (SessionView::Card, w.own_card, w.own_card_lead),
        (SessionView::Files, w.files, w.files_lead),
        (SessionView::Codes, w.codes, w.codes_lead),
        (SessionView::Paper, w.paper, w.paper_lead),
        (SessionView::Tally, w.tally, w.tally_lead),
        (SessionView::Together, w.together, w.together_lead),
    ];
    let way = |(room, name, lead): (SessionView, &'static str, &'static str)| {
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

fn honest(of: &SessionCtx) -> impl IntoView + use<> {
    let w = &words().session;
    let holder = of.session.has_separate().then(|| view! { <li>{w.honest_holder}</li> });
    view! {
        <h2 class="st-rule-title">{w.honest_title}</h2>
        <ul>
            <li>{w.honest}</li>
            <li>{w.honest_same}</li>
            <li>{w.honest_twice}</li>
            <li>{w.honest_elsewhere}</li>
            {holder}
            <li>{w.honest_files}</li>
        </ul>
    }
}

fn delete(of: &SessionCtx) -> impl IntoView + use<> {
    let w = &words().session;
    let (app, id) = (of.app, of.session.id.clone());
    let project = Route::Project(of.session.project.clone());
    let is_open = RwSignal::new(false);
    let delete = move |()| {
        if app.delete_session(&id) {
            app.go_instead_and_say(&project, w.deleted);
        } else {
            app.say(words().keeping.not_removed);
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
