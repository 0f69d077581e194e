//! What a question can take from others: lines of the agreement, what is still open, what was picked.

use leptos::prelude::*;

use super::lines::add_line;
use super::to_pick::offers_to_pick;
use super::{QuestionCtx, rows};
use crate::content::words;
use crate::domain::base::id::ItemId;
use crate::domain::sheet::answer::Answer;
use crate::domain::tool::LineSource;
use crate::domain::tool::kind::TakenAs;
use crate::state::app::App;
use crate::state::sheet::carry_over::Offer;

/// What can be taken for an item, if there is anything.
pub fn from_project(of: QuestionCtx<'_>) -> Option<AnyView> {
    let QuestionCtx { app, item, answer, .. } = of;
    let draw = item.draws?;
    let column = match item.kind.taken() {
        TakenAs::Nothing => return None,
        TakenAs::Line => None,
        TakenAs::Row(column) => Some(column.to_owned()),
    };
    let all = app.drawn(draw);
    // Other sheets stay as they are while this one is filled in. What is picked in it can change.
    let is_here = draw == LineSource::Picked;
    if all.is_empty() && !is_here {
        return None;
    }
    let offers = Memo::new(move |_| {
        let now = is_here.then(|| {
            app.open.track();
            app.drawn(draw)
        });
        let all = now.as_ref().unwrap_or(&all);
        answer.with(|a| all.iter().map(|offer| left(app, offer, a)).collect())
    });
    let w = &words().sheet;
    let summary = match draw {
        LineSource::Agreement => w.from_agreement,
        LineSource::Open => w.from_open,
        LineSource::Picked => w.from_picked,
    };
    let id = item.id.clone();
    let on_take = move |text: String| {
        if take(app, &id, column.as_deref(), &text) {
            app.say(words().sheet.line_taken);
        }
    };
    Some(offers_to_pick(app, &item.id, summary, offers, Callback::new(on_take)))
}

/// What was not taken yet.
fn left(app: App, offer: &Offer, answer: &Answer) -> Offer {
    let is_left = |text: &&String| !has(app, answer, &app.composed(text));
    let lines = offer.lines.iter().filter(is_left).cloned().collect();
    Offer { lines, ..offer.clone() }
}

/// Whether something was taken already.
fn has(app: App, answer: &Answer, text: &str) -> bool {
    let is_it = |other: &String| app.composed(other) == text;
    let mut cells = answer.rows().iter().flat_map(|row| row.cells.values());
    answer.lines().iter().any(|line| is_it(&line.text)) || cells.any(is_it)
}

/// Whether it is taken in. Without a column it becomes a line.
fn take(app: App, item: &ItemId, column: Option<&str>, text: &str) -> bool {
    match column {
        Some(column) => rows::add(app, item, &[(column, text)]).is_some(),
        None => add_line(app, item, text),
    }
}
