//! How each kind of question is asked, printed, shown and looked back at: a file for each kind, and below
//! the only places in the interface that tell kinds apart. None of them leaves a kind out.

mod actions;
mod agenda;
mod cards;
mod check;
mod choice;
mod goals;
mod lines;
mod many;
mod rating;
mod signed;
mod table;
mod text;

use leptos::prelude::*;

use crate::domain::sheet::answer::Answer;
use crate::domain::tool::Item;
use crate::domain::tool::kind::Kind;
use crate::state::app::App;
use crate::ui::parts::answer_words::{answer_entries, answer_words, entries_view};
use crate::ui::parts::asking::QuestionCtx;
use crate::ui::parts::on_paper::OnPaper;

/// The field of a question on its page.
pub fn field(of: QuestionCtx<'_>) -> AnyView {
    match &of.item.kind {
        Kind::Rating(scale) => rating::field(of, scale),
        Kind::Choice(options) => choice::field(of, options),
        Kind::Many(options) => many::field(of, options),
        Kind::Text => text::field(of),
        Kind::Lines(lines) => lines::field(of, lines),
        Kind::Table(table) => table::field(of, table),
        Kind::Actions(ideas) => actions::field(of, ideas),
        Kind::Check(check) => check::field(of, check),
        Kind::Cards(cards) => cards::field(of, cards),
        Kind::Agenda(agenda) => agenda::field(of, agenda),
        Kind::Goals(goals) => goals::field(of, goals),
        Kind::Signed(columns) => signed::field(of, columns),
    }
}

/// Room to answer on blank paper.
pub fn blank(item: &Item) -> AnyView {
    match &item.kind {
        Kind::Rating(scale) => rating::blank(scale),
        Kind::Choice(options) => choice::blank(options),
        Kind::Many(options) => many::blank(options),
        Kind::Text => text::blank(),
        Kind::Lines(lines) => lines::blank(lines),
        Kind::Table(table) => table::blank(table),
        Kind::Actions(ideas) => actions::blank(ideas),
        Kind::Check(check) => check::blank(check),
        Kind::Cards(cards) => cards::blank(cards),
        Kind::Agenda(agenda) => agenda::blank(agenda),
        Kind::Goals(goals) => goals::blank(goals),
        Kind::Signed(columns) => signed::blank(columns),
    }
}

/// What was answered, on paper.
pub fn filled(of: &OnPaper<'_>) -> AnyView {
    match &of.item.kind {
        Kind::Rating(scale) => rating::filled(of, scale),
        Kind::Choice(options) => choice::filled(of, options),
        Kind::Many(options) => many::filled(of, options),
        Kind::Check(check) => check::filled(of, check),
        Kind::Agenda(agenda) => agenda::filled(of, agenda),
        Kind::Text
        | Kind::Lines(_)
        | Kind::Table(_)
        | Kind::Actions(_)
        | Kind::Cards(_)
        | Kind::Goals(_)
        | Kind::Signed(_) => of.written(of.words()),
    }
}

/// The lines of an answer on a poster. Whether something is arranged, what was agreed to before, and who does
/// what are not for a wall.
pub fn poster(app: App, item: &Item, answer: &Answer) -> Vec<String> {
    match &item.kind {
        Kind::Check(_) | Kind::Signed(_) | Kind::Actions(_) => Vec::new(),
        Kind::Table(_) => table::poster(app, item, answer),
        Kind::Rating(_)
        | Kind::Choice(_)
        | Kind::Many(_)
        | Kind::Text
        | Kind::Lines(_)
        | Kind::Cards(_)
        | Kind::Agenda(_)
        | Kind::Goals(_) => answer_words(app, item, answer),
    }
}

/// The lines of an answer on a screen at a meeting.
pub fn slide(app: App, item: &Item, answer: &Answer) -> Vec<String> {
    match &item.kind {
        Kind::Choice(_) => choice::slide(app, item, answer),
        Kind::Agenda(_) => agenda::slide(app, item, answer),
        Kind::Rating(_)
        | Kind::Many(_)
        | Kind::Text
        | Kind::Lines(_)
        | Kind::Table(_)
        | Kind::Actions(_)
        | Kind::Check(_)
        | Kind::Cards(_)
        | Kind::Goals(_)
        | Kind::Signed(_) => answer_words(app, item, answer),
    }
}

/// An answer when people look back; nothing where there is nothing to see.
pub fn look_back(app: App, item: &Item, answer: &Answer) -> Option<AnyView> {
    match &item.kind {
        Kind::Rating(scale) => Some(rating::look_back(item, scale, answer)),
        Kind::Check(check) => check::look_back(item, check, answer),
        // The actions of a sheet have a place of their own.
        Kind::Actions(_) => None,
        Kind::Choice(_)
        | Kind::Many(_)
        | Kind::Text
        | Kind::Lines(_)
        | Kind::Table(_)
        | Kind::Cards(_)
        | Kind::Agenda(_)
        | Kind::Goals(_)
        | Kind::Signed(_) => {
            (!answer.is_empty()).then(|| entries_view(answer_entries(app, item, answer)))
        }
    }
}
