//! One question: its words, its answer, its note, its examples, and where it comes from.

use leptos::prelude::*;

use super::actions_item::ActionsItem;
use super::agenda_item::AgendaItem;
use super::cards_item::CardsItem;
use super::check_item::arrange;
use super::from_project::from_project;
use super::goals_item::GoalsItem;
use super::leads_to::leads_to;
use super::lines_item::LinesItem;
use super::named::Naming;
use super::says::says;
use super::signed_item::SignedItem;
use super::table_item::TableItem;
use crate::content::{source_doc, words};
use crate::domain::base::id::{ItemId, OptionId};
use crate::domain::sheet::answer::{Answer, Value};
use crate::domain::sheet::privacy;
use crate::domain::tool::kind::{Choice, Kind};
use crate::domain::tool::{Item, LooksLike, Source};
use crate::state::app::App;
use crate::state::store::preferences::Preferences;
use crate::ui::components::check_list::CheckList;
use crate::ui::components::details::Details;
use crate::ui::components::looks_like::LooksLikeBlocks;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::components::text_area::TextArea;

/// One question.
#[component]
pub fn ItemView(
    /// The question.
    item: Item,
    /// What names its fields.
    naming: Naming,
    /// Its number among all; without one it stands with others on one page.
    #[prop(default = None)]
    number: Option<usize>,
) -> impl IntoView {
    let app = App::expect();
    let answer = app.answer(item.id.clone());
    let number = number.map(|n| {
        view! { <p class="st-question__number" aria-hidden="true">{n.to_string()}</p> }
    });
    view! {
        <article class="st-question" id=super::block_id(&item.id) spellcheck=unchecked(app, &item.id)>
            {number}
            <div class="st-question__body">
                {field(app, &item, naming, answer)}
                {leads_to(app, &item)}
                {looks_like(&item.looks_like)}
                {note_field(app, &item, answer)}
                {sources(&item.sources)}
            </div>
        </article>
    }
}

/// Words in a private part go to no spell checker: some of them work online.
fn unchecked(app: App, item: &ItemId) -> Option<&'static str> {
    let tool = app.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.tool.clone()));
    let tool = tool.and_then(|tool| app.tool(&tool));
    privacy::is_private(tool.as_deref(), item).then_some("false")
}

fn field(app: App, item: &Item, naming: Naming, answer: Memo<Answer>) -> AnyView {
    let heading = || naming.heading(item.text.clone().into_any());
    match &item.kind {
        Kind::Rating(scale) => choose(app, item, heading(), answer, &scale.options, &scale.asides),
        Kind::Choice(options) => view! {
            {choose(app, item, heading(), answer, options, &[])}
            {says(options, answer)}
        }
        .into_any(),
        Kind::Many(options) => view! {
            {tick(app, item, heading(), answer, options)}
            {says(options, answer)}
        }
        .into_any(),
        Kind::Check(check) => view! {
            {choose(app, item, heading(), answer, &check.scale.options, &check.scale.asides)}
            {arrange(app, &item.id, check, answer)}
        }
        .into_any(),
        Kind::Text => write(app, item, naming, answer),
        Kind::Lines(lines) => {
            let (id, lines) = (item.id.clone(), lines.clone());
            view! { <LinesItem item=id legend=with_help(item, heading()) lines/> {from_project(app, item, answer)} }.into_any()
        }
        Kind::Table(table) => {
            let (id, table) = (item.id.clone(), table.clone());
            view! { <TableItem item=id legend=with_help(item, heading()) table/> {from_project(app, item, answer)} }.into_any()
        }
        Kind::Cards(cards) => {
            let (id, cards) = (item.id.clone(), cards.clone());
            view! { <CardsItem item=id legend=with_help(item, heading()) cards/> }.into_any()
        }
        Kind::Agenda(agenda) => {
            let (id, agenda) = (item.id.clone(), agenda.clone());
            view! { <AgendaItem item=id legend=with_help(item, heading()) agenda/> {from_project(app, item, answer)} }.into_any()
        }
        Kind::Goals(goals) => {
            let (id, goals) = (item.id.clone(), goals.clone());
            view! { <GoalsItem item=id legend=with_help(item, heading()) goals/> }.into_any()
        }
        Kind::Signed(columns) => {
            let (id, columns) = (item.id.clone(), columns.clone());
            view! { {heading()} {help(item)} <SignedItem item=id columns/> }.into_any()
        }
        Kind::Actions(ideas) => {
            let (id, ideas) = (item.id.clone(), ideas.clone());
            view! { {heading()} {help(item)} <ActionsItem item=id ideas/> }.into_any()
        }
    }
}

fn help(item: &Item) -> Option<impl IntoView + use<>> {
    let words = item.help.clone();
    (!words.is_empty()).then(|| view! { <p class="st-question__help">{words}</p> })
}

/// A legend that holds the question's heading and what explains it.
fn with_help(item: &Item, heading: AnyView) -> AnyView {
    let words = item.help.clone();
    let help =
        (!words.is_empty()).then(|| view! { <span class="st-question__help">{words}</span> });
    view! { {heading} {help} }.into_any()
}

fn radio_options(options: &[Choice]) -> Vec<RadioOption> {
    let option = |o: &Choice| RadioOption {
        picture: o.picture.clone(),
        ..RadioOption::new(o.id.as_str(), o.label.as_str())
    };
    options.iter().map(option).collect()
}

fn choose(
    app: App,
    item: &Item,
    legend: AnyView,
    answer: Memo<Answer>,
    options: &[Choice],
    asides: &[Choice],
) -> AnyView {
    let (id, cleared) = (item.id.clone(), item.id.clone());
    let chosen = Signal::derive(move || {
        answer.with(|a| a.chosen().map(ToString::to_string).unwrap_or_default())
    });
    let on_choose = move |option: String| {
        if let Ok(option) = OptionId::new(&option) {
            app.edit_answer(&id, false, |a| a.value = Some(Value::Chosen(option)));
        }
    };
    let first = options.first().map(|o| format!("{cleared}-{}", o.id)).unwrap_or_default();
    let on_clear = Callback::new(move |()| {
        app.edit_answer(&cleared, false, |a| a.value = None);
        app.say(words().sheet.cleared);
        // The button goes away now; the focus must not be lost with it.
        app.device().focus(&first);
    });
    let group = view! {
        <RadioGroup
            name=item.id.to_string()
            legend
            hint=item.help.clone()
            options=radio_options(options)
            asides=radio_options(asides)
            chosen
            on_choose
            clear_label=words().sheet.clear_answer
            on_clear
        />
    };
    if options.iter().all(|option| option.picture.is_empty()) {
        return group.into_any();
    }
    with_pictures(group).into_any()
}

/// Options with pictures beside them, for those who want them. Words are always there.
fn with_pictures(group: impl IntoView) -> impl IntoView {
    let w = &words().sheet;
    let preferences = Preferences::expect();
    let are_shown = move || preferences.has_pictures();
    let turn = move |_| preferences.set_pictures(!untrack(are_shown));
    view! {
        <div class:st-with-pictures=are_shown>
            {group}
            <button class="st-button st-button--quiet" type="button" on:click=turn prop:textContent=move || if are_shown() { w.pictures_off } else { w.pictures_on }></button>
        </div>
    }
}

fn tick(
    app: App,
    item: &Item,
    legend: AnyView,
    answer: Memo<Answer>,
    options: &[Choice],
) -> AnyView {
    let (id, all) = (item.id.clone(), options.to_vec());
    let is_ticked = move |option: String| {
        OptionId::new(&option).is_ok_and(|option| answer.with(|a| a.is_ticked(&option)))
    };
    let on_tick = move |(option, on): (String, bool)| {
        if let Ok(option) = OptionId::new(&option) {
            app.edit_answer(&id, false, |a| a.set_tick(&all, option, on));
        }
    };
    let hint = if item.help.is_empty() { words().sheet.many_hint } else { &item.help };
    view! {
        <CheckList
            name=item.id.to_string()
            legend
            hint=hint.to_owned()
            options=radio_options(options)
            is_ticked
            on_tick
        />
    }
    .into_any()
}

/// The question's heading is the field's label.
fn write(app: App, item: &Item, naming: Naming, answer: Memo<Answer>) -> AnyView {
    let (item_id, field) = (item.id.clone(), format!("{}-text", item.id));
    let label = view! { <label for=field.clone()>{item.text.clone()}</label> };
    let value = Signal::derive(move || answer.with(|a| a.text().to_owned()));
    let on_input = move |text: String| {
        let value = (!text.is_empty()).then_some(Value::Text(text));
        app.edit_answer(&item_id, true, |a| a.value = value);
    };
    let hint = if item.help.is_empty() { words().sheet.text_hint } else { &item.help };
    view! {
        {naming.heading(label.into_any())}
        {prompts(&item.prompts)}
        <TextArea id=field hint=hint.to_owned() value on_input on_leave=move |()| app.seal()/>
    }
    .into_any()
}

/// Short questions that help to begin.
fn prompts(prompts: &[String]) -> Option<impl IntoView + use<>> {
    let line = |prompt: &String| view! { <li>{prompt.clone()}</li> };
    let lines = prompts.iter().map(line).collect_view();
    (!prompts.is_empty()).then(|| {
        view! {
            <Details summary=words().sheet.prompts>
                <ul>{lines}</ul>
            </Details>
        }
    })
}

fn note_field(app: App, item: &Item, answer: Memo<Answer>) -> Option<impl IntoView + use<>> {
    let id = item.id.clone();
    let label = item.note.clone()?;
    let value = Signal::derive(move || answer.with(|a| a.note.clone()));
    let on_input = move |text: String| app.edit_answer(&id, true, |a| a.note = text);
    let may_show = item.kind.scale().map(|_| may_show(app, &item.id, answer));
    Some(view! {
        <TextArea
            id=format!("{}-note", item.id)
            label
            hint=words().sheet.note_hint
            value
            on_input
            on_leave=move |()| app.seal()
        />
        {may_show}
    })
}

/// Whether a note may be shown to a room. Asked once there is a note; nobody asks it of a private one.
fn may_show(app: App, item: &ItemId, answer: Memo<Answer>) -> AnyView {
    let tool = app.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.tool.clone()));
    let tool = tool.and_then(|tool| app.tool(&tool));
    if privacy::is_private(tool.as_deref(), item) {
        return ().into_any();
    }
    let id = item.clone();
    let tick = move |(_, on): (String, bool)| app.edit_answer(&id, false, |a| a.may_show = on);
    let (name, w) = (format!("{item}-may-show"), &words().passing);
    // On a device that goes round a note without the tick is not handed in.
    let goes_round = app.open.with_untracked(|o| o.as_ref().is_some_and(|o| o.passing.is_some()));
    let hint = if goes_round { w.may_show_hint } else { words().sheet.may_show_hint };
    let list = view! {
        <CheckList
            name
            legend=view! { <span class="st-visually-hidden">{words().sheet.note}</span> }.into_any()
            hint
            options=vec![RadioOption::new("yes", w.may_show)]
            is_ticked=move |_| answer.with(|a| a.may_show)
            on_tick=tick
        />
    };
    let is_empty = move || answer.with(|a| a.note.trim().is_empty());
    view! { <div hidden=is_empty>{list}</div> }.into_any()
}

fn looks_like(looks: &LooksLike) -> Option<impl IntoView + use<>> {
    let w = &words().sheet;
    let LooksLike { well, badly } = looks.clone();
    (!(well.is_empty() && badly.is_empty())).then(|| {
        view! {
            <Details summary=w.looks_like>
                <LooksLikeBlocks well_title=w.going_well well badly_title=w.going_badly badly/>
            </Details>
        }
    })
}

/// "Where this comes from".
fn sources(sources: &[Source]) -> impl IntoView + use<> {
    let line = |source: &Source| {
        let (title, by) = source_doc(&source.doc).map_or(("", ""), |doc| (doc.title, doc.by));
        view! { <li>{format!("{title} ({by}). {}.", source.section)}</li> }
    };
    let lines = sources.iter().map(line).collect_view();
    view! {
        <Details summary=words().common.sources>
            <ul class="st-sources">{lines}</ul>
        </Details>
    }
}
