//! A question on its page: what names it, and what several kinds of questions are filled in with.

pub(in crate::ui) mod choose;
pub(in crate::ui) mod focus;
pub(in crate::ui) mod from_project;
pub(in crate::ui) mod lines;
pub(in crate::ui) mod named;
pub(in crate::ui) mod rows;
pub(in crate::ui) mod says;
pub(in crate::ui) mod to_pick;

use leptos::prelude::*;

use self::named::FieldLabel;
use crate::domain::sheet::answer::Answer;
use crate::domain::tool::Item;
use crate::state::app::App;

/// A question that is asked on a page.
#[derive(Clone, Copy)]
pub struct QuestionCtx<'a> {
    /// The app.
    pub app: App,
    /// The question.
    pub item: &'a Item,
    /// What names its fields.
    pub naming: FieldLabel,
    /// What is answered.
    pub answer: Memo<Answer>,
}

impl QuestionCtx<'_> {
    /// The question's words as a heading.
    pub fn heading(self) -> AnyView {
        self.naming.heading(self.item.text.clone().into_any())
    }

    /// What explains the question.
    pub fn help(self) -> Option<AnyView> {
        let words = self.item.help.clone();
        (!words.is_empty()).then(|| view! { <p class="st-question__help">{words}</p> }.into_any())
    }

    /// A legend that holds the question's heading and what explains it.
    pub fn legend(self) -> AnyView {
        let (heading, words) = (self.heading(), self.item.help.clone());
        let help =
            (!words.is_empty()).then(|| view! { <span class="st-question__help">{words}</span> });
        view! { {heading} {help} }.into_any()
    }
}
