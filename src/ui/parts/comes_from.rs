//! Where a page's idea comes from, as each question of a worksheet says it of itself.

use leptos::prelude::*;

use crate::content::{source_doc, sources_of, words};
use crate::ui::components::details::Details;

/// "Where this comes from", for a page that is no worksheet. Nothing for one that is only ours.
pub fn comes_from(page: &str) -> Option<impl IntoView + use<>> {
    let docs: Vec<_> = sources_of(page).iter().filter_map(|id| source_doc(id)).collect();
    let line = |doc: &&crate::content::SourceDoc| {
        view! { <li>{format!("{} ({}).", doc.title, doc.by)}</li> }
    };
    let lines = docs.iter().map(line).collect_view();
    (!docs.is_empty()).then(|| {
        view! {
            <div class="st-no-print">
                <Details summary=words().common.sources>
                    <ul class="st-sources">{lines}</ul>
                </Details>
            </div>
        }
    })
}
