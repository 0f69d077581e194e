//! One page of questions, with the way back and on.

use std::sync::Arc;

use leptos::prelude::*;

use super::bar::{SheetBar, SheetFoot};
use super::fits::way_to_fits;
use super::hard_words::hard_words;
use super::item::ItemView;
use crate::content::help::HelpTerm;
use crate::content::{fill, hard, words};
use crate::domain::base::id::{ItemId, SheetId};
use crate::domain::sheet::progress;
use crate::domain::tool::{Section, Tool, ToolPage};
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::ui::components::progress_words::ProgressWords;
use crate::ui::parts::asking::named::FieldLabel;
use crate::ui::parts::heading::{Heading, announce};
use crate::ui::parts::titles::Titled;

/// One page of questions.
#[component]
pub fn QuestionPage(
    /// Which sheet.
    id: SheetId,
    /// Its tool.
    tool: Arc<Tool>,
    /// An item of the page.
    at: ItemId,
) -> impl IntoView {
    let app = App::expect();
    let pages = app.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.pages(&tool)));
    let pages = pages.unwrap_or_default();
    let Some(n) = progress::position(&pages, &at) else {
        app.go_instead(&Route::Sheet(id, SheetView::Continue));
        return ().into_any();
    };
    let page = &pages[n];
    let to = |n: usize| {
        let place = pages.get(n).and_then(ToolPage::id)?.clone();
        Some(Route::Sheet(id.clone(), SheetView::Page(place)).to_hash())
    };
    let back = n.checked_sub(1).and_then(to).unwrap_or_else(|| app.way_back().to_hash());
    let place = fill(
        words().sheet.question_of,
        &[("n", &(n + 1).to_string()), ("total", &pages.len().to_string())],
    );
    let opens_section = n == 0 || pages[n - 1].section.id != page.section.id;
    let terms = hard::first_used(&pages[..=n]).pop().unwrap_or_default();
    view! {
        <SheetBar id=id.clone() back at=Some(at) is_whole=false/>
        <ProgressWords
            words=place
            section=page.section.title.clone()
            done=n + 1
            total=pages.len()
        />
        {private_hint(page.section)}
        {page_body(app, page, (n + 1, pages.len()), opens_section, &terms)}
        <SheetFoot id=id.clone() next=to(n + 1).or_else(|| way_to_fits(app))/>
    }
    .into_any()
}

/// Says that a part is private, where it is.
pub fn private_hint(section: &Section) -> Option<impl IntoView + use<>> {
    section.private.then(|| {
        view! {
            <p class="st-private">
                <span class="st-tag st-tag--private">{words().common.private}</span>
                " "
                {words().sheet.private_hint}
            </p>
        }
    })
}

/// A single item's words are the page's heading; items asked together stand under their section's.
fn page_body(
    app: App,
    page: &ToolPage<'_>,
    (n, total): (usize, usize),
    opens_section: bool,
    terms: &[HelpTerm],
) -> AnyView {
    let titled = Titled::Question(n, total);
    let terms = hard_words(words().sheet.words_here, terms);
    let lead = (!page.section.lead.is_empty()).then(|| page.section.lead.clone());
    if let [item] = page.items.as_slice()
        && !page.section.one_page
    {
        announce(app, titled);
        let lead = lead.filter(|_| opens_section).map(|l| view! { <p class="st-lead">{l}</p> });
        return view! {
            {lead}
            {terms}
            <ItemView item=(*item).clone() naming=FieldLabel::Title number=Some(n)/>
        }
        .into_any();
    }
    let items = page.items.iter().map(|item| {
        view! { <ItemView item=(*item).clone() naming=FieldLabel::Part/> }
    });
    let items = items.collect_view();
    view! {
        <Heading text=page.section.title.clone() titled/>
        {lead.map(|l| view! { <p class="st-lead">{l}</p> })}
        {terms}
        {items}
    }
    .into_any()
}
