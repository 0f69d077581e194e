//! What a room looks at together, large: the same in the window that it is shown from and in a second one.

use leptos::prelude::*;

use super::deck::LINES;
use super::heading::HEADING;
use super::overview::{draw as draw_overview, slide_legend, slide_overviews};
use super::picture::{PictureOptions, people_table, sentences};
use super::voice::Voice;
use crate::content::{fill, words};
use crate::domain::base::id::OptionId;
use crate::domain::room::differ::Statement;
use crate::domain::room::marks::{ONE_MARK_EACH, people_per_small_mark};
use crate::format::qr;
use crate::format::room_slide::RoomSlide;
use crate::ui::components::qr_drawing::QrDrawing;

/// More lines than that stand in two columns.
const ONE_COLUMN: usize = 6;

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

/// Many statements as a room looks at them: those of the widest difference, and what is said of those that are not shown.
pub(in crate::ui) fn of_overview(
    picture: &PictureOptions,
    about: String,
    people: String,
    all: &[Statement],
    hidden: Option<String>,
) -> RoomSlide {
    let w = &words().differ;
    let groups = all.iter().map(|s| s.groups().len()).max().unwrap_or_default();
    let totals = all.iter().filter_map(|s| s.shown.total());
    let answered = totals.map(|total| total.iter().sum()).max().unwrap_or_default();
    // More than that are not whole in sight at a size that is read from the last row, with what is said above them.
    let has_more = answered > ONE_MARK_EACH || hidden.is_some();
    let rows = match groups {
        ..=3 if !has_more => 5,
        ..=3 => 4,
        4 if !has_more => 4,
        _ => 3,
    };
    let most: Vec<_> = all.iter().take(rows).collect();
    let counts = most.iter().flat_map(|s| s.groups()).flat_map(|block| block.counts.clone());
    let per_mark = people_per_small_mark(answered, counts);
    let picture = PictureOptions { per_mark, ..picture.clone() };
    let marks = (per_mark > 1).then(|| fill(w.marks_up_to, &[("n", &per_mark.to_string())]));
    let (n, total) = (most.len().to_string(), all.len().to_string());
    let part =
        (most.len() < all.len()).then(|| fill(w.overview_part, &[("n", &n), ("total", &total)]));
    let together = most.iter().all(|s| s.groups().len() < 2).then_some(w.overview_together);
    let people = format!("{}.", people.trim_end_matches('.'));
    let more = [marks, part, together.map(str::to_owned), hidden];
    RoomSlide {
        about,
        title: w.title.to_owned(),
        says: [people].into_iter().chain(more.into_iter().flatten()).collect(),
        overview: slide_overviews(&picture, &most),
        ..RoomSlide::default()
    }
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
