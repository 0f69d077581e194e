//! Where a room differs: statement by statement, with what to talk about, notes and actions.

use leptos::prelude::*;

use super::super::heading::Heading;
use super::super::voice::Voice;
use super::Of;
use super::picture::{picture, written};
use crate::content::{fill, words};
use crate::domain::differ::{Sort, Statement, in_order, statements};
use crate::domain::protect::Shown;
use crate::domain::session::asked;
use crate::state::later::Later;
use crate::state::route::Room;
use crate::ui::components::details::Details;
use crate::ui::components::each::each;
use crate::ui::components::radio_group::RadioOption;
use crate::ui::components::select_field::SelectField;
use crate::ui::components::text_area::TextArea;
use crate::ui::components::text_field::TextField;

/// So long after the last key a note is kept, in milliseconds: keeping it writes the whole session.
const NOTE_AFTER: u32 = 500;

/// The page.
pub(super) fn page(of: &Of, shown: &Shown) -> AnyView {
    let w = &words().differ;
    let sort = RwSignal::new(Sort::default());
    let asked = asked(&of.tool, &of.session.variant);
    let all = statements(&asked, shown);
    let ordered = Memo::new(move |_| in_order(all.clone(), sort.get()));
    let row_of = of.clone();
    let row = move |statement: Statement| one(&row_of, &statement);
    let options: Vec<_> = Sort::ALL.into_iter().map(|s| RadioOption::new(id(s), name(s))).collect();
    let choose = move |chosen: String| {
        if let Some(chosen) = Sort::ALL.into_iter().find(|s| id(*s) == chosen) {
            sort.set(chosen);
        }
    };
    let body = if shown.groups.is_empty() {
        too_few(shown)
    } else {
        view! {
            <p>{groups(of, shown)}</p>
            <p>{w.first_step}</p>
            {links(of)}
            <SelectField
                id="differ-sort"
                label=w.sort
                options=Signal::derive(move || options.clone())
                chosen=Signal::derive(move || id(sort.get()).to_owned())
                on_choose=choose
            />
            {each(move || ordered.get(), |s| s.item.id.to_string(), row)}
            {method(shown)}
            {links(of)}
        }
        .into_any()
    };
    view! {
        {of.back()}
        <p class="st-kicker">{of.about()}</p>
        <Heading text=w.title/>
        <p class="st-lead">{of.count(w.people, shown.people)}</p>
        {body}
    }
    .into_any()
}

fn id(sort: Sort) -> &'static str {
    match sort {
        Sort::Apart => "apart",
        Sort::Spread => "spread",
        Sort::Order => "order",
    }
}

fn name(sort: Sort) -> &'static str {
    let w = &words().differ;
    match sort {
        Sort::Apart => w.sort_apart,
        Sort::Spread => w.sort_spread,
        Sort::Order => w.sort_order,
    }
}

fn too_few(shown: &Shown) -> AnyView {
    let w = &words().differ;
    view! {
        <div class="st-empty">
            <p class="st-empty__title">{w.too_few_title}</p>
            <p class="st-empty__text">
                {fill(w.too_few_all, &[("n", &shown.least.n().to_string())])}
            </p>
        </div>
    }
    .into_any()
}

/// The groups that are shown apart, with their numbers.
pub(super) fn groups(of: &Of, shown: &Shown) -> String {
    let w = &words().differ;
    if let [_] = shown.groups.as_slice() {
        return w.groups_none.to_owned();
    }
    let one = |(group, n): &(_, usize)| {
        fill(w.group_n, &[("group", &of.voice().group(group)), ("n", &n.to_string())])
    };
    let all: Vec<_> = shown.groups.iter().map(one).collect();
    fill(w.groups, &[("groups", &all.join(", "))])
}

fn links(of: &Of) -> impl IntoView + use<> {
    let w = &words().differ;
    view! {
        <div class="st-button-row st-no-print">
            <a class="st-button" href=of.to(Room::Agree)>{w.to_agree}</a>
            <a class="st-button st-button--secondary" href=of.to(Room::Screen)>{w.to_screen}</a>
        </div>
    }
}

fn one(of: &Of, statement: &Statement) -> impl IntoView + use<> {
    let w = &words().differ;
    let question = |text: String| view! { <li>{fill(w.talk, &[("question", &text)])}</li> };
    let questions = Voice::talk(statement).into_iter().map(question).collect_view();
    let written = written(of, statement);
    view! {
        <section class="st-room__statement">
            <h2 class="st-rule-title">{statement.item.text.clone()}</h2>
            {picture(of, statement)}
            {written}
            <ul>{questions}</ul>
            {note(of, statement)}
            {act(of, statement)}
        </section>
    }
}

fn note(of: &Of, statement: &Statement) -> AnyView {
    let w = &words().differ;
    let (app, session, item) = (of.app, of.session.id.clone(), statement.item.id.clone());
    let kept = app.library.with_untracked(|l| l.session(&session)?.notes.get(&item).cloned());
    let text = RwSignal::new(kept.unwrap_or_default());
    let field = format!("{item}-said");
    let keep = Callback::new(move |()| {
        app.set_session_note(&session, &item, text.get_untracked());
    });
    let later = Later::new(app);
    let typed = move |words: String| {
        text.set(words);
        later.after(NOTE_AFTER, move || {
            keep.try_run(());
        });
    };
    view! {
        <TextArea
            id=field
            label=w.note
            hint=w.note_hint
            value=text
            on_input=typed
            on_leave=move |()| { later.stop(); keep.run(()) }
        />
    }
    .into_any()
}

/// An action of the project, made where it came up.
pub(super) fn act(of: &Of, statement: &Statement) -> AnyView {
    let w = &words().differ;
    let (app, project) = (of.app, of.session.project.clone());
    let item = statement.item.id.clone();
    let field = format!("{item}-act");
    let (text, wrong) = (RwSignal::new(String::new()), RwSignal::new(false));
    let focus = field.clone();
    let add = move |_| {
        let what = text.get_untracked();
        if what.trim().is_empty() {
            wrong.set(true);
            app.device().focus(&focus);
        } else if app.add_action_about(&project, Some(&item), &what).is_some() {
            text.set(String::new());
            app.say(w.act_added);
        }
    };
    let error = move || if wrong.get() { w.act_need.to_owned() } else { String::new() };
    view! {
        <Details summary=w.act>
            <TextField
                id=field
                label=w.act_what
                error=Signal::derive(error)
                error_lead=words().common.problem
                value=text
                on_input=move |words: String| { wrong.set(false); text.set(words) }
            />
            <button class="st-button st-button--secondary" type="button" on:click=add>{w.act_add}</button>
        </Details>
    }
    .into_any()
}

fn method(shown: &Shown) -> impl IntoView + use<> {
    let w = &words().differ;
    let least = fill(w.method_least, &[("n", &shown.least.n().to_string())]);
    view! {
        <Details summary=w.method_title>
            <ul>
                <li>{w.method}</li>
                <li>{w.method_apart}</li>
                <li>{w.method_spread}</li>
                <li>{w.method_asides}</li>
                <li>{least}</li>
            </ul>
        </Details>
    }
}
