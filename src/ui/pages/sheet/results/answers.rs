//! The answers, section by section, each with what people make of it.

use leptos::prelude::*;

use crate::content::{pick, words};
use crate::domain::base::id::ItemId;
use crate::domain::sheet::{Pick, Sheet};
use crate::domain::tool::kind::Role;
use crate::domain::tool::{Item, Tool, ToolPage};
use crate::state::app::App;
use crate::state::page::hiding::is_private;
use crate::ui::components::radio_group::{RadioGroup, RadioOption};
use crate::ui::kinds;

/// All sections in which something was asked.
pub fn answers(app: App, tool: &Tool, sheet: &Sheet) -> impl IntoView + use<> {
    let pages = sheet.pages(tool);
    let section = |pages: &[ToolPage<'_>]| {
        let title = pages.first().map(|p| p.section.title.clone());
        let items = pages
            .iter()
            .flat_map(|page| page.items.iter().map(|item| (*item, is_private(tool, page))));
        let result = |(item, alone)| result(app, sheet, item, alone);
        let results: Vec<AnyView> = items.filter_map(result).collect();
        (!results.is_empty()).then(|| {
            view! {
                <section class="st-sheet-section">
                    <h2 class="st-rule-title">{title}</h2>
                    {results}
                </section>
            }
        })
    };
    pages.chunk_by(|a, b| a.section.id == b.section.id).map(section).collect_view()
}

/// One answer. Ratings are laid out even without one; other kinds only show when there is something. Where
/// somebody thought about themselves alone, nothing is made of it: what a person is is no strength, and
/// nothing to work on.
fn result(app: App, sheet: &Sheet, item: &Item, alone: bool) -> Option<AnyView> {
    let answer = sheet.answer(&item.id).cloned().unwrap_or_default();
    let body = kinds::look_back(app, item, &answer)?;
    let note = (!answer.note.trim().is_empty()).then(|| {
        let note = answer.note.clone();
        view! { <blockquote class="st-result__note st-own-words" dir="auto">{note}</blockquote> }
    });
    let can_pick = !alone && matches!(item.kind.role(), Role::Statement(_)) && !answer.is_empty();
    Some(
        view! {
            <article class="st-result">
                <h3 class="st-result__question">{item.text.clone()}</h3>
                {body}
                {note}
                {can_pick.then(|| pick_group(app, &item.id))}
            </article>
        }
        .into_any(),
    )
}

fn pick_group(app: App, item: &ItemId) -> impl IntoView + use<> {
    let w = &words().results;
    let (id, chosen_id, cleared) = (item.clone(), item.clone(), item.clone());
    let chosen = Signal::derive(move || {
        let picked = |s: &Sheet| s.picks.get(&chosen_id).map(|p| pick_id(*p).to_owned());
        app.open.with(|o| o.as_ref().and_then(|o| picked(&o.sheet))).unwrap_or_default()
    });
    let on_choose = move |chosen: String| {
        let found = Pick::ALL.into_iter().find(|p| pick_id(*p) == chosen);
        app.set_pick(&id, found);
    };
    let first = format!("pick-{item}-{}", pick_id(Pick::Strength));
    let on_clear = Callback::new(move |()| {
        app.set_pick(&cleared, None);
        app.device().focus(&first);
    });
    let options = Pick::ALL.map(|p| RadioOption::new(pick_id(p), pick(p)));
    view! {
        <div class="st-pick-group">
            <RadioGroup
                name=format!("pick-{item}")
                legend=w.pick_question.into_any()
                options=options.to_vec()
                chosen
                on_choose
                clear_label=w.clear_pick
                on_clear
            />
        </div>
    }
}

fn pick_id(pick: Pick) -> &'static str {
    match pick {
        Pick::Strength => "strength",
        Pick::WorkOn => "work-on",
        Pick::FindOut => "find-out",
    }
}
