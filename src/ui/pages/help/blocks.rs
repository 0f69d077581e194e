//! The parts of a topic of help, as markup.

use leptos::prelude::*;

use super::super::hide;
use crate::content::help::{Block, Place, Term};
use crate::content::{SourceDoc, source_docs};
use crate::state::route::{CopyOf, Route};
use crate::ui::parts::calls::call_list;
use crate::ui::parts::whose_device::ShareDevice;

/// Which level the headings inside a topic have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The topic is the page.
    Second,
    /// The topic is a part of the page.
    Third,
}

/// Blocks, one after the other.
pub fn block_list(blocks: &'static [Block], level: Level) -> impl IntoView {
    blocks.iter().map(|block| view_of(block, level)).collect_view()
}

fn view_of(block: &'static Block, level: Level) -> AnyView {
    match *block {
        Block::Title(text) if level == Level::Second => view! { <h2>{text}</h2> }.into_any(),
        Block::Title(text) => view! { <h3>{text}</h3> }.into_any(),
        Block::Text(text) => view! { <p>{text}</p> }.into_any(),
        Block::List(points) => view! { <ul>{points_of(points)}</ul> }.into_any(),
        Block::Steps(points) => view! { <ol>{points_of(points)}</ol> }.into_any(),
        Block::Terms(terms) => term_list(terms).into_any(),
        Block::Link(place, text) => {
            view! { <p><a href=route_to(place).to_hash()>{text}</a></p> }.into_any()
        }
        Block::ShareDevice => view! { <ShareDevice/> }.into_any(),
        Block::Sources => source_list().into_any(),
        Block::Calls(calls) => call_list(calls),
        Block::HideChoice => hide::everywhere(),
    }
}

fn points_of(points: &'static [&'static str]) -> impl IntoView {
    points.iter().map(|point| view! { <li>{*point}</li> }).collect_view()
}

/// Words, each with what it means.
pub fn term_list(terms: &[Term]) -> impl IntoView + use<> {
    let term = |(term, meaning): &Term| {
        view! {
            <dt>{*term}</dt>
            <dd>{*meaning}</dd>
        }
    };
    view! { <dl class="st-glossary">{terms.iter().map(term).collect_view()}</dl> }
}

fn route_to(place: Place) -> Route {
    match place {
        Place::Copy => Route::Copy(CopyOf::All),
        Place::Open => Route::Open,
        Place::Bin => Route::Bin,
        Place::Erase => Route::Erase,
        Place::About => Route::About,
        Place::Topic(id) => Route::Help(Some(id.to_owned())),
    }
}

/// The documents that the app's topics come from.
pub fn source_list() -> impl IntoView {
    let source = |doc: &'static SourceDoc| view! { <li>{doc.title}". "{doc.by}"."</li> };
    view! { <ul class="st-sources">{source_docs().iter().map(source).collect_view()}</ul> }
}
