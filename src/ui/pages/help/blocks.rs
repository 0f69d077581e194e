//! The parts of a topic of help, as markup.

use leptos::prelude::*;

use super::super::hide;
use crate::content::help::{HelpBlock, HelpTarget, HelpTerm};
use crate::content::{SourceDoc, source_docs};
use crate::state::route::{CopyOf, ProgrammeView, Route};
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
pub fn block_list(blocks: &'static [HelpBlock], level: Level) -> impl IntoView {
    blocks.iter().map(|block| view_of(block, level)).collect_view()
}

fn view_of(block: &'static HelpBlock, level: Level) -> AnyView {
    match *block {
        HelpBlock::Title(text) if level == Level::Second => view! { <h2>{text}</h2> }.into_any(),
        HelpBlock::Title(text) => view! { <h3>{text}</h3> }.into_any(),
        HelpBlock::Text(text) => view! { <p>{text}</p> }.into_any(),
        HelpBlock::List(points) => view! { <ul>{points_of(points)}</ul> }.into_any(),
        HelpBlock::Steps(points) => view! { <ol>{points_of(points)}</ol> }.into_any(),
        HelpBlock::Terms(terms) => term_list(terms).into_any(),
        HelpBlock::Link(place, text) => {
            view! { <p><a href=route_to(place).to_hash()>{text}</a></p> }.into_any()
        }
        HelpBlock::ShareDevice => view! { <ShareDevice/> }.into_any(),
        HelpBlock::Sources => source_list().into_any(),
        HelpBlock::Calls(calls) => call_list(calls),
        HelpBlock::HideChoice => hide::everywhere(),
    }
}

fn points_of(points: &'static [&'static str]) -> impl IntoView {
    points.iter().map(|point| view! { <li>{*point}</li> }).collect_view()
}

/// Words, each with what it means.
pub fn term_list(terms: &[HelpTerm]) -> impl IntoView + use<> {
    let term = |(term, meaning): &HelpTerm| {
        view! {
            <dt>{*term}</dt>
            <dd>{*meaning}</dd>
        }
    };
    view! { <dl class="st-glossary">{terms.iter().map(term).collect_view()}</dl> }
}

fn route_to(place: HelpTarget) -> Route {
    match place {
        HelpTarget::Workshop => Route::NewSession(None),
        HelpTarget::Programme => Route::Programme(ProgrammeView::All),
        HelpTarget::Copy => Route::Copy(CopyOf::All),
        HelpTarget::Open => Route::Open,
        HelpTarget::Bin => Route::Bin,
        HelpTarget::Erase => Route::Erase,
        HelpTarget::About => Route::About,
        HelpTarget::Topic(id) => Route::Help(Some(id.to_owned())),
    }
}

/// The documents that the app's topics come from.
pub fn source_list() -> impl IntoView {
    let source = |doc: &'static SourceDoc| view! { <li>{doc.title}". "{doc.by}"."</li> };
    view! { <ul class="st-sources">{source_docs().iter().map(source).collect_view()}</ul> }
}
