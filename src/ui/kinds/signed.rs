//! Agreeing to a sheet as it stands. Earlier forms stay readable, with what changed since.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::domain::base::day;
use crate::domain::base::id::ItemId;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::answer::Row;
use crate::domain::sheet::signing::{self, DAY, QUESTIONS, WHO, WORDS};
use crate::domain::tool::Tool;
use crate::domain::tool::kind::Column;
use crate::state::app::App;
use crate::ui::components::anew::anew;
use crate::ui::components::details::Details;
use crate::ui::components::text_area::TextArea;
use crate::ui::components::text_field::{FieldType, TextField};
use crate::ui::parts::asking::{QuestionCtx, rows};
use crate::ui::parts::on_paper::to_fill::rows_to_fill;
use crate::ui::parts::own_words::own_words;

pub(super) fn field(of: QuestionCtx<'_>, columns: &[Column]) -> AnyView {
    let (item, columns) = (of.item.id.clone(), columns.to_vec());
    view! { {of.heading()} {of.help()} <SignedItem item columns/> }.into_any()
}

pub(super) fn blank(columns: &[Column]) -> AnyView {
    rows_to_fill(columns, &[])
}

/// The forms of the sheet that were agreed to, and a way to agree to it as it stands.
#[component]
fn SignedItem(
    /// Which item.
    item: ItemId,
    /// Its columns, with their words.
    columns: Vec<Column>,
) -> impl IntoView {
    let app = App::expect();
    let answer = app.answer(item.clone());
    let of = item.clone();
    let now = Memo::new(move |_| words_now(app, &of));
    let forms = move || {
        let rows = answer.with(|a| a.rows().to_vec());
        if rows.is_empty() {
            return view! { <p>{words().sheet.signed_none}</p> }.into_any();
        }
        let is_last = |n| n + 1 == rows.len();
        let forms = rows.iter().enumerate().rev();
        let forms = forms.map(|(n, row)| form(app, row, is_last(n), now)).collect_view();
        view! { <div class="st-signed__forms">{forms}</div> }.into_any()
    };
    view! {
        <div class="st-signed">
            {anew(forms)}
            {sign(app, item, &columns, now)}
        </div>
    }
}

fn words_now(app: App, item: &ItemId) -> String {
    of_open(app, item, signing::words_of)
}

/// What the open sheet says now.
fn of_open(app: App, item: &ItemId, of: fn(&Tool, &Sheet, &ItemId) -> String) -> String {
    let of = |sheet: &Sheet| Some(of(&*app.tool_in(&sheet.project, &sheet.tool)?, sheet, item));
    app.open.with(|o| o.as_ref().and_then(|o| of(&o.sheet))).unwrap_or_default()
}

/// A form that was agreed to. The last one says whether it still stands.
fn form(app: App, row: &Row, is_last: bool, now: Memo<String>) -> AnyView {
    let w = &words().sheet;
    let day = day::read(row.cell(DAY)).map(|day| app.device().day_in_words(day));
    let title = fill(w.signed_on, &[("day", &day.unwrap_or_default())]);
    let (who, text) = (row.cell(WHO).to_owned(), row.cell(WORDS).to_owned());
    let differs = app.differences(&text, &now.get());
    let state = is_last.then(|| {
        let state = if differs.is_empty() { w.signed_same } else { w.signed_changed };
        view! { <p>{state}</p> }
    });
    let list = |title: &'static str, lines: Vec<String>| {
        (!lines.is_empty()).then(|| {
            view! { <p><strong>{title}</strong></p> <ul>{own_words(lines)}</ul> }
        })
    };
    let changed = (!differs.is_empty()).then(|| {
        view! {
            <Details summary=w.signed_differs>
                {list(w.signed_gone, differs.gone)}
                {list(w.signed_new, differs.new)}
            </Details>
        }
    });
    view! {
        <section class="st-signed__form">
            <p class="st-signed__title">{title}</p>
            <p class="st-own-words" dir="auto">{who}</p>
            {state}
            <Details summary=w.signed_words>
                <p class="st-own-words st-signed__words" dir="auto">{text}</p>
            </Details>
            {changed}
        </section>
    }
    .into_any()
}

fn sign(app: App, item: ItemId, columns: &[Column], now: Memo<String>) -> impl IntoView + use<> {
    let w = &words().sheet;
    let (day, who) = (RwSignal::new(app.today().to_string()), RwSignal::new(String::new()));
    let label = |id: &str, usual: &str| {
        let column = columns.iter().find(|c| c.id.as_str() == id);
        column.map_or(usual, |c| c.label.as_str()).to_owned()
    };
    let (day_label, who_label) = (label(DAY, w.sign_day), label(WHO, w.sign_who));
    let ids = [format!("{item}-day"), format!("{item}-who")];
    let on_sign = move |_| {
        let text = now.get_untracked();
        if text.is_empty() {
            app.say(w.sign_nothing);
            return;
        }
        // A field that was emptied means today: what people agreed to always has its day.
        let day = day::read(&day.get_untracked()).unwrap_or(app.today()).to_string();
        let present = who.get_untracked();
        let questions = untrack(|| of_open(app, &item, signing::questions_of));
        let cells =
            [(DAY, &*day), (WHO, present.trim()), (WORDS, &*text), (QUESTIONS, &*questions)];
        rows::add(app, &item, &cells);
        who.set(String::new());
        app.say(w.signed_now);
    };
    let [day_id, who_id] = ids;
    view! {
        <section class="st-signed__new">
            <p class="st-signed__title">{w.sign_title}</p>
            <TextField
                id=day_id
                label=day_label
                kind=FieldType::Date
                value=day
                on_input=move |text: String| day.set(text)
            />
            <TextArea
                id=who_id
                label=who_label
                hint=w.sign_who_hint
                value=who
                on_input=move |text: String| who.set(text)
                on_leave=|()| ()
            />
            <div class="st-button-row">
                <button class="st-button" type="button" on:click=on_sign>{w.sign}</button>
            </div>
        </section>
    }
}
