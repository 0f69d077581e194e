//! One page of questions, and where it leads back and on.

use leptos::prelude::*;

use super::asked::AnsweringFrame;
use super::bar::way_on;
use super::hard_words::hard_words;
use super::item::ItemView;
use crate::content::{hard, words};
use crate::domain::base::id::{ItemId, SheetId};
use crate::domain::sheet::progress;
use crate::domain::tool::{Section, Tool, ToolPage};
use crate::state::app::App;
use crate::state::route::{Route, SheetView};
use crate::ui::parts::asking::named::{AskedAt, FieldLabel};
use crate::ui::parts::heading::announce;
use crate::ui::parts::titles::Titled;

/// What the frame says of a page of questions; nothing where it is not in the sheet.
pub(super) fn frame(app: App, id: &SheetId, tool: &Tool, at: &ItemId) -> Option<AnsweringFrame> {
    let (pages, n) = asked(app, tool, at)?;
    let to = |n: usize| {
        let place = pages.get(n).and_then(ToolPage::id)?.clone();
        Some(Route::Sheet(id.clone(), SheetView::Page(place)).to_hash())
    };
    let (back, next) = if app.is_changing() {
        let check = Route::Sheet(id.clone(), SheetView::Check).to_hash();
        (check.clone(), (check, words().sheet.to_check))
    } else {
        let back = n.checked_sub(1).and_then(to).unwrap_or_else(|| app.way_back().to_hash());
        (back, to(n + 1).map_or_else(|| way_on(app, id), |next| (next, words().sheet.next)))
    };
    let (place, at) = (Some(place(&pages, n)), pages[n].id().cloned());
    Some(AnsweringFrame { back, place, at, next })
}

/// One page of questions.
pub(super) fn page(
    app: App,
    id: &SheetId,
    tool: &Tool,
    at: &ItemId,
    sources_open: RwSignal<bool>,
) -> AnyView {
    let Some((pages, n)) = asked(app, tool, at) else {
        app.go_instead(&Route::Sheet(id.clone(), SheetView::Continue));
        return ().into_any();
    };
    announce(app, Titled::Question(n + 1, pages.len()));
    let terms = hard::first_used(&pages[..=n]).pop().unwrap_or_default();
    let terms = hard_words(words().sheet.words_here, &terms);
    let body = page_body(&pages[n], place(&pages, n), begins(&pages, n), sources_open);
    view! { {body} {terms} }.into_any()
}

/// All pages of the open sheet, and which of them asks an item.
fn asked<'a>(app: App, tool: &'a Tool, at: &ItemId) -> Option<(Vec<ToolPage<'a>>, usize)> {
    let pages = app.open.with_untracked(|o| o.as_ref().map(|o| o.sheet.pages(tool)))?;
    let n = progress::position(&pages, at)?;
    Some((pages, n))
}

fn place(pages: &[ToolPage<'_>], n: usize) -> AskedAt {
    AskedAt { n: n + 1, total: pages.len(), is_private: pages[n].section.private }
}

/// Whether a page is the first of its part.
fn begins(pages: &[ToolPage<'_>], n: usize) -> bool {
    n.checked_sub(1).is_none_or(|before| pages[before].section.id != pages[n].section.id)
}

/// Says that a part is private, where it is.
pub fn private_hint(section: &Section) -> Option<AnyView> {
    section.private.then(|| {
        view! {
            <p class="st-private">
                <span class="st-tag st-tag--private">{words().common.private}</span>
                " "
                {words().sheet.private_hint}
            </p>
        }
        .into_any()
    })
}

/// A single item's words are the page's heading; items asked together stand under their section's.
fn page_body(
    page: &ToolPage<'_>,
    place: AskedAt,
    begins: bool,
    sources_open: RwSignal<bool>,
) -> AnyView {
    let section = page.section;
    let lead = (begins && !section.lead.is_empty())
        .then(|| paragraph("st-answering__lead", section.lead.clone()));
    let skip = (place.n == 1).then(|| paragraph("st-small", words().sheet.skip_hint.to_owned()));
    let naming = FieldLabel::Title(place);
    if let [item] = page.items.as_slice()
        && !section.one_page
    {
        let part = begins.then(|| paragraph("st-answering__part", section.title.clone()));
        let below = [skip, lead, private_hint(section)].into_iter().flatten().collect_view();
        return view! {
            {part}
            <ItemView
                item=(*item).clone()
                naming
                below=Some(below.into_any())
                sources_open=Some(sources_open)
            />
        }
        .into_any();
    }
    let items = (0..).zip(&page.items).map(|(at, item): (usize, _)| {
        let sources_open = (at == 0).then_some(sources_open);
        view! { <ItemView item=(*item).clone() naming=FieldLabel::Part sources_open/> }.into_any()
    });
    let heading = naming.heading(section.title.clone().into_any());
    let above = [Some(heading), lead, private_hint(section)].into_iter().flatten();
    above.chain(items).chain(skip).collect_view().into_any()
}

fn paragraph(class: &'static str, text: String) -> AnyView {
    view! { <p class=class>{text}</p> }.into_any()
}
