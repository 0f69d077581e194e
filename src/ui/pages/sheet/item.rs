//! One question: its words, its answer, its note, its examples, and where it comes from.

use leptos::prelude::*;

use super::leads_to::leads_to;
use crate::content::{source_doc, words};
use crate::domain::base::id::ItemId;
use crate::domain::room::entry::may_be_told;
use crate::domain::sheet::answer::Answer;
use crate::domain::sheet::privacy;
use crate::domain::tool::{Item, LooksLike, Source};
use crate::state::app::App;
use crate::ui::components::anew::anew;
use crate::ui::components::check_list::CheckList;
use crate::ui::components::details::Details;
use crate::ui::components::looks_like::LooksLikeBlocks;
use crate::ui::components::radio_group::RadioOption;
use crate::ui::components::text_area::TextArea;
use crate::ui::kinds;
use crate::ui::parts::asking::QuestionCtx;
use crate::ui::parts::asking::focus::block_id;
use crate::ui::parts::asking::named::FieldLabel;

/// One question.
#[component]
pub fn ItemView(
    /// The question.
    item: Item,
    /// What names its fields.
    naming: FieldLabel,
    /// Its number among all; without one it stands with others on one page.
    #[prop(default = None)]
    number: Option<usize>,
    /// What stands below its field, before all there is to read.
    #[prop(default = None)]
    below: Option<AnyView>,
    /// Opens where it comes from.
    #[prop(default = None)]
    sources_open: Option<RwSignal<bool>>,
) -> impl IntoView {
    let app = App::expect();
    let answer = app.answer(item.id.clone());
    let field = kinds::field(QuestionCtx { app, item: &item, naming, answer });
    let number = number.map(|n| {
        view! { <p class="st-question__number" aria-hidden="true">{n.to_string()}</p> }
    });
    view! {
        <article class="st-question" id=block_id(&item.id) spellcheck=unchecked(app, &item.id)>
            {number}
            <div class="st-question__body">
                {field}
                {below}
                {leads_to(app, &item)}
                {looks_like(&item.looks_like)}
                {note_field(app, &item, answer)}
                {may_show(app, &item, answer)}
                {sources(&item, sources_open)}
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

fn note_field(app: App, item: &Item, answer: Memo<Answer>) -> Option<impl IntoView + use<>> {
    let id = item.id.clone();
    let label = item.note.clone()?;
    let value = Signal::derive(move || answer.with(|a| a.note.clone()));
    let on_input = move |text: String| app.edit_answer(&id, true, |a| a.note = text);
    Some(view! {
        <TextArea
            id=format!("{}-note", item.id)
            label
            hint=words().sheet.note_hint
            value
            on_input
            on_leave=move |()| app.seal()
        />
    })
}

/// Whether words may be shown to a room. Asked once there are some, and not of words that no room is told.
fn may_show(app: App, item: &Item, answer: Memo<Answer>) -> AnyView {
    let tool = app.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.tool.clone()));
    let tool = tool.and_then(|tool| app.tool(&tool));
    if !tool.is_some_and(|tool| may_be_told(&tool, &item.id)) {
        return ().into_any();
    }
    let id = item.id.clone();
    let (name, w) = (format!("{id}-may-show"), &words().passing);
    let tick = move |(_, on): (String, bool)| app.edit_answer(&id, false, |a| a.may_show = on);
    let legend = match item.kind.scale() {
        Some(_) => words().sheet.note.to_owned(),
        None => item.text.clone(),
    };
    // On a device that goes round a note without the tick is not handed in.
    let goes_round = app.open.with_untracked(|o| o.as_ref().is_some_and(|o| o.passing.is_some()));
    let hint = if goes_round { w.may_show_hint } else { words().sheet.may_show_hint };
    let list = view! {
        <CheckList
            name
            legend=view! { <span class="st-visually-hidden">{legend}</span> }.into_any()
            hint
            options=vec![RadioOption::new("yes", w.may_show)]
            is_ticked=move |_| answer.with(|a| a.may_show)
            on_tick=tick
        />
    };
    let is_empty = move || answer.with(|a| a.note.trim().is_empty() && a.text().trim().is_empty());
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

/// The id of what opens where an item comes from.
pub(super) fn sources_id(item: &ItemId) -> String {
    format!("{item}-sources")
}

/// "Where this comes from". Where it is opened from elsewhere it is made anew, since it may have been closed by hand.
fn sources(item: &Item, opened: Option<RwSignal<bool>>) -> AnyView {
    let (id, all) = (sources_id(&item.id), item.sources.clone());
    let block = move |open: bool| {
        let line = |source: &Source| {
            let (title, by) = source_doc(&source.doc).map_or(("", ""), |doc| (doc.title, doc.by));
            view! { <li>{format!("{title} ({by}). {}.", source.section)}</li> }
        };
        let lines = all.iter().map(line).collect_view();
        view! {
            <Details summary=words().common.sources open id=id.clone()>
                <ul class="st-sources">{lines}</ul>
            </Details>
        }
        .into_any()
    };
    match opened {
        Some(opened) => anew(move || block(opened.get())),
        None => block(false),
    }
}
