//! One point of a worded scale.

use leptos::prelude::*;

use crate::domain::sheet::answer::Answer;
use crate::domain::tool::Item;
use crate::domain::tool::kind::{Choice, Scale};
use crate::ui::parts::asking::QuestionCtx;
use crate::ui::parts::asking::choose::choose;
use crate::ui::parts::on_paper::OnPaper;
use crate::ui::parts::on_paper::drawn::{self, Marks};
use crate::ui::parts::strip::strip;

pub(super) fn field(of: QuestionCtx<'_>, scale: &Scale) -> AnyView {
    choose(of, &scale.options, &scale.unordered)
}

pub(super) fn blank(scale: &Scale) -> AnyView {
    marks(scale, &|_| false)
}

pub(super) fn filled(of: &OnPaper<'_>, scale: &Scale) -> AnyView {
    of.marked(marks(scale, &|o| of.is_chosen(o)), of.words())
}

/// It is laid out even without an answer.
pub(super) fn look_back(item: &Item, scale: &Scale, answer: &Answer) -> AnyView {
    strip(item, scale, answer)
}

fn marks(scale: &Scale, is_chosen: &dyn Fn(&Choice) -> bool) -> AnyView {
    view! {
        {drawn::option_list(&scale.options, Marks::Scale, is_chosen)}
        {drawn::option_list(&scale.unordered, Marks::Unordered, is_chosen)}
    }
    .into_any()
}
