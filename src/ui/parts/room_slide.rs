//! What a room looks at together, large: the same in the window that it is shown from and in a second one.

use leptos::prelude::*;

use super::deck::LINES;
use super::heading::HEADING;
use super::overview::{draw as draw_overview, longest, slide_legend, slide_overviews};
use super::picture::{PictureOptions, people_table, sentences};
use super::voice::Voice;
use crate::content::{fill, words};
use crate::domain::base::id::OptionId;
use crate::domain::room::differ::Statement;
use crate::format::qr;
use crate::format::room_slide::RoomSlide;
use crate::ui::components::qr_drawing::QrDrawing;

/// More lines than that stand in two columns.
const ONE_COLUMN: usize = 6;
/// How high things are on a screen of 1920 by 1080, and on others in proportion: what is below the heading of many
/// statements and the words of their scale, a line of what is said above them, a line of a statement's words, and
/// what is around each.
const ROOM: usize = 658;
const LINE_ABOVE: usize = 47;
const LINE_OF_WORDS: usize = 42;
const EDGES: usize = 17;
/// So many letters of what is said above are a line.
const LETTERS_ABOVE: usize = 95;
/// So many letters of a statement are a line, and so high is a group.
const LETTERS_AND_BAR: (usize, usize) = (22, 37);
const LETTERS_AND_MARKS: (usize, usize) = (28, 26);

/// A statement as a room looks at it.
pub fn of_statement(
    picture: &PictureOptions,
    about: String,
    statement: &Statement,
    together: Option<&OptionId>,
) -> RoomSlide {
    // Its own question says more than one that fits any statement.
    let question = Voice::talk(statement).pop();
    let talk = question.map(|text| fill(words().differ.talk, &[("question", &text)]));
    RoomSlide {
        about,
        title: statement.item.text.clone(),
        says: picture.says(statement, together),
        table: Some(picture.table(statement)),
        talk: talk.unwrap_or_default(),
        ..RoomSlide::default()
    }
}

/// A statement with its place among so many, for a window that shows nothing around it.
pub(in crate::ui) fn at_place(slide: RoomSlide, place: usize, total: usize) -> RoomSlide {
    let place = place_words(place - 1, 1, total);
    let gaps = [("what", place.as_str()), ("beside", slide.about.as_str())];
    let about = fill(words().go_on.beside, &gaps);
    RoomSlide { about, ..slide }
}

/// Many statements as a room looks at them, page by page, each with its place; and what is said of those that are not
/// shown. There is always a first page.
pub(in crate::ui) fn of_overview(
    picture: &PictureOptions,
    about: &str,
    people: &str,
    all: &[Statement],
    hidden: Option<&str>,
) -> Vec<(String, RoomSlide)> {
    let w = &words().differ;
    let together = all.iter().all(|s| s.groups().len() < 2).then_some(w.overview_together);
    let people = format!("{}.", people.trim_end_matches('.'));
    let says =
        || [Some(people.as_str()), together, hidden].into_iter().flatten().map(str::to_owned);
    let longest = longest(all.iter());
    let page = |(from, on_it): (usize, &[Statement])| {
        let place = place_words(from, on_it.len(), all.len());
        let gaps = [("what", place.as_str()), ("beside", about)];
        let slide = RoomSlide {
            about: if place.is_empty() {
                about.to_owned()
            } else {
                fill(words().go_on.beside, &gaps)
            },
            title: w.title.to_owned(),
            says: says().collect(),
            overview: slide_overviews(picture, &on_it.iter().collect::<Vec<_>>(), longest),
            ..RoomSlide::default()
        };
        (place, slide)
    };
    if all.is_empty() {
        return vec![page((0, all))];
    }
    let letters = says().map(|text| text.chars().count()).sum();
    let rows = rows_on_a_page(picture.has_bars, all, letters);
    all.chunks(rows).enumerate().map(|(at, on_it)| page((at * rows, on_it))).collect()
}

/// Which of all statements are on a page; nothing where it has all of them.
fn place_words(from: usize, n: usize, all: usize) -> String {
    let w = &words().differ;
    let [from, to, total] = [from + 1, from + n, all].map(|n| n.to_string());
    match n {
        _ if n == all => String::new(),
        1 => fill(w.place, &[("n", &to), ("total", &total)]),
        _ => fill(w.overview_place, &[("from", &from), ("to", &to), ("total", &total)]),
    }
}

/// How many statements are on a page, so that each page is whole in sight at a size that is read from the last row,
/// with so many letters above them, and none has many more than another.
fn rows_on_a_page(has_bars: bool, all: &[Statement], letters: usize) -> usize {
    let room = ROOM.saturating_sub((letters.div_ceil(LETTERS_ABOVE) + 1) * LINE_ABOVE);
    let (letters, group) = if has_bars { LETTERS_AND_BAR } else { LETTERS_AND_MARKS };
    let height = |statement: &Statement| {
        let words = statement.item.text.chars().count().div_ceil(letters) * LINE_OF_WORDS;
        words.max(statement.groups().len() * group) + EDGES
    };
    let is_whole = |on_it: &[Statement]| on_it.iter().map(height).sum::<usize>() <= room;
    let mut rows = (1..=all.len()).map(|pages| all.len().div_ceil(pages));
    rows.find(|rows| all.chunks(*rows).all(is_whole)).unwrap_or(1)
}

/// What is on the screen, without its foot.
pub fn draw(slide: &RoomSlide) -> AnyView {
    let says =
        (!slide.says.is_empty() && slide.code.is_empty()).then(|| sentences(slide.says.clone()));
    let talk = (!slide.talk.is_empty())
        .then(|| view! { <p class="st-screen__talk" dir="auto">{slide.talk.clone()}</p> });
    view! {
        <p class="st-screen__about" dir="auto">{slide.about.clone()}</p>
        <h1 class="st-screen__title" id=HEADING tabindex="-1" dir="auto">{slide.title.clone()}</h1>
        <div class="st-screen__lines" id=LINES>
            <div class="st-room__who">{says} {slide_legend(&slide.overview)}</div>
            {slide.table.clone().map(people_table)}
            {slide.overview.iter().map(|one| draw_overview(one.clone(), Vec::new())).collect_view()}
            {body(slide)}
            {talk}
        </div>
    }
    .into_any()
}

/// A code with what to do with it, or things one below the other.
fn body(slide: &RoomSlide) -> Option<AnyView> {
    let line = |text: String| view! { <li dir="auto">{text}</li> };
    let lines = slide.list.clone().into_iter().map(line).collect_view();
    if let Some(code) = qr::draw(&slide.code).filter(|_| !slide.code.is_empty()) {
        return Some(
            view! {
                <div class="st-card-screen__body">
                    <div class="st-start-card__code">
                        <QrDrawing name=words().session.own_code size=code.size path=code.path/>
                    </div>
                    <div class="st-card-screen__text">
                        <ol>{lines}</ol>
                        {slide.says.iter().map(|text| view! { <p dir="auto">{text.clone()}</p> }).collect_view()}
                    </div>
                </div>
            }
            .into_any(),
        );
    }
    (!slide.list.is_empty()).then(|| {
        let is_long = slide.list.len() > ONE_COLUMN;
        view! {
            <ul class="st-screen__list" class:st-screen__list--long=is_long>{lines}</ul>
        }
        .into_any()
    })
}
