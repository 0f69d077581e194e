//! A sheet as a poster: what was written, and nothing else. For agreements, thanks and what people did.

use leptos::prelude::*;

use super::fit::{Fit, fit};
use super::paper::PaperSection;
use crate::domain::sheet::Sheet;
use crate::domain::sheet::answer::Answer;
use crate::domain::tool::Item;
use crate::state::app::App;
use crate::ui::kinds;
use crate::ui::parts::own_words::own_words;

/// A section of a poster: its title, and each question with what was said to it.
struct PosterSection {
    title: String,
    questions: Vec<(String, Vec<String>)>,
}

/// What a poster says, and how large it can say it.
pub struct Poster {
    parts: Vec<PosterSection>,
    /// How large its words can be.
    pub fit: Fit,
}

impl Poster {
    /// What was written in these parts of a sheet.
    pub fn of<'a>(
        app: App,
        sheet: &Sheet,
        parts: impl Iterator<Item = &'a PaperSection<'a>>,
    ) -> Self {
        let said = |part: &PaperSection<'_>| PosterSection {
            title: part.section.title.clone(),
            questions: part
                .items
                .iter()
                .map(|(_, item)| (item.text.clone(), words_of(app, sheet, item)))
                .filter(|(_, lines)| !lines.is_empty())
                .collect(),
        };
        let parts: Vec<PosterSection> =
            parts.map(said).filter(|said| !said.questions.is_empty()).collect();
        let lengths: Vec<usize> = parts.iter().flat_map(PosterSection::lengths).collect();
        Self { fit: fit(&lengths), parts }
    }

    /// Whether there is nothing on it.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The poster.
    pub fn view(self) -> AnyView {
        let parts = self.parts.into_iter().map(PosterSection::view).collect_view();
        view! { <div class=self.fit.class()>{parts}</div> }.into_any()
    }
}

impl PosterSection {
    /// The letters of each of its blocks. A title takes the room of two.
    fn lengths(&self) -> Vec<usize> {
        let letters = |text: &String| text.chars().count();
        let questions = self.questions.iter();
        let blocks = questions.flat_map(|(question, lines)| std::iter::once(question).chain(lines));
        [1, letters(&self.title)].into_iter().chain(blocks.map(letters)).collect()
    }

    fn view(self) -> AnyView {
        let question = |(question, lines): (String, Vec<String>)| {
            view! {
                <p class="st-poster__question">{question}</p>
                <ul class="st-poster__lines">{own_words(lines)}</ul>
            }
        };
        let questions = self.questions.into_iter().map(question).collect_view();
        view! {
            <section class="st-poster__part">
                <h3 class="st-poster__title">{self.title}</h3>
                {questions}
            </section>
        }
        .into_any()
    }
}

/// The words of one answer.
fn words_of(app: App, sheet: &Sheet, item: &Item) -> Vec<String> {
    let none = Answer::default();
    let answer = sheet.answer(&item.id).unwrap_or(&none);
    let lines = kinds::poster(app, item, answer);
    lines.into_iter().filter(|l| !l.trim().is_empty()).collect()
}
