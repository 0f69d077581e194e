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

use self::named::{FieldLabel, STATEMENT};
use crate::domain::sheet::answer::Answer;
use crate::domain::tool::Item;
use crate::state::app::App;
use crate::ui::components::group_name::GroupName;

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

    /// The question's words above its group of fields, where they are the page's heading. Who comes to the page
    /// hears the heading: inside of the group it would be heard twice.
    pub fn title(self) -> Option<AnyView> {
        matches!(self.naming, FieldLabel::Title(_)).then(|| self.heading())
    }

    /// What names the question's group of fields: the title above it, or a legend with the heading.
    pub fn group_name(self) -> GroupName {
        match self.naming {
            FieldLabel::Title(_) => GroupName { legend: None, by: Some(STATEMENT) },
            FieldLabel::Part | FieldLabel::SubPart => self.heading().into(),
        }
    }

    /// The same, with what explains the question in the legend.
    pub fn legend(self) -> GroupName {
        let words = self.item.help.clone();
        let help =
            (!words.is_empty()).then(|| view! { <span class="st-question__help">{words}</span> });
        let GroupName { legend, by } = self.group_name();
        let is_there = legend.is_some() || help.is_some();
        GroupName { legend: is_there.then(|| view! { {legend} {help} }.into_any()), by }
    }
}
