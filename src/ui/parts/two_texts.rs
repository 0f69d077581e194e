//! Two forms of one answer side by side, with what differs marked.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::document::differences::{Piece, differences};
use crate::ui::components::two_texts::{Stretch, TextSide, TextSideWords, TwoTexts};

/// What somebody wrote, word by word. Each text comes with its heading.
pub fn two_texts(mine: (String, &str), theirs: (String, &str)) -> impl IntoView + use<> {
    let pieces = differences(mine.1, theirs.1);
    let shared = |piece: &Piece<'_>| match piece {
        Piece::Same(text) => Some(stretch(text, false)),
        Piece::OnlyMine(_) | Piece::OnlyTheirs(_) => None,
    };
    let of_mine = |piece: &Piece<'_>| match piece {
        Piece::OnlyMine(text) => Some(stretch(text, true)),
        Piece::Same(_) | Piece::OnlyTheirs(_) => shared(piece),
    };
    let of_theirs = |piece: &Piece<'_>| match piece {
        Piece::OnlyTheirs(text) => Some(stretch(text, true)),
        Piece::Same(_) | Piece::OnlyMine(_) => shared(piece),
    };
    let first =
        TextSide { heading: mine.0, stretches: pieces.iter().filter_map(of_mine).collect() };
    let second =
        TextSide { heading: theirs.0, stretches: pieces.iter().filter_map(of_theirs).collect() };
    view! { <TwoTexts first=first second=second words=said()/> }
}

/// The words of two options, or other answers of a few words.
pub fn two_answers(mine: (String, &str), theirs: (String, &str)) -> impl IntoView + use<> {
    let side = |(heading, text): (String, &str)| TextSide {
        heading,
        stretches: vec![stretch(text, true)],
    };
    view! { <TwoTexts first=side(mine) second=side(theirs) words=said() short=true/> }
}

fn stretch(text: &str, differs: bool) -> Stretch {
    Stretch { text: text.to_owned(), differs }
}

fn said() -> TextSideWords {
    let w = &words().two_texts;
    TextSideWords { starts: w.starts, ends: w.ends, empty: w.empty }
}
