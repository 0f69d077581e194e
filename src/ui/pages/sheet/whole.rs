//! The whole sheet on one page.

use std::sync::Arc;

use leptos::prelude::*;

use super::bar::{SheetBar, SheetFoot};
use super::hard_words::hard_words;
use super::item::ItemView;
use super::question::private_hint;
use crate::content::help::HelpTerm;
use crate::content::{fill, hard, words};
use crate::domain::base::id::{ItemId, SectionId, SheetId};
use crate::domain::sheet::progress;
use crate::domain::tool::{Tool, ToolPage};
use crate::state::app::App;
use crate::ui::parts::asking::focus::block_id;
use crate::ui::parts::asking::named::FieldLabel;
use crate::ui::parts::heading::Heading;

/// A page with its number, and the hard words that it is the first to use.
type NumberedPage<'a> = (usize, &'a ToolPage<'a>, &'a [HelpTerm]);

/// The whole sheet, section by section.
#[component]
pub fn WholePage(
    /// Which sheet.
    id: SheetId,
    /// Its tool.
    tool: Arc<Tool>,
    /// The item to begin at.
    at: Option<ItemId>,
) -> impl IntoView {
    let app = App::expect();
    let pages = app.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.pages(&tool)));
    let pages = pages.unwrap_or_default();
    let terms = hard::first_used(&pages);
    let numbered: Vec<NumberedPage<'_>> =
        (1..).zip(&pages).zip(&terms).map(|((n, page), terms)| (n, page, &terms[..])).collect();
    let sections = numbered
        .chunk_by(|(_, a, _), (_, b, _)| a.section.id == b.section.id)
        .map(|pages| section_view(app, &tool, pages))
        .collect_view();
    let place = at.clone().or_else(|| pages.first().and_then(ToolPage::id).cloned());
    let page = view! {
        <SheetBar id=id.clone() back=app.way_back().to_hash() at=place/>
        <p class="st-kicker">{words().sheet.whole_title}</p>
        <Heading text=tool.title.clone()/>
        {sections}
        <SheetFoot id/>
    };
    // After the heading has asked for the focus: the latest one who asks gets it.
    if let Some(at) = at {
        app.device().focus(&block_id(&at));
    }
    page
}

fn section_view(
    app: App,
    tool: &Arc<Tool>,
    pages: &[NumberedPage<'_>],
) -> Option<impl IntoView + use<>> {
    let section = pages.first()?.1.section;
    let items = pages
        .iter()
        .flat_map(|(n, page, _)| page.items.iter().map(move |item| (*n, page.items.len(), item)))
        .map(|(n, together, item)| {
            let number = (together == 1).then_some(n);
            view! { <ItemView item=(*item).clone() naming=FieldLabel::SubPart number/> }
        })
        .collect_view();
    let terms: Vec<HelpTerm> = pages.iter().flat_map(|(_, _, terms)| *terms).copied().collect();
    Some(view! {
        <section class="st-sheet-section">
            <h2 class="st-rule-title">{section.title.clone()}</h2>
            <p class="st-small" prop:textContent=progress_words(app, tool, section.id.clone())></p>
            <p class="st-lead">{section.lead.clone()}</p>
            {private_hint(section)}
            {hard_words(words().sheet.words_in_part, &terms)}
            {items}
        </section>
    })
}

fn progress_words(app: App, tool: &Arc<Tool>, section: SectionId) -> impl Fn() -> String + use<> {
    let tool = tool.clone();
    let progress = Memo::new(move |_| {
        app.open.with(|o| o.as_ref().map(|o| progress::of_section(&o.sheet, &tool, &section)))
    });
    move || {
        let progress = progress.get().unwrap_or_default();
        let (answered, total) = (progress.answered.to_string(), progress.total.to_string());
        fill(words().sheet.section_progress, &[("answered", &answered), ("total", &total)])
    }
}
