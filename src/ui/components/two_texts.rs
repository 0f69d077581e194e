//! Two texts side by side, on a phone one below the other, with the words that differ marked: heavier and
//! underlined, and said to those who listen.

use leptos::prelude::*;

/// Words of a text that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The words, with the spaces around them.
    pub text: String,
    /// The other text does not have them.
    pub differs: bool,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextSide {
    /// Where it is from.
    pub heading: String,
    /// All of it, in order. What stands on another line there does here.
    pub stretches: Vec<Stretch>,
}

/// What is said around words that differ, and in place of a text that is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextSideWords {
    /// Before words that differ, for those who listen.
    pub starts: &'static str,
    /// Behind them.
    pub ends: &'static str,
    /// There is no text.
    pub empty: &'static str,
}

/// Two texts. Short ones, such as the words of two options, stay side by side on a phone too and
/// are not marked: they differ as a whole.
#[component]
pub fn TwoTexts(
    /// The one that is read first.
    first: TextSide,
    /// The other one.
    second: TextSide,
    /// What is said around the words.
    words: TextSideWords,
    /// They are a few words each.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let class = if short { "st-two-texts st-two-texts--short" } else { "st-two-texts" };
    view! { <div class=class>{[first, second].map(|side| one_side(side, words, short)).collect_view()}</div> }
}

fn one_side(side: TextSide, words: TextSideWords, short: bool) -> impl IntoView {
    let is_empty = side.stretches.iter().all(|stretch| stretch.text.trim().is_empty());
    let text = if is_empty {
        view! { <p class="st-two-texts__empty">{words.empty}</p> }.into_any()
    } else {
        let stretch = |one: Stretch| stretch(one, words, short);
        let stretches = side.stretches.into_iter().map(stretch).collect_view();
        view! { <p class="st-two-texts__text" dir="auto">{stretches}</p> }.into_any()
    };
    view! {
        <figure class="st-two-texts__side">
            <figcaption class="st-two-texts__title" dir="auto">{side.heading}</figcaption>
            {text}
        </figure>
    }
}

/// What is only said stands in an element of its own direction, so that the text keeps its own.
fn stretch(stretch: Stretch, words: TextSideWords, short: bool) -> AnyView {
    let Stretch { text, differs } = stretch;
    if short || !differs || text.trim().is_empty() {
        return text.into_any();
    }
    let said = |words| view! { <bdi class="st-two-texts__said st-visually-hidden">{words}</bdi> };
    view! { <mark class="st-two-texts__differs">{said(words.starts)}{text}{said(words.ends)}</mark> }
        .into_any()
}
