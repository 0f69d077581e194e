//! One of several options.

use leptos::prelude::*;

use crate::domain::sheet::answer::Answer;
use crate::domain::tool::Item;
use crate::domain::tool::kind::Choice;
use crate::state::app::App;
use crate::ui::parts::answer_words::answer_words;
use crate::ui::parts::asking::QuestionCtx;
use crate::ui::parts::asking::choose::choose;
use crate::ui::parts::asking::says::says;
use crate::ui::parts::on_paper::OnPaper;
use crate::ui::parts::on_paper::drawn::{self, Marks};

pub(super) fn field(of: QuestionCtx<'_>, options: &[Choice]) -> AnyView {
    view! {
        {choose(of, options, &[])}
        {says(options, of.answer)}
    }
    .into_any()
}

pub(super) fn blank(options: &[Choice]) -> AnyView {
    drawn::option_list(options, Marks::One, &|_| false)
}

pub(super) fn filled(of: &OnPaper<'_>, options: &[Choice]) -> AnyView {
    of.marked(drawn::option_list(options, Marks::One, &|o| of.is_chosen(o)), of.words())
}

/// One that the tool marks for the screen is asked aloud, and has no answer there.
pub(super) fn slide(app: App, item: &Item, answer: &Answer) -> Vec<String> {
    if item.screen { Vec::new() } else { answer_words(app, item, answer) }
}
