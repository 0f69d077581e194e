//! What names a question on the page.

use leptos::prelude::*;

use crate::content::fill;
use crate::ui::parts::heading::HEADING;

/// What names a question's fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldLabel {
    /// It is the page's heading.
    Title,
    /// It is a heading of the second level.
    Part,
    /// It is a heading of the third level.
    SubPart,
}

impl FieldLabel {
    /// The question's words as the heading.
    pub fn heading(self, words: AnyView) -> AnyView {
        let class = "st-question__text";
        match self {
            Self::Title => {
                view! { <h1 class=class id=HEADING tabindex="-1">{words}</h1> }.into_any()
            }
            Self::Part => view! { <h2 class=class>{words}</h2> }.into_any(),
            Self::SubPart => view! { <h3 class=class>{words}</h3> }.into_any(),
        }
    }
}

/// Fills a sentence's number.
pub fn numbered(sentence: &'static str) -> Callback<usize, String> {
    Callback::new(move |n: usize| fill(sentence, &[("n", &n.to_string())]))
}
