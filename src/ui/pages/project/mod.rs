//! The map of a project's work: what is filled in, what is open, what comes next. Never a percentage.

mod beside;
mod binned;
mod map;
mod paths;

use leptos::prelude::*;

use crate::content::help::{Topic, topics};
use crate::content::words;
use crate::domain::base::id::ProjectId;
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::parts::heading::Heading;
use crate::ui::parts::titles::Titled;
pub(super) use binned::in_bin;

/// The topics of help that a group may want beside the map.
const LEARN: [&str; 5] = ["co-production", "two-kinds-of-good", "words", "near-you", "get-help"];

/// The map of a project's work.
#[component]
pub fn ProjectPage(
    /// Which project.
    id: ProjectId,
) -> impl IntoView {
    let app = App::expect();
    let name = app.library.with_untracked(|l| l.project(&id).map(|p| p.name.clone()));
    let Some(name) = name else {
        return view! {
            <Heading text=words().common.not_found_title titled=Titled::Missing/>
            <p>{words().common.not_found}</p>
            <p><a class="st-button" href=Route::Home.to_hash()>{words().common.to_home}</a></p>
        }
        .into_any();
    };
    let own_words = Route::Terms(id.clone()).to_hash();
    let is_example = app.library.with_untracked(|l| l.is_example(&id));
    let w = &words().project;
    view! {
        <Heading text=name/>
        {is_example.then(|| view! { <p><span class="st-tag">{words().common.example}</span></p> })}
        <p class="st-lead">{w.lead}</p>
        <p>{w.lead_more} " " <a href=own_words>{words().terms.link}</a></p>
        {beside::beside(app, &id)}
        {paths::paths(app, &id)}
        {map::map(app, &id)}
        {learn()}
        {(!is_example).then(|| binned::put_in_bin(app, id))}
    }
    .into_any()
}

/// Where to read more: what the work is, its words, whom to ask.
fn learn() -> impl IntoView {
    let topic = |topic: &Topic| {
        let to = Route::Help(Some(topic.id.to_owned())).to_hash();
        view! { <li><a href=to>{topic.title}</a></li> }
    };
    let wanted = |topic: &&Topic| LEARN.contains(&topic.id);
    let topics = topics().iter().filter(wanted).map(topic).collect_view();
    view! {
        <section>
            <h2 class="st-rule-title">{words().project.learn_title}</h2>
            <ul>{topics}</ul>
        </section>
    }
}
