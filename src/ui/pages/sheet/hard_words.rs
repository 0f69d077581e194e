//! The hard words that a page is the first to use, folded away with what they mean.

use leptos::prelude::*;

use super::super::help::blocks::term_list;
use crate::content::help::HelpTerm;
use crate::content::words;
use crate::state::route::Route;
use crate::ui::components::details::Details;

/// The topic of help that explains all words.
const TOPIC: &str = "words";

/// The words and what they mean, under that title; nothing where there are none.
pub fn hard_words(title: &'static str, terms: &[HelpTerm]) -> Option<impl IntoView + use<>> {
    let list = (!terms.is_empty()).then(|| term_list(terms))?;
    let all = Route::Help(Some(TOPIC.to_owned())).to_hash();
    Some(view! {
        <div class="st-hard-words">
            <Details summary=title>
                {list}
                <p><a href=all>{words().sheet.words_all}</a></p>
            </Details>
        </div>
    })
}
