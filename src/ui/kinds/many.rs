//! Any number of options.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::base::id::OptionId;
use crate::domain::sheet::answer::Value;
use crate::domain::tool::kind::Choice;
use crate::ui::components::check_list::CheckList;
use crate::ui::parts::asking::QuestionCtx;
use crate::ui::parts::asking::choose::radio_options;
use crate::ui::parts::asking::says::says;
use crate::ui::parts::on_paper::OnPaper;
use crate::ui::parts::on_paper::drawn::{self, Marks};

pub(super) fn field(of: QuestionCtx<'_>, options: &[Choice]) -> AnyView {
    view! {
        {tick(of, options)}
        {says(options, of.answer)}
    }
    .into_any()
}

fn tick(of: QuestionCtx<'_>, options: &[Choice]) -> AnyView {
    let QuestionCtx { app, item, answer, .. } = of;
    let (id, all) = (item.id.clone(), options.to_vec());
    let is_ticked = move |option: String| {
        OptionId::new(&option).is_ok_and(|option| answer.with(|a| a.is_ticked(&option)))
    };
    let on_tick = move |(option, on): (String, bool)| {
        if let Ok(option) = OptionId::new(&option) {
            app.edit_answer(&id, false, |a| a.set_tick(&all, option, on));
        }
    };
    let hint = if item.help.is_empty() { words().sheet.many_hint } else { &item.help };
    view! {
        {of.title()}
        <CheckList
            name=item.id.to_string()
            legend=of.group_name()
            hint=hint.to_owned()
            options=radio_options(options)
            is_ticked
            on_tick
        />
    }
    .into_any()
}

pub(super) fn blank(options: &[Choice]) -> AnyView {
    view! {
        <p class="st-paper__help">{words().sheet.many_hint}</p>
        {drawn::option_list(options, Marks::Many, &|_| false)}
    }
    .into_any()
}

pub(super) fn filled(of: &OnPaper<'_>, options: &[Choice]) -> AnyView {
    let known = |id| of.item.kind.option_label(id).is_some();
    let words = match &of.answer.value {
        Some(Value::Ticked(ids)) if ids.iter().all(known) => ().into_any(),
        _ => of.words(),
    };
    of.marked(drawn::option_list(options, Marks::Many, &|o| of.is_chosen(o)), words)
}
