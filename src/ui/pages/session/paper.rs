//! Paper sheets, typed in one after the other: one key for each statement, then a second look.

use leptos::prelude::*;

use super::super::print;
use super::SessionCtx;
use crate::content::{fill, words};
use crate::domain::base::id::{ItemId, OptionId};
use crate::domain::base::map;
use crate::domain::room::entry::{Entry, EntryKey, EntrySource, asked};
use crate::domain::sheet::Perspective;
use crate::domain::tool::Item;
use crate::domain::tool::keys::{self, BLANK};
use crate::domain::tool::kind::Scale;
use crate::format::code::paper_code;
use crate::state::route::Route;
use crate::ui::components::anew::anew;
use crate::ui::parts::as_written::as_written;
use crate::ui::parts::heading::{HEADING, Heading};
use crate::ui::parts::person_fields::PerspectiveField;
use crate::ui::parts::said_here::SaidHere;

/// A statement with its scale, and its number on paper.
#[derive(Clone)]
struct PaperStatement {
    item: Item,
    scale: Scale,
    number: String,
}

/// The statements that count, as they are numbered on paper.
fn asked_on_paper(of: &SessionCtx) -> Vec<PaperStatement> {
    let parts = print::paper::parts(of.tool.pages(&of.session.variant));
    let numbers: Vec<_> = parts.into_iter().flat_map(|part| part.items).collect();
    let asked = asked(&of.tool, &of.session.variant).into_iter();
    let with_number = |(item, scale): (&Item, &Scale)| {
        let number = numbers.iter().find(|(_, of)| of.id == item.id).map(|(n, _)| n.clone());
        PaperStatement {
            item: item.clone(),
            scale: scale.clone(),
            number: number.unwrap_or_default(),
        }
    };
    asked.map(with_number).collect()
}

/// The sheet that is typed in now.
#[derive(Clone, Copy)]
struct PaperFields {
    perspective: RwSignal<Option<Perspective>>,
    /// What stands in each field: one key, or nothing.
    keys: RwSignal<Vec<String>>,
    /// What the sheet goes in under, however often it is tried: it counts once.
    entry: StoredValue<EntryKey>,
    is_not_kept: RwSignal<bool>,
    is_looking: RwSignal<bool>,
    /// What became of the sheet before.
    counted: SaidHere,
}

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    let w = &words().room_paper;
    let items = asked_on_paper(of);
    let typed = PaperFields {
        perspective: RwSignal::new(None),
        keys: RwSignal::new(vec![String::new(); items.len()]),
        entry: StoredValue::new(of.app.fresh_key()),
        is_not_kept: RwSignal::new(false),
        is_looking: RwSignal::new(false),
        counted: SaidHere::new(),
    };
    let blank = Route::Blank(of.tool.id.clone(), of.session.variant.clone()).to_hash();
    let code = paper_code(&of.tool, &of.session.variant);
    let (fields, look) = (of.clone(), of.clone());
    let again = items.clone();
    view! {
        {of.back()}
        <Heading text=w.title/>
        {typed.counted.view()}
        <p class="st-lead">{w.lead}</p>
        <p>{as_written(w.code, "code", &code)}</p>
        {of.counter()}
        <div hidden=move || typed.is_looking.get()>
            {form(&fields, &items, typed)}
            <p><a href=blank>{w.print}</a></p>
        </div>
        {anew(move || typed.is_looking.get().then(|| second_look(&look, &again, typed)))}
    }
    .into_any()
}

fn form(of: &SessionCtx, items: &[PaperStatement], typed: PaperFields) -> AnyView {
    let w = &words().room_paper;
    let app = of.app;
    let project = of.session.project.clone();
    let row = |(at, asked): (usize, &PaperStatement)| {
        // Where the answers are others than before, the keys are said again.
        let before = at.checked_sub(1).map(|before| &items[before].scale);
        let keys = (before != Some(&asked.scale)).then(|| legend(&asked.scale));
        let keys = keys.map(|keys| view! { <li class="st-paper-keys__legend">{keys}</li> });
        view! { {keys} {field(of, at, asked, typed)} }
    };
    let rows = items.iter().enumerate().map(row).collect_view();
    let (all, said) = (items.to_vec(), SaidHere::new());
    let look = move |_| {
        said.clear();
        typed.counted.clear();
        let wrong = typed.keys.with_untracked(|keys| {
            keys.iter().zip(&all).position(|(key, asked)| !is_known(asked, key))
        });
        match wrong {
            Some(at) => app.device().focus(&field_id(at)),
            None if typed.keys.with_untracked(|k| k.iter().all(|k| is_blank(k))) => {
                said.say(w.nothing);
                app.device().focus(&field_id(0));
            }
            None => typed.is_looking.set(true),
        }
    };
    view! {
        <PerspectiveField
            prefix="paper"
            legend=w.from
            project
            value=typed.perspective
            on_change=move |perspective: Perspective| typed.perspective.set(Some(perspective))
        />
        {said.view()}
        <ol class="st-paper-keys" role="list">{rows}</ol>
        <button class="st-button" type="button" id="paper-look" on:click=look>{w.look}</button>
    }
    .into_any()
}

/// What each key stands for.
fn legend(scale: &Scale) -> String {
    let w = &words().room_paper;
    let one = |(key, id): (char, OptionId)| {
        let label = scale.all().find(|o| o.id == id).map_or("", |o| o.label.as_str());
        fill(w.key, &[("key", &key.to_string()), ("answer", label)])
    };
    let all: Vec<String> = keys::keys(scale).into_iter().map(one).collect();
    fill(w.keys, &[("keys", &all.join(", "))])
}

fn field_id(at: usize) -> String {
    format!("paper-{at}")
}

fn is_blank(key: &str) -> bool {
    key.is_empty() || key.starts_with(BLANK)
}

fn is_known(asked: &PaperStatement, key: &str) -> bool {
    is_blank(key) || key.chars().next().is_some_and(|key| keys::answer(&asked.scale, key).is_some())
}

/// The last key counts: whoever types again means to change it.
fn last_of(text: &str) -> String {
    text.chars().next_back().map(String::from).unwrap_or_default()
}

fn wrong_words(asked: &PaperStatement, key: &str) -> Option<String> {
    (!is_known(asked, key)).then(|| fill(words().room_paper.unknown, &[("key", key)]))
}

fn field(of: &SessionCtx, at: usize, asked: &PaperStatement, typed: PaperFields) -> AnyView {
    let app = of.app;
    let last = typed.keys.with_untracked(Vec::len);
    let this = asked.clone();
    let next = move || {
        let next = if at + 1 < last { field_id(at + 1) } else { "paper-look".to_owned() };
        app.device().focus_now(&next);
    };
    let put = move |key: String| typed.keys.update(|keys| keys[at] = key);
    let input = move |text: String| {
        let key = last_of(&text);
        let goes_on = !key.is_empty() && is_known(&this, &key);
        put(key);
        if goes_on {
            next();
        }
    };
    let value = move || typed.keys.with(|keys| keys[at].clone());
    let known = asked.clone();
    let wrong = move || wrong_words(&known, &value());
    let label = format!("{}. {}", asked.number, asked.item.text);
    view! {
        <li class="st-paper-keys__row">
            <label class="st-paper-keys__label" for=field_id(at)>{label}</label>
            <input
                class="st-paper-keys__input"
                type="text"
                id=field_id(at)
                inputmode="text"
                autocomplete="off"
                autocapitalize="none"
                prop:value=value
                on:input:target=move |ev| input(ev.target().value())
                on:change:target=move |ev| put(last_of(&ev.target().value()))
                on:focus:target=|ev| ev.target().select()
                on:keydown=move |ev| {
                    if ev.key() == "Enter" {
                        ev.prevent_default();
                        next();
                    }
                }
            />
            <span class="st-paper-keys__wrong" role="status" prop:textContent=wrong></span>
        </li>
    }
    .into_any()
}

/// What was typed, in words: compared with the paper once more before it counts.
fn second_look(of: &SessionCtx, items: &[PaperStatement], typed: PaperFields) -> AnyView {
    let w = &words().room_paper;
    let (app, id) = (of.app, of.session.id.clone());
    let keys = typed.keys.get_untracked();
    let answers = answers(items, &keys);
    let line = |asked: &PaperStatement| {
        let chosen = answers.get(&asked.item.id);
        let label = chosen.and_then(|id| asked.scale.all().find(|o| o.id == *id));
        let label = label.map_or(w.blank.to_owned(), |o| o.label.clone());
        let name = format!("{}. {}", asked.number, asked.item.text);
        view! { <tr><th scope="row">{name}</th><td>{label}</td></tr> }
    };
    let lines = items.iter().map(line).collect_view();
    let n = items.len();
    let count = move |_| {
        let entry = entry(typed, answers.clone());
        if app.add_entries(&id, vec![(typed.entry.get_value(), entry)]).is_none() {
            typed.is_not_kept.set(true);
            return;
        }
        typed.entry.set_value(app.fresh_key());
        typed.is_not_kept.set(false);
        typed.keys.set(vec![String::new(); n]);
        typed.perspective.set(None);
        typed.is_looking.set(false);
        typed.counted.say(w.counted);
        app.device().focus(HEADING);
    };
    let change = move |_| {
        typed.is_not_kept.set(false);
        typed.is_looking.set(false);
        app.device().focus(&field_id(0));
    };
    app.device().focus("paper-second");
    view! {
        <h2 class="st-rule-title" id="paper-second" tabindex="-1">{w.look_title}</h2>
        <p>{of.voice().perspective(position(typed))}</p>
        <table class="st-people-table"><tbody>{lines}</tbody></table>
        <div role="status">
            {anew(move || {
                typed.is_not_kept.get().then(|| view! { <p class="st-room__said">{w.not_counted}</p> })
            })}
        </div>
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=count>{w.count}</button>
            <button class="st-button st-button--secondary" type="button" on:click=change>{w.change}</button>
        </div>
    }
    .into_any()
}

/// Where nothing is ticked on paper, it counts as on a phone where it was left out.
fn position(typed: PaperFields) -> Perspective {
    typed.perspective.get_untracked().unwrap_or_default()
}

/// The sheet as it counts.
fn entry(typed: PaperFields, answers: map::Map<ItemId, OptionId>) -> Entry {
    Entry {
        way: EntrySource::Paper,
        perspective: position(typed),
        answers,
        words: map::Map::new(),
        choices: map::Set::new(),
    }
}

/// What the keys stand for.
fn answers(items: &[PaperStatement], keys: &[String]) -> map::Map<ItemId, OptionId> {
    let answer = |(asked, key): (&PaperStatement, &String)| {
        Some((asked.item.id.clone(), keys::answer(&asked.scale, key.chars().next()?)?))
    };
    items.iter().zip(keys).filter_map(answer).collect()
}
