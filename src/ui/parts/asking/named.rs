//! What names a question on the page.

use leptos::prelude::*;

use crate::content::{fill, words};
use crate::ui::parts::heading::{HEADING, heard};

/// The id of the words of the question that is the page's heading, without its number.
pub(super) const STATEMENT: &str = "statement";

/// Where a question stands among those of its sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskedAt {
    /// Its number, from 1 on.
    pub n: usize,
    /// How many there are.
    pub total: usize,
    /// Its part is private.
    pub is_private: bool,
}

impl AskedAt {
    /// Fills it into a sentence.
    pub fn fill(self, sentence: &str) -> String {
        fill(sentence, &[("n", &self.n.to_string()), ("total", &self.total.to_string())])
    }

    /// What is heard before the question's words.
    fn heard(self) -> String {
        let w = &words().sheet;
        self.fill(if self.is_private { w.heard_private } else { w.heard })
    }
}

/// What names a question's fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldLabel {
    /// It is the page's heading. Whoever comes to the page hears where it stands first.
    Title(AskedAt),
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
            Self::Title(at) => view! {
                <h1 class=class id=HEADING tabindex="-1">
                    {heard(asked(at.heard(), words))}
                </h1>
            }
            .into_any(),
            Self::Part => view! { <h2 class=class>{words}</h2> }.into_any(),
            Self::SubPart => view! { <h3 class=class>{words}</h3> }.into_any(),
        }
    }
}

fn asked(place: String, words: AnyView) -> AnyView {
    view! {
        <span class="st-visually-hidden">{place}</span>
        " "
        <span id=STATEMENT>{words}</span>
    }
    .into_any()
}

/// Fills a sentence's number.
pub fn numbered(sentence: &'static str) -> Callback<usize, String> {
    Callback::new(move |n: usize| fill(sentence, &[("n", &n.to_string())]))
}
