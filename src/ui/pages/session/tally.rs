//! Counts from paper sheets, group by group. It prints as a tally sheet to fill in by hand.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{fill, words};
use crate::domain::base::id::{ItemId, OptionId};
use crate::domain::base::map;
use crate::domain::room::entry::{Tally, asked};
use crate::domain::sheet::Perspective;
use crate::domain::tool::Item;
use crate::domain::tool::kind::Scale;
use crate::ui::components::text_field::TextField;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::person_fields::PerspectiveField;

/// What stands in the fields.
#[derive(Clone, Copy)]
struct TallyFields {
    perspective: RwSignal<Option<Perspective>>,
    sheets: RwSignal<String>,
    numbers: RwSignal<map::Map<(ItemId, OptionId), String>>,
    wrong: RwSignal<String>,
    said: RwSignal<String>,
}

/// The page.
pub(super) fn page(of: &SessionCtx) -> AnyView {
    let w = &words().room_paper;
    let app = of.app;
    let typed = TallyFields {
        perspective: RwSignal::new(None),
        sheets: RwSignal::new(String::new()),
        numbers: RwSignal::new(map::Map::new()),
        wrong: RwSignal::new(String::new()),
        said: RwSignal::new(String::new()),
    };
    show_kept(of, typed);
    let keeping = of.clone();
    let items: Vec<(Item, Scale)> = asked(&of.tool, &of.session.variant)
        .into_iter()
        .map(|(item, scale)| (item.clone(), scale.clone()))
        .collect();
    let tables = items.iter().map(|(item, scale)| table(item, scale, typed)).collect_view();
    let keep = move |_| keep(&keeping, &items, typed);
    view! {
        <div class="st-no-print">{of.back()}</div>
        <p class="st-kicker">{of.about()}</p>
        <Heading text=w.tally_title/>
        <p class="st-lead st-no-print">{w.tally_lead}</p>
        {whose(of, typed)}
        {tables}
        <p class="st-room__said st-no-print" role="status" prop:textContent=move || typed.said.get()></p>
        <div class="st-button-row st-no-print">
            <button class="st-button" type="button" on:click=keep>{w.tally_keep}</button>
            <button
                class="st-button st-button--secondary"
                type="button"
                on:click=move |_| app.device().print()
            >
                {w.tally_print}
            </button>
        </div>
    }
    .into_any()
}

/// Whose sheets were counted, and how many.
fn whose(of: &SessionCtx, typed: TallyFields) -> impl IntoView + use<> {
    let w = &words().room_paper;
    let (project, choosing) = (of.session.project.clone(), of.clone());
    view! {
        <div class="st-no-print">
            <PerspectiveField
                prefix="tally"
                legend=w.tally_from
                project
                value=typed.perspective
                on_change=move |perspective: Perspective| {
                    typed.perspective.set(Some(perspective));
                    show_kept(&choosing, typed);
                }
            />
        </div>
        <p class="st-room__to-write">{w.tally_from}</p>
        <TextField
            id="tally-sheets"
            label=w.tally_sheets
            error=typed.wrong
            error_lead=words().common.problem
            value=typed.sheets
            on_input=move |text: String| typed.sheets.set(text)
        />
    }
}

/// Puts what is kept of the chosen group into the fields.
fn show_kept(of: &SessionCtx, typed: TallyFields) {
    let perspective = typed.perspective.get_untracked().unwrap_or_default();
    let kept = of
        .app
        .library
        .with_untracked(|l| l.session(&of.session.id)?.tallies.get(&perspective).cloned());
    let kept = kept.unwrap_or_default();
    let n = |n: usize| if n == 0 { String::new() } else { n.to_string() };
    typed.sheets.set(n(kept.sheets));
    let numbers = kept.counts.iter().flat_map(|(item, counts)| {
        counts.iter().map(move |(option, count)| ((item.clone(), option.clone()), n(*count)))
    });
    typed.numbers.set(numbers.collect());
    typed.wrong.set(String::new());
}

fn table(item: &Item, scale: &Scale, typed: TallyFields) -> impl IntoView + use<> {
    let w = &words().room_paper;
    let cell = |option: &crate::domain::tool::kind::Choice| {
        let (at, put) =
            ((item.id.clone(), option.id.clone()), (item.id.clone(), option.id.clone()));
        let name = fill(w.tally_number, &[("statement", &item.text), ("answer", &option.label)]);
        let value =
            Signal::derive(move || typed.numbers.with(|n| n.get(&at).cloned()).unwrap_or_default());
        let put = move |text: String| {
            typed.numbers.update(|numbers| {
                numbers.insert(put.clone(), text);
            });
        };
        let read_again = put.clone();
        view! {
            <td>
                <input
                    class="st-paper-keys__input"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-label=name
                    prop:value=value
                    on:input:target=move |ev| put(ev.target().value())
                    on:change:target=move |ev| read_again(ev.target().value())
                />
            </td>
        }
    };
    let head = |option: &crate::domain::tool::kind::Choice| {
        view! { <th scope="col">{option.label.clone()}</th> }
    };
    view! {
        <section class="st-room__tally">
            <h2 class="st-rule-title">{item.text.clone()}</h2>
            <div class="st-people-table__scroll" tabindex="0" role="group" aria-label=item.text.clone()>
                <table class="st-people-table">
                    <thead><tr>{scale.all().map(head).collect_view()}</tr></thead>
                    <tbody><tr>{scale.all().map(cell).collect_view()}</tr></tbody>
                </table>
            </div>
        </section>
    }
}

/// A number of people; nothing counts as none.
fn number(text: &str) -> Option<usize> {
    let text = text.trim();
    if text.is_empty() { Some(0) } else { text.parse().ok().filter(|n| *n < 100_000) }
}

/// What was typed, or what is wrong with it.
fn read(items: &[(Item, Scale)], typed: TallyFields) -> Result<Tally, String> {
    let w = &words().room_paper;
    let wrong = || w.tally_wrong.to_owned();
    let sheets = typed.sheets.with_untracked(|text| number(text)).ok_or_else(wrong)?;
    let mut tally = Tally { sheets, ..Tally::default() };
    for (item, scale) in items {
        let mut sum = 0;
        for option in scale.all() {
            let at = (item.id.clone(), option.id.clone());
            let text = typed.numbers.with_untracked(|n| n.get(&at).cloned()).unwrap_or_default();
            let n = number(&text).ok_or_else(wrong)?;
            sum += n;
            if n > 0 {
                tally.counts.or_default(item.id.clone()).insert(option.id.clone(), n);
            }
        }
        if sum > sheets {
            return Err(fill(w.tally_more, &[("statement", &item.text)]));
        }
    }
    Ok(tally)
}

fn keep(of: &SessionCtx, items: &[(Item, Scale)], typed: TallyFields) {
    let w = &words().room_paper;
    match read(items, typed) {
        Ok(tally) => {
            typed.wrong.set(String::new());
            let is_gone = tally.sheets == 0;
            let perspective = typed.perspective.get_untracked().unwrap_or_default();
            if of.app.set_tally(&of.session.id, perspective, tally) {
                typed.said.set(of.told(if is_gone { w.tally_gone } else { w.tally_kept }));
            } else {
                typed.wrong.set(w.tally_not_kept.to_owned());
                of.app.device().focus("tally-sheets");
            }
        }
        Err(wrong) => {
            typed.wrong.set(wrong);
            of.app.device().focus("tally-sheets");
        }
    }
}
