//! What stands at the end of private parts: questions to think about alone, and where to get help.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::sheet::Sheet;
use crate::domain::tool::Tool;
use crate::state::page::hiding::{is_for_one, is_private};
use crate::state::route::{Route, SheetView};

/// The topic of help on where to get help.
const GET_HELP: &str = "get-help";

/// The questions, if the sheet is for one person alone, and a word of care, if a part of it is.
pub fn own(tool: &Tool, sheet: &Sheet) -> Option<AnyView> {
    let w = &words().results;
    let has_private = sheet.pages(tool).iter().any(|page| is_private(tool, page));
    if !has_private {
        return None;
    }
    let help = Route::Help(Some(GET_HELP.to_owned())).to_hash();
    let questions = is_for_one(tool, sheet).then(|| questions(tool, sheet));
    let view = view! {
        {questions}
        <p>{w.care} " " <a href=help>{w.care_help}</a></p>
    };
    Some(view.into_any())
}

/// One that the sheet asks itself leads there, until it is answered.
fn questions(tool: &Tool, sheet: &Sheet) -> Option<AnyView> {
    let w = &words().results;
    let pages = sheet.pages(tool);
    let question = |text: &'static str| {
        let asked = pages.iter().flat_map(|page| &page.items).find(|item| item.text == text);
        match asked {
            Some(item) if sheet.is_answered(&item.id) => None,
            Some(item) => {
                let to = Route::Sheet(sheet.id.clone(), SheetView::Page(item.id.clone())).to_hash();
                Some(view! { <li><a href=to>{text}</a></li> }.into_any())
            }
            None => Some(view! { <li>{text}</li> }.into_any()),
        }
    };
    let left: Vec<AnyView> =
        [w.own_notice, w.own_let_go, w.own_tell].into_iter().filter_map(question).collect();
    if left.is_empty() {
        return None;
    }
    let view = view! {
        <h2 class="st-rule-title">{w.own_title}</h2>
        <p>{w.own_lead}</p>
        <ul>{left}</ul>
    };
    Some(view.into_any())
}
